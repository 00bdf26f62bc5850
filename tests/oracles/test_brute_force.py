"""The oracle itself, on cases worked out by hand and against the plainest enumeration."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schedule.model.agenda import Layer, Subject
from schedule.model.statements import (
    Cancelled,
    DidNotTakePlace,
    Lasted,
    MovedBy,
    Ordered,
    PointAt,
    Relation,
    Replaced,
    Shift,
    TookPlace,
)
from schedule.model.timeline import Basis, Happened, OverAllBest
from tests.oracles.brute_force import Range, best_weight, possible, solve
from tests.oracles.drawing import costs_of
from tests.oracles.elimination import greatest
from tests.oracles.meaning import related
from tests.oracles.rules import assertions
from tests.strategies.building import (
    about,
    at,
    between,
    by,
    end_of,
    exactly,
    item,
    lasting,
    planned,
    report,
    revised,
    said,
    scenario,
    start_of,
)

X, Y = Subject("x"), Subject("y")


@given(st.integers(0, 10_000))
@settings(max_examples=50, deadline=None)
def test_elimination_is_the_plain_sum_over_everything(seed: int) -> None:
    random = np.random.default_rng(seed)
    shapes = [tuple(3 if random.random() < 0.5 else 1 for _ in range(4)) for _ in range(5)]
    tables = [random.integers(-9, 9, shape) for shape in shapes]
    full = sum(np.broadcast_to(each, (3, 3, 3, 3)) for each in tables)
    assert greatest(tables).item() == full.max()
    kept = np.broadcast_to(greatest(tables, (1,)), (1, 3, 1, 1)).ravel()
    assert list(kept) == list(full.max(axis=(0, 2, 3)))


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_the_drawn_timeline_is_the_cheapest_of_all_listed_one_by_one(data) -> None:
    minutes = st.integers(1, 4)
    small = scenario(
        (item("x", start=at(data.draw(minutes)), duration=exactly(2)),),
        said(
            PointAt(start_of("x"), about(data.draw(minutes))),
            PointAt(end_of("x"), by(data.draw(minutes) + 1)),
            data.draw(
                st.sampled_from(
                    [DidNotTakePlace(X), Lasted(X, lasting(0, 1)), MovedBy("x", exactly(1), Shift.LATER)]
                )
            ),
        ),
    )
    assert solve(small).costs == min(every_cost(small))


def every_cost(small):
    """The costs of each timeline of one planned item between minute -2 and minute 9.

    A plan that breaks a law breaks it whatever else is changed or happens.
    """
    told = assertions(small)
    spans = [(start, end) for start, end in product(range(-2, 10), repeat=2) if start <= end]
    two_long = [each for each in spans if each[1] - each[0] == 2]
    plans = [each for each in two_long if costs_of(small, points_of(each), frozenset(), told) is not None]
    assert plans
    for plan, change, fact in product(plans, [None, *two_long], [None, *spans]):
        found = costs_of(small, points_of(plan, change, fact), frozenset(), told)
        if found is not None:
            yield found


def points_of(*layers):
    points = {}
    for layer, span in zip(Layer, layers, strict=False):
        if span is not None:
            points |= {start_of("x", layer): span[0], end_of("x", layer): span[1]}
    return points


def test_an_agenda_alone_is_kept() -> None:
    best = solve(scenario((item("x", start=at(3), duration=exactly(2)),)))
    assert {str(point): tick for point, tick in best.drawn.items()} == {
        "x.planned.start": 3,
        "x.planned.end": 5,
        "x.actual.start": 3,
        "x.actual.end": 5,
    }
    assert best.ranges[start_of("x")] == Range(2, 4)
    assert best.basis[start_of("x")] is Basis.ASSUMED
    assert best.ranges[start_of("x", Layer.PLANNED)] == Range(3, 3)
    assert best.basis[start_of("x", Layer.PLANNED)] is Basis.STATED
    assert best.ranges[X] == Range(0, 4)


def test_what_nothing_bounds_is_open() -> None:
    best = solve(scenario((item("x", False),), said(PointAt(end_of("x"), by(5)))))
    assert best.ranges[start_of("x")] == Range(None, 5)
    assert best.ranges[end_of("x")] == Range(None, 5)
    assert best.ranges[X] == Range(0, None)
    assert best.drawn == {start_of("x"): 3, end_of("x"): 5}, "as late as can be, as long as is assumed"


def test_a_length_is_open_though_another_best_timeline_has_a_longer_one_than_the_box_shows() -> None:
    """Either the plan, up to nine long, or what a report says of its end: then the start is open."""
    given = scenario(
        (item("x", start=at(0), end=between(5, 9), source="a", reliability=0.9),),
        (report(1, PointAt(end_of("x", Layer.PLANNED), at(0)), 0.9, "b"),),
    )
    best = solve(given)
    assert best.ranges[start_of("x", Layer.PLANNED)] == Range(None, 0)
    assert best.ranges[end_of("x", Layer.PLANNED)] == Range(0, 9)
    assert best.ranges[Subject("x", Layer.PLANNED)] == Range(0, None)


def test_the_heavier_of_two_is_believed() -> None:
    reports = (
        report(1, PointAt(start_of("x"), at(3)), 0.9, "a"),
        report(2, PointAt(start_of("x"), at(5)), 0.8, "b"),
    )
    best = solve(scenario((item("x", False),), reports))
    assert best.weight == 220
    assert best.over_all_best == {"r1.1": OverAllBest.ALWAYS, "r2.1": OverAllBest.NEVER}
    assert best.happened == {"x": Happened.YES}


def test_a_tie_leaves_both_open() -> None:
    best = solve(scenario((item("x", False),), said(TookPlace(X), DidNotTakePlace(X), source="b")))
    assert best.weight == 220
    assert best.departures == 0, "what was never on the agenda does not happen"
    assert best.over_all_best == {"r1.1": OverAllBest.NEVER, "r2.1": OverAllBest.ALWAYS}
    even = solve(scenario((item("x", False),), said(TookPlace(X), DidNotTakePlace(X)), evidence_only=True))
    assert set(even.over_all_best.values()) == {OverAllBest.SOMETIMES}
    assert even.happened == {"x": Happened.OPEN}


@pytest.mark.parametrize(("second", "weight"), [("a", 220), ("c", 220), ("d", 220), ("b", 440)])
def test_copies_count_once(second: str, weight: int) -> None:
    same = PointAt(start_of("x"), at(3))
    reports = (report(1, same, 0.9, "a"), report(2, same, 0.9, second))
    assert best_weight(scenario((item("x", False),), reports)) == weight


def test_a_move_keeps_the_length_and_moves_the_agenda_time() -> None:
    small = scenario(
        (item("x", start=at(1), duration=exactly(2)),),
        said(MovedBy("x", exactly(3), Shift.LATER)),
    )
    best = solve(small)
    assert best.ranges[start_of("x", Layer.REVISED)] == Range(4, 4)
    assert best.ranges[end_of("x", Layer.REVISED)] == Range(6, 6)
    assert best.ranges[start_of("x")] == Range(3, 5)
    assert best.drawn[start_of("x")] == 4


def test_cancelled_and_replaced() -> None:
    gone = solve(scenario((item("x", start=at(1)),), said(Cancelled("x"))))
    assert gone.happened == {"x": Happened.NO}
    assert gone.departures == 0
    swapped = solve(scenario((item("x", start=at(1)), item("y", False)), said(Replaced("x", "y"))))
    assert swapped.happened == {"x": Happened.NO, "y": Happened.YES}
    assert (start_of("y", Layer.REVISED) in swapped.ranges, swapped.departures) == (False, 1)


def test_order_words_do_not_assert() -> None:
    small = scenario((item("x", False), item("y", False)), said(Ordered(X, Relation.BEFORE, Y)))
    assert solve(small).happened == {"x": Happened.NO, "y": Happened.NO}
    shared = scenario((item("x", False), item("y", False)), said(Ordered(X, Relation.DURING, Y)))
    assert solve(shared).happened == {"x": Happened.YES, "y": Happened.YES}


def test_what_nothing_bounds_at_all_is_drawn_near_midnight() -> None:
    best = solve(scenario((item("x", False),), said(TookPlace(X))))
    assert best.drawn == {start_of("x"): 0, end_of("x"): 2}


def test_published_bounds_what_is_told() -> None:
    small = scenario((item("x", False),), (report(1, TookPlace(X), 0.9, "a", published=4),))
    assert solve(small).ranges[start_of("x")] == Range(None, 4)
    assert solve(small).ranges[end_of("x")] == Range(None, None)


def test_fit_is_weight_times_distance_over_tolerance() -> None:
    reports = (
        report(1, PointAt(start_of("x"), about(4)), 0.9, "a"),
        report(2, PointAt(start_of("x"), at(5)), 0.9, "b"),
    )
    assert solve(scenario((item("x", False),), reports)).costs.fit == 110, "one minute of two, at weight 220"


def test_certain_statements_that_contradict_each_other() -> None:
    small = scenario(
        (item("x", start=at(3)),), said(PointAt(start_of("x", Layer.PLANNED), at(4)), reliability=1.0)
    )
    assert solve(small) is None
    assert not possible(small, frozenset({"agenda.x", "r1.1"}))
    assert possible(small, frozenset({"agenda.x"}))
    assert possible(small, frozenset({"r1.1"}))


def test_planned_needs_a_statement() -> None:
    silent = solve(scenario((item("x", False),), said(TookPlace(X))))
    assert start_of("x", Layer.PLANNED) not in silent.ranges
    spoken = solve(scenario((item("x", False),), said(TookPlace(planned("x"), between(1, 3)))))
    assert spoken.ranges[start_of("x", Layer.PLANNED)] == Range(1, 3)
    later = solve(scenario((item("x", False),), said(PointAt(start_of("x", Layer.REVISED), at(3)))))
    assert later.ranges[start_of("x", Layer.REVISED)] == Range(3, 3)
    assert revised("x") in later.ranges


RELATED = {
    Relation.BEFORE: ((0, 2, 2, 4), (0, 3, 2, 4)),
    Relation.AFTER: ((4, 6, 2, 4), (3, 6, 2, 4)),
    Relation.IMMEDIATELY_BEFORE: ((0, 2, 2, 4), (0, 1, 2, 4)),
    Relation.IMMEDIATELY_AFTER: ((4, 6, 2, 4), (5, 6, 2, 4)),
    Relation.OVERLAPPED: ((4, 6, 2, 4), (5, 6, 2, 4)),
    Relation.DURING: ((2, 4, 2, 4), (1, 4, 2, 4)),
    Relation.CONTAINED: ((2, 4, 2, 4), (3, 4, 2, 4)),
    Relation.SAME_TIME: ((2, 4, 2, 4), (2, 5, 2, 4)),
    Relation.PRECEDES: ((0, 1, 2, 4), (0, 2, 2, 4)),
    Relation.PRECEDED_BY: ((5, 6, 2, 4), (4, 6, 2, 4)),
    Relation.MEETS: ((0, 2, 2, 4), (0, 3, 2, 4)),
    Relation.MET_BY: ((4, 6, 2, 4), (3, 6, 2, 4)),
    Relation.OVERLAPS: ((1, 3, 2, 4), (2, 3, 2, 4)),
    Relation.OVERLAPPED_BY: ((3, 5, 2, 4), (3, 4, 2, 4)),
    Relation.STARTS: ((2, 3, 2, 4), (2, 4, 2, 4)),
    Relation.STARTED_BY: ((2, 5, 2, 4), (2, 4, 2, 4)),
    Relation.DURING_EXACTLY: ((3, 3, 2, 4), (2, 3, 2, 4)),
    Relation.CONTAINS: ((1, 5, 2, 4), (1, 4, 2, 4)),
    Relation.FINISHES: ((3, 4, 2, 4), (2, 4, 2, 4)),
    Relation.FINISHED_BY: ((1, 4, 2, 4), (2, 4, 2, 4)),
    Relation.EQUALS: ((2, 4, 2, 4), (2, 5, 2, 4)),
}


@pytest.mark.parametrize("relation", Relation)
def test_each_relation_holds_and_just_fails(relation: Relation) -> None:
    true, false = RELATED[relation]
    assert related(relation, *true)
    assert not related(relation, *false)
