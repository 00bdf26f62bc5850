"""Other histories by choices: only the regions that a question touches are decided again."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field

from schedule.constraints.conditions import Condition
from schedule.constraints.problem import Compiled
from schedule.solving.guarded import TRUE
from schedule.solving.histories import SolvedHistories
from schedule.solving.history import Histories, History, in_order
from schedule.solving.optimum import Optimum
from schedule.solving.reasons import Reasons
from schedule.solving.session import Budget
from schedule.solving.state import Entangled
from schedule.solving.tiers import Accepted

MOST_CYCLES = 8


@define
class WeighedHistories:
    """Other histories by choices, region by region. An open resource."""

    compiled: Compiled
    accepted: Accepted
    budget: Budget
    optimum: Optimum
    adopted: frozenset[str] | None = None
    losses: dict[str, int | None] = field(factory=dict)
    reasons: Reasons | None = None
    plain: SolvedHistories | None = None

    @property
    def best(self) -> int:
        """The weight of the best history."""
        return self.accepted.weight

    def loss(self, condition: Condition) -> int | None:
        """See `Histories`."""
        try:
            literal = self.optimum.choices.made.asking(condition)
        except Entangled:
            self.plain = self.plain or SolvedHistories.of(self.compiled, self.accepted, self.budget)
            return self.plain.loss(condition)
        return self._lost(literal)

    def believing(self, rule: str, rather: frozenset[str]) -> History | None:
        """See `Histories`."""
        history = self._first(self._rules[rule], rather)
        self.losses[rule] = None if history is None else self.best - history.weight
        return history

    def nearest(self, known: frozenset[str]) -> int | None:
        """See `Histories`."""
        losses = (self._loss_of(rule) for rule in self._rules if rule not in known)
        return min((each for each in losses if each is not None), default=None)

    def others(self, known: frozenset[str], rather: frozenset[str], loss: int, count: int) -> list[History]:
        """See `Histories`."""
        made: list[History] = []
        near = [rule for rule in self._rules if rule in known or self._near(rule, loss)]
        asked: list[int] = []
        while len(made) < count:
            blocked = made[-1].accepted if made else known
            asked.append(self._one_of(rule for rule in near if rule not in blocked))
            history = self._first(self._all_of(asked), rather)
            if history is None or self.best - history.weight > loss:
                break
            made.append(history)
        return made

    def against(self, rule: str, drawn: frozenset[str]) -> frozenset[str] | None:
        """See `Histories`."""
        self._adopt(drawn)
        for _ in range(MOST_CYCLES):
            if self.reasons is None:
                assumed = (literal for rule, literal in self._rules.items() if rule in drawn)
                self.reasons = Reasons.of(self.optimum.choices, assumed)
            behind = self.reasons.against(self._rules[rule])
            if behind is not None:
                behind -= {TRUE}
                return frozenset(rule for rule in drawn if self._rules[rule] in behind)
            if not self._refuted(self._rules[rule]):
                return None
            self.reasons = None
        return None

    def _refuted(self, literal: int) -> bool:
        """Whether the moments refuse that this literal holds, and all else as drawn; why is learned."""
        values = bytearray(self.optimum.values)
        values[literal] = 1
        return bool(self.optimum.choices.refuted(values, self.optimum.levels[0]))

    def _near(self, rule: str, loss: int) -> bool:
        """Whether a history with the rule can lose so little."""
        lost = self._loss_of(rule)
        return lost is not None and lost <= loss

    def _loss_of(self, rule: str) -> int | None:
        """How much weight the best history with the rule loses; None if there is none."""
        if rule not in self.losses:
            self.losses[rule] = self._lost(self._rules[rule])
        return self.losses[rule]

    def _one_of(self, rules: Iterable[str]) -> int:
        """A literal that asks for one of the rules."""
        made = self.optimum.choices.made
        literal = made.literal()
        made.clause(-literal, *(self._rules[rule] for rule in rules))
        return literal

    def _all_of(self, literals: list[int]) -> int:
        """A literal that asks for all of these."""
        made = self.optimum.choices.made
        literal = made.literal()
        for each in literals:
            made.clause(-literal, each)
        return literal

    def _lost(self, literal: int) -> int | None:
        before = bytearray(self.optimum.values)
        with self.optimum.given(literal) as possible:
            return self._less_than(before) if possible else None

    def _less_than(self, before: bytearray) -> int:
        """How much weight the choice has lost."""
        level, values = self.optimum.levels[0], self.optimum.values
        changed = (each for each in self.optimum.changed(before) if each in level)
        return sum(-level[each] if values[each] else level[each] for each in changed)

    def _first(self, given: int, rather: frozenset[str]) -> History | None:
        """The weightiest history; of equals the first, deciding rule by rule where it is not as drawn."""
        optimum = self.optimum
        self._adopt(rather)
        before, homes = bytearray(optimum.values), dict(optimum.home)
        with optimum.given(given) as possible:
            if not possible:
                return None
            lost = self._less_than(before)
            touched = {each for each, part in optimum.home.items() if homes.get(each) is not part}
            self._prefer([each for each in self._weighed if self._rules[each] in touched], rather, given)
            accepted = frozenset(rule for rule, each in self._rules.items() if optimum.values[each])
            return History(accepted, self.best - lost)

    def _prefer(self, rules: list[str], rather: frozenset[str], given: int) -> None:
        """Decides rule by rule: it holds if that costs nothing. Whatever weighs more than all that is still
        open and holds cannot be had for nothing."""
        optimum, weights, before = self.optimum, self.optimum.levels[0], bytearray(self.optimum.values)
        literals = [self._rules[rule] for rule in in_order(rules, rather)]
        left = sum(weights[each] for each in literals if optimum.values[each])
        for literal in sorted(literals, key=lambda each: each != given):
            weight = weights[literal]
            accepts = bool(optimum.values[literal]) or (weight <= left and self._as_good(literal, before))
            optimum.also((literal if accepts else -literal,))
            left -= weight if accepts else 0

    def _adopt(self, rather: frozenset[str]) -> None:
        """Begins with the history that is drawn, from which each other one differs as little as can be."""
        if self.adopted != rather:
            free = ((rule, each) for rule, each in self._rules.items() if each in self.optimum.home)
            self.optimum.adopt(tuple(each if rule in rather else -each for rule, each in free))
            self.adopted = rather

    def _as_good(self, literal: int, before: bytearray) -> bool:
        with self.optimum.given(literal) as possible:
            return possible and not self._less_than(before)

    @property
    def _rules(self) -> dict[str, int]:
        return self.optimum.choices.made.rules

    @property
    def _weighed(self) -> list[str]:
        return [rule for rule, literal in self._rules.items() if literal != TRUE]


def histories_of(compiled: Compiled, accepted: Accepted, budget: Budget) -> Histories:
    """The histories of a scenario whose best evidence is known."""
    if accepted.weighing is not None:
        return WeighedHistories(compiled, accepted, budget, accepted.weighing.evidence)
    return SolvedHistories.of(compiled, accepted, budget)
