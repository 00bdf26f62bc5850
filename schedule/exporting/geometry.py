"""The chart as data: where everything lies, before anything is drawn.

Planned, revised and actual stand one below the other in each row, so that nothing hides
anything; time runs to the right on one linear scale. Nothing here knows SVG.
"""

from __future__ import annotations

from schedule.exporting.calendar_words import span_words, style_of, zone_words
from schedule.exporting.chart_values import Band, Box, Chart, Entry, Row, Tick
from schedule.exporting.labels import LabelColumn
from schedule.exporting.legend import LINE, legend
from schedule.exporting.links import links, margin
from schedule.exporting.marks import FADE
from schedule.exporting.rows import rows
from schedule.exporting.safe_text import one_line
from schedule.exporting.scale import Scale, scale_of
from schedule.exporting.tables import count_words, facts, status_words
from schedule.exporting.text_width import shorten
from schedule.exporting.ticks import bands, step_for, ticks
from schedule.model.timeline import Status, Timeline

WIDTH = 1200.0
MARGIN = 36.0
SIGN_COLUMN = 26.0
LABELS = LabelColumn(MARGIN + SIGN_COLUMN, MARGIN + 336.0, MARGIN + 358.0)
PLOT_LEFT = MARGIN + 384.0
TITLE_SIZE = 23.0
AXIS_HEIGHT = 52.0
DOT = " · "
_INSET = FADE + 10
_HEADER = 92.0
_NOTE = 34.0
_LEGEND_GAP = 40.0
_FOOTER = 40.0


def chart(timeline: Timeline) -> Chart:
    """Every mark of the timeline in its place.

    Rows stand in order of drawn time. All marks lie inside the canvas and x never falls as
    time grows; a range that reaches far beyond what is drawn is cut at the edge and marked as
    cut; an open end fades out after a modest length.
    """
    right = WIDTH - MARGIN - margin(timeline)
    top = _HEADER + (_NOTE if _note(timeline) else 0.0) + AXIS_HEIGHT
    scale = scale_of(timeline, PLOT_LEFT + _INSET, right - _INSET)
    body = rows(timeline, scale, Box(PLOT_LEFT, top, right, top), LABELS)
    plot = Box(PLOT_LEFT, top, right, body[-1].box.y1 if body else top + 60)
    joined = links(timeline, body, plot)
    entries = legend(body, joined, MARGIN, WIDTH - MARGIN, plot.y1 + _LEGEND_GAP)
    marks, above = _axis(timeline, scale)
    return Chart(
        width=WIDTH,
        height=_height(plot, entries),
        title=shorten(one_line(timeline.scenario.title), WIDTH - 2 * MARGIN, TITLE_SIZE, bold=True),
        subtitle=_subtitle(timeline),
        note=_note(timeline),
        footer=f"{count_words(timeline)[:1].upper()}{count_words(timeline)[1:]}.",
        description=_description(timeline, body),
        plot=plot,
        rows=body,
        links=joined,
        ticks=marks,
        bands=above,
        legend=entries,
        fade=FADE,
    )


def _axis(timeline: Timeline, scale: Scale | None) -> tuple[tuple[Tick, ...], tuple[Band, ...]]:
    if scale is None:
        return (), ()
    wide = _wider(scale)
    step = step_for(wide, timeline.scenario.settings.unit)
    return ticks(wide, timeline.scenario.zone, step), bands(wide, timeline.scenario.zone, step)


def _wider(scale: Scale) -> Scale:
    """The same scale carried on to the edges of the plot, where only the axis goes."""
    pace = (scale.last - scale.first) / (scale.x1 - scale.x0)
    more = int(pace * _INSET)
    inset = more / pace
    return Scale(scale.first - more, scale.last + more, scale.x0 - inset, scale.x1 + inset)


def _subtitle(timeline: Timeline) -> str:
    days = span_words(timeline) if style_of(timeline).home is None else ""
    zone = f"Times in {zone_words(timeline)}"
    return DOT.join(
        each
        for each in (days, zone, "planned and actual, with the earliest and latest possible moments")
        if each
    )


def _note(timeline: Timeline) -> str:
    return "" if timeline.status is Status.PROVEN else status_words(timeline)


def _description(timeline: Timeline, body: tuple[Row, ...]) -> str:
    told = " ".join(f"{each.title}: {each.actual}, {each.verdict}." for each in facts(timeline))
    return f"Gantt chart of {len(body)} items, planned against actual. {told}".strip()


def _height(plot: Box, entries: tuple[Entry, ...]) -> float:
    lowest = max(each.y for each in entries) + LINE if entries else plot.y1 + LINE
    return lowest + _FOOTER
