"""The axis of the chart: ticks with the labels that have room, bands, and what is left out."""

from __future__ import annotations

from attrs import evolve

from schedule.exporting.calendar_words import FIRST_SECOND, LAST_SECOND
from schedule.exporting.chart_values import Band, Box, Break, Tick
from schedule.exporting.scale import Gap, Scale
from schedule.exporting.text_width import width_of
from schedule.exporting.ticks import AXIS_SIZE, bands, step_for, ticks
from schedule.model.scenario import Unit

BREAK_SIZE = 11.0
_SECOND_ZONE_ROOM = 26.0
_OUTSIDE = 22.0
_APART = 5.0
_UNITS = ((31_556_952, "years"), (86_400, "days"), (3600, "h"), (60, "min"), (1, "s"))

Axis = tuple[tuple[Tick, ...], tuple[Band, ...], tuple[Break, ...]]


def axis(scale: Scale | None, plot: Box, zone: str, second_zone: str | None, unit: Unit | None) -> Axis:
    """Ticks, bands and breaks from edge to edge of the plot. No two labels touch, and none sticks
    out at the right."""
    if scale is None:
        return (), (), ()
    wide = _carried_on(scale, plot)
    step = step_for(wide, unit, _SECOND_ZONE_ROOM if second_zone else 0.0)
    breaks = tuple(Break(each.x0, each.x1, _length(each)) for each in wide.gaps)
    marks = _labelled(ticks(wide, zone, step, second_zone), breaks, plot)
    return marks, bands(wide, zone, step), breaks


def _carried_on(scale: Scale, plot: Box) -> Scale:
    """The same scale carried on to the edges of the plot, where only the axis goes; no further than
    the calendar."""
    before = min((scale.x0 - plot.x0) / scale.pace, scale.first - FIRST_SECOND)
    after = min((plot.x1 - scale.x1) / scale.pace, LAST_SECOND - scale.last)
    return evolve(
        scale,
        first=scale.first - max(0, int(before)),
        last=scale.last + max(0, int(after)),
        x0=scale.x0 - max(0, int(before)) * scale.pace,
        x1=scale.x1 + max(0, int(after)) * scale.pace,
    )


def _labelled(marks: tuple[Tick, ...], breaks: tuple[Break, ...], plot: Box) -> tuple[Tick, ...]:
    """The ticks, without the labels that have no room."""
    taken = [_extent(each.label, (each.x0 + each.x1) / 2, BREAK_SIZE) for each in breaks]
    found = []
    for mark in marks:
        sides = [_extent(text, mark.x, AXIS_SIZE) for text in (mark.label, mark.other)]
        x0, x1 = min(each[0] for each in sides), max(each[1] for each in sides)
        inside = plot.x0 - _OUTSIDE <= x0 and x1 <= plot.x1
        if inside and all(x1 + _APART <= left or right + _APART <= x0 for left, right in taken):
            taken.append((x0, x1))
            found.append(mark)
        else:
            found.append(Tick(mark.x, ""))
    return tuple(found)


def _extent(text: str, x: float, size: float) -> tuple[float, float]:
    half = width_of(text, size) / 2
    return x - half, x + half


def _length(gap: Gap) -> str:
    """About how long the gap is, in the largest unit of which it has at least two."""
    seconds = gap.last - gap.first
    size, name = next((each for each in _UNITS if seconds >= 2 * each[0]), _UNITS[-1])
    return f"{round(seconds / size)} {name}"
