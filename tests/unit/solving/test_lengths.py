"""What is said of lengths alone is decided from lengths alone, wherever on the axis the intervals are."""

from typing import Any

import pytest
from ortools.sat.python import cp_model

import schedule
from schedule.solving import session
from schedule.solving.watched import watched

GIVEN = {
    "longer than it was planned, however long that was": [
        "a was extended by exactly 60 minutes",
        "a lasted exactly 10 minutes",
        "a started at exactly 10:00",
    ],
    "shorter than it was planned, and over at once": [
        "a was shortened by exactly 30 minutes",
        "a started at exactly 10:00",
        "a ended at exactly 10:00",
    ],
}
LITTLE = 0.001
"""CP-SAT's own measure of work: 0.03, and half a minute, where lengths were differences of moments."""


@pytest.mark.parametrize("statements", GIVEN.values(), ids=GIVEN)
def test_with_little_work(statements: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    work: list[float] = []

    def counted(solver: cp_model.CpSolver, *args: Any) -> object:
        try:
            return watched(solver, *args)
        finally:
            work.append(solver.response_proto.deterministic_time)

    monkeypatch.setattr(session, "watched", counted)
    found = schedule.reconstruct(
        schedule.scenario(
            zone="UTC",
            date="2024-05-14",
            sources={"s": {}},
            agenda={"a": None},
            reports=[{"source": "s", "statements": statements}],
        )
    )
    assert not found.rejected
    assert work
    assert sum(work) < LITTLE
