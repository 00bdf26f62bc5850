"""The quiet parts of the picture: heading, axis, labels, and the paint they share."""

from __future__ import annotations

from schedule.exporting.chart_values import Chart, Row, Tone
from schedule.exporting.geometry import MARGIN, TITLE_SIZE
from schedule.exporting.labels import LINE_SIZE
from schedule.exporting.labels import TITLE_SIZE as LABEL_SIZE
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
from schedule.exporting.svg_marks import Ids
from schedule.exporting.svg_signs import tone_sign
from schedule.exporting.svg_tags import Value, label, line, path, rectangle, tag, tip
from schedule.exporting.text_width import width_of
from schedule.exporting.ticks import AXIS_SIZE

_MANY_ROWS = 12
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
    """Day, month or year bands behind everything, grid lines, and labels above the plot; under
    it as well where there are many rows."""
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
    heights = [plot.y0 - 12] + ([plot.y1 + 18] if len(chart.rows) > _MANY_ROWS else [])
    marks = [
        label(each.label, each.x, y, AXIS_SIZE, text_anchor="middle", fill=TEXT)
        for y in heights
        for each in chart.ticks
    ]
    edges = [line(MARGIN, y, plot.x1, y, stroke=FAINT) for y in (plot.y0, plot.y1)]
    return "".join([*shades, *grid, *names, *marks, *edges])


def row_label(row: Row, first: bool) -> str:
    """The sign of the tone, the title, and what became of it in small print."""
    middle, x = row.box.middle, row.box.x0
    height = LABEL_SIZE + 18 * len(row.lines)
    base = middle - height / 2 + LABEL_SIZE - 2
    struck: dict[str, Value] = {"text_decoration": "line-through"} if row.struck else {}
    parts = [
        tip(row.tip),
        "" if first else line(MARGIN, row.box.y0, row.box.x1, row.box.y0, stroke=LINE),
        tone_sign(row.tone, x - 16, base - 5),
        label(row.title, x, base, LABEL_SIZE, font_weight="bold", fill=TEXT if row.struck else INK, **struck),
    ]
    for index, text in enumerate(row.lines):
        parts.append(label(text, x, base + 18 * (index + 1), LINE_SIZE, fill=TEXT))
    return tag("g", {}, *parts)


def footer(chart: Chart) -> str:
    """How much evidence the picture rests on."""
    return label(chart.footer, MARGIN, chart.height - 20, 12, fill=FAINT)


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
