"""The grammar of time phrases at work: a plain text becomes branches and words, or an error.

Lark is imported on use: only those who read phrases need it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import frozen

from schedule.language.grammars import parser_of
from schedule.language.unreadable import incomplete, unreadable
from schedule.language.words import Plain, Word

if TYPE_CHECKING:
    from lark import Token, Tree

Start = Literal["time", "length"]


@frozen
class Branch:
    """A rule of time.lark that applied, and what it applied to."""

    rule: str
    parts: tuple[Branch | Word, ...]

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of this branch, without those of its branches."""
        return tuple(part for part in self.parts if isinstance(part, Word))

    @property
    def branches(self) -> tuple[Branch, ...]:
        """The branches of this branch."""
        return tuple(part for part in self.parts if isinstance(part, Branch))

    @property
    def all_words(self) -> tuple[Word, ...]:
        """The words of this branch and of all branches below, in order."""
        below = ((part,) if isinstance(part, Word) else part.all_words for part in self.parts)
        return tuple(word for words in below for word in words)


def parse(plain: Plain, start: Start) -> Branch:
    """The branches of a phrase. Raises PhraseError where it is outside the grammar."""
    from lark import UnexpectedInput, UnexpectedToken

    try:
        return _branch(parser_of("time").parse(plain.text, start=start))
    except UnexpectedInput as error:
        if isinstance(error, UnexpectedToken) and error.token.type == "$END":
            raise incomplete(plain, start) from None
        raise unreadable(plain, start, error.pos_in_stream or 0) from None


def _branch(tree: Tree[Token]) -> Branch:
    parts = tuple(
        Word(part.type, str(part), part.start_pos or 0) if isinstance(part, str) else _branch(part)
        for part in tree.children
    )
    return Branch(str(tree.data), parts)
