"""A search that ends after any step of it: what it tells is true, and how far off it may be is told."""

import re
import time

import pendulum
import pytest
from attrs import define
from hypothesis import assume, given
from hypothesis import strategies as st

from schedule.checking.judge import judge
from schedule.constraints.compiling import compile_scenario
from schedule.errors import Contradiction, ScenarioError, Unsolved
from schedule.model.agenda import Layer
from schedule.model.timeline import Interval, Status, Timeline
from schedule.reading.building import scenario as built
from schedule.reconstruct import investigate
from schedule.solving import optimum
from schedule.solving.choices import Choices
from schedule.solving.encoding import encode
from schedule.solving.guarded import guarded
from schedule.solving.region import Choice, Region
from schedule.solving.session import Budget, Session, Stopped
from schedule.solving.tiers import _decided
from schedule.solving.weighing import weights_of
from schedule.why.inquiry import Inquiry
from tests.benchmarks.planted import plant
from tests.benchmarks.shapes import FAMILIES
from tests.properties.answers import examples
from tests.properties.test_world import worlds


@define
class Ending(Budget):
    """Is over once so many have asked whether it is."""

    left: int = 0

    def over(self) -> bool:
        self.left -= 1
        self.stopped |= self.left < 0
        return self.stopped


def weight(timeline: Timeline, inquiries: tuple[Inquiry, ...]) -> int:
    """The weight of what is believed, each origin's copies once."""
    believed = {each.id for each in timeline.statements if each.accepted}
    rules = (rule for inquiry in inquiries for rule in inquiry.compiled.rules)
    return sum(rule.weight or 0 for rule in rules if believed.issuperset(rule.statements))


def encloses(found: Interval | None, best: Interval | None) -> None:
    """What is told after a stop is no narrower than what is true."""
    for end in ("start", "end") if found and best else ():
        told, true = getattr(found, end), getattr(best, end)
        assert told.earliest is None or (true.earliest is not None and told.earliest <= true.earliest)
        assert told.latest is None or (true.latest is not None and told.latest >= true.latest)
    if found and best:
        told, true = found.duration, best.duration
        assert told.shortest <= true.shortest
        assert told.longest is None or (true.longest is not None and told.longest >= true.longest)


def tells_the_truth(known: tuple[Timeline, tuple[Inquiry, ...]], steps: int) -> Status | None:
    """The status of a search that ends after so many steps; None if nothing was found."""
    best, inquiries = known
    try:
        timeline, _ = investigate(best.scenario, budget=Ending(left=steps))
    except Unsolved:
        return None
    assert judge(best.scenario, timeline) == ()
    most, found = sum(inquiry.histories.best for inquiry in inquiries), weight(timeline, inquiries)
    assert found <= most <= found + timeline.gap
    for one, other in zip(timeline.items, best.items, strict=True):
        for layer in Layer:
            encloses(getattr(one, layer.value), getattr(other, layer.value))
    if timeline.status is Status.PROVEN:
        assert [(each.id, each.happened, each.actual) for each in timeline.items] == [
            (each.id, each.happened, each.actual) for each in best.items
        ]
    if timeline.status is best.status is Status.PROVEN:
        told = zip(timeline.items, best.items, strict=True)
        assert all(one.odds == other.odds for one, other in told if one.weighed)
        known_odds = {each.rejected: each.odds for each in best.conflicts if each.weighed}
        assert all(each.odds == known_odds.get(each.rejected) for each in timeline.conflicts if each.weighed)
    return timeline.status


def test_odds_that_were_not_looked_at_are_not_told() -> None:
    """Of every search that ends between the proof and the last question."""
    known = investigate(
        built(
            zone="UTC",
            date="2024-06-12",
            sources={"a": {}, "b": {"reliability": 0.8}},
            agenda={"x": {"start": "9:00"}, "y": {"start": "10:00"}},
            reports=[
                {"source": "a", "statements": ["x started at 9:00", "y did not take place"]},
                {"source": "b", "statements": ["x started at 11:00", "y took place"]},
            ],
        )
    )
    found = [tells_the_truth(known, steps) for steps in range(60)]
    assert {*found} - {None} == {Status.BEST_FOUND, Status.PROVEN}


