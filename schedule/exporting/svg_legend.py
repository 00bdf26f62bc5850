"""The legend as SVG: samples made of the same marks as the chart, each with a few words."""

from __future__ import annotations

from typing import assert_never

from schedule.exporting.chart_values import Bar, Box, Chart, Entry, Swatch, Tone, Whisker
from schedule.exporting.legend import LEGEND_SIZE, SAMPLE
from schedule.exporting.palette import INK, TEXT
from schedule.exporting.svg_marks import Ids, bar, whisker
from schedule.exporting.svg_signs import doubt_sign, tone_sign
from schedule.exporting.svg_tags import label, line, path, px, tag
from schedule.model.agenda import Layer

_BARLESS = (Tone.CANCELLED, Tone.REPLACED, Tone.UNFOUNDED, Tone.UNKNOWN)
_SIGN_ROOM = 16


def legend(chart: Chart, ids: Ids) -> str:
    """All entries of the chart's legend."""
    return "".join(_entry(each, ids) for each in chart.legend)


def _entry(entry: Entry, ids: Ids) -> str:
    box = Box(entry.x, entry.y - 6, entry.x + SAMPLE, entry.y + 6)
    text = label(entry.text, box.x1 + 10, entry.y + 4, LEGEND_SIZE, fill=TEXT)
    if isinstance(entry.sample, Tone):
        return tag("g", {}, _tone(entry.sample, box, ids), text)
    return tag("g", {}, _swatch(entry.sample, box, ids), text)


def _tone(tone: Tone, box: Box, ids: Ids) -> str:
    if tone in _BARLESS:
        return tone_sign(tone, (box.x0 + box.x1) / 2, box.middle)
    short = Box(box.x0, box.y0, box.x1 - _SIGN_ROOM, box.y1)
    return _bar(ids, short, Layer.ACTUAL, tone) + tone_sign(tone, box.x1 - 6, box.middle)


def _swatch(swatch: Swatch, box: Box, ids: Ids) -> str:
    slim = Box(box.x0, box.y0 + 1, box.x1, box.y1 - 1)
    match swatch:
        case Swatch.PLANNED:
            return _bar(ids, slim, Layer.PLANNED)
        case Swatch.REVISED:
            return _bar(ids, slim, Layer.REVISED)
        case Swatch.RANGE | Swatch.ASSUMED:
            return whisker(_range(box, swatch is Swatch.ASSUMED), ids)
        case Swatch.OPEN:
            return _bar(ids, Box(box.x0, box.y0, box.x0 + 10, box.y1), Layer.ACTUAL, open_right=True)
        case Swatch.PERHAPS:
            return _bar(ids, box, Layer.ACTUAL, perhaps=True)
        case Swatch.STRIKE:
            struck = line(box.x0 - 2, box.middle, box.x1 + 2, box.middle, stroke=INK, stroke_width=2)
            return _bar(ids, slim, Layer.PLANNED) + struck
        case Swatch.MOVE:
            return _move(box)
        case Swatch.LINK:
            return _link(box)
        case Swatch.SIGN:
            return doubt_sign(2, (box.x0 + box.x1) / 2, box.middle, "")
        case _:
            assert_never(swatch)


def _bar(
    ids: Ids,
    box: Box,
    layer: Layer,
    tone: Tone = Tone.PLAIN,
    open_right: bool = False,
    perhaps: bool = False,
) -> str:
    return bar(Bar(layer, tone, box, False, open_right, perhaps, False, ""), ids, SAMPLE - 10)


def _range(box: Box, assumed: bool) -> Whisker:
    at = (box.x0 + box.x1) / 2
    return Whisker(
        layer=Layer.ACTUAL,
        tone=Tone.KEPT,
        x0=box.x0,
        x1=box.x1,
        y=box.middle,
        at=at,
        fading_left=False,
        fading_right=False,
        cut_left=False,
        cut_right=False,
        assumed=assumed,
        tip="",
    )


def _move(box: Box) -> str:
    x, low = box.x1 - 5, box.y1
    route = f"M{px(box.x0)} {px(box.y0)} V{px(box.middle)} H{px(x)} V{px(low)}"
    head = f"M{px(x - 3.5)} {px(low - 4)} L{px(x)} {px(low)} L{px(x + 3.5)} {px(low - 4)}"
    return path(f"{route} {head}", fill="none", stroke=TEXT, stroke_width=1.3)


def _link(box: Box) -> str:
    x, y = box.x0, box.middle
    dots = line(x + 6, y, box.x1, y, stroke=TEXT, stroke_dasharray="1.5 4", stroke_width=1.3)
    head = f"M{px(x + 6)} {px(y - 4)} L{px(x)} {px(y)} L{px(x + 6)} {px(y + 4)}"
    return dots + path(head, fill="none", stroke=TEXT, stroke_width=1.5)
