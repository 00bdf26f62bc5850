"""Reads sentences: "press was moved 2 hours earlier" becomes a value that asserts exactly that.

The forms are in `statement.lark`; `docs/reference/sentences.md` says what each means.
"""

from __future__ import annotations

from lark import Token, Tree
from lark.exceptions import UnexpectedToken

from schedule.errors import PhraseError, Problem
from schedule.language.grammars import parser_of
from schedule.language.names import Names
from schedule.language.sentence_building import build
from schedule.language.sentence_refusals import unread, unread_span
from schedule.language.sentence_times import UnreadSpan
from schedule.language.sentence_tokens import Place, next_token
from schedule.language.sentence_words import Words, cut
from schedule.model.statements import Sentence

LONGEST_SENTENCE = 1000


def read_sentence(text: str, names: Names) -> Sentence:
    """The sentence that a text says, among the items, persons, tags and places of those names.

    Raises PhraseError, with the offset of the first character that cannot be read, for whatever
    is outside the language, names something unknown, or can be read in two ways.
    """
    if len(text) > LONGEST_SENTENCE:
        what = f"a sentence has at most {LONGEST_SENTENCE} characters"
        raise PhraseError(Problem(what, f"{len(text)} characters", "write several statements"))
    words = cut(text)
    try:
        return build(_parsed(words, names))
    except UnreadSpan as error:
        raise unread_span(error, words, names) from None


def _parsed(words: Words, names: Names) -> Tree[Token]:
    # Tokens are cut in sentence_tokens.py, where the names are known; the grammar's own lexer rests.
    parser = parser_of("statement").parse_interactive()
    place = Place(words, 0, names, parser)
    try:
        while not words.finished(place.index):
            cut_token = next_token(place)
            if cut_token is None:
                raise unread(place)
            parser.feed_token(cut_token[0])
            place = Place(words, cut_token[1], names, parser)
        tree: Tree[Token] = parser.feed_eof()  # type: ignore[no-untyped-call]
    except UnexpectedToken:
        raise unread(place) from None
    return tree
