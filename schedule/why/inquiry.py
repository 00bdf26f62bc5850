"""What every explanation looks at: the answer in ticks, and whom to ask what else could be."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from schedule.constraints.compiling import natural
from schedule.constraints.conditions import Condition, in_force
from schedule.constraints.problem import Compiled
from schedule.model.scenario import Scenario
from schedule.solving.best import Best
from schedule.solving.claims import Oracle
from schedule.solving.histories import Histories, histories_of
from schedule.solving.placing import Drawn
from schedule.telling import Told


@frozen
class Inquiry:
    """The history that was told of a part, and its two ways of being asked: what can be, and at what cost."""

    told: Told
    oracle: Oracle
    histories: Histories

    @classmethod
    def of(cls, told: Told) -> Inquiry:
        """Nothing is asked yet."""
        compiled, budget = told.best.compiled, told.best.budget
        histories = histories_of(compiled, told.best.accepted, budget)
        return cls(told, Oracle(compiled, budget), histories)

    @property
    def scenario(self) -> Scenario:
        """The part of the scenario."""
        return self.told.part.scenario

    @property
    def best(self) -> Best:
        """All best timelines."""
        return self.told.best

    @property
    def possible(self) -> Best:
        """All timelines that are best by their evidence alone."""
        return self.told.possible

    @property
    def drawn(self) -> Drawn:
        """The timeline that is shown."""
        return self.told.drawn

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

    def conditions(self, believed: frozenset[str]) -> dict[str, Condition]:
        """What each rule, law and keep comes to, by its id, if these statements are believed."""
        found = {rule.id: in_force(rule.condition, believed) for rule in self.compiled.rules}
        found |= {law.id: law.condition for law in self.compiled.laws}
        return found | {keep.id: keep.condition for keep in self.compiled.keeps}

    def said(self, rules: Iterable[str]) -> frozenset[str]:
        """The ids of all statements of these rules."""
        return frozenset(self.statements(tuple(rules)))

    def statements(self, rules: tuple[str, ...]) -> tuple[str, ...]:
        """The ids of all statements of these rules, copies included, in natural order."""
        wanted = set(rules)
        names = (name for rule in self.compiled.rules if rule.id in wanted for name in rule.statements)
        return tuple(sorted(names, key=natural))
