"""Every row of the phrase tables, as exact seconds."""

from __future__ import annotations

from itertools import pairwise

import pendulum
import pytest

from schedule.axis.calendar import Context
from schedule.checking.seconds import Seconds
from schedule.checking.windows import Window, length_window, windows_of
from schedule.model.phrases import (
    At,
    Between,
    Bounded,
    CalendarDate,
    Clock,
    ClockTime,
    DayShift,
    Hedge,
    LengthPhrase,
    Limit,
    Part,
    PartOfDay,
    TimePhrase,
    Weekday,
    Within,
)
from schedule.model.widths import Widths
from tests.unit.checking.builders import DATE, ZONE, clock

CONTEXT = Context(ZONE, DATE, DATE)
AFTERNOON = PartOfDay(Part.AFTERNOON)
MIDNIGHT = ClockTime(Clock(0, midnight=True))
NINE_OR_TWENTY_ONE = ClockTime(Clock(9, halves=True))


def second(text: str | None) -> int | None:
    """ "27 23:00" and "9:00:30" of February 2019, in the zone; None stays open."""
    if text is None:
        return None
    day, _, wall = text.rpartition(" ")
    parts = [int(each) for each in wall.split(":")]
    midnight = pendulum.datetime(2019, 2, 1, tz=ZONE).add(days=int(day or "28") - 1)
    return midnight.int_timestamp + sum(each * unit for each, unit in zip(parts, (3600, 60, 1), strict=False))


def read(phrase: TimePhrase, agenda: bool = False) -> list[tuple[int | None, int | None]]:
    return [(each.lo, each.hi) for each in windows_of(phrase, CONTEXT, Widths(), agenda)]


ROUNDNESS = [
    ("9:00", Hedge.PLAIN, "8:50", "9:10"),
    ("9:30", Hedge.PLAIN, "9:20", "9:40"),
    ("9:45", Hedge.PLAIN, "9:40", "9:50"),
    ("9:05", Hedge.PLAIN, "9:02", "9:08"),
    ("9:01", Hedge.PLAIN, "9:00", "9:02"),
    ("9:00:00", Hedge.PLAIN, "8:59:59", "9:00:01"),
    ("9:00", Hedge.ABOUT, "8:30", "9:30"),
    ("9:15", Hedge.ABOUT, "9:00", "9:30"),
    ("9:05", Hedge.ABOUT, "8:55", "9:15"),
    ("9:01", Hedge.ABOUT, "8:56", "9:06"),
    ("9:00:30", Hedge.ABOUT, "9:00:25", "9:00:35"),
    ("9:00", Hedge.EXACTLY, "9:00", "9:00"),
    ("9:00", Hedge.NEARLY, "8:45", "9:00"),
    ("9:00", Hedge.SHORTLY_AFTER, "9:00", "9:20"),
    ("9:00", Hedge.SHORTLY_BEFORE, "8:40", "9:00"),
]


@pytest.mark.parametrize(("time", "hedge", "lo", "hi"), ROUNDNESS)
def test_a_named_clock_time(time: str, hedge: Hedge, lo: str, hi: str) -> None:
    assert read(At(clock(time), hedge)) == [(second(lo), second(hi))]


def test_an_agenda_names_plain_times_exactly_and_only_those() -> None:
    assert read(At(clock("9:00")), agenda=True) == [(second("9:00"), second("9:00"))]
    assert read(At(clock("9:00"), Hedge.ABOUT), agenda=True) == [(second("8:30"), second("9:30"))]


PHRASES = [
    (Bounded(Limit.BEFORE, clock("9:00")), None, "9:00"),
    (Bounded(Limit.BY, clock("9:00")), None, "9:00"),
    (Bounded(Limit.AFTER, clock("9:00")), "9:00", None),
    (Bounded(Limit.SINCE, clock("9:00")), "9:00", None),
    (Bounded(Limit.BEFORE, AFTERNOON), None, "12:00"),
    (Bounded(Limit.BY, AFTERNOON), None, "18:00"),
    (Bounded(Limit.AFTER, AFTERNOON), "18:00", None),
    (Bounded(Limit.SINCE, AFTERNOON), "12:00", None),
    (Between(clock("9:00"), clock("10:00")), "9:00", "10:00"),
    (Between(clock("22:00"), clock("1:00")), "22:00", "29 1:00"),
    (Between(clock("22:00"), MIDNIGHT), "22:00", "29 0:00"),
    (Between(clock("9:00"), AFTERNOON), "9:00", "18:00"),
    (Between(AFTERNOON, clock("20:00")), "12:00", "20:00"),
    (Within(AFTERNOON), "12:00", "18:00"),
    (Within(AFTERNOON, vague=True), "9:00", "21:00"),
    (Within(PartOfDay(Part.NIGHT)), "21:00", "29 5:00"),
    (Within(DayShift(-1)), "27 0:00", "28 0:00"),
    (Within(Weekday(2)), "27 0:00", "28 0:00"),
    (Within(CalendarDate(2019, 2, 20)), "20 0:00", "21 0:00"),
    (Within(CalendarDate(None, 2, None)), "1 0:00", "29 0:00"),
]


