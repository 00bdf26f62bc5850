"""Every kind of sentence and every relation: holds, and just fails by one second."""

from __future__ import annotations

from typing import get_args

import pytest

from schedule.model.agenda import Subject
from schedule.model.phrases import Bounded, Hedge, LengthPhrase, Limit, Part, PartOfDay, Within
from schedule.model.scenario import Scenario
from schedule.model.statements import (
    Apart,
    Attended,
    Cancelled,
    Counted,
    DidNotTakePlace,
    Direction,
    Either,
    HeldAt,
    Lasted,
    MovedBy,
    MovedTo,
    Ordered,
    PointAt,
    Quantity,
    Ran,
    Reinstated,
    Relation,
    Replaced,
    Resize,
    Resized,
    Sentence,
    Shift,
    TookPlace,
    UnderWay,
)
from tests.unit.checking.builders import (
    PLANNED,
    REVISED,
    Layout,
    X,
    Y,
    between,
    end,
    item,
    minutes,
    plain,
    report,
    scenario,
    sharp,
    start,
    verdict,
)

MORNING = Within(PartOfDay(Part.MORNING))
BY_NINE = Bounded(Limit.BY, sharp("9:00").time)
SINCE_NINE = Bounded(Limit.SINCE, sharp("9:00").time)
X_PLANNED, X_REVISED = Subject("x", PLANNED), Subject("x", REVISED)
AT_LEAST_HOUR = LengthPhrase(shortest=3600)
Case = tuple[Sentence, Layout, Layout]

