"""Nobody can truly tell of an actual moment before it: what a report asserts is no later than it."""

from __future__ import annotations

from typing import assert_never

from schedule.checking.relations import only_orders
from schedule.checking.spans import Spans
from schedule.checking.voices import Voice
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.phrases import At, TimePhrase
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


def told_in_time(what: Simple, spans: Spans, voice: Voice) -> bool:
    """True if every actual moment that the sentence asserts is no later than its publication."""
    if voice.published is None:
        return True
    asserted = [point for point in _asserted(what) if point.layer is Layer.ACTUAL]
    moments = [spans.at(point) for point in asserted]
    return all(each is None or each <= voice.published for each in moments)


def _asserted(what: Simple) -> tuple[Point, ...]:
    match what:
        case PointAt(point, _):
            return (point,)
        case Ran(subject, _, _) | Lasted(subject, _):
            return (_end(subject, End.END),)
        case UnderWay(subject, _):
            return (_end(subject, End.START),)
        case TookPlace(subject, when):
            return (_end(subject, End.END if _encloses(when) else End.START),)
        case Ordered(left, relation, right):
            return () if only_orders(relation) else (_end(left, End.START), _end(right, End.START))
        case Apart(left_point, _, _, right_point):
            return left_point, right_point
        case Attended() | HeldAt():
            return (Point(what.item, Layer.ACTUAL, End.START),)
        case Replaced(_, by, layer):
            return (Point(by, layer, End.START),)
        case MovedBy() | MovedTo() | Resized() | Cancelled() | Reinstated():
            return ()
        case DidNotTakePlace() | Counted():
            return ()
        case _:
            assert_never(what)


def _encloses(when: TimePhrase | None) -> bool:
    """True for bounds, between and periods: they say when the item was over."""
    return when is not None and not isinstance(when, At)


def _end(subject: Subject, end: End) -> Point:
    return Point(subject.item, subject.layer, end)
