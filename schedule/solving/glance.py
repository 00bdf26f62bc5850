"""What can be said of a condition at a glance, by literals that are known and moments under them."""

from __future__ import annotations

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
    Window,
    Yes,
)
from schedule.model.agenda import End, Point, Subject
from schedule.network.links import ORIGIN
from schedule.network.network import Network
from schedule.solving.choices import holds
from schedule.solving.comparing import minus
from schedule.solving.guarded import FALSE, TRUE, Guarded

Span = tuple[int | None, int | None]


@frozen
class Glance:
    """Values of the literals that are decided, and the moments under them."""

    made: Guarded
    values: bytearray
    decided: bytearray
    network: Network

    @classmethod
    def of(cls, made: Guarded, values: bytearray, decided: bytearray) -> Glance:
        """Under the links whose literals are decided and hold."""
        network = Network.of(len(made.nodes) + 1)
        size = len(values)
        known = (each for each in made.links if abs(each.when) < size and decided[abs(each.when)])
        network.tighten_all((each.tail, each.head, each.most) for each in known if holds(each.when, values))
        return cls(made, values, decided, network)

    def known(self, literal: int) -> bool | None:
        """Whether it holds, if that is decided."""
        if literal in (TRUE, FALSE):
            return literal == TRUE
        at = abs(literal)
        return holds(literal, self.values) if at < len(self.values) and self.decided[at] else None

    def met(self, condition: Condition) -> bool:
        """True if, with all literals decided, some moments of the network surely fulfil it."""
        match condition:
            case Yes(fact):
                return self._fact(fact) is True
            case No(fact):
                return self._fact(fact) is False
            case Any(options):
                return any(self.met(each) for each in options)
            case Window() | Gap():
                return not self.refuted(condition)
            case _:
                return False

    def refuted(self, condition: Condition) -> bool:
        """True if nothing under these literals fulfils it; false if that is not seen."""
        match condition:
            case Yes(fact):
                return self._fact(fact) is False
            case No(fact):
                return self._fact(fact) is True
            case Any(options):
                return all(self.refuted(each) for each in options)
            case All(parts):
                return any(self.refuted(each) for each in parts)
            case Tally():
                return False
            case _:
                return _apart(self._reach(condition), (condition.lo, condition.hi))

    def span(self, quantity: Point | Subject) -> Span:
        """How early and late a moment, or how short and long an interval can be."""
        if isinstance(quantity, Point):
            return self._between(ORIGIN, self.made.nodes[quantity])
        start, end = (self.made.nodes[Point(quantity.item, quantity.layer, each)] for each in End)
        return self._between(start, end)

    def _between(self, earlier: int, later: int) -> Span:
        return self.network.least(earlier, later), self.network.greatest(earlier, later)

    def _fact(self, fact: Fact) -> bool | None:
        if isinstance(fact, Believed):
            return self.known(self.made.said.get(fact.statement, FALSE))
        return self.known(self.made.facts.get(fact, FALSE))

    def _reach(self, measure: Window | Gap | LengthAgainst) -> Span | None:
        """None if it is about a moment that can never be."""
        nodes = self.made.nodes
        try:
            if isinstance(measure, Window):
                return self._between(ORIGIN, nodes[measure.variable])
            if isinstance(measure, Gap):
                return self._between(nodes[measure.earlier], nodes[measure.later])
            return self._lengths(measure)
        except KeyError:
            return None

    def _lengths(self, against: LengthAgainst) -> Span:
        one, other = (self.span(Subject(against.item, each)) for each in (against.longer, against.shorter))
        return minus(one[0], other[1]), minus(one[1], other[0])


def _apart(reach: Span | None, wanted: Span) -> bool:
    """Whether no value is in both spans; None: open."""
    if reach is None:
        return True
    (least, most), (lo, hi) = reach, wanted
    return (lo is not None and most is not None and most < lo) or (
        hi is not None and least is not None and least > hi
    )
