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


LEFT_OUT = [
    ("Pacific/Apia", "2011-12-30"),
    ("Pacific/Kwajalein", "1993-08-21"),
    ("Asia/Manila", "1844-12-31"),
]


@pytest.mark.parametrize(("zone", "day"), LEFT_OUT)
def test_a_day_that_a_zone_left_out_has_no_tick(zone: str, day: str) -> None:
    gone = pendulum.Date.fromisoformat(day)
    before, after = gone.subtract(days=1), gone.add(days=1)
    axis = Axis(pendulum.datetime(before.year, before.month, before.day, tz=zone), Unit.DAY)
    assert [axis.instant(tick).date() for tick in (-1, 0, 1)] == [before.subtract(days=1), before, after]
    assert [axis.near(axis.instant(tick)) for tick in range(-9, 9)] == list(range(-9, 9))


def days_over(zone: str, date: pendulum.Date, *statements: str) -> schedule.Scenario:
    reports = [{"source": "s", "statements": list(statements)}]
    settings = {"unit": "day"}
    return schedule.scenario(
        zone=zone, date=str(date), settings=settings, unplanned={"x": {}}, sources={"s": {}}, reports=reports
    )


@pytest.mark.parametrize(("zone", "day"), LEFT_OUT)
def test_days_go_on_over_a_day_that_was_left_out(zone: str, day: str) -> None:
    first = pendulum.Date.fromisoformat(day).subtract(days=2)
    given = days_over(zone, first, "x lasted exactly 3 days", f"x ended on {first.add(days=4)}")
    timeline = schedule.reconstruct(given)
    assert not timeline.rejected
    assert timeline["x"].actual
    assert timeline["x"].actual.start.at.date() in (first, first.add(days=1))


@pytest.mark.parametrize(
    "said", ["on 30 December 2011", "on the next day", "in the morning of 30 December 2011"]
)
def test_a_day_that_was_left_out_cannot_be_named(said: str) -> None:
    given = days_over("Pacific/Apia", pendulum.date(2011, 12, 29), f"x was {said}")
    says = "2011-12-30 does not exist in Pacific/Apia, where that day was left out"
    with pytest.raises(schedule.ScenarioError, match=f"{says}.*write 2011-12-29 or 2011-12-31"):
        schedule.reconstruct(given)
    with pytest.raises(schedule.ScenarioError, match=says):
        days_over("Pacific/Apia", pendulum.date(2011, 12, 30), "x took place")
