"""Of several best timelines the canon draws the one with the earliest starts, then the earliest ends."""

import schedule


def test_all_starts_come_before_all_ends() -> None:
    """x ends at 9:59 and y starts at 10:10, or x ends at 10:01 and y starts at 10:09: y's start decides."""
    given = schedule.scenario(
        zone="UTC",
        date="2024-03-01",
        sources={"a": {}},
        unplanned={"x": {}, "y": {}},
        reports=[
            {
                "source": "a",
                "statements": [
                    "x started at exactly 9:00",
                    "x ended at exactly 9:59 or y started at exactly 10:09",
                    "x ended at exactly 10:01 or y started at exactly 10:10",
                    "x took place",
                    "y took place",
                ],
            }
        ],
    )
    answer = schedule.reconstruct(given)
    assert answer.rejected == ()
    assert answer["y"].actual.start.at.format("HH:mm") == "10:09"
    assert answer["x"].actual.end.at.format("HH:mm") == "10:01"


def test_a_certain_time_pulls_more_than_any_other() -> None:
    told = [("x started about 9:00", "certain"), ("x started about 9:30", 0.99)]
    given = schedule.scenario(
        zone="UTC",
        date="2024-03-01",
        sources={"a": {}, "b": {}},
        unplanned={"x": {}},
        reports=[
            {"source": source, "statements": [{"that": said, "reliability": trust}]}
            for source, (said, trust) in zip("ab", told, strict=True)
        ],
    )
    answer = schedule.reconstruct(given)
    assert answer.rejected == ()
    assert answer["x"].actual.start.at.format("HH:mm") == "09:00"
