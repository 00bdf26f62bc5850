"""The words of each terminal of `statement.lark`, and what they mean where they mean something.

The table is the language: the grammar only says in which order its rows may stand.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from attrs import frozen

from schedule.language.sentence_words import cut
from schedule.language.words import NUMBER_WORDS
from schedule.model.agenda import End, Layer
from schedule.model.phrases import Hedge, LengthPhrase
from schedule.model.statements import Direction, Quantity, Relation, Resize, Shift

Terminal = str

LAYERS: Final = {each.value: each for each in Layer}
SHIFTS: Final = {each.value: each for each in Shift}
SINCE_PLAN: Final = {"earlier than planned": Direction.BEFORE, "later than planned": Direction.AFTER}
# What "before", "after" and "when" mean as lengths.
ANY_LENGTH: Final = LengthPhrase(shortest=0)
NO_LENGTH: Final = LengthPhrase(named=0, hedge=Hedge.EXACTLY)
DIRECTIONS: Final = {each.value: each for each in Direction}
_SHORTENED: Final = ("shortened", "cut", "cut short", "reduced", "trimmed")
_EXTENDED: Final = ("extended", "prolonged", "lengthened")
RESIZES: Final = {
    **{f"{each} by": Resize.SHORTENED_BY for each in _SHORTENED},
    **{f"{each} to": Resize.SHORTENED_TO for each in _SHORTENED},
    **{f"{each} by": Resize.EXTENDED_BY for each in _EXTENDED},
    **{f"{each} to": Resize.EXTENDED_TO for each in _EXTENDED},
}
QUANTITIES: Final = {
    "exactly": Quantity.EXACTLY,
    "at least": Quantity.AT_LEAST,
    "no fewer than": Quantity.AT_LEAST,
    "no less than": Quantity.AT_LEAST,
    "at most": Quantity.AT_MOST,
    "no more than": Quantity.AT_MOST,
    "not more than": Quantity.AT_MOST,
    "only": Quantity.EXACTLY,
}


def _either(wordings: str) -> tuple[str, ...]:
    return tuple(wordings.split(" | "))


def _passive(participles: str) -> tuple[str, ...]:
    """ "was completed", but not "is completed": with "by" that is one of the Allen names."""
    auxiliaries = _either("was | were | has been | have been | had been | be")
    return tuple(f"{each} {participle}" for participle in _either(participles) for each in auxiliaries)


def _perfect(participles: str) -> tuple[str, ...]:
    return tuple(f"{each} {participle}" for participle in _either(participles) for each in ("has", "had"))


_STARTED: Final = (
    *_either("started | began | begins | start | begin | commenced | commences | opened | opens"),
    *_either("kicked off | kicks off | got under way | got underway | gets under way | broke out"),
    *_perfect("started | begun | commenced | opened"),
    *_passive("started | begun | opened"),
)
_FINISHED: Final = (
    *_either("ended | ends | end | finished | finish | concluded | concludes | conclude | closed | closes"),
    *_either("completed | completes | wrapped up | wraps up | broke up | came to an end | comes to an end"),
    *_perfect("ended | finished | concluded | closed | completed"),
    *_passive("ended | finished | concluded | closed | completed"),
)
_START: Final = _either("start | begin | commence | open | kick off | get under way | get underway")
_FINISH: Final = _either("end | finish | conclude | close | complete | wrap up | come to an end")
ENDS: Final = {
    **dict.fromkeys((*_STARTED, *_START, "starts"), End.START),
    **dict.fromkeys((*_FINISHED, *_FINISH, "finishes"), End.END),
}
EDGES: Final = {
    **dict.fromkeys(_either("the start of | the beginning of | start of | beginning of"), End.START),
    **dict.fromkeys(_either("the end of | end of"), End.END),
}
_IMMEDIATELY: Final = ("immediately", "directly", "right")
PLACES_IN_ORDER: Final = {
    "before": Relation.BEFORE,
    "after": Relation.AFTER,
    "followed by": Relation.BEFORE,
    "preceded by": Relation.AFTER,
    "met by": Relation.MET_BY,
    "overlapped by": Relation.OVERLAPPED,
    "at the same time as": Relation.SAME_TIME,
    **{f"{word} before": Relation.IMMEDIATELY_BEFORE for word in (*_IMMEDIATELY, "straight")},
    **{f"{word} after": Relation.IMMEDIATELY_AFTER for word in (*_IMMEDIATELY, "straight")},
    **{f"{word} followed by": Relation.IMMEDIATELY_BEFORE for word in _IMMEDIATELY},
    **{f"{word} preceded by": Relation.IMMEDIATELY_AFTER for word in _IMMEDIATELY},
    **{f"followed {word} by": Relation.IMMEDIATELY_BEFORE for word in _IMMEDIATELY[:2]},
    **{f"preceded {word} by": Relation.IMMEDIATELY_AFTER for word in _IMMEDIATELY[:2]},
}
PLAIN_ORDER_VERBS: Final = {
    "preceded": Relation.BEFORE,
    "followed": Relation.AFTER,
    "follows": Relation.AFTER,
    "contained": Relation.CONTAINED,
    "met": Relation.MEETS,
    **dict.fromkeys(("overlapped", "overlapped with"), Relation.OVERLAPPED),
    **dict.fromkeys(("coincided with", "coincides with"), Relation.SAME_TIME),
    **dict.fromkeys(("equaled", "equalled"), Relation.EQUALS),
    **{f"{word} followed": Relation.IMMEDIATELY_AFTER for word in _IMMEDIATELY},
    **{f"{word} preceded": Relation.IMMEDIATELY_BEFORE for word in _IMMEDIATELY},
    **{f"{word} follows": Relation.IMMEDIATELY_AFTER for word in _IMMEDIATELY},
    **{f"{word} precedes": Relation.IMMEDIATELY_BEFORE for word in _IMMEDIATELY},
}
PERFECT_ORDER_VERBS: Final = {
    f"{each} {verb}": PLAIN_ORDER_VERBS[verb]
    for verb in ("preceded", "followed", "contained", "overlapped", "coincided with")
    for each in ("has", "had")
}
# After "will" stands what the past tense says.
_PASTS: Final = {
    "precede": "preceded",
    "follow": "followed",
    "contain": "contained",
    "overlap": "overlapped",
    "overlap with": "overlapped with",
    "coincide with": "coincided with",
    "meet": "met",
    "equal": "equaled",
}
FUTURE_ORDER_VERBS: Final = {
    f"{word}{verb}": PLAIN_ORDER_VERBS[f"{word}{past}"]
    for verb, past in _PASTS.items()
    for word in ("", *(f"{each} " for each in _IMMEDIATELY))
    if f"{word}{past}" in PLAIN_ORDER_VERBS
}
EXACT_RELATIONS: Final = (
    Relation.PRECEDES, Relation.PRECEDED_BY, Relation.MEETS, Relation.MET_BY,
    Relation.OVERLAPS, Relation.OVERLAPPED_BY, Relation.STARTS, Relation.STARTED_BY,
    Relation.DURING_EXACTLY, Relation.CONTAINS, Relation.FINISHES, Relation.FINISHED_BY, Relation.EQUALS,
)  # fmt: skip
RELATIONS: Final = {
    **PLACES_IN_ORDER,
    "during": Relation.DURING,
    **PLAIN_ORDER_VERBS,
    **PERFECT_ORDER_VERBS,
    **FUTURE_ORDER_VERBS,
    **{each.value: each for each in EXACT_RELATIONS},
    **{each.value.replace("is ", "are ", 1): each for each in EXACT_RELATIONS},
}
BOTHS: Final = {
    **dict.fromkeys(
        ("were at the same time", "are at the same time", "took place at the same time", "coincided"),
        Relation.SAME_TIME,
    ),
    "overlapped": Relation.OVERLAPPED,
    "overlap": Relation.OVERLAPPED,
}
NUMBERS: Final = NUMBER_WORDS

_NO_ORDER_VERBS: Final = {*PLACES_IN_ORDER, *FUTURE_ORDER_VERBS, "during", "starts", "finishes"}
_ORDER_VERBS: Final = tuple(each for each in RELATIONS if each not in _NO_ORDER_VERBS)
_POSTPONED: Final = _either("postponed | delayed | deferred | put off | pushed back")
_PREPONED: Final = _either("brought forward | preponed")
MOVES: Final = {
    **{f"{each}{by}": Shift.LATER for each in _POSTPONED for by in ("", " by")},
    **{f"{each}{by}": Shift.EARLIER for each in _PREPONED for by in ("", " by")},
}
_HAS_NOT: Final = _either("has not | hasn't | had not | hadn't")
_HELD: Final = _either("held | conducted | carried out | performed | fought")
_AGENDA: Final = _either("the agenda | the schedule | the programme | the program")
_UNDER_WAY: Final = _either("under way | underway | in progress | ongoing | going on | running")
_WILL: Final = _either("will | shall | is going to | are going to")
_IS: Final = ("is", "are", "is now", "are now")
_DUE: Final = _either("due | scheduled | set | slated | expected | planned")

WORDINGS: Final[dict[Terminal, tuple[str, ...]]] = {
    "EITHER": ("either",),
    "_OR": ("or", ", or"),
    "_AND": ("and",),
    "_OF": ("of",),
    "_BY": ("by",),
    "_FROM": ("from",),
    "LAYER": tuple(LAYERS),
    "_WAS": _either("was | were | is | are | has been | have been | had been"),
    "_BE": ("be",),
    "_WILL": (*_WILL, "is to", "are to", *(f"{be} {due} to" for be in _IS for due in _DUE)),
    "_WILL_NOT": _either(
        "will not | won't | will never | shall not | is not to | are not to | is not due to | are not due to"
        " | is not going to | are not going to"
    ),
    "_DID_NOT": _either("did not | didn't | does not | doesn't | do not | don't"),
    "_NOT": ("not", "never"),
    "_NEVER": ("never",),
    "ENDED": (*(each for each in (*_STARTED, *_FINISHED) if not each.startswith("be ")),),
    "STARTS": ("starts",),
    "FINISHES": ("finishes",),
    "END": (*_START, *_FINISH, *(each for each in (*_STARTED, *_FINISHED) if each.startswith("be "))),
    "_OVER": _either("over | complete | done"),
    "_RAN_FROM": (
        *_either("ran from | runs from | run from | lasted from | lasts from | went on from"),
        *_perfect("run from | lasted from | gone on from"),
    ),
    "_RUN_FROM": _either("run from | last from | go on from"),
    "_UNDER_WAY": tuple(f"{still}{each}" for still in ("", "still ", "already ") for each in _UNDER_WAY),
    "_LASTED": (
        *_either(
            "lasted | lasted for | lasts | lasts for | took | takes | ran | ran for | runs | runs for"
            " | went on for"
        ),
        *_perfect("lasted | lasted for | taken | run | run for | gone on for"),
    ),
    "_LAST": _either("last | last for | take | run | run for | go on for"),
    "_BRIEF": ("brief",),
    "DIRECTION": tuple(DIRECTIONS),
    "ORDER": tuple(each for each in PLACES_IN_ORDER if each not in DIRECTIONS),
    "DURING": ("during",),
    "ORDER_VERB": _ORDER_VERBS,
    "ORDER_WILL": tuple(FUTURE_ORDER_VERBS),
    "BOTH": tuple(BOTHS),
    "_CAME": _either("came | comes | come"),
    "EDGE_OF": tuple(EDGES),
    "_WHEN": _either("when | as | as soon as | just as | just when | exactly when | the moment"),
    "_NOT_BEFORE": _either("before | until | till | until after"),
    "SINCE_PLAN": tuple(SINCE_PLAN),
    "_AS_OTHER": ("at the same time as",),
    "_AT_ONCE": ("at the same time",),
    "_MOVED": ("moved", "shifted", "rescheduled"),
    "SHIFT": tuple(SHIFTS),
    "MOVED_BY": tuple(MOVES),
    "_MOVED_TO": (
        *(f"{each} to" for each in ("moved", "shifted", "rescheduled", *_POSTPONED, *_PREPONED)),
        *(f"{each} until" for each in _POSTPONED),
        "rescheduled for",
    ),
    "RESIZED": tuple(RESIZES),
    "_CANCELLED": (
        *_either("cancelled | canceled | called off | scrapped | scrubbed | dropped | axed"),
        *(f"{each} {agenda}" for each in ("taken off", "removed from", "dropped from") for agenda in _AGENDA),
    ),
    "_REINSTATED": (
        "reinstated",
        *(f"{each} {agenda}" for each in ("put back on", "restored to") for agenda in _AGENDA),
    ),
    "_REPLACED": (
        *_either("replaced | replaces | took the place of | takes the place of"),
        *_perfect("replaced | taken the place of"),
    ),
    "_REPLACE": ("replace", "take the place of"),
    "_REPLACED_BY": ("replaced by", "replaced with"),
    "_TOOK_PLACE": (
        *_either(
            "took place | takes place | happened | happens | occurred | occurs | went ahead | goes ahead"
        ),
        *_perfect("taken place | happened | occurred | gone ahead"),
    ),
    "_TAKE_PLACE": ("take place", "happen", "occur", "go ahead", *(f"be {each}" for each in _HELD)),
    "_NOT_TAKEN_PLACE": (
        *(f"{each} {happened}" for each in _HAS_NOT for happened in _either("taken place | happened")),
        *(f"{each} {held}" for each in _either("wasn't | weren't | isn't") for held in _HELD),
    ),
    "_HELD": _HELD,
    "_DUE_FOR": tuple(f"{be} {due} for" for be in _IS for due in ("scheduled", "set", "planned")),
    "QUANTITY": tuple(QUANTITIES),
    "_NONE_OF": ("none of",),
    "_ALL_HELD": (
        *_either("took place | happened | occurred | went ahead"),
        *_either("take place | takes place | happen | happens | occur | occurs | go ahead | goes ahead"),
        *(f"{be} {each}" for be in ("were", "was", "are", "is") for each in _HELD),
    ),
    "_ATTENDED": (
        *_either("attended | attends | took part in | takes part in | participated in | participates in"),
        *_either("was present at | were present at | is present at"),
        *_perfect("attended | taken part in | participated in"),
    ),
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
