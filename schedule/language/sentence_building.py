"""Parse trees of `statement.lark` become sentences: one function for each alias of the grammar."""

from __future__ import annotations

from collections.abc import Callable

from lark import Token, Tree

from schedule.errors import PhraseError, Problem
from schedule.language.sentence_times import length_of, range_of, time_of, time_or_range_of
from schedule.language.sentence_wordings import (
    BOTHS,
    DIRECTIONS,
    ENDS,
    LAYERS,
    QUANTITIES,
    RELATIONS,
    RESIZES,
    SHIFTS,
)
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.phrases import LengthPhrase
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
    Quantity,
    Ran,
    Reinstated,
    Replaced,
    Resized,
    Sentence,
    Shift,
    Simple,
    TookPlace,
    UnderWay,
)

Clause = Tree[Token]
_END_TERMINALS = ("ENDED", "STARTS", "FINISHES", "END")


def build(tree: Clause) -> Sentence:
    """The sentence of a whole parse tree. Raises PhraseError where a phrase cannot be read."""
    options = tuple(
        BUILDERS[str(clause.data)](clause) for clause in tree.children if isinstance(clause, Tree)
    )
    return options[0] if len(options) == 1 else Either(options)


def _point_at(clause: Clause) -> Simple:
    subject = _subject(clause)
    return PointAt(Point(subject.item, subject.layer, _ends(clause)[0]), time_of(_token(clause, "TIME")))


def _not_before(clause: Clause) -> Simple:
    """ "did not start before T" is "started not before T"; no other denial has one meaning."""
    token = _token(clause, "TIME")
    first, _, rest = token.partition(" ")
    if first.lower() not in ("before", "until", "till"):
        what = "what did not start or end at a time may have done so at any other, or never"
        mend = "write 'X started before TIME', 'X started after TIME', or 'X did not take place'"
        raise PhraseError(Problem(what, f"'{token}'", mend), token.start_pos or 0)
    subject = _subject(clause)
    when = time_of(token.update(value=f"not before {rest}"), shifted=len("not before") - len(first))
    return PointAt(Point(subject.item, subject.layer, _ends(clause)[0]), when)


def _ran(clause: Clause) -> Simple:
    start, end = range_of(_token(clause, "RANGE"))
    return Ran(_subject(clause), start, end)


def _placed_from(clause: Clause) -> Simple:
    """ "took place from A to B" ran so; "took place from A onward" has one time phrase."""
    when = time_or_range_of(_token(clause, "RANGE"))
    if isinstance(when, tuple):
        return Ran(_subject(clause), *when)
    return TookPlace(_subject(clause), when)


def _under_way(clause: Clause) -> Simple:
    return UnderWay(_subject(clause), time_of(_token(clause, "TIME")))


def _lasted(clause: Clause) -> Simple:
    return Lasted(_subject(clause), length_of(_token(clause, "LENGTH")))


def _brief(clause: Clause) -> Simple:
    return Lasted(_subject(clause), LengthPhrase(brief=True))


def _ordered(clause: Clause) -> Simple:
    _refuse_unclear_layer(clause)
    left, right = _subjects(clause)
    return Ordered(left, RELATIONS[_meaning(clause)], right)


def _both(clause: Clause) -> Simple:
    left, right = _subjects(clause)
    return Ordered(left, BOTHS[_meaning(clause)], right)


def _apart(clause: Clause) -> Simple:
    _refuse_unclear_layer(clause)
    (left, right), (end, other_end) = _subjects(clause), _ends(clause)
    return Apart(
        Point(left.item, left.layer, end),
        length_of(_token(clause, "LENGTH")),
        DIRECTIONS[_token(clause, "DIRECTION")],
        Point(right.item, right.layer, other_end),
    )


def _moved_by(clause: Clause) -> Simple:
    shift = SHIFTS[_token(clause, "SHIFT")] if _has(clause, "SHIFT") else Shift.LATER
    return MovedBy(_item(clause), length_of(_token(clause, "LENGTH")), shift)


def _moved_to(clause: Clause) -> Simple:
    return MovedTo(_item(clause), time_of(_token(clause, "TIME")))


def _resized(clause: Clause) -> Simple:
    return Resized(_item(clause), RESIZES[_token(clause, "RESIZED")], length_of(_token(clause, "LENGTH")))


def _cancelled(clause: Clause) -> Simple:
    return Cancelled(_item(clause))


