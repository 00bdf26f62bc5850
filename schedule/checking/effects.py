"""What a believed sentence does beyond being true: whom it puts on an agenda, what it speaks of."""

from __future__ import annotations

from enum import Enum
from typing import assert_never

from schedule.checking.relations import only_orders
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.statements import (
    Apart,
    Attended,
    Cancelled,
    Counted,
    DidNotTakePlace,
    HeldAt,
    Lasted,
    MovedBy,
    MovedTo,
    Ordered,
    PointAt,
    Ran,
    Reinstated,
    Relation,
    Replaced,
    Resized,
    Simple,
    TookPlace,
    UnderWay,
)


class Aspect(Enum):
    """What of a changed item a sentence may speak of."""

    START = "start"
    END = "end"
    LENGTH = "length"


def puts(sentence: Simple) -> frozenset[tuple[str, Layer]]:
    """The items that the sentence asserts to be present, and on which layer."""
    match sentence:
        case PointAt(point, _):
            return frozenset({(point.item, point.layer)})
        case Ran(subject) | UnderWay(subject) | Lasted(subject) | TookPlace(subject):
            return frozenset({(subject.item, subject.layer)})
        case Ordered(left, relation, right):
            pair = _both(left, right)
            return frozenset(each for each in pair if each[1] is Layer.REVISED or not only_orders(relation))
        case Apart(left_point, _, _, right_point):
            return _both(left_point, right_point)
        case MovedBy(item) | Resized(item):
            return frozenset({(item, Layer.PLANNED), (item, Layer.REVISED)})
        case MovedTo(item) | Reinstated(item):
            return frozenset({(item, Layer.REVISED)})
        case Replaced(_, by, layer):
            return frozenset({(by, layer)})
        case Attended() | HeldAt():
            return frozenset({(sentence.item, Layer.ACTUAL)})
        case Cancelled() | DidNotTakePlace() | Counted():
            return frozenset()
        case _:
            assert_never(sentence)


def takes_off(sentence: Simple) -> frozenset[str]:
    """The items that the sentence takes off the agenda."""
    match sentence:
        case Cancelled(item) | Replaced(item, _):
            return frozenset({item})
        case DidNotTakePlace(Subject(item, Layer.REVISED)):
            return frozenset({item})
        case _:
            return frozenset()


def speaks_of(sentence: Simple) -> frozenset[tuple[str, Aspect]]:
    """Which parts of which revised intervals the sentence speaks of, so that they may differ."""
    match sentence:
        case MovedBy(item) | MovedTo(item):
            return frozenset({(item, Aspect.START)})
        case Resized(item):
            return frozenset({(item, Aspect.LENGTH)})
        case PointAt(point, _):
            return _of_points(point)
        case Apart(left_point, _, _, right_point):
            return _of_points(left_point, right_point)
        case Ran(subject):
            return _of_revised(Aspect.START, subject) | _of_revised(Aspect.END, subject)
        case Lasted(subject):
            return _of_revised(Aspect.LENGTH, subject)
        case TookPlace(subject, when):
            return _of_revised(Aspect.START, subject) if when is not None else frozenset()
        case Ordered(left, relation, right):
            resized = not only_orders(relation) and relation is not Relation.OVERLAPPED
            ends = _of_revised(Aspect.END, left, right) if resized else frozenset()
            return _of_revised(Aspect.START, left, right) | ends
        case UnderWay(subject):
            return _of_revised(Aspect.START, subject)
        case Cancelled() | Reinstated() | Replaced() | DidNotTakePlace():
            return frozenset()
        case Counted() | Attended() | HeldAt():
            return frozenset()
        case _:
            assert_never(sentence)


def _both(left: Subject | Point, right: Subject | Point) -> frozenset[tuple[str, Layer]]:
    return frozenset({(left.item, left.layer), (right.item, right.layer)})


def _of_points(*points: Point) -> frozenset[tuple[str, Aspect]]:
    return frozenset(
        (each.item, Aspect.START if each.end is End.START else Aspect.END)
        for each in points
        if each.layer is Layer.REVISED
    )


def _of_revised(aspect: Aspect, *subjects: Subject) -> frozenset[tuple[str, Aspect]]:
    return frozenset((each.item, aspect) for each in subjects if each.layer is Layer.REVISED)
