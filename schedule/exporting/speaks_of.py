"""Which items a statement speaks of, so that a doubt can be shown where it belongs."""

from __future__ import annotations

from typing import assert_never

from schedule.model.scenario import Scenario
from schedule.model.statements import (
    Apart,
    Attended,
    Cancelled,
    Counted,
    DidNotTakePlace,
    Either,
    HeldAt,
    Lasted,
    MovedBy,
    MovedTo,
    Ordered,
    PointAt,
    Ran,
    Reinstated,
    Replaced,
    Resized,
    Sentence,
    TookPlace,
    UnderWay,
)
from schedule.model.timeline import Assessment, Timeline


def doubts(timeline: Timeline) -> dict[str, tuple[Assessment, ...]]:
    """For each item's id, the rejected statements that speak of it."""
    speakers = items_by_statement(timeline.scenario)
    return {
        item.id: tuple(each for each in timeline.rejected if item.id in speakers.get(each.id, ()))
        for item in timeline.items
    }


def items_by_statement(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """For each statement's id, agenda entries included, the ids of the items it speaks of."""
    plans = {item.plan.id: (item.id,) for item in scenario.items if item.plan}
    return plans | {each.id: items_of(each.sentence, scenario) for each in scenario.statements}


def items_of(sentence: Sentence, scenario: Scenario) -> tuple[str, ...]:
    """The ids of the items that the sentence speaks of; a count speaks of all with its tag."""
    match sentence:
        case PointAt(point=point):
            return (point.item,)
        case Ran(subject=subject) | UnderWay(subject=subject) | Lasted(subject=subject):
            return (subject.item,)
        case TookPlace(subject=subject) | DidNotTakePlace(subject=subject):
            return (subject.item,)
        case Ordered(left=left, right=right):
            return (left.item, right.item)
        case Apart(left=first, right=second):
            return (first.item, second.item)
        case MovedBy(item=item) | MovedTo(item=item) | Resized(item=item) | Cancelled(item=item):
            return (item,)
        case Reinstated(item=item) | Attended(item=item) | HeldAt(item=item):
            return (item,)
        case Replaced(item=item, by=by):
            return (item, by)
        case Counted(tag=tag):
            return tuple(each.id for each in scenario.items if tag in each.tags)
        case Either(options=options):
            return tuple(dict.fromkeys(name for option in options for name in items_of(option, scenario)))
        case _:
            assert_never(sentence)
