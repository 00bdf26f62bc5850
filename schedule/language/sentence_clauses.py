"""What a clause of `statement.lark` holds: its items and layers, its ends, its tokens."""

from __future__ import annotations

from lark import Token, Tree

from schedule.errors import PhraseError, Problem
from schedule.language.sentence_wordings import EDGES, ENDS, LAYERS
from schedule.model.agenda import End, Layer, Subject

Clause = Tree[Token]
_ENDS = {**dict.fromkeys(("ENDED", "STARTS", "FINISHES", "END"), ENDS), "EDGE_OF": EDGES}


def trees_of(clause: Clause) -> list[Clause]:
    """The items of a clause with their layers, as the grammar left them."""
    return [each for each in clause.children if isinstance(each, Tree)]


def tokens_of(clause: Clause) -> list[Token]:
    """The tokens of a clause, without those of its items."""
    return [each for each in clause.children if isinstance(each, Token)]


def has(clause: Clause, terminal: str) -> bool:
    """Whether a terminal stands in the clause."""
    return any(each.type == terminal for each in tokens_of(clause))


def token_of(clause: Clause, terminal: str) -> Token:
    """The first token of a terminal that is there."""
    return next(each for each in tokens_of(clause) if each.type == terminal)


def meaning_of(clause: Clause) -> Token:
    """The one token of an order sentence that says which order."""
    return tokens_of(clause)[0]


def ends_of(clause: Clause) -> list[End]:
    """The starts and ends that are named, in the order of the sentence."""
    return [_ENDS[each.type][each] for each in tokens_of(clause) if each.type in _ENDS]


def subjects_of(clause: Clause) -> list[Subject]:
    """All items with their layers."""
    return [_layered(each) for each in trees_of(clause)]


def subject_of(clause: Clause) -> Subject:
    """The first item with its layer."""
    return subjects_of(clause)[0]


def item_of(clause: Clause, number: int = 0) -> str:
    """The item of a change: it speaks of the agenda as a whole, so no layer is named."""
    tree = trees_of(clause)[number]
    if has(tree, "LAYER"):
        layer = token_of(tree, "LAYER")
        what = "a change speaks of the item, not of one of its layers"
        raise PhraseError(Problem(what, f"'{layer}'", f"leave out '{layer}'"), layer.start_pos or 0)
    return str(token_of(tree, "ITEM"))


def layer_of_change(clause: Clause) -> Layer:
    """The revised layer if somebody says what will be."""
    return Layer.REVISED if trees_of(clause)[0].data == "future" else Layer.ACTUAL


def actual_item_of(clause: Clause) -> str:
    """The item that somebody attended or that was held somewhere: only what happened is so."""
    subject, tree = subject_of(clause), trees_of(clause)[0]
    if subject.layer is not Layer.ACTUAL:
        what = "who took part and where can be said only of what happened"
        mend = "write 'P attended X' or 'X was held at PLACE', without 'planned', 'revised' or 'will'"
        raise PhraseError(Problem(what, f"'{subject.layer.value}'", mend), tokens_of(tree)[0].start_pos or 0)
    return subject.item


def refuse_unclear_layer(clause: Clause) -> None:
    """ "X will be before Y": what will be is compared with a time of Y that must be named."""
    left, right = trees_of(clause)
    if left.data == "future" and not has(right, "LAYER"):
        item = token_of(right, "ITEM")
        what = "'will' speaks of the revised times, so the times of the other item must be named too"
        mend = f"write 'planned {item}', 'revised {item}' or 'actual {item}'"
        raise PhraseError(Problem(what, f"'{item}'", mend), item.start_pos or 0)


def _layered(tree: Clause) -> Subject:
    if tree.data == "future":
        return Subject(str(token_of(tree, "ITEM")), Layer.REVISED)
    layer = LAYERS[token_of(tree, "LAYER")] if has(tree, "LAYER") else Layer.ACTUAL
    return Subject(str(token_of(tree, "ITEM")), layer)
