"""What ran from one vague time to another may have ended on the next day."""

from __future__ import annotations

import pytest

import schedule
from schedule.checking.judge import judge
from schedule.errors import ScenarioError
from schedule.model.timeline import Timeline

EVENING = "x started after 20:00"
BEFORE_EIGHT = "x ended before 8:00"


def answered(*said: str) -> Timeline:
    """The first is doubted, all others are certain."""
    certain = [{"source": "sure", "statements": [each]} for each in said[1:]]
    return schedule.reconstruct(
        schedule.scenario(
            zone="UTC",
            date="2024-05-15",
            sources={"a": {}, "sure": {"reliability": "certain"}},
            unplanned={"x": {}},
            reports=[{"source": "a", "statements": [said[0]]}, *certain],
        )
    )


def drawn(answer: Timeline) -> str:
    actual = answer["x"].actual
    assert actual is not None
    assert judge(answer.scenario, answer) == ()
    return f"{actual.start.at:%d %H:%M} to {actual.end.at:%d %H:%M}"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (["x ran from 9 to 10:30"], "15 09:00 to 15 10:30"),
        (["x ran from 9 to 17:00"], "15 09:00 to 15 17:00"),
        (["x ran from 10 to noon"], "15 10:00 to 15 12:00"),
        (["x ran from noon to 2"], "15 12:00 to 15 14:00"),
        (["x ran from 9ish to 10 a.m."], "15 09:00 to 15 10:00"),
        (["x ran from 10 to 2"], "15 10:00 to 15 14:00"),
        (["x ran from 10 to 2", EVENING], "15 22:00 to 16 02:00"),
        (["x ran from 9 to 5", EVENING], "15 21:00 to 16 05:00"),
        (["x ran from about 9 to about 5", EVENING], "15 21:00 to 16 05:00"),
        (["x ran from half past eleven to half past one", EVENING], "15 23:30 to 16 01:30"),
        (["x ran from 23:00 to 1"], "15 23:00 to 16 01:00"),
        (["x ran from midnight to 1 a.m."], "15 00:00 to 15 01:00"),
        (["x ran from midnight to 1 a.m.", EVENING], "16 00:00 to 16 01:00"),
        (["x ran from the evening to the morning"], "15 23:00 to 16 06:00"),
        (["x ran from the evening to 1 a.m."], "15 23:00 to 16 01:00"),
        (["x ran from 10 p.m. to the early morning"], "15 22:00 to 16 05:00"),
        (["x ran from 10 to 2 or x ran from 9 to 1", "x started at 21:00 sharp"], "15 21:00 to 16 01:00"),
    ],
)
def test_the_last_is_of_the_next_day_where_the_first_leaves_no_other(said: list[str], expected: str) -> None:
    answer = answered(*said)
    assert answer.rejected == ()
    assert drawn(answer) == expected


@pytest.mark.parametrize(
    "said",
    [
        ["x ran from 9 a.m. to 11 a.m.", "x ended after 11 p.m."],
        ["x ran from the morning to the evening", "x lasted over 24 hours"],
        ["x ran from 10 to 2", "x started at exactly 10 a.m.", "x lasted over 12 hours"],
        ["x ran from noon to 2", EVENING],
    ],
)
def test_what_ends_on_the_same_day_does_not_end_on_the_next(said: list[str]) -> None:
    assert [each.id for each in answered(*said).rejected] == ["r1.1"]


def test_the_judge_knows_the_day_of_a_run() -> None:
    """A run into the next day holds for it, one of the wrong day does not."""
    short = answered(
        "x ran from the evening to the morning",
        "x started at exactly 20:00",
        "x ended at exactly 7:00 a.m. the next day",
    )
    assert drawn(short) == "15 20:00 to 16 07:00"
    assert short.rejected == ()
    long = answered("x ran from the evening to the morning", "x ended after 1 p.m. the next day")
    assert [each.id for each in long.rejected] == ["r1.1"]


def test_a_span_that_ends_at_a_time_that_comes_twice_reaches_to_the_second() -> None:
    given = schedule.scenario(
        zone="Europe/Berlin",
        date="2024-10-27",
        sources={"a": {}, "sure": {"reliability": "certain"}},
        unplanned={"x": {}},
        reports=[
            {"source": "a", "statements": ["x took place between 1:30 a.m. and 2:30 a.m."]},
            {"source": "sure", "statements": ["x started at exactly 2:15 a.m. CET"]},
        ],
    )
    answer = schedule.reconstruct(given)
    assert answer.rejected == ()
    assert answer["x"].actual.end.latest.isoformat() == "2024-10-27T02:30:00+01:00"


def test_a_run_into_a_night_that_lacks_its_end_is_refused() -> None:
    with pytest.raises(ScenarioError, match="02:30 does not exist on 2019-03-31"):
        schedule.reconstruct(
            schedule.scenario(
                zone="Europe/Berlin",
                date="2019-03-30",
                sources={"a": {}},
                unplanned={"x": {}},
                reports=[{"source": "a", "statements": ["x ran from the evening to 2:30"]}],
            )
        )
