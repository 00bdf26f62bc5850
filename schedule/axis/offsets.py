"""Offsets from UTC in words, and where clocks that go back make one necessary."""

from __future__ import annotations

import pendulum


def offset_words(instant: pendulum.DateTime) -> str:
    """The offset from UTC, e.g. `+07:00`, or `+00:19:32` for the local times of old."""
    offset = instant.utcoffset()
    total = round(offset.total_seconds()) if offset else 0
    hours, rest = divmod(abs(total), 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{'-' if total < 0 else '+'}{hours:02}:{minutes:02}" + (f":{seconds:02}" if seconds else "")


def shown_twice(local: pendulum.DateTime) -> bool:
    """True if the clocks of its zone show the same time at another instant too."""
    other = local.replace(fold=1 - local.fold)
    return other.utcoffset() != local.utcoffset()
