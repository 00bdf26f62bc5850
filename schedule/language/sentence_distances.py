"""Distances between two moments, and denials of a time, built from clauses of `statement.lark`.

"Before", "after" and "when" without a length are distances too: of any length, and of none.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from lark import Token

from schedule.errors import PhraseError, Problem
from schedule.language.sentence_clauses import (
    Clause,
    ends_of,
    has,
    refuse_unclear_layer,
    subject_of,
    subjects_of,
    token_of,
)
from schedule.language.sentence_times import length_of, time_of
from schedule.language.sentence_wordings import ANY_LENGTH, DIRECTIONS, NO_LENGTH, SINCE_PLAN
from schedule.model.agenda import End, Layer, Point
from schedule.model.phrases import Bounded, LengthPhrase, Limit
from schedule.model.statements import Apart, Direction, PointAt, Simple


def _apart(clause: Clause) -> Simple:
    return _between(clause, _length(clause), DIRECTIONS[token_of(clause, "DIRECTION")])


def _at_once(clause: Clause) -> Simple:
    """ "X started when Y ended": both at the same moment."""
    return _between(clause, NO_LENGTH, Direction.AFTER)


def _since_plan(clause: Clause) -> Simple:
    """ "started 20 minutes later than planned" is a distance from its own planned start."""
    own, end = subject_of(clause), ends_of(clause)[0]
    direction = SINCE_PLAN[token_of(clause, "SINCE_PLAN")]
    plan = Point(own.item, Layer.PLANNED, end)
    return Apart(Point(own.item, own.layer, end), _length(clause), direction, plan)


def _over_by(clause: Clause) -> Simple:
    """ "was over by noon" ended by noon; "was over at noon" may have ended long before."""
    when, own = time_of(token_of(clause, "TIME")), subject_of(clause)
    if isinstance(when, Bounded) and when.limit in (Limit.BY, Limit.BEFORE):
        return PointAt(Point(own.item, own.layer, End.END), when)
    raise _no_end(token_of(clause, "TIME"))


def _over_before(clause: Clause) -> Simple:
    direction = token_of(clause, "DIRECTION")
    if DIRECTIONS[direction] is Direction.AFTER:
        raise _no_end(direction)
    return _between(clause, ANY_LENGTH, Direction.BEFORE, End.END)


def _not_before(clause: Clause) -> Simple:
    """ "did not start before T" is "started not before T"; no other denial has one meaning."""
    span = token_of(clause, "TIME")
    first, _, rest = span.partition(" ")
    if first.lower() not in ("before", "until", "till"):
        what = "what did not start or end at a time may have done so at any other, or never"
        mend = (
            "write 'X started before TIME', 'X started after TIME', 'X did not start before TIME',"
            " 'X did not end before TIME' or 'X did not take place'"
        )
        raise PhraseError(Problem(what, f"'{span}'", mend), span.start_pos or 0)
    own = subject_of(clause)
    when = time_of(span.update(value=f"not before {rest}"), shifted=len("not before") - len(first))
    return PointAt(Point(own.item, own.layer, ends_of(clause)[0]), when)


def _not_before_other(clause: Clause) -> Simple:
    return _between(clause, ANY_LENGTH, Direction.AFTER)


DISTANCES: Final[dict[str, Callable[[Clause], Simple]]] = {
    "apart": _apart,
    "at_once": _at_once,
    "since_plan": _since_plan,
    "over_by": _over_by,
    "over_before": _over_before,
    "not_before": _not_before,
    "not_before_other": _not_before_other,
}


def _between(clause: Clause, length: LengthPhrase, direction: Direction, end: End | None = None) -> Simple:
    """The distance between an end of the one item and an end of the other; `end` is the one's own.

    What names one end only ("at the same time as Y") means the same end of both.
    """
    refuse_unclear_layer(clause)
    left, right = subjects_of(clause)
    named = ends_of(clause) if end is None else [end, *ends_of(clause)]
    return Apart(
        Point(left.item, left.layer, named[0]),
        length,
        direction,
        Point(right.item, right.layer, named[-1]),
    )


def _length(clause: Clause) -> LengthPhrase:
    return length_of(token_of(clause, "LENGTH")) if has(clause, "LENGTH") else ANY_LENGTH


def _no_end(found: Token) -> PhraseError:
    what = "what is over then may have ended then or earlier"
    mend = "write 'X ended at TIME' or 'X was over by TIME'"
    return PhraseError(Problem(what, f"'{found}'", mend), found.start_pos or 0)
