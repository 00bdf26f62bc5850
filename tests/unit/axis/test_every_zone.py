"""A fixed slice of `python -m tests.zones`: some changes of every zone, and all of the strange ones."""

from datetime import datetime

import pendulum
import pytest

from schedule.axis.calendar import Context
from schedule.model.phrases import ClockTime
from schedule.reading.zones import zones
from tests import zones as harness
from tests.zones import SPECIAL, faults_of, main, transitions

EVERY = 80


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
    assert sum(tally.total() for tally, _ in found) > 3_000


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
