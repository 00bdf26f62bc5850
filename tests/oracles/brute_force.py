"""The answer to a small scenario by looking at every timeline of whole minutes in a box.

The box reaches from `margin` minutes before the first to `margin` minutes after the last named
moment (midnight included). A finite bound of a point is reached from a named moment through lengths,
slacks and strict order words, each used at most once, and through copied lengths (a change leaves the
length alone), which are no longer than what is named. `reach` is the sum of all of them, so with
`margin >= reach` every finite bound lies inside, and a bound is open exactly if it moves when the box
grows by one minute.
"""

from collections.abc import Callable
from functools import cache, partial
from itertools import product

import numpy as np
from attrs import frozen

from schedule.model.agenda import End, Point, Subject
from schedule.model.phrases import LengthPhrase
from schedule.model.scenario import Scenario
from schedule.model.statements import Ordered
from schedule.model.timeline import Basis, Happened, OverAllBest
from tests.oracles.drawing import Costs, costs_of, draw_best
from tests.oracles.elimination import MOST, NEVER, WIDEST, greatest, guard, merged, order, rule, table
from tests.oracles.meaning import ACTUAL, PLANNED, REVISED, World, asserts, takes_off
from tests.oracles.rules import (
    Assertion,
    all_options,
    assertions,
    departures,
    evidence,
    laws,
    phrases,
    scenes_of,
    tags_of,
)
from tests.oracles.scenes import Clock, Scene, clocks, seconds_ahead
from tests.oracles.windows import TICK, length_window, time_window

FEASIBLE = NEVER // 2
Costing = Callable[["Case"], list[np.ndarray]]
DEPARTURES = 64
"""More than any scenario here can have, so that evidence and departures fit into one number."""


@frozen
class Range:
    """Smallest and greatest value in ticks, both attained; None where open."""

    first: int | None
    last: int | None


@frozen
class Best:
    """What brute force finds. `drawn` maps every point that is present, and every clock, to its tick."""

    weight: int
    departures: int
    drawn: dict[Point | Clock, int]
    costs: Costs | None
    ranges: dict[Point | Subject, Range]
    basis: dict[Point, Basis]
    happened: dict[str, Happened]
    over_all_best: dict[str, OverAllBest]


def solve(scenario: Scenario, draw: bool = True) -> Best | None:
    """The whole answer; None if the certain statements contradict each other."""
    certain = certain_ids(scenario)
    boxed = cache(partial(wider, scenario, certain))
    near, far = boxed(0), boxed(1)
    if not near:
        return None
    evidence_only = scenario.settings.evidence_only
    stated = both_ranges(boxed, Case.tier_1)
    goal = Case.tier_1 if evidence_only else Case.tier_2
    ranges = both_ranges(boxed, goal)
    weight = top(near, Case.tier_1)
    best = [case for case in near if case.top(goal) == top(near, goal)]
    drawn, off = draw_best(near, far) if draw else ({}, frozenset())
    return Best(
        weight=weight,
        departures=0 if evidence_only else weight * DEPARTURES - top(near, goal),
        drawn=drawn,
        costs=costs_of(scenario, drawn, off) if draw else None,
        ranges=ranges,
        basis={key: basis(ranges[key], stated[key]) for key in ranges if isinstance(key, Point)},
        happened={item.id: happened(item.id, best) for item in scenario.items},
        over_all_best={
            each.id: how_often(each, best, goal, top(near, goal)) for each in assertions(scenario)
        },
    )


def best_weight(scenario: Scenario) -> int | None:
    """The greatest total weight; None if the certain statements contradict each other."""
    found = wider(scenario, certain_ids(scenario))
    return top(found, Case.tier_1) if found else None


def possible(scenario: Scenario, ids: frozenset[str]) -> bool:
    """Whether these statements can hold together; all others may be accepted or not."""
    return bool(wider(scenario, ids))


def certain_ids(scenario: Scenario) -> frozenset[str]:
    return frozenset(each.id for each in assertions(scenario) if each.certain)


# --- the box -------------------------------------------------------------------------------------


