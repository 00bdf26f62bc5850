"""Tiers 1 and 2 by choices alone, where no comparison of lengths stands in the way."""

from __future__ import annotations

from attrs import define

from schedule.solving.choices import Choices
from schedule.solving.guarded import TRUE, Guarded
from schedule.solving.leaves import Claim
from schedule.solving.optimum import Optimum
from schedule.solving.region import Level
from schedule.solving.session import Budget
from schedule.solving.state import Entangled

MOST_CASES = 32


@define
class Weighing:
    """The best choices of a scenario: by its evidence, and by its agenda too. An open resource.

    If it is not `proven`, they are the best that were found, and `gap` is how much more weight could be.
    """

    made: Guarded
    evidence: Optimum
    agenda: Optimum
    proven: bool
    gap: int

    @classmethod
    def of(cls, choices: Choices, budget: Budget, begun: bytearray | None = None) -> Weighing:
        """The best choices; those that it was `begun` with if nothing better is found before a stop.

        Raises Stopped if nothing was found, and Infeasible if certain rules contradict each other.
        """
        made = choices.made
        evidence = Optimum.of(choices, budget, weights_of(made))
        evidence.begun = begun
        if not evidence.decided():
            gap = evidence.bound - evidence.total(weights_of(made))
            return cls(made, evidence, evidence, False, gap)
        agenda = evidence.then(_keeps_of(made)) if made.keeps else evidence
        return cls(made, evidence, agenda, agenda is evidence or agenda.decided(), 0)

    @property
    def weight(self) -> int:
        """The weight of what is accepted."""
        return self.evidence.total(weights_of(self.made))

    @property
    def departures(self) -> int:
        """How often the best timelines depart from the agenda."""
        return len(self.made.keeps) - self.agenda.total(_keeps_of(self.made))

    def claim(self) -> Claim:
        """One of the cases that are best in both tiers."""
        names = (*self.made.rules.items(), *self.made.keeps.items())
        held = frozenset(name for name, literal in names if self.agenda.values[literal])
        return Claim(held & self.made.rules.keys(), held & self.made.keeps.keys())

    def claims(self, agenda: bool) -> list[Claim]:
        """All cases that are best in tier 1, with `agenda` in tier 2 too. Raises Entangled if too many."""
        keeps = self.made.keeps if agenda else {}
        optimum = self.agenda if agenda else self.evidence
        wanted = frozenset((*self.made.rules.values(), *keeps.values())) - {TRUE}
        found = optimum.every(wanted, MOST_CASES)
        if found is None:
            raise Entangled
        certain = {rule for rule, literal in self.made.rules.items() if literal == TRUE}
        return [
            Claim(
                frozenset(name for name, literal in self.made.rules.items() if literal in held) | certain,
                frozenset(name for name, literal in keeps.items() if literal in held),
            )
            for held in found
        ]


def weights_of(made: Guarded) -> Level:
    """What accepting each rule is worth."""
    return {made.rules[rule.id]: rule.weight for rule in made.compiled.rules if rule.weight is not None}


def _keeps_of(made: Guarded) -> Level:
    return dict.fromkeys(made.keeps.values(), 1)
