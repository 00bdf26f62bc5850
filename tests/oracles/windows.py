"""Phrases as windows of ticks, read from the table "Phrases become windows" of `meaning.md`.

One tick is one minute; tick 0 is the midnight that begins the scenario's date. Only what a small
scenario needs: no bare hours, no zones but fixed offsets, no calendar beyond "so many days after the date".
"""

from math import ceil, floor

from attrs import frozen

from schedule.model.phrases import (
    At,
    Between,
    Bounded,
    Clock,
    ClockTime,
    DayShift,
    Endpoint,
    Hedge,
    LengthPhrase,
    Limit,
    PartOfDay,
    TimePhrase,
    Within,
)
from schedule.model.widths import Roundness, Widths
from tests.oracles.scenes import TICK, seconds_ahead

DAY = 86_400


@frozen
class Window:
    """`[lo, hi]` in ticks (None: open), the named value, and the tolerance (0: none)."""

    lo: int | None
    hi: int | None
    named: int | None = None
    tolerance: int = 0

    def holds(self, value):
        """Whether the value (a number or an array of them) lies inside."""
        return self.reached(value) & self.not_passed(value)

    def later(self, ticks):
        """By so many ticks (a number or an array of them): what a slow clock told is true so much later."""
        ends = (None if each is None else each + ticks for each in (self.lo, self.hi, self.named))
        return Window(*ends, self.tolerance)

    def reached(self, value):
        return True if self.lo is None else value >= self.lo

    def not_passed(self, value):
        return True if self.hi is None else value <= self.hi


def time_window(phrase: TimePhrase, widths: Widths, in_agenda: bool = False, ahead: int = 0) -> Window:
    """As told in a zone that is so many seconds ahead of the axis; a phrase may name its own."""
    match phrase:
        case At(time, hedge):
            named = clock_seconds(time, ahead)
            below, above, shift = clock_spread(time.clock, hedge, widths, in_agenda)
            return named_window(named - below, named + above, named + shift)
        case Bounded(limit, time):
            first, last = extent(time, widths, ahead)
            match limit:
                case Limit.BEFORE:
                    return window(None, first)
                case Limit.BY:
                    return window(None, last)
                case Limit.AFTER:
                    return window(last, None)
                case Limit.SINCE:
                    return window(first, None)
        case Between(first, last):
            begin, finish = extent(first, widths, ahead)[0], extent(last, widths, ahead)[1]
            clocks = isinstance(first, ClockTime) and isinstance(last, ClockTime)
            undated = clocks and first.date is None and last.date is None
            return window(begin, finish + DAY if undated and finish < begin else finish)
        case Within(period, vague):
            first, last = extent(period, widths, ahead)
            more = (last - first) / 2 if vague else 0
            return window(first - more, last + more)
    raise NotImplementedError(phrase)


def length_window(phrase: LengthPhrase, widths: Widths, in_agenda: bool = False) -> Window:
    if phrase.brief:
        return window(*widths.briefly)
    if phrase.named is None:
        return window(max(0, phrase.shortest or 0), phrase.longest)
    below, above = length_spread(phrase, widths, in_agenda)
    return named_window(phrase.named - below, phrase.named + above, phrase.named, least=0)


def clock_spread(clock: Clock, hedge: Hedge, widths: Widths, in_agenda: bool) -> tuple[int, int, int]:
    """Seconds below and above the named clock time, and how far from it the likeliest moment lies."""
    match hedge:
        case Hedge.EXACTLY:
            return 0, 0, 0
        case Hedge.PLAIN:
            half = 0 if in_agenda else clock_width(clock, widths.plain)
            return half, half, 0
        case Hedge.ABOUT:
            half = clock_width(clock, widths.about)
            return half, half, 0
        case Hedge.NEARLY:
            return widths.nearly, 0, 0
        case Hedge.SHORTLY_AFTER:
            return 0, widths.shortly, widths.shortly_named
        case Hedge.SHORTLY_BEFORE:
            return widths.shortly, 0, -widths.shortly_named


def clock_width(clock: Clock, table: Roundness) -> int:
    if clock.second is not None:
        return table.second
    return minute_width(clock.minute, table)


def minute_width(minutes: int, table: Roundness) -> int:
    if minutes % 30 == 0:
        return table.hour
    if minutes % 15 == 0:
        return table.quarter
    return table.five if minutes % 5 == 0 else table.minute


def length_spread(phrase: LengthPhrase, widths: Widths, in_agenda: bool) -> tuple[int, int]:
    match phrase.hedge:
        case Hedge.EXACTLY:
            return 0, 0
        case Hedge.PLAIN:
            half = 0 if in_agenda else length_width(phrase.named, widths.plain)
            return half, half
        case Hedge.ABOUT:
            half = length_width(phrase.named, widths.about)
            return half, half
        case Hedge.NEARLY:
            return widths.nearly, 0
    raise NotImplementedError(phrase)


def length_width(seconds: int, table: Roundness) -> int:
    if seconds % DAY == 0:
        return table.day
    return table.second if seconds % 60 else minute_width(seconds // 60, table)


def clock_seconds(time: ClockTime, ahead: int) -> int:
    assert not time.clock.halves
    assert not time.clock.midnight
    clock = time.clock
    shown = days(time.date) * DAY + clock.hour * 3600 + clock.minute * 60 + (clock.second or 0)
    return shown - (ahead if time.zone is None else seconds_ahead(time.zone))


def extent(endpoint: Endpoint, widths: Widths, ahead: int) -> tuple[int, int]:
    """First and last second of a clock time or a period."""
    match endpoint:
        case ClockTime():
            return clock_seconds(endpoint, ahead), clock_seconds(endpoint, ahead)
        case PartOfDay(part, date):
            first, last = widths.parts[part]
            return days(date) * DAY + first - ahead, days(date) * DAY + last - ahead
        case DayShift(shift):
            return shift * DAY - ahead, (shift + 1) * DAY - ahead
    raise NotImplementedError(endpoint)


def days(date) -> int:
    if date is None:
        return 0
    assert isinstance(date, DayShift)
    return date.days


def window(first, last) -> Window:
    """From seconds to ticks: the first rounded up, the last down."""
    lo = None if first is None else ceil(first / TICK)
    return Window(lo, None if last is None else floor(last / TICK))


def named_window(first: int, last: int, named: int, least: int | None = None) -> Window:
    if least is not None:
        first = max(first, least)
    assert first % TICK == last % TICK == named % TICK == 0, "named windows are whole ticks here"
    tolerance = max(named - first, last - named) // TICK
    return Window(first // TICK, last // TICK, named // TICK, tolerance)
