"""Cuts the next token of a sentence, knowing what the grammar can take there.

Names are sought only where a name may stand, and the longest one wins after which the sentence
can go on; so titles may hold any words, those of the grammar included.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from copy import copy
from typing import Final, cast

from attrs import field, frozen
from lark import Token
from lark.exceptions import UnexpectedToken
from lark.parsers.lalr_interactive_parser import InteractiveParser

from schedule.errors import PhraseError, Problem
from schedule.language.names import ARTICLES, Found, NameKind, Names, find_names, the_only_id
from schedule.language.sentence_wordings import LAYERS, NUMBERS, Wording, wordings_by_first_word
from schedule.language.sentence_words import Words
from schedule.language.two_lengths import is_second_length

# Words that go on with a time phrase after "or": "9 a.m. or later", "on or before Thursday".
_GO_ON: Final = frozenset(
    ("later", "earlier", "before", "after", "about", "so", "thereabouts", "more", "longer", "less", "shorter")
)
_MAY_BEGIN_A_TIME: Final = frozenset(("DIRECTION", "DURING", "_WHEN", "_NOT_BEFORE", "_AS_OTHER"))
_ENDED: Final = frozenset(("ENDED", "STARTS", "FINISHES"))
_WHERE: Final = ("at", "in", "on")
_ENOUGH_DIGITS: Final = 4
Cut = tuple[Token, int]


@frozen
class Place:
    """A place in a sentence: the word reached, and the parser that has taken all before it.

    `choices` are the terminals that the grammar can take here.
    """

    words: Words
    index: int
    names: Names
    parser: InteractiveParser
    choices: Collection[str] = field(init=False)

    @choices.default
    def _choices(self) -> Collection[str]:
        # Lark's interactive parser is untyped; its choices are keyed by terminal.
        return cast("dict[str, object]", self.parser.choices())  # type: ignore[no-untyped-call]

    def accepts(self, *terminals: str) -> bool:
        """Whether the grammar can take those terminals here, one after the other."""
        ahead: InteractiveParser = self.parser.copy(deepcopy_values=False)  # type: ignore[no-untyped-call]
        # Lark's tree builder reuses the lists of the trees it is given, so it must not run here.
        ahead.parser_state.parse_conf = copy(ahead.parser_state.parse_conf)
        ahead.parser_state.parse_conf.callbacks = {}
        try:
            for terminal in terminals:
                ahead.feed_token(Token(terminal, ""))
        except UnexpectedToken:
            return False
        return True

    def token(self, terminal: str, value: str, index: int | None = None) -> Token:
        """A token that knows where it came from."""
        return Token(terminal, value, start_pos=self.words.offset(self.index if index is None else index))


def next_token(place: Place) -> Cut | None:
    """The next token and the word after it; None if nothing here fits the grammar.

    Raises PhraseError if a name has several meanings.
    """
    return (
        _name(place)
        or _wording(place)
        or _number(place)
        or _place(place)
        or _stray_name(place)
        or _span(place)
    )


def wordings_at(words: Words, index: int) -> Iterator[Wording]:
    """The wordings of the grammar that stand at a word, the longest first."""
    if index >= len(words.keys):
        return
    for wording in wordings_by_first_word().get(words.keys[index], ()):
        after = index + len(wording.keys)
        if words.keys[index:after] == wording.keys and words.whole(after):
            yield wording


def clause_end(words: Words, index: int, names: Names) -> int:
    """The word at which the clause ends: an "or" that begins another sentence, or the end."""
    for at in range(index, len(words.keys)):
        if words.keys[at] == "or" and not _goes_on(words, at + 1, names):
            return at - 1 if at > index and words.keys[at - 1] == "," else at
    return len(words.keys)


def known_name_at(words: Words, index: int, names: Names, kind: NameKind) -> Iterator[Found]:
    """Names at a word, after an optional article and an optional layer."""
    yield from find_names(words, index, names, kind)
    if index < len(words.keys) and words.keys[index] in ARTICLES:
        yield from find_names(words, index + 1, names, kind)
        index += 1
    if kind is NameKind.ITEM and index < len(words.keys) and words.keys[index] in LAYERS:
        yield from find_names(words, index + 1, names, kind)


def _goes_on(words: Words, index: int, names: Names) -> bool:
    """Whether what follows an "or" belongs to the time or length before it."""
    if index >= len(words.keys) or not (words.keys[index] in _GO_ON or is_second_length(words, index)):
        return False
    kinds = (NameKind.ITEM, NameKind.PERSON)
    subjects = (each for kind in kinds for each in known_name_at(words, index, names, kind))
    return not any(next(wordings_at(words, each.after), None) for each in subjects)


def _name(place: Place) -> Cut | None:
    for kind in (NameKind.ITEM, NameKind.PERSON, NameKind.TAG):
        if kind.value in place.choices and (cut := _known_name(place, kind)):
            return cut
    return None


def _known_name(place: Place, kind: NameKind) -> Cut | None:
    """The name here that the sentence can go on after; an article before it is left out."""
    for index in (place.index, place.index + 1):
        found = _fitting(place, index, kind)
        layered = _fitting(place, index + 1, kind) if _layer_at(place, index) else None
        if found and layered:
            _refuse_two_readings(place, index, found, layered)
        if layered and not (found and found.exact):
            return place.token("LAYER", place.words.keys[index], index), index + 1
        if found:
            return _name_token(place, kind, index, found), found.after
        if place.words.keys[place.index] not in ARTICLES:
            break
    return None


def _layer_at(place: Place, index: int) -> bool:
    words = place.words
    return index < len(words.keys) and words.keys[index] in LAYERS and "LAYER" in place.choices


def _fitting(place: Place, index: int, kind: NameKind) -> Found | None:
    found = find_names(place.words, index, place.names, kind)
    return next((each for each in found if _can_go_on(place, kind, each.after)), None)


def _can_go_on(place: Place, kind: NameKind, index: int) -> bool:
    """Whether the sentence can go on at that word if a name reaches up to it."""
    if place.words.finished(index):
        return place.accepts(kind.value, "$END")
    return any(place.accepts(kind.value, each.terminal) for each in wordings_at(place.words, index))


def _refuse_two_readings(place: Place, index: int, found: Found, layered: Found) -> None:
    """Capitals decide between the item "Planned lunch" and the planned layer of "lunch"."""
    if found.exact is layered.exact:
        text = place.words.between(index, found.after)
        layer, item = place.words.keys[index], place.words.between(index + 1, layered.after)
        mend = f"write '\"{text}\"' in quotes for the item of that name, or '{layer} \"{item}\"'"
        raise PhraseError(Problem(f"'{text}' can be read in two ways", "", mend), place.words.offset(index))


def _name_token(place: Place, kind: NameKind, index: int, found: Found) -> Token:
    text, offset = place.words.between(index, found.after), place.words.offset(index)
    return place.token(kind.value, the_only_id(found, text, offset, kind), index)


def _stray_name(place: Place) -> Cut | None:
    """A known name after which the sentence cannot go on: what follows it is then refused."""
    for kind in (NameKind.ITEM, NameKind.PERSON, NameKind.TAG):
        if kind.value in place.choices and "TIME" not in place.choices:
            for index in (place.index, place.index + 1):
                found = next(find_names(place.words, index, place.names, kind), None)
                if found:
                    return _name_token(place, kind, index, found), found.after
                if place.words.keys[place.index] not in ARTICLES:
                    break
    return None


def _wording(place: Place) -> Cut | None:
    choices = place.choices
    for wording in wordings_at(place.words, place.index):
        after = place.index + len(wording.keys)
        if wording.terminal in choices and not _is_time(place, wording.terminal, after):
            return place.token(wording.terminal, wording.canonical), after
    return None


def _is_time(place: Place, terminal: str, after: int) -> bool:
    """True if the word begins a time phrase here: where both may stand, the name wins."""
    if terminal not in _MAY_BEGIN_A_TIME or "TIME" not in place.choices:
        return False
    if place.accepts(terminal, "EDGE_OF") and _edge_at(place, after):
        return False
    known = known_name_at(place.words, after, place.names, NameKind.ITEM)
    return not any(_ends_with_name(place, terminal, each.after) for each in known)


def _ends_with_name(place: Place, terminal: str, index: int) -> bool:
    """Whether the clause can end with the item before that word, or go on with its start or end."""
    if _at_clause_end(place, index):
        return place.accepts(terminal, "ITEM", "$END")
    ended = _ENDED.intersection(each.terminal for each in wordings_at(place.words, index))
    return any(place.accepts(terminal, "ITEM", each) for each in ended)


def _at_clause_end(place: Place, index: int) -> bool:
    return place.words.finished(index) or clause_end(place.words, index, place.names) == index


def _number(place: Place) -> Cut | None:
    key = place.words.keys[place.index]
    if "NUMBER" not in place.choices:
        return None
    for size in (3, 2, 1):
        said = " ".join(each for each in place.words.keys[place.index : place.index + size] if each != "-")
        if said in NUMBERS and place.words.whole(place.index + size):
            return place.token("NUMBER", str(NUMBERS[said])), place.index + size
    if key.isascii() and key.isdecimal() and len(key) <= _ENOUGH_DIGITS:
        return place.token("NUMBER", key), place.index + 1
    return None


def _place(place: Place) -> Cut | None:
    """ "at", "in" or "on" and a known place, up to the end of the clause."""
    if "PLACE" not in place.choices or place.words.keys[place.index] not in _WHERE:
        return None
    index = place.index + 1
    for found in known_name_at(place.words, index, place.names, NameKind.PLACE):
        if _at_clause_end(place, found.after):
            text = place.words.between(index, found.after)
            name = the_only_id(found, text, place.words.offset(index), NameKind.PLACE)
            return place.token("PLACE", name, index), found.after
    return None


def _span(place: Place) -> Cut | None:
    """Text for the time reader: to the end of the clause, or up to what a length is followed by."""
    words, choices = place.words, place.choices
    end = clause_end(words, place.index, place.names)
    if "RANGE" in choices:
        terminal, after = "RANGE", end
    elif "LENGTH" in choices and (stop := _length_stop(place, end)):
        terminal, after = "LENGTH", stop
    else:
        terminal, after = ("TIME" if "TIME" in choices else "LENGTH"), end
    if (
        terminal not in choices
        or after == place.index
        or (after == end and not place.accepts(terminal, "$END"))
    ):
        return None
    return place.token(terminal, words.between(place.index, after)), after


def _length_stop(place: Place, end: int) -> int | None:
    """Where a length is followed by "earlier", "later", or by "before/after Y started"."""
    keys = place.words.keys
    for at in range(place.index + 1, end):
        if keys[at] in ("earlier", "later") and ("TIME" not in place.choices or _since_plan_at(place, at)):
            return at
        if keys[at] in ("before", "after") and _edge_at(place, at + 1):
            return at
    return None


def _since_plan_at(place: Place, index: int) -> bool:
    return any(each.terminal == "SINCE_PLAN" for each in wordings_at(place.words, index))


def _edge_at(place: Place, index: int) -> bool:
    """Whether "Y started" or "the end of Y" stands there."""
    words, names = place.words, place.names
    for wording in wordings_at(words, index):
        after = index + len(wording.keys)
        if wording.terminal == "EDGE_OF" and any(known_name_at(words, after, names, NameKind.ITEM)):
            return True
    known = known_name_at(words, index, names, NameKind.ITEM)
    return any(wording.terminal in _ENDED for each in known for wording in wordings_at(words, each.after))