def _reinstated(clause: Clause) -> Simple:
    return Reinstated(_item(clause))


def _replaced(clause: Clause) -> Simple:
    return Replaced(item=_item(clause, 1), by=_item(clause, 0))


def _replaced_by(clause: Clause) -> Simple:
    return Replaced(item=_item(clause, 0), by=_item(clause, 1))


def _took_place(clause: Clause) -> Simple:
    return TookPlace(_subject(clause), time_of(_token(clause, "TIME")) if _has(clause, "TIME") else None)


def _did_not_take_place(clause: Clause) -> Simple:
    return DidNotTakePlace(_subject(clause))


def _counted(clause: Clause) -> Simple:
    quantity = QUANTITIES[_token(clause, "QUANTITY")]
    return Counted(quantity, int(_token(clause, "NUMBER")), str(_token(clause, "TAG")))


def _none_held(clause: Clause) -> Simple:
    return Counted(Quantity.EXACTLY, 0, str(_token(clause, "TAG")))


def _attended(clause: Clause) -> Simple:
    return Attended(str(_token(clause, "PERSON")), _actual_item(clause))


def _held_at(clause: Clause) -> Simple:
    return HeldAt(_actual_item(clause), str(_token(clause, "PLACE")))


BUILDERS: dict[str, Callable[[Clause], Simple]] = {
    "point_at": _point_at,
    "not_before": _not_before,
    "ran": _ran,
    "placed_from": _placed_from,
    "under_way": _under_way,
    "lasted": _lasted,
    "brief": _brief,
    "ordered": _ordered,
    "both": _both,
    "apart": _apart,
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
}


def _trees(clause: Clause) -> list[Clause]:
    return [each for each in clause.children if isinstance(each, Tree)]


def _tokens(clause: Clause) -> list[Token]:
    return [each for each in clause.children if isinstance(each, Token)]


def _has(clause: Clause, terminal: str) -> bool:
    return any(each.type == terminal for each in _tokens(clause))


def _token(clause: Clause, terminal: str) -> Token:
    return next(each for each in _tokens(clause) if each.type == terminal)


def _meaning(clause: Clause) -> Token:
    """The one token of an order sentence that says which order."""
    return _tokens(clause)[0]


def _ends(clause: Clause) -> list[End]:
    return [ENDS[each] for each in _tokens(clause) if each.type in _END_TERMINALS]


def _subjects(clause: Clause) -> list[Subject]:
    return [_subject_of(each) for each in _trees(clause)]


def _subject(clause: Clause) -> Subject:
    return _subjects(clause)[0]


def _subject_of(tree: Clause) -> Subject:
    if tree.data == "future":
        return Subject(str(_token(tree, "ITEM")), Layer.REVISED)
    layer = LAYERS[_token(tree, "LAYER")] if _has(tree, "LAYER") else Layer.ACTUAL
    return Subject(str(_token(tree, "ITEM")), layer)


def _item(clause: Clause, number: int = 0) -> str:
    """The item of a change: it speaks of the agenda as a whole, so no layer is named."""
    tree = _trees(clause)[number]
    if _has(tree, "LAYER"):
        layer = _token(tree, "LAYER")
        what = "a change speaks of the item, not of one of its layers"
        raise PhraseError(Problem(what, f"'{layer}'", f"leave out '{layer}'"), layer.start_pos or 0)
    return str(_token(tree, "ITEM"))


def _actual_item(clause: Clause) -> str:
    """The item that somebody attended or that was held somewhere: only what happened is so."""
    subject, tree = _subject(clause), _trees(clause)[0]
    if subject.layer is not Layer.ACTUAL:
        what = "who took part and where can be said only of what happened"
        mend = "write 'P attended X' or 'X was held at PLACE', without 'planned', 'revised' or 'will'"
        raise PhraseError(Problem(what, f"'{subject.layer.value}'", mend), _tokens(tree)[0].start_pos or 0)
    return subject.item


def _refuse_unclear_layer(clause: Clause) -> None:
    """ "X will be before Y": what will be is compared with a time of Y that must be named."""
    left, right = _trees(clause)
    if left.data == "future" and not _has(right, "LAYER"):
        item = _token(right, "ITEM")
        what = "'will' speaks of the revised times, so the times of the other item must be named too"
        mend = f"write 'planned {item}', 'revised {item}' or 'actual {item}'"
        raise PhraseError(Problem(what, f"'{item}'", mend), item.start_pos or 0)