MOMENTS: list[Case] = [
    (PointAt(start("x"), plain("9:00")), {"x": "9:10-11:00"}, {"x": "9:10:01-11:00"}),
    (PointAt(start("x"), plain("9:15")), {"x": "9:10-11:00"}, {"x": "9:09:59-11:00"}),
    (PointAt(start("x"), plain("9:00")), {"x": "9:00-11:00"}, {}),
    (PointAt(end("x"), sharp("11:00")), {"x": "9:00-11:00"}, {"x": "9:00-11:00:01"}),
    (PointAt(end("x"), BY_NINE), {"x": "8:00-9:00"}, {"x": "8:00-9:00:01"}),
    (
        PointAt(start("x", PLANNED), sharp("9:00")),
        {"x.planned": "9:00-10:00"},
        {"x.planned": "9:00:01-10:00"},
    ),
    (
        PointAt(start("x", REVISED), sharp("9:00")),
        {"x.revised": "9:00-10:00"},
        {"x.revised": "8:59:59-10:00"},
    ),
    (PointAt(start("x", REVISED), sharp("9:00")), {"x.revised": "9:00-10:00"}, {}),
    (Ran(X, sharp("9:00"), sharp("10:00")), {"x": "9:00-10:00"}, {"x": "9:00-10:00:01"}),
    (Ran(X, sharp("9:00"), sharp("10:00")), {"x": "9:00-10:00"}, {"x": "8:59:59-10:00"}),
    (UnderWay(X, sharp("9:00")), {"x": "9:00-10:00"}, {"x": "9:00:01-10:00"}),
    (UnderWay(X, sharp("9:00")), {"x": "8:00-9:00"}, {"x": "8:00-8:59:59"}),
    (UnderWay(X, SINCE_NINE), {"x": "10:00-11:00"}, {"x": "8:00-8:59:59"}),
    (TookPlace(X), {"x": "9:00-9:00"}, {}),
    (TookPlace(X, plain("9:00")), {"x": "8:50-23:00"}, {"x": "8:49:59-9:00"}),
    (TookPlace(X, MORNING), {"x": "6:00-12:00"}, {"x": "6:00-12:00:01"}),
    (TookPlace(X, MORNING), {"x": "6:00-12:00"}, {"x": "5:59:59-12:00"}),
    (TookPlace(X, BY_NINE), {"x": "8:00-9:00"}, {"x": "8:00-9:00:01"}),
    (TookPlace(X, between("9:00", "10:00")), {"x": "9:00-10:00"}, {"x": "8:59:59-10:00"}),
    (TookPlace(X_REVISED, sharp("9:00")), {"x.revised": "9:00-11:00"}, {"x.revised": "9:00:01-11:00"}),
    (DidNotTakePlace(X), {}, {"x": "9:00-9:00"}),
    (DidNotTakePlace(X_PLANNED), {}, {"x.planned": "9:00-9:00"}),
    (DidNotTakePlace(X_REVISED), {"x.planned": "9:00-9:00"}, {"x.revised": "9:00-9:00"}),
]
LENGTHS: list[Case] = [
    (Lasted(X, minutes(60)), {"x": "9:00-10:00"}, {"x": "9:00-10:00:01"}),
    (Lasted(X, minutes(60, Hedge.PLAIN)), {"x": "9:00-10:10"}, {"x": "9:00-10:10:01"}),
    (Lasted(X, minutes(45, Hedge.ABOUT)), {"x": "9:00-9:30"}, {"x": "9:00-9:29:59"}),
    (Lasted(X, minutes(60, Hedge.NEARLY)), {"x": "9:00-9:45"}, {"x": "9:00-10:00:01"}),
    (Lasted(X, minutes(60, Hedge.NEARLY)), {"x": "9:00-10:00"}, {"x": "9:00-9:44:59"}),
    (Lasted(X, LengthPhrase(brief=True)), {"x": "9:00-9:01"}, {"x": "9:00-9:00:59"}),
    (Lasted(X, LengthPhrase(brief=True)), {"x": "9:00-9:15"}, {"x": "9:00-9:15:01"}),
    (Lasted(X, AT_LEAST_HOUR), {"x": "9:00-19:00"}, {"x": "9:00-9:59:59"}),
    (Lasted(X, LengthPhrase(longest=60)), {"x": "9:00-9:00"}, {"x": "9:00-9:01:01"}),
    (Lasted(X, minutes(60)), {"x": "9:00-10:00"}, {}),
]
CHANGES: list[Case] = [
    (
        MovedBy("x", minutes(60), Shift.EARLIER),
        {"x.planned": "9:00-10:00", "x.revised": "8:00-9:00"},
        {"x.planned": "9:00-10:00", "x.revised": "8:00:01-9:00:01"},
    ),
    (
        MovedBy("x", minutes(60), Shift.LATER),
        {"x.planned": "9:00-10:00", "x.revised": "10:00-11:00"},
        {"x.planned": "9:00-10:00", "x.revised": "8:00-9:00"},
    ),
    (
        MovedBy("x", LengthPhrase(longest=60), Shift.LATER),
        {"x.planned": "9:00-10:00", "x.revised": "9:00-10:00"},
        {"x.planned": "9:00-10:00", "x.revised": "8:59:59-9:59:59"},
    ),
    (MovedBy("x", minutes(0), Shift.LATER), {"x.planned": "9:00-9:30", "x.revised": "9:00-9:30"}, {}),
    (MovedTo("x", plain("9:00")), {"x.revised": "9:10-9:30"}, {"x.revised": "9:10:01-9:30"}),
    (MovedTo("x", MORNING), {"x.revised": "12:00-14:00"}, {"x.revised": "12:00:01-14:00"}),
    (
        Resized("x", Resize.SHORTENED_BY, minutes(10)),
        {"x.planned": "9:00-10:00", "x.revised": "9:00-9:50"},
        {"x.planned": "9:00-10:00", "x.revised": "9:00-9:50:01"},
    ),
    (
        Resized("x", Resize.EXTENDED_BY, minutes(10)),
        {"x.planned": "9:00-10:00", "x.revised": "9:00-10:10"},
        {"x.planned": "9:00-10:00", "x.revised": "9:00-9:50"},
    ),
    (
        Resized("x", Resize.SHORTENED_TO, minutes(60, Hedge.ABOUT)),
        {"x.planned": "9:00-10:00", "x.revised": "9:00-10:00"},
        {"x.planned": "9:00-10:00", "x.revised": "9:00-10:00:01"},
    ),
    (
        Resized("x", Resize.EXTENDED_TO, minutes(60, Hedge.ABOUT)),
        {"x.planned": "9:00-10:00", "x.revised": "9:00-10:00"},
        {"x.planned": "9:00-10:00", "x.revised": "9:00-9:59:59"},
    ),
    (
        Resized("x", Resize.EXTENDED_TO, minutes(90)),
        {"x.planned": "9:00-10:00", "x.revised": "9:00-10:30"},
        {"x.planned": "9:00-10:00", "x.revised": "9:00-10:30:01"},
    ),
    (Cancelled("x"), {"x.planned": "9:00-10:00"}, {"x.planned": "9:00-10:00", "x.revised": "9:00-10:00"}),
    (Reinstated("x"), {"x.planned": "9:00-9:30", "x.revised": "9:00-9:30"}, {"x.planned": "9:00-9:30"}),
    (Replaced("x", "y"), {"x.planned": "9:00-9:30", "y": "9:00-9:30"}, {"x.planned": "9:00-9:30"}),
    (
        Replaced("x", "y", REVISED),
        {"x.planned": "9:00-9:30", "y.revised": "9:00-9:30"},
        {"x.planned": "9:00-9:30", "y": "9:00-9:30"},
    ),
    (
        Replaced("x", "y"),
        {"x.planned": "9:00-9:30", "y": "9:00-9:30"},
        {"x.planned": "9:00-9:30", "x.revised": "9:00-9:30", "y": "9:00-9:30"},
    ),
]
DISTANCES: list[Case] = [
    (
        Apart(start("x"), minutes(20), Direction.BEFORE, end("y")),
        {"x": "9:00-10:00", "y": "9:00-9:20"},
        {"x": "9:00-10:00", "y": "9:00-9:20:01"},
    ),
    (
        Apart(start("x"), minutes(20), Direction.AFTER, end("y")),
        {"x": "9:20-10:00", "y": "8:00-9:00"},
        {"x": "9:19:59-10:00", "y": "8:00-9:00"},
    ),
    (
        Apart(end("x"), AT_LEAST_HOUR, Direction.AFTER, start("y", PLANNED)),
        {"x": "9:00-10:00", "y.planned": "9:00-9:20"},
        {"x": "9:00-9:59:59", "y.planned": "9:00-9:20"},
    ),
    (Apart(end("x"), minutes(0), Direction.AFTER, start("y")), {"x": "9:00-9:00", "y": "9:00-9:30"}, {}),
]
OTHERS: list[Case] = [
    (Counted(Quantity.EXACTLY, 1, "talks"), {"x": "9:00-9:30"}, {"x": "9:00-9:30", "y": "9:00-9:30"}),
    (Counted(Quantity.EXACTLY, 1, "talks"), {"x": "9:00-9:30"}, {}),
    (Counted(Quantity.AT_LEAST, 1, "talks"), {"x": "9:00-9:30", "y": "9:00-9:30"}, {}),
    (Counted(Quantity.AT_MOST, 1, "talks"), {}, {"x": "9:00-9:30", "y": "9:00-9:30"}),
    (Attended("kim", "x"), {"x": "9:00-9:30"}, {}),
    (HeldAt("x", "metropole"), {"x": "9:00-9:30"}, {}),
    (
        Either((PointAt(start("x"), sharp("9:00")), PointAt(start("x"), sharp("11:00")))),
        {"x": "11:00-12:00"},
        {"x": "10:00-12:00"},
    ),
    (Either((Cancelled("x"), MovedTo("x", sharp("9:00")))), {}, {"x.revised": "9:00:01-10:00"}),
]


