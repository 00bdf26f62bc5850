"""A bound that rests on when a report was published says so, and none that its words give."""

import pytest

from schedule import scenario
from schedule.explain_report import Asked, explanation
from schedule.reconstruct import investigate

LATE = "was published at 10:00, so it cannot tell of a later moment"


def lines(about: str, *reports: tuple[str, ...], agenda: str = "", unplanned: str = "x y") -> list[str]:
    """Each report is its source, the clock time when it was published (empty: not known), and what it says.
    The source `copy` repeats what `s` says."""
    made = scenario(
        zone="UTC",
        date="2024-01-01",
        sources={"s": {}, "t": {}, "copy": {"via": "s"}},
        agenda={name: {} for name in agenda.split()},
        unplanned={name: {} for name in unplanned.split()},
        reports=[
            {"source": source, "statements": [*told]} | ({"published": f"2024-01-01 {at}"} if at else {})
            for source, at, *told in reports
        ],
    )
    return list(explanation(*investigate(made), Asked(about))[1])


LASTED = ("s", "10:00", "x lasted 1 hour", "x took place between 8:00 and 11:00")


def test_a_length_forces_no_clock_time_but_its_publication_does() -> None:
    assert lines("x.actual.end", LASTED)[-3:] == [
        "x.actual.end is no later than 10:00.",
        "  1. r1.1: x lasted 1 hour",
        f"  2. r1.1: its report {LATE}  → x.actual.end by 10:00",
    ]


def test_what_is_shown_by_its_words_too_is_told_twice() -> None:
    assert lines("x.actual.start", LASTED)[-3:] == [
        "x.actual.start is no later than 09:10.",
        f"  1. r1.1: its report {LATE}  → x.actual.end by 10:00",
        "  2. r1.1: x lasted 1 hour  → x.actual.start by 09:10",
    ]
    assert lines("x.actual", ("s", "10:00", "x took place between 8:00 and 11:00"))[-3:] == [
        "x.actual is no longer than 2 hours.",
        "  1. r1.1: x took place between 8:00 and 11:00  → x.actual.start from 08:00",
        f"  2. r1.1: its report {LATE}  → x.actual.end by 10:00",
    ]


@pytest.mark.parametrize("told", ["x ended by 10:00", "x ended by 9:00"])
def test_what_the_words_say_is_not_told_as_the_publication(told: str) -> None:
    found = lines("x.actual.end", ("s", "10:00", told))
    assert found[-1] == f"  1. r1.1: {told}  → x.actual.end by {told[-5:].strip().zfill(5)}"


@pytest.mark.parametrize("copies", [0, 1])
def test_the_option_that_is_left_is_looked_at_not_what_another_one_says(copies: int) -> None:
    """The first option would end at ten by its words. Each copy has the choice, and its own publication."""
    choice = "x ran from exactly 9:30 to exactly 10:00 or x lasted exactly 1 hour"
    again = [("copy", "11:00", choice)] * copies
    found = lines("x.actual.start", ("s", "10:00", choice), ("t", "", "x lasted exactly 1 hour"), *again)
    assert found[-5:-1] == [
        "x.actual.start is no later than 09:00.",
        "  1. r2.1: x lasted exactly 1 hour",
        f"  2. r1.1: its report {LATE}  → x.actual.end by 10:00",
        f"  3. r1.1: {choice}  → x.actual.start by 09:00",
    ]


def test_a_publication_that_no_path_shows_is_told_before() -> None:
    """Either option leads to the bound."""
    choice = "x lasted exactly 1 hour or x lasted exactly 2 hours"
    found = lines("x.actual.end", ("s", "10:00", choice))
    assert found[-4:] == [
        "x.actual.end is no later than 10:00.",
        f"  1. r1.1: {choice}",
        f"  2. r1.1: its report {LATE}",
        f"  r1.1 “{choice}” can be true in 2 ways; each of them leads to this bound",
    ]


def test_that_something_happened_can_rest_on_a_publication() -> None:
    choice = "x started at exactly 9:00 or y started at exactly 11:00"
    found = lines("x", ("s", "10:00", choice))
    at = found.index("“x” took place.")
    assert found[at + 1 : at + 3] == [f"  1. r1.1: {choice}", f"  2. r1.1: its report {LATE}"]


def test_of_copies_that_is_named_which_was_published_first() -> None:
    found = lines("x.actual.end", ("s", "11:00", "x lasted 1 hour"), ("copy", "10:00", "x lasted 1 hour"))
    assert found[-1] == f"  2. r1.1: the report of r2.1 {LATE}  → x.actual.end by 10:00"


def test_a_copy_that_was_superseded_bounds_nothing() -> None:
    found = lines(
        "y.actual.start",
        ("s", "8:00", "y replaced x"),
        ("s", "9:00", "x will take place"),
        ("s", "10:00", "y replaced x"),
        agenda="x",
        unplanned="y",
    )
    assert found[-1] == f"  2. r1.1: the report of r3.1 {LATE}  → y.actual.start by 10:00"
