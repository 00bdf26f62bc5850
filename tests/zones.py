"""Clock times around every change of every zone: `python -m tests.zones [--every N] [ZONE ...]`.

For each transition in the database, and for 1 s, 30 min and 1 h before and after it, the wall clock is
written down, by the rule before the change and by the rule after it, and read back. Either the product
refuses the text (then no clock ever showed it), or each instant that it gives renders back to the same
text (and the instant that was written down is among them). The oracle is `zoneinfo` of the standard library.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from itertools import pairwise
from struct import unpack
from zoneinfo import ZoneInfo

import pendulum
from attrs import frozen

from schedule.axis.calendar import Context, readings
from schedule.axis.ticks import Axis
from schedule.axis.zones import timezone
from schedule.errors import PhraseError
from schedule.exporting.json_nodes import Node
from schedule.language.times import read_instant
from schedule.model.scenario import Unit
from schedule.reading.zones import zones

AROUND = tuple(timedelta(seconds=each) for each in (-3600, -1800, -1, 0, 1, 1800, 3600))
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LAST_LISTED, LATER_YEARS = 2038, (2100, 2399)
SPECIAL = (
    "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Antarctica/Troll",
    "Europe/Dublin", "Africa/Casablanca", "Europe/Amsterdam", "Africa/Monrovia", "America/Sao_Paulo",
)  # fmt: skip


@frozen
class Fault:
    """A text of a zone that is read otherwise than the clocks of that zone went."""

    zone: str
    text: str
    what: str


def database(zone: str) -> ZoneInfo:
    """The rules of a zone, read by the standard library."""
    with files("tzdata").joinpath("zoneinfo", *zone.split("/")).open("rb") as rules:
        return ZoneInfo.from_file(rules, key=zone)


def transitions(zone: str) -> list[datetime]:
    """All transitions that the database lists for the zone (RFC 8536); behind them those that its rule
    gives, each of them up to 2038, and some of later years."""
    content = files("tzdata").joinpath("zoneinfo", *zone.split("/")).read_bytes()
    counts = unpack(">6l", content[20:44])
    first = 44 + counts[3] * 5 + counts[4] * 6 + counts[5] + counts[2] * 8 + counts[1] + counts[0]
    second = content[first:]
    listed = unpack(">6l", second[20:44])[3]
    moments = unpack(f">{listed}q", second[44 : 44 + listed * 8])
    found = [EPOCH + timedelta(seconds=each) for each in moments if -62_000_000_000 < each < 250_000_000_000]
    last = max((each.year for each in found), default=1970)
    years = [*range(last + 1, LAST_LISTED), *(each for each in LATER_YEARS if each > last)]
    return [*found, *(each for year in years for each in _by_rule(database(zone), year))]


def _by_rule(zone: ZoneInfo, year: int) -> Iterator[datetime]:
    if _offset(datetime(year, 1, 1, tzinfo=UTC), zone) == _offset(datetime(year, 7, 1, tzinfo=UTC), zone):
        return  # no rule changes twice within half a year
    weeks = [datetime(year, 1, 1, tzinfo=UTC) + timedelta(weeks=each) for each in range(53)]
    for low, high in pairwise(weeks):
        if _offset(low, zone) != _offset(high, zone):
            while high - low > timedelta(seconds=1):
                middle = low + timedelta(seconds=int((high - low).total_seconds()) // 2)
                low, high = (middle, high) if _offset(middle, zone) == _offset(low, zone) else (low, middle)
            yield high


def _offset(instant: datetime, zone: ZoneInfo) -> timedelta:
    return instant.astimezone(zone).utcoffset() or timedelta()


def walls(transition: datetime, zone: ZoneInfo) -> set[datetime]:
    """What clocks show around the transition, and what they would if one of the rules held throughout."""
    offsets = {_offset(transition + each, zone) for each in (timedelta(seconds=-1), timedelta())}
    return {(transition + each + offset).replace(tzinfo=None) for each in AROUND for offset in offsets}


def instants(wall: datetime, zone: ZoneInfo) -> set[datetime]:
    """The instants at which the clocks of the zone show that: none in a gap, two where they go back."""
    folded = (wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    return {each for each in folded if each.astimezone(zone).replace(tzinfo=None) == wall}


def faults_of(zone: str, every: int = 1, first: int = 0) -> tuple[Counter[str], list[Fault]]:
    """How many texts were read and refused, and what is wrong; only every so many transitions."""
    rules, tally, found = database(zone), Counter[str](), []
    for transition in transitions(zone)[first % every :: every]:
        for wall in sorted(walls(transition, rules)):
            outcome, what = _read(wall, zone, rules)
            tally[outcome] += 1
            if what:
                found.append(Fault(zone, str(wall), what))
    return tally, found


def _read(wall: datetime, zone: str, rules: ZoneInfo) -> tuple[str, str]:
    text, expected = wall.strftime("%Y-%m-%d %H:%M:%S"), instants(wall, rules)
    try:
        given = readings(read_instant(text), Context(zone, None, None))
    except PhraseError as error:
        wrong = "refused, but clocks showed it" if expected or "does not exist" not in str(error) else ""
        return "refused", f"{wrong}: {error}" if wrong else ""
    if {EPOCH + timedelta(seconds=each.int_timestamp) for each in given} != expected:
        return "read", f"read as {[each.isoformat() for each in given]}, not {expected}"
    if any(each.format("YYYY-MM-DD HH:mm:ss") != text for each in given):
        return "read", f"rendered as {[each.isoformat() for each in given]}"
    axis = Axis(pendulum.datetime(2000, 1, 1, tz=timezone(zone)), Unit.SECOND)
    if any(axis.instant(axis.near(each)).isoformat() != each.isoformat() for each in given):
        return "read", "another instant after the axis"
    if any(_through_json(each.isoformat(timespec="seconds"), zone) != each.int_timestamp for each in given):
        return "read", "another instant after JSON"
    return ("twice" if len(given) > 1 else "read"), ""


def _through_json(text: str, zone: str) -> int:
    return Node(text, "$", zone, []).instant().int_timestamp


def main(arguments: list[str] | None = None) -> int:
    """Prints what was found; status 1 if anything is not as it should be."""
    parser = argparse.ArgumentParser(prog="python -m tests.zones", description=__doc__)
    parser.add_argument("zones", nargs="*", default=sorted(zones()))
    parser.add_argument("--every", type=int, default=1, help="only every so many transitions")
    given = parser.parse_args(arguments)
    tally, faults, started = Counter[str](), list[Fault](), time.monotonic()
    for number, zone in enumerate(given.zones):
        counts, found = faults_of(zone, given.every, number)
        tally += counts
        faults += found
        for each in found:
            print(f"{each.zone} {each.text}: {each.what}", flush=True)
    print(f"{len(given.zones)} zones; {dict(tally)}; {time.monotonic() - started:.0f} s")
    print(f"{len(faults)} faults" if faults else "no fault")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