def related(relation: Relation, x: str, y: str, bad_x: str, bad_y: str) -> Case:
    return Ordered(X, relation, Y), {"x": x, "y": y}, {"x": bad_x, "y": bad_y}


R = Relation
ORDERS: list[Case] = [
    related(R.BEFORE, "9:00-10:00", "10:00-11:00", "9:00-10:00:01", "10:00-11:00"),
    related(R.AFTER, "10:00-11:00", "9:00-10:00", "10:00-11:00", "9:00-10:00:01"),
    related(R.IMMEDIATELY_BEFORE, "9:00-10:00", "10:00-11:00", "9:00-9:59:59", "10:00-11:00"),
    related(R.IMMEDIATELY_AFTER, "10:00-11:00", "9:00-10:00", "10:00-11:00", "9:00-9:59:59"),
    related(R.OVERLAPPED, "9:00-10:00", "10:00-11:00", "9:00-9:59:59", "10:00-11:00"),
    related(R.OVERLAPPED, "10:00-11:00", "9:00-10:00", "10:00-11:00", "9:00-9:59:59"),
    related(R.DURING, "9:00-10:00", "9:00-10:00", "8:59:59-10:00", "9:00-10:00"),
    related(R.DURING, "9:00-10:00", "9:00-10:00", "9:00-10:00:01", "9:00-10:00"),
    related(R.CONTAINED, "9:00-10:00", "9:00-10:00", "9:00:01-10:00", "9:00-10:00"),
    related(R.CONTAINED, "9:00-10:00", "9:00-10:00", "9:00-9:59:59", "9:00-10:00"),
    related(R.SAME_TIME, "9:00-10:00", "9:00-10:00", "9:00-10:00:01", "9:00-10:00"),
    related(R.SAME_TIME, "9:00-10:00", "9:00-10:00", "9:00:01-10:00", "9:00-10:00"),
    related(R.EQUALS, "9:00-10:00", "9:00-10:00", "9:00:01-10:00", "9:00-10:00"),
    related(R.PRECEDES, "9:00-9:59:59", "10:00-11:00", "9:00-10:00", "10:00-11:00"),
    related(R.PRECEDED_BY, "10:00-11:00", "9:00-9:59:59", "10:00-11:00", "9:00-10:00"),
    related(R.MEETS, "9:00-10:00", "10:00-11:00", "9:00-10:00:01", "10:00-11:00"),
    related(R.MET_BY, "10:00-11:00", "9:00-10:00", "10:00:01-11:00", "9:00-10:00"),
    related(R.OVERLAPS, "9:00-10:00:01", "10:00-11:00", "9:00-10:00", "10:00-11:00"),
    related(R.OVERLAPS, "9:00-10:59:59", "10:00-11:00", "9:00-11:00", "10:00-11:00"),
    related(R.OVERLAPPED_BY, "10:00-11:00", "9:00-10:00:01", "10:00-11:00", "9:00-10:00"),
    related(R.OVERLAPPED_BY, "10:00-11:00", "9:59:59-10:30", "10:00-11:00", "10:00-10:30"),
    related(R.STARTS, "9:00-9:59:59", "9:00-10:00", "9:00-10:00", "9:00-10:00"),
    related(R.STARTS, "9:00-9:30", "9:00-10:00", "9:00:01-9:30", "9:00-10:00"),
    related(R.STARTED_BY, "9:00-10:00", "9:00-9:59:59", "9:00-10:00", "9:00-10:00"),
    related(R.STARTED_BY, "9:00-10:00", "9:00-9:30", "9:00-10:00", "9:00:01-9:30"),
    related(R.DURING_EXACTLY, "9:00:01-9:30", "9:00-10:00", "9:00-9:30", "9:00-10:00"),
    related(R.DURING_EXACTLY, "9:30-9:59:59", "9:00-10:00", "9:30-10:00", "9:00-10:00"),
    related(R.CONTAINS, "9:00-10:00", "9:00:01-9:30", "9:00-10:00", "9:00-9:30"),
    related(R.CONTAINS, "9:00-10:00", "9:30-9:59:59", "9:00-10:00", "9:30-10:00"),
    related(R.FINISHES, "9:00:01-10:00", "9:00-10:00", "9:00-10:00", "9:00-10:00"),
    related(R.FINISHES, "9:30-10:00", "9:00-10:00", "9:30-9:59:59", "9:00-10:00"),
    related(R.FINISHED_BY, "9:00-10:00", "9:00:01-10:00", "9:00-10:00", "9:00-10:00"),
    related(R.FINISHED_BY, "9:00-10:00", "9:30-10:00", "9:00-10:00", "9:30-9:59:59"),
    (
        Ordered(X, R.BEFORE, Subject("y", PLANNED)),
        {"x": "9:00-10:00", "y.planned": "10:00-11:00"},
        {"x": "9:00-10:00:01", "y.planned": "10:00-11:00"},
    ),
]
SEQUENCES = [R.BEFORE, R.AFTER, R.IMMEDIATELY_BEFORE, R.IMMEDIATELY_AFTER]
SEQUENCES += [R.PRECEDES, R.PRECEDED_BY, R.MEETS, R.MET_BY]
ALL = MOMENTS + LENGTHS + CHANGES + DISTANCES + OTHERS + ORDERS
PUBLISHED: list[tuple[Sentence, str]] = [
    (PointAt(start("x"), plain("9:00")), "9:00"),
    (PointAt(end("x"), plain("10:00")), "10:00"),
    (Ran(X, plain("9:00"), plain("10:00")), "10:00"),
    (Lasted(X, minutes(60)), "10:00"),
    (TookPlace(X), "9:00"),
    (TookPlace(X, plain("9:00")), "9:00"),
    (TookPlace(X, MORNING), "10:00"),
    (UnderWay(X, plain("9:30")), "9:20"),
    (UnderWay(X, MORNING), "9:00"),
    (Ordered(X, R.DURING, Y), "9:00"),
    (Ordered(Y, R.CONTAINS, X), "9:00"),
    (Apart(start("y"), minutes(90), Direction.BEFORE, end("x")), "10:00"),
    (Attended("kim", "x"), "9:00"),
    (HeldAt("x", "metropole"), "9:00"),
    (Either((TookPlace(X), Ordered(X, R.DURING, Y))), "9:00"),
]
UNBOUND: list[Sentence] = [
    Ordered(X, R.AFTER, Subject("z")),
    Counted(Quantity.AT_LEAST, 1, "talks"),
    PointAt(start("p", PLANNED), plain("9:00")),
]


