"""The clocks and zones that an answer tells are held against the scenario and against what is accepted."""

import pendulum
import pytest
from attrs import evolve

from schedule.checking.judge import judge
from schedule.model.sources import Source
from schedule.model.statements import PointAt
from schedule.model.timeline import FoundClock
from tests.unit.checking.builders import item, report, scenario, sharp, start, timeline

CLOCK = Source("c", "C", clock=300)
ZONES = Source("z", "Z", zones=("Asia/Seoul", "Asia/Ho_Chi_Minh"))
GIVEN = scenario(
    [item("x"), item("y")],
    report("r1", PointAt(start("x"), sharp("9:00")), source="c"),
    report("r2", PointAt(start("y"), sharp("12:00")), source="z"),
    sources=[CLOCK, ZONES, Source("s", "S")],
)
FOUND = timeline(GIVEN, {"x": "9:03-9:30", "y": "10:00-11:00"})
SLOW = FoundClock("c", None, pendulum.duration(minutes=3), None)
SEOUL = FoundClock("z", None, None, "Asia/Seoul")


def problems(*clocks: FoundClock) -> tuple[str, ...]:
    return judge(GIVEN, evolve(FOUND, clocks=clocks))


def test_what_fits_holds() -> None:
    assert problems(SLOW, SEOUL) == ()


@pytest.mark.parametrize(
    ("clocks", "problem"),
    [
        ((), "clocks are told of nobody, but open are those of c, z"),
        ((SLOW,), "clocks are told of c, but open are those of c, z"),
        ((SEOUL, SLOW), "clocks are told of z, c, but open are those of c, z"),
        ((SLOW, SEOUL, SEOUL), "clocks are told of c, z, z, but open are those of c, z"),
        (
            (evolve(SLOW, fast=SLOW.slow), SEOUL),
            "the clock of c is said to be fast and slow at once",
        ),
        (
            (evolve(SLOW, fast=SLOW.slow, slow=None), SEOUL),
            "by the clock and zone that are told of c, not all of these hold: r1.1",
        ),
        (
            (evolve(SLOW, slow=pendulum.duration(seconds=301)), SEOUL),
            "the clock of c is said to be off by 301 seconds, which is too much",
        ),
        (
            (evolve(SLOW, zone="UTC"), SEOUL),
            "the zone of c is said to be UTC, which is none of its zones",
        ),
        (
            (SLOW, evolve(SEOUL, zone="UTC")),
            "the zone of z is said to be UTC, which is none of its zones",
        ),
        (
            (SLOW, evolve(SEOUL, zone=None)),
            "the zone of z is said to be None, which is none of its zones",
        ),
        (
            (SLOW, evolve(SEOUL, zone="Asia/Ho_Chi_Minh")),
            "by the clock and zone that are told of z, not all of these hold: r2.1",
        ),
        (
            (SLOW, evolve(SEOUL, slow=pendulum.duration(seconds=1))),
            "the clock of z is said to be off by 1 seconds, which is too much",
        ),
    ],
    ids=str,
)
def test_what_does_not_is_told(clocks: tuple[FoundClock, ...], problem: str) -> None:
    assert problems(*clocks) == (problem,)


def test_a_clock_may_be_off_by_just_as_much_as_its_source_says() -> None:
    late = timeline(GIVEN, {"x": "9:05-9:30", "y": "10:00-11:00"})
    told = evolve(SLOW, slow=pendulum.duration(minutes=5))
    assert judge(GIVEN, evolve(late, clocks=(told, SEOUL))) == ()


def test_who_is_not_believed_may_have_any_clock() -> None:
    drawn = timeline(GIVEN, {"x": "9:30-9:40", "y": "10:00-11:00"}, "r1.1")
    assert judge(GIVEN, evolve(drawn, clocks=(SLOW, SEOUL))) == ()
