"""Dates and lengths that must be exact: settings, the scenario's date."""

import pendulum

from schedule.axis.calendar import Context, day_of, existing
from schedule.errors import PhraseError, Problem
from schedule.language.times import read_date, read_length
from schedule.model.phrases import Hedge
from schedule.reading.characters import shown
from schedule.reading.fields import phrase
from schedule.reading.nodes import Node

FIRST_DAY = pendulum.date(1, 1, 3)
LAST_DAY = pendulum.date(9999, 12, 29)


def day(node: Node, zone: str, problems: list[Problem]) -> pendulum.Date | None:
    """The day that a full date names; one that the clocks of the zone showed."""
    return phrase(node, "date", lambda words: existing(_day(words, zone), zone), problems)


def seconds(node: Node, what: str, problems: list[Problem]) -> int | None:
    """A length named exactly, in seconds."""
    return phrase(node, what, lambda words: _seconds(words, what), problems)


def length_range(node: Node, what: str, problems: list[Problem]) -> tuple[int, int] | None:
    """A range of lengths such as `1-15 min`, in seconds, closed at both ends."""
    return phrase(node, what, lambda words: _range(words, what), problems)


def bounds(node: Node, what: str, problems: list[Problem]) -> tuple[int | None, int | None] | None:
    """The shortest and the longest of `at least 10 min`, `10-20 min`, `10 min`; None: no bound."""
    return phrase(node, what, lambda words: _bounds(words, what), problems)


def _day(words: str, zone: str) -> pendulum.Date:
    day = day_of(read_date(words), Context(zone, None, None))
    if not FIRST_DAY <= day <= LAST_DAY:
        raise outside(str(day))
    return day


def outside(found: str) -> PhraseError:
    """What is wrong with a day of which the next, or the one before, may be none."""
    mend = f"write a day from {FIRST_DAY} to {LAST_DAY}"
    return PhraseError(Problem("year outside 1-9999, or at the very edge of it", found, mend))


def _seconds(words: str, what: str) -> int:
    length = read_length(words)
    if length.named is None or length.hedge not in (Hedge.PLAIN, Hedge.EXACTLY):
        mend = "write `within 30 min`" if what == "clock" else "write 30 min"
        raise PhraseError(Problem(f"{what} must be one exact length", shown(words), mend))
    return length.named


def _range(words: str, what: str) -> tuple[int, int]:
    length = read_length(words)
    if length.shortest is None or length.longest is None or length.brief:
        raise PhraseError(Problem(f"{what} must be a range of lengths", shown(words), "write 1-15 min"))
    return length.shortest, length.longest


def _bounds(words: str, what: str) -> tuple[int | None, int | None]:
    length = read_length(words)
    if length.brief or length.hedge not in (Hedge.PLAIN, Hedge.EXACTLY):
        mend = "write `at least 10 min` or `10-20 min`"
        raise PhraseError(Problem(f"{what} must have exact bounds", shown(words), mend))
    if length.named is not None:
        return length.named, length.named
    return length.shortest, length.longest
