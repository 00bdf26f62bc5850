"""CP-SAT, used safely: one model, many solves, and values read only where there are any.

Facts that this module takes care of (ortools 9.12 to 9.15): values after INFEASIBLE are garbage;
coefficients of Booleans that sum past 2^31 in one row can certify a wrong optimum, which
`presolve_inclusion_work_limit = 0` avoids; presolve and search can walk a wide axis tick by tick,
which keeping all solutions in presolve, without probing, avoids; the default Ctrl-C handler breaks
a later Ctrl-C; a later solve without a complete hint can lose the solution that is already known.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from schedule.errors import InternalError
from schedule.solving.cpsat import cp_model
from schedule.solving.watched import TICK_SECONDS, watched

if TYPE_CHECKING:
    from ortools.sat.python.cp_model_helper import Literal

    Integer = cp_model.IntVar
    Linear = cp_model.LinearExpr
    Inequality = cp_model.BoundedLinearExpression | bool

ROW_LIMIT = 2**31
BIG_MODEL = 4000
MANY_WORKERS = 8
LEAST_SECONDS = 2.0


@define
class Budget:
    """How long the search may take, over all its solves.

    `stopped` once the time or an interruption ended it; what was found until then is still good.
    `progress` is called now and then with a line for people, `interrupting` if the search is interrupted.
    """

    deadline: float | None = None
    workers: int | None = None
    progress: Callable[[str], None] | None = None
    stopped: bool = False
    interrupted: bool = False
    terminated: bool = False
    solver: cp_model.CpSolver | None = None
    started: float = field(factory=time.monotonic)
    told: float = 0.0
    interrupting: Callable[[], None] | None = None

    @classmethod
    def of(cls, seconds: float | None, workers: int | None = None) -> Budget:
        """A budget of so many seconds from now; None: no limit."""
        return cls(None if seconds is None else time.monotonic() + seconds, workers)

    def remaining(self) -> float | None:
        """Seconds left; None: no limit."""
        return None if self.deadline is None else max(0.01, self.deadline - time.monotonic())

    def over(self) -> bool:
        """True once the search was stopped, or the time is over."""
        late = self.deadline is not None and time.monotonic() >= self.deadline
        self.stopped |= late
        return self.stopped

    def insist(self) -> None:
        """Raises Stopped if the search is over: what was found since is perhaps not all."""
        if self.over():
            raise Stopped

    def tell(self, line: str) -> None:
        """Tells people how far the search is, at most once in a while."""
        now = time.monotonic()
        if self.progress is not None and now - self.told >= TICK_SECONDS:
            self.told = now
            self.progress(f"searching: {line}, {now - self.started:.0f} s")

    def interrupt(self) -> None:
        """Ends the search as soon as can be; the best timeline found so far is kept."""
        self.stopped = self.interrupted = True
        if self.interrupting is not None:
            self.interrupting()
        if self.solver is not None:
            self.solver.stop_search()


@frozen
class Found:
    """One solution: values by variable index. `proven`: optimal, or enough for a feasibility question."""

    values: tuple[int, ...]
    proven: bool
    objective: int
    bound: int

    def value(self, variable: Integer | Literal) -> int:
        """The value of a variable, or 0/1 of a literal (also of a negated one)."""
        index = int(variable.index)
        return self.values[index] if index >= 0 else 1 - self.values[-index - 1]


@define
class Session:
    """A model that grows, and the last solution as a hint for the next solve. An open resource.

    A worker that is alone relaxes every row: lengths that must agree are else settled tick by tick.
    `choosing`: a model of yes/no variables alone, which a presolve that may drop solutions decides a
    thousand times sooner.
    """

    budget: Budget
    choosing: bool = False
    model: cp_model.CpModel = field(factory=lambda: cp_model.CpModel())  # only now is it loaded
    variables: list[Integer] = field(factory=list)
    last: Found | None = None

    def integer(self, lo: int, hi: int, name: str = "") -> Integer:
        """A new integer variable in `[lo, hi]`."""
        made = self.model.new_int_var(lo, hi, name)
        self.variables.append(made)
        return made

    def literal(self, name: str = "") -> Integer:
        """A new yes/no variable."""
        made = self.model.new_bool_var(name)
        self.variables.append(made)
        return made

    def weighted(self, weights: Sequence[int], literals: Sequence[Literal]) -> Linear:
        """A weighted sum of literals. Raises InternalError if it could pass the safe row size."""
        if sum(abs(weight) for weight in weights) >= ROW_LIMIT:
            raise InternalError("the weights of one row sum past 2^31")
        return cp_model.LinearExpr.weighted_sum(list(literals), list(weights))

    def minimize(self, goal: Linear) -> Found | None:
        """The least value of `goal`; None if nothing is possible."""
        self.model.minimize(goal)
        return self._solve(goal)

    def maximize(self, goal: Linear, work: float | None = None) -> Found | None:
        """The greatest value of `goal`, or of those that so much work finds; None if nothing is possible.

        Raises Undecided if so much work finds nothing.
        """
        self.model.maximize(goal)
        return self._solve(goal, work=work)

    def proven_maximum(self, goal: Linear) -> Found | None:
        """Like `maximize`; raises Stopped if the best found is not proven."""
        found = self.maximize(goal)
        if found is not None and not found.proven:
            raise Stopped
        return found

    def satisfy(self, work: float | None = None) -> Found | None:
        """Any solution; None if there is none. Raises Undecided if so much work does not tell."""
        self.model.clear_objective()  # type: ignore[no-untyped-call]  # ortools lacks the annotation
        return self._solve(work=work)

    def complete(self, goal: Linear) -> Found | None:
        """The greatest value of `goal` where next to nothing is left to decide, even after a stop."""
        self.model.maximize(goal)
        return self._solve(goal, LEAST_SECONDS)

    def start_from(self, known: Found) -> None:
        """Takes over a solution of a model that began with the same variables."""
        self.last = Found(known.values[: len(self.variables)], False, 0, 0)

    def require(self, constraint: Inequality) -> None:
        """From now on this holds."""
        self.model.add(constraint)

    @contextmanager
    def given(self, *literals: Literal) -> Iterator[None]:
        """While this lasts, the literals hold."""
        domains = [self.model.proto.variables[_positive(each)].domain for each in literals]
        before = [(domain[0], domain[1]) for domain in domains]
        for literal, domain in zip(literals, domains, strict=True):
            domain[0] = domain[1] = 1 if literal.index >= 0 else 0
        try:
            yield
        finally:
            for domain, (lo, hi) in zip(reversed(domains), reversed(before), strict=True):
                domain[0], domain[1] = lo, hi

    def _solve(
        self, goal: Linear | None = None, seconds: float | None = None, work: float | None = None
    ) -> Found | None:
        if self.budget.stopped and seconds is None:
            raise Stopped
        self._hint()
        solver = self._solver(seconds)
        solver.parameters.max_deterministic_time = math.inf if work is None else work
        status = watched(solver, self.model, self.budget)
        if status == cp_model.INFEASIBLE:
            return None
        if status == cp_model.UNKNOWN:
            self.budget.stopped |= work is None or self.budget.over()
            raise Stopped if self.budget.stopped else Undecided
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            raise InternalError(f"the solver refused the model: {status}")
        if status == cp_model.FEASIBLE:
            self.budget.stopped |= work is None or self.budget.over()
        return self._note(solver, goal, status == cp_model.OPTIMAL)

    def _note(self, solver: cp_model.CpSolver, goal: Linear | None, proven: bool) -> Found:
        values = tuple(solver.response_proto.solution)
        objective = evaluate(goal, values) if goal is not None else 0
        bound = objective if proven or goal is None else round(solver.best_objective_bound)
        self.last = Found(values, proven, objective, bound)
        return self.last

    def _hint(self) -> None:
        self.model.clear_hints()  # type: ignore[no-untyped-call]  # ortools lacks the annotation
        if self.last is not None:
            for variable, value in zip(self.variables, self.last.values, strict=False):
                self.model.add_hint(variable, value)

    def _solver(self, seconds: float | None) -> cp_model.CpSolver:
        solver = cp_model.CpSolver()
        parameters = solver.parameters
        parameters.catch_sigint_signal = False
        parameters.presolve_inclusion_work_limit = 0
        if not self.choosing:
            parameters.cp_model_probing_level = 0
            parameters.keep_all_feasible_solutions_in_presolve = True
        parameters.random_seed = 0
        parameters.num_workers = self.budget.workers or self._enough_workers()
        if self.choosing or parameters.num_workers == 1:  # of many, some do that of their own accord
            parameters.linearization_level = 2
        limit = self.budget.remaining() if seconds is None else seconds
        if limit is not None:
            parameters.max_time_in_seconds = limit
        return solver

    def _enough_workers(self) -> int:
        return MANY_WORKERS if len(self.variables) > BIG_MODEL else 1


def _positive(literal: Literal) -> int:
    index = int(literal.index)
    return index if index >= 0 else -index - 1


def evaluate(goal: Linear, values: tuple[int, ...]) -> int:
    """The value of an expression in a solution."""
    flat = cp_model.FlatIntExpr(goal)
    terms = zip(flat.vars, flat.coeffs, strict=True)
    return int(flat.offset + sum(factor * values[each.index] for each, factor in terms))


class Stopped(Exception):
    """The budget ran out; the last solution of the session, if any, is the best there is."""


class Undecided(Exception):
    """So much work, not time, did not tell."""
