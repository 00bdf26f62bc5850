"""The shape of one row in the hand-written tables of phrases and their windows, and how a row is read.

The tables were written from the documentation alone. A reading is written `EARLIEST..LATEST@NAMED`, where
`-` is an open end and `@NAMED` is left out if no time is named; several readings are parted by `|`.

A moment is a wall-clock time of the scenario's zone, or of UTC with a `Z` at its end:
`09:10` (on the scenario's date), `+1T00:10` (a day later), `-1T23:50`, `2019-02-27T09:00`,
`2019-03-01` (its midnight).
A length is a number with one letter each for days, hours, minutes and seconds: `1h20m`, `45s`, `3d`.
"""

import re
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

HANOI = "Asia/Ho_Chi_Minh"


class Row(NamedTuple):
    """One phrase in one context: `readings` in the notation above, or the words its refusal must hold.

    `place` is `report` or `agenda`; a log is a report whose source has a zone. `wrong` says why the compiler,
    not the row, is at fault where the two are known to disagree; `judge_wrong` likewise of the judge.
    """

    phrase: str
    readings: str = ""
    place: str = "report"
    zone: str = HANOI
    date: str = "2019-02-28"
    published: str = ""
    source_zone: str = ""
    unit: str = "minute"
    refused: tuple[str, ...] = ()  # each word may name alternatives, parted by a bar
    wrong: str = ""
    judge_wrong: str = ""


class Span(NamedTuple):
    """One reading, in seconds since 1970-01-01T00:00Z, or in seconds of length; None is open or unnamed."""

    lo: int | None
    hi: int | None
    named: int | None


def moments_of(row: Row) -> set[Span]:
    """The readings of a row about a time."""
    return {
        Span(*(None if part in ("-", "") else _moment(part, row) for part in _ends(text)))
        for text in row.readings.split("|")
    }


def lengths_of(row: Row) -> set[Span]:
    """The readings of a row about a length."""
    return {
        Span(*(None if part in ("-", "") else _length(part) for part in _ends(text)))
        for text in row.readings.split("|")
    }


def _ends(text: str) -> tuple[str, str, str]:
    window, _, named = text.strip().partition("@")
    lo, _, hi = window.partition("..")
    return lo, hi, named


def _moment(text: str, row: Row) -> int:
    zone = UTC if text.endswith("Z") else ZoneInfo(row.zone)
    day, _, clock = text.removesuffix("Z").rpartition("T")
    if not day and ":" not in clock:
        day, clock = clock, "00:00"
    at = datetime.fromisoformat(f"{_day(day, row).isoformat()}T{clock}").replace(tzinfo=zone)
    return int(at.timestamp())


def _day(text: str, row: Row) -> date:
    today = date.fromisoformat(row.date)
    if text and text[0] in "+-":
        return today + timedelta(days=int(text))
    return date.fromisoformat(text) if text else today


def _length(text: str) -> int:
    seconds = {"d": 86_400, "h": 3600, "m": 60, "s": 1}
    return sum(int(number) * seconds[letter] for number, letter in re.findall(r"(\d+)([dhms])", text))
