"""Time zones by name or offset, from the database that is installed with this package.

Every host has a database of its own, of another version: on a host of last year a zone whose clocks
are to change next year would give other instants, and the same file another answer. So the host's is
not asked.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import pendulum
from pendulum.tz.exceptions import InvalidTimezone

_OFFSET = re.compile(r"([+-])([0-9]{2}):([0-9]{2})")


@cache
def timezone(zone: str) -> pendulum.Timezone | pendulum.FixedTimezone:
    """The zone of an IANA name, or of an offset such as "+07:00". Raises InvalidTimezone for other texts."""
    offset = _OFFSET.fullmatch(zone)
    if offset is not None:
        seconds = int(offset[2]) * 3600 + int(offset[3]) * 60
        return pendulum.FixedTimezone(-seconds if offset[1] == "-" else seconds)
    if zone not in zone_names():
        raise InvalidTimezone(zone)
    with files("tzdata").joinpath("zoneinfo", *zone.split("/")).open("rb") as rules:
        return pendulum.Timezone.from_file(rules, key=zone)


@cache
def zone_names() -> frozenset[str]:
    """All names of the database."""
    return frozenset(files("tzdata").joinpath("zones").read_text(encoding="utf-8").split())
