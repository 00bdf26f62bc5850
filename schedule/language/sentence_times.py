"""The spans of a sentence that hold times and lengths, handed to the time reader."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeVar

from attrs import evolve
from lark import Token

from schedule.errors import PhraseError, Problem
from schedule.language.time_order import UnknownDay, count_on, day_of, is_reversed, share_years
from schedule.language.times import read_length, read_time
from schedule.language.year_or_clock import perhaps_a_year
from schedule.model.phrases import (
    At,
    Between,
    CalendarDate,
    Clock,
    ClockTime,
    Date,
    DayShift,
    Hedge,
    LengthPhrase,
    PartOfDay,
    TimePhrase,
    Within,
)

Phrase = TypeVar("Phrase", TimePhrase, LengthPhrase)
Range = tuple[TimePhrase, TimePhrase]
_TO: Final = re.compile(r"\s+(?:to|until|till)\s+", re.IGNORECASE)
_DAY_FROM: Final = re.compile(r"(.+?),?\s+from\s+(.+)", re.IGNORECASE)
_DIGITS: Final = re.compile(r"(?<![0-9:.-])[1-9][0-9]{3}(?![0-9:-]|\.[0-9])")
_ENOUGH_SPLITS: Final = 8
_HEDGE: Final = re.compile(
    r"\b(?:about|around|approximately|roughly|circa|exactly|precisely|nearly|almost"
    r"|(?:shortly|just|soon) (?:after|before))\s+|~\s*",
    re.IGNORECASE,
)


class UnreadSpan(PhraseError):
    """A time or a length inside a sentence that the time reader refused; `span` is its text."""

    def __init__(self, problem: Problem, offset: int, span: Token) -> None:
        super().__init__(problem, offset)
        self.span = span


def time_of(span: Token, shifted: int = 0) -> TimePhrase:
    """The time phrase of a span; `shifted` is how many characters it is longer than the text was."""
    return _read(read_time, span, shifted)


def length_of(span: Token) -> LengthPhrase:
    """The length phrase of a span."""
    return _read(read_length, span)


def range_of(span: Token) -> Range:
    """Start and end of "TIME to TIME": the one split of which both halves can be read."""
    splits = list(_TO.finditer(span))
    if not splits:
        problem = Problem("the range has no end", f"'from {span}'", "write 'from TIME to TIME'")
        raise PhraseError(problem, (span.start_pos or 0) + len(span))
    readable = [each for each in splits[:_ENOUGH_SPLITS] if _reads(span, each)]
    again = any(_splits_again(span, each) for each in readable)
    if again or len(readable) > 1 or len(splits) > _ENOUGH_SPLITS:
        mend = "write the times in digits, such as 'from 9:45 to 11:00'"
        what = "the range can be split in several ways"
        raise PhraseError(Problem(what, f"'from {span}'", mend), span.start_pos or 0)
    return together(span, *_halves(span, (readable or splits)[-1]))


def range_on_day(span: Token) -> Range | None:
    """Start and end of "on Thursday from TIME to TIME"; None for anything else."""
    found = _DAY_FROM.fullmatch(span)
    if found is None or not _TO.search(found[2]):
        return None
    try:
        day = read_time(found[1])
    except PhraseError:
        return None
    if not isinstance(day, Within) or isinstance(day.period, PartOfDay):
        return None
    start = (span.start_pos or 0) + found.start(2)
    return range_of(Token(span.type, f"{found[2].rstrip('.')} {found[1]}", start_pos=start))


def time_or_range_of(span: Token) -> TimePhrase | Range:
    """What stands after "took place from": two times, or one phrase such as "9 a.m. onward"."""
    if _TO.search(span):
        return range_of(span)
    return time_of(span.update(value=f"from {span}"), shifted=len("from "))


def _read(reader: Callable[[str], Phrase], span: Token, shifted: int = 0) -> Phrase:
    """Reads a span; the full stop at its end may be that of the sentence."""
    try:
        return reader(str(span))
    except PhraseError as error:
        if span.endswith("."):
            return _read(reader, span.update(value=span[:-1]), shifted)
        offset = (span.start_pos or 0) + max(0, error.offset - shifted)
        raise UnreadSpan(error.problem, offset, span) from None


def _part(span: Token, start: int, end: int) -> Token:
    return Token(span.type, str(span)[start:end], start_pos=(span.start_pos or 0) + start)


def _halves(span: Token, split: re.Match[str]) -> Range:
    return time_of(_part(span, 0, split.start())), time_of(_part(span, split.end(), len(span)))


def _reads(span: Token, split: re.Match[str]) -> bool:
    try:
        _halves(span, split)
    except PhraseError:
        return False
    return True


def _splits_again(span: Token, split: re.Match[str]) -> bool:
    """ "from ten to nine to noon" may begin at 8:50, whatever can be read of the rest."""
    texts = span[: split.start()], span[split.end() :]
    halves = zip(texts, _halves(span, split), strict=True)
    return any(_TO.search(text) is not None and isinstance(half, Between) for text, half in halves)


def together(span: Token, start: TimePhrase, end: TimePhrase) -> Range:
    """What the two ends say to each other: "from 1 to 1:30 p.m.", "from 11 p.m. to 1 a.m.".

    The time reader knows it of "from A to B" without hedges; where it cannot help, both ends must
    name their day and their half of the day themselves.
    """
    next_day = day_of(start) is None and day_of(end) == DayShift(1) and "tomorrow" not in span.lower()
    if isinstance(start, At) and isinstance(end, At) and not next_day:
        shared = _shared(span)
        if shared and not (_shifted(start) ^ _shifted(end)):
            start, end = evolve(start, time=shared[0]), evolve(end, time=shared[1])
        next_day = _after_midnight(start, end)
        end = evolve(end, time=evolve(end.time, date=DayShift(1))) if next_day else end
    _refuse_perhaps_years(span, start, end)
    dates = share_years(day_of(start), _counted(span, start, end))
    start, end = _on(start, dates[0]), _on(end, dates[1])
    _refuse_reversed(span, start, end)
    if (day_of(start) is None) != (day_of(end) is None) and not next_day:
        what = "one end names a day and the other does not"
        mend = "name it with both: 'from 9 a.m. on Feb. 27 to 11 a.m. on Feb. 27'"
        raise PhraseError(Problem(what, f"'from {span}'", mend), span.start_pos or 0)
    return start, end


def _counted(span: Token, start: TimePhrase, end: TimePhrase) -> Date | None:
    """The day of the end, counted from the start's where the words do so."""
    try:
        return count_on(str(span), day_of(start), day_of(end))
    except UnknownDay as unknown:
        problem = Problem(unknown.WHAT, f"'from {span}'", unknown.MEND)
        raise PhraseError(problem, span.start_pos or 0) from None


