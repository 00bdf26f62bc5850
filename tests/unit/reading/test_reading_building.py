"""Scenarios from plain Python values."""

import datetime
import math
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pendulum
import pytest

from schedule.errors import ScenarioError
from schedule.reading.building import scenario
from schedule.reading.files import read_text
from schedule.reading.limits import Limits


def lines_of(tree: Mapping[str, Any] | None = None, /, **sections: Any) -> list[str]:
    with pytest.raises(ScenarioError) as caught:
        scenario(tree, **sections)
    return [str(each) for each in caught.value.problems]


def test_the_same_as_the_file() -> None:
    text = """\
title: Day
zone: UTC
date: 2024-03-05
settings: {assumed-duration: 45 min, reliability: 0.8, evidence-only: true, widths: {about-hour: 20 min}}
sources: {s_t: {title: 7}}
agenda: {press_talk: {start: about 4 p.m., part-of: day, point: false}, day: }
reports:
  - source: s_t
    statements: [press_talk was moved 2 hours earlier, {that: day took place, reliability: 0.75}]
"""
    built = scenario(
        title="Day",
        zone="UTC",
        date="2024-03-05",
        settings={
            "assumed_duration": "45 min",
            "reliability": 0.8,
            "evidence_only": True,
            "widths": {"about_hour": "20 min"},
        },
        sources={"s_t": {"title": 7}},
        agenda={"press_talk": {"start": "about 4 p.m.", "part_of": "day", "point": False}, "day": None},
        reports=(
            {
                "source": "s_t",
                "statements": (
                    "press_talk was moved 2 hours earlier",
                    {"that": "day took place", "reliability": 0.75},
                ),
            },
        ),
    )
    assert built == read_text(text, "f.yaml")
    assert built.statements[0].mark is None
    assert built.items[0].mark is None
    assert built.file == ""


def test_a_tree_and_sections_together() -> None:
    assert scenario({"zone": "UTC", "agenda": {}}, title="x").title == "x"
    assert scenario({"zone": "UTC"}).title == "Untitled"
    assert lines_of({"zone": "UTC"}, zone="UTC") == ["'zone' is given twice; give it once"]


def test_problems_name_the_path_in_the_order_of_the_values() -> None:
    assert lines_of(
        agenda={"a": {"part_of": "z"}, "b": {"start": "soonish now"}},
        reports=[{"source": "s", "statements": ["a took place", "a exploded"]}],
        frobnicate=1,
    ) == [
        "`zone` is missing in the scenario; add a line such as `zone: Europe/Berlin`",
        "agenda.a.part_of: no item has this name; found 'z'; list it under `agenda` or `unplanned`",
        lines_of(zone="UTC", agenda={"b": {"start": "soonish now"}})[0],
        "reports[0].source: no source has this name; found 's'; list it under `sources`",
        lines_of(zone="UTC", agenda={"a": {}}, sources={"s": {}}, reports=[
            {"source": "s", "statements": ["a took place", "a exploded"]}
        ])[0],
        "frobnicate: unknown key 'frobnicate' in a scenario; known are $schema, title, zone, date, settings, "
        "sources, places, travel, agenda, unplanned, reports",
    ]  # fmt: skip


def test_first_places_are_paths() -> None:
    assert lines_of(zone="UTC", agenda={"a": {}}, unplanned={"a": {}})[0].startswith(
        "unplanned.a: two items have the name 'a' (first at agenda.a)"
    )
    assert lines_of(zone="UTC", agenda={"a": {"part_of": "b", "part-of": "b"}, "b": {}})[0].startswith(
        "agenda.a.part-of: duplicate key 'part-of' (first at agenda.a.part_of)"
    )


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (datetime.datetime(2024, 3, 5, 9), "write it as text: '2024-03-05T09:00:00'"),
        (pendulum.datetime(2024, 3, 5, 9), "write it as text: '2024-03-05T09:00:00+00:00'"),
        (datetime.date(2024, 3, 5), "write it as text: '2024-03-05'"),
        (datetime.time(9), "write it as text: '09:00:00'"),
        (datetime.timedelta(hours=1), "lengths are given as text"),
        (math.nan, "a number must be finite; found nan"),
        (-math.inf, "a number must be finite; found -inf"),
        (10**18, "number too large (max 18 digits)"),
        pytest.param(10**5000, "number too large (max 18 digits)", id="huge"),
        (b"9:00", "found a value of type bytes"),
        (Decimal("0.9"), "found a value of type Decimal"),
        ({"a"}, "found a value of type set"),
        (object(), "found a value of type object"),
        ("\x1b[2J", "character U+001B is not allowed"),
        ("\ud800", "character U+D800 is not allowed"),
    ],
)
def test_values_that_mean_nothing(value: object, said: str) -> None:
    (line,) = lines_of(zone="UTC", agenda={"a": {"start": value}})
    assert line.startswith("agenda.a.start: ")
    assert said in line


def test_keys_are_text() -> None:
    assert lines_of(zone="UTC", agenda={1: {}}) == [
        "agenda.1: a key must be text; found a value of type int; put it in quotes"
    ]


def test_endless_values_are_refused() -> None:
    ring: list[object] = []
    ring.append(ring)
    assert "nesting deeper than 32" in lines_of(zone="UTC", reports=ring)[0]
    wide: list[object] = ["x"] * 100
    for _ in range(10):
        wide = [wide] * 100
    assert "more than 10000 values" in lines_of(zone="UTC", reports=wide, limits=Limits(values=10_000))[0]
