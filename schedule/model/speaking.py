"""Which items a sentence speaks of."""

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


def speaks_of(sentence: Sentence, scenario: Scenario) -> tuple[str, ...]:
    """The ids of the items that the sentence speaks of; a count speaks of all with its tag."""
    match sentence:
        case PointAt(point):
            return (point.item,)
        case Ran(subject) | UnderWay(subject) | Lasted(subject):
            return (subject.item,)
        case TookPlace(subject) | DidNotTakePlace(subject):
            return (subject.item,)
        case Ordered(left, _, right) | Apart(left, _, _, right):
            return left.item, right.item
        case MovedBy(item) | MovedTo(item) | Resized(item) | Cancelled(item) | Reinstated(item):
            return (item,)
        case Attended(_, item) | HeldAt(item):
            return (item,)
        case Replaced(item, by):
            return item, by
        case Counted(_, _, tag):
            return tuple(each.id for each in scenario.items if tag in each.tags)
        case Either(options):
            return tuple(dict.fromkeys(name for option in options for name in speaks_of(option, scenario)))
        case _:
            assert_never(sentence)
