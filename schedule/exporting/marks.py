"""The marks of one interval: its bar, and the ranges of its two ends."""

from __future__ import annotations

from attrs import evolve, frozen

from schedule.exporting.calendar_words import Style, seconds_of
from schedule.exporting.chart_values import Bar, Box, Tone, Whisker
from schedule.exporting.scale import Scale
from schedule.exporting.wording import interval_words, moment_words
from schedule.model.agenda import Layer
from schedule.model.timeline import Basis, Interval, Moment

FADE = 36.0
SLIMMEST = 3.0
HEIGHTS = {Layer.PLANNED: 10.0, Layer.REVISED: 10.0, Layer.ACTUAL: 16.0}
WHISKER_GAP = 7.0


@frozen
class Place:
    """Where a layer of a row is drawn: the scale, the wording of instants, and its top in px."""

    scale: Scale
    style: Style
    layer: Layer
    tone: Tone
    top: float

    @property
    def bottom(self) -> float:
        """The lower edge of the bar, in px."""
        return self.top + HEIGHTS[self.layer]


def bar(interval: Interval, place: Place, perhaps: bool) -> Bar:
    """The interval as drawn, at least a few px wide; a single moment is a diamond."""
    x0, x1 = place.scale.x(interval.start.at), place.scale.x(interval.end.at)
    diamond = seconds_of(interval.start.at) == seconds_of(interval.end.at)
    return Bar(
        layer=place.layer,
        tone=place.tone,
        box=Box(x0, place.top, x1 if diamond else max(x1, x0 + SLIMMEST), place.bottom),
        open_left=interval.start.earliest is None and not diamond,
        open_right=interval.end.latest is None and not diamond,
        perhaps=perhaps,
        diamond=diamond,
        tip=f"{place.layer.value}: {interval_words(interval, place.style)}",
    )


def whiskers(interval: Interval, place: Place) -> tuple[Whisker, ...]:
    """The ranges of start and end: under the bar on the actual layer, on two levels where they
    would touch; outside the box at half its height on the others."""
    if place.layer is not Layer.ACTUAL:
        return _outer_whiskers(interval, place)
    level = place.bottom + WHISKER_GAP
    start = _whisker(interval.start, "start", place, level)
    end = _whisker(interval.end, "end", place, level)
    if start and end and (start.x0, start.x1) == (end.x0, end.x1):
        return (start,)
    if start and end and start.x1 + 3 > end.x0:
        end = _whisker(interval.end, "end", place, level + WHISKER_GAP)
    return tuple(each for each in (start, end) if each)


def _whisker(moment: Moment, name: str, place: Place, y: float) -> Whisker | None:
    if moment.earliest is None and moment.latest is None:
        return None
    at = place.scale.x(moment.at)
    x0 = at - FADE / 2 if moment.earliest is None else place.scale.x(moment.earliest)
    x1 = at + FADE / 2 if moment.latest is None else place.scale.x(moment.latest)
    if x1 - x0 < 1:
        return None
    return Whisker(
        layer=place.layer,
        tone=place.tone,
        x0=x0,
        x1=x1,
        y=y,
        at=at,
        fading_left=moment.earliest is None,
        fading_right=moment.latest is None,
        cut_left=moment.earliest is not None and not place.scale.shows(moment.earliest),
        cut_right=moment.latest is not None and not place.scale.shows(moment.latest),
        assumed=moment.basis is Basis.ASSUMED,
        tip=f"{place.layer.value} {name}: {moment_words(moment, place.style)}",
    )


def _outer_whiskers(interval: Interval, place: Place) -> tuple[Whisker, ...]:
    middle = (place.top + place.bottom) / 2
    start = _whisker(interval.start, "start", place, middle)
    end = _whisker(interval.end, "end", place, middle)
    found = []
    if start and not start.fading_left and start.at - start.x0 >= 2:
        found.append(evolve(start, x1=start.at, fading_right=False, cut_right=False))
    if end and not end.fading_right and end.x1 - end.at >= 2:
        found.append(evolve(end, x0=end.at, fading_left=False, cut_left=False))
    return tuple(found)
