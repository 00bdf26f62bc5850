"""Scenarios at which engine and judge once disagreed: what the engine tells rightly, the judge takes."""

from __future__ import annotations

import pytest

import schedule
from schedule.model.timeline import Is, Timeline
from schedule.reconstruct import reconstruct

SEOUL = {"zone": "Asia/Seoul", "date": "2019-02-28", "unplanned": {"x": {}}}
SURE = {"z": {"reliability": "certain"}, "a": {"reliability": "0.9"}}


def told(given: dict[str, object], *reports: dict[str, object]) -> Timeline:
    return reconstruct(schedule.scenario(given, reports=list(reports)))


def says(source: str, *statements: str, published: str = "") -> dict[str, object]:
    dated = {"published": published} if published else {}
    return {"source": source, "statements": list(statements), **dated}


def believed(timeline: Timeline) -> set[str]:
    return {each.id for each in timeline.statements if each.accepted}


def test_the_same_weekday_in_a_later_report_is_another_day() -> None:
    agenda = {"launch": {"start": "2019-03-01 09:00"}}
    given = {"zone": "America/New_York", "date": "2019-03-01", "agenda": agenda, "sources": {"a": None}}
    moved = "launch was moved to Friday"
    found = told(
        given, says("a", moved, published="2019-02-26 12:00"), says("a", moved, published="2019-03-05 12:00")
    )
    revised = found["launch"].revised
    assert believed(found) == {"r1.1", "r2.1"}
    assert revised is not None
    assert revised.start.earliest is not None
    assert revised.start.earliest.date().isoformat() == "2019-03-08"


@pytest.mark.parametrize(
    ("certain", "run"),
    [
        (("x started at exactly 8:00", "x ended at exactly 8:00 the next day"), "x ran from 8 to 8"),
        (("x started at exactly 10:00", "x ended at exactly 2:00 the next day"), "x ran from 10 to 2"),
        (("x started at exactly 0:00", "x lasted exactly 25 hours"), "x ran from midnight to 1 a.m."),
    ],
)
def test_a_run_ends_on_the_next_day_only_where_it_cannot_end_on_the_same(
    certain: tuple[str, ...], run: str
) -> None:
    assert believed(told(SEOUL | {"sources": SURE}, says("z", *certain), says("a", run))) == {"r1.1", "r1.2"}


@pytest.mark.parametrize(
    ("zone", "date", "run"),
    [
        ("America/Godthab", "2019-03-29", "x ran from 9 to 22:30"),
        ("Pacific/Apia", "2011-12-29", "x ran from 9 a.m. to the evening"),
        ("Europe/Berlin", "2019-03-30", "x started between 1 and 2:30"),
        ("Europe/Berlin", "2019-03-30", "x started between midnight and 2:30"),
        ("Europe/Berlin", "2019-03-30", "x ran from midnight to 2:30"),
    ],
)
def test_a_reading_on_a_day_that_lacks_it_is_none(zone: str, date: str, run: str) -> None:
    given = SEOUL | {"zone": zone, "date": date, "sources": SURE}
    assert believed(told(given, says("a", run))) == {"r1.1"}


def test_a_clock_that_is_off_is_off_over_night_too() -> None:
    sources = {"z": SURE["z"], "a": {"clock": "within 30 min"}}
    given = SEOUL | {"sources": sources, "unplanned": {"x": {}, "y": {}}}
    certain = (
        "x started at exactly 22:15",
        "x ended at exactly 2:10 the next day",
        "y started at exactly 9:12",
    )
    found = told(given, says("z", *certain), says("a", "x ran from 10 to 2", "y started at exactly 9:00"))
    assert believed(found) == {"r1.1", "r1.2", "r1.3", "r2.1", "r2.2"}


@pytest.mark.parametrize(
    ("first", "copier", "one", "other"),
    [
        ({}, {"zone": "Asia/Seoul", "clock": "within 30 min"}, "x started at noon", "x started at noon"),
        ({"clock": "within 30 min"}, {}, "x started at noon", "x took place at noon"),
        ({"zone": ["Asia/Seoul", "Asia/Bangkok"]}, {}, "x started at 10:25", "x was at 10:25"),
    ],
)
def test_copies_in_other_words_stand_and_fall_together(
    first: dict[str, object], copier: dict[str, object], one: str, other: str
) -> None:
    sources = {"z": SURE["z"], "a": first or None, "b": {"via": "a", **copier}}
    found = told(
        SEOUL | {"sources": sources},
        says("z", "x started at exactly 12:25"),
        says("a", one),
        says("b", other),
    )
    assert "r1.1" in believed(found)


@pytest.mark.parametrize("back", ["x was reinstated", "y will not take place"])
def test_who_was_superseded_replaced_nothing(back: str) -> None:
    given = {"zone": "UTC", "date": "2019-02-28", "agenda": {"x": {"start": "14:00"}}, "sources": {"a": None}}
    found = told(
        given | {"unplanned": {"y": {}}},
        says("a", "y will replace x", published="2019-02-28 10:00"),
        says("a", back, published="2019-02-28 11:00"),
        says("a", "x was cancelled", published="2019-02-28 12:00"),
        says("a", "y started at 3 p.m.", published="2019-02-28 20:00"),
    )
    assert [each.is_ for each in found["x"].verdicts] == [Is.CANCELLED]


