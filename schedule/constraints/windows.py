"""Phrases become windows in ticks: closed intervals, with the named value and its tolerance."""

from __future__ import annotations

from typing import assert_never

import pendulum
from attrs import evolve, frozen

from schedule.axis.calendar import EDGE, Context, period, readings
from schedule.axis.ticks import Axis
from schedule.constraints.extents import earliest_after, end_after, extents, next_day, tells_the_day, undated
from schedule.errors import PhraseError, Problem
from schedule.model.agenda import End
from schedule.model.phrases import (
    At,
    Between,
    Bounded,
    CalendarDate,
    Clock,
    DayShift,
    Endpoint,
    Hedge,
    LengthPhrase,
    Limit,
    TimePhrase,
    Weekday,
    Within,
)
from schedule.model.scenario import Unit
from schedule.model.widths import DAY, MINUTE, Roundness, Widths


@frozen
class Reading:
    """One reading of a phrase: `[lo, hi]` in ticks (None: open), perhaps with a named value."""

    lo: int | None
    hi: int | None
    named: int | None = None

    @property
    def tolerance(self) -> int:
        """The greater distance from the named value to an end of the window; 0 without one."""
        if self.named is None or self.lo is None or self.hi is None:
            return 0
        return max(self.named - self.lo, self.hi - self.named)


@frozen
class Ear:
    """How phrases are heard: against which day and zone, with which widths, on which axis.

    `exact` is true in the agenda, where an unhedged time means exactly that.
    """

    context: Context
    widths: Widths
    axis: Axis
    exact: bool


def time_windows(phrase: TimePhrase, ear: Ear) -> tuple[Reading, ...]:
    """All readings of a time phrase. Raises PhraseError if it has none."""
    try:
        return _windows(phrase, ear)
    except (ValueError, OverflowError):
        raise PhraseError(Problem("this time reaches outside the years 1-9999", "", EDGE)) from None


def _windows(phrase: TimePhrase, ear: Ear) -> tuple[Reading, ...]:
    match phrase:
        case At(time, hedge):
            named = readings(time, ear.context)
            return tuple(_around(each, time.clock, hedge, ear) for each in named)
        case Bounded(limit, time):
            return tuple(
                _bounded(limit, first, last, ear) for first, last in extents(time, ear.context, ear.widths)
            )
        case Between(first, last):
            return _between(first, last, ear)
        case Within(inside, vague):
            begin, end = period(inside, ear.context, ear.widths.parts)
            more = (end.int_timestamp - begin.int_timestamp) // 2 if vague else 0
            return (_closed(begin.subtract(seconds=more), end.add(seconds=more), ear),)
        case _:
            assert_never(phrase)


def refuse_reversed(first: TimePhrase, last: TimePhrase, ear: Ear) -> None:
    """Raises PhraseError if both name a day and the last ends before the first begins, in all readings."""
    if not (_dated(first) and _dated(last)):
        return
    begins = [reading.lo for reading in time_windows(first, ear)]
    ends = [reading.hi for reading in time_windows(last, ear)]
    early, late = [each for each in begins if each is not None], [each for each in ends if each is not None]
    if len(early) == len(begins) and len(late) == len(ends) and min(early) > max(late):
        raise PhraseError(_reversed(ear.axis.instant(min(early)), ear.axis.instant(max(late))))


def _dated(phrase: TimePhrase) -> bool:
    match phrase:
        case At(time):
            return not undated(time)
        case Within(inside):
            return not undated(inside)
        case _:
            return False


def overnight(first: TimePhrase, last: TimePhrase, ear: Ear) -> tuple[tuple[Reading, Reading], ...]:
    """Readings of `first` that no `last` follows on the same day, each with the earliest on the next."""
    if not (isinstance(first, At | Within) and isinstance(last, At | Within)):
        return ()
    begin, end = _endpoint(first), _endpoint(last)
    if not (undated(begin) and undated(end)) or tells_the_day(begin, end):
        return ()
    extent = extents(begin, ear.context, ear.widths)
    follows = [earliest_after(at, begin, end, ear.context, ear.widths) is not None for at, _ in extent]
    alone = [each for each, follow in zip(time_windows(first, ear), follows, strict=True) if not follow]
    key = "time" if isinstance(last, At) else "period"
    tomorrow = evolve(last, **{key: next_day(end)})  # type: ignore[arg-type]  # it stays of its kind
    try:
        return tuple((reading, time_windows(tomorrow, ear)[0]) for reading in alone)
    except PhraseError:
        if any(follows):  # nobody need mean that day
            return ()
        raise


def _endpoint(phrase: At | Within) -> Endpoint:
    return phrase.time if isinstance(phrase, At) else phrase.period


def drawn_in_days(reading: Reading, phrase: TimePhrase, end: End, ear: Ear) -> Reading:
    """In whole days what starts on a day is drawn at its beginning, what ends on it at its end; in the agenda
    it is exactly there."""
    if ear.axis.unit is not Unit.DAY or reading.lo is None or reading.hi is None:
        return reading
    match phrase:
        case Within(CalendarDate(day=int()) | Weekday() | DayShift(), vague=False):
            named = reading.lo if end is End.START else reading.hi
            return Reading(named, named, named) if ear.exact else evolve(reading, named=named)
        case _:
            return reading


