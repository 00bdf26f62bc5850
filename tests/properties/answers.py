"""What the engine answered, in whole minutes, so that it can be laid beside the oracle."""

import os
from itertools import chain, combinations

import pendulum
from attrs import frozen
from hypothesis import HealthCheck, reject, settings

from schedule import reconstruct
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.scenario import Scenario
from schedule.model.timeline import FoundClock, Timeline
from tests.oracles.brute_force import Best, Range, solve
from tests.oracles.drawing import Costs, costs_of
from tests.oracles.elimination import TooLarge
from tests.oracles.rules import Assertion, assertions
from tests.oracles.scenes import Clock, clocks

MIDNIGHT = pendulum.datetime(2024, 1, 1, tz="UTC")


def examples(count: int) -> settings:
    """So many examples; the environment variable SCHEDULE_EXAMPLES multiplies them."""
    times = float(os.environ.get("SCHEDULE_EXAMPLES", "1"))
    checks = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
    return settings(max_examples=max(1, int(count * times)), deadline=None, suppress_health_check=checks)


@frozen
class Answered:
    """The answer in minutes after the midnight that begins the date."""

    timeline: Timeline
    points: dict[Point | Clock, int]
    ranges: dict[Point | Subject, Range]

    @property
    def accepted(self) -> frozenset[str]:
        return frozenset(each.id for each in self.timeline.statements if each.accepted)


def answer(scenario: Scenario) -> Answered:
    timeline = reconstruct(scenario)
    points: dict[Point | Clock, int] = {}
    ranges: dict[Point | Subject, Range] = {}
    for each in timeline.items:
        for layer in Layer:
            interval = each.layer(layer)
            if interval is not None:
                for end in End:
                    moment, point = interval.moment(end), Point(each.id, layer, end)
                    points[point] = minute(moment.at)
                    ranges[point] = Range(minute(moment.earliest), minute(moment.latest))
                length = interval.duration
                ranges[Subject(each.id, layer)] = Range(span(length.shortest), span(length.longest))
    unsure = {each.source for each in clocks(scenario)}
    points |= {Clock(each.source): offset(each) for each in timeline.clocks if each.source in unsure}
    return Answered(timeline, points, ranges)


def offset(found: FoundClock) -> int:
    """True = told + offset: above 0 for a slow clock."""
    return span(found.slow) if found.slow else -span(found.fast) if found.fast else 0


def minute(moment: pendulum.DateTime | None) -> int | None:
    return None if moment is None else whole((moment - MIDNIGHT).total_seconds())


def span(length: pendulum.Duration | None) -> int | None:
    return None if length is None else whole(length.total_seconds())


def whole(seconds: float) -> int:
    assert seconds % 60 == 0
    return int(seconds // 60)


def brute_force(scenario: Scenario, draw: bool = True) -> Best | None:
    """The oracle's answer; scenarios that are too large for it do not count as examples."""
    try:
        return solve(scenario, draw)
    except TooLarge:
        reject()


def drawn_costs(scenario: Scenario, answered: Answered) -> Costs | None:
    """What the drawn timeline costs; whether an item was taken off is not told, so the better counts."""
    absent = [each.id for each in answered.timeline.items if each.revised is None]
    choices = chain.from_iterable(combinations(absent, size) for size in range(len(absent) + 1))
    costs = [costs_of(scenario, answered.points, frozenset(off)) for off in choices]
    return min((each for each in costs if each is not None), default=None)


def weight_of(scenario: Scenario, accepted: frozenset[str]) -> int:
    """The total weight of these statements, copies counted once with their greatest weight."""
    heaviest: dict[object, int] = {}
    certain = {(each.origin, each.meaning) for each in assertions(scenario) if each.certain}
    for each in soft(scenario):
        key = (each.origin, each.meaning)
        if each.id in accepted and key not in certain:
            heaviest[key] = max(each.weight, heaviest.get(key, 0))
    return sum(heaviest.values())


def soft(scenario: Scenario) -> list[Assertion]:
    return [each for each in assertions(scenario) if not each.certain]
