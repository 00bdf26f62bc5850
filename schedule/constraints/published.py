"""Nobody can tell what has not happened yet: the moments a statement asserts, bounded by publication."""

from __future__ import annotations

from typing import assert_never

from schedule.constraints.conditions import NEVER, All, Any, ClockOffset, Condition, Gap, Window, both
from schedule.constraints.relations import SEQUENCES
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.phrases import At
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
    Replaced,
    Resized,
    Simple,
    TookPlace,
    UnderWay,
)


def told_by(sentence: Simple, words: Condition, published: int | None) -> Condition:
    """What the words say, and that each actual moment that the sentence asserts is no later than the tick
    of publication. When something was under way is such a moment."""
    if published is None:
        return both(words, both())
    if isinstance(sentence, UnderWay) and sentence.subject.layer is Layer.ACTUAL:
        words = _begun_by(words, published)
    actual = (point for point in _asserted(sentence) if point.layer is Layer.ACTUAL)
    return both(words, both(*(Window(point, None, published) for point in actual)))


def _begun_by(words: Condition, published: int) -> Condition:
    """The same, but for readings that begin later; whoever has a clock may have read it too early."""
    match words:
        case All(parts):
            return All(tuple(_begun_by(each, published) for each in parts))
        case Any(options):
            return Any(tuple(_begun_by(each, published) for each in options))
        case Window(lo=int(lo)) if lo > published:
            return NEVER
        case Gap(ClockOffset() as clock, lo=int(lo)):
            return both(words, Window(clock, None, published - lo))
        case _:
            return words


def _asserted(sentence: Simple) -> tuple[Point, ...]:
    match sentence:
        case PointAt(point):
            return (point,)
        case Ran(subject) | Lasted(subject):
            return (_end(subject),)
        case TookPlace(subject, when):
            return (_start(subject) if when is None or isinstance(when, At) else _end(subject),)
        case UnderWay(subject):
            return (_start(subject),)
        case Ordered(left, relation, right):
            return (_start(left), _start(right)) if relation not in SEQUENCES else ()
        case Apart(left, _, _, right):
            return left, right
        case Attended(_, item) | HeldAt(item):
            return (_start(Subject(item)),)
        case Replaced(_, by, layer):
            return (_start(Subject(by, layer)),)
        case MovedBy() | MovedTo() | Resized() | Cancelled() | Reinstated() | DidNotTakePlace() | Counted():
            return ()
        case _:
            assert_never(sentence)


def _start(subject: Subject) -> Point:
    return Point(subject.item, subject.layer, End.START)


def _end(subject: Subject) -> Point:
    return Point(subject.item, subject.layer, End.END)
