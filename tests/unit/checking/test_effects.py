"""Whom a believed sentence puts on an agenda, and whom it does not."""

from __future__ import annotations

import pytest

from schedule.model.agenda import Plan, Subject
from schedule.model.phrases import Between, CalendarDate, DayShift, Endpoint, LengthPhrase, Weekday
from schedule.model.sources import CERTAIN
from schedule.model.statements import (
    Apart,
    Direction,
    Ordered,
    PointAt,
    Ran,
    Reinstated,
    Relation,
    Sentence,
    TookPlace,
)
from tests.unit.checking.builders import (
    PLANNED,
    REVISED,
    clock,
    item,
    plain,
    report,
    scenario,
    sharp,
    start,
    verdict,
)
from tests.unit.checking.test_laws import CHANGED, mentions

X_PLANNED, Y_PLANNED = Subject("x", PLANNED), Subject("y", PLANNED)
NO_LATER = LengthPhrase(longest=3600)


@pytest.mark.parametrize(
    "sentence",
    [
        Ordered(X_PLANNED, Relation.OVERLAPPED, Y_PLANNED),
        Ordered(X_PLANNED, Relation.SAME_TIME, Y_PLANNED),
        Apart(start("x", PLANNED), NO_LATER, Direction.BEFORE, start("y", PLANNED)),
    ],
    ids=str,
)
def test_who_relates_two_plans_puts_both_on_the_agenda(sentence: Sentence) -> None:
    given = scenario([item("x"), item("y")], report("r1", sentence))
    assert verdict(given, {"x.planned": "9:00-10:00", "y.planned": "9:00-10:00"}) == ()


@pytest.mark.parametrize(
    "told", [PointAt(start("x"), sharp("11:00")), TookPlace(Subject("x"), sharp("11:00"))]
)
def test_who_tells_what_happened_changes_no_agenda(told: Sentence) -> None:
    given = scenario([item("x", planned=True)], report("r1", Reinstated("x"), told))
    assert verdict(given, CHANGED | {"x": "11:00-12:00"}) == ()
    later = CHANGED | {"x.revised": "11:00-12:00", "x": "11:00-12:00"}
    assert mentions(verdict(given, later), "x.revised.start differs from the plan")


def test_who_tells_both_revised_ends_frees_start_and_length() -> None:
    told = Ran(Subject("x", REVISED), sharp("11:00"), sharp("12:30"))
    given = scenario([item("x", planned=True)], report("r1", told))
    assert verdict(given, CHANGED | {"x.revised": "11:00-12:30"}) == ()


def test_a_certain_entry_of_a_source_cannot_be_rejected() -> None:
    plan = Plan("agenda.x", plain("9:00"), source="s", reliability=CERTAIN)
    given = scenario([item("x", plan)])
    assert verdict(given, {"x.planned": "9:00-10:00"}) == ()
    assert mentions(verdict(given, {}, "agenda.x"), "agenda.x is certain, but is not accepted")


@pytest.mark.parametrize(
    "last", [CalendarDate(2019, 2, 27), Weekday(2), DayShift(-1), clock("8:00", date=DayShift(0))]
)
def test_a_span_that_ends_on_a_day_before_it_begins_holds_at_no_time(last: Endpoint) -> None:
    told = PointAt(start("x"), Between(clock("9:00"), last))
    given = scenario([item("x")], report("r1", told))
    assert mentions(verdict(given, {"x": "9:00-10:00"}), "r1.1 is accepted, but does not hold")
    assert verdict(given, {"x": "9:00-10:00"}, "r1.1") == ()


@pytest.mark.parametrize(
    "first", [CalendarDate(2019, 2, 28), Weekday(3), DayShift(0), clock("9:00", date=DayShift(0))]
)
def test_a_dated_span_does_not_reach_into_the_next_day(first: Endpoint) -> None:
    told = PointAt(start("x"), Between(first, clock("0:00")))
    given = scenario([item("x")], report("r1", told))
    assert mentions(verdict(given, {"x": "9:00-10:00"}), "r1.1 is accepted, but does not hold")