@examples(15)
@given(worlds(), st.integers(0, 60))
def test_worlds(world: dict, steps: int) -> None:
    try:
        known = investigate(built(**world))
    except (Contradiction, ScenarioError):
        assume(False)
    tells_the_truth(known, steps)


def test_what_hangs_together_is_found_at_once_and_proven_after_more_steps() -> None:
    known = investigate(plant(FAMILIES["giant"](16, 0.25)).scenario)
    found = [tells_the_truth(known, steps) for steps in (0, 4, 12, 40, 100_000)]
    assert found[0] is Status.BEST_FOUND
    assert found[-1] is Status.PROVEN


def test_without_any_haste_what_the_search_began_with_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is believed but what must be, and the gap says how much there could be."""
    hurried, hastily = list[Region](), optimum.hastily

    def seen(region: Region) -> Choice:
        hurried.append(region)
        return hastily(region)

    monkeypatch.setattr(optimum, "MOST_HASTE", -1.0)
    monkeypatch.setattr(optimum, "hastily", seen)
    known = investigate(plant(FAMILIES["giant"](16, 0.25)).scenario)
    assert {tells_the_truth(known, steps) for steps in range(12)} == {Status.BEST_FOUND}
    assert hurried
    assert not any(any(region.levels) for region in hurried), "only before anything is known"


def test_after_a_stop_nothing_more_is_looked_for() -> None:
    choices = Choices.of(guarded(compile_scenario(plant(FAMILIES["giant"](16, 0.25)).scenario)))
    weights = weights_of(choices.made)
    stopped = optimum.Optimum.of(choices, Ending(left=2), weights)
    assert not stopped.decided()
    refused = next(each for each in weights if not stopped.values[each])
    with pytest.raises(Stopped), stopped.given(refused):
        pass


def test_a_search_that_began_with_nothing_and_finds_nothing_has_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def nothing(_: Region) -> Choice:
        raise Stopped

    monkeypatch.setattr(optimum, "hastily", nothing)
    choices = Choices.of(guarded(compile_scenario(plant(FAMILIES["giant"](16, 0.25)).scenario)))
    stopped = optimum.Optimum.of(choices, Ending(left=0), weights_of(choices.made))
    with pytest.raises(Stopped):
        stopped.decided()
    stopped.begun = bytearray(len(stopped.values))
    assert not stopped.decided()
    assert stopped.values == stopped.begun


def begun_with(left: int) -> tuple[optimum.Optimum, Choices]:
    """Choices of a tangle, of which any that can be is known, and so many steps that are left."""
    choices = Choices.of(guarded(compile_scenario(plant(FAMILIES["giant"](16, 0.25)).scenario)))
    any_will_do = optimum.Optimum.of(choices, Budget(), {})
    assert any_will_do.decided()
    found = optimum.Optimum.of(choices, Ending(left=left), weights_of(choices.made))
    found.begun = any_will_do.values
    return found, choices


def test_what_can_join_what_is_known_joins_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first thing that is tried in haste comes to nothing."""
    tries, hastily = list[Region](), optimum.hastily

    def at_the_second_try(region: Region) -> Choice:
        tries.append(region)
        if len(tries) == 1:
            raise Stopped
        return hastily(region)

    monkeypatch.setattr(optimum, "hastily", at_the_second_try)
    found, choices = begun_with(left=0)
    assert not found.decided()
    weights = weights_of(choices.made)
    accepted = [each for each in weights if found.values[each]]
    assert found.assumed == ()
    assert 0 < sum(weights[each] for each in accepted) <= found.bound
    afresh = optimum.Optimum.of(choices, Budget(), {})
    assert afresh.decided()
    for each in {*weights} - {*accepted}:
        with afresh.given(*accepted, each) as possible:
            assert not possible


def test_after_some_patience_something_is_found_and_the_search_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at_last, _ = begun_with(left=100_000)
    assert at_last.decided()
    hurried, hasten = list[bool](), optimum.hasten

    def seen(found: optimum.Optimum, most: float) -> None:
        hasten(found, most)
        hurried.append(found.found is not None)

    monkeypatch.setattr(optimum, "hasten", seen)
    monkeypatch.setattr(optimum, "PATIENCE", 0.0)
    found, choices = begun_with(left=100_000)
    found.budget.deadline = time.monotonic() + 3600
    assert found.decided()
    assert hurried == [True]
    weights = weights_of(choices.made)
    assert found.total(weights) == at_last.total(weights) == found.bound


