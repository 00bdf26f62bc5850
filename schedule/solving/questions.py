"""Yes/no questions to the solver: what could still be, and what believing a statement would cost."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from schedule.constraints.conditions import Condition
from schedule.constraints.problem import Compiled
from schedule.solving.attaining import attainable_literals
from schedule.solving.encoding import Encoded, encode, enforce
from schedule.solving.session import Budget, Stopped
from schedule.solving.tiers import evidence, something


@frozen
class Forced:
    """The best evidence if one rule must hold: its weight, and the rules rejected then."""

    weight: int
    rejected: frozenset[str]


def attainable(found: Encoded, conditions: list[Condition]) -> tuple[bool, ...]:
    """For each condition whether some timeline of the model fulfils it (true if not decided in time)."""
    session = found.session
    literals = [session.literal() for _ in conditions]
    for literal, condition in zip(literals, conditions, strict=True):
        enforce(found, condition, literal, None)
    try:
        reached = attainable_literals(found, literals)
    except Stopped:
        return tuple(True for _ in conditions)
    return tuple(each in reached for each in range(len(conditions)))


def consistent(compiled: Compiled, budget: Budget) -> Callable[[frozenset[str]], bool]:
    """The oracle of explanations: can these rules all hold together, with the laws?"""

    def answer(rules: frozenset[str]) -> bool:
        return encode(compiled, budget, rules, hard=True).session.satisfy() is not None

    return answer


def believe(compiled: Compiled, rule: str, drawn: frozenset[str], budget: Budget) -> Forced | None:
    """The best history in which that rule holds; None if there is none.

    Among equals the one that keeps to what is accepted in the drawn history, earlier rules first.
    """
    found = encode(compiled, budget)
    found.session.require(found.accepted[rule] == 1)
    if found.session.satisfy() is None:
        return None
    goal = evidence(found)
    best = something(found.session.maximize(goal))
    found.session.require(goal >= best.objective)
    for each in sorted(compiled.rules, key=lambda each: each.id not in drawn):
        if not best.value(found.accepted[each.id]):
            best = something(found.session.maximize(1 * found.accepted[each.id]))
        found.session.require(found.accepted[each.id] == best.value(found.accepted[each.id]))
    rejected = frozenset(each.id for each in compiled.rules if not best.value(found.accepted[each.id]))
    return Forced(best_weight(compiled, rejected), rejected)


def best_weight(compiled: Compiled, rejected: frozenset[str]) -> int:
    """The total weight of all rules but the rejected ones."""
    return sum(each.weight or 0 for each in compiled.rules if each.id not in rejected)
