"""How the moments of a scenario in days are told: as the days that people name."""

import pendulum
import pytest

import schedule
from schedule.exporting.calendar_words import day_of, style_of
from schedule.exporting.wording import interval_words


def told(
    agenda: dict[str, dict[str, object]], *statements: str, item: str = "x", layer: str = "actual"
) -> str:
    made = schedule.scenario(
        zone="Europe/Berlin",
        date="2024-03-25",
        settings={"unit": "day"},
        agenda=agenda,
        unplanned={} if agenda else {"x": {}},
        sources={"s": {}},
        reports=[{"source": "s", "statements": list(statements)}],
    )
    timeline = schedule.reconstruct(made)
    return interval_words(getattr(timeline[item], layer), style_of(timeline))


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ({"start": "2024-03-25", "duration": "5 days"}, "25 Mar – 29 Mar"),
        ({"start": "2024-03-25", "end": "2024-03-29"}, "25 Mar – 29 Mar"),
        ({"start": "2024-03-25", "point": True}, "25 Mar"),
        ({"end": "2024-03-25", "point": True}, "25 Mar"),
        ({"start": "2024-03-25", "end": "2024-03-25", "point": True}, "25 Mar"),
    ],
)
def test_a_day_of_the_agenda_is_exactly_that(entry: dict[str, object], words: str) -> None:
    """No report moves the plan, however near it comes."""
    for said in ("x started on 2024-03-26", "x took place on 2024-03-27"):
        assert told({"x": entry}, said, layer="planned") == words


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("x ended before Sunday", "until 23 Mar"),
        ("x ended before 31 March", "until 30 Mar"),
        ("x started before 31 March", "start until 30 Mar, end open"),
        ("x ended by 31 March", "until 31 Mar"),
    ],
)
def test_what_was_before_a_day_was_until_the_day_before(said: str, words: str) -> None:
    assert told({}, said, "x took place") == words


def test_the_day_before_a_midnight_is_one_that_the_zone_had() -> None:
    midnight = pendulum.datetime(2011, 12, 31, tz="Pacific/Apia")
    assert day_of(midnight, "Pacific/Apia", ends=True) == pendulum.date(2011, 12, 29)