def length_window(phrase: LengthPhrase, ear: Ear) -> Reading:
    """The window of a length, in ticks; `lo` is never below 0."""
    axis = ear.axis
    if phrase.named is None:
        low, high = ear.widths.briefly if phrase.brief else (phrase.shortest, phrase.longest)
        lo = axis.shortest(low or 0)
        return _possible(lo, None if high is None else axis.longest(high), None)
    below, above = _length_width(phrase.named, phrase.hedge, ear)
    lo, hi = max(0, phrase.named - below), phrase.named + above
    return _possible(axis.shortest(lo), axis.longest(hi), axis.nearest(phrase.named))


def _around(named: pendulum.DateTime, clock: Clock, hedge: Hedge, ear: Ear) -> Reading:
    below, likely, above = _time_width(clock, hedge, ear)
    lo, hi = named.subtract(seconds=below), named.add(seconds=above)
    return _possible(ear.axis.up(lo), ear.axis.down(hi), ear.axis.near(named.add(seconds=likely)))


def _time_width(clock: Clock, hedge: Hedge, ear: Ear) -> tuple[int, int, int]:
    """Seconds below the named time, to the likeliest moment, and above the named time."""
    widths = ear.widths
    match hedge:
        case Hedge.EXACTLY:
            return 0, 0, 0
        case Hedge.PLAIN:
            width = 0 if ear.exact else clock_width(clock, widths.plain)
            return width, 0, width
        case Hedge.ABOUT:
            width = clock_width(clock, widths.about)
            return width, 0, width
        case Hedge.NEARLY:
            return widths.nearly, 0, 0
        case Hedge.SHORTLY_AFTER:
            return 0, widths.shortly_named, widths.shortly
        case Hedge.SHORTLY_BEFORE:
            return widths.shortly, -widths.shortly_named, 0
        case _:
            assert_never(hedge)


def clock_width(clock: Clock, widths: Roundness) -> int:
    """The half-width in seconds that fits the roundness of a clock time."""
    if clock.second is not None:
        return widths.second
    return _minute_width(clock.minute, widths)


def length_width(seconds: int, widths: Roundness) -> int:
    """The half-width in seconds that fits the roundness of a length."""
    if seconds and seconds % DAY == 0:
        return widths.day
    if seconds % MINUTE:
        return widths.second
    return _minute_width(seconds // MINUTE, widths)


def _minute_width(minute: int, widths: Roundness) -> int:
    if minute % 30 == 0:
        return widths.hour
    if minute % 15 == 0:
        return widths.quarter
    return widths.five if minute % 5 == 0 else widths.minute


def _length_width(seconds: int, hedge: Hedge, ear: Ear) -> tuple[int, int]:
    if hedge is Hedge.EXACTLY or (hedge is Hedge.PLAIN and ear.exact):
        return 0, 0
    if hedge is Hedge.NEARLY:
        return ear.widths.nearly, 0
    table = ear.widths.plain if hedge is Hedge.PLAIN else ear.widths.about
    width = length_width(seconds, table)
    return width, width


def _bounded(limit: Limit, first: pendulum.DateTime, last: pendulum.DateTime, ear: Ear) -> Reading:
    match limit:
        case Limit.BEFORE:
            return Reading(None, ear.axis.down(first))
        case Limit.BY:
            return Reading(None, ear.axis.down(last))
        case Limit.AFTER:
            return Reading(ear.axis.up(last), None)
        case Limit.SINCE:
            return Reading(ear.axis.up(first), None)
        case _:
            assert_never(limit)


def _between(first: Endpoint, last: Endpoint, ear: Ear) -> tuple[Reading, ...]:
    """Each reading of the first end goes with the earliest one of the last that is not before it."""
    begins = [begin for begin, _ in extents(first, ear.context, ear.widths)]
    found, troubles = list[Reading](), list[PhraseError]()
    for begin in begins:
        try:
            end = end_after(begin, first, last, ear.context, ear.widths)
        except PhraseError as trouble:  # another reading may need no such day
            troubles.append(trouble)
        else:
            found += [] if end is None else [_closed(begin, end, ear)]
    if found:
        return tuple(found)
    if troubles:
        raise troubles[0]
    raise PhraseError(_reversed(begins[0], extents(last, ear.context, ear.widths)[-1][1]))


def _reversed(begin: pendulum.DateTime, end: pendulum.DateTime) -> Problem:
    shown = f"a first that begins at {begin.isoformat()}, a last that is over at {end.isoformat()}"
    return Problem("this span ends before it begins", shown, "swap its ends, or write both with full dates")


def _closed(begin: pendulum.DateTime, end: pendulum.DateTime, ear: Ear) -> Reading:
    return _possible(ear.axis.up(begin), ear.axis.down(end), None)


def _possible(lo: int, hi: int | None, named: int | None) -> Reading:
    """Refuses what lies between two ticks; keeps the named value inside the window."""
    if hi is not None and lo > hi:
        mend = "set a finer `unit` in settings, or write it in whole units"
        raise PhraseError(Problem("this time is finer than the unit of the scenario", "", mend))
    if named is not None and hi is not None:
        named = min(max(named, lo), hi)
    return Reading(lo, hi, named)
