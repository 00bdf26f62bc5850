"""The timeline that all five tiers single out, and what any one timeline costs."""

from __future__ import annotations

from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING

import numpy as np
from attrs import frozen

from schedule.model.agenda import End, Layer, Point
from schedule.model.scenario import Scenario
from tests.oracles.elimination import NEVER, TooLarge, rule
from tests.oracles.meaning import ACTUAL, PLANNED, REVISED, World
from tests.oracles.rules import (
    Assertion,
    agenda_layer,
    assertions,
    departures,
    disorders,
    evidence,
    fit,
    laws,
    scale,
    scenes_of,
    shifts,
    tags_of,
    unusual,
)
from tests.oracles.scenes import Clock, Scene, clocks, scenes

if TYPE_CHECKING:
    from tests.oracles.brute_force import Case


@frozen(order=True)
class Costs:
    """What a timeline costs, tier by tier; smaller is better (`evidence` is the weight, negated)."""

    evidence: int
    departures: int
    fit: Fraction
    shift: int
    disorder: int
    most_unusual: int
    unusual: int


def costs_of(
    scenario: Scenario,
    points: dict[Point | Clock, int],
    off: frozenset[str],
    said: tuple[Assertion, ...] | None = None,
) -> Costs | None:
    """The costs of one timeline, in the best scene; None if it breaks a law or a certain statement.

    `said` are the assertions of the scenario, if they are at hand.
    """
    told = assertions(scenario) if said is None else said
    happened = frozenset(each.item for each in points if isinstance(each, Point) and each.layer is ACTUAL)
    every = scenes_of(scenario, told, happened)
    found = [costs_in(scenario, told, world_of(scenario, points, off, each)) for each in every]
    return min((each for each in found if each is not None), default=None)


def costs_in(scenario: Scenario, said: tuple[Assertion, ...], world: World) -> Costs | None:
    if not all(laws(scenario, said, world)) or not all(each.holds(world) for each in said if each.certain):
        return None
    lengths = list(unusual(scenario, world))
    return Costs(
        -int(sum(evidence(said, world))),
        0 if scenario.settings.evidence_only else sum(departures(scenario, world)),
        Fraction(int(sum(fit(scenario, said, world))), scale(scenario)),
        sum(shifts(scenario, world)),
        sum(disorders(scenario, world)),
        max(lengths, default=0),
        sum(lengths),
    )


def world_of(
    scenario: Scenario, values: dict[Point | Clock, int], off: frozenset[str], scene: Scene | None = None
) -> World:
    """`values` may leave out clocks that are right."""
    points = {key: each for key, each in values.items() if isinstance(key, Point)}
    offsets = {clock: values.get(clock, 0) for clock in clocks(scenario)}
    present = frozenset((point.item, point.layer) for point in points)
    shown = scene or next(
        iter(scenes(scenario, frozenset(item for item, layer in present if layer is ACTUAL)))
    )
    return World(present, off, points, tags_of(scenario), scenario.settings.widths, shown, offsets)


@frozen
class Left:
    """A choice of presence that is still among the best, with the tables whose sum is to be `goal`."""

    case: Case
    tables: list[np.ndarray]
    goal: int

    def values(self, point: Point | Clock) -> set[int]:
        return {int(each) for each in self.case.values(self.tables, self.goal, (point,))[:, 0]}

    def only(self, *conditions) -> Left:
        rules = [rule(each, len(self.case.axes)) for each in conditions]
        return Left(self.case, [*self.tables, *rules], self.goal)

    def alive(self) -> bool:
        return self.case.best(self.tables) == self.goal


def draw_best(near: list[Case], far: list[Case]) -> tuple[dict[Point | Clock, int], frozenset[str]]:
    """The points and clocks of the best timeline, and what it takes off the agenda."""
    small, large = (canonical_presence(least_unusual(least_costly(each))) for each in (near, far))
    drawn: dict[Point | Clock, int] = {}
    for point in canonical_order(small[0].case):
        low, lower = (set.union(*(each.values(point) for each in group)) for group in (small, large))
        drawn[point] = placed(low, lower)
        small, large = (fixed(group, point, drawn[point]) for group in (small, large))
    return drawn, small[0].case.off


