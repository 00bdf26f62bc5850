"""How two intervals lie to each other, as differences between their ends.

The order words are closed. The thirteen Allen relations are exact: Allen, Maintaining Knowledge
about Temporal Intervals, CACM 26 (1983). Their strict inequalities are written with one tick.
"""

from __future__ import annotations

from schedule.constraints.conditions import Aspect, Condition, Gap, No, Present, Spoken, Yes, both, one_of
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.statements import Relation

STRICTLY = 1

SEQUENCES = {
    Relation.BEFORE,
    Relation.AFTER,
    Relation.IMMEDIATELY_BEFORE,
    Relation.IMMEDIATELY_AFTER,
    Relation.PRECEDES,
    Relation.PRECEDED_BY,
    Relation.MEETS,
    Relation.MET_BY,
}


def ordered(left: Subject, relation: Relation, right: Subject) -> Condition:
    """The relation as a condition.

    A mere sequence holds vacuously where one of the two is absent; what shares time asserts both. Whoever
    puts a changed interval in sequence announces a change, and so asserts that.
    """
    parts = between(left, relation, right)
    pair = sorted((left, right), key=lambda each: (each.item, each.layer.value))
    changed = [each for each in pair if each.layer is Layer.REVISED]
    spoken = [Yes(Spoken(each.item, aspect)) for each in changed for aspect in _spoken(relation)]
    if relation not in SEQUENCES:
        return both(*(_present(each) for each in pair), *spoken, *parts)
    absent = [No(Present(each.item, each.layer)) for each in pair if each not in changed]
    order = one_of(*absent, both(*parts)) if absent else both(*parts)
    return both(*(_present(each) for each in changed), *spoken, order) if changed else order


def _spoken(relation: Relation) -> tuple[Aspect, ...]:
    """What of a changed interval the relation speaks of: what only orders or overlaps, moves it as it is."""
    moves = relation in SEQUENCES or relation is Relation.OVERLAPPED
    return (Aspect.START,) if moves else (Aspect.START, Aspect.END)


def between(left: Subject, relation: Relation, right: Subject) -> tuple[Condition, ...]:
    """The relation between two intervals that are both present."""
    a, b, c, d = _start(left), _end(left), _start(right), _end(right)
    match relation:
        case Relation.BEFORE:
            return (_no_later(b, c),)
        case Relation.IMMEDIATELY_BEFORE | Relation.MEETS:
            return (_same(b, c),)
        case Relation.PRECEDES:
            return (_earlier(b, c),)
        case Relation.OVERLAPPED:
            return _no_later(a, d), _no_later(c, b)
        case Relation.DURING:
            return _no_later(c, a), _no_later(b, d)
        case Relation.SAME_TIME | Relation.EQUALS:
            return _same(a, c), _same(b, d)
        case Relation.OVERLAPS:
            return _earlier(a, c), _earlier(c, b), _earlier(b, d)
        case Relation.STARTS:
            return _same(a, c), _earlier(b, d)
        case Relation.DURING_EXACTLY:
            return _earlier(c, a), _earlier(b, d)
        case Relation.FINISHES:
            return _earlier(c, a), _same(b, d)
        case _:
            return between(right, inverse(relation), left)


def inverse(relation: Relation) -> Relation:
    """The relation seen from the other interval."""
    return _INVERSES[relation]


_PAIRS = (
    (Relation.BEFORE, Relation.AFTER),
    (Relation.IMMEDIATELY_BEFORE, Relation.IMMEDIATELY_AFTER),
    (Relation.OVERLAPPED, Relation.OVERLAPPED),
    (Relation.DURING, Relation.CONTAINED),
    (Relation.SAME_TIME, Relation.SAME_TIME),
    (Relation.PRECEDES, Relation.PRECEDED_BY),
    (Relation.MEETS, Relation.MET_BY),
    (Relation.OVERLAPS, Relation.OVERLAPPED_BY),
    (Relation.STARTS, Relation.STARTED_BY),
    (Relation.DURING_EXACTLY, Relation.CONTAINS),
    (Relation.FINISHES, Relation.FINISHED_BY),
    (Relation.EQUALS, Relation.EQUALS),
)
_INVERSES = {**dict(_PAIRS), **{b: a for a, b in _PAIRS}}


def _start(subject: Subject) -> Point:
    return Point(subject.item, subject.layer, End.START)


def _end(subject: Subject) -> Point:
    return Point(subject.item, subject.layer, End.END)


def _present(subject: Subject) -> Condition:
    here = Yes(Present(subject.item, subject.layer))
    if subject.layer is Layer.REVISED:
        return both(here, Yes(Spoken(subject.item, Aspect.PRESENCE)))
    return here


def _no_later(a: Point, b: Point) -> Gap:
    return Gap(a, b, 0, None)


def _earlier(a: Point, b: Point) -> Gap:
    return Gap(a, b, STRICTLY, None)


def _same(a: Point, b: Point) -> Gap:
    return Gap(a, b, 0, 0)
