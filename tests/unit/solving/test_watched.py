"""A solver works in a thread of its own, is told about while it works, and is left behind if it hangs."""

from __future__ import annotations

import threading
from types import SimpleNamespace

import pytest
from ortools.sat.python import cp_model

from schedule.solving import watched
from schedule.solving.session import Budget


class Solver:
    """Ends with a status when it is told to."""

    def __init__(self, limit: float) -> None:
        self.parameters = SimpleNamespace(max_time_in_seconds=limit)
        self.best_bound_callback = None
        self.over = threading.Event()

    def solve(self, _model: object, _watching: object) -> cp_model.CpSolverStatus:
        self.over.wait(20)
        return cp_model.OPTIMAL


def test_what_does_not_end_is_left_behind_and_found_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watched, "GRACE", 0.05)
    solver, budget = Solver(0.01), Budget()
    try:
        assert watched.watched(solver, cp_model.CpModel(), budget) == cp_model.UNKNOWN
        assert budget.solver is None
    finally:
        solver.over.set()


def test_what_ends_is_told_about_while_it_works_and_gives_its_status() -> None:
    solver, told = Solver(20), list[str]()

    def progress(words: str) -> None:
        told.append(words)
        if len(told) == 1:
            solver.best_bound_callback(1234.0)
        else:
            solver.over.set()

    assert watched.watched(solver, cp_model.CpModel(), Budget(progress=progress)) == cp_model.OPTIMAL
    assert [each.rpartition(", ")[0] for each in told] == [
        "searching: best nothing yet",
        "searching: best nothing yet, bound 1,234",
    ]
