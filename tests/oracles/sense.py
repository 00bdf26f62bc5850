"""When two sentences say the same: the words that have a mirror image, and those that have two names."""

from __future__ import annotations

from collections.abc import Hashable

from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.phrases import At, Bounded, ClockTime, Hedge, LengthPhrase, Limit
from schedule.model.statements import (
    Apart,
    Cancelled,
    Counted,
    DidNotTakePlace,
    Direction,
    Either,
    MovedTo,
    Ordered,
    PointAt,
    Quantity,
    Reinstated,
    Relation,
    Sentence,
    TookPlace,
)

OPENING = {Limit.AFTER, Limit.SINCE}
OTHER_LIMITS = {Limit.BY: Limit.BEFORE, Limit.SINCE: Limit.AFTER}
"""Which are the same against a clock time."""
MIRRORED = {
    Relation.AFTER: Relation.BEFORE,
    Relation.PRECEDED_BY: Relation.PRECEDES,
    Relation.MET_BY: Relation.MEETS,
    Relation.IMMEDIATELY_AFTER: Relation.MEETS,
    Relation.CONTAINED: Relation.DURING,
    Relation.OVERLAPPED_BY: Relation.OVERLAPS,
    Relation.STARTED_BY: Relation.STARTS,
    Relation.CONTAINS: Relation.DURING_EXACTLY,
    Relation.FINISHED_BY: Relation.FINISHES,
}
OTHER_NAMES = {Relation.IMMEDIATELY_BEFORE: Relation.MEETS, Relation.SAME_TIME: Relation.EQUALS}
BOTH_WAYS = {Relation.EQUALS, Relation.OVERLAPPED}


def sense(sentence: Sentence) -> Hashable:
    """What was not to take place on the changed agenda is spoken of and absent: it was cancelled. What took
    place at a named time started then; what was moved to it will start then; what will take place is on the
    changed agenda, as is what was reinstated. What took place before a time had ended by then, after it
    started then."""
    match sentence:
        case Either(options):
            return frozenset(sense(each) for each in options)
        case DidNotTakePlace(Subject(item, layer)) if layer is Layer.REVISED:
            return Cancelled(item)
        case TookPlace(Subject(item, layer), At() as when):
            return PointAt(Point(item, layer, End.START), when)
        case TookPlace(Subject(item, layer), Bounded(limit) as when) if limit in OPENING:
            return sense(PointAt(Point(item, layer, End.START), when))
        case TookPlace(Subject(item, layer), Bounded() as when) if layer is not Layer.REVISED:
            return sense(PointAt(Point(item, layer, End.END), when))
        case PointAt(point, Bounded(limit, ClockTime() as time)) if limit in OTHER_LIMITS:
            return PointAt(point, Bounded(OTHER_LIMITS[limit], time))
        case MovedTo(item, when):
            return PointAt(Point(item, Layer.REVISED, End.START), when)
        case TookPlace(Subject(item, layer), None) if layer is Layer.REVISED:
            return Reinstated(item)
        case Ordered(left, relation, right) if relation in MIRRORED:
            return sense(Ordered(right, MIRRORED[relation], left))
        case Ordered(left, relation, right) if relation in OTHER_NAMES:
            return sense(Ordered(left, OTHER_NAMES[relation], right))
        case Ordered(left, relation, right) if relation in BOTH_WAYS:
            return relation, frozenset({left, right})
        case Apart(left, length, Direction.AFTER, right):
            return sense(Apart(right, length, Direction.BEFORE, left))
        case Apart(left, LengthPhrase(named=0, hedge=Hedge.EXACTLY), _, right):
            return "at once", frozenset({left, right})
        case Counted(Quantity.EXACTLY, 0, tag):
            return Counted(Quantity.AT_MOST, 0, tag)
        case _:
            return sentence