def placed(near: set[int], far: set[int]) -> int:
    """The earliest; the latest if nothing bounds it from below; near midnight if nothing bounds it."""
    if min(near) == min(far):
        return min(near)
    return max(near) if max(near) == max(far) else min(far, key=lambda tick: (abs(tick), tick))


def least_costly(group: list[Case]) -> list[Left]:
    """The best in tiers 1 to 3, then in agenda times and orders: all in one number."""
    most = max(case.top(type(case).tier_1) for case in group)
    group = [case for case in group if case.top(type(case).tier_1) == most]
    tiers = [tiers_of(case) for case in group]
    rooms = [1 + max(sum(int(np.max(term)) for term in each[tier]) for each in tiers) for tier in range(4)]
    if prod(rooms) > 10**10:
        raise TooLarge(rooms)
    stacks = [(case, stacked(case, each, rooms)) for case, each in zip(group, tiers, strict=True)]
    goal = max(case.best(tables) for case, tables in stacks)
    return [left for case, tables in stacks if (left := Left(case, tables, goal)).alive()]


def tiers_of(case: Case) -> tuple[list, list, list, list]:
    scenario, said, world = case.scenario, case.said, case.world
    return (
        [] if scenario.settings.evidence_only else list(departures(scenario, world)),
        list(fit(scenario, said, world)),
        list(shifts(scenario, world)),
        list(disorders(scenario, world)),
    )


def stacked(case: Case, tiers, rooms: list[int]) -> list[np.ndarray]:
    """Costs of the tiers packed into one number: all of a tier counts less than one of the tier before."""
    tables = case.tables(evidence(case.said, case.world))
    for terms, room in zip(tiers, rooms, strict=True):
        tables = [each * room for each in tables] + case.tables(terms, -1)
    return tables


def least_unusual(group: list[Left]) -> list[Left]:
    """Of these the smallest greatest, then the smallest total distance from the usual lengths."""
    for limit in range(1000):
        within = [left.only(*(each <= limit for each in unusual_of(left.case))) for left in group]
        within = [left for left in within if left.alive()]
        if within:
            break
    else:
        raise TooLarge("no length near the usual")
    summed = [(left.case, total_of(left)) for left in within]
    goal = max(case.best(tables) for case, tables in summed)
    return [left for case, tables in summed if (left := Left(case, tables, goal)).alive()]


def unusual_of(case: Case) -> list:
    return list(unusual(case.scenario, case.world))


def total_of(left: Left) -> list[np.ndarray]:
    scaled = [np.where(each > NEVER // 2, each * 1024, NEVER) for each in left.tables]
    return scaled + left.case.tables(unusual_of(left.case), -1)


def canonical_presence(group: list[Left]) -> list[Left]:
    least = min(presence_key(left.case) for left in group)
    return [left for left in group if presence_key(left.case) == least]


def presence_key(case: Case) -> tuple[tuple[bool, ...], ...]:
    """By item: keep to the agenda; rather planned, rather not revised, rather happened."""
    world = case.world
    return tuple(
        (
            ((item, ACTUAL) in world.present) != (agenda_layer(item, world) is not None),
            (item, PLANNED) not in world.present,
            (item, REVISED) in world.present,
            (item, ACTUAL) not in world.present,
        )
        for item in sorted(each.id for each in case.scenario.items)
    )


def canonical_order(case: Case) -> list[Point | Clock]:
    items = sorted(each.id for each in case.scenario.items)
    points = [
        Point(item, layer, end)
        for end in (End.START, End.END)
        for item in items
        for layer in Layer
        if (item, layer) in case.present
    ]
    return [*points, *sorted(clocks(case.scenario), key=str)]


def fixed(group: list[Left], key: Point | Clock, tick: int) -> list[Left]:
    worlds = [(left, left.case.world) for left in group]
    limited = [
        left.only((world.at(key) if isinstance(key, Point) else world.offsets[key]) == tick)
        for left, world in worlds
    ]
    return [left for left in limited if left.alive()]
