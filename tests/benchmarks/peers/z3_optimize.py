"""Soft clauses for Z3's Optimize, over difference constraints of integers."""

from __future__ import annotations

import z3

from tests.benchmarks.logic import TRUE, Logic
from tests.benchmarks.ways import OutOfTime


def solve(part: Logic, seconds: float) -> int:
    """The best weight, proven. Raises OutOfTime."""
    optimize = z3.Optimize()
    optimize.set("timeout", max(1, round(seconds * 1000)))
    moments = [z3.IntVal(0), *(z3.Int(f"t{each}") for each in range(1, part.moments + 1))]
    literals = {each: z3.Bool(f"x{each}") for each in range(2, part.literals + 1)} | {TRUE: z3.BoolVal(True)}

    def literal(number: int) -> z3.BoolRef:
        return literals[number] if number > 0 else z3.Not(literals[-number])

    for clause in part.clauses:
        optimize.add(z3.Or([literal(each) for each in clause]))
    for count in part.counts:
        held = [(literal(each), 1) for each in count.literals]
        both = z3.And(z3.PbGe(held, count.least), z3.PbLe(held, count.most))
        optimize.add(z3.Implies(literal(count.when), both))
    for link in part.links:
        within = moments[link.head] - moments[link.tail] <= link.most
        optimize.add(within if link.when == TRUE else z3.Implies(literal(link.when), within))
    for each, weight in part.weights.items():
        optimize.add_soft(literal(each), weight)
    if optimize.check() != z3.sat:
        raise OutOfTime
    model = optimize.model()
    return sum(
        weight for each, weight in part.weights.items() if z3.is_true(model.eval(literals[each], True))
    )
