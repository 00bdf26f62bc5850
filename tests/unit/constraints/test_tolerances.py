"""What a distance from the named value is measured in: the wider side of the window."""

import pytest

from schedule import scenario
from schedule.constraints.compiling import compile_scenario
from schedule.constraints.conditions import Window
from schedule.constraints.windows import Reading
from schedule.solving.horizon import measures


@pytest.mark.parametrize(
    ("reading", "tolerance"),
    [
        (Reading(0, 20, 5), 15),
        (Reading(0, 20, 15), 15),
        (Reading(45, 60, 60), 15),
        (Reading(-10, 10, 0), 10),
        (Reading(7, 7, 7), 0),
        (Reading(0, 20), 0),
        (Reading(None, 20), 0),
        (Reading(None, 20, 5), 0),
        (Reading(0, None, 5), 0),
    ],
)
def test_the_wider_side_is_the_tolerance(reading: Reading, tolerance: int) -> None:
    assert reading.tolerance == tolerance


def test_a_named_time_between_two_ticks_stays_inside_its_window() -> None:
    """9:00:40 is nearest to 9:01, which is no longer nearly 9:00:40."""
    made = scenario(
        zone="UTC",
        date="2024-01-01",
        settings={"unit": "minute"},
        sources={"s": {}},
        unplanned={"x": {}},
        reports=[{"source": "s", "statements": ["x started nearly 9:00:40"]}],
    )
    (rule,) = compile_scenario(made).rules
    (window,) = (each for each in measures(rule.condition) if isinstance(each, Window))
    assert (window.lo, window.hi, window.named) == (8 * 60 + 46, 9 * 60, 9 * 60)
