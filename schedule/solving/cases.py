"""The best timelines as a few cases: which rules are accepted, and which keeps are broken."""

from __future__ import annotations

from schedule.constraints.problem import Compiled
from schedule.solving.agenda import departures
from schedule.solving.encoding import encode
from schedule.solving.leaves import Case, Entangled, leaves_of
from schedule.solving.session import Budget
from schedule.solving.state import State
from schedule.solving.tiers import Accepted, evidence

MOST_CASES = 32


def best_leaves(compiled: Compiled, accepted: Accepted, budget: Budget, agenda: bool) -> list[State]:
    """The leaves of all timelines that are best in tier 1, and with `agenda` in tier 2 too.

    Raises Entangled, and Stopped if the budget ends first.
    """
    cases = _cases(compiled, accepted, budget, agenda)
    leaves: list[State] = []
    for case in cases:
        leaves += leaves_of(compiled, case, agenda)
    return leaves


def _cases(compiled: Compiled, accepted: Accepted, budget: Budget, agenda: bool) -> list[Case]:
    """All pairs of an accepted set and a set of broken keeps that some best timeline has."""
    found = encode(compiled, budget)
    found.session.start_from(accepted.known)
    found.session.require(evidence(found) >= accepted.weight)
    broken = departures(found) if agenda else {}
    if agenda:
        found.session.require(
            found.session.weighted([1] * len(broken), list(broken.values())) <= accepted.departures
        )
    cases: list[Case] = []
    while (answer := found.session.satisfy()) is not None:
        case = Case(
            frozenset(rule for rule, literal in found.accepted.items() if answer.value(literal)),
            frozenset(keep for keep, literal in broken.items() if answer.value(literal)),
        )
        cases.append(case)
        if len(cases) > MOST_CASES:
            raise Entangled
        found.session.model.add_bool_or(
            [~literal for rule, literal in found.accepted.items() if rule in case.accepted]
            + [literal for keep, literal in broken.items() if keep not in case.broken]
        )
    return cases
