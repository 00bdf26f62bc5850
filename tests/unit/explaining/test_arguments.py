"""What conditions say of the distance between two moments: each kind alone, and what follows from several."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from schedule.constraints.conditions import (
    All,
    Any,
    Believed,
    ClockOffset,
    Condition,
    Gap,
    LengthAgainst,
    No,
    Window,
    Yes,
)
from schedule.explaining.arguments import ORIGIN, contradiction_argument, open_choices, path_argument
from schedule.model.agenda import End, Layer, Point

ACTUAL_START, ACTUAL_END = (Point("x", Layer.ACTUAL, end) for end in End)
PLANNED_START, PLANNED_END = (Point("x", Layer.PLANNED, end) for end in End)
CLOCK = ClockOffset("s")


def bound(
    named: Mapping[str, Condition], start: Point | ClockOffset | str, end: Point | str, *extentless: str
) -> int | None:
    """The least number that `end - start` cannot exceed; None if nothing bounds it."""
    path = path_argument(named, start, end, extentless)
    return None if path is None else sum(link.most for link in path)


def spread(
    named: Mapping[str, Condition], start: Point | ClockOffset | str, end: Point | str
) -> tuple[int | None, int | None]:
    """The least and the greatest value of `end - start`."""
    greatest, least = bound(named, start, end), bound(named, end, start)
    return None if least is None else -least, greatest


@pytest.mark.parametrize("ends", [(3, 7), (3, None), (None, 7), (None, None), (-4, -2), (0, 0)])
def test_a_window_bounds_a_moment_and_a_gap_a_distance(ends: tuple[int | None, int | None]) -> None:
    assert spread({"w": Window(ACTUAL_START, *ends), "n": Window(CLOCK, 0, 0)}, ORIGIN, ACTUAL_START) == ends
    assert (
        spread({"g": Gap(CLOCK, ACTUAL_START, *ends), "n": Window(CLOCK, 0, 0)}, CLOCK, ACTUAL_START) == ends
    )


@pytest.mark.parametrize(
    "named",
    [
        {"w": Window(ACTUAL_START, 3, 5)},
        {"g": Gap(CLOCK, ACTUAL_START, 3, 5), "w": Window(CLOCK, 0, 0)},
        {"g": Gap(ACTUAL_START, CLOCK, -5, -3), "w": Window(CLOCK, 0, 0)},
    ],
    ids=["window", "gap to", "gap from"],
)
def test_nothing_ends_before_it_starts_and_a_point_ends_as_it_does(named: Mapping[str, Condition]) -> None:
    assert spread(named, ORIGIN, ACTUAL_END) == (3, None)
    assert bound(named, ORIGIN, ACTUAL_END, "y") is None
    assert bound(named, ORIGIN, ACTUAL_END, "x") == 5


SAME_LENGTHS = {
    "longer first": LengthAgainst("x", Layer.ACTUAL, Layer.PLANNED, 10, 20),
    "shorter first": LengthAgainst("x", Layer.PLANNED, Layer.ACTUAL, -20, -10),
}
PLANNED_LENGTH = Gap(PLANNED_START, PLANNED_END, 50, 60)
ACTUAL_LENGTH = Gap(ACTUAL_START, ACTUAL_END, 50, 60)
STARTS, ENDS = Gap(PLANNED_START, ACTUAL_START, 5, 7), Gap(PLANNED_END, ACTUAL_END, 5, 7)


@pytest.mark.parametrize("against", SAME_LENGTHS.values(), ids=SAME_LENGTHS)
@pytest.mark.parametrize(
    ("known", "start", "end", "expected"),
    [
        (PLANNED_LENGTH, ACTUAL_START, ACTUAL_END, (60, 80)),
        (ACTUAL_LENGTH, PLANNED_START, PLANNED_END, (30, 50)),
        (STARTS, PLANNED_END, ACTUAL_END, (15, 27)),
        (ENDS, PLANNED_START, ACTUAL_START, (-15, -3)),
    ],
    ids=["the planned length", "the actual length", "the starts", "the ends"],
)
def test_two_lengths_compared_bound_one_distance_by_another(
    against: LengthAgainst, known: Gap, start: Point, end: Point, expected: tuple[int, int]
) -> None:
    assert spread({"known": known, "against": against}, start, end) == expected


@pytest.mark.parametrize(
    ("known", "start", "end", "no_longer", "no_shorter"),
    [
        (PLANNED_LENGTH, ACTUAL_START, ACTUAL_END, (0, 60), (50, None)),
        (ACTUAL_LENGTH, PLANNED_START, PLANNED_END, (50, None), (0, 60)),
        (STARTS, PLANNED_END, ACTUAL_END, (None, 7), (5, None)),
        (ENDS, PLANNED_START, ACTUAL_START, (5, None), (None, 7)),
    ],
    ids=["the planned length", "the actual length", "the starts", "the ends"],
)
def test_an_open_comparison_bounds_one_side_alone(
    known: Gap,
    start: Point,
    end: Point,
    no_longer: tuple[int | None, ...],
    no_shorter: tuple[int | None, ...],
) -> None:
    for lo, hi, expected in ((None, 0, no_longer), (0, None, no_shorter)):
        against = LengthAgainst("x", Layer.ACTUAL, Layer.PLANNED, lo, hi)
        assert spread({"known": known, "against": against}, start, end) == expected


def test_a_comparison_alone_knows_only_that_no_length_is_below_nothing() -> None:
    named = {"against": SAME_LENGTHS["longer first"]}
    assert spread(named, ORIGIN, ACTUAL_START) == (None, None)
    assert spread(named, ACTUAL_START, ACTUAL_END) == (10, None)
    assert spread(named, PLANNED_START, PLANNED_END) == (0, None)


def test_a_choice_counts_once_all_but_one_of_its_options_are_refuted() -> None:
    yes, no = Yes(Believed("r")), No(Believed("r"))
    early, late = Window(ACTUAL_START, 1, 2), Window(ACTUAL_START, 8, 9)
    choice = Any((All((yes, early)), All((no, late))))
    assert spread({"c": choice}, ORIGIN, ACTUAL_START) == (None, None)
    assert spread({"c": choice, "r": yes}, ORIGIN, ACTUAL_START) == (1, 2)
    assert spread({"c": choice, "r": no}, ORIGIN, ACTUAL_START) == (8, 9)
    assert open_choices({"c": choice, "d": early}) == [("c", choice)]
    assert open_choices({"c": choice, "r": yes}) == []


def test_what_one_choice_settles_settles_another() -> None:
    first, second = Believed("r1"), Believed("r2")
    named = {
        "a": Any((All((Yes(second), Window(ACTUAL_START, 8, 9))), Window(ACTUAL_START, 1, 2))),
        "b": Any((Yes(first), No(second))),
        "c": No(first),
    }
    assert spread(named, ORIGIN, ACTUAL_START) == (1, 2)


def test_what_cannot_be_is_an_argument_and_no_path() -> None:
    named = {"early": Window(ACTUAL_START, None, 3), "late": Window(ACTUAL_START, 5, None)}
    assert path_argument(named, ORIGIN, ACTUAL_START) is None
    argument = contradiction_argument(named, "late")
    assert (argument.order, argument.excess) == (("late", "early"), 2)
    compared = contradiction_argument(named | {"against": SAME_LENGTHS["longer first"]}, "late")
    assert (compared.order, compared.excess) == (("late", "early", "against"), 2)
    possible = contradiction_argument({"early": named["early"]}, "early")
    assert (possible.order, possible.excess) == (("early",), None)


def test_names_outside_of_the_cycle_come_last_and_shape_has_none() -> None:
    named = {
        "other": Window(CLOCK, 0, 9),
        "end": Window(ACTUAL_END, None, 3),
        "start": Window(ACTUAL_START, 5, None),
    }
    argument = contradiction_argument(named, "nobody")
    assert set(argument.order[:2]) == {"start", "end"}
    assert argument.order[2:] == ("other",)
    assert argument.excess == 2
