"""The best timelines as a few cases: which rules are accepted, and which keeps are broken."""

from __future__ import annotations

from schedule.constraints.problem import Compiled
from schedule.solving.agenda import departures
from schedule.solving.encoding import encode
from schedule.solving.leaves import Claim
from schedule.solving.session import Budget
from schedule.solving.state import Entangled
from schedule.solving.tiers import Accepted, evidence
from schedule.solving.weighing import MOST_CASES


def best_claims(compiled: Compiled, accepted: Accepted, budget: Budget, agenda: bool) -> list[Claim]:
    """All pairs of an accepted set and a set of keeps that some best timeline has.

    With `agenda` best in tiers 1 and 2, else in tier 1, without any keeps. Raises Entangled if there
    are too many, and Stopped if the budget ends first.
    """
    if accepted.weighing is not None:
        return accepted.weighing.claims(agenda)
    found = encode(compiled, budget)
    accepted.hint(found)
    found.session.require(evidence(found) >= accepted.weight)
    broken = departures(found) if agenda else {}
    if agenda:
        found.session.require(
            found.session.weighted([1] * len(broken), list(broken.values())) <= accepted.departures
        )
    claims: list[Claim] = []
    while (answer := found.session.satisfy()) is not None:
        claim = Claim(
            frozenset(rule for rule, literal in found.accepted.items() if answer.value(literal)),
            frozenset(keep for keep, literal in broken.items() if not answer.value(literal)),
        )
        claims.append(claim)
        if len(claims) > MOST_CASES:
            raise Entangled
        found.session.model.add_bool_or(
            [~literal for rule, literal in found.accepted.items() if rule in claim.rules]
            + [literal for keep, literal in broken.items() if keep in claim.keeps]
        )
    return claims
