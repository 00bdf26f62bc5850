"""What the engine does, called as the product calls it."""

from __future__ import annotations

from attrs import evolve

from schedule.collecting import rarely_collecting
from schedule.constraints.parts import parts_of
from schedule.constraints.problem import Compiled
from schedule.solving.session import Budget, Stopped
from schedule.solving.tiers import accept
from tests.benchmarks.ways import OutOfTime

NAME = "engine"


@rarely_collecting()
def best_weight(compiled: Compiled, seconds: float | None = None) -> int:
    """Tier 1 alone, part by part, from the compiled scenario. Raises OutOfTime if it is not proven."""
    budget = Budget.of(seconds)
    total = 0
    for part in parts_of(evolve(compiled, evidence_only=True, keeps=())):
        try:
            found = accept(part, budget)
        except Stopped:
            raise OutOfTime from None
        if found is None or not found.proven:
            raise OutOfTime
        total += found.weight
    return total