def test_an_agenda_day_is_exactly_that_where_days_are_counted() -> None:
    given = {"zone": "Asia/Seoul", "date": "2019-05-01", "settings": {"unit": "day"}, "sources": SURE}
    agenda = {"x": {"start": "2019-05-05", "source": "a"}}
    late = told(given | {"agenda": agenda}, says("z", "planned x started after 2019-05-05"))
    assert believed(late) == {"r1.1"}
    far = {"a": {"zone": "UTC"}}
    agenda = {"x": {"start": "2019-02-28", "source": "a"}}
    other = {"zone": "Europe/Berlin", "date": "2019-03-09", "settings": {"unit": "day"}, "sources": far}
    assert believed(told(other | {"agenda": agenda})) == {"agenda.x"}


def test_a_run_from_zone_to_zone_may_end_on_the_next_day() -> None:
    found = told(SEOUL | {"sources": SURE}, says("a", "x ran from 20:00 EST to 10:30 KST"))
    start, end = found["x"].actual.start.at, found["x"].actual.end.at  # type: ignore[union-attr]  # it happened
    assert (start.isoformat(), end.isoformat()) == ("2019-03-01T10:00:00+09:00", "2019-03-01T10:30:00+09:00")


def test_many_choices_of_places_are_judged_one_by_one() -> None:
    items = [f"i{n:02}" for n in range(24)]
    sources = {"a": None, "b": None}
    given = {"zone": "UTC", "date": "2019-02-28", "places": {"p": "P", "q": "Q"}, "sources": sources}
    found = told(
        given | {"unplanned": {each: {"who": ["kim"]} for each in items}},
        says("a", *(f"{each} was held at p or {each} was held at q" for each in items)),
        says("b", *(f"{each} was held at q" for each in items)),
    )
    assert len(believed(found)) == 48


@pytest.mark.parametrize("settings", [{}, {"places": "exclusive"}])
def test_a_part_shares_the_people_and_the_place_of_its_whole(settings: dict[str, str]) -> None:
    agenda = {
        "visit": {"start": "9:00", "end": "17:00", "where": "city", "who": ["kim"]},
        "talks": {"part-of": "visit", "where": "city"},
        "talk": {"start": "10:00", "end": "11:00", "where": "hotel", "who": ["kim"], "part-of": "talks"},
    }
    places = {"city": "The city", "hotel": "The hotel"}
    given = {"zone": "UTC", "date": "2019-02-28", "settings": settings, "places": places, "sources": SURE}
    found = told(
        given | {"agenda": agenda}, says("a", "visit ran from 9:00 to 17:00", "talk ran from 10:00 to 11:00")
    )
    assert len(believed(found)) == 2


def test_a_part_of_a_part_lies_in_the_whole_though_the_part_was_not_held() -> None:
    agenda = {"fest": {"start": "9:00"}, "show": {"part-of": "fest"}}
    given = {"zone": "UTC", "date": "2019-02-28", "agenda": agenda, "sources": SURE}
    found = told(
        given | {"unplanned": {"encore": {"part-of": "show"}}},
        says("z", "show did not take place", "fest ended at exactly 18:20"),
        says("a", "encore ended at exactly 18:30"),
    )
    assert believed(found) == {"r1.1", "r1.2"}


@pytest.mark.parametrize(
    ("later", "keynote"),
    [
        ("panel was cancelled", [Is.CANCELLED]),
        ("other will replace panel", [Is.CANCELLED]),
        ("panel will take place at 9:15", [Is.REPLACED]),
        ("keynote was reinstated", [Is.AS_PLANNED]),
    ],
)
def test_who_speaks_of_the_substitute_puts_nothing_back_on_the_agenda(later: str, keynote: list[Is]) -> None:
    given = {"zone": "UTC", "date": "2024-01-10", "sources": {"a": None}}
    agenda = {"keynote": {"start": "9:00", "duration": "1 h"}}
    found = told(
        given | {"agenda": agenda, "unplanned": {"panel": {}, "other": {}}},
        says("a", "panel will replace keynote", published="2024-01-08 9:00"),
        says("a", later, published="2024-01-09 9:00"),
    )
    assert believed(found) == {"r1.1", "r2.1"}
    assert list(dict.fromkeys(each.is_ for each in found["keynote"].verdicts)) == keynote


def test_what_is_left_of_a_replacement_must_hold_too() -> None:
    """The agenda of y is taken back, not that x is off it; and x was moved."""
    given = {"zone": "UTC", "date": "2024-01-10", "sources": {"a": None, "b": {"reliability": "certain"}}}
    found = told(
        given | {"agenda": {"x": {"start": "14:00"}, "y": {}}},
        says("a", "y will replace x", published="2024-01-08 9:00"),
        says("a", "y will not take place", published="2024-01-09 9:00"),
        says("b", "x was moved to 10:00"),
    )
    assert believed(found) == {"r2.1", "r3.1"}
