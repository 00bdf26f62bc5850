"""The axis as SVG: bands of days, months or years, grid lines and their labels, and torn stretches."""

from __future__ import annotations

from collections.abc import Iterator

from schedule.exporting.axis import BREAK_SIZE
from schedule.exporting.chart_values import Break, Chart
from schedule.exporting.geometry import FOOTER_SIZE, LABELS, MARGIN, SECOND_ZONE
from schedule.exporting.svg_paint import Paint
from schedule.exporting.svg_tags import label, line, path, px, rectangle
from schedule.exporting.ticks import AXIS_SIZE

_MANY_ROWS = 12
_TOOTH = 6.0


def axis(chart: Chart, paint: Paint) -> str:
    """Day, month or year bands behind everything, grid lines, and labels above the plot; under
    it as well where there are many rows."""
    colours, plot = paint.colours, chart.plot
    heights = [plot.y0 - 12] + ([plot.y1 + 18] if len(chart.rows) > _MANY_ROWS else [])
    grid = [line(each.x, plot.y0 - 6, each.x, plot.y1, stroke=colours.grid) for each in chart.ticks]
    marks = [
        label(each.label, each.x, y, AXIS_SIZE, colours.text, text_anchor="middle")
        for y in heights
        for each in chart.ticks
    ]
    edges = [line(MARGIN, y, plot.x1, y, stroke=colours.faint) for y in (plot.y0, plot.y1)]
    torn = [_torn(each, chart, y, paint) for each in chart.breaks for y in heights[:1]]
    return "".join(
        [
            *_bands(chart, paint),
            *grid,
            *marks,
            *_second_clock(chart, paint),
            *_zones(chart, paint),
            *torn,
            *edges,
        ]
    )


def torn(mark: Break, y0: float, y1: float, paint: Paint) -> str:
    """A strip of paper torn out between two ragged edges."""
    colours = paint.colours
    edges = [
        path(_ragged(x, y0, y1), fill="none", stroke=colours.faint, stroke_width=1)
        for x in (mark.x0 + 4, mark.x1 - 4)
    ]
    return rectangle(mark.x0 + 4, y0, mark.x1 - 4, y1, fill=colours.lane, fill_opacity=0.7) + "".join(edges)


def _torn(mark: Break, chart: Chart, y: float, paint: Paint) -> str:
    middle = (mark.x0 + mark.x1) / 2
    words = label(
        mark.label, middle, y, BREAK_SIZE, paint.colours.faint, text_anchor="middle", font_style="italic"
    )
    return torn(mark, chart.plot.y0, chart.plot.y1, paint) + words


def _ragged(x: float, y0: float, y1: float) -> str:
    """Teeth down the edge of a tear."""
    route, y, side = f"M{px(x)} {px(y0)}", y0, 1.0
    while y < y1:
        y = min(y1, y + _TOOTH)
        route += f" L{px(x + 2 * side)} {px(y)}"
        side = -side
    return route


def _bands(chart: Chart, paint: Paint) -> Iterator[str]:
    plot, colours = chart.plot, paint.colours
    top = plot.y0 - chart.axis + 6
    for each in chart.bands:
        if each.shaded and len(chart.bands) > 1:
            x0, x1 = max(each.x0, plot.x0), min(each.x1, plot.x1)
            yield rectangle(x0, top, x1, plot.y1, fill=colours.shade)
    for each in chart.bands:
        x = (each.x0 + each.x1) / 2
        yield label(
            each.label, x, top + 16, AXIS_SIZE, colours.text, text_anchor="middle", font_weight="bold"
        )


def _second_clock(chart: Chart, paint: Paint) -> Iterator[str]:
    y = chart.plot.y0 - 12 - SECOND_ZONE
    for each in chart.ticks:
        yield label(each.other, each.x, y, AXIS_SIZE, paint.colours.faint, text_anchor="middle")


def _zones(chart: Chart, paint: Paint) -> Iterator[str]:
    for index, name in enumerate(chart.zones):
        y = chart.plot.y0 - 12 - index * SECOND_ZONE
        yield label(name, LABELS.x0, y, FOOTER_SIZE, paint.colours.faint)
