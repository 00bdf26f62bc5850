"""The quiet parts of the picture: heading, axis, labels, legend, and the paint they share."""

from __future__ import annotations

from schedule.exporting.chart_values import Bar, Box, Chart, Entry, Row, Swatch, Tone, Whisker
from schedule.exporting.geometry import MARGIN, TITLE_SIZE
from schedule.exporting.labels import LINE_SIZE
from schedule.exporting.labels import TITLE_SIZE as LABEL_SIZE
from schedule.exporting.legend import LEGEND_SIZE, SAMPLE
from schedule.exporting.palette import (
    DARK,
    FAINT,
    FILLS,
    GRID,
    INK,
    LINE,
    NOTE_FILL,
    NOTE_LINE,
    NOTE_TEXT,
    OUTLINE,
    PAPER,
    PATTERNED,
    REVISED,
    SHADE,
    TEXT,
)
from schedule.exporting.svg_marks import Ids, bar, whisker
from schedule.exporting.svg_signs import doubt_sign, tone_sign
from schedule.exporting.svg_tags import Value, label, line, path, px, rectangle, tag, tip
from schedule.exporting.text_width import width_of
from schedule.exporting.ticks import AXIS_SIZE
from schedule.model.agenda import Layer

_STRIPES = {
    Tone.EARLIER: "M-1.5 1.5 L1.5 -1.5 M0 6 L6 0 M4.5 7.5 L7.5 4.5",
    Tone.LATER: "M-1.5 4.5 L1.5 7.5 M0 0 L6 6 M4.5 -1.5 L7.5 1.5",
    Tone.RESIZED: "M3 0 V6",
    Tone.UNPLANNED: "M2 2 H2.01 M5 5 H5.01",
}


def paint(ids: Ids) -> str:
    """The gradients and patterns that marks refer to."""
    colours = sorted({*FILLS.values(), *DARK.values(), OUTLINE, REVISED})
    gradients = [_gradient(ids, colour, to_left) for colour in colours for to_left in (True, False)]
    return tag("defs", {}, *gradients, *(_pattern(ids, tone) for tone in PATTERNED))


def heading(chart: Chart) -> str:
    """Title, subtitle, and the note that the answer is not proven to be the best."""
    parts = [
        label(chart.title, MARGIN, 50, TITLE_SIZE, font_weight="bold"),
        label(chart.subtitle, MARGIN, 75, 13, fill=TEXT),
    ]
    if chart.note:
        width = width_of(chart.note, 13) + 28
        parts.append(rectangle(MARGIN, 90, MARGIN + width, 116, rx=4, fill=NOTE_FILL, stroke=NOTE_LINE))
        parts.append(label(chart.note, MARGIN + 14, 107.5, 13, fill=NOTE_TEXT))
    return "".join(parts)


def axis(chart: Chart) -> str:
    """Day, month or year bands behind everything, grid lines, and labels above the plot."""
    plot = chart.plot
    top = plot.y0 - 22
    shades = [
        rectangle(max(each.x0, plot.x0), top - 24, min(each.x1, plot.x1), plot.y1, fill=SHADE)
        for each in chart.bands
        if each.shaded and len(chart.bands) > 1
    ]
    names = [
        label(
            each.label,
            (each.x0 + each.x1) / 2,
            top - 8,
            AXIS_SIZE,
            text_anchor="middle",
            font_weight="bold",
            fill=TEXT,
        )
        for each in chart.bands
    ]
    grid = [line(each.x, plot.y0 - 6, each.x, plot.y1, stroke=GRID) for each in chart.ticks]
    marks = [
        label(each.label, each.x, plot.y0 - 12, AXIS_SIZE, text_anchor="middle", fill=TEXT)
        for each in chart.ticks
    ]
    edges = [line(MARGIN, y, plot.x1, y, stroke=FAINT) for y in (plot.y0, plot.y1)]
    return "".join([*shades, *grid, *names, *marks, *edges])


def row_label(row: Row, first: bool) -> str:
    """The sign of the tone, the title, and what became of it in small print."""
    middle, x = row.box.middle, row.box.x0
    height = LABEL_SIZE + 18 * len(row.lines)
    base = middle - height / 2 + LABEL_SIZE - 2
    struck = {"text_decoration": "line-through"} if row.struck else {}
    parts = [
        tip(row.tip),
        "" if first else line(MARGIN, row.box.y0, row.box.x1, row.box.y0, stroke=LINE),
        tone_sign(row.tone, x - 16, base - 5),
        label(row.title, x, base, LABEL_SIZE, font_weight="bold", fill=TEXT if row.struck else INK, **struck),
    ]
    for index, text in enumerate(row.lines):
        parts.append(label(text, x, base + 18 * (index + 1), LINE_SIZE, fill=TEXT))
    return tag("g", {}, *parts)


