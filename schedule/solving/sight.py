"""One choice of everything, and moments that fulfil it: which of several ways a condition holds there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from attrs import frozen

from schedule.constraints.conditions import (
    All,
    Any,
    Believed,
    Condition,
    Fact,
    Gap,
    LengthAgainst,
    No,
    Tally,
    Variable,
    Window,
    Yes,
)
from schedule.constraints.problem import Compiled
from schedule.model.agenda import End, Layer, Point
from schedule.network.links import ORIGIN
from schedule.solving.guarded import Guarded
from schedule.solving.leaves import Claim, leaf_where
from schedule.solving.state import State
from schedule.solving.weighing import Weighing


@frozen
class Sight:
    """The values of all literals, and of all moments, which agree with them."""

    claim: Claim
    made: Guarded
    values: bytearray
    moments: list[int]

    @classmethod
    def of(cls, weighing: Weighing) -> Sight:
        """Of the best choice that is known."""
        optimum = weighing.agenda
        optimum.choices.refuted(bytearray(optimum.values), {})  # the moments go over to this choice
        return cls(weighing.claim(), weighing.made, optimum.values, list(optimum.choices.network.value))

    def leaf(self, compiled: Compiled) -> list[State]:
        """The leaf of these moments; none if networks do not hold it. Raises Entangled."""
        return leaf_where(compiled, self.claim, self.facts(), self.chosen)

    def facts(self) -> Iterator[Condition]:
        """What is so, and what is not."""
        for fact, literal in self.made.facts.items():
            yield Yes(fact) if self.values[literal] else No(fact)

    def chosen(self, condition: Condition) -> Condition:
        """The condition, with the first option that holds here in the stead of each choice."""
        match condition:
            case All(parts):
                return All(tuple(self.chosen(part) for part in parts))
            case Any(options):
                held = next((option for option in options if self._holds(option)), None)
                return condition if held is None else self.chosen(held)
            case _:
                return condition

    def _holds(self, condition: Condition) -> bool:
        match condition:
            case All(parts):
                return all(self._holds(part) for part in parts)
            case Any(options):
                return any(self._holds(option) for option in options)
            case Yes(fact):
                return self._known(fact)
            case No(fact):
                return not self._known(fact)
            case Tally(facts, least, most):
                return _within(sum(map(self._known, facts)), least, most)
            case Window(variable, lo, hi):
                return _within(self._apart(None, variable), lo, hi)
            case Gap(earlier, later, lo, hi):
                return _within(self._apart(earlier, later), lo, hi)
            case LengthAgainst(item, longer, shorter, lo, hi):
                lengths = [self._length(item, each) for each in (longer, shorter)]
                known = [each for each in lengths if each is not None]
                return len(known) == len(lengths) and _within(known[0] - known[1], lo, hi)
            case _:
                assert_never(condition)

    def _known(self, fact: Fact) -> bool:
        made = self.made
        literal = made.said.get(fact.statement) if isinstance(fact, Believed) else made.facts.get(fact)
        return literal is not None and bool(self.values[literal])

    def _apart(self, earlier: Variable | None, later: Variable) -> int | None:
        """How far two moments are apart; None if there is no such moment."""
        ends = [ORIGIN if each is None else self.made.nodes.get(each) for each in (earlier, later)]
        known = [self.moments[each] for each in ends if each is not None]
        return known[1] - known[0] if len(known) == len(ends) else None

    def _length(self, item: str, layer: Layer) -> int | None:
        start, end = (Point(item, layer, each) for each in End)
        return self._apart(start, end)


def _within(value: int | None, lo: int | None, hi: int | None) -> bool:
    return value is not None and (lo is None or lo <= value) and (hi is None or value <= hi)
