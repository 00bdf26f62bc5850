"""What to say of a text that is outside the grammar: where, why if that is known, what is near."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from schedule.errors import PhraseError, Problem
from schedule.language.catalogue import LENGTH_EXAMPLES, TIME_EXAMPLES
from schedule.language.words import Plain

NAMES = {"time": "time phrase", "length": "length of time"}
EXAMPLES = {"time": TIME_EXAMPLES, "length": LENGTH_EXAMPLES}
WRITE_DATE = "write the date"

# Wordings that people do use, with the reason why they are not read: (start, pattern, what, mend).
KNOWN_TROUBLE = (
    ("time", r"[0-9]{1,4}/[0-9]{1,2}/[0-9]{1,4}", "", ""),
    ("time", r"[0-9]{1,2}[.-][0-9]{1,2}[.-][0-9]{2,4}", "", ""),
    (
        "time",
        r"\b(?:last|next|this|past|coming) (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*",
        "this may be the nearest such day or one of another week",
        f"{WRITE_DATE}, or the weekday alone for the one nearest to the scenario's date",
    ),
    (
        "time",
        r"\b(?:tonight|last night)\b",
        "this may be an evening or the hours after midnight",
        "write this evening, the previous evening, or a date and night",
    ),
    (
        "time",
        r"\b(?:last|next|this|previous) (?:week|month|year)\b",
        "the week or month is not named",
        WRITE_DATE,
    ),
    (
        "time",
        r"\bhalf (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[0-9]{1,2})\b",
        "this is half past the hour to some readers and half an hour before it to others",
        "write half past, or a time such as 9:30",
    ),
    (
        "time",
        r"\b(?:early|mid|late)[- ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[0-9]{4})",
        "this part of a month or year has no agreed days",
        "write between and two dates",
    ),
    (
        "time",
        r"\b[0-9]{3}0s\b",
        "a decade has no agreed first year",
        "write between the year .. and the year ..",
    ),
    (
        "time",
        r"[0-9]{1,2}:[0-9]{2}:[0-9]{2}[.,][0-9]",
        "fractions of a second are not counted",
        "write whole seconds",
    ),
    (
        "length",
        r"\b(?:a few|few|several|some|many|a couple)\b",
        "this names no number",
        "write between 2 and 10 minutes, or as it may be",
    ),
    ("length", r"[0-9]:[0-9]{2}", "this may be a time or a length", "write 1 h 30 or 90 minutes"),
    ("time", r"\b[0-9]{1,2}(?:st|nd|rd|th)\b", "a day of the month needs its month", "write 28 February"),
    ("length", r"[0-9],[0-9]", "this comma may mean thousands or a fraction", "write 1.5 h or 1500 s"),
    ("length", r"-[0-9]", "a length is never below 0", "write it without the minus sign"),
)


def unreadable(plain: Plain, start: str, offset: int) -> PhraseError:
    """The text cannot be read from that offset on."""
    trouble = _known_trouble(plain, start)
    if trouble:
        return trouble
    origin = plain.origins[offset]
    zone = re.match(r"[A-Z]{2,5}\b", plain.original[origin:])
    if start == "time" and zone and offset > 0:
        problem = Problem(
            f"{zone[0]} is not known, neither as a time zone nor otherwise",
            repr(zone[0]),
            nearest(plain, start),
        )
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
    """The nearest wording that can be read, as advice."""
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
            problem = Problem(what, plain.found(*found.span()), mend)
            return PhraseError(problem, plain.origins[found.start()])
    return None


def _date_trouble(date: str) -> tuple[str, str]:
    first, second, third = re.split("[/.-]", date)
    if len(first) == 4:
        return "dates are written with two hyphens", f"write {first}-{second:0>2}-{third:0>2}"
    day_first, month_first = f"{third}-{second:0>2}-{first:0>2}", f"{third}-{first:0>2}-{second:0>2}"
    if int(first) > 12 or int(second) > 12 or len(third) != 4:
        return "the order of day and month is not plain", "write year-month-day, such as 2019-02-28"
    return f"this may be {day_first} or {month_first}", "write the one that is meant"
