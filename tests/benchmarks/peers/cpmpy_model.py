"""The same model through CPMpy, solved by its best backend for it with the settings of `cp_sat`."""

from __future__ import annotations

import cpmpy
from cpmpy.solvers.solver_interface import ExitStatus

from tests.benchmarks.logic import TRUE, Logic
from tests.benchmarks.span import span_of
from tests.benchmarks.ways import OutOfTime

SETTINGS = {
    "keep_all_feasible_solutions_in_presolve": True,
    "cp_model_probing_level": 0,
    "presolve_inclusion_work_limit": 0,
    "num_workers": 1,
}


def solve(part: Logic, seconds: float) -> int:
    """The best weight, proven. Raises OutOfTime."""
    solver = cpmpy.SolverLookup.get("ortools", model_of(part))
    solver.ort_solver.parameters.subsolvers.append("core")
    solver.solve(time_limit=seconds, **SETTINGS)
    if solver.status().exitstatus is not ExitStatus.OPTIMAL:
        raise OutOfTime
    return int(solver.objective_value())


def model_of(part: Logic) -> cpmpy.Model:
    """Implications of linear inequalities."""
    low, high = span_of(part)
    moments = [0, *(cpmpy.intvar(low, high) for _ in range(part.moments))]
    literals = [cpmpy.boolvar() for _ in range(part.literals + 1)]
    model = cpmpy.Model(literals[TRUE])

    def literal(number: int):
        return literals[number] if number > 0 else ~literals[-number]

    for clause in part.clauses:
        model += cpmpy.any([literal(each) for each in clause])
    for count in part.counts:
        total = cpmpy.sum([literal(each) for each in count.literals])
        model += literal(count.when).implies((total >= count.least) & (total <= count.most))
    for link in part.links:
        within = moments[link.head] - moments[link.tail] <= link.most
        model += within if link.when == TRUE else literal(link.when).implies(within)
    model.maximize(cpmpy.sum([weight * literal(each) for each, weight in part.weights.items()]))
    return model
