"""Time phrases and lengths as text: the plainest wording that reads back as the same value."""

from typing import assert_never

from schedule.language.time_order import day_named, day_of
from schedule.language.words import MONTHS, WEEKDAYS
from schedule.model.phrases import (
    At,
    Between,
    Bounded,
    CalendarDate,
    Clock,
    ClockTime,
    Date,
    DayShift,
    Endpoint,
    Hedge,
    LengthPhrase,
    PartOfDay,
    TimePhrase,
    Weekday,
    Within,
)

SHIFTS = {
    0: "today",
    -1: "the previous day",
    1: "the next day",
    -2: "the day before yesterday",
    2: "the day after tomorrow",
}
SAID = {
    "the previous day": "yesterday", "the previous": "yesterday",
    "the next day": "tomorrow", "the next": "tomorrow",
}  # fmt: skip
"""In the stead of words that would count from a day that is named before."""
TURNS = {0: "this", -1: "the previous", 1: "the next"}
UNITS = (("day", 86_400), ("hour", 3600), ("minute", 60), ("second", 1))


def render_time(phrase: TimePhrase, beside: TimePhrase | None = None) -> str:
    """A wording, without a preposition before it, that `read_time` reads as the same value.

    `beside` is the first end of the span of which the phrase is the last.
    Raises ValueError for a `DayShift` of more than two days: no words name it.
    """
    match phrase:
        case At(time, hedge):
            words = _hedged(hedge, _clock_time(time))
        case Bounded(limit, time):
            words = f"{limit.value} {_endpoint(time)}"
        case Between(first, last):
            words = f"between {_ends(first, last)}"
        case Within(period, vague):
            words = f"about {_endpoint(period)}" if vague else _endpoint(period)
        case _:
            assert_never(phrase)
    return _not_counted(words, day_of(beside), day_of(phrase)) if beside else words


def render_length(phrase: LengthPhrase) -> str:
    """A wording that `read_length` reads as the same value. Raises ValueError if none can."""
    if phrase.brief:
        return "briefly"
    if phrase.named is not None:
        return _hedged(phrase.hedge, _units(phrase.named))
    if phrase.shortest is not None and phrase.longest is not None:
        return f"between {_units(phrase.shortest)} and {_units(phrase.longest)}"
    if phrase.shortest is not None:
        return f"at least {_units(phrase.shortest)}"
    if phrase.longest is not None:
        return f"at most {_units(phrase.longest)}"
    raise ValueError("a length phrase without any length has no words")


def _hedged(hedge: Hedge, words: str) -> str:
    return words if hedge is Hedge.PLAIN else f"{hedge.value} {words}"


def _ends(first: Endpoint, last: Endpoint) -> str:
    """Both ends; where only one names a zone, the other says that it does not."""
    words = [_endpoint(first), _endpoint(last)]
    if isinstance(first, ClockTime) and isinstance(last, ClockTime) and bool(first.zone) != bool(last.zone):
        words = [_clock_time(first, "local time"), _clock_time(last, "local time")]
    return " and ".join((words[0], _not_counted(words[1], day_named(first), day_named(last))))


def _not_counted(words: str, first: Date | None, last: Date | None) -> str:
    """The words for a day that is counted from the scenario's date, not from the one that is named first."""
    if isinstance(first, CalendarDate | Weekday) and isinstance(last, DayShift):
        for counted, said in SAID.items():
            words = words.replace(counted, said)
    return words


def _endpoint(end: Endpoint) -> str:
    match end:
        case ClockTime():
            return _clock_time(end)
        case PartOfDay(part, date):
            return _part(part.value, date)
        case CalendarDate() | Weekday() | DayShift():
            return _date(end)
        case _:
            assert_never(end)


def _clock_time(time: ClockTime, no_zone: str = "") -> str:
    zone = no_zone if time.zone is None else time.zone
    # "UTC" keeps an offset behind Greenwich apart from the dash of a span.
    words = f"{_clock(time.clock)} {'UTC' if zone.startswith(('+', '-')) else ''}{zone}".rstrip()
    return words if time.date is None else f"{words} on {_date(time.date)}"


def _clock(clock: Clock) -> str:
    if clock.midnight:
        return "midnight"
    if clock.halves:
        return f"{clock.hour} o'clock" if clock.minute == 0 else f"{_past(clock.minute)} past {clock.hour}"
    seconds = "" if clock.second is None else f":{clock.second:02}"
    return f"{clock.hour:02}:{clock.minute:02}{seconds}"


def _past(minutes: int) -> str:
    unit = "minute" if minutes == 1 else "minutes"
    return {15: "quarter", 30: "half"}.get(minutes, f"{minutes} {unit}")


def _part(part: str, date: Date | None) -> str:
    match date:
        case None:
            return f"the {part}"
        case Weekday(number):
            return f"{WEEKDAYS[number]} {part}"
        case DayShift(days) if days in TURNS:
            return f"{TURNS[days]} {part}"
        case _:
            return f"the {part} of {_date(date)}"


def _date(date: Date) -> str:
    match date:
        case CalendarDate():
            return _calendar_date(date)
        case Weekday(number):
            return WEEKDAYS[number]
        case DayShift(days):
            if days not in SHIFTS:
                raise ValueError(f"no words name the day {days} days from the scenario's date")
            return SHIFTS[days]
        case _:
            assert_never(date)


def _calendar_date(date: CalendarDate) -> str:
    if date.month is None:
        return f"the year {date.year}"
    month = MONTHS[date.month - 1]
    if date.day is None:
        return month if date.year is None else f"{month} {date.year:04}"
    if date.year is None:
        return f"{date.day} {month}"
    return f"{date.year:04}-{date.month:02}-{date.day:02}"


def _units(seconds: int) -> str:
    parts = []
    for name, size in UNITS:
        amount, seconds = divmod(seconds, size)
        if amount:
            parts.append(f"{amount} {name}{'s' if amount > 1 else ''}")
    return " ".join(parts) or "0 minutes"
