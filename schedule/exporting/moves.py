"""Arrows from where an item was to begin to where it then began, with the length of the move."""

from __future__ import annotations

import pendulum

from schedule.exporting.calendar_words import bounded, seconds_of
from schedule.exporting.chart_values import Arrow, Bar, Box
from schedule.exporting.text_width import width_of
from schedule.exporting.wording import length_words
from schedule.model.agenda import Layer
from schedule.model.speaking import speaks_of
from schedule.model.statements import MovedBy, MovedTo
from schedule.model.timeline import Is, Timeline, TimelineItem

ARROW_SIZE = 11.0
_CLEAR = 8.0
_SHORTEST = 8.0


def move_words(timeline: Timeline, item: TimelineItem, upper: Layer, lower: Layer) -> str | None:
    """How far the item moved from one layer to the other, e.g. `2 h earlier`.

    None if it did not, or if the distance is only one of how things had to be drawn.
    """
    if lower is Layer.ACTUAL:
        return _verdict_words(item, upper)
    before, after = item.layer(upper), item.layer(lower)
    if before is None or after is None:
        return None
    shift = seconds_of(after.start.at) - seconds_of(before.start.at)
    told = bounded(before.start) and bounded(after.start)
    if shift == 0 or not (told or _is_said_to_move(timeline, item.id)):
        return None
    words = length_words(pendulum.duration(seconds=abs(shift)))
    return f"{words} {'earlier' if shift < 0 else 'later'}"


def arrow(label: str, upper: Bar, lower: Bar, room: Box) -> Arrow | None:
    """An arrow from the start of the upper bar down, across, and down to the start of the lower one,
    its label beside or on it.

    None if the two starts lie too close together to draw one. The label is dropped where it
    would leave the room; the label column tells it as well.
    """
    x0, x1 = upper.box.x0, lower.box.x0
    if abs(x1 - x0) < _SHORTEST:
        return None
    width = width_of(label, ARROW_SIZE)
    left, right = min(x0, x1), max(x0, x1)
    ends = (upper.layer, lower.layer, x0, upper.box.y1, x1, lower.box.y0)
    if right - left >= width + 4 * _CLEAR:
        start = (left + right - width) / 2
    elif right + _CLEAR + width <= room.x1:
        start = right + _CLEAR
    elif left - _CLEAR - width >= room.x0:
        start = left - _CLEAR - width
    else:
        return Arrow(*ends, "", left, left)
    return Arrow(*ends, label, round(start, 2), round(start + width, 2))


def _verdict_words(item: TimelineItem, than: Layer) -> str | None:
    for each in item.verdicts:
        if each.than is than and each.is_ in (Is.EARLIER, Is.LATER) and each.by is not None:
            return f"{length_words(each.by)} {each.is_.value}"
    return None


def _is_said_to_move(timeline: Timeline, name: str) -> bool:
    accepted = {each.id for each in timeline.statements if each.accepted}
    return any(
        isinstance(each.sentence, MovedBy | MovedTo) and name in speaks_of(each.sentence, timeline.scenario)
        for each in timeline.scenario.statements
        if each.id in accepted
    )
