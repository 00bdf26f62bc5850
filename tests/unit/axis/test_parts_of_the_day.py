"""Parts of the day that reach to midnight, or beyond it."""

import pytest

import schedule


@pytest.mark.parametrize(
    ("evening", "latest"),
    [
        ("18:00-23:59", "2024-03-01 23:59"),
        ("18:00-24:00", "2024-03-02 00:00"),
        ("18:00-0:30", "2024-03-02 00:30"),
    ],
)
def test_an_evening_ends_when_its_settings_say(evening: str, latest: str) -> None:
    given = schedule.scenario(
        zone="Europe/Berlin",
        date="2024-03-01",
        settings={"widths": {"evening": evening}},
        sources={"a": {}},
        unplanned={"x": {"point": True}},
        reports=[{"source": "a", "statements": ["x was in the evening"]}],
    )
    start = schedule.reconstruct(given)["x"].actual.start
    assert start.earliest.format("YYYY-MM-DD HH:mm") == "2024-03-01 18:00"
    assert start.latest.format("YYYY-MM-DD HH:mm") == latest
