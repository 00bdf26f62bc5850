"""Days that a zone left out: Samoa went from 29 to 31 December 2011 when it crossed the date line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cache

FIRST, LAST = datetime(1800, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
STEP = timedelta(days=10)
LEAP = timedelta(hours=20)


def day_number(day: date, zone: tzinfo) -> int:
    """A number of the day that grows by one from each day of the zone to its next."""
    return day.toordinal() - bisect_left(absent_days(zone), day.toordinal())


def ordinal_of(number: int, zone: tzinfo) -> int:
    """The ordinal, as in `datetime`, of the day of that number."""
    for absent in absent_days(zone):
        number += absent <= number
    return number


@cache
def absent_days(zone: tzinfo) -> tuple[int, ...]:
    """The ordinals of the days that its clocks never showed, in order."""
    return tuple(_absent(zone))


def _absent(zone: tzinfo) -> Iterator[int]:
    before, at = _wall(FIRST, zone), FIRST
    while at < LAST:
        at += STEP
        now = _wall(at, zone)
        if now - before - STEP >= LEAP:
            days = (before.toordinal() + each for each in range(1, STEP.days + 2))
            yield from (each for each in days if not _shown(date.fromordinal(each), zone))
        before = now


def _shown(day: date, zone: tzinfo) -> bool:
    """Whether its noon comes back from UTC as the same day."""
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=zone)
    return noon.astimezone(UTC).astimezone(zone).date() == day


def _wall(at: datetime, zone: tzinfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None)
