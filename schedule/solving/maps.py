"""The map of MARCO: which sets of rules are not yet known to be possible or impossible."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import define, field

from schedule.solving.session import Budget, Session

if TYPE_CHECKING:
    from schedule.solving.session import Integer


@define
class RuleMap:
    """A model of the subsets that are not known yet. An open resource. Raises Stopped."""

    session: Session
    members: dict[str, Integer] = field(factory=dict)

    @classmethod
    def of(cls, rules: Sequence[str], budget: Budget) -> RuleMap:
        """Nothing is known yet."""
        made = cls(Session(budget))
        made.members = {rule: made.session.literal(rule) for rule in rules}
        return made

    def greatest_unknown(self) -> frozenset[str] | None:
        """A greatest subset that is not known; None if everything is."""
        total = self.session.weighted([1] * len(self.members), list(self.members.values()))
        answer = self.session.proven_maximum(total)
        if answer is None:
            return None
        return frozenset(rule for rule, literal in self.members.items() if answer.value(literal))

    def possible(self, members: frozenset[str]) -> None:
        """All subsets of these are known."""
        self.session.model.add_bool_or([each for rule, each in self.members.items() if rule not in members])

    def impossible(self, members: frozenset[str]) -> None:
        """All supersets of these are known."""
        self.session.model.add_bool_or([~self.members[rule] for rule in members])
