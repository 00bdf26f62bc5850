"""Phrases as windows of whole seconds, exact: nothing is rounded to any unit."""

from __future__ import annotations

from typing import assert_never

from attrs import evolve, frozen

from schedule.axis.calendar import Context, period, readings
from schedule.errors import PhraseError
from schedule.model.phrases import (
    DAY_SECONDS,
    At,
    Between,
    Bounded,
    CalendarDate,
    Clock,
    ClockTime,
    DayShift,
    Endpoint,
    Hedge,
    LengthPhrase,
    Limit,
    TimePhrase,
    Weekday,
    Within,
)
from schedule.model.widths import Roundness, Widths

MINUTE = 60


@frozen
class Window:
    """`lo <= value <= hi`, an end that is None is open."""

    lo: int | None
    hi: int | None

    def corrected(self, offset: int) -> Window:
        """The window in true time, if the source's clock shows true time + `offset` seconds."""
        return Window(
            None if self.lo is None else self.lo - offset, None if self.hi is None else self.hi - offset
        )

    def reaches(self, value: int) -> bool:
        """`value <= hi`."""
        return self.hi is None or value <= self.hi

    def begun(self, value: int) -> bool:
        """`lo <= value`."""
        return self.lo is None or self.lo <= value

    def beside(self, other: Window, step: int) -> bool:
        """True if the ends of both are less than `step` apart, or open."""
        pairs = ((self.lo, other.lo), (self.hi, other.hi))
        return all(
            one == two or (one is not None and two is not None and abs(one - two) < step)
            for one, two in pairs
        )

    def contains(self, value: int) -> bool:
        """`lo <= value <= hi`."""
        return self.begun(value) and self.reaches(value)


def windows_of(phrase: TimePhrase, context: Context, widths: Widths, agenda: bool) -> tuple[Window, ...]:
    """Every reading of a time phrase, in seconds since 1970; `agenda`: plain times are exact.

    Raises PhraseError where the calendar cannot say which instant is meant.
    """
    match phrase:
        case At(time, hedge):
            instants = [each.int_timestamp for each in readings(time, context)]
            return tuple(_around(each, time.clock, hedge, widths, agenda) for each in instants)
        case Bounded(limit, time):
            return tuple(_half_open(limit, ends) for ends in _ends(time, context, widths))
        case Between(first, last):
            return _between(first, last, context, widths)
        case Within(when, vague):
            begin, end = (each.int_timestamp for each in period(when, context, widths.parts))
            more = (end - begin) // 2 if vague else 0
            return (Window(begin - more, end + more),)
        case _:
            assert_never(phrase)


def length_window(phrase: LengthPhrase, widths: Widths, agenda: bool) -> Window:
    """A length in seconds, never below 0."""
    if phrase.brief:
        return Window(*widths.briefly)
    if phrase.named is None:
        return Window(max(0, phrase.shortest or 0), phrase.longest)
    below, above = _length_margins(phrase.named, phrase.hedge, widths, agenda)
    return Window(max(0, phrase.named - below), phrase.named + above)


def _around(instant: int, clock: Clock, hedge: Hedge, widths: Widths, agenda: bool) -> Window:
    below, above = _clock_margins(clock, hedge, widths, agenda)
    return Window(instant - below, instant + above)


def _clock_margins(clock: Clock, hedge: Hedge, widths: Widths, agenda: bool) -> tuple[int, int]:
    match hedge:
        case Hedge.EXACTLY:
            return 0, 0
        case Hedge.PLAIN:
            width = 0 if agenda else _clock_width(clock, widths.plain)
            return width, width
        case Hedge.ABOUT:
            return _clock_width(clock, widths.about), _clock_width(clock, widths.about)
        case Hedge.NEARLY:
            return widths.nearly, 0
        case Hedge.SHORTLY_AFTER:
            return 0, widths.shortly
        case Hedge.SHORTLY_BEFORE:
            return widths.shortly, 0
        case _:
            assert_never(hedge)


def _length_margins(named: int, hedge: Hedge, widths: Widths, agenda: bool) -> tuple[int, int]:
    match hedge:
        case Hedge.EXACTLY:
            return 0, 0
        case Hedge.PLAIN:
            width = 0 if agenda else _length_width(named, widths.plain)
            return width, width
        case Hedge.ABOUT:
            return _length_width(named, widths.about), _length_width(named, widths.about)
        case Hedge.NEARLY:
            return widths.nearly, 0
        case Hedge.SHORTLY_AFTER | Hedge.SHORTLY_BEFORE:
            raise ValueError(f"a length cannot be {hedge.value}")
        case _:
            assert_never(hedge)


def _clock_width(clock: Clock, table: Roundness) -> int:
    if clock.second is not None:
        return table.second
    return _by_minute(clock.minute, table)


