"""What is bounded lies in the core of the horizon; and ranges over several leaves."""

import pytest

import schedule
from schedule.constraints.compiling import compile_scenario
from schedule.model.agenda import End, Layer, Point
from schedule.solving.best import Best
from schedule.solving.bounds import bound
from schedule.solving.horizon import horizon_of
from schedule.solving.ranges import widest
from schedule.solving.session import Budget
from schedule.solving.tiers import accept, best_set

HOUR = 60


def test_a_bound_through_lengths_lies_in_the_core() -> None:
    """Two lengths of 30 hours before 10:00: nothing bounded lies more than 50 hours before midnight."""
    given = schedule.scenario(
        zone="UTC",
        date="2024-03-01",
        sources={"a": {}},
        unplanned={"x": {}, "y": {}},
        reports=[
            {
                "source": "a",
                "statements": [
                    "x ended at exactly 10:00",
                    "x lasted at most 30 hours",
                    "y started at most 30 hours before x started",
                ],
            }
        ],
    )
    assert horizon_of(compile_scenario(given)).core_lo <= -50 * HOUR


def test_a_length_that_is_carried_over_bounds_within_the_core() -> None:
    """The planned end is ten minutes longer after its start than the revised one: 24 h after 23:00."""
    given = schedule.scenario(
        zone="UTC",
        date="2024-03-01",
        settings={"evidence-only": "true"},
        sources={"a": {}},
        unplanned={"x": {}},
        reports=[
            {
                "source": "a",
                "statements": [
                    "planned x started between 0:00 and 23:00",
                    "x will run from between 0:00 and 10:00 to between 14:00 and 23:50",
                    "x was shortened by exactly 10 min",
                ],
            }
        ],
    )
    compiled, budget = compile_scenario(given), Budget()
    known = accept(compiled, budget)
    assert known is not None
    planned_end = Point("x", Layer.PLANNED, End.END)
    plain = bound(best_set(compiled, known, budget, False)).highest[planned_end]
    assert plain == Best.of(compiled, known, budget, False).bounds().highest[planned_end] == 47 * HOUR


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ((1, 5), (3, 9), (1, 9)),
        ((None, 5), (3, 9), (None, 9)),
        ((1, 5), (None, 9), (None, 9)),
        ((1, None), (3, 9), (1, None)),
        ((1, 5), (3, None), (1, None)),
        ((0, 0), (0, 0), (0, 0)),
    ],
)
def test_what_is_open_in_one_leaf_is_open(one, other, both) -> None:
    assert widest(one, other) == both
