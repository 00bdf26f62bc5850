"""Replacements: lines through the right margin from what was replaced to what took its place."""

from __future__ import annotations

from schedule.exporting.chart_values import Box, Link, Row
from schedule.exporting.safe_text import one_line
from schedule.model.timeline import Timeline

LANE = 10.0
FIRST_LANE = 12.0


def replacements(timeline: Timeline) -> tuple[tuple[str, str], ...]:
    """Pairs of ids: the replaced item and its successor, both in the answer."""
    names = {each.id for each in timeline.items}
    return tuple(
        (each.id, each.replaced_by)
        for each in timeline.items
        if each.replaced_by is not None and each.replaced_by in names and each.replaced_by != each.id
    )


def margin(timeline: Timeline) -> float:
    """The px that the links need right of the plot."""
    number = min(len(replacements(timeline)), 6)
    return FIRST_LANE + number * LANE + 6 if number else 0.0


def links(timeline: Timeline, rows: tuple[Row, ...], plot: Box) -> tuple[Link, ...]:
    """One link for each replacement, each on a lane of its own as far as there are lanes."""
    places = {row.item: row for row in rows}
    titles = {each.id: one_line(each.title) for each in timeline.items}
    lanes = max(1, round((margin(timeline) - FIRST_LANE - 6) / LANE))
    return tuple(
        _link(places[old], places[new], plot, index % lanes, f"{titles[old]}: replaced by {titles[new]}")
        for index, (old, new) in enumerate(replacements(timeline))
    )


def _link(old: Row, new: Row, plot: Box, lane: int, tip: str) -> Link:
    x0, y0 = _exit(old, plot)
    x1, y1 = _exit(new, plot)
    return Link(x0, y0, x1, y1, plot.x1 + FIRST_LANE + lane * LANE, tip)


def _exit(row: Row, plot: Box) -> tuple[float, float]:
    """Right of the last bar of the row; at the plot's edge if it has none."""
    if not row.bars:
        return plot.x1, row.box.middle
    last = row.bars[-1]
    reach = 44.0 if last.open_right else 12.0
    return min(plot.x1, last.box.x1 + reach), last.box.middle