def alone(case: Case) -> Scenario:
    sentence, good, _ = case
    items = [item(name, planned=f"{name}.planned" in good, tags=("talks",)) for name in ("x", "y")]
    return scenario(items, report("r1", sentence), places={"metropole": "Metropole"})


def named(case: object) -> str:
    return f"{type(case[0]).__name__} {case[1:]}" if isinstance(case, tuple) else str(case)


@pytest.mark.parametrize("case", ALL, ids=named)
def test_accepted_where_it_holds(case: Case) -> None:
    assert verdict(alone(case), case[1]) == ()


@pytest.mark.parametrize("case", ALL, ids=named)
def test_accepted_where_it_just_fails(case: Case) -> None:
    found = verdict(alone(case), case[2])
    assert any(each.startswith("r1.1 is accepted, but does not hold") for each in found)


@pytest.mark.parametrize("case", ALL, ids=named)
def test_rejected_where_it_holds(case: Case) -> None:
    found = verdict(alone(case), case[1], "r1.1")
    assert any(each.startswith("r1.1 is rejected, but would hold") for each in found)


@pytest.mark.parametrize("case", ALL, ids=named)
def test_rejected_where_it_fails(case: Case) -> None:
    assert not any("r1.1" in each for each in verdict(alone(case), case[2], "r1.1"))