def reach(scenario: Scenario) -> int:
    """How far from the named moments a finite bound can lie (see above)."""
    widths = scenario.settings.widths
    spans = [
        length_window(each, widths, plan)
        for each, plan in phrases(scenario)
        if isinstance(each, LengthPhrase)
    ]
    lengths = sum(max(each.lo or 0, each.hi or 0) for each in spans)
    strict = 2 * sum(isinstance(each, Ordered) for each in all_options(scenario))
    slack = scenario.settings.slack // TICK * len(scenario.items)
    usual = scenario.settings.assumed_duration // TICK * len(scenario.items)
    revised = {pair for each in all_options(scenario) for pair in asserts(each) if pair[1] is REVISED}
    first, last = named_moments(scenario)
    moved = sum(last - first + each for each in clocks(scenario).values())
    travels = sum(-(-(each.shortest or 0) // TICK) for each in scenario.travel) * len(scenario.items)
    return lengths + strict + slack + usual + len(revised) * (last - first) + moved + travels + 1


def named_moments(scenario: Scenario) -> tuple[int, int]:
    moments = [0, *(each.published for each in assertions(scenario) if each.published is not None)]
    for phrase, in_agenda in phrases(scenario):
        if not isinstance(phrase, LengthPhrase):
            for ahead in {0, *(seconds_ahead(zone) for each in scenario.sources for zone in each.zones)}:
                window = time_window(phrase, scenario.settings.widths, in_agenda, ahead)
                moments += [each for each in (window.lo, window.hi) if each is not None]
    return min(moments), max(moments)


# --- one choice of who is present where ----------------------------------------------------------


class Case:
    """One choice of presence, with all timelines of the box: a table for each rule and each cost."""

    def __init__(self, scenario, said, hard, present, off, scene: Scene, domains) -> None:
        self.scenario, self.said, self.hard, self.scene = scenario, said, hard, scene
        self.present, self.off, self.domains = present, off, domains
        self.axes = {point: axis for axis, point in enumerate(domains)}
        self.feasible = self.narrow(only_hard=True) and self.narrow(only_hard=False)
        if self.feasible:
            self.world = self.make_world()
            rules = [rule(each, len(self.axes)) for each in self.kept or self.conditions(False)]
            assert len(rules) < MOST
            order([each.shape for each in rules])
            self.rules, self.tops = merged(rules), dict[str, int]()
            self.feasible = self.best([]) > FEASIBLE

    def make_world(self) -> World:
        values = {key: self.along(axis, self.domains[key]) for key, axis in self.axes.items()}
        return World(
            self.present,
            self.off,
            {key: each for key, each in values.items() if isinstance(key, Point)},
            tags_of(self.scenario),
            self.scenario.settings.widths,
            self.scene,
            {key: each for key, each in values.items() if isinstance(key, Clock)},
        )

    def along(self, axis: int, values: np.ndarray) -> np.ndarray:
        return values.reshape([len(values) if each == axis else 1 for each in range(len(self.axes))])

    def conditions(self, only_hard: bool):
        world = self.make_world()
        yield True
        yield from (each.holds(world) for each in self.said if each.id in self.hard)
        if not only_hard:
            yield from laws(self.scenario, self.said, world)

    def narrow(self, only_hard: bool) -> bool:
        """Drops the ticks that a single rule excludes, twice at most; False if nothing is left."""
        for _ in range(2):
            before, self.kept = self.domains, list[np.ndarray]()
            if not self.narrow_once(only_hard):
                return False
            if self.domains is before:
                return True
        self.kept.clear()
        return True

    def narrow_once(self, only_hard: bool) -> bool:
        """What was looked at is kept: it stands if nothing was dropped."""
        self.guard()
        for condition in self.conditions(only_hard):
            array = np.asarray(condition) != 0
            self.kept.append(array)
            if not array.any():
                return False
            for point, axis in self.axes.items():
                if array.ndim and array.shape[axis] > 1:
                    allowed = array.any(axis=tuple(each for each in range(array.ndim) if each != axis))
                    if len(allowed) != len(self.domains[point]):
                        if not allowed.any():
                            return False
                    elif not allowed.all():
                        self.domains = {**self.domains, point: self.domains[point][allowed]}
        return all(len(each) for each in self.domains.values())

    def guard(self) -> None:
        """A change of length is about four moments at once."""
        for item in (item for item, layer in self.present if layer is REVISED):
            ends = [Point(item, layer, end) for layer in (PLANNED, REVISED) for end in End]
            guard(tuple(len(self.domains.get(each, (0,))) for each in ends), WIDEST)

    def best(self, costs: list[np.ndarray]) -> int:
        return int(greatest([*self.rules, *costs]).item())

    def top(self, costs: Costing) -> int:
        """The greatest sum of these costs, remembered."""
        name = costs.__name__
        if name not in self.tops:
            self.tops[name] = self.best(costs(self))
        return self.tops[name]

    def tables(self, terms, weight: int = 1) -> list[np.ndarray]:
        return [table(each, len(self.axes)) * weight for each in terms]

    def tier_1(self) -> list[np.ndarray]:
        return self.tables(evidence(self.said, self.world))

    def tier_2(self) -> list[np.ndarray]:
        found = self.tables(evidence(self.said, self.world), DEPARTURES)
        return found + self.tables(departures(self.scenario, self.world), -1)

    def values(self, costs: list[np.ndarray], goal: int, keep: tuple[Point, ...]) -> np.ndarray:
        """The combinations of these points that some timeline with that total has, one in a row."""
        axes = tuple(self.axes[point] for point in keep)
        marginal = greatest([*self.rules, *costs], axes)
        shape = [len(self.domains[p]) if p in keep else 1 for p in self.axes]
        found = np.argwhere(np.broadcast_to(marginal, shape) == goal)
        return np.array([[self.domains[p][row[a]] for p, a in zip(keep, axes, strict=True)] for row in found])


def cases(scenario: Scenario, hard: frozenset[str], margin: int) -> list[Case]:
    """Every choice of presence that is possible at all, with the named ones of the statements holding."""
    said = assertions(scenario)
    first, last = named_moments(scenario)
    ticks = np.arange(first - margin, last + margin + 1)
    found = []
    for present, off in presences(scenario):
        points = [Point(item, layer, end) for item, layer in sorted(present, key=str) for end in End]
        domains = dict.fromkeys(points, ticks)
        domains |= {clock: np.arange(-limit, limit + 1) for clock, limit in clocks(scenario).items()}
        happened = frozenset(item for item, layer in present if layer is ACTUAL)
        for scene in scenes_of(scenario, said, happened):
            case = Case(scenario, said, hard, present, off, scene, domains)
            if case.feasible:
                found.append(case)
    return found


def wider(scenario: Scenario, hard: frozenset[str], more: int = 0) -> list[Case]:
    """Every choice that is possible, in a box that is so much wider on each side than it must be."""
    return cases(scenario, hard, reach(scenario) + more)


def presences(scenario: Scenario):
    """Who is present where: planned or not, unspoken or taken off or revised, happened or not."""
    simple = list(all_options(scenario))
    put = {pair for each in simple for pair in asserts(each)} | {
        (i.id, PLANNED) for i in scenario.items if i.plan
    }
    gone = {takes_off(each) for each in simple}
    choices = []
    for item in (each.id for each in scenario.items):
        planned = [(), (PLANNED,)] if (item, PLANNED) in put else [()]
        revised = [(), (REVISED,)] if (item, REVISED) in put else [()]
        revised += [None] if item in gone else []
        choices.append([(item, p, r, a) for p in planned for r in revised for a in ((), (ACTUAL,))])
    for choice in product(*choices):
        present = frozenset((item, layer) for item, p, r, a in choice for layer in (*p, *(r or ()), *a))
        yield present, frozenset(item for item, _, r, _ in choice if r is None)


# --- what is read from the best timelines --------------------------------------------------------


def top(found: list[Case], costs: Costing) -> int:
    return max(case.top(costs) for case in found)


def both_ranges(boxed: Callable[[int], list[Case]], costs: Costing) -> dict[Point | Subject, Range]:
    """Smallest and greatest values over all best timelines; open where the larger box moves them.

    What is longest in both may still be less long than the box is wide: where an end is open, a length that
    nothing bounds is longer than that in a box that is so much wider.
    """
    small, large = edges(boxed(0), costs), edges(boxed(1), costs)
    found = {
        key: Range(
            *(one if one == other else None for one, other in zip(small[key], large[key], strict=True))
        )
        for key in small
    }
    doubtful = {
        who: range.last
        for who, range in found.items()
        if isinstance(who, Subject) and range.last is not None and any_end_open(who, found)
    }
    if doubtful:
        most = edges(boxed(max(doubtful.values()) + 1), costs)
        found |= {who: Range(found[who].first, None) for who, last in doubtful.items() if most[who][1] > last}
    return found


def any_end_open(who: Subject, found: dict[Point | Subject, Range]) -> bool:
    start, end = (found[Point(who.item, who.layer, each)] for each in End)
    return start.first is None or end.last is None


def edges(found: list[Case], costs: Costing) -> dict[Point | Subject, tuple[int, int]]:
    goal = top(found, costs)
    result: dict[Point | Subject, tuple[int, int]] = {}
    for case in found:
        if case.top(costs) == goal:
            tables = costs(case)
            for item, layer in case.present:
                who = Subject(item, layer)
                start, end = Point(item, layer, End.START), Point(item, layer, End.END)
                pairs = case.values(tables, goal, (start, end))
                for key, values in (
                    (start, pairs[:, 0]),
                    (end, pairs[:, 1]),
                    (who, pairs[:, 1] - pairs[:, 0]),
                ):
                    low, high = result.get(key, (values.min(), values.max()))
                    result[key] = (int(min(low, values.min())), int(max(high, values.max())))
    return result


def basis(best: Range, stated: Range) -> Basis:
    """Assumed if an end that is not open would be wider, or open, without the agenda tier."""
    lower = best.first is not None and (stated.first is None or stated.first < best.first)
    upper = best.last is not None and (stated.last is None or stated.last > best.last)
    return Basis.ASSUMED if lower or upper else Basis.STATED


def happened(item: str, best: list[Case]) -> Happened:
    seen = {(item, ACTUAL) in case.present for case in best}
    return Happened.OPEN if len(seen) == 2 else Happened.YES if True in seen else Happened.NO


def how_often(said: Assertion, best: list[Case], costs, goal: int) -> OverAllBest:
    held, failed = False, False
    for case in best:
        true = table(said.holds(case.world), len(case.axes))
        held = held or case.best([*costs(case), rule(true, len(case.axes))]) == goal
        failed = failed or case.best([*costs(case), rule(1 - true, len(case.axes))]) == goal
    return OverAllBest.SOMETIMES if held and failed else OverAllBest.ALWAYS if held else OverAllBest.NEVER
