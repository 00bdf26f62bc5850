"""How two intervals lie to each other."""

from __future__ import annotations

from typing import Literal, assert_never, get_args

from schedule.checking.spans import Span
from schedule.model.statements import Relation

Sequence = Literal[
    Relation.BEFORE,
    Relation.AFTER,
    Relation.IMMEDIATELY_BEFORE,
    Relation.IMMEDIATELY_AFTER,
    Relation.PRECEDES,
    Relation.PRECEDED_BY,
    Relation.MEETS,
    Relation.MET_BY,
]
Loose = Literal[Relation.OVERLAPPED, Relation.DURING, Relation.CONTAINED, Relation.SAME_TIME, Relation.EQUALS]
Exact = Literal[
    Relation.OVERLAPS,
    Relation.OVERLAPPED_BY,
    Relation.STARTS,
    Relation.STARTED_BY,
    Relation.DURING_EXACTLY,
    Relation.CONTAINS,
    Relation.FINISHES,
    Relation.FINISHED_BY,
]


def holds_between(x: Span | None, relation: Relation, y: Span | None) -> bool:
    """True if two intervals lie so; exact, in seconds.

    Sequences ask nothing where one is absent; all others assert that both are present.
    """
    if x is None or y is None:
        return only_orders(relation)
    match relation:
        case (
            Relation.OVERLAPPED | Relation.DURING | Relation.CONTAINED | Relation.SAME_TIME | Relation.EQUALS
        ):
            return _loosely(x, relation, y)
        case Relation.OVERLAPS | Relation.STARTS | Relation.DURING_EXACTLY | Relation.FINISHES:
            return _exactly(x, relation, y)
        case Relation.OVERLAPPED_BY | Relation.STARTED_BY | Relation.CONTAINS | Relation.FINISHED_BY:
            return _exactly(x, relation, y)
        case _:
            return _in_sequence(x, relation, y)


def only_orders(relation: Relation) -> bool:
    """True if the relation puts two items in sequence and asserts neither of them."""
    return relation in get_args(Sequence)


def _in_sequence(x: Span, relation: Sequence, y: Span) -> bool:
    match relation:
        case Relation.BEFORE:
            return x.end <= y.start
        case Relation.AFTER:
            return y.end <= x.start
        case Relation.IMMEDIATELY_BEFORE | Relation.MEETS:
            return x.end == y.start
        case Relation.IMMEDIATELY_AFTER | Relation.MET_BY:
            return y.end == x.start
        case Relation.PRECEDES:
            return x.end < y.start
        case Relation.PRECEDED_BY:
            return y.end < x.start
        case _:
            assert_never(relation)


def _loosely(x: Span, relation: Loose, y: Span) -> bool:
    match relation:
        case Relation.OVERLAPPED:
            return x.start <= y.end and y.start <= x.end
        case Relation.DURING:
            return y.start <= x.start and x.end <= y.end
        case Relation.CONTAINED:
            return x.start <= y.start and y.end <= x.end
        case Relation.SAME_TIME | Relation.EQUALS:
            return x.start == y.start and x.end == y.end
        case _:
            assert_never(relation)


def _exactly(x: Span, relation: Exact, y: Span) -> bool:
    match relation:
        case Relation.OVERLAPS:
            return x.start < y.start < x.end < y.end
        case Relation.OVERLAPPED_BY:
            return y.start < x.start < y.end < x.end
        case Relation.STARTS:
            return x.start == y.start and x.end < y.end
        case Relation.STARTED_BY:
            return x.start == y.start and y.end < x.end
        case Relation.DURING_EXACTLY:
            return y.start < x.start and x.end < y.end
        case Relation.CONTAINS:
            return x.start < y.start and y.end < x.end
        case Relation.FINISHES:
            return y.start < x.start and x.end == y.end
        case Relation.FINISHED_BY:
            return x.start < y.start and x.end == y.end
        case _:
            assert_never(relation)
