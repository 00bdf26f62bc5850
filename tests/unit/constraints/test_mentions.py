"""What a scenario speaks of, and from when and in which unit its ticks are counted."""

from __future__ import annotations

import pytest

from schedule.constraints.mentions import mentions_of
from schedule.constraints.origin import axis_of
from schedule.model.agenda import End, Point, Subject
from schedule.model.scenario import Unit
from tests.unit.constraints.test_compiled import ACTUAL, AGENDA, PLANNED, REVISED, given

START, END = (Point("x", ACTUAL, end) for end in End)
REVISED_START, REVISED_END = (Point("x", REVISED, end) for end in End)
LENGTHS = {
    "x lasted 20 minutes": Subject("x", ACTUAL),
    "x was shortened to 20 minutes": Subject("x", REVISED),
}


@pytest.mark.parametrize(
    ("statement", "timed", "named"),
    [
        ("x started at 9:00", {START}, {START}),
        ("x ended in the morning", {END}, set()),
        ("x ran from 9:00 to 10:00", {START, END}, {START, END}),
        ("x took place at 9:00", {START}, {START}),
        ("x took place before 9:00", {END}, set()),
        ("x took place after 9:00", {START}, set()),
        ("x took place between 9:00 and 10:00", {START, END}, set()),
        ("x took place in the morning", {START, END}, set()),
        ("x took place", set(), set()),
        ("x was moved to 11:00", {REVISED_START}, {REVISED_START}),
        ("revised x ended at 11:00", {REVISED_END}, {REVISED_END}),
        ("x was under way at 9:00", set(), set()),
        ("x started at 9:00 or x ended at 10:00", {START, END}, {START, END}),
        *((each, set(), set()) for each in LENGTHS),
    ],
)
def test_moments_that_are_spoken_of(statement: str, timed: set[Point], named: set[Point]) -> None:
    found = mentions_of(given(statement))
    assert (found.timed, found.named) == (timed, named)
    assert found.measured == ({LENGTHS[statement]} if statement in LENGTHS else set())


def test_an_agenda_knows_what_is_stated_and_what_follows() -> None:
    agenda = AGENDA | {"w": {"start": "9:00", "end": "10:00"}, "v": {"end": "9:00", "duration": "1 h"}}
    found = mentions_of(given(agenda=agenda, unplanned=""))
    known = {(name, end.value) for name in agenda for end in End if found.known(Point(name, PLANNED, end))}
    both = {(name, end.value) for name in "xwv" for end in End}
    assert known == both | {("z", "end")}
    for name in agenda:
        for end in End:
            assert found.known(Point(name, REVISED, end)) == found.known(Point(name, PLANNED, end))
            assert not found.known(Point(name, ACTUAL, end))
        for layer in (PLANNED, REVISED):
            assert found.stated(Subject(name, layer)) == (name in "xwv")
        assert not found.stated(Subject(name, ACTUAL))


def test_a_revised_time_is_known_by_what_is_said_of_it() -> None:
    found = mentions_of(given("x was moved to 11:00", "x was extended to 2 hours", "y was shortened by 1 h"))
    assert found.known(REVISED_START)
    assert found.known(REVISED_END)
    assert not found.known(Point("x", PLANNED, End.START))
    assert found.stated(Subject("x", REVISED))
    assert not found.stated(Subject("y", REVISED))


@pytest.mark.parametrize(
    ("statement", "unit"),
    [
        ("x started at 9:00", Unit.MINUTE),
        ("x started at 9:00:00", Unit.SECOND),
        ("x ran from 9:00 to 9:30:15", Unit.SECOND),
        ("x took place between 9:00:10 and 9:30", Unit.SECOND),
        ("x started before 9:00:10", Unit.SECOND),
        ("x lasted 2 minutes", Unit.MINUTE),
        ("x lasted 90 seconds", Unit.SECOND),
        ("x lasted at least 90 seconds", Unit.SECOND),
        ("x lasted at most 90 seconds", Unit.SECOND),
        ("x started 90 seconds before y started", Unit.SECOND),
        ("x was moved 90 seconds later", Unit.SECOND),
        ("x took place or x started at 9:00:10", Unit.SECOND),
        ("x was under way at 9:00:10", Unit.SECOND),
        ("x was in the morning", Unit.MINUTE),
    ],
)
def test_ticks_are_minutes_unless_seconds_are_named(statement: str, unit: Unit) -> None:
    assert axis_of(given(statement)).unit is unit
    assert axis_of(given(statement, settings={"unit": "hour"})).unit is Unit.HOUR


@pytest.mark.parametrize(
    ("statements", "date", "origin"),
    [
        (("x started on 2024-03-05",), "2024-02-01", "2024-02-01"),
        (("x started on 2024-03-05", "y ended on 2024-03-04"), None, "2024-03-04"),
        (("x started at 9:00 on 2024-03-05",), None, "2024-03-05"),
        (("x took place in March 2024",), None, "2024-03-01"),
        (("x took place in 2024",), None, "2024-01-01"),
        (("x took place between 2024-03-05 and 2024-03-09",), None, "2024-03-05"),
        (("x lasted 2 days",), None, "2000-01-01"),
    ],
)
def test_ticks_count_from_the_date_or_the_first_that_is_named(
    statements: tuple[str, ...], date: str | None, origin: str
) -> None:
    assert axis_of(given(*statements, date=date)).origin.to_datetime_string() == f"{origin} 00:00:00"
