"""What a phrase means, told line by line: for the command `schedule explain-phrase`."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pendulum

from schedule.axis.calendar import Context
from schedule.axis.ticks import Axis
from schedule.axis.zones import timezone
from schedule.constraints.phrase_reasons import reason_for_length, reason_for_time
from schedule.constraints.windows import Ear, Reading, length_window, time_windows
from schedule.errors import PhraseError
from schedule.language.times import read_length, read_time, render_length, render_time
from schedule.model.scenario import Unit
from schedule.model.widths import Widths

LENGTH_UNIT = re.compile(r"\b(?:seconds?|minutes?|hours?|days|weeks?)\W*$", re.IGNORECASE)


def phrase_lines(text: str, zone: str, date: pendulum.Date, agenda: bool) -> tuple[str, ...]:
    """The phrase as understood, its window or windows, and the rule behind them.

    Raises PhraseError for what is neither a time nor a length.
    """
    origin = pendulum.datetime(date.year, date.month, date.day, tz=timezone(zone))
    ear = Ear(Context(zone, date, date), Widths(), Axis(origin, Unit.SECOND), agenda)
    try:
        phrase = read_time(text)
    except PhraseError as not_a_time:
        return _length_lines(text, ear, not_a_time)
    lines = [f"read as   {render_time(phrase)}"]
    lines += [line for reading in time_windows(phrase, ear) for line in _time_window(reading, ear)]
    return (*lines, f"because   {reason_for_time(phrase, ear.widths, agenda)}")


def _length_lines(text: str, ear: Ear, not_a_time: PhraseError) -> tuple[str, ...]:
    try:
        length = read_length(text)
    except PhraseError as not_a_length:
        raise (not_a_length if LENGTH_UNIT.search(text) else not_a_time) from None
    window = length_window(length, ear)
    named = "" if window.named is None else f", most likely {_length(window.named)}"
    shown = f"{_length(window.lo)} to {_length(window.hi)}{named}"
    return (
        f"read as   {render_length(length)}",
        f"window    {shown}",
        f"because   {reason_for_length(length, ear.widths, ear.exact)}",
    )


def _time_window(reading: Reading, ear: Ear) -> Iterator[str]:
    first, last = (_instant(each, ear) for each in (reading.lo, reading.hi))
    named = "" if reading.named is None else f", most likely {_instant(reading.named, ear)}"
    yield f"window    {first} to {last}{named}"


def _instant(tick: int | None, ear: Ear) -> str:
    return "open" if tick is None else ear.axis.instant(tick).isoformat(sep=" ")


def _length(seconds: int | None) -> str:
    if seconds is None:
        return "open"
    hours, rest = divmod(seconds, 3600)
    parts = ((hours, "h"), (rest // 60, "min"), (rest % 60, "s"))
    return " ".join(f"{number} {unit}" for number, unit in parts if number) or "0 min"
