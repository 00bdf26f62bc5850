"""The quiet parts of the picture: heading, labels and footer."""

from __future__ import annotations

from schedule.exporting.chart_values import Chart, Lane, Row
from schedule.exporting.density import ROOMY
from schedule.exporting.geometry import (
    FOOTER_LINE,
    FOOTER_LINES,
    FOOTER_SIZE,
    MARGIN,
    SUBTITLE_SIZE,
    TITLE_SIZE,
)
from schedule.exporting.rows import LANE_SIZE
from schedule.exporting.svg_paint import Paint
from schedule.exporting.svg_signs import tone_sign
from schedule.exporting.svg_tags import Value, label, line, lines, rectangle, tag, tip
from schedule.exporting.text_width import width_of

_NOTE_SIZE = 13


def heading(chart: Chart, paint: Paint) -> str:
    """Title, subtitle, and the note that the answer is not proven to be the best."""
    colours = paint.colours
    parts = [
        label(chart.title, MARGIN, 50, TITLE_SIZE, colours.ink, font_weight="bold"),
        label(chart.subtitle, MARGIN, 75, SUBTITLE_SIZE, colours.text),
    ]
    if chart.note:
        right = MARGIN + width_of(chart.note, _NOTE_SIZE) + 28
        parts.append(
            rectangle(MARGIN, 90, right, 116, rx=4, fill=colours.note_fill, stroke=colours.note_line)
        )
        parts.append(label(chart.note, MARGIN + 14, 107.5, _NOTE_SIZE, colours.note_text))
    return "".join(parts)


def lane_heading(lane: Lane, paint: Paint) -> str:
    """The name of a group of rows, on a strip across the chart."""
    box, colours = lane.box, paint.colours
    strip = rectangle(MARGIN, box.y0, box.x1, box.y1, fill=colours.lane)
    name = label(lane.name, MARGIN + 8, box.middle + 4.5, LANE_SIZE, colours.ink, font_weight="bold")
    return tag("g", {"data-lane": lane.name}, strip, name)


def row_label(row: Row, ruled: bool, paint: Paint) -> str:
    """The sign of the tone, the title, and what became of it in small print, under a rule if `ruled`."""
    colours, first = paint.colours, row.titles[0]
    struck: dict[str, Value] = {"text_decoration": "line-through"} if row.struck else {}
    ink = colours.text if row.struck else colours.ink
    parts = [
        tip(row.tip),
        line(MARGIN, row.box.y0, row.box.x1, row.box.y0, stroke=colours.line) if ruled else "",
        tone_sign(row.tone, first.x - 16, first.y - 5, paint),
    ]
    weight: dict[str, Value] = {"font_size": first.size, "fill": ink, "font_weight": "bold", **struck}
    titles = tuple(each.text for each in row.titles)
    parts.append(lines(titles, ROOMY.titles, first.x, first.y, ROOMY.leading, **weight))
    for each in row.lines:
        parts.append(label(each.text, each.x, each.y, each.size, colours.text))
    return tag("g", {}, *parts)


def footer(chart: Chart, paint: Paint) -> str:
    """How much evidence the picture rests on."""
    top = chart.height - 20 - FOOTER_LINE * (len(chart.footer) - 1)
    style: dict[str, Value] = {"font_size": FOOTER_SIZE, "fill": paint.colours.faint}
    return lines(chart.footer, FOOTER_LINES, MARGIN, top, FOOTER_LINE, **style)
