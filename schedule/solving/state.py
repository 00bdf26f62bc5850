"""One partial history: decided facts, the network of moments, and what is still to be decided."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, evolve, field

from schedule.constraints.conditions import (
    All,
    Any,
    Believed,
    Condition,
    Fact,
    Gap,
    LengthAgainst,
    Measure,
    No,
    Tally,
    Variable,
    Window,
    Yes,
)
from schedule.model.agenda import End, Layer, Point
from schedule.network.links import ORIGIN, Link
from schedule.network.network import Network
from schedule.solving.comparing import minus, no_difference, plus

MOST_ROUNDS = 100
"""Lengths that push each other on for longer are left to the solver."""


class Entangled(Exception):
    """Networks alone cannot answer, or not with a reasonable number of them."""


class Impossible(Exception):
    """What is asserted contradicts what was asserted before."""


@define
class State:
    """What is known in a partial history. `nodes` places each variable in the network; `accepted` are
    statements, `told` what the rules of which they are come to here.

    `open` are conditions that must hold and are not decided; `lengths` those over four moments, which
    the network bounds but cannot hold; `links` all other inequalities, which the network takes in from
    when the state is first settled.
    """

    nodes: dict[Variable, int]
    network: Network
    accepted: frozenset[str]
    told: tuple[tuple[str, Condition], ...] = ()
    facts: dict[Fact, bool] = field(factory=dict)
    open: list[Any | Tally] = field(factory=list)
    lengths: list[LengthAgainst] = field(factory=list)
    links: list[Link] = field(factory=list)
    begun: bool = False

    def copy(self) -> State:
        """An independent copy."""
        return evolve(
            self,
            network=self.network.copy(),
            facts=dict(self.facts),
            open=list(self.open),
            lengths=list(self.lengths),
            links=list(self.links),
        )

    def require(self, condition: Condition) -> None:
        """From now on the condition holds. Raises Impossible if it cannot."""
        match condition:
            case Yes(fact):
                self._decide(fact, True)
            case No(fact):
                self._decide(fact, False)
            case All(parts):
                for part in parts:
                    self.require(part)
            case Window() | Gap():
                self._bind(condition)
            case LengthAgainst():
                self.lengths.append(condition)
                if no_difference(self.lengths, condition):
                    raise Impossible
            case _:
                self.open.append(condition)

    def settle(self) -> None:
        """Draws all conclusions that follow at once. Raises Impossible, and Entangled if they do not end:
        lengths that nothing bounds from above can push each other on forever."""
        if not self.begun:
            self._begin()
        for _ in range(MOST_ROUNDS):
            changed = False
            waiting, self.open = self.open, []
            for condition in waiting:
                changed |= self._reconsider(condition)
            for each in self.lengths:
                changed |= self._bind_lengths(each)
            if not changed:
                return
        raise Entangled

    def holds(self, condition: Condition) -> bool | None:
        """Whether the condition holds for sure (True), cannot hold (False), or is open (None)."""
        match condition:
            case Yes(fact):
                return self.known(fact)
            case No(fact):
                known = self.known(fact)
                return None if known is None else not known
            case All(parts):
                return _all(self.holds(part) for part in parts)
            case Any(options):
                return _any(self.holds(option) for option in options)
            case Tally():
                return self._tallied(condition)
            case _:
                return self._measured(condition)

    def known(self, fact: Fact) -> bool | None:
        """Whether the fact is decided, and how."""
        if isinstance(fact, Believed):
            return fact.statement in self.accepted
        return self.facts.get(fact)

    def reach(self, measure: Measure) -> tuple[int | None, int | None]:
        """`[least, greatest]` of what the inequality bounds, as far as the network tells."""
        if isinstance(measure, LengthAgainst):
            return self._length_difference(measure)
        earlier, later = self._ends(measure)
        return self.network.least(earlier, later), self.network.greatest(earlier, later)

    def length(self, item: str, layer: Layer) -> tuple[int, int | None]:
        """`[shortest, longest]` of an interval."""
        start, end = self.interval(item, layer)
        return self.network.least(start, end) or 0, self.network.greatest(start, end)

    def knows_length(self, against: LengthAgainst) -> bool:
        """Whether one of the lengths can only be one: then the network holds the comparison exactly."""
        spans = (self.length(against.item, layer) for layer in (against.longer, against.shorter))
        return any(shortest == longest for shortest, longest in spans)

    def _decide(self, fact: Fact, value: bool) -> None:
        known = self.known(fact)
        if known is not None and known != value:
            raise Impossible
        if not isinstance(fact, Believed):
            self.facts[fact] = value

    def _bind(self, measure: Window | Gap) -> None:
        try:
            earlier, later = self._ends(measure)
        except KeyError:
            raise Impossible from None
        if measure.hi is not None:
            self.links.append((earlier, later, measure.hi))
        if measure.lo is not None:
            self.links.append((later, earlier, -measure.lo))
        if self.begun:
            self._tighten(earlier, later, measure.lo, measure.hi)

    def _begin(self) -> None:
        self.begun = True
        if not self.network.tighten_all(self.links):
            raise Impossible

    def _tighten(self, earlier: int, later: int, least: int | None, most: int | None) -> bool:
        """False if nothing is new."""
        changed = most is not None and self._link(earlier, later, most)
        return (least is not None and self._link(later, earlier, -least)) or changed

    def _link(self, tail: int, head: int, most: int) -> bool:
        """False if that was said already."""
        if self.network.says(tail, head, most):
            return False
        if not self.network.tighten(tail, head, most):
            raise Impossible
        return True

    def _ends(self, measure: Window | Gap) -> tuple[int, int]:
        if isinstance(measure, Window):
            return ORIGIN, self.nodes[measure.variable]
        return self.nodes[measure.earlier], self.nodes[measure.later]

    def interval(self, item: str, layer: Layer) -> tuple[int, int]:
        """The moments of the start and the end. Raises KeyError if that interval can never be."""
        return self.nodes[Point(item, layer, End.START)], self.nodes[Point(item, layer, End.END)]

    def _reconsider(self, condition: Any | Tally) -> bool:
        """Keeps an open condition, or what is left of it; true if that taught anything."""
        held = self.holds(condition)
        if held is False:
            raise Impossible
        if held:
            return True
        if isinstance(condition, Any):
            left = tuple(each for each in condition.options if self.holds(each) is not False)
            if len(left) == 1:
                self.require(left[0])
                return True
            self.open.append(Any(left))
            return len(left) < len(condition.options)
        return self._reconsider_tally(condition)

    def _reconsider_tally(self, tally: Tally) -> bool:
        true = sum(self.known(fact) is True for fact in tally.facts)
        unknown = [fact for fact in tally.facts if self.known(fact) is None]
        if tally.least is not None and true + len(unknown) == tally.least:
            decided = True
        elif tally.most is not None and true == tally.most:
            decided = False
        else:
            self.open.append(tally)
            return False
        for fact in unknown:
            self._decide(fact, decided)
        return True

    def _tallied(self, tally: Tally) -> bool | None:
        true = sum(self.known(fact) is True for fact in tally.facts)
        most = true + sum(self.known(fact) is None for fact in tally.facts)
        if tally.least is not None and most < tally.least:
            return False
        if tally.most is not None and true > tally.most:
            return False
        enough = tally.least is None or true >= tally.least
        return True if enough and (tally.most is None or most <= tally.most) else None

    def _measured(self, measure: Measure) -> bool | None:
        try:
            least, most = self.reach(measure)
        except KeyError:
            return False
        if measure.lo is not None and most is not None and most < measure.lo:
            return False
        if measure.hi is not None and least is not None and least > measure.hi:
            return False
        above = measure.lo is None or (least is not None and least >= measure.lo)
        below = measure.hi is None or (most is not None and most <= measure.hi)
        return True if above and below else None

    def _length_difference(self, against: LengthAgainst) -> tuple[int | None, int | None]:
        (a, b), (c, d) = (self.length(against.item, each) for each in (against.longer, against.shorter))
        return None if d is None else a - d, None if b is None else b - c

    def _bind_lengths(self, against: LengthAgainst) -> bool:
        """What the lengths, and the distances of equal ends, tell of each other."""
        try:
            longer = self.interval(against.item, against.longer)
            shorter = self.interval(against.item, against.shorter)
        except KeyError:
            raise Impossible from None
        changed = False
        for (a, b), (c, d) in (
            (longer, shorter),
            ((shorter[1], longer[1]), (shorter[0], longer[0])),
        ):
            changed |= self._bind_pair((a, b), (c, d), against.lo, against.hi)
        return changed

    def _bind_pair(
        self, one: tuple[int, int], other: tuple[int, int], lo: int | None, hi: int | None
    ) -> bool:
        """`lo <= (b - a) - (d - c) <= hi`: each difference bounds the other."""
        (a, b), (c, d) = one, other
        least, most = self.network.least(c, d), self.network.greatest(c, d)
        changed = self._tighten(a, b, plus(least, lo), plus(most, hi))
        least, most = self.network.least(a, b), self.network.greatest(a, b)
        return changed | self._tighten(c, d, minus(least, hi), minus(most, lo))


def _all(parts: Iterator[bool | None]) -> bool | None:
    found: bool | None = True
    for each in parts:
        if each is False:
            return False
        found = None if each is None else found
    return found


def _any(options: Iterator[bool | None]) -> bool | None:
    found: bool | None = False
    for each in options:
        if each:
            return True
        found = None if each is None else found
    return found
