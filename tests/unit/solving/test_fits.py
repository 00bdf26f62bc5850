"""Whose time is drawn where several can be true."""

import pendulum
import pytest

import schedule
from schedule.model.timeline import Timeline
from tests.unit.solving.test_sources import rejected, start, told


@pytest.mark.parametrize(
    ("early", "late", "expected"),
    [
        ("0.6", "0.95", "09:20"),
        ("0.95", "0.6", "09:10"),
        ("0.95", "certain", "09:20"),
        ("certain", "0.95", "09:10"),
    ],
)
def test_of_two_times_that_can_both_be_true_the_more_reliable_one_is_fitted(early, late, expected):
    """From 9:10 on it is about 9:20, to within 10 minutes; about 9:00 is to within 30."""
    reports = [
        {"source": "a", "reliability": early, "statements": ["x started at about 9:00"]},
        {"source": "b", "reliability": late, "statements": ["x started at about 9:20"]},
    ]
    answer = told(*reports)
    assert (start(answer), rejected(answer)) == (expected, [])


def under_way(*said: str, plan: dict[str, str] | None = None, **source: str) -> Timeline:
    given = schedule.scenario(
        zone="UTC",
        date="2024-05-02",
        sources={"a": source, "b": {}},
        **({"agenda": {"x": plan}} if plan else {"unplanned": {"x": {}}}),
        reports=[{"source": "a", "statements": said[:1]}, {"source": "b", "statements": said[1:]}],
    )
    return schedule.reconstruct(given)


AT_NOON = "x was under way at noon"


@pytest.mark.parametrize(
    ("said", "plan", "drawn"),
    [
        ((AT_NOON,), {"start": "11:00", "duration": "50 min"}, ("11:00", "12:00")),
        ((AT_NOON,), {"start": "12:05", "duration": "50 min"}, ("12:00", "12:55")),
        ((AT_NOON,), {"start": "11:30", "duration": "50 min"}, ("11:30", "12:20")),
        ((AT_NOON, "x lasted exactly 40 min"), {"start": "11:00"}, ("11:20", "12:00")),
        ((AT_NOON, "x ended at exactly 11:55"), {"start": "11:00"}, ("11:00", "11:55")),
        ((AT_NOON, "x started at exactly 12:05"), {"start": "11:00"}, ("12:05", "13:05")),
        (("x was under way at about 9:30",), None, ("08:30", "09:30")),
        (("x was under way at exactly 9:30",), None, ("08:30", "09:30")),
        (("x was under way shortly after 9:30",), None, ("08:35", "09:35")),
        (("x was under way between 9:30 and 9:40",), None, ("08:30", "09:30")),
    ],
)
def test_what_was_under_way_at_a_time_is_drawn_so(
    said: tuple[str, ...], plan: dict[str, str] | None, drawn: tuple[str, str]
) -> None:
    actual = under_way(*said, plan=plan)["x"].actual
    assert tuple(each.at.format("HH:mm") for each in (actual.start, actual.end)) == drawn


def test_a_clock_that_may_be_far_off_is_rather_blamed_than_the_roundness_of_noon() -> None:
    late = "x started at exactly 12:05"
    (clock,) = under_way(AT_NOON, late, plan={"start": "11:00"}, clock="within 30 min").clocks
    assert clock.slow == pendulum.duration(minutes=5)
    (clock,) = under_way(AT_NOON, late, plan={"start": "11:00"}, clock="within 8 min").clocks
    assert not clock.slow
