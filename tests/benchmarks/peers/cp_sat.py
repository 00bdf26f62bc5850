"""One plain model for CP-SAT, with the settings that were measured as its best on such models."""

from __future__ import annotations

from ortools.sat.python import cp_model

from tests.benchmarks.logic import Logic
from tests.benchmarks.span import span_of
from tests.benchmarks.ways import OutOfTime

WORKERS = 8


def solve(part: Logic, seconds: float) -> int:
    """The best weight, proven. Raises OutOfTime."""
    solver = cp_model.CpSolver()
    solver.parameters.keep_all_feasible_solutions_in_presolve = True
    solver.parameters.cp_model_probing_level = 0
    solver.parameters.presolve_inclusion_work_limit = 0
    solver.parameters.num_workers = 1
    solver.parameters.subsolvers.append("core")
    solver.parameters.max_time_in_seconds = seconds
    if solver.solve(model_of(part)) != cp_model.OPTIMAL:
        raise OutOfTime
    return round(solver.objective_value)


def model_of(part: Logic) -> cp_model.CpModel:
    """Enforced linear inequalities, the form that CP-SAT propagates best."""
    model = cp_model.CpModel()
    low, high = span_of(part)
    moments = [model.new_constant(0), *(model.new_int_var(low, high, "") for _ in range(part.moments))]
    literals = [None, model.new_constant(1), *(model.new_bool_var("") for _ in range(part.literals - 1))]

    def literal(number: int):
        return literals[number] if number > 0 else ~literals[-number]

    for clause in part.clauses:
        model.add_bool_or([literal(each) for each in clause])
    for count in part.counts:
        total = sum(literal(each) for each in count.literals)
        model.add_linear_constraint(total, count.least, count.most).only_enforce_if(literal(count.when))
    for link in part.links:
        within = model.add(moments[link.head] - moments[link.tail] <= link.most)
        if link.when != 1:
            within.only_enforce_if(literal(link.when))
    model.maximize(sum(weight * literal(each) for each, weight in part.weights.items()))
    return model
