"""A Gantt chart of characters: for each item one line per layer, under an axis."""

from __future__ import annotations

from attrs import frozen

from schedule.exporting.calendar_words import seconds_of
from schedule.exporting.chart_values import Band, Rests, Tick
from schedule.exporting.glyphs import Glyphs
from schedule.exporting.scale import Scale, scale_of
from schedule.exporting.ticks import bands, step_for, ticks
from schedule.exporting.tones import is_struck, rests_of
from schedule.model.agenda import Layer
from schedule.model.timeline import Interval, Moment, Timeline, TimelineItem

_CELL = 7.5
_SIDE = 2


@frozen
class Sheet:
    """A strip of so many cells, the scale that lies over it, and what to draw with."""

    scale: Scale
    cells: int
    glyphs: Glyphs

    def cell(self, x: float) -> int:
        """The cell that a place on the scale falls into."""
        return min(self.cells - 1, max(0, round(x / _CELL)))


def sheet_for(timeline: Timeline, cells: int, glyphs: Glyphs) -> Sheet | None:
    """A strip for the timeline; None if no item has any time. A few cells at either end stay
    free for the marks of open ends."""
    scale = scale_of(timeline, _SIDE * _CELL, (cells - 1 - _SIDE) * _CELL)
    return Sheet(scale, cells, glyphs) if scale else None


def axis_lines(timeline: Timeline, sheet: Sheet) -> tuple[str, ...]:
    """Names of days, months or years, then the labels of the ticks, then a rule."""
    zone, step = timeline.scenario.zone, step_for(sheet.scale, timeline.scenario.settings.unit)
    marks = ticks(sheet.scale, zone, step)
    rule = [sheet.glyphs.rule] * sheet.cells
    for gap in sheet.scale.gaps:
        for cell in range(sheet.cell(gap.x0), sheet.cell(gap.x1) + 1):
            rule[cell] = sheet.glyphs.torn
    for each in marks:
        rule[sheet.cell(each.x)] = sheet.glyphs.tick
    names = _written(sheet, [_named(each) for each in bands(sheet.scale, zone, step)])
    return tuple(line for line in (names, _written(sheet, list(marks)), "".join(rule)) if line.strip())


def bar_lines(item: TimelineItem, sheet: Sheet) -> tuple[tuple[Layer, str], ...]:
    """A line for each layer on which the item is present."""
    found = [(layer, item.layer(layer)) for layer in Layer]
    return tuple((layer, _line(item, layer, each, sheet)) for layer, each in found if each is not None)


def _line(item: TimelineItem, layer: Layer, interval: Interval, sheet: Sheet) -> str:
    cells = [" "] * sheet.cells
    first, last = sheet.cell(sheet.scale.x(interval.start.at)), sheet.cell(sheet.scale.x(interval.end.at))
    if layer is Layer.ACTUAL:
        for moment in (interval.start, interval.end):
            _dot(cells, moment, sheet)
    _open_ends(cells, interval, sheet, first, last)
    drawn = _bar(item, layer, interval, sheet, first, last)
    cells[first : first + len(drawn)] = list(drawn)
    return "".join(cells)


def _bar(item: TimelineItem, layer: Layer, interval: Interval, sheet: Sheet, first: int, last: int) -> str:
    glyphs, length = sheet.glyphs, last - first + 1
    doubtful = rests_of(item, layer) is Rests.DOUBT
    if seconds_of(interval.start.at) == seconds_of(interval.end.at):
        return glyphs.struck if is_struck(item) else glyphs.perhaps if doubtful else glyphs.moment
    if layer is Layer.ACTUAL:
        if doubtful:
            return glyphs.perhaps * length
        return "".join(
            glyphs.sure if _surely(cell, interval, sheet) else glyphs.likely
            for cell in range(first, last + 1)
        )
    left, filling, right = tuple(glyphs.frames[layer])
    inside = glyphs.struck if is_struck(item) else glyphs.perhaps if doubtful else filling
    if length <= 2 and inside != filling:
        return left * (length - 1) + inside
    return left if length == 1 else left + inside * (length - 2) + right


def _surely(cell: int, interval: Interval, sheet: Sheet) -> bool:
    """True if the item surely ran somewhere in the cell."""
    first, last = interval.start.latest, interval.end.earliest
    if first is None or last is None or seconds_of(first) >= seconds_of(last):
        return False
    return sheet.cell(sheet.scale.x(first)) <= cell <= sheet.cell(sheet.scale.x(last))


def _dot(cells: list[str], moment: Moment, sheet: Sheet) -> None:
    for x in range(
        sheet.cell(sheet.scale.x(moment.earliest or moment.at)),
        sheet.cell(sheet.scale.x(moment.latest or moment.at)) + 1,
    ):
        cells[x] = sheet.glyphs.dots


def _open_ends(cells: list[str], interval: Interval, sheet: Sheet, first: int, last: int) -> None:
    used = [index for index, each in enumerate(cells) if each != " "]
    if interval.start.earliest is None and (left := min([first, *used]) - 1) >= 0:
        cells[left] = sheet.glyphs.less
    if interval.end.latest is None and (right := max([last, *used]) + 1) < sheet.cells:
        cells[right] = sheet.glyphs.more


def _named(band: Band) -> Tick:
    return Tick((band.x0 + band.x1) / 2, band.label)


def _written(sheet: Sheet, marks: list[Tick]) -> str:
    """Labels centred on their places; one that would touch its neighbour is left out."""
    cells, free = [" "] * sheet.cells, 0
    for each in marks:
        start = sheet.cell(each.x) - len(each.label) // 2
        start = min(max(start, 0), sheet.cells - len(each.label))
        if each.label and start >= free:
            cells[start : start + len(each.label)] = list(each.label)
            free = start + len(each.label) + 1
    return "".join(cells)
