"""Rows grouped by participant, by place or by tag."""

from __future__ import annotations

from typing import assert_never

from schedule.exporting.look import Lanes
from schedule.exporting.safe_text import one_line
from schedule.exporting.tables import in_drawn_order
from schedule.model.agenda import Item
from schedule.model.statements import Attended, HeldAt
from schedule.model.timeline import Timeline, TimelineItem

_NOBODY = {Lanes.WHO: "Nobody named", Lanes.WHERE: "No place named", Lanes.TAG: "No tag"}

Group = tuple[str, tuple[TimelineItem, ...]]


def grouped(timeline: Timeline, lanes: Lanes | None) -> tuple[Group, ...]:
    """Named groups of items in drawn order; without `lanes` one group without a name.

    Groups stand in the order in which their first items are drawn, what belongs to none comes
    last. An item with several participants or tags stands in each of their groups.
    """
    items = in_drawn_order(timeline)
    if lanes is None:
        return (("", items),)
    named, found = names_by_item(timeline, lanes), dict[str, list[TimelineItem]]()
    for item in items:
        for name in named.get(item.id, ()):
            found.setdefault(name, []).append(item)
    rest = tuple(each for each in items if not named.get(each.id))
    groups = [(_title(timeline, lanes, name), tuple(each)) for name, each in found.items()]
    return (*groups, (_NOBODY[lanes], rest)) if rest else tuple(groups)


def names_by_item(timeline: Timeline, lanes: Lanes) -> dict[str, tuple[str, ...]]:
    """For each item's id the people, the place or the tags, as the answer has them."""
    told = _told(timeline)
    return {item.id: _of(item, lanes, told) for item in timeline.scenario.items}


def _of(item: Item, lanes: Lanes, told: tuple[Attended | HeldAt, ...]) -> tuple[str, ...]:
    match lanes:
        case Lanes.WHO:
            also = [each.person for each in told if isinstance(each, Attended) and each.item == item.id]
            return tuple(dict.fromkeys((*item.who, *also)))
        case Lanes.WHERE:
            held = [each.place for each in told if isinstance(each, HeldAt) and each.item == item.id]
            return (held[0],) if held else (item.where,) if item.where else ()
        case Lanes.TAG:
            return item.tags
        case _:
            assert_never(lanes)


def _told(timeline: Timeline) -> tuple[Attended | HeldAt, ...]:
    accepted = {each.id for each in timeline.statements if each.accepted}
    sentences = [each.sentence for each in timeline.scenario.statements if each.id in accepted]
    return tuple(each for each in sentences if isinstance(each, Attended | HeldAt))


def _title(timeline: Timeline, lanes: Lanes, name: str) -> str:
    title = timeline.scenario.places.get(name, name) if lanes is Lanes.WHERE else name
    return one_line(title) or one_line(name)
