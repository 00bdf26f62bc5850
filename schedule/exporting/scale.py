"""From instants to px."""

from __future__ import annotations

from bisect import bisect_right

import pendulum
from attrs import frozen

from schedule.exporting.calendar_words import instants, intervals, seconds_of
from schedule.exporting.stretches import empty_stretches
from schedule.model.scenario import Unit
from schedule.model.timeline import Timeline

GAP = 64.0
_DAY = 86_400
_HOUR = 3600


@frozen
class Gap:
    """A stretch of time, in seconds since 1970, that is drawn in fewer px than its length asks for."""

    first: int
    last: int
    x0: float
    x1: float


@frozen
class Scale:
    """A map of [first, last], in seconds since 1970, to [x0, x1] in px: linear outside its gaps,
    with the same pace everywhere, and never falling.

    Instants beyond either end are drawn at that end.
    """

    first: int
    last: int
    x0: float
    x1: float
    gaps: tuple[Gap, ...] = ()

    @property
    def pace(self) -> float:
        """Px for a second, outside the gaps."""
        room = self.x1 - self.x0 - sum(each.x1 - each.x0 for each in self.gaps)
        return room / (self.last - self.first - sum(each.last - each.first for each in self.gaps))

    @property
    def pieces(self) -> tuple[tuple[int, int], ...]:
        """First and last second of each part between the gaps."""
        edges = [self.first, *(edge for each in self.gaps for edge in (each.first, each.last)), self.last]
        return tuple(each for each in zip(edges[::2], edges[1::2], strict=True) if each[0] <= each[1])

    def x(self, instant: pendulum.DateTime) -> float:
        """Where the instant lies, in px; never left of `x0` or right of `x1`."""
        return self.place(seconds_of(instant))

    def place(self, seconds: int) -> float:
        """Where so many seconds after 1970 lie."""
        gap = bisect_right(self.gaps, seconds, key=lambda each: each.first) - 1
        here = self.gaps[gap] if gap >= 0 else Gap(self.first, self.first, self.x0, self.x0)
        if gap >= 0 and seconds < here.last:
            share = (seconds - here.first) / (here.last - here.first)
            return round(here.x0 + share * (here.x1 - here.x0), 2)
        end = self.gaps[gap + 1].x0 if gap + 1 < len(self.gaps) else self.x1
        return round(min(end, max(self.x0, here.x1 + (seconds - here.last) * self.pace)), 2)

    def shows(self, instant: pendulum.DateTime) -> bool:
        """False if the instant lies beyond the ends or inside a gap."""
        seconds = seconds_of(instant)
        inside = any(each.first < seconds < each.last for each in self.gaps)
        return self.first <= seconds <= self.last and not inside


def scale_of(timeline: Timeline, x0: float, x1: float) -> Scale | None:
    """A scale on which everything drawn and every range has room; long stretches in which nothing is
    drawn become gaps where they would squeeze the rest. None if no item has any time."""
    spans = [(seconds_of(each.start.at), seconds_of(each.end.at)) for each in intervals(timeline)]
    if not spans:
        return None
    moments = [moment for each in intervals(timeline) for moment in (each.start, each.end)]
    named = [seconds_of(each) for moment in moments for each in instants(moment)]
    first, last = min(named), max(named)
    still = min(spans)[0] == max(end for _, end in spans)
    smallest = 2 * _DAY if timeline.scenario.settings.unit is Unit.DAY else _HOUR if still else 60
    missing = max(0, smallest - (last - first))
    first, last = first - missing // 2, last + missing - missing // 2
    return broken(Scale(first, last, x0, x1), empty_stretches(spans, first, last, x1 - x0, GAP))


def broken(scale: Scale, stretches: tuple[tuple[int, int], ...]) -> Scale:
    """The scale with each of these stretches, in order of time, drawn in `GAP` px."""
    room = scale.x1 - scale.x0 - GAP * len(stretches)
    pace = room / (scale.last - scale.first - sum(last - first for first, last in stretches))
    gaps, seconds, x = list[Gap](), scale.first, scale.x0
    for first, last in stretches:
        x += (first - seconds) * pace
        gaps.append(Gap(first, last, x, x + GAP))
        seconds, x = last, x + GAP
    return Scale(scale.first, scale.last, scale.x0, scale.x1, tuple(gaps))
