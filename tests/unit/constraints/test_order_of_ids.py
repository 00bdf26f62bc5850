"""Ids with numbers in them are in the order of the numbers."""

import schedule
from schedule.model.ids import natural


def test_r2_comes_before_r10() -> None:
    names = ["r10.1", "r2.1", "agenda.x", "r1.10", "r1.2"]
    assert sorted(names, key=natural)[:4] == ["r1.2", "r1.10", "r2.1", "r10.1"]


def test_an_answer_lists_statements_in_that_order() -> None:
    told = [f"x started at exactly 9:{minute:02}" for minute in range(12)]
    given = schedule.scenario(
        zone="UTC",
        date="2024-03-01",
        sources={"a": {}},
        unplanned={"x": {}},
        reports=[{"source": "a", "statements": told}],
    )
    answer = schedule.reconstruct(given)
    assert [each.id for each in answer.statements] == [f"r1.{number}" for number in range(1, 13)]
