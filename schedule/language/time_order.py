"""Whether the two ends of a span are in order, as far as words alone can tell."""

from typing import assert_never

from schedule.model.phrases import (
    DAY_SECONDS,
    CalendarDate,
    ClockTime,
    Date,
    DayShift,
    Endpoint,
    PartOfDay,
    Weekday,
)
from schedule.model.widths import Widths

PARTS = Widths().parts


def is_reversed(first: Endpoint, last: Endpoint) -> bool:
    """True if both ends are dated and `last` surely ends before `first` begins.

    Undated ends are never reversed: a clock time before the first one is of the next day. Ends
    in different zones, and dates without a year, are left to those who know the calendar.
    """
    if isinstance(first, ClockTime) and isinstance(last, ClockTime) and first.zone != last.zone:
        return False
    dates = _date(first), _date(last)
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


def _date(end: Endpoint) -> Date | None:
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
    """The earliest and latest second of the day that the words may mean."""
    match end:
        case ClockTime(clock) if not clock.halves and not clock.midnight:
            seconds = clock.hour * 3600 + clock.minute * 60 + (clock.second or 0)
            return seconds, seconds
        case PartOfDay(part):
            return PARTS[part]
        case _:
            return 0, DAY_SECONDS
