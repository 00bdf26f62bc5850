"""What to say where a sentence cannot be read: what is wrong, where, and what to write instead."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Final

from schedule.errors import PhraseError, Problem
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
from schedule.language.sentence_words import Words

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
# Wordings with several meanings, or none that is precise; the group is what is pointed at.
_UNCLEAR: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), what, mend)
    for pattern, what, mend in (
        (
            r"\b(?:moved|shifted|brought|pushed|put|pulled|set|postponed)\b.*?\b(forwards?|backwards?|back|up|ahead|down)\b",
            "means earlier to some readers and later to others",
            "write 'X was moved DURATION earlier' or 'X was moved DURATION later'",
        ),
        (
            r"\b(advanced)\b",
            "means earlier to some readers and later to others",
            "write 'X was moved DURATION earlier' or 'X was moved DURATION later'",
        ),
        (
            r"\b(moved|shifted)\b(?!.*\b(?:earlier|later|to)\b)",
            "does not say which way, or to which time",
            "write 'X was moved DURATION earlier', 'X was moved DURATION later' or 'X was moved to TIME'",
        ),
        (
            r"^\W*((?:the )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)) of\b",
            "may be all or some of more",
            "write 'exactly N of TAG took place', 'at least N of ...' or 'at most N of ...'",
        ),
        (
            r"\b((?:was|were) (?:to|due|scheduled|supposed|expected|planned)\b)",
            "does not say whether the first or the last plan is meant",
            "write 'planned X started at TIME' or 'revised X started at TIME'",
        ),
        (
            r"\b((?:instead|in place|in lieu) of)\b",
            "says two things at once",
            "write 'X replaced Y', and 'X took place' in another statement",
        ),
        (
            r"\b((?:lasted|ran|lasts|runs|went on) (?:until|till))\b",
            "names an end, not a length",
            "write 'X ended at TIME'",
        ),
    )
)


def unread(place: Place) -> PhraseError:
    """Nothing at this place fits the grammar."""
    words, index, names = place.words, place.index, place.names
    begins = "QUANTITY" in place.choices
    unclear = _unclear(words, index)
    if begins and unclear:
        return unclear
    if not words.finished(index) and (unknown := _unknown_name(place, begins)):
        return unknown
    if unclear:
        return unclear
    found = words.text[words.offset(index) :].strip() if not words.finished(index) else ""
    what = "this is not a sentence that can be read" if found else "the sentence ends too early"
    return _with_nearest(words, names, what, found, words.offset(index))


def unread_span(error: UnreadSpan, words: Words, names: Names) -> PhraseError:
    """A time or a length was expected and something else stands there."""
    start = error.span.start_pos or 0
    index = next(at for at, each in enumerate(words.starts) if each >= start)
    no_time = (
        _item_instead(words, index, names) or _unclear(words, index) or _place_instead(words, index, names)
    )
    if no_time:
        return no_time
    if error.offset > start or _looks_like_time(words, index):
        return PhraseError(error.problem, error.offset)
    what = "this is neither a time nor any other wording that can be read"
    return _with_nearest(words, names, what, str(error.span), start)


def _unknown_name(place: Place, begins: bool) -> PhraseError | None:
    """If a name may stand here, everything up to the next verb must be meant as one."""
    words, names = place.words, place.names
    kinds = [kind for kind in NameKind if kind.value in place.choices]
    index = _without_article(words, place.index)
    verb = _first_verb(words, index + 1, names)
    if not kinds or (begins and verb is None):
        return None
    after, terminal = verb or (clause_end(words, index, names), "")
    kind = NameKind.PERSON if begins and terminal == "_ATTENDED" else kinds[0]
    return unknown_name(_bare(words.between(index, after)), words.offset(index), names, kind)


def _item_instead(words: Words, index: int, names: Names) -> PhraseError | None:
    """An item, known or misspelt, where a time was expected: "started 2 hours before lunch"."""
    end = clause_end(words, index, names)
    order = next((at for at in range(index, end) if words.keys[at] in ("before", "after", "during")), None)
    if order is None or order + 1 >= end:
        return None
    at = _without_article(words, order + 1)
    if any(known_name_at(words, order + 1, names, NameKind.ITEM)):
        what = "an item is named where a time was expected"
        mend = "write 'X was before Y', 'X was after Y', or 'X started DURATION before Y ended'"
        return PhraseError(Problem(what, f"'{words.between(order, end)}'", mend), words.offset(at))
    verb = _first_verb(words, at + 1, names)
    text = _bare(words.between(at, verb[0] if verb else end))
    if verb or nearest_name(text, names, NameKind.ITEM):
        return unknown_name(text, words.offset(at), names, NameKind.ITEM)
    return None


def _place_instead(words: Words, index: int, names: Names) -> PhraseError | None:
    """A place that nobody knows: "was held at the Metropol"."""
    held = index > 0 and words.keys[index - 1] in ("held", "place")
    if not held or words.keys[index] not in ("at", "in") or index + 1 >= len(words.keys):
        return None
    at = _without_article(words, index + 1)
    text = _bare(words.between(at, clause_end(words, index, names)))
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


def _unclear(words: Words, index: int) -> PhraseError | None:
    """Something in the sentence around that word that has several meanings."""
    before = [at for at in range(min(index, len(words.keys))) if words.keys[at] == "or"]
    start = words.offset(before[-1] + 1) if before else 0
    for pattern, what, mend in _UNCLEAR:
        if match := pattern.search(words.text[start:]):
            problem = Problem(f"'{match[1]}' {what}", "", mend)
            return PhraseError(problem, start + match.start(1))
    return None


def _looks_like_time(words: Words, index: int) -> bool:
    """After a plain "was" anything may stand; after all other wordings only a time."""
    first = words.keys[index]
    after_was = index > 0 and words.keys[index - 1] in ("was", "were", "is", "are", "been", "be")
    return not after_was or bool(_BEGINS_A_TIME.fullmatch(first)) or first[0].isdigit()


def _with_nearest(words: Words, names: Names, what: str, found: str, offset: int) -> PhraseError:
    mend = f"the nearest known wording is '{_nearest_pattern(words, names)}'"
    shown = found if len(found) <= _ENOUGH else f"{found[:_ENOUGH]}..."
    return PhraseError(Problem(what, f"'{shown}'" if shown else "", mend), offset)


def _nearest_pattern(words: Words, names: Names) -> str:
    """The pattern that begins with the same words, and of those the one most alike."""
    skeleton = _skeleton(words, names)[:_ENOUGH]
    matcher = SequenceMatcher(b=skeleton)
    likeness: dict[str, tuple[int, float]] = {}
    for pattern in (each for patterns in PATTERNS.values() for each in patterns):
        matcher.set_seq1(pattern)
        pairs = zip(pattern.split(), skeleton.split(), strict=False)
        begins_alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        likeness[pattern] = (begins_alike, matcher.ratio())
    return max(likeness, key=lambda each: likeness[each])


def _skeleton(words: Words, names: Names) -> str:
    """The sentence with X and Y for items, TIME and DURATION for what looks like one."""
    parts: list[str] = []
    index = 0
    while index < len(words.keys) and len(parts) < _ENOUGH_WORDS:
        found = next(find_names(words, index, names, NameKind.ITEM), None)
        parts.append(("Y" if "X" in parts else "X") if found else words.keys[index])
        index = found.after if found else index + 1
    return _TIMES.sub("TIME", _LENGTHS.sub("DURATION", " ".join(parts)))
