"""What every explanation looks at: the answer in ticks, and whom to ask what else could be."""

from __future__ import annotations

from attrs import frozen

from schedule.constraints.compiling import natural
from schedule.constraints.conditions import Condition
from schedule.constraints.problem import Compiled
from schedule.model.scenario import Scenario
from schedule.solving.best import Best
from schedule.solving.claims import Oracle
from schedule.solving.histories import Histories
from schedule.solving.placing import Drawn


@frozen
class Inquiry:
    """`best` are all best timelines; `possible` those of tier 1 alone; `drawn` the one that is shown."""

    scenario: Scenario
    best: Best
    possible: Best
    drawn: Drawn
    oracle: Oracle
    histories: Histories

    @classmethod
    def of(cls, scenario: Scenario, best: Best, possible: Best, drawn: Drawn) -> Inquiry:
        """Nothing is asked yet."""
        compiled, budget = best.compiled, best.budget
        histories = Histories.of(compiled, best.accepted, budget)
        return cls(scenario, best, possible, drawn, Oracle(compiled, budget), histories)

    @property
    def compiled(self) -> Compiled:
        """The scenario in integers."""
        return self.best.compiled

    @property
    def rejected(self) -> tuple[str, ...]:
        """The rules that are not believed, in natural order."""
        return tuple(name for name in self.rules if name not in self.drawn.accepted)

    @property
    def believed(self) -> tuple[str, ...]:
        """The rules that are believed, in natural order."""
        return tuple(name for name in self.rules if name in self.drawn.accepted)

    @property
    def rules(self) -> tuple[str, ...]:
        """All rules in natural order."""
        return tuple(sorted((rule.id for rule in self.compiled.rules), key=natural))

    def conditions(self) -> dict[str, Condition]:
        """What each rule, law and keep comes to, by its id."""
        named = (*self.compiled.rules, *self.compiled.laws, *self.compiled.keeps)
        return {each.id: each.condition for each in named}

    def statements(self, rules: tuple[str, ...]) -> tuple[str, ...]:
        """The ids of all statements of these rules, copies included, in natural order."""
        wanted = set(rules)
        names = (name for rule in self.compiled.rules if rule.id in wanted for name in rule.statements)
        return tuple(sorted(names, key=natural))
