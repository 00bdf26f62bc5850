"""The legend as SVG: samples made of the same marks as the chart, each with a few words."""

from __future__ import annotations

from attrs import evolve

from schedule.exporting.chart_values import Bar, Box, Break, Chart, Entry, Rests, Swatch, Tone, Whisker
from schedule.exporting.legend import LEGEND_SIZE, SAMPLE
from schedule.exporting.svg_axis import torn
from schedule.exporting.svg_bars import bar
from schedule.exporting.svg_marks import whisker
from schedule.exporting.svg_paint import Paint
from schedule.exporting.svg_signs import tone_sign, triangle
from schedule.exporting.svg_tags import chevron, label, line, path, px, tag
from schedule.model.agenda import Layer

_BARLESS = (Tone.CANCELLED, Tone.REPLACED, Tone.UNFOUNDED, Tone.UNKNOWN)
_SIGN_ROOM = 16


def legend(chart: Chart, paint: Paint) -> str:
    """All entries of the chart's legend."""
    return "".join(_entry(each, paint) for each in chart.legend)


def _entry(entry: Entry, paint: Paint) -> str:
    box = Box(entry.x, entry.y - 6, entry.x + SAMPLE, entry.y + 6)
    text = label(entry.text, box.x1 + 10, entry.y + 4, LEGEND_SIZE, paint.colours.text)
    if isinstance(entry.sample, Tone):
        return tag("g", {}, _tone(entry.sample, box, paint), text)
    return tag("g", {}, _swatch(entry.sample, box, paint), text)


def _tone(tone: Tone, box: Box, paint: Paint) -> str:
    if tone in _BARLESS:
        return tone_sign(tone, (box.x0 + box.x1) / 2, box.middle, paint)
    short = Box(box.x0, box.y0, box.x1 - _SIGN_ROOM, box.y1)
    sign = tone_sign(tone, box.x1 - 6, box.middle, paint)
    return bar(_sample(short, tone=tone), paint, 0) + sign


def _swatch(swatch: Swatch, box: Box, paint: Paint) -> str:
    colours = paint.colours
    match swatch:
        case Swatch.RANGE | Swatch.ASSUMED:
            return whisker(_range(box, swatch is Swatch.ASSUMED), paint)
        case Swatch.STRIKE:
            struck = line(box.x0 - 2, box.middle, box.x1 + 2, box.middle, stroke=colours.ink, stroke_width=2)
            return bar(_bar(Swatch.PLANNED, box), paint, 0) + struck
        case Swatch.MOVE:
            return _move(box, colours.text)
        case Swatch.LINK:
            dots = line(
                *(box.x0 + 6, box.middle, box.x1, box.middle),
                stroke=colours.text,
                stroke_dasharray="1.5 4",
                stroke_width=1.3,
            )
            return dots + chevron(box.x0, box.middle, -6, 0, colours.text)
        case Swatch.SIGN:
            return triangle((box.x0 + box.x1) / 2, box.middle, paint)
        case Swatch.BREAK:
            return torn(Break(box.x0, box.x1, ""), box.y0 - 2, box.y1 + 2, paint)
        case _:
            return bar(_bar(swatch, box), paint, SAMPLE - 10)


def _bar(
    swatch: Swatch,
    box: Box,
) -> Bar:
    slim = Box(box.x0, box.y0 + 1, box.x1, box.y1 - 1)
    inner = Box(box.x0 + 10, box.y0, box.x1 - 10, box.y1)
    match swatch:
        case Swatch.REVISED:
            return _sample(slim, layer=Layer.REVISED)
        case Swatch.SURE:
            return evolve(_sample(box), sure=(inner.x0, inner.x1))
        case Swatch.ESTIMATE:
            return evolve(_sample(box), sure=None)
        case Swatch.POSSIBLE:
            return evolve(_sample(inner), sure=None, reach=(box.x0, box.x1))
        case Swatch.AGENDA:
            return evolve(_sample(box), rests=Rests.AGENDA, sure_rests=Rests.AGENDA)
        case Swatch.PERHAPS:
            return evolve(_sample(box), rests=Rests.DOUBT, sure=None)
        case Swatch.OPEN:
            return evolve(_sample(Box(box.x0, box.y0, box.x0 + 10, box.y1)), sure=None, open_right=True)
        case _:
            return _sample(slim, layer=Layer.PLANNED)


def _sample(box: Box, layer: Layer = Layer.ACTUAL, tone: Tone = Tone.KEPT) -> Bar:
    """A bar of which everything is known."""
    whole = (box.x0, box.x1)
    return Bar(
        layer=layer,
        tone=tone,
        box=box,
        reach=whole,
        sure=whole,
        open_left=False,
        open_right=False,
        rests=Rests.EVIDENCE,
        sure_rests=Rests.EVIDENCE,
        diamond=False,
        tip="",
    )


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
        assumed=assumed,
        tip="",
    )


def _move(box: Box, colour: str) -> str:
    x, low = box.x1 - 5, box.y1
    route = f"M{px(box.x0)} {px(box.y0)} V{px(box.middle)} H{px(x)} V{px(low)}"
    return path(route, fill="none", stroke=colour, stroke_width=1.3) + chevron(x, low, 0, 5, colour)
