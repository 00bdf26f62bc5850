"""One solve of CP-SAT, watched: how far it is, whether somebody interrupts it, whether it keeps its limit."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from schedule.solving.cpsat import cp_model

if TYPE_CHECKING:
    from schedule.solving.session import Budget

TICK_SECONDS = 0.5
GRACE = 5.0
GRACE_SHARE = 0.2
"""So many seconds, or that share of its limit, a solver may take longer before it is given up."""


def watched(solver: cp_model.CpSolver, model: cp_model.CpModel, budget: Budget) -> cp_model.CpSolverStatus:
    """Solves in a worker thread, so that Ctrl-C in the main thread stops the search, not the process.

    A solver that does not keep its limit is left behind; it found nothing (UNKNOWN).
    """
    limit = solver.parameters.max_time_in_seconds
    last = time.monotonic() + limit + max(GRACE, GRACE_SHARE * limit)
    statuses: list[cp_model.CpSolverStatus] = []
    budget.solver, seen = solver, _Seen()
    solver.best_bound_callback = seen.bounded
    watching = _watching(seen) if budget.progress is not None else None
    worker = threading.Thread(target=lambda: statuses.append(solver.solve(model, watching)), daemon=True)
    worker.start()
    while worker.is_alive() and time.monotonic() < last:
        try:
            worker.join(TICK_SECONDS)
            if worker.is_alive() and budget.progress is not None:
                budget.progress(f"{seen.words()}, {time.monotonic() - budget.started:.0f} s")
        except KeyboardInterrupt:
            budget.interrupt()
    budget.solver = None
    return cp_model.UNKNOWN if worker.is_alive() and not statuses else statuses[0]


class _Seen:
    """The best value and the bound while a search goes on."""

    def __init__(self) -> None:
        self.best: float | None = None
        self.bound: float | None = None

    def bounded(self, bound: float) -> None:
        """Called by the search for each better bound."""
        self.bound = bound

    def words(self) -> str:
        """For people: weights are hundredths of a nat in the first tier, ticks in later ones."""
        best = "nothing yet" if self.best is None else f"{self.best:,.0f}"
        bound = "" if self.bound is None else f", bound {self.bound:,.0f}"
        return f"searching: best {best}{bound}"


def _watching(seen: _Seen) -> cp_model.CpSolverSolutionCallback:
    """Takes note of each better solution."""

    class Watcher(cp_model.CpSolverSolutionCallback):
        def on_solution_callback(self) -> None:
            seen.best = self.objective_value

    return Watcher()
