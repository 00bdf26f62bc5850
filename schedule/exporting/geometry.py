"""The chart as data: where everything lies, before anything is drawn.

Planned, revised and actual stand one below the other in each row, so that nothing hides
anything; time runs to the right. Nothing here knows SVG.
"""

from __future__ import annotations

from schedule.exporting.axis import axis
from schedule.exporting.calendar_words import span_words, style_of, zone_names, zone_words
from schedule.exporting.chart_values import Box, Chart, Row
from schedule.exporting.density import density_of
from schedule.exporting.labels import LabelColumn
from schedule.exporting.lanes import grouped
from schedule.exporting.legend import LINE, legend
from schedule.exporting.links import links, margin
from schedule.exporting.look import PLAIN, Look
from schedule.exporting.marks import FADE
from schedule.exporting.rows import rows, sheet_of
from schedule.exporting.safe_text import one_line
from schedule.exporting.scale import scale_of
from schedule.exporting.tables import count_words, facts, status_words
from schedule.exporting.text_width import shorten, wrapped
from schedule.model.timeline import Status, Timeline

WIDTH = 1200.0
MARGIN = 36.0
SIGN_COLUMN = 26.0
LABELS = LabelColumn(MARGIN + SIGN_COLUMN, MARGIN + 336.0, MARGIN + 358.0)
PLOT_LEFT = MARGIN + 396.0
TITLE_SIZE = 23.0
SUBTITLE_SIZE = 13.0
FOOTER_SIZE = 12.0
FOOTER_LINE = 17.0
FOOTER_LINES = 4
SECOND_ZONE = 18.0
_AXIS_HEIGHT = 52.0
_DOT = " · "
_INSET = FADE + 10
_HEADER = 92.0
_NOTE = 34.0
_LEGEND_GAP = 40.0
_FOOTER = 40.0


def chart(timeline: Timeline, look: Look = PLAIN) -> Chart:
    """Every mark of the timeline in its place.

    Rows stand in order of drawn time, in each lane if there are lanes. All marks lie inside the
    canvas and x never falls as time grows; a long stretch in which nothing is drawn is left out
    where it would squeeze the rest, and marked; an open end fades out after a modest length.
    """
    right, room = WIDTH - MARGIN - margin(timeline), WIDTH - 2 * MARGIN
    note = "" if timeline.status is Status.PROVEN else shorten(status_words(timeline), room - 30, 13)
    over = _AXIS_HEIGHT + (SECOND_ZONE if look.second_zone else 0.0)
    top = _HEADER + (_NOTE if note else 0.0) + over
    scale = scale_of(timeline, PLOT_LEFT + _INSET, right - _INSET)
    groups = grouped(timeline, look.lanes)
    canvas = Box(PLOT_LEFT, top, right, top)
    density = density_of(sum(len(group) for _, group in groups))
    body, lanes = rows(sheet_of(timeline, density, scale, canvas, LABELS), groups)
    plot = Box(PLOT_LEFT, top, right, body[-1].box.y1 if body else top + 60)
    settings = timeline.scenario.settings
    marks, above, breaks = axis(scale, plot, timeline.scenario.zone, look.second_zone, settings.unit)
    joined = links(timeline, body, plot)
    entries = legend(body, joined, breaks, MARGIN, WIDTH - MARGIN, plot.y1 + _LEGEND_GAP)
    lowest = max(each.y for each in entries) + LINE if entries else plot.y1 + LINE
    footer = _footer(timeline, room)
    title = one_line(timeline.scenario.title)
    return Chart(
        width=WIDTH,
        height=lowest + _FOOTER + FOOTER_LINE * (len(footer) - 1),
        theme=look.theme,
        title=shorten(title, room, TITLE_SIZE, bold=True),
        full_title=title,
        subtitle=shorten(_subtitle(timeline), room, SUBTITLE_SIZE),
        note=note,
        footer=footer,
        description=_description(timeline, body),
        plot=plot,
        axis=over,
        zones=tuple(shorten(each, LABELS.room, FOOTER_SIZE) for each in _zones(timeline, look)),
        rows=body,
        lanes=lanes,
        links=joined,
        ticks=marks,
        bands=above,
        breaks=breaks,
        legend=entries,
        fade=FADE,
    )


def _zones(timeline: Timeline, look: Look) -> tuple[str, ...]:
    first = zone_words(timeline)
    return (first, zone_names(timeline, look.second_zone)) if look.second_zone else (first,)


def _footer(timeline: Timeline, room: float) -> tuple[str, ...]:
    told = count_words(timeline)
    return wrapped(f"{told[:1].upper()}{told[1:]}.", room, FOOTER_SIZE, FOOTER_LINES)


def _subtitle(timeline: Timeline) -> str:
    days = span_words(timeline) if style_of(timeline).home is None else ""
    zone = f"Times in {zone_words(timeline)}"
    about = "planned and actual, with the earliest and latest possible moments"
    return _DOT.join(each for each in (days, zone, about) if each)


def _description(timeline: Timeline, body: tuple[Row, ...]) -> str:
    told = " ".join(f"{each.title}: {each.actual}, {each.verdict}." for each in facts(timeline))
    return f"Gantt chart of {len({row.item for row in body})} items, planned against actual. {told}".strip()
