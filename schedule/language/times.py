"""Read and write time phrases and lengths of time: the front of the time-phrase language.

`docs/reference/time-phrases.md` lists what can be read. Reading never guesses: what is outside
the grammar, impossible, or open to two readings is a `PhraseError`.
"""

import re
from functools import lru_cache

from schedule.errors import PhraseError, Problem
from schedule.language.length_meaning import length_meaning
from schedule.language.phrase_parsing import parse
from schedule.language.time_meaning import meaning

# The renderers belong to this front too: who reads phrases writes them.
from schedule.language.time_rendering import render_length as render_length
from schedule.language.time_rendering import render_time as render_time
from schedule.language.words import Plain, Refusal, plain
from schedule.model.phrases import At, CalendarDate, Clock, ClockTime, Hedge, LengthPhrase, TimePhrase, Within

LONGEST = 200
REMEMBERED = 4096
WRITE_DATE = "write the date as 2019-02-28"


@lru_cache(REMEMBERED)
def read_time(text: str) -> TimePhrase:
    """The meaning of a time phrase such as "about 9 a.m." or "on Thursday evening".

    Any case, any white space. Raises PhraseError with the offset of what could not be read.
    """
    words = _checked(text, "time phrase")
    try:
        return meaning(parse(words, "time"))
    except Refusal as refusal:
        raise refusal.in_words_of(words) from None


@lru_cache(REMEMBERED)
def read_length(text: str) -> LengthPhrase:
    """The meaning of a length such as "about 2 hours", "20-30 min" or "PT1H30M", in seconds.

    Raises PhraseError with the offset of what could not be read.
    """
    words = _checked(text, "length of time")
    try:
        return length_meaning(parse(words, "length"))
    except Refusal as refusal:
        raise refusal.in_words_of(words) from None


def read_date(text: str) -> CalendarDate:
    """A full date: year, month and day. Raises PhraseError for anything less, or more."""
    if digits := re.fullmatch(r"\s*(\d{4})(\d\d)(\d\d)\s*", text, re.ASCII):
        mend = "write the date as " + "-".join(digits.groups())
        raise PhraseError(Problem("a full date is needed: year, month and day", repr(text), mend))
    match read_time(text):
        case Within(CalendarDate(int(), int(), int()) as date, vague=False):
            return date
        case _:
            raise PhraseError(Problem("a full date is needed: year, month and day", repr(text), WRITE_DATE))


def read_instant(text: str) -> ClockTime:
    """A date and a clock time; a date alone is the midnight that ends it.

    What is read bounds from above (a publication), so a bare date is read as its last moment.
    Raises PhraseError if the year, month or day is missing or the time has two readings.
    """
    match read_time(text):
        case At(ClockTime(Clock(halves=False, midnight=False), CalendarDate(int())) as time, hedge) if (
            hedge in (Hedge.PLAIN, Hedge.EXACTLY)
        ):
            return time
        case Within(CalendarDate(int(), int(), int()) as date, vague=False):
            return ClockTime(Clock(24), date)
        case _:
            mend = "write it as 2019-02-28 14:00, or with a zone as 2019-02-28T14:00+07:00"
            raise PhraseError(
                Problem("a full date, with or without a clock time, is needed", repr(text), mend)
            )


def _checked(text: str, name: str) -> Plain:
    if len(text) > LONGEST:
        problem = Problem(f"{name} longer than {LONGEST} characters", f"{len(text)} characters", "shorten it")
        raise PhraseError(problem, LONGEST)
    words = plain(text)
    if not words.text:
        raise PhraseError(Problem(f"the {name} is empty", repr(text), "write one, or leave out the entry"))
    return words
