"""Clock times, dates and parts of the day become instants, under the rules of a time zone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

import pendulum
from attrs import frozen
from pendulum.tz.exceptions import AmbiguousTime, NonExistingTime

from schedule.axis.absent import absent_days
from schedule.axis.zones import timezone
from schedule.errors import PhraseError, Problem
from schedule.model.phrases import (
    CalendarDate,
    Clock,
    ClockTime,
    Date,
    DayShift,
    Part,
    PartOfDay,
    Period,
    Weekday,
)
from schedule.model.scenario import Scenario, Unit
from schedule.model.sources import Report

NOON = 12
LAST_YEAR = 9999
EDGE = "name days that are not at its edge"


@frozen
class Context:
    """What words about time are read against.

    `zone` for clock times that name none; `date` is the day that times without a date belong
    to; `weekday_base` is the day that a weekday is nearest to. `days` is the zone of whole days; None:
    the same.
    """

    zone: str
    date: pendulum.Date | None
    weekday_base: pendulum.Date | None
    days: str | None = None


def context_of(scenario: Scenario, report: Report | None, zone: str | None = None) -> Context:
    """The context of a report's statements, or of the agenda (`report` None).

    `zone` chooses among the zones that the report's source may speak in; without it the
    source's first zone counts, else the scenario's. Where days are counted, those of the scenario's zone
    are, whoever names them.
    """
    own = zone or _source_zone(scenario, report) or scenario.zone
    published = report.published_in(timezone(own)) if report else None
    days = scenario.zone if scenario.settings.unit is Unit.DAY else None
    return Context(own, scenario.date, published or scenario.date, days)


def readings(time: ClockTime, context: Context) -> tuple[pendulum.DateTime, ...]:
    """All instants that a clock time may mean, earliest first.

    More than one for a bare hour, for the bare word midnight, and where clocks go back.
    Raises PhraseError where the date is unknown, or the clock time is skipped in all of its readings.
    """
    zone = time.zone or context.zone
    day = existing(day_of(time.date, context), zone)
    found: list[pendulum.DateTime] = []
    skipped: PhraseError | None = None
    for clock in _halves(time.clock):
        try:
            found += _instants(day, clock, zone)
        except PhraseError as error:
            skipped = error
    if skipped is not None and not found:
        raise skipped
    return tuple({each.int_timestamp: each for each in sorted(found, key=_seconds)}.values())


def instant_of(time: ClockTime, zone: str, date: pendulum.Date | None) -> pendulum.DateTime:
    """The one instant of an unambiguous clock time. Raises PhraseError if there are several."""
    found = readings(time, Context(zone, date, date))
    if len(found) > 1:
        options = " or ".join(each.isoformat() for each in found)
        raise PhraseError(Problem("this time has two readings", options, "write one of them"))
    return found[0]


def period(
    period: Period, context: Context, parts: Mapping[Part, tuple[int, int]]
) -> tuple[pendulum.DateTime, pendulum.DateTime]:
    """The beginning and the end of a period, in the context's zone; of days in that of its days.

    `parts` gives each part of the day in seconds of wall-clock time after midnight.
    """
    days = context.days or context.zone
    match period:
        case PartOfDay(part, date):
            day = existing(day_of(date, context), context.zone)
            first, last = parts[part]
            return _wall(day, first, context.zone), _wall(day, last, context.zone)
        case CalendarDate(year, month, None):
            begins, ends = _month_or_year(year, month, context)
            return _midnight(begins, days), _midnight(ends, days)
        case CalendarDate() | Weekday() | DayShift():
            day = existing(day_of(period, context), days)
            return _midnight(day, days), _midnight(_next_day(day), days)
        case _:
            assert_never(period)


def day_of(date: Date | None, context: Context) -> pendulum.Date:
    """The calendar day that is meant. Raises PhraseError if the context does not say."""
    match date:
        case None:
            return _known(context.date, "no date is given for this time")
        case DayShift(days):
            return _known(context.date, "a day is counted from the scenario's date").add(days=days)
        case Weekday(number):
            return _nearest_weekday(number, context)
        case CalendarDate(year, month, day):
            if month is None or day is None:
                raise PhraseError(Problem("a clock time needs a day", "a whole month or year", ""))
            return _calendar_day(year, month, day, context)
        case _:
            assert_never(date)


def existing(day: pendulum.Date, zone: str) -> pendulum.Date:
    """The day. Raises PhraseError if the zone left it out, as some did when they crossed the date line."""
    if day.toordinal() not in absent_days(timezone(zone)):
        return day
    before, after = day.subtract(days=1), day.add(days=1)
    mend = f"write {before} or {after}"
    raise PhraseError(Problem(f"{day} does not exist in {zone}, where that day was left out", str(day), mend))


def _seconds(instant: pendulum.DateTime) -> int:
    """For ordering: aware values of one zone compare by wall clock, blind to the fold."""
    return instant.int_timestamp


def _source_zone(scenario: Scenario, report: Report | None) -> str | None:
    for source in scenario.sources:
        if report is not None and source.id == report.source and source.zones:
            return source.zones[0]
    return None


def _known(date: pendulum.Date | None, what: str) -> pendulum.Date:
    if date is None:
        raise PhraseError(Problem(what, "", "name the date, or give the scenario a `date`"))
    return date


def _nearest_weekday(number: int, context: Context) -> pendulum.Date:
    """Seven is odd: there is always one nearest day."""
    base = _known(context.weekday_base, "a weekday needs a date to be near to")
    ahead = (number - base.weekday()) % 7
    return base.add(days=ahead if ahead <= 3 else ahead - 7)


def _calendar_day(year: int | None, month: int, day: int, context: Context) -> pendulum.Date:
    if year is not None:
        return _checked_date(year, month, day)
    base = _known(context.date, "a date without a year needs a scenario date to be near to")
    options = [_date_or_none(base.year + shift, month, day) for shift in (-1, 0, 1, 2, -2, 3, -3)]
    near = sorted((abs((each - base).total_days()), each) for each in options if each)
    if not near:
        return _checked_date(base.year, month, day)
    if len(near) > 1 and near[0][0] == near[1][0]:
        both = f"{near[0][1]} or {near[1][1]}"
        raise PhraseError(Problem("this date is equally near in two years", both, "write the year"))
    return near[0][1]


def _date_or_none(year: int, month: int, day: int) -> pendulum.Date | None:
    try:
        return pendulum.date(year, month, day)
    except ValueError:
        return None


def _checked_date(year: int, month: int, day: int) -> pendulum.Date:
    found = _date_or_none(year, month, day)
    if found is None:
        raise PhraseError(Problem("there is no such date", f"{year:04}-{month:02}-{day:02}", ""))
    return found


def _halves(clock: Clock) -> tuple[Clock, ...]:
    if clock.midnight:
        return Clock(0), Clock(24)
    if not clock.halves:
        return (clock,)
    morning = clock.hour % NOON
    return tuple(Clock(hour, clock.minute, clock.second) for hour in (morning, morning + NOON))


def _instants(day: pendulum.Date, clock: Clock, zone: str) -> tuple[pendulum.DateTime, ...]:
    if clock.hour == 24:
        day, clock = _next_day(day), Clock(0, clock.minute, clock.second)
    parts = (day.year, day.month, day.day, clock.hour, clock.minute, clock.second or 0)
    where = timezone(zone)
    try:
        return (pendulum.datetime(*parts, tz=where, raise_on_unknown_times=True),)
    except NonExistingTime:
        raise PhraseError(_skipped(parts, zone, where)) from None
    except AmbiguousTime:
        folded = (pendulum.datetime(*parts, tz=where, fold=fold) for fold in (0, 1))
        return tuple(each for each in folded if _shown(each))


def _shown(instant: pendulum.DateTime) -> bool:
    """True if the clocks of its zone did show that: where a rule for all later years begins, as in
    Nuuk on 2023-10-28, `zoneinfo` takes its first change for one of a whole hour."""
    again = instant.in_timezone("UTC").in_timezone(instant.timezone or "UTC")
    return again.naive() == instant.naive()


def _skipped(
    parts: tuple[int, int, int, int, int, int],
    zone: str,
    where: pendulum.Timezone | pendulum.FixedTimezone,
) -> Problem:
    before = pendulum.datetime(*parts, tz=where, fold=0)
    after = pendulum.datetime(*parts, tz=where, fold=1)
    around = sorted(each.format("HH:mm") for each in (before, after))
    wall = f"{parts[3]:02}:{parts[4]:02}"
    date = f"{parts[0]:04}-{parts[1]:02}-{parts[2]:02}"
    return Problem(
        f"{wall} does not exist on {date} in {zone}, where the clocks are put forward",
        wall,
        f"write {around[0]} or {around[-1]}, or give the offset",
    )


def _next_day(day: pendulum.Date) -> pendulum.Date:
    if (day.year, day.month, day.day) == (LAST_YEAR, 12, 31):
        raise PhraseError(Problem("year outside 1-9999, or at the very edge of it", str(day), EDGE))
    return day.add(days=1)


def _midnight(day: pendulum.Date, zone: str) -> pendulum.DateTime:
    return _wall(day, 0, zone)


def _wall(day: pendulum.Date, seconds: int, zone: str) -> pendulum.DateTime:
    """The first instant whose wall clock shows that time or later (a skipped one moves on)."""
    day = day.add(days=seconds // 86_400) if seconds >= 86_400 else day
    hour, rest = divmod(seconds % 86_400, 3600)
    wall = (day.year, day.month, day.day, hour, rest // 60, rest % 60)
    try:
        return pendulum.datetime(*wall, tz=timezone(zone), raise_on_unknown_times=True)
    except NonExistingTime:
        return pendulum.datetime(*wall, tz=timezone(zone), fold=1)
    except AmbiguousTime:
        return pendulum.datetime(*wall, tz=timezone(zone), fold=0)


def _month_or_year(
    year: int | None, month: int | None, context: Context
) -> tuple[pendulum.Date, pendulum.Date]:
    """The first day, and the first one after it."""
    first = _calendar_day(year, month or 1, 1, context)
    return first, first.add(months=1) if month else first.add(years=1)
