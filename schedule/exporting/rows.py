"""The rows of the chart: every item with its label, and its layers one below the other."""

from __future__ import annotations

from attrs import frozen

from schedule.exporting.calendar_words import Style, style_of
from schedule.exporting.chart_values import Arrow, Bar, Box, Row, Sign, Strike, Whisker
from schedule.exporting.doubts import doubts
from schedule.exporting.labels import LabelColumn, label_lines, row_tip, short_title, sign_tip
from schedule.exporting.marks import HEIGHTS, Place, bar, whiskers
from schedule.exporting.moves import ARROW_GAP, arrow, move_words
from schedule.exporting.scale import Scale
from schedule.exporting.tables import Fact, facts, in_drawn_order
from schedule.exporting.tones import bar_tone, is_doubtful, is_struck, item_tone
from schedule.model.agenda import Layer
from schedule.model.timeline import Assessment, Interval, Timeline, TimelineItem

PADDING = 14.0
_LAYER_GAP = 5.0
_WHISKER_FOOT = 4.0
_STRIKE_REACH = 6.0
_LINES_HEIGHT = {1: 56.0, 2: 70.0}


@frozen
class Sheet:
    """What all rows share."""

    timeline: Timeline
    style: Style
    scale: Scale | None
    plot: Box
    labels: LabelColumn


@frozen
class Drawn:
    """The marks of one row, and the lower edge of the lowest."""

    bars: tuple[Bar, ...]
    whiskers: tuple[Whisker, ...]
    arrows: tuple[Arrow, ...]
    strikes: tuple[Strike, ...]
    bottom: float


def rows(timeline: Timeline, scale: Scale | None, plot: Box, labels: LabelColumn) -> tuple[Row, ...]:
    """One row per item in drawn order, from the top of the plot downwards."""
    sheet = Sheet(timeline, style_of(timeline), scale, plot, labels)
    rejected, top, found = doubts(timeline), plot.y0, list[Row]()
    for item, fact in zip(in_drawn_order(timeline), facts(timeline), strict=True):
        found.append(_row(sheet, item, fact, rejected[item.id], top))
        top = found[-1].box.y1
    return tuple(found)


def _row(sheet: Sheet, item: TimelineItem, fact: Fact, rejected: tuple[Assessment, ...], top: float) -> Row:
    lines = label_lines(sheet.timeline, item, sheet.style, sheet.labels)
    tall = _marks(sheet, item, 0.0).bottom
    height = max(_LINES_HEIGHT[len(lines)], tall + 2 * PADDING)
    drawn = _marks(sheet, item, top + (height - tall) / 2)
    middle = top + height / 2
    return Row(
        item=item.id,
        tone=item_tone(item),
        box=Box(sheet.labels.x0, top, sheet.plot.x1, top + height),
        title=short_title(item, sheet.labels),
        lines=lines,
        tip=row_tip(fact),
        struck=is_struck(item),
        bars=drawn.bars,
        whiskers=drawn.whiskers,
        strikes=drawn.strikes,
        arrows=drawn.arrows,
        sign=Sign(sheet.labels.sign, middle, len(rejected), sign_tip(rejected)) if rejected else None,
    )


def _marks(sheet: Sheet, item: TimelineItem, top: float) -> Drawn:
    if sheet.scale is None:
        return Drawn((), (), (), (), top)
    bars, found, arrows = list[Bar](), list[Whisker](), list[Arrow]()
    bottom, above = top, None
    for layer, interval in _present(item):
        label = move_words(sheet.timeline, item, above, layer) if above else None
        gap = 0.0 if above is None else ARROW_GAP if label else _LAYER_GAP
        place = Place(sheet.scale, sheet.style, layer, bar_tone(item), bottom + gap)
        bars.append(bar(interval, place, perhaps=is_doubtful(item) and layer is Layer.ACTUAL))
        found += whiskers(interval, place)
        if label:
            upper, lower = bars[-2].box, bars[-1].box
            made = arrow(label, upper.x0, lower.x0, upper.y1, lower.y0, sheet.plot)
            arrows += [made] if made else []
        bottom, above = place.bottom, layer
    lowest = max([bottom, *(each.y + _WHISKER_FOOT for each in found)])
    return Drawn(tuple(bars), tuple(found), tuple(arrows), _strikes(item, bars), lowest)


def _present(item: TimelineItem) -> list[tuple[Layer, Interval]]:
    found = [(layer, item.layer(layer)) for layer in HEIGHTS]
    return [(layer, interval) for layer, interval in found if interval is not None]


def _strikes(item: TimelineItem, bars: list[Bar]) -> tuple[Strike, ...]:
    if not is_struck(item):
        return ()
    certain = not is_doubtful(item) and all(each.certain for each in item.verdicts)
    return tuple(
        Strike(each.box.x0 - _STRIKE_REACH, each.box.x1 + _STRIKE_REACH, each.box.middle, certain)
        for each in bars
    )
