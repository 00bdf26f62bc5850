"""From instants to px."""

from __future__ import annotations

import pendulum
from attrs import frozen

from schedule.exporting.calendar_words import instants, intervals, seconds_of
from schedule.model.scenario import Unit
from schedule.model.timeline import Timeline

_DAY = 86_400
_HOUR = 3600


@frozen
class Scale:
    """A linear map of [first, last], in seconds since 1970, to [x0, x1] in px.

    Instants beyond either end are drawn at that end.
    """

    first: int
    last: int
    x0: float
    x1: float

    def x(self, instant: pendulum.DateTime) -> float:
        """Where the instant lies, in px; never left of `x0` or right of `x1`."""
        return self.place(seconds_of(instant))

    def place(self, seconds: int) -> float:
        """Where so many seconds after 1970 lie."""
        share = (seconds - self.first) / (self.last - self.first)
        return round(self.x0 + min(1.0, max(0.0, share)) * (self.x1 - self.x0), 2)

    def shows(self, instant: pendulum.DateTime) -> bool:
        """False if the instant lies beyond the ends."""
        return self.first <= seconds_of(instant) <= self.last


def scale_of(timeline: Timeline, x0: float, x1: float) -> Scale | None:
    """A scale on which everything drawn has room, and every range unless it reaches much
    further than what is drawn. None if no item has any time."""
    moments = [moment for each in intervals(timeline) for moment in (each.start, each.end)]
    if not moments:
        return None
    drawn = [seconds_of(moment.at) for moment in moments]
    named = [seconds_of(each) for moment in moments for each in instants(moment)]
    span = max(drawn) - min(drawn)
    smallest = 2 * _DAY if timeline.scenario.settings.unit is Unit.DAY else 60 if span else _HOUR
    reach = max(span, smallest)
    first = max(min(named), min(drawn) - reach)
    last = min(max(named), max(drawn) + reach)
    missing = max(0, smallest - (last - first))
    return Scale(first - missing // 2, last + missing - missing // 2, x0, x1)
