"""The chart as SVG: well-formed, self-contained, safe to set into any page or document.

There is no style sheet, script, link or font inside; ids begin with a hash of the content, so that
several charts can stand on one page.
"""

from __future__ import annotations

import hashlib

from schedule.exporting.chart_values import Chart, Row
from schedule.exporting.geometry import AXIS_HEIGHT, chart
from schedule.exporting.palette import PAPER
from schedule.exporting.svg_legend import legend
from schedule.exporting.svg_marks import Ids, arrow, bar, link, strike, whisker
from schedule.exporting.svg_parts import axis, footer, heading, paint, row_label
from schedule.exporting.svg_signs import doubt_sign
from schedule.exporting.svg_tags import Value, px, rectangle, tag, words
from schedule.model.timeline import Timeline


def to_svg(timeline: Timeline) -> str:
    """The timeline as a drawing of its own, with a line break at the end."""
    return draw(chart(timeline)) + "\n"


def draw(chart: Chart, headed: bool = True) -> str:
    """The chart as one `<svg>` element, fit to be set into HTML as well.

    `headed` is False where the page has a heading of its own: the picture then begins at the axis.
    """
    top = 0.0 if headed else chart.plot.y0 - AXIS_HEIGHT - 20
    prefix = "s" + hashlib.sha256(repr(chart).encode("utf-8", "surrogatepass")).hexdigest()[:10]
    ids = Ids(prefix)
    size: dict[str, Value] = {
        "width": chart.width,
        "height": chart.height - top,
        "viewBox": _view(chart, top),
    }
    names: dict[str, Value] = {"role": "img", "aria-labelledby": f"{prefix}-title {prefix}-desc"}
    return tag(
        "svg",
        {"xmlns": "http://www.w3.org/2000/svg", **size, **names},
        tag("title", {"id": f"{prefix}-title"}, words(chart.title or "Timeline")),
        tag("desc", {"id": f"{prefix}-desc"}, words(chart.description)),
        paint(ids),
        rectangle(0, top, chart.width, chart.height, fill=PAPER),
        heading(chart) if headed else "",
        axis(chart),
        *(_row(row, ids, chart.fade, first=index == 0) for index, row in enumerate(chart.rows)),
        *(link(each) for each in chart.links),
        legend(chart, ids),
        footer(chart),
    )


def _view(chart: Chart, top: float) -> str:
    return f"0 {px(top)} {px(chart.width)} {px(chart.height - top)}"


def _row(row: Row, ids: Ids, fade: float, first: bool) -> str:
    marks = [
        *(bar(each, ids, fade) for each in row.bars),
        *(strike(each) for each in row.strikes),
        *(arrow(each) for each in row.arrows),
        *(whisker(each, ids) for each in row.whiskers),
    ]
    sign = doubt_sign(row.sign.count, row.sign.x, row.sign.y, row.sign.tip) if row.sign else ""
    return tag("g", {}, row_label(row, first), *marks, sign)
