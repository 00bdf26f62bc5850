"""Other histories from the plain model: the most evidence that can be accepted if this or that is so."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from attrs import define, field

from schedule.constraints.conditions import Condition
from schedule.constraints.problem import Compiled
from schedule.solving.encoding import Encoded, encode, enforce
from schedule.solving.history import History, in_order
from schedule.solving.session import Budget, Found
from schedule.solving.tiers import Accepted, evidence

if TYPE_CHECKING:
    from ortools.sat.python.cp_model_helper import Literal


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

    def nearest(self, known: frozenset[str]) -> int | None:
        """See `Histories`."""
        return 0 if len(known) < len(self.found.accepted) else None

    def against(self, rule: str, drawn: frozenset[str]) -> frozenset[str] | None:  # noqa: ARG002  # never seen
        """See `Histories`."""
        return None

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
            for rule in in_order(self.found.accepted, rather):
                literal = self.found.accepted[rule]
                if not answer.value(literal):
                    answer = session.proven_maximum(1 * literal) or answer
                given.enter_context(session.given(literal if answer.value(literal) else ~literal))
        accepted = (rule for rule, literal in self.found.accepted.items() if answer.value(literal))
        return History(frozenset(accepted), weight)
