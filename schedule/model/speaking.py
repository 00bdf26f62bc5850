"""Which items a sentence speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

import attrs

from schedule.model.phrases import Weekday
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


def names_weekday(sentence: Sentence) -> bool:
    """True if its words mean another day in another week."""
    return any(isinstance(each, Weekday) for each in _parts(sentence))


def _parts(value: object) -> Iterator[object]:
    """The value and all that it is made of."""
    yield value
    inside = value if isinstance(value, tuple) else ()
    kind: type = type(value)
    names = [each.name for each in attrs.fields(kind)] if attrs.has(kind) else []
    for each in (*inside, *(getattr(value, name) for name in names)):
        yield from _parts(each)
