"""The ends of a span: which instants each may name, and which last goes with which first."""

from __future__ import annotations

import pendulum
from attrs import evolve

from schedule.axis.calendar import Context, period, readings
from schedule.model.phrases import ClockTime, DayShift, Endpoint, PartOfDay
from schedule.model.widths import Widths

Extent = tuple[pendulum.DateTime, pendulum.DateTime]
"""The first and last instant of one reading, both included."""


def extents(end: Endpoint, context: Context, widths: Widths) -> tuple[Extent, ...]:
    """All readings of an end. Raises PhraseError if it has none."""
    if isinstance(end, ClockTime):
        return tuple((each, each) for each in readings(end, context))
    return (period(end, context, widths.parts),)


def end_after(
    begin: pendulum.DateTime, first: Endpoint, last: Endpoint, context: Context, widths: Widths
) -> pendulum.DateTime | None:
    """The end that goes with that beginning: on the next day if need be, where no day is named."""
    found = earliest_after(begin, first, last, context, widths)
    if found is not None or not (undated(first) and undated(last)):
        return found
    return earliest_after(begin, first, next_day(last), context, widths)


def earliest_after(
    begin: pendulum.DateTime, first: Endpoint, last: Endpoint, context: Context, widths: Widths
) -> pendulum.DateTime | None:
    """A period takes time: one that is over as the other end comes is before it. Of a clock time that comes
    twice, as the clocks go back, the later one reaches as far as either, unless the first comes twice too."""
    clocks = isinstance(first, ClockTime) and isinstance(last, ClockTime)
    least = begin.int_timestamp if clocks else begin.int_timestamp + 1
    possible = [end for _, end in extents(last, context, widths) if end.int_timestamp >= least]
    together = [end for end in possible if end.naive() == possible[0].naive()]
    if len(together) < 2:
        return next(iter(together), None)
    twice = sum(each.naive() == begin.naive() for each, _ in extents(first, context, widths)) > 1
    return together[0 if twice else -1]


def undated(end: Endpoint) -> bool:
    """True if it names a clock time or a part of a day, and no day."""
    return isinstance(end, ClockTime | PartOfDay) and end.date is None


def next_day(end: Endpoint) -> Endpoint:
    """Read anew, since the clocks of that day may be changed."""
    return evolve(end, date=DayShift(1)) if isinstance(end, ClockTime | PartOfDay) else end


def tells_the_day(first: Endpoint, last: Endpoint) -> bool:
    """True of two plain clock times in one zone: which one is earlier tells which day the last one is of."""
    clocks = [each for each in (first, last) if isinstance(each, ClockTime)]
    plain = [each for each in clocks if not (each.clock.halves or each.clock.midnight)]
    return len(plain) == 2 and plain[0].zone == plain[1].zone
