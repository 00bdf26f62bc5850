"""The words of each terminal of `statement.lark`, and what they mean where they mean something.

The table is the language: the grammar only says in which order its rows may stand.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from attrs import frozen

from schedule.language.sentence_words import cut
from schedule.model.agenda import End, Layer
from schedule.model.statements import Direction, Quantity, Relation, Resize, Shift

Terminal = str

LAYERS: Final = {each.value: each for each in Layer}
SHIFTS: Final = {each.value: each for each in Shift}
DIRECTIONS: Final = {each.value: each for each in Direction}
RESIZES: Final = {
    "shortened by": Resize.SHORTENED_BY,
    "cut by": Resize.SHORTENED_BY,
    "shortened to": Resize.SHORTENED_TO,
    "cut to": Resize.SHORTENED_TO,
    "extended by": Resize.EXTENDED_BY,
    "prolonged by": Resize.EXTENDED_BY,
    "lengthened by": Resize.EXTENDED_BY,
    "extended to": Resize.EXTENDED_TO,
    "prolonged to": Resize.EXTENDED_TO,
    "lengthened to": Resize.EXTENDED_TO,
}
QUANTITIES: Final = {
    "exactly": Quantity.EXACTLY,
    "at least": Quantity.AT_LEAST,
    "no fewer than": Quantity.AT_LEAST,
    "no less than": Quantity.AT_LEAST,
    "at most": Quantity.AT_MOST,
    "no more than": Quantity.AT_MOST,
}
_STARTED: Final = "started | began | begins | start | begin | commenced | commences"
_FINISHED: Final = (
    "ended | ends | end | finished | finish | concluded | concludes | conclude | closed | closes"
)


def _either(wordings: str) -> tuple[str, ...]:
    return tuple(wordings.split(" | "))


ENDS: Final = {
    **dict.fromkeys((*_either(_STARTED), "starts", "commence"), End.START),
    **dict.fromkeys((*_either(_FINISHED), "finishes", "close"), End.END),
}
_IMMEDIATELY: Final = ("immediately", "directly", "right")
PLACES_IN_ORDER: Final = {
    "before": Relation.BEFORE,
    "after": Relation.AFTER,
    "followed by": Relation.BEFORE,
    "preceded by": Relation.AFTER,
    "at the same time as": Relation.SAME_TIME,
    **{f"{word} before": Relation.IMMEDIATELY_BEFORE for word in _IMMEDIATELY},
    **{f"{word} after": Relation.IMMEDIATELY_AFTER for word in _IMMEDIATELY},
    **{f"{word} followed by": Relation.IMMEDIATELY_BEFORE for word in _IMMEDIATELY},
    **{f"{word} preceded by": Relation.IMMEDIATELY_AFTER for word in _IMMEDIATELY},
}
PLAIN_ORDER_VERBS: Final = {
    "preceded": Relation.BEFORE,
    "followed": Relation.AFTER,
    "follows": Relation.AFTER,
    "contained": Relation.CONTAINED,
    "overlapped": Relation.OVERLAPPED,
    "overlapped with": Relation.OVERLAPPED,
    "coincided with": Relation.SAME_TIME,
    "coincides with": Relation.SAME_TIME,
    **{f"{word} followed": Relation.IMMEDIATELY_AFTER for word in _IMMEDIATELY},
    **{f"{word} preceded": Relation.IMMEDIATELY_BEFORE for word in _IMMEDIATELY},
}
EXACT_RELATIONS: Final = (
    Relation.PRECEDES,
    Relation.PRECEDED_BY,
    Relation.MEETS,
    Relation.MET_BY,
    Relation.OVERLAPS,
    Relation.OVERLAPPED_BY,
    Relation.STARTS,
    Relation.STARTED_BY,
    Relation.DURING_EXACTLY,
    Relation.CONTAINS,
    Relation.FINISHES,
    Relation.FINISHED_BY,
    Relation.EQUALS,
)
RELATIONS: Final = {
    **PLACES_IN_ORDER,
    "during": Relation.DURING,
    **PLAIN_ORDER_VERBS,
    **{each.value: each for each in EXACT_RELATIONS},
    **{each.value.replace("is ", "are ", 1): each for each in EXACT_RELATIONS},
}
BOTHS: Final = {
    **dict.fromkeys(
        ("were at the same time", "are at the same time", "took place at the same time", "coincided"),
        Relation.SAME_TIME,
    ),
    "overlapped": Relation.OVERLAPPED,
}
_SMALL: Final = _either(
    "zero | one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | thirteen"
    " | fourteen | fifteen | sixteen | seventeen | eighteen | nineteen | twenty"
)
NUMBERS: Final = {word: number for number, word in enumerate(_SMALL)}

_ORDER_VERBS: Final = tuple(
    each for each in RELATIONS if each not in PLACES_IN_ORDER and each not in ("during", "starts", "finishes")
)
_CHANGED_TO: Final = "moved | shifted | rescheduled | postponed | delayed | put off"

WORDINGS: Final[dict[Terminal, tuple[str, ...]]] = {
    "_EITHER": ("either",),
    "_OR": ("or", ", or"),
    "_AND": ("and",),
    "_OF": ("of",),
    "_BY": ("by",),
    "_FROM": ("from",),
    "LAYER": tuple(LAYERS),
    "_WAS": _either("was | were | is | are | has been | have been | had been"),
    "_BE": ("be",),
    "_WILL": _either("will | shall | is to | are to | is due to | are due to | is going to | are going to"),
    "_WILL_NOT": _either(
        "will not | won't | will never | shall not | is not to | are not to | is not due to | are not due to"
        " | is not going to | are not going to"
    ),
    "_DID_NOT": _either("did not | didn't | does not | doesn't | do not | don't"),
    "_NOT": ("not", "never"),
    "_NEVER": ("never",),
    "ENDED": (*_either(_STARTED), *_either(_FINISHED)),
    "STARTS": ("starts",),
    "FINISHES": ("finishes",),
    "END": _either("start | begin | commence | end | finish | conclude | close"),
    "_RAN_FROM": _either("ran from | runs from | run from | lasted from | lasts from | went on from"),
    "_RUN_FROM": _either("run from | last from | go on from"),
    "_UNDER_WAY": _either("under way | underway | in progress | ongoing | going on"),
    "_LASTED": _either(
        "lasted | lasted for | lasts | lasts for | took | takes | ran for | runs for | went on for"
    ),
    "_LAST": _either("last | last for | take | run for | go on for"),
    "_BRIEF": ("brief",),
    "DIRECTION": tuple(DIRECTIONS),
    "ORDER": tuple(each for each in PLACES_IN_ORDER if each not in DIRECTIONS),
    "DURING": ("during",),
    "ORDER_VERB": _ORDER_VERBS,
    "BOTH": tuple(BOTHS),
    "_CAME": _either("came | comes | come"),
    "_MOVED": ("moved", "shifted"),
    "SHIFT": tuple(SHIFTS),
    "POSTPONED_BY": ("postponed by", "delayed by", "put off by"),
    "_MOVED_TO": (
        *(f"{each} to" for each in _either(_CHANGED_TO)),
        *_either("rescheduled for | postponed until | delayed until | put off until"),
    ),
    "RESIZED": tuple(RESIZES),
    "_CANCELLED": _either("cancelled | canceled | called off | scrapped"),
    "_REINSTATED": ("reinstated",),
    "_REPLACED": ("replaced", "replaces"),
    "_REPLACE": ("replace",),
    "_REPLACED_BY": ("replaced by",),
    "_TOOK_PLACE": _either("took place | takes place | happened | happens | occurred | occurs"),
    "_TAKE_PLACE": _either("take place | happen | occur | be held"),
    "_HELD": ("held",),
    "QUANTITY": tuple(QUANTITIES),
    "_NONE_OF": ("none of",),
    "_ALL_HELD": _either("took place | happened | occurred | were held | was held"),
    "_ATTENDED": _either("attended | attends | took part in"),
    "_ATTENDED_BY": ("attended by",),
}


@frozen
class Wording:
    """One wording of one terminal; `canonical` is its text in the table above."""

    keys: tuple[str, ...]
    terminal: Terminal
    canonical: str


@cache
def wordings_by_first_word() -> dict[str, tuple[Wording, ...]]:
    """All wordings that begin with a word, the longest first."""
    grouped: dict[str, list[Wording]] = {}
    for terminal, wordings in WORDINGS.items():
        for text in wordings:
            wording = Wording(cut(text).keys, terminal, text)
            grouped.setdefault(wording.keys[0], []).append(wording)
    return {first: tuple(sorted(group, key=lambda each: -len(each.keys))) for first, group in grouped.items()}
