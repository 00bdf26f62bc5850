"""Can it be? Rules, laws and keeps that are to hold together, with whatever else is asked."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, evolve, field

from schedule.constraints.conditions import Condition
from schedule.constraints.laws import Law
from schedule.constraints.parts import nodes_of
from schedule.constraints.problem import Compiled, Rule
from schedule.solving.encoding import encode, enforce
from schedule.solving.leaves import Claim, some_leaf
from schedule.solving.session import Budget
from schedule.solving.state import Entangled


@define
class Oracle:
    """Answers whether claims about one scenario are possible. Raises Stopped if the budget ends."""

    compiled: Compiled
    budget: Budget
    places: dict[str, list[int]] | None = None
    rules: dict[str, int] = field(factory=dict)
    keeps: dict[str, int] = field(factory=dict)

    def rule(self, name: str) -> Rule:
        """The rule of that name."""
        self._look_up()
        return self.compiled.rules[self.rules[name]]

    def around(self, claim: Claim, extra: Sequence[Condition]) -> Compiled:
        """The scenario of those items alone that are spoken of: all others can be absent."""
        self._look_up()
        rules = tuple(self.compiled.rules[at] for at in sorted(self.rules[each] for each in claim.rules))
        keeps = tuple(self.compiled.keeps[at] for at in sorted(self.keeps[each] for each in claim.keeps))
        asked = [*(rule.condition for rule in rules), *(keep.condition for keep in keeps), *extra]
        items = {name for condition in asked for kind, name in nodes_of(condition) if kind == "item"}
        return evolve(
            self.compiled,
            items=tuple(sorted(items)),
            rules=rules,
            keeps=keeps,
            laws=tuple(self.compiled.laws[at] for at in self._laws_of(items)),
        )

    def _look_up(self) -> None:
        if not self.rules:
            self.rules = {rule.id: at for at, rule in enumerate(self.compiled.rules)}
            self.keeps = {keep.id: at for at, keep in enumerate(self.compiled.keeps)}

    def _laws_of(self, items: set[str]) -> list[int]:
        """Where the laws are that are about none but these items."""
        if self.places is None:
            self.places = {}
            for at, law in enumerate(self.compiled.laws):
                for name in _items_of(law) or {""}:
                    self.places.setdefault(name, []).append(at)
        near = {at for item in (*items, "") for at in self.places.get(item, ())}
        return [at for at in sorted(near) if _items_of(self.compiled.laws[at]) <= items]

    def possible(self, claim: Claim, *extra: Condition) -> bool:
        """Whether some timeline fulfils the claim and the extra conditions."""
        try:
            return some_leaf(self.around(claim, extra), claim, extra)
        except Entangled:
            return self._solved(claim, extra)

    def _solved(self, claim: Claim, extra: tuple[Condition, ...]) -> bool:
        near = self.around(claim, extra)
        found = encode(
            near,
            self.budget,
            claim.rules,
            hard=True,
            laws=claim.laws,
            free=claim.free,
            believed=claim.believed,
            asked=extra,
        )
        keeps = (keep.condition for keep in near.keeps)
        for condition in (*keeps, *extra):
            enforce(found, condition, found.true, None)
        return found.session.satisfy() is not None


def _items_of(law: Law) -> set[str]:
    return {name for kind, name in nodes_of(law.condition) if kind == "item"}
