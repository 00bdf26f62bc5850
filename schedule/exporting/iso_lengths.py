"""Durations as ISO 8601 text and back.

Only hours, minutes and seconds are written: they are elapsed time, whereas a day is not
always 24 hours long. The lengths of a scenario in days count calendar days, and are written so.
"""

import re

import pendulum

from schedule.model.scenario import Unit

_LENGTH = re.compile(r"P(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,11})M)?(?:(\d{1,12})S)?)?")
_SECONDS = (86_400, 3600, 60, 1)


def iso_length(length: pendulum.Duration, unit: Unit | None = None) -> str:
    """The duration in hours, minutes and whole seconds, e.g. `PT1H30M`; nothing is `PT0S`.

    With the unit day also in days: `P3D`, `P0D`.
    """
    seconds, in_days = whole_seconds(length), unit is Unit.DAY
    days, rest = divmod(abs(seconds), 86_400) if in_days else (0, abs(seconds))
    hours, rest = divmod(rest, 3600)
    parts = zip((hours, *divmod(rest, 60)), "HMS", strict=True)
    text = "".join(f"{number}{letter}" for number, letter in parts if number)
    sign = "-" if seconds < 0 else ""
    if in_days and (days or not text):
        return f"{sign}P{days}D{f'T{text}' if text else ''}"
    return f"{sign}PT{text or '0S'}"


def length_of(text: str) -> pendulum.Duration:
    """Reads `PnDTnHnMnS`; a day counts as 24 hours. Raises ValueError for any other text."""
    found = _LENGTH.fullmatch(text)
    if not found or text.endswith(("P", "T")):
        raise ValueError(text)
    numbers = (int(each or 0) for each in found.groups())
    total = sum(number * seconds for number, seconds in zip(numbers, _SECONDS, strict=True))
    return pendulum.duration(seconds=total)


def whole_seconds(length: pendulum.Duration) -> int:
    """The length in seconds; fractions, which no answer has, are dropped."""
    return int(length.total_seconds())
