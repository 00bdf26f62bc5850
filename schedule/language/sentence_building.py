"""Parse trees of `statement.lark` become sentences: one function for each alias of the grammar."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from lark import Tree

from schedule.errors import PhraseError, Problem
from schedule.language.sentence_clauses import (
    Clause,
    actual_item_of,
    ends_of,
    has,
    item_of,
    layer_of_change,
    meaning_of,
    refuse_unclear_layer,
    subject_of,
    subjects_of,
    token_of,
    tokens_of,
    trees_of,
)
from schedule.language.sentence_distances import DISTANCES
from schedule.language.sentence_itself import refuse_itself
from schedule.language.sentence_times import length_of, range_of, range_on_day, time_of, time_or_range_of
from schedule.language.sentence_wordings import (
    BOTHS,
    MOVES,
    QUANTITIES,
    RELATIONS,
    RESIZES,
    SHIFTS,
)
from schedule.model.agenda import Point
from schedule.model.phrases import LengthPhrase
from schedule.model.statements import (
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
    Quantity,
    Ran,
    Reinstated,
    Replaced,
    Resized,
    Sentence,
    Simple,
    TookPlace,
    UnderWay,
)


def build(tree: Clause) -> Sentence:
    """The sentence of a whole parse tree. Raises PhraseError where a phrase cannot be read."""
    options = tuple(_built(clause) for clause in tree.children if isinstance(clause, Tree))
    if len(options) > 1:
        return Either(options)
    if len(options) < len(tree.children):
        raise PhraseError(
            Problem("'either' begins a choice", "one sentence", "write 'either S or S', or leave it out")
        )
    return options[0]


def _built(clause: Clause) -> Simple:
    last = trees_of(clause)[-1:]
    offset = next((token.start_pos for each in last for token in tokens_of(each)), None)
    return refuse_itself(BUILDERS[str(clause.data)](clause), offset or 0)


def _point_at(clause: Clause) -> Simple:
    subject = subject_of(clause)
    return PointAt(Point(subject.item, subject.layer, ends_of(clause)[0]), time_of(token_of(clause, "TIME")))


def _ran(clause: Clause) -> Simple:
    """ "lasted from 20 to 30 minutes" names a length, "ran from 9:00 to 10:00" two times."""
    span = token_of(clause, "RANGE")
    with suppress(PhraseError):
        return Lasted(subject_of(clause), length_of(span.update(value=f"from {span}")))
    start, end = range_of(span)
    return Ran(subject_of(clause), start, end)


def _placed_from(clause: Clause) -> Simple:
    """ "took place from A to B" ran so; "took place from A onward" has one time phrase."""
    when = time_or_range_of(token_of(clause, "RANGE"))
    if isinstance(when, tuple):
        return Ran(subject_of(clause), *when)
    return TookPlace(subject_of(clause), when)


def _under_way(clause: Clause) -> Simple:
    return UnderWay(subject_of(clause), time_of(token_of(clause, "TIME")))


def _lasted(clause: Clause) -> Simple:
    """ "ran on Thursday from 9 to 10" names two times, though a length might stand there."""
    span = token_of(clause, "LENGTH")
    if (ends := range_on_day(span)) is not None:
        return Ran(subject_of(clause), *ends)
    return Lasted(subject_of(clause), length_of(span))


def _brief(clause: Clause) -> Simple:
    return Lasted(subject_of(clause), LengthPhrase(brief=True))


def _ordered(clause: Clause) -> Simple:
    refuse_unclear_layer(clause)
    left, right = subjects_of(clause)
    return Ordered(left, RELATIONS[meaning_of(clause)], right)


def _both(clause: Clause) -> Simple:
    left, right = subjects_of(clause)
    return Ordered(left, BOTHS[meaning_of(clause)], right)


def _moved_by(clause: Clause) -> Simple:
    shift = SHIFTS[token_of(clause, "SHIFT")] if has(clause, "SHIFT") else MOVES[token_of(clause, "MOVED_BY")]
    return MovedBy(item_of(clause), length_of(token_of(clause, "LENGTH")), shift)


def _moved_to(clause: Clause) -> Simple:
    return MovedTo(item_of(clause), time_of(token_of(clause, "TIME")))


def _resized(clause: Clause) -> Simple:
    return Resized(
        item_of(clause), RESIZES[token_of(clause, "RESIZED")], length_of(token_of(clause, "LENGTH"))
    )


def _cancelled(clause: Clause) -> Simple:
    return Cancelled(item_of(clause))


def _reinstated(clause: Clause) -> Simple:
    return Reinstated(item_of(clause))


def _replaced(clause: Clause) -> Simple:
    return Replaced(item=item_of(clause, 1), by=item_of(clause, 0), layer=layer_of_change(clause))


def _replaced_by(clause: Clause) -> Simple:
    return Replaced(item=item_of(clause, 0), by=item_of(clause, 1), layer=layer_of_change(clause))


def _took_place(clause: Clause) -> Simple:
    """ "took place on Thursday from 9 to 10" is "took place from 9 to 10 on Thursday"."""
    if not has(clause, "TIME"):
        return TookPlace(subject_of(clause), None)
    span = token_of(clause, "TIME")
    if (ends := range_on_day(span)) is not None:
        return Ran(subject_of(clause), *ends)
    return TookPlace(subject_of(clause), time_of(span))


def _did_not_take_place(clause: Clause) -> Simple:
    return DidNotTakePlace(subject_of(clause))


def _counted(clause: Clause) -> Simple:
    quantity = QUANTITIES[token_of(clause, "QUANTITY")]
    return Counted(quantity, int(token_of(clause, "NUMBER")), str(token_of(clause, "TAG")))


def _none_held(clause: Clause) -> Simple:
    return Counted(Quantity.EXACTLY, 0, str(token_of(clause, "TAG")))


def _attended(clause: Clause) -> Simple:
    return Attended(str(token_of(clause, "PERSON")), actual_item_of(clause))


def _held_at(clause: Clause) -> Simple:
    return HeldAt(actual_item_of(clause), str(token_of(clause, "PLACE")))


BUILDERS: dict[str, Callable[[Clause], Simple]] = {
    "point_at": _point_at,
    "ran": _ran,
    "placed_from": _placed_from,
    "under_way": _under_way,
    "lasted": _lasted,
    "brief": _brief,
    "ordered": _ordered,
    "both": _both,
    "moved_by": _moved_by,
    "moved_to": _moved_to,
    "resized": _resized,
    "cancelled": _cancelled,
    "reinstated": _reinstated,
    "replaced": _replaced,
    "replaced_by": _replaced_by,
    "took_place": _took_place,
    "did_not_take_place": _did_not_take_place,
    "counted": _counted,
    "none_held": _none_held,
    "attended": _attended,
    "held_at": _held_at,
    **DISTANCES,
}
