"""What the two ends of a span say of each other: which is first, of which year and day they are."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from typing import assert_never

from schedule.model.phrases import (
    DAY_SECONDS,
    At,
    Between,
    Bounded,
    CalendarDate,
    ClockTime,
    Date,
    DayShift,
    Endpoint,
    PartOfDay,
    TimePhrase,
    Weekday,
    Within,
)

YEARS_OF_BOTH_KINDS = (2000, 2001)
_COUNTED = re.compile(r"\b(?:same|previous|next|following|before|after)\b")
_SAID = re.compile(r"\b(?:today|yesterday|tomorrow|this)\b")


class UnknownDay(Exception):
    """The day after one that is named is not to be found out."""

    WHAT = "which day this is depends on the year"
    MEND = "write its date"


def is_reversed(first: Endpoint, last: Endpoint) -> bool:
    """True if both ends are dated and `last` surely ends before `first` begins.

    Undated ends are never reversed: a clock time before the first one is of the next day. Ends
    in different zones, and dates without a year, are left to those who know the calendar.
    """
    if isinstance(first, ClockTime) and isinstance(last, ClockTime) and first.zone != last.zone:
        return False
    dates = day_named(first), day_named(last)
    if dates[0] is None or dates[1] is None:
        return False
    if dates[0] == dates[1]:
        return _seconds(first)[0] > _seconds(last)[1]
    begins, ends = _day(dates[0], last=False), _day(dates[1], last=True)
    return type(dates[0]) is type(dates[1]) and begins is not None and ends is not None and begins > ends


def share_years(first: Date | None, last: Date | None) -> tuple[Date | None, Date | None]:
    """ "from December to March 1914": a year that one end names counts for the other, which is in order."""
    match first, last:
        case CalendarDate(None, int() as month, day), CalendarDate(int() as year, int() as other):
            later = (month, day or 1) > (other, last.day or 31)
            return CalendarDate(max(1, year - later), month, day), last
        case CalendarDate(int() as year, int() as other), CalendarDate(None, int() as month, day):
            earlier = (month, day or 31) < (other, first.day or 1)
            return first, CalendarDate(min(9999, year + earlier), month, day)
        case _:
            return first, last


def count_on(words: str, first: Date | None, last: Date | None) -> Date | None:
    """The day of the last end of a span in these words: "10 p.m. on Feb. 20 to 2 a.m. the next day" counts
    from the day that the first one names. Raises UnknownDay if that depends on the year."""
    if not isinstance(last, DayShift) or _SAID.search(words) or not _COUNTED.search(words):
        return last
    match first:
        case CalendarDate(_, int(), int()):
            return _later(first, last.days)
        case Weekday(number):
            return Weekday((number + last.days) % 7)
        case _:
            return last


def _later(given: CalendarDate, days: int) -> CalendarDate:
    """So many days after it. Without a year both kinds of years must agree."""
    years = YEARS_OF_BOTH_KINDS if given.year is None else (given.year,)
    found = {(each.month, each.day): each for year in years for each in _in_year(year, given, days)}
    if len(found) != 1:
        raise UnknownDay
    _, later = found.popitem()
    return CalendarDate(None, later.month, later.day) if given.year is None else later


def _in_year(year: int, given: CalendarDate, days: int) -> Iterator[CalendarDate]:
    """That day, if the year has the one that is given, and the calendar the other."""
    with suppress(ValueError, OverflowError):
        found = date(year, given.month or 1, given.day or 1) + timedelta(days)
        yield CalendarDate(found.year, found.month, found.day)


def day_of(phrase: TimePhrase) -> Date | None:
    """The day that a phrase names, if it does."""
    match phrase:
        case At(time):
            return day_named(time)
        case Bounded(_, end) | Within(end) | Between(end):
            return day_named(end)
        case _:
            assert_never(phrase)


def day_named(end: Endpoint) -> Date | None:
    """The day that an end names, if it does."""
    return end.date if isinstance(end, ClockTime | PartOfDay) else end


def _day(date: Date, *, last: bool) -> tuple[int, int, int] | None:
    match date:
        case CalendarDate(year, month, day):
            return None if year is None else (year, month or 12 * last, day or 31 * last)
        case DayShift(days):
            return (days, 0, 0)
        case Weekday():
            return None
        case _:
            assert_never(date)


def _seconds(end: Endpoint) -> tuple[int, int]:
    """The earliest and latest second of the day that the words may mean; when a part of the day begins and
    ends is for the settings to say."""
    match end:
        case ClockTime(clock) if not clock.halves and not clock.midnight:
            seconds = clock.hour * 3600 + clock.minute * 60 + (clock.second or 0)
            return seconds, seconds
        case _:
            return 0, DAY_SECONDS
