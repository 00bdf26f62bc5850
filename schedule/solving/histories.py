"""Other histories: the most evidence that can be accepted if this or that is so."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Protocol

from attrs import define, field, frozen

from schedule.constraints.compiling import natural
from schedule.constraints.conditions import Condition
from schedule.constraints.problem import Compiled, Rule
from schedule.solving.encoding import Encoded, encode, enforce
from schedule.solving.optimum import Optimum
from schedule.solving.session import Budget, Found
from schedule.solving.state import Entangled
from schedule.solving.tiers import Accepted, evidence

if TYPE_CHECKING:
    from ortools.sat.python.cp_model_helper import Literal


@frozen
class History:
    """A set of rules that can all be true, to which nothing could be added, and its weight."""

    accepted: frozenset[str]
    weight: int


class Histories(Protocol):
    """Whom to ask about other histories. A question raises Stopped if the budget ends before its answer."""

    @property
    def best(self) -> int:
        """The weight of the best history."""

    def loss(self, condition: Condition) -> int | None:
        """How much less weight the best history has in which the condition holds; None: there is none."""

    def believing(self, rule: str, rather: frozenset[str]) -> History | None:
        """The best history in which that rule holds; None if there is none.

        Among equals the one that accepts what is in `rather`, earlier rules first.
        """

    def others(self, known: frozenset[str], rather: frozenset[str], loss: int, count: int) -> list[History]:
        """At most so many histories that lose at most so much weight, the weightiest first.

        None of them accepts only what `known` accepts, or only what one before it does.
        """


def histories_of(compiled: Compiled, accepted: Accepted, budget: Budget) -> Histories:
    """The histories of a scenario whose best evidence is known."""
    if accepted.weighing is not None:
        return WeighedHistories(compiled, accepted, budget, accepted.weighing.evidence)
    return SolvedHistories.of(compiled, accepted, budget)


@define
class WeighedHistories:
    """Other histories by choices, region by region. An open resource."""

    compiled: Compiled
    accepted: Accepted
    budget: Budget
    optimum: Optimum
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
        with self.optimum.given(literal) as possible:
            return self.best - self._weight() if possible else None

    def believing(self, rule: str, rather: frozenset[str]) -> History | None:
        """See `Histories`."""
        return self._first((self._rules[rule],), rather)

    def others(self, known: frozenset[str], rather: frozenset[str], loss: int, count: int) -> list[History]:
        """See `Histories`."""
        made: list[History] = []
        asked: list[int] = []
        while len(made) < count:
            blocked = made[-1].accepted if made else known
            asked.append(self._more_than(blocked))
            history = self._first(tuple(asked), rather)
            if history is None or self.best - history.weight > loss:
                break
            made.append(history)
        return made

    def _more_than(self, accepted: frozenset[str]) -> int:
        """A literal that asks for a rule that is not among these."""
        made = self.optimum.choices.made
        literal = made.literal()
        made.clause(-literal, *(each for rule, each in self._rules.items() if rule not in accepted))
        return literal

    def _first(self, given: tuple[int, ...], rather: frozenset[str]) -> History | None:
        """The weightiest history; of equals the first, deciding rule by rule."""
        with self.optimum.given(*given) as possible:
            if not possible:
                return None
            weight, decided = self._weight(), list(given)
            open_rules = [each for each in _in_order(self.compiled, rather) if each.weight is not None]
            for rule in open_rules:
                literal = self._rules[rule.id]
                if literal not in self.optimum.home:
                    continue
                accepts = bool(self.optimum.values[literal]) or self._as_good((*decided, literal), weight)
                decided.append(literal if accepts else -literal)
                self.optimum.also(tuple(decided))
            return History(
                frozenset(rule for rule, each in self._rules.items() if self.optimum.values[each]), weight
            )

    def _as_good(self, given: tuple[int, ...], weight: int) -> bool:
        with self.optimum.given(*given) as possible:
            return possible and self._weight() == weight

    def _weight(self) -> int:
        return self.optimum.total(self.optimum.levels[0])

    @property
    def _rules(self) -> dict[str, int]:
        return self.optimum.choices.made.rules


@define
class SolvedHistories:
    """One model of all rules, asked again and again with something given. An open resource.

    Every question raises Stopped if the budget ends before the answer is proven.
    """

    found: Encoded
    most: int
    asked: dict[Condition, Literal] = field(factory=dict)

    @classmethod
    def of(cls, compiled: Compiled, accepted: Accepted, budget: Budget) -> SolvedHistories:
        """The histories of a scenario whose best evidence is known."""
        found = encode(compiled, budget)
        accepted.hint(found)
        return cls(found, accepted.weight)

    @property
    def best(self) -> int:
        """The weight of the best history."""
        return self.most

    def loss(self, condition: Condition) -> int | None:
        """How much less weight the best history has in which the condition holds; None: there is none."""
        with self.found.session.given(self._literal(condition)):
            answer = self._most()
        return None if answer is None else self.best - answer.objective

    def believing(self, rule: str, rather: frozenset[str]) -> History | None:
        """The best history in which that rule holds; None if there is none.

        Among equals the one that accepts what is in `rather`, earlier rules first.
        """
        with self.found.session.given(self.found.accepted[rule]):
            return self._first(rather)

    def others(self, known: frozenset[str], rather: frozenset[str], loss: int, count: int) -> list[History]:
        """At most so many histories that lose at most so much weight, the weightiest first.

        None of them accepts only what `known` accepts, or only what one before it does.
        """
        made: list[History] = []
        active = self.found.session.literal()
        with self.found.session.given(active):
            while len(made) < count:
                blocked = made[-1].accepted if made else known
                left = [literal for rule, literal in self.found.accepted.items() if rule not in blocked]
                self.found.session.model.add_bool_or(left).only_enforce_if(active)
                history = self._first(rather)
                if history is None or self.best - history.weight > loss:
                    break
                made.append(history)
        return made

    def _literal(self, condition: Condition) -> Literal:
        if condition not in self.asked:
            self.asked[condition] = self.found.session.literal()
            enforce(self.found, condition, self.asked[condition], None)
        return self.asked[condition]

    def _most(self) -> Found | None:
        return self.found.session.proven_maximum(evidence(self.found))

    def _first(self, rather: frozenset[str]) -> History | None:
        """The weightiest history; of equals the first, deciding rule by rule."""
        answer = self._most()
        if answer is None:
            return None
        session, weight = self.found.session, answer.objective
        enough = session.literal()
        session.model.add(evidence(self.found) >= weight).only_enforce_if(enough)
        with ExitStack() as given:
            given.enter_context(session.given(enough))
            for rule in _in_order(self.found.compiled, rather):
                literal = self.found.accepted[rule.id]
                if not answer.value(literal):
                    answer = session.proven_maximum(1 * literal) or answer
                given.enter_context(session.given(literal if answer.value(literal) else ~literal))
        accepted = (rule for rule, literal in self.found.accepted.items() if answer.value(literal))
        return History(frozenset(accepted), weight)


def _in_order(compiled: Compiled, rather: frozenset[str]) -> list[Rule]:
    return sorted(compiled.rules, key=lambda rule: (rule.id not in rather, natural(rule.id)))
