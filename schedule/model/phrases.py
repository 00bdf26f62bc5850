"""Time phrases as values: what somebody said about a time, not yet which instant it was.

A phrase is read from text by `schedule.language` and becomes a window of instants in
`schedule.axis` and `schedule.constraints`. Nothing here knows a date or a time zone's rules.
"""

from enum import Enum

from attrs import frozen

DAY_SECONDS = 86_400


class Hedge(Enum):
    """How firmly a clock time or a length is named."""

    PLAIN = "plain"
    ABOUT = "about"
    EXACTLY = "exactly"
    NEARLY = "nearly"
    SHORTLY_AFTER = "shortly after"
    SHORTLY_BEFORE = "shortly before"


class Part(Enum):
    """A part of the day, in local time."""

    EARLY_MORNING = "early morning"
    MORNING = "morning"
    LATE_MORNING = "late morning"
    EARLY_AFTERNOON = "early afternoon"
    AFTERNOON = "afternoon"
    LATE_AFTERNOON = "late afternoon"
    EVENING = "evening"
    NIGHT = "night"


class Limit(Enum):
    """A half-open bound. Against a clock time `BEFORE` = `BY` and `AFTER` = `SINCE`;
    against a period, `BEFORE`/`SINCE` mean its beginning and `BY`/`AFTER` its end."""

    BEFORE = "before"
    BY = "by"
    AFTER = "after"
    SINCE = "since"


@frozen
class Clock:
    """A wall-clock time. `hour` is 0 to 24 (24:00 is the midnight that ends the day).

    `second` is None where no seconds are written: "13:25" is less precise than "13:25:00".
    `halves` is true where the words leave morning or evening open ("at 9"): then `hour` is
    1 to 12 and both readings are possible. `midnight` is true for the bare word: it may be
    the midnight that begins the day or the one that ends it.
    """

    hour: int
    minute: int = 0
    second: int | None = None
    halves: bool = False
    midnight: bool = False


@frozen
class CalendarDate:
    """A date; without `year` the one nearest to the scenario's date, without `day` a whole
    month, without `month` and `day` a whole year."""

    year: int | None
    month: int | None
    day: int | None


@frozen
class Weekday:
    """A day of the week nearest to the day that the context gives; Monday is 0."""

    number: int


@frozen
class DayShift:
    """So many days after (negative: before) the scenario's date: the previous day is -1."""

    days: int


Date = CalendarDate | Weekday | DayShift


@frozen
class ClockTime:
    """A clock time, with the date and the zone that the words name (None: from the context).

    `zone` is an IANA name or an offset such as "+07:00".
    """

    clock: Clock
    date: Date | None = None
    zone: str | None = None


@frozen
class PartOfDay:
    """A part of a day, of the context's day unless `date` is named."""

    part: Part
    date: Date | None = None


Period = PartOfDay | CalendarDate | Weekday | DayShift
Endpoint = ClockTime | Period


@frozen
class At:
    """A named clock time: "about 9 a.m.", "13:25", "shortly after 1 p.m."."""

    time: ClockTime
    hedge: Hedge = Hedge.PLAIN


@frozen
class Bounded:
    """Half-open: "by 9 a.m.", "after Thursday", "not before noon"."""

    limit: Limit
    time: Endpoint


@frozen
class Between:
    """From the beginning of `first` to the end of `last`, closed, no named time inside.

    When both are clock times or parts of the day without dates and `last` comes before `first`, `last`
    belongs to the next day.
    """

    first: Endpoint
    last: Endpoint


@frozen
class Within:
    """Inside a period: "in the afternoon", "on Thursday", "in March 2019".

    `vague` is an approximate period ("about March 2019", EDTF `~`): it reaches half of its
    own length further on each side.
    """

    period: Period
    vague: bool = False


TimePhrase = At | Bounded | Between | Within


@frozen
class LengthPhrase:
    """A length of time, in whole seconds.

    Either a `named` length with a `hedge`, or a range `[shortest, longest]` closed at both
    ends (None: open), as from "at least 20 min", "20-30 min", or "briefly".
    `brief` marks the word "briefly"/"a short time", whose range `Widths` gives.
    """

    named: int | None = None
    hedge: Hedge = Hedge.PLAIN
    shortest: int | None = None
    longest: int | None = None
    brief: bool = False
