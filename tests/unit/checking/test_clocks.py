"""A source speaks in one zone and by one clock, whichever those are."""

from __future__ import annotations

import pytest

from schedule.checking.claims import claims_of, origin_of
from schedule.checking.clocks import possible, together, truth_of
from schedule.checking.seconds import seconds_of
from schedule.checking.spans import spans_of
from schedule.model.phrases import At, Between, Hedge, Part, PartOfDay, Within
from schedule.model.scenario import Scenario, Settings, Unit
from schedule.model.sources import Source
from schedule.model.statements import Either, PointAt, Sentence, TookPlace
from tests.unit.checking.builders import (
    Layout,
    X,
    between,
    clock,
    end,
    item,
    report,
    scenario,
    sharp,
    start,
    timeline,
)
from tests.unit.checking.builders import verdict as by_right_clocks

FIVE_OFF = Source("s", "S", clock=300)
X_AND_Y = [item("x"), item("y")]


def verdict(given: Scenario, layout: Layout, *rejected: str) -> tuple[str, ...]:
    """What is wrong by whatever clock; the answer tells one that is right."""
    problems = by_right_clocks(given, layout, *rejected)
    return tuple(each for each in problems if not each.startswith("by the clock and zone that are told"))


def test_one_offset_in_range_serves_all() -> None:
    told = (PointAt(start("x"), sharp("9:00")), PointAt(start("y"), sharp("10:00")))
    given = scenario(X_AND_Y, report("r1", *told), sources=[FIVE_OFF])
    assert verdict(given, {"x": "8:55-9:30", "y": "9:55-10:30"}) == ()
    assert verdict(given, {"x": "9:05-9:30", "y": "10:05-10:30"}) == ()
    beyond = verdict(given, {"x": "8:54:59-9:30", "y": "9:55-10:30"})
    assert beyond == (f"r1.1 is accepted, but does not hold: {told[0]}",)
    apart = verdict(given, {"x": "8:55-9:30", "y": "9:55:01-10:30"})
    assert apart == ("no one zone and clock of s makes all of these hold: r1.1, r1.2",)


def test_offsets_of_windows_meet_at_their_ends() -> None:
    told = (PointAt(start("x"), At(clock("9:00"))), PointAt(start("y"), sharp("10:00")))
    given = scenario(X_AND_Y, report("r1", *told), sources=[Source("s", "S", clock=3600)])
    assert verdict(given, {"x": "8:30-9:30", "y": "9:40-10:30"}) == ()
    assert len(verdict(given, {"x": "8:30-9:30", "y": "9:40:01-10:30"})) == 1


def test_periods_are_told_by_the_clock_too() -> None:
    morning = TookPlace(X, Within(PartOfDay(Part.MORNING)))
    mixed = TookPlace(X, Between(clock("9:00"), PartOfDay(Part.MORNING)))
    given = scenario([item("x")], report("r1", morning, mixed), sources=[FIVE_OFF])
    assert verdict(given, {"x": "8:55-11:55"}) == ()
    assert verdict(given, {"x": "9:05-12:05"}) == ()
    assert verdict(given, {"x": "8:55-12:00"}) != ()
    assert len(verdict(given, {"x": "9:05-12:05:01"})) == 2


def test_one_of_several_zones_serves_all() -> None:
    seoul_or_hanoi = Source("s", "S", zones=("Asia/Seoul", "Asia/Ho_Chi_Minh"))
    told = (PointAt(start("x"), sharp("11:00")), PointAt(end("x"), sharp("12:00")))
    given = scenario([item("x")], report("r1", *told), sources=[seoul_or_hanoi])
    assert verdict(given, {"x": "11:00-12:00"}) == ()
    assert verdict(given, {"x": "9:00-10:00"}) == ()
    assert len(verdict(given, {"x": "9:00-12:00"})) == 1
    assert len(verdict(given, {"x": "9:00-10:00:01"})) == 1


def test_a_choice_keeps_to_its_sources_clock() -> None:
    choice = Either((PointAt(start("x"), sharp("9:00")), PointAt(start("x"), sharp("9:04"))))
    told = (choice, PointAt(start("y"), sharp("10:00")))
    given = scenario(X_AND_Y, report("r1", *told), sources=[FIVE_OFF])
    assert verdict(given, {"x": "9:02-9:30", "y": "10:02-10:30"}) == ()
    assert verdict(given, {"x": "9:02-9:30", "y": "9:58-10:30"}) == ()
    assert len(verdict(given, {"x": "9:02-9:30", "y": "10:00-10:30"})) == 1


