"""A fixed slice of `python -m tests.zones`: some changes of every zone, and all of the strange ones."""

import os
import subprocess
import sys
from datetime import datetime
from importlib.resources import files
from pathlib import Path

import pendulum
import pytest
from pendulum.tz.exceptions import InvalidTimezone

from schedule.axis.calendar import Context
from schedule.axis.zones import timezone
from schedule.exporting.formats import FORMATS
from schedule.language.times import read_instant
from schedule.model.phrases import ClockTime
from schedule.reading.zones import zones
from tests import zones as harness
from tests.zones import SPECIAL, faults_of, main, transitions

EVERY = 120


@pytest.mark.parametrize("zone", SPECIAL)
def test_all_changes_of_a_strange_zone(zone: str) -> None:
    """DST in both directions, of 20, 30 and 120 minutes, below zero, a day left out, seconds in offsets."""
    tally, faults = faults_of(zone, every=3)
    assert faults == []
    assert tally["read"] > 0
    assert (tally["refused"] > 0) == (tally["twice"] > 0) == (zone != "Africa/Monrovia")


def test_some_changes_of_every_zone() -> None:
    found = [faults_of(zone, EVERY, number) for number, zone in enumerate(sorted(zones()))]
    assert [fault for _, faults in found for fault in faults] == []
    assert sum(tally.total() for tally, _ in found) > 2_000


def test_a_change_at_which_a_rule_begins_is_no_fold() -> None:
    """In Nuuk the clocks of 2023 were not put back: standard time changed, and the rule began that day."""
    assert faults_of("America/Nuuk")[1] == []
    read = readings(read_instant("2023-10-28 23:30"), Context("America/Nuuk", None, None))
    assert [each.isoformat() for each in read] == ["2023-10-28T23:30:00-02:00"]


def test_transitions_are_those_of_the_database_and_of_its_rules() -> None:
    berlin = transitions("Europe/Berlin")
    assert datetime.fromisoformat("2024-03-31T01:00:00+00:00") in berlin
    assert datetime.fromisoformat("2399-10-31T01:00:00+00:00") in berlin
    assert datetime.fromisoformat("2011-12-30T10:00:00+00:00") in transitions("Pacific/Apia")


def later_only(time: ClockTime, context: Context) -> tuple[pendulum.DateTime, ...]:
    return readings(time, context)[-1:]


def shifted(time: ClockTime, context: Context) -> tuple[pendulum.DateTime, ...]:
    return tuple(each.add(seconds=1) for each in readings(time, context))


readings = harness.readings


@pytest.mark.parametrize("wrong", [later_only, shifted])
def test_the_harness_sees_faults(wrong: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(harness, "readings", wrong)
    assert len(faults_of("Europe/Berlin", every=20)[1]) > 3
    assert main(["Europe/Berlin", "--every", "20"]) == 1


def test_the_database_of_the_host_is_never_asked(tmp_path: Path) -> None:
    """Here the host's Berlin is in Tokyo."""
    (tmp_path / "Europe").mkdir()
    rules = files("tzdata").joinpath("zoneinfo", "Asia", "Tokyo").read_bytes()
    (tmp_path / "Europe" / "Berlin").write_bytes(rules)
    code = (
        "import schedule, zoneinfo\n"
        "agenda = {'talk': {'start': '9 a.m. Europe/Berlin'}}\n"
        "day = dict(zone='Europe/Berlin', date='2024-07-01', agenda=agenda)\n"
        "timeline = schedule.reconstruct(schedule.scenario(day))\n"
        "again = schedule.from_json(schedule.to_json(timeline), timeline.scenario)\n"
        "print(zoneinfo.ZoneInfo('Europe/Berlin').utcoffset(timeline.items[0].planned.start.at))\n"
        "from schedule.exporting.formats import FORMATS, render\n"
        "wrong = [render(timeline, each).count(b'+09:00') for each in FORMATS]\n"
        "print(again.items[0].planned.start.at, wrong)\n"
    )
    host = {**os.environ, "PYTHONTZPATH": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=host, capture_output=True, text=True, check=True)
    offset, told = done.stdout.splitlines()
    assert offset == "9:00:00"
    assert told == f"2024-07-01 09:00:00+02:00 {[0] * len(FORMATS)}"


@pytest.mark.parametrize(
    "zone", ["../../etc/passwd", "/etc/passwd", "", "Europe", "Foo/Bar", "UTC\0", "+25", "europe/berlin"]
)
def test_t14_no_other_file_is_ever_a_zone(zone: str) -> None:
    with pytest.raises(InvalidTimezone):
        timezone(zone)
