"""What to say where a sentence cannot be read: what is wrong, where, and what to write instead."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import takewhile
from typing import Final

from schedule.errors import PhraseError, Problem
from schedule.language.advice import advising
from schedule.language.names import (
    ARTICLES,
    NameKind,
    Names,
    find_names,
    nearest_name,
    unknown_name,
)
from schedule.language.sentence_catalogue import PATTERNS
from schedule.language.sentence_times import UnreadSpan
from schedule.language.sentence_tokens import Place, clause_end, known_name_at, wordings_at
from schedule.language.sentence_unclear import unclear
from schedule.language.sentence_words import Words
from schedule.language.times import REMEMBERED

_VERBS: Final = frozenset(
    (
        "_WAS",
        "_WILL",
        "_WILL_NOT",
        "_DID_NOT",
        "_NEVER",
        "ENDED",
        "STARTS",
        "FINISHES",
        "_RAN_FROM",
        "_LASTED",
    )
) | frozenset(("ORDER_VERB", "BOTH", "_REPLACED", "_TOOK_PLACE", "_ALL_HELD", "_CAME", "_ATTENDED"))
_BEGINS_A_TIME: Final = re.compile(
    "about|after|almost|approximately|around|at|before|between|by|circa|during|early|exactly|from|in|just|late"
    "|midnight|nearly|no|noon|not|on|shortly|since|soon|sometime|the|until"
)
_LENGTHS: Final = re.compile(r"\b(?:\d+|an?|half an|two|three) (?:minutes?|min|hours?|h|days?)\b")
_TIMES: Final = re.compile(r"\b(?:\d{1,2}(?: : \d\d)?(?: [ap](?: \.)? ?m(?: \.)?)?|noon|midnight)(?= |$)")
_ENOUGH: Final = 100
_ENOUGH_WORDS: Final = 20
# The words between an item and the time that is compared with another one's.
_COMPARED: Final = frozenset(
    ("before", "after", "during", "while", "when", "once", "than", "between", "with")
)
_WHOLE: Final = frozenset((("was", "before"), ("was", "after"), ("was", "during")))
_TOUCHING: Final = frozenset(("immediately", "directly", "right", "straight"))
_NO_LENGTH: Final = frozenset(
    ("shortly", "soon", "just", "long", "well", "moments", "minutes", "hours", "days")
)
_WHERE: Final = ("at", "in", "on")
MOVED_TO: Final = ("moved", "to")


def unread(place: Place) -> PhraseError:
    """Nothing at this place fits the grammar."""
    words, index = place.words, place.index
    begins = "QUANTITY" in place.choices
    doubt = unclear(words, index)
    if begins and doubt:
        return doubt
    if not words.finished(index) and (unknown := _unknown_name(place, begins)):
        return unknown
    return doubt or _half_sentence(place) or unclear(words, index, joined=True) or _unknown_wording(place)


def unread_span(error: UnreadSpan, words: Words, names: Names) -> PhraseError:
    """A time or a length was expected and something else stands there."""
    start = error.span.start_pos or 0
    index = next(at for at, each in enumerate(words.starts) if each >= start)
    no_time = (
        _item_instead(words, index, names)
        or unclear(words, index)
        or _place_instead(words, index, names)
        or unclear(words, index, joined=True)
    )
    if no_time:
        return no_time
    if error.offset > start or _looks_like_time(words, index):
        return PhraseError(error.problem, error.offset)
    what = "this is neither a time nor any other wording that can be read"
    return _with_nearest(words, names, what, str(error.span), start)


def _half_sentence(place: Place) -> PhraseError | None:
    """What stands after an "or" is no sentence of its own."""
    keys, index = place.words.keys, place.index
    after = index > 0 and keys[index - 1] == "or" and not place.words.finished(index)
    if not after and (index >= len(keys) or keys[index] != "or"):
        return None
    found = place.words.text[place.words.offset(index) :].strip()
    what = "each side of 'or' must be a full sentence"
    mend = "write both in full, such as 'X started at TIME or X started at TIME'"
    return PhraseError(Problem(what, f"'{_shown(found)}'", mend), place.words.offset(index))


def _unknown_wording(place: Place) -> PhraseError:
    words, index = place.words, place.index
    if words.finished(0) and not words.text.strip(". "):
        mend = "write one such as 'X started at TIME', or leave out the entry"
        return PhraseError(Problem("the sentence is empty", f"'{words.text}'", mend), words.offset(index))
    found = words.text[words.offset(index) :].strip() if not words.finished(index) else ""
    what = "this is not a sentence that can be read" if found else "the sentence ends too early"
    if "_OF" in place.choices and (tag := next(find_names(words, index, place.names, NameKind.TAG), None)):
        mend = f"write 'of {words.between(index, tag.after)}', as in 'exactly N of TAG took place'"
        return PhraseError(Problem(what, f"'{_shown(found)}'", mend), words.offset(index))
    return _with_nearest(words, place.names, what, found, words.offset(index))


def _unknown_name(place: Place, begins: bool) -> PhraseError | None:
    """If a name may stand here, everything up to the next verb must be meant as one."""
    words, names = place.words, place.names
    kinds = [kind for kind in NameKind if kind.value in place.choices]
    index = _without_article(words, place.index)
    verb = _first_verb(words, index + 1, names)
    if not kinds or (begins and verb is None):
        return None
    if words.keys[place.index] == '"' and words.text.count('"') % 2:
        what, mend = "this double quote is not closed", "write another after the name"
        return PhraseError(
            Problem(what, f"'{words.text[words.offset(index) :].strip()}'", mend), words.offset(index)
        )
    after, terminal = verb or (clause_end(words, index, names), "")
    kind = NameKind.PERSON if begins and terminal == "_ATTENDED" else kinds[0]
    return unknown_name(_bare(words.between(index, after)), words.offset(index), names, kind)


def _item_instead(words: Words, index: int, names: Names) -> PhraseError | None:
    """An item, known or misspelt, where a time was expected: "started 2 hours before lunch"."""
    end = clause_end(words, index, names)
    order = next((at for at in range(index, end) if words.keys[at] in _COMPARED), None)
    if order is None or order + 1 >= end:
        return None
    at = _without_article(words, order + 1)
    known = max((each.after for each in known_name_at(words, order + 1, names, NameKind.ITEM)), default=None)
    if known is not None:
        whole = words.keys[index - 1 : order + 1] in _WHOLE and _first_verb(words, order + 1, names) is None
        if whole and known < end:
            return _beyond(words, words.keys[order], known)
        what = "an item is named where a time was expected"
        mend = _compared_with(words.keys[order], words.keys[index] if order == index + 1 else "")
        return PhraseError(Problem(what, f"'{words.between(order, end)}'", mend), words.offset(at))
    verb = _first_verb(words, at + 1, names)
    text = _bare(words.between(at, verb[0] if verb else end))
    if words.keys[order] == "than":  # "longer than planned" names no item
        return None
    if verb or nearest_name(text, names, NameKind.ITEM):
        return unknown_name(text, words.offset(at), names, NameKind.ITEM)
    return None


def _beyond(words: Words, order: str, index: int) -> PhraseError:
    """A whole sentence, and something after it."""
    found = words.text[words.offset(index) :].strip()
    what = "this is not a sentence that can be read"
    mend = f"the nearest known wording is 'X was {order} Y'; write what else is said as another statement"
    return PhraseError(Problem(what, f"'{_shown(found)}'", mend), words.offset(index))


def _compared_with(order: str, before: str) -> str:
    """What can be written of two items where that word stood between them, after another."""
    match order:
        case "during" | "while":
            return "write 'X was during Y', or 'X started after Y started' and 'X started before Y ended'"
        case "between":
            return "write 'X was after Y' and 'X was before Y' as two statements"
        case "after" | "once" if before in _TOUCHING:
            return "write 'X was immediately after Y' or 'X started when Y ended'"
        case "before" if before in _TOUCHING:
            return "write 'X was immediately before Y' or 'X ended when Y started'"
        case "after" if before in _NO_LENGTH:
            return "write 'X started 0 to 20 minutes after Y ended' or 'X started after Y ended'"
        case "before" if before in _NO_LENGTH:
            return "write 'X ended 0 to 20 minutes before Y started' or 'X ended before Y started'"
        case "before":
            return (
                "write 'X was before Y', 'X started before Y started', 'X started before Y ended'"
                " or 'X started DURATION before Y ended'"
            )
        case "when" | "with":
            return (
                "write 'X started when Y started' or 'X ended when Y started',"
                " or 'X started before Y started' and 'X ended after Y started' as two statements"
            )
        case "than":
            return "write 'X started before Y started', 'X started after Y started' or 'X lasted DURATION'"
        case _:
            return (
                "write 'X was after Y', 'X started after Y started', 'X started after Y ended'"
                " or 'X started DURATION after Y ended'"
            )


def _place_instead(words: Words, index: int, names: Names) -> PhraseError | None:
    """A place, known or misspelt, where a time was expected."""
    end = clause_end(words, index, names)
    for at in range(index, end - 1):
        if words.keys[at] in _WHERE and any(known_name_at(words, at + 1, names, NameKind.PLACE)):
            what = "a place is named where a time was expected"
            mend = "write 'X was held at PLACE', and the time in another statement"
            found = _bare(words.between(at, end))
            return PhraseError(
                Problem(what, f"'{found}'", mend), words.offset(_without_article(words, at + 1))
            )
    if (
        index > 1
        and words.keys[index - 2 : index] == MOVED_TO
        and any(known_name_at(words, index, names, NameKind.PLACE))
    ):
        what = "a place is named where a time was expected"
        mend = "write 'X was held at PLACE' once it took place there; a change of place is not kept"
        found = _bare(words.between(index, end))
        return PhraseError(Problem(what, f"'{found}'", mend), words.offset(_without_article(words, index)))
    held = index > 0 and words.keys[index - 1] in ("held", "place")
    if not held or words.keys[index] not in _WHERE or index + 1 >= len(words.keys):
        return None
    at = _without_article(words, index + 1)
    text = _bare(words.between(at, end))
    if nearest_name(text, names, NameKind.PLACE) or not any(each.isdigit() for each in text):
        return unknown_name(text, words.offset(at), names, NameKind.PLACE)
    return None


def _first_verb(words: Words, index: int, names: Names) -> tuple[int, str] | None:
    for at in range(index, clause_end(words, index, names)):
        for wording in wordings_at(words, at):
            if wording.terminal in _VERBS:
                return at, wording.terminal
    return None


def _without_article(words: Words, index: int) -> int:
    return index + (words.keys[index] in ARTICLES and index + 1 < len(words.keys))


def _bare(text: str) -> str:
    return text.strip(' ."“”')


def _looks_like_time(words: Words, index: int) -> bool:
    """After a plain "was" anything may stand; after all other wordings only a time."""
    first = words.keys[index]
    after_was = index > 0 and words.keys[index - 1] in ("was", "were", "is", "are", "been", "be")
    return not after_was or bool(_BEGINS_A_TIME.fullmatch(first)) or first[0].isdigit()


def _with_nearest(words: Words, names: Names, what: str, found: str, offset: int) -> PhraseError:
    mend = ""
    if advising():
        nearest = _nearest_pattern(_skeleton(words, names)[:_ENOUGH])
        mend = f"the nearest known wording is '{nearest}'"
    return PhraseError(Problem(what, f"'{_shown(found)}'" if found else "", mend), offset)


def _shown(found: str) -> str:
    return found if len(found) <= _ENOUGH else f"{found[:_ENOUGH]}..."


@lru_cache(REMEMBERED)
def _nearest_pattern(skeleton: str) -> str:
    """The pattern that begins with the same words, and of those the one most alike."""
    matcher = SequenceMatcher(b=skeleton)

    def begins_alike(pattern: str) -> int:
        pairs = zip(pattern.split(), skeleton.split(), strict=False)
        return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))

    def alike(pattern: str) -> float:
        matcher.set_seq1(pattern)
        return matcher.ratio()

    begins = {each: begins_alike(each) for patterns in PATTERNS.values() for each in patterns}
    most = max(begins.values())
    return max((each for each in begins if begins[each] == most), key=alike)


def _skeleton(words: Words, names: Names) -> str:
    """The sentence with X and Y for items, TIME and DURATION for what looks like one."""
    parts: list[str] = []
    index = 0
    while index < len(words.keys) and len(parts) < _ENOUGH_WORDS:
        found = next(find_names(words, index, names, NameKind.ITEM), None)
        parts.append(("Y" if "X" in parts else "X") if found else words.keys[index])
        index = found.after if found else index + 1
    return _TIMES.sub("TIME", _LENGTHS.sub("DURATION", " ".join(parts)))