@pytest.mark.parametrize("relation", list(Relation))
def test_only_sequences_ask_nothing_of_what_is_absent(relation: Relation) -> None:
    given = scenario([item("x"), item("y")], report("r1", Ordered(X, relation, Y)))
    for layout in ({}, {"x": "9:00-10:00"}, {"y": "9:00-10:00"}):
        assert (verdict(given, layout) == ()) is (relation in SEQUENCES)


def test_every_relation_and_kind_is_in_the_tables() -> None:
    assert {each[0].relation for each in ORDERS if isinstance(each[0], Ordered)} == set(Relation)
    assert {each[0].resize for each in CHANGES if isinstance(each[0], Resized)} == set(Resize)
    assert {type(each[0]) for each in ALL} == set(get_args(Sentence))


@pytest.mark.parametrize(("sentence", "moment"), PUBLISHED, ids=str)
def test_nobody_tells_of_what_is_yet_to_come(sentence: Sentence, moment: str) -> None:
    layout = {"x": "9:00-10:00", "y": "8:30-11:00"}
    shown = [item("x"), item("y")]
    places = {"metropole": "Metropole"}
    in_time = scenario(shown, report("r1", sentence, published=moment), places=places)
    hour = int(moment.split(":")[0])
    too_soon = scenario(shown, report("r1", sentence, published=f"{hour - 1}:59:59"), places=places)
    assert verdict(in_time, layout) == ()
    assert any(each.startswith("r1.1 is accepted, but") for each in verdict(too_soon, layout))
    assert verdict(too_soon, layout, "r1.1") == ()


@pytest.mark.parametrize("sentence", UNBOUND, ids=str)
def test_publication_binds_only_what_asserts_an_actual_moment(sentence: Sentence) -> None:
    shown = [item("p", planned=True), item("x", tags=("talks",)), item("z")]
    given = scenario(shown, report("r1", sentence, published="1:00"))
    layout = {"p.planned": "9:00-10:00", "x": "9:00-10:00", "z": "8:00-9:00"}
    assert verdict(given, layout) == ()
