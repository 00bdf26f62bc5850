"""The chart as SVG: well-formed, self-contained, safe to set into any page or document.

There is no style sheet, script, link or font inside; ids begin with a hash of the content, so that
several charts can stand on one page. Rows, signs, arrows and links carry the ids of what they tell of in
`data-item`, `data-statements` (ids with blanks between them), `data-from` and `data-to`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from schedule.exporting.chart_values import Chart, Row, Tone
from schedule.exporting.geometry import chart
from schedule.exporting.look import PLAIN, Look
from schedule.exporting.palette import palette_of
from schedule.exporting.svg_axis import axis
from schedule.exporting.svg_bars import bar
from schedule.exporting.svg_legend import legend
from schedule.exporting.svg_marks import arrow, link, strike, whisker
from schedule.exporting.svg_paint import Paint
from schedule.exporting.svg_parts import footer, heading, lane_heading, row_label
from schedule.exporting.svg_signs import doubt_sign, tone_sign
from schedule.exporting.svg_tags import Value, px, rectangle, tag, words
from schedule.model.timeline import Timeline

_ABOVE_AXIS = 14.0


def to_svg(timeline: Timeline, look: Look = PLAIN) -> str:
    """The timeline as a drawing of its own, with a line break at the end."""
    return draw(chart(timeline, look)) + "\n"


def draw(chart: Chart, headed: bool = True) -> str:
    """The chart as one `<svg>` element, fit to be set into HTML as well.

    `headed` is False where the page has a heading of its own: the picture then begins at the axis.
    """
    top = 0.0 if headed else chart.plot.y0 - chart.axis - _ABOVE_AXIS
    prefix = "s" + hashlib.sha256(repr(chart).encode("utf-8", "surrogatepass")).hexdigest()[:10]
    paint = Paint(prefix, palette_of(chart.theme))
    size: dict[str, Value] = {
        "width": chart.width,
        "height": chart.height - top,
        "viewBox": f"0 {px(top)} {px(chart.width)} {px(chart.height - top)}",
    }
    names: dict[str, Value] = {"role": "img", "aria-labelledby": f"{prefix}-title {prefix}-desc"}
    drawing = "".join(_drawing(chart, paint, top, headed))
    return tag(
        "svg",
        {"xmlns": "http://www.w3.org/2000/svg", **size, **names},
        tag("title", {"id": f"{prefix}-title"}, words(chart.full_title or "Timeline")),
        tag("desc", {"id": f"{prefix}-desc"}, words(chart.description)),
        paint.definitions(drawing),
        drawing,
    )


def _drawing(chart: Chart, paint: Paint, top: float, headed: bool) -> Iterator[str]:
    """From the paper upwards."""
    yield rectangle(0, top, chart.width, chart.height, fill=paint.colours.paper)
    yield heading(chart, paint) if headed else ""
    yield axis(chart, paint)
    yield from (lane_heading(each, paint) for each in chart.lanes)
    yield from _rows(chart, paint)
    yield from (link(each, paint) for each in chart.links)
    yield legend(chart, paint)
    yield footer(chart, paint)


def _rows(chart: Chart, paint: Paint) -> Iterator[str]:
    """Each row under a rule, unless an edge or a lane's heading is above it."""
    edges = {chart.plot.y0, *(each.box.y1 for each in chart.lanes)}
    for row in chart.rows:
        yield _row(row, paint, chart.fade, ruled=row.box.y0 not in edges)


def _row(row: Row, paint: Paint, fade: float, ruled: bool) -> str:
    marks = [
        *(bar(each, paint, fade) for each in row.bars),
        *(strike(each, paint) for each in row.strikes),
        *(arrow(each, row.item, paint) for each in row.arrows),
        *(whisker(each, paint) for each in row.whiskers),
    ]
    if row.query:
        marks.append(tone_sign(Tone.UNKNOWN, row.query.x, row.query.y, paint))
    sign = doubt_sign(row.sign, row.item, paint) if row.sign else ""
    names: dict[str, Value] = {"data-item": row.item, "data-statements": " ".join(row.statements)}
    return tag("g", names, row_label(row, ruled, paint), *marks, sign)