@pytest.mark.parametrize(("phrase", "lo", "hi"), PHRASES, ids=str)
def test_a_range(phrase: TimePhrase, lo: str | None, hi: str | None) -> None:
    assert read(phrase) == [(second(lo), second(hi))]


def test_a_bare_hour_and_a_bare_midnight_have_two_readings() -> None:
    nine = At(NINE_OR_TWENTY_ONE, Hedge.EXACTLY)
    assert read(nine) == [(second("9:00"), second("9:00")), (second("21:00"), second("21:00"))]
    assert read(At(MIDNIGHT, Hedge.EXACTLY)) == [
        (second("0:00"), second("0:00")),
        (second("24:00"), second("24:00")),
    ]


def test_between_two_bare_hours_takes_the_next_of_the_last() -> None:
    eleven, one = ClockTime(Clock(11, halves=True)), ClockTime(Clock(1, halves=True))
    expected = [("11:00", "13:00"), ("23:00", "29 1:00")]
    assert read(Between(eleven, one)) == [(second(first), second(last)) for first, last in expected]


def test_between_with_dates_never_goes_on_to_the_next_day() -> None:
    dated = CalendarDate(2019, 2, 28)
    assert read(Between(clock("22:00", date=dated), clock("1:00"))) == []


def test_all_times_of_a_source_move_with_its_clock() -> None:
    mixed = windows_of(Between(clock("9:00"), AFTERNOON), CONTEXT, Widths(), False)[0]
    assert mixed.corrected(60) == Window(second("8:59"), second("17:59"))
    assert windows_of(Within(AFTERNOON), CONTEXT, Widths(), False)[0].corrected(60).lo == second("11:59")


LENGTHS = [
    (LengthPhrase(3600), 3000, 4200),
    (LengthPhrase(2700), 2400, 3000),
    (LengthPhrase(300), 120, 480),
    (LengthPhrase(61), 60, 62),
    (LengthPhrase(86_400), 43_200, 129_600),
    (LengthPhrase(60), 0, 120),
    (LengthPhrase(300, Hedge.ABOUT), 0, 900),
    (LengthPhrase(3600, Hedge.EXACTLY), 3600, 3600),
    (LengthPhrase(3600, Hedge.NEARLY), 2700, 3600),
    (LengthPhrase(300, Hedge.NEARLY), 0, 300),
    (LengthPhrase(shortest=60), 60, None),
    (LengthPhrase(longest=60), 0, 60),
    (LengthPhrase(brief=True), 60, 900),
]


@pytest.mark.parametrize(("phrase", "lo", "hi"), LENGTHS, ids=str)
def test_a_length(phrase: LengthPhrase, lo: int, hi: int | None) -> None:
    assert length_window(phrase, Widths(), False) == Window(lo, hi)


@pytest.mark.parametrize("hedge", [Hedge.SHORTLY_AFTER, Hedge.SHORTLY_BEFORE])
def test_a_length_is_not_shortly_after_anything(hedge: Hedge) -> None:
    with pytest.raises(ValueError, match=f"a length cannot be {hedge.value}"):
        length_window(LengthPhrase(3600, hedge), Widths(), False)


def test_an_agenda_names_plain_lengths_exactly() -> None:
    assert length_window(LengthPhrase(3600), Widths(), True) == Window(3600, 3600)


def test_in_days_every_day_is_as_long_where_the_clocks_leave_greenwich() -> None:
    zone = pendulum.timezone("Europe/London")
    counted, days = Seconds(zone), [pendulum.datetime(2024, 3, day, tz=zone) for day in (30, 31)]
    days.append(pendulum.datetime(2024, 4, 1, tz=zone))
    assert [counted.at(later) - counted.at(earlier) for earlier, later in pairwise(days)] == [86400, 86400]


def test_in_days_a_day_without_midnight_begins_at_its_midnight_and_its_hours_stay_where_they_are() -> None:
    zone = pendulum.timezone("America/Sao_Paulo")
    counted, begins = Seconds(zone), pendulum.datetime(2018, 11, 4, 1, tz=zone)
    day = counted.at(begins)
    assert day - counted.at(pendulum.datetime(2018, 11, 3, tz=zone)) == 86400
    assert counted.at(pendulum.datetime(2018, 11, 4, 14, tz=zone)) - day == 14 * 3600
    assert counted.at(pendulum.datetime(2018, 11, 5, tz=zone)) - day == 86400


def test_windows_are_beside_each_other_if_both_ends_are() -> None:
    assert Window(0, 100).beside(Window(59, 41), 60)
    assert not Window(0, 100).beside(Window(60, 100), 60)
    assert not Window(0, 100).beside(Window(0, 160), 60)
    assert Window(None, 100).beside(Window(None, 100), 60)
    assert not Window(None, 100).beside(Window(0, 100), 60)
