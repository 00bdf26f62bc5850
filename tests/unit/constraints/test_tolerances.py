"""What a distance from the named value is measured in: the wider side of the window."""

import pytest

from schedule.constraints.windows import Reading


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
