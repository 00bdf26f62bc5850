"""What every explanation looks at: the answer in ticks, and whom to ask what else could be."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from schedule.constraints.conditions import Condition, in_force
from schedule.constraints.parts import nodes_of
from schedule.constraints.problem import Compiled, Rule
from schedule.model.ids import natural
from schedule.model.scenario import Scenario
from schedule.solving.best import Best
from schedule.solving.claims import Oracle
from schedule.solving.history import Histories
from schedule.solving.optimum import MOST_ENTANGLED
from schedule.solving.placing import Drawn
from schedule.solving.weighed import histories_of
from schedule.telling import Told


@frozen
class Inquiry:
    """The history that was told of a part, and its two ways of being asked: what can be, and at what cost."""

    told: Told
    oracle: Oracle
    histories: Histories
    rules: tuple[str, ...]
    """All of them in natural order."""
    named: dict[str, Rule]
    certain: dict[str, tuple[str, ...]]
    """The rules that are certain, by each item that they speak of."""
    entangled: bool
    """Whether so much hangs together that odds are not worked out for all at once."""

    @classmethod
    def of(cls, told: Told) -> Inquiry:
        """Nothing is asked yet."""
        compiled, budget = told.best.compiled, told.best.budget
        histories = histories_of(compiled, told.best.accepted, budget)
        rules = sorted((rule.id for rule in compiled.rules), key=natural)
        named = {rule.id: rule for rule in compiled.rules}
        weighing = told.best.accepted.weighing
        entangled = weighing is not None and weighing.evidence.largest > MOST_ENTANGLED
        oracle, certain = Oracle(compiled, budget), _certain(compiled)
        return cls(told, oracle, histories, tuple(rules), named, certain, entangled)

    @property
    def patient(self) -> Inquiry:
        """The same, for a question about a single thing: its odds are worked out whatever hangs together."""
        return evolve(self, entangled=False)

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

    def conditions(self, believed: frozenset[str], rules: Iterable[str]) -> dict[str, Condition]:
        """What these rules, and all laws and keeps, come to if these statements are believed; by id."""
        found = {rule: in_force(self.named[rule].condition, believed) for rule in rules}
        found |= {law.id: law.condition for law in self.compiled.laws}
        return found | {keep.id: keep.condition for keep in self.compiled.keeps}

    def said(self, rules: Iterable[str]) -> frozenset[str]:
        """The ids of all statements of these rules."""
        return frozenset(name for rule in rules for name in self.named[rule].statements)

    def statements(self, rules: tuple[str, ...]) -> tuple[str, ...]:
        """The ids of all statements of these rules, copies included, in natural order."""
        return tuple(sorted(self.said(rules), key=natural))


def _certain(compiled: Compiled) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for rule in compiled.rules:
        if rule.weight is None:
            for item in {name for kind, name in nodes_of(rule.condition) if kind == "item"}:
                found.setdefault(item, []).append(rule.id)
    return {item: tuple(rules) for item, rules in found.items()}
