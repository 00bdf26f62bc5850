"""The marks of one interval: its bar, and the ranges of its two ends."""

from __future__ import annotations

from attrs import evolve, frozen

from schedule.exporting.calendar_words import Style, seconds_of
from schedule.exporting.chart_values import Bar, Box, Rests, Tone, Whisker
from schedule.exporting.density import Density
from schedule.exporting.scale import Scale
from schedule.exporting.wording import interval_words, moment_words
from schedule.model.agenda import Layer
from schedule.model.timeline import Basis, Interval, Moment

FADE = 36.0
SLIMMEST = 3.0


@frozen
class Place:
    """Where a layer of a row is drawn: the scale, the wording of instants, and its top in px."""

    scale: Scale
    style: Style
    density: Density
    layer: Layer
    tone: Tone
    top: float

    @property
    def bottom(self) -> float:
        """The lower edge of the bar, in px."""
        return self.top + self.density.bars[self.layer]


def bar(interval: Interval, place: Place, rests: Rests) -> Bar:
    """The interval as drawn, at least a few px wide; a single moment is a diamond."""
    x0, x1 = place.scale.x(interval.start.at), place.scale.x(interval.end.at)
    diamond = seconds_of(interval.start.at) == seconds_of(interval.end.at)
    box = Box(x0, place.top, x1 if diamond else max(x1, x0 + SLIMMEST), place.bottom)
    assumed = Basis.ASSUMED in (interval.start.basis, interval.end.basis)
    return Bar(
        layer=place.layer,
        tone=place.tone,
        box=box,
        reach=_reach(interval, place, box),
        sure=_sure(interval, place, box, rests),
        open_left=interval.start.earliest is None,
        open_right=interval.end.latest is None,
        rests=rests,
        sure_rests=Rests.AGENDA if assumed and rests is Rests.EVIDENCE else rests,
        diamond=diamond,
        tip=f"{place.layer.value}: {interval_words(interval, place.style)}",
    )


def whiskers(interval: Interval, place: Place) -> tuple[Whisker, ...]:
    """The ranges of start and end: under the bar on the actual layer, on two levels where they
    would touch; outside the box at half its height on the others."""
    if place.layer is not Layer.ACTUAL:
        return _outer_whiskers(interval, place)
    level = place.bottom + place.density.whisker
    start = _whisker(interval.start, "start", place, level)
    end = _whisker(interval.end, "end", place, level)
    if start and end and (start.x0, start.x1) == (end.x0, end.x1):
        return (start,)
    if start and end and start.x1 + 3 > end.x0:
        end = _whisker(interval.end, "end", place, level + place.density.whisker)
    return tuple(each for each in (start, end) if each)


def _reach(interval: Interval, place: Place, box: Box) -> tuple[float, float]:
    """Over which px the item possibly ran; only the actual layer tells."""
    first, last = interval.start.earliest, interval.end.latest
    if place.layer is not Layer.ACTUAL:
        return box.x0, box.x1
    return (
        place.scale.x(first) if first is not None else box.x0,
        max(box.x1, place.scale.x(last)) if last is not None else box.x1,
    )


def _sure(interval: Interval, place: Place, box: Box, rests: Rests) -> tuple[float, float] | None:
    """Over which px the item surely ran: from the latest start to the earliest end."""
    first, last = interval.start.latest, interval.end.earliest
    if place.layer is not Layer.ACTUAL or rests is Rests.DOUBT or first is None or last is None:
        return None
    if seconds_of(first) >= seconds_of(last):
        return None
    x0, x1 = place.scale.x(first), place.scale.x(last)
    whole = (seconds_of(first), seconds_of(last)) == tuple(
        seconds_of(each.at) for each in (interval.start, interval.end)
    )
    return (box.x0, box.x1) if whole else (x0, x1) if x1 > x0 else None


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
        assumed=moment.basis is Basis.ASSUMED,
        tip=f"{place.layer.value} {name}: {moment_words(moment, place.style, is_end=name == 'end')}",
    )


def _outer_whiskers(interval: Interval, place: Place) -> tuple[Whisker, ...]:
    middle = (place.top + place.bottom) / 2
    start = _whisker(interval.start, "start", place, middle)
    end = _whisker(interval.end, "end", place, middle)
    found = []
    if start and not start.fading_left and start.at - start.x0 >= 2:
        found.append(evolve(start, x1=start.at, fading_right=False))
    if end and not end.fading_right and end.x1 - end.at >= 2:
        found.append(evolve(end, x0=end.at, fading_left=False))
    return tuple(found)
