"""What other programs make of the answer must not depend on where they run."""

from __future__ import annotations

import json

import pytest
from attrs import evolve

import schedule
from schedule.exporting.ics import to_ics
from schedule.exporting.mermaid import to_mermaid
from schedule.exporting.vegalite import to_vegalite
from schedule.model.timeline import Timeline
from schedule.reconstruct import reconstruct


def told(unit: str, agenda: dict[str, object], zone: str = "Asia/Tokyo") -> Timeline:
    given = {"zone": zone, "date": "2024-03-02", "settings": {"unit": unit}, "agenda": agenda}
    return reconstruct(schedule.scenario(given))


def test_days_are_days_in_every_zone() -> None:
    agenda = {
        "dig": {"start": "2024-03-02", "end": "2024-03-09"},
        "flag": {"start": "2024-03-05", "point": "true"},
    }
    lines = to_ics(told("day", agenda)).decode().split("\r\n")
    days = [line for line in lines if line.startswith(("DTSTART", "DTEND"))]
    assert days == [
        "DTSTART;VALUE=DATE:20240302",
        "DTEND;VALUE=DATE:20240310",
        "DTSTART;VALUE=DATE:20240305",
    ]


def test_what_has_no_time_is_in_no_calendar() -> None:
    found = told("minute", {"a": {}, "b": {"after": "a"}, "c": {"start": "9:00"}})
    assert to_ics(found).count(b"BEGIN:VEVENT") == 1


@pytest.mark.parametrize(
    ("said", "events"),
    [
        ("x took place", ["20240302T090000Z TENTATIVE"]),
        ("x was moved to 11:00", ["20240302T110000Z TENTATIVE"]),
        ("x took place at exactly 11:00", ["20240302T110000Z CONFIRMED"]),
        ("x did not take place", ["20240302T090000Z CANCELLED"]),
        ("y took place", ["20240302T090000Z TENTATIVE"]),
    ],
)
def test_what_happened_at_an_unknown_time_is_tentative_at_that_of_its_agenda(
    said: str, events: list[str]
) -> None:
    """Of `y` nothing is known but that it happened."""
    given = schedule.scenario(
        zone="UTC",
        date="2024-03-02",
        settings={"evidence-only": True},
        sources={"s": {}},
        agenda={"x": {"start": "9:00"}},
        unplanned={"y": {}},
        reports=[{"source": "s", "statements": [said]}],
    )
    lines = to_ics(reconstruct(given)).decode().split("\r\n")
    found = [line.split(":")[1] for line in lines if line.startswith(("DTSTART", "STATUS"))]
    assert [" ".join(each) for each in zip(found[::2], found[1::2], strict=True)] == events


@pytest.mark.parametrize("end", ["start", "end"])
def test_hours_are_those_of_the_scenario_whatever_the_zone_of_the_machine(end: str) -> None:
    made = json.loads(to_vegalite(told("minute", {"c": {"start": "9:00"}})))
    assert f'"{end}": "2024-03-02T' in json.dumps(made)
    assert "formatType" not in json.dumps(made)  # "time" would be local time, on an axis in UTC


@pytest.mark.parametrize(
    ("titles", "rows"),
    [
        (["Talk", "Talk", "Walk"], ["Talk (a)", "Talk (b)", "Walk"]),
        (["Talk", "Talk", "Talk (a)"], ["Talk (a) (a)", "Talk (b)", "Talk (a)"]),
        (
            ["Talk", "Talk", "Talk (a)", "Talk (a)"],
            ["Talk (a) (a)", "Talk (b)", "Talk (a) (c)", "Talk (a) (d)"],
        ),
        (
            ["X (c)", "X (c) (a)", "X", "X", "X (c)"],
            ["X (c) (a) (a)", "X (c) (a)", "X (c) (c)", "X (d)", "X (c) (e)"],
        ),
    ],
)
def test_every_item_has_a_row_of_its_own_whatever_the_titles(titles: list[str], rows: list[str]) -> None:
    drawn = told("minute", {each: {"start": "9:00"} for each in "abcde"[: len(titles)]})
    items = tuple(evolve(each, title=title) for each, title in zip(drawn.items, titles, strict=True))
    values = json.loads(to_vegalite(evolve(drawn, items=items)))["data"]["values"]
    assert list(dict.fromkeys(each["row"] for each in values)) == rows


@pytest.mark.parametrize(("end", "form"), [("12:00:02", "%H:%M:%S"), ("12:10:01", "%H:%M")])
def test_seconds_are_told_apart_on_a_short_axis(end: str, form: str) -> None:
    made = to_mermaid(told("second", {"c": {"start": "12:00:00", "end": end}}))
    assert f"axisFormat {form}\n" in made


@pytest.mark.parametrize(
    ("zone", "first", "after"),
    [
        ("Europe/Berlin", "2024-10-26", "2024-10-28"),
        ("Europe/Berlin", "2024-03-30", "2024-04-01"),
        ("America/Sao_Paulo", "2018-11-04", "2018-11-06"),
    ],
)
def test_two_days_are_two_days_where_the_clocks_change(zone: str, first: str, after: str) -> None:
    """Back, forward, and at midnight, so that the first of the two days begins at one o'clock."""
    timeline = told("day", {"x": {"start": first, "duration": "2 days"}}, zone)
    made = to_mermaid(timeline)
    assert f"planned : done, i0p, {first}T00:00:00, {after}T00:00:00\n" in made
    planned = json.loads(to_vegalite(timeline))["data"]["values"][0]
    for name, day in (("start", first), ("end", after)):
        times = [planned[each] for each in (name, f"{name}_earliest", f"{name}_latest", f"sure_{name}")]
        assert times == [f"{day}T00:00:00Z"] * 4


@pytest.mark.parametrize(
    ("length", "form"),
    [("1 day", "%e %b"), ("4 days", "%e %b"), ("400 days", "%e %b"), ("401 days", "%b %Y")],
)
def test_an_axis_of_days_has_no_clock(length: str, form: str) -> None:
    agenda = {"x": {"start": "2024-03-02", "duration": length}}
    assert f"axisFormat {form}\n" in to_mermaid(told("day", agenda))


@pytest.mark.parametrize(
    ("end", "form"), [("2024-03-06 9:00", "%a %H:%M"), ("2024-03-06 9:01", "%e %b"), ("10:00", "%H:%M")]
)
def test_an_axis_of_a_few_days_has_weekdays_and_times(end: str, form: str) -> None:
    made = to_mermaid(told("minute", {"x": {"start": "9:00", "end": end}}))
    assert f"axisFormat {form}\n" in made
