"""Which change makes history of which, and what a report can tell of when it is published."""

from __future__ import annotations

import pytest
from attrs import evolve

from schedule.constraints.conditions import All, Present, Window, Yes
from schedule.constraints.published import told_by
from schedule.constraints.revisions import superseders
from schedule.constraints.weights import origin_of, weight_of
from schedule.model.agenda import End, Layer, Point
from schedule.model.sources import Source
from tests.unit.constraints.test_compiled import given

SOURCES = {"s": {}, "copy": {"via": "s"}, "other": {}}
TAGGED = {"x": {"tags": ["t"]}, "y": {}}
EARLIER, LATER = "2024-02-01 08:00", "2024-02-01 09:00"


def supersedes(
    new: str, old: str, who: str = "s", times: tuple[str | None, str | None] = (EARLIER, LATER)
) -> bool:
    """Whether the later report makes history of the earlier one."""
    reports = [
        {"source": source, "statements": [said]} | ({"published": time} if time else {})
        for source, said, time in zip(("s", who), (old, new), times, strict=True)
    ]
    found = superseders(given(reports=reports, sources=SOURCES, unplanned="", agenda=TAGGED))
    return found.get("r1.1") == ("r2.1",)


START = (
    "x was moved to 11:00",
    "x was moved 1 hour later",
    "revised x started at 11:00",
    "x will take place at 11:00",
)
END = ("revised x ended at 11:00",)
LENGTH = ("x was extended by 1 hour", "x was shortened to 20 minutes", "revised x lasted 20 minutes")
BOTH = ("revised x ran from 11:00 to 12:00",)
NO_ASPECT = ("x was reinstated", "x will take place")
OFF = ("x was cancelled", "x was replaced by y", "x will not take place")
NO_CHANGE = ("x started at 11:00", "x did not take place", "x lasted 20 minutes", "x took place at 9:00")


@pytest.mark.parametrize("old", [*START, *END, *LENGTH, *BOTH, *NO_ASPECT, *OFF, *NO_CHANGE])
def test_a_change_makes_history_of_one_of_the_same_aspect_and_of_one_on_the_other_side(old: str) -> None:
    on = {
        "x was moved to 12:00": START + BOTH,
        END[0]: END + BOTH,
        LENGTH[0]: LENGTH,
        BOTH[0]: START + END + BOTH,
    }
    for new, aspects in on.items():
        assert supersedes(new, old) == (old in aspects + OFF), new
    assert supersedes("x was reinstated", old) == (old in OFF)
    assert supersedes("x was cancelled", old) == (old in START + END + LENGTH + BOTH + NO_ASPECT)
    assert not supersedes("x took place at 9:00", old)
    assert not supersedes("y was cancelled", old)


def test_only_the_same_origin_later_on_makes_history() -> None:
    new, old = "x was moved to 12:00", "x was moved to 11:00"
    assert supersedes(new, old, "copy")
    assert not supersedes(new, old, "other")
    assert not supersedes(new, old, times=(LATER, EARLIER))
    assert not supersedes(new, old, times=(EARLIER, EARLIER))
    assert not supersedes(new, old, times=(None, LATER))
    assert not supersedes(new, old, times=(EARLIER, None))


def test_those_that_supersede_are_in_the_order_of_the_file() -> None:
    moves = [f"x was moved to 1{number}:00" for number in range(3)]
    times = (EARLIER, "2024-02-01 10:00", LATER)
    reports = [
        {"source": "s", "published": time, "statements": [move]}
        for move, time in zip(moves, times, strict=True)
    ]
    found = superseders(given(reports=reports, sources=SOURCES, unplanned="", agenda=TAGGED))
    assert found == {"r1.1": ("r2.1", "r3.1"), "r3.1": ("r2.1",)}


X_START, X_END, Y_START = (
    Point("x", Layer.ACTUAL, End.START),
    Point("x", Layer.ACTUAL, End.END),
    Point("y", Layer.ACTUAL, End.START),
)


@pytest.mark.parametrize(
    ("statement", "points"),
    [
        ("x started at 9:00", [X_START]),
        ("x ended at 9:00", [X_END]),
        ("x ran from 9:00 to 10:00", [X_END]),
        ("x lasted 20 minutes", [X_END]),
        ("x was under way at 9:00", [X_START]),
        ("x took place", [X_START]),
        ("x took place at 9:00", [X_START]),
        ("x took place in the morning", [X_END]),
        ("x overlapped y", [X_START, Y_START]),
        ("x was before y", []),
        ("x ended 10 minutes before y started", [X_END, Y_START]),
        ("x was held at a", [X_START]),
        ("kim attended x", [X_START]),
        ("x was moved to 11:00", []),
        ("planned x started at 9:00", []),
        ("x did not take place", []),
        ("exactly 1 of t took place", []),
    ],
)
def test_nobody_tells_of_a_moment_after_the_publication(statement: str, points: list[Point]) -> None:
    agenda = {"x": {"tags": ["t"], "who": ["kim"]}, "y": {}}
    made = given(statement, unplanned="", agenda=agenda, places={"a": "A"})
    (sentence,) = (each.sentence for each in made.statements)
    words = Yes(Present("x", Layer.ACTUAL))
    bound = All(tuple(Window(each, None, 7) for each in points))
    assert told_by(sentence, words, 7) == All((words, bound))
    assert told_by(sentence, words, None) == All((words, All(())))


@pytest.mark.parametrize(
    ("reliability", "weight"),
    [(0.5, 1), (0.501, 1), (0.6, 41), (0.9, 220), (0.95, 294), (0.9999, 921), (1.0, None)],
)
def test_a_weight_is_the_log_odds_in_hundredths(reliability: float, weight: int | None) -> None:
    assert weight_of(reliability) == weight


def test_the_origin_is_who_said_it_first() -> None:
    sources = {"a": {}, "b": {"via": "a"}, "c": {"via": "b"}}
    made = given(sources=sources)
    assert [origin_of(name, made) for name in ("a", "b", "c", "nobody")] == ["a", "a", "a", "nobody"]


def test_a_chain_of_copies_that_closes_on_itself_has_an_end() -> None:
    ring = evolve(
        given(), sources=(Source("s", "S", via="t"), Source("t", "T", via="u"), Source("u", "U", via="t"))
    )
    assert {origin_of(name, ring) for name in "stu"} <= {"t", "u"}
