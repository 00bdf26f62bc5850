"""What to say of a text that is outside the grammar: where, why if that is known, what is near."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from schedule.errors import PhraseError, Problem
from schedule.language.advice import advising
from schedule.language.catalogue import LENGTH_EXAMPLES, TIME_EXAMPLES
from schedule.language.known_trouble import CENTURY, KNOWN_TROUBLE
from schedule.language.words import Plain, number
from schedule.language.zones import OFFSETS

NAMES = {"time": "time phrase", "length": "length of time"}
EXAMPLES = {"time": TIME_EXAMPLES, "length": LENGTH_EXAMPLES}


def unreadable(plain: Plain, start: str, offset: int) -> PhraseError:
    """The text cannot be read from that offset on."""
    trouble = _known_trouble(plain, start)
    if trouble:
        return trouble
    origin = plain.origins[offset]
    zone = re.match(r"[A-Z]{2,5}\b", plain.original[origin:])
    if start == "time" and zone and offset > 0:
        known = f"{zone[0]} is a time zone, which goes with a clock time alone"
        unknown = f"{zone[0]} is not known, neither as a time zone nor otherwise"
        what = known if zone[0].lower() in OFFSETS else unknown
        problem = Problem(what, repr(zone[0]), nearest(plain, start))
    else:
        rest = repr(plain.original[origin:].strip())
        problem = Problem(
            f"this {NAMES[start]} cannot be read from {rest} on", repr(plain.original), nearest(plain, start)
        )
    return PhraseError(problem, origin)


def incomplete(plain: Plain, start: str) -> PhraseError:
    """The text ends too early."""
    trouble = _known_trouble(plain, start)
    if trouble:
        return trouble
    problem = Problem(f"this {NAMES[start]} is not complete", repr(plain.original), nearest(plain, start))
    return PhraseError(problem, len(plain.original))


def nearest(plain: Plain, start: str) -> str:
    """The nearest wording that can be read, as advice; nothing if none is wanted any more."""
    if not advising():
        return ""
    matcher = SequenceMatcher(b=plain.text)

    def likeness(example: str) -> float:
        matcher.set_seq1(example.lower())
        return matcher.ratio()

    return f"the nearest known wording is '{max(EXAMPLES[start], key=likeness)}'"


def _known_trouble(plain: Plain, start: str) -> PhraseError | None:
    for kind, pattern, what, mend in KNOWN_TROUBLE:
        found = re.search(pattern, plain.text)
        if kind == start and found:
            if not what:
                what, mend = _date_trouble(found[0])
            mend = _years_of(found[0]) if mend is CENTURY else mend or _either_half(found[0])
            problem = Problem(what, plain.found(*found.span()), mend)
            return PhraseError(problem, plain.origins[found.start()])
    return None


def _years_of(century: str) -> str:
    """ "12th century": its years, as most count them."""
    last = int(re.split("[a-z]", century)[0]) * 100
    return f"write between the year {last - 99} and the year {last}, or as it may be"


def _either_half(words: str) -> str:
    """ "half seven": half past six, or half past seven."""
    hour = number(words.split(" ")[1])
    before = 12 if hour == 1 else hour - 1
    return f"write half past {before} for {before}:30, or half past {hour} for {hour}:30"


def _date_trouble(date: str) -> tuple[str, str]:
    first, second, third = re.split("[/.-]", date)
    if len(first) == 4:
        return "dates are written with two hyphens", f"write {first}-{second:0>2}-{third:0>2}"
    orders = ((first, second), (second, first)) if len(third) == 4 else ()
    found = dict.fromkeys(f"{third}-{month:0>2}-{day:0>2}" for day, month in orders if int(month) <= 12)
    if not found:
        return "the order of day and month is not plain", "write year-month-day, such as 2019-02-28"
    if len(found) == 1:
        return "dates are written year first", f"write {next(iter(found))}"
    return f"this may be {' or '.join(found)}", "write the one that is meant"