def test_what_is_certain_is_told_after_a_stop_too() -> None:
    given = built(
        zone="UTC",
        date="2024-06-12",
        sources={"a": {}, "b": {}, "z": {"reliability": "certain"}},
        agenda={"x": {"start": "9:00", "duration": "1 h"}, "y": {"start": "10:00"}, "w": {"source": "a"}},
        reports=[
            {"source": "z", "statements": ["y took place after 11:00", "y lasted at least 20 minutes"]},
            {"source": "a", "statements": ["x started at 9:00", "y started at 12:00"]},
            {"source": "b", "statements": ["x started at 10:00", "y started at 13:00"]},
        ],
    )
    timeline, _ = investigate(given, budget=Ending(left=0))
    assert timeline.status is Status.BEST_FOUND
    x, y = timeline["x"], timeline["y"]
    assert (x.planned.start.earliest, x.planned.start.latest) == (at(9), at(9))
    assert (x.planned.end.earliest, x.planned.end.latest) == (at(10), at(10))
    assert (x.planned.duration.shortest, x.planned.duration.longest) == (HOUR, HOUR)
    assert (y.planned.end.earliest, y.planned.end.latest) == (at(10), None)
    assert (y.actual.start.earliest, y.actual.start.latest) == (at(11), None)
    assert y.actual.end.earliest == at(11).add(minutes=20)
    assert y.actual.duration.shortest == pendulum.duration(minutes=20)


HOUR = pendulum.duration(hours=1)


def at(hour: int) -> pendulum.DateTime:
    return pendulum.datetime(2024, 6, 12, hour)


def test_a_budget_of_some_seconds_ends() -> None:
    left = Budget.of(1000).remaining()
    assert left is not None
    assert 900 < left <= 1000
    assert Budget.of(None).remaining() is None


def test_who_waits_is_told_what_was_found_so_far() -> None:
    told: list[str] = []
    found, choices = begun_with(left=100_000)
    found.budget.progress = told.append
    assert found.decided()
    assert re.match(r"searching: best [\d,]+, bound [\d,]+, [\d,]+ conflicts, \d+ s$", told[0])
    told.clear()
    assert optimum.Optimum.of(choices, Budget(progress=told.append), {}).decided()
    assert re.match(r"searching: [\d,]+ conflicts, \d+ s$", told[0])


def test_what_is_looked_at_from_elsewhere_is_open_after_a_stop() -> None:
    """The revised end of x is as far from the revised start as the planned one, which nobody knows, is from
    the planned start, and 20 minutes more."""
    given = built(
        zone="UTC",
        date="2024-06-12",
        sources={"a": {}, "b": {}, "z": {"reliability": "certain"}},
        agenda={"x": {"start": "9:00"}, "y": {"start": "10:00"}},
        reports=[
            {
                "source": "z",
                "statements": ["x was moved to exactly 12:00", "x was extended by exactly 20 min"],
            },
            {"source": "z", "statements": ["x started at exactly 12:00"]},
            {"source": "a", "statements": ["y started at 12:00"]},
            {"source": "b", "statements": ["y started at 13:00"]},
        ],
    )
    best, _ = investigate(given)
    timeline, _ = investigate(given, budget=Ending(left=0))
    assert timeline.status is Status.BEST_FOUND
    for layer in Layer:
        encloses(getattr(timeline["x"], layer.value), getattr(best["x"], layer.value))
    assert timeline["x"].revised.start.earliest == timeline["x"].revised.start.latest == at(12)


def test_a_plain_model_that_is_stopped_at_once_could_still_accept_everything(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stopped(*_: object) -> None:
        raise Stopped

    compiled = compile_scenario(plant(FAMILIES["giant"](16, 0.25)).scenario)
    found = encode(compiled, Budget())
    first = found.session.satisfy()
    monkeypatch.setattr(Session, "maximize", stopped)
    accepted = _decided(found, first)
    assert not accepted.proven
    assert accepted.weight + accepted.gap == sum(rule.weight or 0 for rule in compiled.rules)
