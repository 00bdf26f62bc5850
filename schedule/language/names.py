"""The names that a scenario knows, and how they are found in a text.

A name is an id or a title, in any case, or either in double quotes (a quote inside is doubled).
Names are compared word by word, so they may hold spaces, marks and any letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from enum import Enum
from functools import cached_property
from itertools import groupby
from typing import assert_never

from attrs import field, frozen

from schedule.errors import PhraseError, Problem
from schedule.language.advice import closest
from schedule.language.sentence_words import Words, cut

_QUOTED = re.compile(r'"((?:[^"]|"")*)"|[“„]([^“”„]*)[”“]')
ARTICLES = frozenset(("the", "a", "an"))


class NameKind(Enum):
    """What a name names; the values are the terminals of the grammar."""

    ITEM = "ITEM"
    PERSON = "PERSON"
    TAG = "TAG"
    PLACE = "PLACE"


NAMED_IN = {
    NameKind.ITEM: "list it under `agenda` or `unplanned`",
    NameKind.PERSON: "write them into `who` of an item",
    NameKind.TAG: "write it into `tags` of an item",
    NameKind.PLACE: "write it into `where` of an item",
}
"""Where a scenario names them."""


@frozen
class Spelling:
    """One way to write the name of `id`."""

    keys: tuple[str, ...]
    text: str
    id: str


@frozen
class Found:
    """A name at some place of a text: it reaches up to word `after`, which is left out.

    More than one id: the text does not say which. `exact`: capitals agree as well.
    """

    after: int
    ids: tuple[str, ...]
    exact: bool


@frozen
class Names:
    """The names of a scenario: ids with titles of items and places; tags and persons by their word."""

    items: Mapping[str, str] = field(factory=dict)
    tags: Collection[str] = ()
    persons: Collection[str] = ()
    places: Mapping[str, str] = field(factory=dict)

    @cached_property
    def spellings(self) -> dict[NameKind, dict[str, tuple[Spelling, ...]]]:
        """For each kind, the spellings by their first word, the longest first."""
        return {kind: _by_first_word(self.titles(kind)) for kind in NameKind}

    def titles(self, kind: NameKind) -> Mapping[str, str]:
        """Ids with titles; what has no title is its own."""
        match kind:
            case NameKind.ITEM:
                return self.items
            case NameKind.PLACE:
                return self.places
            case NameKind.PERSON:
                return {each: each for each in sorted(self.persons)}
            case NameKind.TAG:
                return {each: each for each in sorted(self.tags)}
            case _:
                assert_never(kind)


def find_names(words: Words, index: int, names: Names, kind: NameKind) -> Iterator[Found]:
    """The names that begin at a word: a quoted one first, then the longest first."""
    if index >= len(words.keys):
        return
    if words.keys[index] == '"' and (quoted := _quoted(words, index, names, kind)):
        yield quoted
    fitting = (
        each
        for each in names.spellings[kind].get(words.keys[index], ())
        if words.keys[index : index + len(each.keys)] == each.keys and words.whole(index + len(each.keys))
    )
    for length, group in groupby(fitting, key=lambda each: len(each.keys)):
        yield _found(tuple(group), words.between(index, index + length), index + length)


def resolve(text: str, names: Names, kind: NameKind) -> str:
    """The id that a whole text names. Raises PhraseError if it names none, or several."""
    if text in names.titles(kind):
        return text
    words = cut(text)
    whole = (each for each in find_names(words, 0, names, kind) if each.after == len(words.keys))
    found = next(whole, None)
    if found is None:
        raise unknown_name(text.strip(), 0, names, kind)
    return the_only_id(found, text, 0, kind)


def the_only_id(found: Found, text: str, offset: int, kind: NameKind) -> str:
    """The id of a found name. Raises PhraseError if the text may name several."""
    if len(found.ids) == 1:
        return found.ids[0]
    what = f"several {kind.value.lower()}s are called '{text}'"
    raise PhraseError(Problem(what, f"'{text}'", f"name one by its id: {', '.join(found.ids)}"), offset)


def unknown_name(text: str, offset: int, names: Names, kind: NameKind) -> PhraseError:
    """What to say of a name that nobody knows, with the nearest known one."""
    word = kind.value.lower()
    near = nearest_name(text, names, kind)
    known = names.titles(kind)
    mend = f"did you mean '{near}'?" if near else f"known {word}s: {_some(known)}"
    if not known:
        mend = f"the scenario names no {word}s; {NAMED_IN[kind]}"
    return PhraseError(Problem(f"unknown {word} '{text}'", "", mend), offset)


def nearest_name(text: str, names: Names, kind: NameKind) -> str | None:
    """The known name that a text resembles, if any does."""
    titles = names.titles(kind)
    spelled = {name.casefold(): name for pair in titles.items() for name in reversed(pair)}
    near = closest(text.casefold(), spelled, 0.7)
    return spelled[near] if near else None


def _quoted(words: Words, index: int, names: Names, kind: NameKind) -> Found | None:
    match = _QUOTED.match(words.text, words.starts[index])
    if match is None:
        return None
    text = match[1].replace('""', '"') if match[1] is not None else match[2]
    keys = cut(text).keys
    spelled = tuple(
        each for each in names.spellings[kind].get(keys[0] if keys else "", ()) if each.keys == keys
    )
    after = next(
        (at for at in range(index, len(words.keys)) if words.starts[at] >= match.end()), len(words.keys)
    )
    return _found(spelled, text, after) if spelled else None


def _found(spelled: tuple[Spelling, ...], text: str, after: int) -> Found:
    exact = tuple(each for each in spelled if each.text == text) or tuple(
        each for each in spelled if _composed(each.text) == _composed(text)
    )
    ids = tuple(dict.fromkeys(each.id for each in exact or spelled))
    # What is written exactly as an id names that item, even if it is another one's title.
    own = tuple(each.id for each in exact if each.id == each.text)
    return Found(after, own if len(own) == 1 else ids, bool(exact))


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _by_first_word(titles: Mapping[str, str]) -> dict[str, tuple[Spelling, ...]]:
    grouped: dict[str, list[Spelling]] = {}
    for name, title in titles.items():
        for text in dict.fromkeys((name, title)):
            keys = cut(text).keys
            if keys:
                grouped.setdefault(keys[0], []).append(Spelling(keys, text, name))
    return {first: tuple(sorted(group, key=lambda each: -len(each.keys))) for first, group in grouped.items()}


def _some(names: Mapping[str, str]) -> str:
    shown = [f"'{name}'" if "," in name else name for name in list(names)[:8]]
    return ", ".join(shown) + (", ..." if len(names) > len(shown) else "")
