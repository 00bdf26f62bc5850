"""A scenario falls apart where nothing that is said joins it, and nothing of it is lost."""

from __future__ import annotations

import pytest

from schedule.constraints.conditions import (
    All,
    Any,
    Aspect,
    Believed,
    ClockOffset,
    Condition,
    Gap,
    InZone,
    LengthAgainst,
    Located,
    No,
    Present,
    Spoken,
    TakesPart,
    Tally,
    Window,
    Yes,
)
from schedule.constraints.parts import nodes_of, parts_of
from schedule.constraints.problem import Compiled
from schedule.model.agenda import End, Layer, Point
from tests.unit.constraints.test_compiled import compiled

TRAVEL = [{"from": "a", "to": "b", "takes": "10 min"}]
PLACES = {"places": {"a": "A", "b": "B"}, "travel": TRAVEL, "agenda": {"v": {"who": ["kim"]}}}


def apart(made: Compiled) -> list[str]:
    return [" ".join(part.items) for part in parts_of(made)]


@pytest.mark.parametrize(
    ("statements", "more", "expected"),
    [
        ((), {}, ["x", "y", "z"]),
        (("x started at 9:00", "y started at 9:00"), {}, ["x", "y", "z"]),
        (("x was before z",), {}, ["x z", "y"]),
        (("y took place or z took place",), {}, ["x", "y z"]),
        (("x was before y", "y was before z"), {}, ["x y z"]),
        (("z was before y", "y was before x"), {}, ["x y z"]),
        (("z replaced x",), {}, ["x z", "y"]),
        (
            ("exactly 1 of t took place",),
            {"agenda": {"v": {"tags": ["t"]}, "w": {"tags": ["t"]}}},
            ["v w", "x", "y", "z"],
        ),
        ((), {"agenda": {"v": {"after": "w"}, "w": {}}}, ["v w", "x", "y", "z"]),
        ((), {"agenda": {"v": {"part-of": "w"}, "w": {}}}, ["v w", "x", "y", "z"]),
        (("kim attended x", "kim attended y"), {"agenda": {"v": {"who": ["kim"]}}}, ["v", "x", "y", "z"]),
        (
            ("kim attended x", "x was held at a", "kim attended y", "y was held at b"),
            PLACES,
            ["v", "x y", "z"],
        ),
        (("x lasted longer than 1 h",), {}, ["x", "y", "z"]),
        (
            ("x started at 9:00", "z started at 9:00"),
            {"sources": {"s": {"clock": "within 3 min"}}},
            ["x z", "y"],
        ),
        (
            ("x started at 9:00", "z started at 9:00"),
            {"sources": {"s": {"zone": ["Asia/Seoul", "UTC"]}}},
            ["x z", "y"],
        ),
    ],
)
def test_what_is_spoken_of_together_stays_together(
    statements: tuple[str, ...], more: dict[str, object], expected: list[str]
) -> None:
    assert apart(compiled(*statements, unplanned="x y z", **more)) == expected


def test_everything_is_in_exactly_one_part() -> None:
    whole = compiled(
        "x was moved to 11:00",
        "z took place",
        "z started at 9:00",
        agenda={"x": {"start": "9:00", "where": "a", "who": ["kim"]}, "y": {"after": "x", "point": True}},
        unplanned="z",
        places={"a": "A"},
        sources={
            "s": {"clock": "within 3 min"},
            "t": {"clock": "within 1 min"},
            "u": {"zone": ["Asia/Seoul", "UTC"]},
        },
    )
    parts = parts_of(whole)
    assert len(parts) == 3
    for name in ("items", "rules", "laws", "keeps", "orders", "offsets"):
        every = [each for part in parts for each in getattr(part, name)]
        assert sorted(every, key=str) == sorted(getattr(whole, name), key=str), name
    assert [part.points for part in parts] == [{"y"}, set(), set()]
    assert [part.revisable for part in parts] == [{"x"}, set(), set()]
    assert {name for part in parts for name in part.places} == {"x", "y", "z"}
    assert parts[0].persons == {"x": ("kim",), "y": (), "z": ()}
    assert parts[2].offsets[0].source == "t"
    assert [each.id for each in parts[1].laws] == ["law.zone.u"]


def test_copies_stand_and_fall_in_one_part() -> None:
    """The second report of s supersedes its first one unless that is not believed."""
    reports = [
        {"source": "s", "published": "2024-02-01 08:00", "statements": ["x was moved to 11:00"]},
        {
            "source": "s",
            "published": "2024-02-01 09:00",
            "statements": ["x was cancelled or y was cancelled"],
        },
    ]
    assert apart(compiled(reports=reports, unplanned="x y z")) == ["x y", "z"]


X_START, Y_END = Point("x", Layer.ACTUAL, End.START), Point("y", Layer.PLANNED, End.END)


@pytest.mark.parametrize(
    ("condition", "about"),
    [
        (Window(X_START, 1, 2), [("item", "x")]),
        (Window(ClockOffset("s"), 1, 2), [("source", "s")]),
        (Gap(ClockOffset("s"), Y_END, 1, 2), [("source", "s"), ("item", "y")]),
        (LengthAgainst("x", Layer.ACTUAL, Layer.PLANNED, 0, None), [("item", "x")]),
        (Yes(Present("x", Layer.ACTUAL)), [("item", "x")]),
        (No(Spoken("x", Aspect.START)), [("item", "x")]),
        (Yes(TakesPart("kim", "x")), [("item", "x")]),
        (Yes(Located("x", "a")), [("item", "x")]),
        (Yes(Believed("r1")), [("rule", "r1")]),
        (Tally((InZone("s", "UTC"), Present("y", Layer.ACTUAL)), 1, 1), [("source", "s"), ("item", "y")]),
        (All((Any((Window(X_START, 1, 2),)), Yes(Believed("r1")))), [("rule", "r1"), ("item", "x")]),
        (All(()), []),
    ],
    ids=str,
)
def test_what_a_condition_is_about(condition: Condition, about: list[tuple[str, str]]) -> None:
    assert sorted(nodes_of(condition)) == sorted(about)
