"""The rows of the chart: every item with its label, and its layers one below the other."""

from __future__ import annotations

from attrs import evolve, frozen

from schedule.exporting.calendar_words import Style, style_of
from schedule.exporting.chart_values import (
    Arrow,
    Bar,
    Box,
    Lane,
    Query,
    Rests,
    Row,
    Sign,
    Strike,
    Whisker,
    Written,
)
from schedule.exporting.density import Density
from schedule.exporting.doubts import doubts
from schedule.exporting.labels import LabelColumn, label_lines, row_tip, short_titles, sign_tip
from schedule.exporting.lanes import Group
from schedule.exporting.marks import FADE, Place, bar, whiskers
from schedule.exporting.moves import arrow, move_words
from schedule.exporting.scale import Scale
from schedule.exporting.tables import Fact, facts, in_drawn_order
from schedule.exporting.text_width import shorten
from schedule.exporting.tones import bar_tone, is_struck, item_tone, rests_of
from schedule.model.agenda import Layer
from schedule.model.timeline import Assessment, Interval, Timeline, TimelineItem

LANE_HEIGHT = 30.0
LANE_SIZE = 13.0
_WHISKER_FOOT = 4.0
_STRIKE_REACH = 6.0
_QUERY_GAP, _QUERY_REACH = 14.0, 6.0


@frozen
class Sheet:
    """What all rows share. `labels` and `plot` are px, `scale` is None if nothing has any time."""

    timeline: Timeline
    style: Style
    density: Density
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
    query: Query | None
    bottom: float


def sheet_of(
    timeline: Timeline, density: Density, scale: Scale | None, plot: Box, labels: LabelColumn
) -> Sheet:
    """The sheet on which the rows of the timeline are drawn."""
    return Sheet(timeline, style_of(timeline), density, scale, plot, labels)


def rows(sheet: Sheet, groups: tuple[Group, ...]) -> tuple[tuple[Row, ...], tuple[Lane, ...]]:
    """The groups from the top of the plot downwards: a row for each item in it, and a heading for
    each group that has a name."""
    rejected = doubts(sheet.timeline)
    told = zip(in_drawn_order(sheet.timeline), facts(sheet.timeline), strict=True)
    items = {item.id: fact for item, fact in told}
    top, found, lanes = sheet.plot.y0, list[Row](), list[Lane]()
    for name, group in groups:
        if name:
            lanes.append(_lane(sheet, name, top))
            top = lanes[-1].box.y1
        for item in group:
            found.append(_row(sheet, item, items[item.id], rejected[item.id], top))
            top = found[-1].box.y1
    return tuple(found), tuple(lanes)


def _lane(sheet: Sheet, name: str, top: float) -> Lane:
    box = Box(sheet.labels.x0, top, sheet.plot.x1, top + LANE_HEIGHT)
    return Lane(shorten(name, box.x1 - box.x0, LANE_SIZE, bold=True), box)


def _row(sheet: Sheet, item: TimelineItem, fact: Fact, rejected: tuple[Assessment, ...], top: float) -> Row:
    density = sheet.density
    titles = short_titles(item, sheet.labels, density)
    lines = label_lines(sheet.timeline, item, sheet.style, sheet.labels, density)
    tall = _marks(sheet, item, 0.0).bottom
    label = density.leading * (len(titles) + len(lines))
    height = max(label + 2 * density.label_padding, tall + 2 * density.padding)
    drawn = _marks(sheet, item, top + (height - tall) / 2)
    first = top + (height - label) / 2 + density.title - 0.5
    written = _written(sheet, titles, lines, first)
    ids = tuple(each.id for each in rejected)
    sign = Sign(sheet.labels.sign, top + height / 2, ids, sign_tip(rejected)) if rejected else None
    return Row(
        item=item.id,
        tone=item_tone(item),
        box=Box(sheet.labels.x0, top, sheet.plot.x1, top + height),
        titles=written[: len(titles)],
        lines=written[len(titles) :],
        tip=row_tip(fact),
        struck=is_struck(item),
        statements=tuple(dict.fromkeys((*item.evidence, *ids))),
        bars=drawn.bars,
        whiskers=drawn.whiskers,
        strikes=drawn.strikes,
        query=drawn.query,
        arrows=drawn.arrows,
        sign=sign,
    )


def _written(
    sheet: Sheet, titles: tuple[str, ...], lines: tuple[str, ...], first: float
) -> tuple[Written, ...]:
    density, x = sheet.density, sheet.labels.x0
    texts = [(text, density.title, True) for text in titles] + [(text, density.line, False) for text in lines]
    return tuple(
        Written(text, x, first + index * density.leading, size, bold)
        for index, (text, size, bold) in enumerate(texts)
    )


def _marks(sheet: Sheet, item: TimelineItem, top: float) -> Drawn:
    if sheet.scale is None:
        return Drawn((), (), (), (), None, top)
    bars, found, arrows = list[Bar](), list[Whisker](), list[Arrow]()
    bottom = top
    for layer, interval in _present(item):
        place = Place(sheet.scale, sheet.style, sheet.density, layer, bar_tone(item), bottom)
        if bars:
            move = _move(sheet, item, bars[-1], interval, place)
            arrows += [move] if move else []
            place = evolve(place, top=move.y1 if move else bottom + sheet.density.between)
        bars.append(bar(interval, place, rests_of(item, layer)))
        found += whiskers(interval, place)
        bottom = place.bottom
    lowest = max([bottom, *(each.y + _WHISKER_FOOT for each in found)])
    return Drawn(
        tuple(bars), tuple(found), tuple(arrows), _strikes(item, bars), _query(bars, sheet.plot), lowest
    )


def _move(sheet: Sheet, item: TimelineItem, upper: Bar, interval: Interval, place: Place) -> Arrow | None:
    """The move from the bar above, if there is one, it is far enough to be drawn, and rows are
    tall enough for it."""
    words = move_words(sheet.timeline, item, upper.layer, place.layer)
    if not words or not sheet.density.arrow:
        return None
    lower = bar(interval, evolve(place, top=upper.box.y1 + sheet.density.arrow), Rests.EVIDENCE)
    return arrow(words, upper, lower, sheet.plot)


def _query(bars: list[Bar], room: Box) -> Query | None:
    """Right of the last doubtful bar and of what fades from it; left of it at the edge of the plot."""
    last = next((each for each in reversed(bars) if each.rests is Rests.DOUBT), None)
    if last is None:
        return None
    x = max(last.box.x1 + (FADE if last.open_right else 0), last.reach[1]) + _QUERY_GAP
    return Query(min(x, room.x1 - _QUERY_REACH), last.box.middle)


def _present(item: TimelineItem) -> list[tuple[Layer, Interval]]:
    found = [(layer, item.layer(layer)) for layer in Layer]
    return [(layer, interval) for layer, interval in found if interval is not None]


def _strikes(item: TimelineItem, bars: list[Bar]) -> tuple[Strike, ...]:
    if not is_struck(item):
        return ()
    certain = all(each.certain for each in item.verdicts)
    return tuple(
        Strike(each.box.x0 - _STRIKE_REACH, each.box.x1 + _STRIKE_REACH, each.box.middle, certain)
        for each in bars
    )