def legend(chart: Chart, ids: Ids) -> str:
    """Samples, each with a few words."""
    return "".join(_entry(each, ids) for each in chart.legend)


def footer(chart: Chart) -> str:
    """How much evidence the picture rests on."""
    return label(chart.footer, MARGIN, chart.height - 20, 12, fill=FAINT)


def _entry(entry: Entry, ids: Ids) -> str:
    x0, y = entry.x, entry.y
    box = Box(x0, y - 6, x0 + SAMPLE, y + 6)
    text = label(entry.text, x0 + SAMPLE + 8, y + 4, LEGEND_SIZE, fill=TEXT)
    sample = (
        _tone(entry.sample, box, ids) if isinstance(entry.sample, Tone) else _swatch(entry.sample, box, ids)
    )
    return tag("g", {}, sample, text)


def _tone(tone: Tone, box: Box, ids: Ids) -> str:
    if tone in (Tone.CANCELLED, Tone.REPLACED, Tone.UNFOUNDED, Tone.UNKNOWN):
        return tone_sign(tone, box.x1 - 10, box.middle)
    sample = Bar(Layer.ACTUAL, tone, Box(box.x0, box.y0, box.x1 - 16, box.y1), False, False, False, False, "")
    return bar(sample, ids, 0) + tone_sign(tone, box.x1 - 5, box.middle)


def _swatch(swatch: Swatch, box: Box, ids: Ids) -> str:
    slim = Box(box.x0, box.y0 + 1, box.x1, box.y1 - 1)
    outline = Bar(Layer.PLANNED, Tone.PLAIN, slim, False, False, False, False, "")
    match swatch:
        case Swatch.PLANNED:
            return bar(outline, ids, 0)
        case Swatch.REVISED:
            return bar(Bar(Layer.REVISED, Tone.PLAIN, slim, False, False, False, False, ""), ids, 0)
        case Swatch.RANGE | Swatch.ASSUMED:
            return whisker(_range(box, swatch is Swatch.ASSUMED), ids)
        case Swatch.OPEN:
            left = Box(box.x0, box.y0, box.x0 + 10, box.y1)
            return bar(Bar(Layer.ACTUAL, Tone.PLAIN, left, False, True, False, False, ""), ids, SAMPLE - 10)
        case Swatch.PERHAPS:
            return bar(Bar(Layer.ACTUAL, Tone.PLAIN, box, False, False, True, False, ""), ids, 0)
        case Swatch.STRIKE:
            return bar(outline, ids, 0) + line(
                box.x0 - 2, box.middle, box.x1 + 2, box.middle, stroke=INK, stroke_width=2
            )
        case Swatch.MOVE:
            route = f"M{px(box.x0)} {px(box.y0)} V{px(box.middle)} H{px(box.x1 - 5)} V{px(box.y1)}"
            head = f"M{px(box.x1 - 8.5)} {px(box.y1 - 4)} L{px(box.x1 - 5)} {px(box.y1)} L{px(box.x1 - 1.5)} {px(box.y1 - 4)}"
            return path(f"{route} {head}", fill="none", stroke=TEXT, stroke_width=1.3)
        case Swatch.LINK:
            dots = line(
                box.x0 + 6,
                box.middle,
                box.x1,
                box.middle,
                stroke=TEXT,
                stroke_dasharray="1.5 4",
                stroke_width=1.3,
            )
            head = f"M{px(box.x0 + 6)} {px(box.middle - 4)} L{px(box.x0)} {px(box.middle)} L{px(box.x0 + 6)} {px(box.middle + 4)}"
            return dots + path(head, fill="none", stroke=TEXT, stroke_width=1.5)
        case Swatch.SIGN:
            return doubt_sign(2, box.x1 - 12, box.middle, "")


def _range(box: Box, assumed: bool) -> Whisker:
    middle = (box.x0 + box.x1) / 2
    return Whisker(
        Layer.ACTUAL, Tone.KEPT, box.x0, box.x1, box.middle, middle, False, False, False, False, assumed, ""
    )


def _gradient(ids: Ids, colour: str, to_left: bool) -> str:
    solid, gone = (1, 0) if to_left else (0, 1)
    stops = [
        tag("stop", {"offset": place, "stop_color": colour, "stop_opacity": 0.9 if place == solid else 0})
        for place in sorted((solid, gone))
    ]
    return tag("linearGradient", {"id": ids.fade(colour, to_left)}, *stops)


def _pattern(ids: Ids, tone: Tone) -> str:
    stripes = path(
        _STRIPES[tone],
        stroke=PAPER,
        stroke_width=1.4,
        stroke_opacity=0.55,
        stroke_linecap="round",
        fill="none",
    )
    size: dict[str, Value] = {"width": 6, "height": 6, "patternUnits": "userSpaceOnUse"}
    return tag("pattern", {"id": ids.pattern(tone), **size}, stripes)
