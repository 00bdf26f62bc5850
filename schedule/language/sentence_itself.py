"""Sentences that compare an item with itself: whatever they are meant to say, they do not say it."""

from __future__ import annotations

from schedule.errors import PhraseError, Problem
from schedule.model.statements import Apart, Ordered, Replaced, Simple


def refuse_itself(sentence: Simple, offset: int = 0) -> Simple:
    """The sentence. Raises PhraseError, at the offset, if it speaks twice of one and the same thing.

    Such a sentence would be empty or could never be true. Two layers of an item, or its start and its end,
    are different things.
    """
    match sentence:
        case Ordered(left, _, right) if left == right:
            what, item = "an item is compared with itself", left.item
        case Apart(left, _, _, right) if left == right:
            what, item = "a moment is compared with itself", left.item
        case Replaced(item, by) if item == by:
            what = "an item cannot replace itself"
        case _:
            return sentence
    mend = "name another item, or another layer of it, such as 'planned X'"
    mend = "name another item" if isinstance(sentence, Replaced) else mend
    raise PhraseError(Problem(what, f"'{item}'", mend), offset)