def test_rejected_only_where_no_clock_lets_it_join() -> None:
    told = (PointAt(start("x"), sharp("9:00")), PointAt(start("y"), sharp("10:00")))
    given = scenario(X_AND_Y, report("r1", *told), sources=[FIVE_OFF])
    assert verdict(given, {"x": "9:01-9:30", "y": "10:02-10:30"}, "r1.2") == ()
    lost = verdict(given, {"x": "9:01-9:30", "y": "10:01-10:30"}, "r1.2")
    assert lost == (f"r1.2 is rejected, but would hold: {told[1]}",)


def test_a_clock_is_not_corrected_finer_than_the_unit() -> None:
    told = PointAt(start("x"), At(clock("9:00:30"), Hedge.EXACTLY))
    coarse, fine = Settings(unit=Unit.MINUTE), Settings(unit=Unit.SECOND)
    sources = [Source("s", "S", clock=30)]
    layout = {"x": "9:00-9:30"}
    of_minutes = scenario([item("x")], report("r1", told), sources=sources, settings=coarse)
    of_seconds = scenario([item("x")], report("r1", told), sources=sources, settings=fine)
    assert verdict(of_minutes, layout, "r1.1") == ()
    assert len(verdict(of_seconds, layout, "r1.1")) == 1


@pytest.mark.parametrize(
    ("told", "first", "last"),
    [
        (PointAt(start("x"), sharp("9:00")), -120, -120),
        (PointAt(start("x"), sharp("9:02")), 0, 0),
        (PointAt(start("x"), sharp("9:08")), None, None),
        (PointAt(start("x"), between("9:00", "9:03")), -120, 60),
        (PointAt(start("x"), between("9:01", "9:12")), -60, 300),
        (PointAt(start("x"), between("8:30", "9:12")), -300, 300),
        (TookPlace(X, between("9:00", "9:06")), -120, 0),
    ],
    ids=str,
)
def test_a_claim_is_true_under_just_these_offsets_each_of_them_listed_once(
    told: Sentence, first: int | None, last: int | None
) -> None:
    """From 9:02 to 9:06 by a clock that is right; fast by so many seconds it shows as much more."""
    given = scenario([item("x")], report("r1", told), sources=[FIVE_OFF])
    spans = spans_of(timeline(given, {"x": "9:02-9:06"}), seconds_of(given))
    ((_, offsets),) = truth_of(claims_of(given)[0], spans, given).items()
    listed = [each for lo, hi in offsets for each in range(lo, hi + 1)]
    assert listed == ([] if first is None or last is None else list(range(first, last + 1)))


@pytest.mark.parametrize(
    ("offsets", "step", "expected"),
    [
        ((), 1, False),
        (((3, 5),), 1, True),
        (((3, 5),), 6, False),
        (((3, 6),), 6, True),
        (((6, 7),), 6, True),
        (((-5, -1),), 6, False),
        (((-6, -1),), 6, True),
        (((-1, 1),), 6, True),
        (((1, 5), (7, 12)), 6, True),
    ],
)
def test_an_offset_is_possible_if_it_is_a_multiple_of_the_unit(
    offsets: tuple[tuple[int, int], ...], step: int, expected: bool
) -> None:
    assert possible({"UTC": offsets}, step) == expected
    assert possible({"UTC": (), "Asia/Seoul": offsets}, step) == expected


def test_claims_are_true_together_where_all_of_them_are() -> None:
    one, other = (
        {"UTC": ((0, 5), (8, 9)), "Asia/Seoul": ((1, 2),)},
        {"UTC": ((4, 8),), "Asia/Seoul": ((3, 4),)},
    )
    assert together([one, other]) == {"UTC": ((4, 5), (8, 8)), "Asia/Seoul": ()}
    assert together([one]) == one


def test_a_chain_of_copies_that_closes_on_itself_has_an_end() -> None:
    ring = [Source("s", "S", via="t"), Source("t", "T", via="u"), Source("u", "U", via="t")]
    given = scenario([item("x")], sources=ring)
    assert {origin_of(given, name) for name in "stu"} <= {"t", "u"}
    assert origin_of(given, None) is None
    assert origin_of(given, "nobody") == "nobody"
