"""A scenario in days counts the calendar days of its zone, also where the clocks are changed in between."""

import pendulum
import pytest

import schedule
from schedule.axis.ticks import Axis
from schedule.model.scenario import Unit

SPRING = ("Europe/Paris", pendulum.date(2024, 3, 25))
AUTUMN = ("America/New_York", pendulum.date(2024, 10, 30))
NO_MIDNIGHT = ("America/Sao_Paulo", pendulum.date(2018, 11, 1))  # the 4th begins at 1:00
LAST_MIDNIGHT_TWICE = ("America/Sao_Paulo", pendulum.date(2018, 2, 14))
CHANGES = (SPRING, AUTUMN, NO_MIDNIGHT, LAST_MIDNIGHT_TWICE)


@pytest.mark.parametrize(("zone", "first"), CHANGES)
def test_ticks_are_days(zone: str, first: pendulum.Date) -> None:
    axis = Axis(pendulum.datetime(first.year, first.month, first.day, tz=zone), Unit.DAY)
    for tick in range(12):
        begins = axis.instant(tick)
        assert begins.date() == first.add(days=tick)
        assert axis.up(begins) == axis.down(begins) == axis.near(begins) == tick
        assert axis.down(begins.subtract(seconds=1)) == tick - 1


@pytest.mark.parametrize(("zone", "first"), CHANGES)
def test_work_goes_on_over_a_change_of_the_clocks(zone: str, first: pendulum.Date) -> None:
    given = schedule.scenario(
        zone=zone,
        date=str(first),
        settings={"unit": "day"},
        agenda={"dig": {"start": str(first), "duration": "5 days"}, "pour": {"after": "dig"}},
        sources={"site": {}},
        reports=[
            {
                "source": "site",
                "statements": [
                    f"dig started on {first.add(days=2)}",
                    "dig lasted exactly 3 days",
                    "pour was immediately after dig",
                    "pour lasted exactly 4 days",
                ],
            }
        ],
    )
    timeline = schedule.reconstruct(given)
    dig, pour = timeline["dig"].actual, timeline["pour"].actual
    assert dig
    assert pour
    assert (dig.duration.at.in_days(), pour.duration.at.in_days()) == (3, 4)
    assert pour.start.at.date() == first.add(days=5)
    assert not timeline.rejected
    assert schedule.verify(given, schedule.from_json(schedule.to_json(timeline), given)) == ()