def _on(phrase: TimePhrase, date: Date | None) -> TimePhrase:
    """The phrase with that date in the stead of the one that it names."""
    match phrase:
        case At(time):
            return evolve(phrase, time=evolve(time, date=date))
        case Within(CalendarDate()) if date is not None:
            return evolve(phrase, period=date)
        case Within(PartOfDay() as part):
            return evolve(phrase, period=evolve(part, date=date))
        case _:
            return phrase


def _refuse_reversed(span: Token, start: TimePhrase, end: TimePhrase) -> None:
    """Hedged clock times of one day may overlap."""
    ends = [
        each.time if isinstance(each, At) else each.period
        for each in (start, end)
        if isinstance(each, At | Within)
    ]
    plain = all(
        not isinstance(each, At) or each.hedge in (Hedge.PLAIN, Hedge.EXACTLY) for each in (start, end)
    )
    if len(ends) == 2 and is_reversed(*ends) and (plain or day_of(start) != day_of(end)):
        mend = "write the earlier one first, and the date with both"
        what = "this span ends before it begins"
        raise PhraseError(Problem(what, f"'from {span}'", mend), span.start_pos or 0)


def _refuse_perhaps_years(span: Token, start: TimePhrase, end: TimePhrase) -> None:
    """In "from 1348-08 to 1349" the second is more likely a year than 13:49."""
    for one, other in ((start, end), (end, start)):
        if isinstance(one, At) and isinstance(other, Within) and isinstance(other.period, CalendarDate):
            year = f"{one.time.clock.hour:02}{one.time.clock.minute:02}"
            digits = next((each for each in _DIGITS.finditer(span) if each[0] == year), None)
            if digits and one.time.date is None:
                what, mend = perhaps_a_year(year, with_its_day=True)
                offset = (span.start_pos or 0) + digits.start()
                raise PhraseError(Problem(what, f"'{year}'", mend), offset)


def _shared(span: Token) -> tuple[ClockTime, ClockTime] | None:
    try:
        both: TimePhrase | None = read_time(f"from {_HEDGE.sub('', str(span).rstrip('.'))}")
    except PhraseError:
        both = None
    match both:
        case Between(ClockTime() as first, ClockTime() as last):
            return first, last
        case _:
            return None


def _after_midnight(start: At, end: At) -> bool:
    """An end before its start, with no date at all, is on the next day, as in "between A and B"."""
    first, last = start.time, end.time
    vague = any(each.clock.halves or each.clock.midnight or each.date for each in (first, last))
    return not vague and first.zone == last.zone and _seconds(last.clock) < _seconds(first.clock)


def _seconds(clock: Clock) -> int:
    return (clock.hour * 60 + clock.minute) * 60 + (clock.second or 0)


def _shifted(phrase: At) -> bool:
    """Counted from the scenario's day: "the next day" at one end says nothing of the other."""
    return isinstance(phrase.time.date, DayShift) and phrase.time.date.days != 0