def _length_width(named: int, table: Roundness) -> int:
    if named and named % DAY_SECONDS == 0:
        return table.day
    if named % MINUTE != 0:
        return table.second
    return _by_minute(named // MINUTE % 60, table)


def _by_minute(minute: int, table: Roundness) -> int:
    if minute % 30 == 0:
        return table.hour
    if minute % 15 == 0:
        return table.quarter
    return table.five if minute % 5 == 0 else table.minute


def _ends(time: Endpoint, context: Context, widths: Widths) -> tuple[tuple[int, int], ...]:
    """Begin and end of each reading."""
    if isinstance(time, ClockTime):
        return tuple((each.int_timestamp, each.int_timestamp) for each in readings(time, context))
    begin, end = (each.int_timestamp for each in period(time, context, widths.parts))
    return ((begin, end),)


def _ends_if_any(time: Endpoint, context: Context, widths: Widths) -> tuple[tuple[int, int], ...]:
    """The same; none if the clocks skip that time."""
    try:
        return _ends(time, context, widths)
    except PhraseError:
        return ()


def _half_open(limit: Limit, ends: tuple[int, int]) -> Window:
    begin, end = ends
    match limit:
        case Limit.BEFORE:
            return Window(None, begin)
        case Limit.BY:
            return Window(None, end)
        case Limit.AFTER:
            return Window(end, None)
        case Limit.SINCE:
            return Window(begin, None)
        case _:
            assert_never(limit)


def _between(first: Endpoint, last: Endpoint, context: Context, widths: Widths) -> tuple[Window, ...]:
    """Each reading of the first goes with the earliest reading of the last that is not before it."""
    return tuple(
        Window(begin, end)
        for begin, _ in _ends(first, context, widths)
        for end in _next_end(begin, first, last, context, widths)
    )


def _next_end(
    begin: int, first: Endpoint, last: Endpoint, context: Context, widths: Widths
) -> tuple[int, ...]:
    """One end, or none where the last is over before the first begins.

    From or to a period, an end at the very beginning would leave no time for it. A clock time that comes
    twice is not over before its second time, unless the span may have begun at the second time too.
    """
    instants = isinstance(first, ClockTime) and isinstance(last, ClockTime)
    for day in (last, *_a_day_later(first, last)):
        ends = [end for _, end in _ends_if_any(day, context, widths)]
        possible = [end for end in ends if end > begin or (instants and end == begin)]
        if possible:
            later = max(_together(min(possible), day, context)) if len(possible) > 1 else possible[0]
            return (later if len(_together(begin, first, context)) == 1 else min(possible),)
    return ()


def _together(instant: int, end: Endpoint, context: Context) -> list[int]:
    """That instant, and the others at which the clocks show the same."""
    if not isinstance(end, ClockTime):
        return [instant]
    shown = {each.int_timestamp: each.naive() for each in readings(end, context)}
    return [each for each, face in shown.items() if face == shown[instant]]


def over_night(
    start: TimePhrase, end: TimePhrase, context: Context, widths: Widths
) -> tuple[tuple[Window, Window], ...]:
    """The readings of a run's start that its end does not follow on the same day, each with the end's
    earliest on the next; none where the words say which day is meant."""
    if not (isinstance(start, At | Within) and isinstance(end, At | Within)):
        return ()
    first, last = (each.time if isinstance(each, At) else each.period for each in (start, end))
    later = () if _says_when(first, last) else _a_day_later(first, last)
    if not later:
        return ()
    instants = isinstance(first, ClockTime) and isinstance(last, ClockTime)
    ends = [end for _, end in _ends(last, context, widths)]
    begins = zip(windows_of(start, context, widths, agenda=False), _ends(first, context, widths), strict=True)
    alone = [
        window
        for window, (begin, _) in begins
        if not any(end > begin or (instants and end == begin) for end in ends)
    ]
    found = [_moved(end, each) for each in later if alone and _ends_if_any(each, context, widths)]
    tomorrow = [windows_of(each, context, widths, agenda=False)[0] for each in found]
    return tuple((window, each) for each in tomorrow for window in alone)


def _moved(phrase: At | Within, to: Endpoint) -> TimePhrase:
    """The phrase with another endpoint, which is of its kind."""
    key = "time" if isinstance(phrase, At) else "period"
    return evolve(phrase, **{key: to})  # type: ignore[arg-type]  # of its kind


def _says_when(first: Endpoint, last: Endpoint) -> bool:
    """Two plain clock times in one zone tell which is the earlier."""
    if not (isinstance(first, ClockTime) and isinstance(last, ClockTime)):
        return False
    return first.zone == last.zone and not any(
        each.clock.halves or each.clock.midnight for each in (first, last)
    )


def _a_day_later(first: Endpoint, last: Endpoint) -> tuple[Endpoint, ...]:
    """The last on the next day, if neither end says of which day it is."""
    dated = isinstance(first, CalendarDate | Weekday | DayShift) or first.date is not None
    if dated or isinstance(last, CalendarDate | Weekday | DayShift) or last.date is not None:
        return ()
    return (evolve(last, date=DayShift(1)),)
