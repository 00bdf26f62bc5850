"""Replacements: lines through the right margin from what was replaced to what took its place."""

from __future__ import annotations

from schedule.exporting.chart_values import Box, Link, Row
from schedule.exporting.safe_text import one_line
from schedule.model.timeline import Timeline

LANE = 10.0
FIRST_LANE = 12.0
_MOST_LANES = 8
_FADED, _CLEAR = 44.0, 12.0


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
    number = min(len(replacements(timeline)), _MOST_LANES)
    return FIRST_LANE + number * LANE + 6 if number else 0.0


def links(timeline: Timeline, rows: tuple[Row, ...], plot: Box) -> tuple[Link, ...]:
    """One link for each replacement, between the nearest rows of the two items; links that run past
    each other keep apart as far as the margin has room for them."""
    titles = {each.id: one_line(each.title) for each in timeline.items}
    most = min(_MOST_LANES, len(replacements(timeline)))
    taken, found = [list[tuple[float, float]]() for _ in range(most)], list[Link]()
    for old, new in replacements(timeline):
        (x0, y0), (x1, y1) = (_exit(each, plot) for each in _nearest(rows, old, new))
        lane = _lane(taken, min(y0, y1), max(y0, y1))
        turn = plot.x1 + FIRST_LANE + lane * LANE
        found.append(Link(old, new, x0, y0, x1, y1, turn, f"{titles[old]}: replaced by {titles[new]}"))
    return tuple(found)


def _nearest(rows: tuple[Row, ...], old: str, new: str) -> tuple[Row, Row]:
    """With lanes an item can have several rows."""
    pairs = [(one, two) for one in rows if one.item == old for two in rows if two.item == new]
    return min(pairs, key=lambda pair: abs(pair[0].box.y0 - pair[1].box.y0))


def _lane(taken: list[list[tuple[float, float]]], top: float, bottom: float) -> int:
    """The first lane in which nothing runs between those heights; the emptiest if there is none."""
    for lane, spans in enumerate(taken):
        if all(bottom < first or last < top for first, last in spans):
            spans.append((top, bottom))
            return lane
    lane = min(range(len(taken)), key=lambda each: len(taken[each]))
    taken[lane].append((top, bottom))
    return lane


def _exit(row: Row, plot: Box) -> tuple[float, float]:
    """Right of the last bar of the row; at the plot's edge if it has none."""
    if not row.bars:
        return plot.x1, row.box.middle
    last = row.bars[-1]
    ranges = [each.x1 for each in row.whiskers if each.y == last.box.middle]
    edge = max([last.box.x1 + (_FADED if last.open_right else _CLEAR), last.reach[1] + _CLEAR, *ranges])
    return min(plot.x1, edge), last.box.middle
