"""How the judge counts moments."""

from __future__ import annotations

import pendulum

from schedule.checking.seconds import Seconds


def test_without_a_clock_of_its_own_no_clock_has_a_say() -> None:
    with pendulum.test_local_timezone(pendulum.timezone("Asia/Kathmandu")):
        assert Seconds(None).counted(86_400) == 86_400


def test_every_day_has_as_many_hours() -> None:
    berlin = Seconds(pendulum.timezone("Europe/Berlin"))
    eve = pendulum.datetime(2019, 3, 30, tz="Europe/Berlin")
    sunday, monday = eve.add(days=1), eve.add(days=2)
    assert berlin.at(sunday) - berlin.at(eve) == berlin.at(monday) - berlin.at(sunday) == 86_400
