"""A source with an unsure clock tells parts of the day and dates by it too, as it does clock times."""

import pytest

import schedule


@pytest.mark.parametrize(
    ("told", "true"),
    [
        ("x was in the morning", "x was at exactly 12:10"),
        ("x was between 9 a.m. and the morning", "x was at exactly 12:20"),
        ("x was after the morning", "x was at exactly 12:20"),
        ("x was before noon", "x was at exactly 12:20"),
        ("x was on the next day", "x was at exactly 0:20 on 2024-03-02"),
    ],
)
def test_a_slow_clock_tells_an_earlier_part_of_the_day(told: str, true: str) -> None:
    given = schedule.scenario(
        zone="UTC",
        date="2024-03-01",
        sources={"slow": {"clock": "within 30 min"}, "right": {}},
        unplanned={"x": {"point": True}, "y": {"point": True}},
        reports=[
            {"source": "slow", "statements": [told, "y was at exactly 9:00"]},
            {"source": "right", "statements": [true, "y was at exactly 9:20"]},
        ],
    )
    timeline = schedule.reconstruct(given)
    assert [each.id for each in timeline.rejected] == []
    (found,) = timeline.clocks
    assert found.slow
    assert found.slow.in_minutes() == 20
