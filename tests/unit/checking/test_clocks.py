"""A source speaks in one zone and by one clock, whichever those are."""

from __future__ import annotations

from schedule.model.phrases import At, Between, Hedge, Part, PartOfDay, Within
from schedule.model.scenario import Settings, Unit
from schedule.model.sources import Source
from schedule.model.statements import Either, PointAt, TookPlace
from tests.unit.checking.builders import X, clock, end, item, report, scenario, sharp, start, verdict

FIVE_OFF = Source("s", "S", clock=300)
X_AND_Y = [item("x"), item("y")]


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
