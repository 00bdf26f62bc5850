"""Can it be? Rules, laws and keeps that are to hold together, with whatever else is asked."""

from __future__ import annotations

from attrs import frozen

from schedule.constraints.conditions import Condition
from schedule.constraints.problem import Compiled
from schedule.solving.encoding import encode, enforce
from schedule.solving.leaves import Claim, some_leaf
from schedule.solving.session import Budget
from schedule.solving.state import Entangled


@frozen
class Oracle:
    """Answers whether claims about one scenario are possible. Raises Stopped if the budget ends."""

    compiled: Compiled
    budget: Budget

    def possible(self, claim: Claim, *extra: Condition) -> bool:
        """Whether some timeline fulfils the claim and the extra conditions."""
        try:
            return some_leaf(self.compiled, claim, extra)
        except Entangled:
            return self._solved(claim, extra)

    def consistent(self, rules: frozenset[str]) -> bool:
        """Whether these rules can all hold together, with all laws."""
        return self.possible(Claim(rules))

    def _solved(self, claim: Claim, extra: tuple[Condition, ...]) -> bool:
        found = encode(self.compiled, self.budget, claim.rules, hard=True, laws=claim.laws, free=claim.free)
        keeps = (keep.condition for keep in self.compiled.keeps if keep.id in claim.keeps)
        for condition in (*keeps, *extra):
            enforce(found, condition, found.true, None)
        return found.session.satisfy() is not None
