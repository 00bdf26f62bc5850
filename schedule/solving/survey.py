"""All best timelines, surveyed by choices: where there are too many cases to go through them one by one.

Timelines that are met widen what is known from inside. What all best choices share bounds it from outside.
Only where the two differ somebody has to ask whether a best timeline lies between.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from attrs import define, field

from schedule.constraints.conditions import Condition, Gap, LengthAgainst, Present, Window, Yes, both
from schedule.constraints.problem import Compiled
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.solving.bounds import Bounds, Quantity
from schedule.solving.choices import Spreading
from schedule.solving.glance import Glance
from schedule.solving.guarded import TRUE, Guarded
from schedule.solving.horizon import measures
from schedule.solving.optimum import Optimum
from schedule.solving.ranges import Span, widest
from schedule.solving.state import Entangled


@define
class Survey:
    """Questions to all choices that are best by every level of an optimum. An open resource.

    `shared` is what all best choices have in common, as far as it is known; `seen` are the literals that
    hold in some best choice, `spans` those of the timelines met by now. `met` is the choice that was met
    last, `outer` what is shared.
    """

    compiled: Compiled
    optimum: Optimum
    shared: Spreading
    spans: dict[Quantity, Span] = field(factory=dict)
    seen: set[int] = field(factory=set)
    met: Glance = field(init=False)
    outer: Glance | None = None

    @classmethod
    def of(cls, compiled: Compiled, optimum: Optimum) -> Survey:
        """Raises Entangled if lengths are compared: links alone do not hold that."""
        conditions = (*(rule.condition for rule in compiled.rules), *(law.condition for law in compiled.laws))
        told = (measure for condition in conditions for measure in measures(condition))
        if any(isinstance(measure, LengthAgainst) for measure in told):
            raise Entangled
        optimum.grown()
        made = cls(compiled, optimum, optimum.fixed.copy())
        made._meet()
        return made

    def attained(self, condition: Condition) -> bool:
        """Whether a best timeline fulfils it. Raises Entangled."""
        if self.met.met(condition):
            return True
        if (self.outer or self._share()).refuted(condition):
            return False
        with self._best_with(self._made.asking(condition)) as found:
            return found

    def bounds(self) -> Bounds:
        """All ranges."""
        self._share()
        ways = {item: self._fact_ways(Present(item, Layer.ACTUAL)) for item in self.compiled.items}
        for item in self.compiled.items:
            for layer in Layer:
                self._fact_ways(Present(item, layer))
        outer = self._share()
        for quantity in tuple(self.spans):
            self._widen(quantity, outer.span(quantity))
        return Bounds(
            lowest={each: span[0] for each, span in self.spans.items()},
            highest={each: span[1] for each, span in self.spans.items()},
            happened=ways,
            accepted={rule.id: self._ways(self._made.rules[rule.id]) for rule in self.compiled.rules},
            proven=True,
        )

    def wider_than(self, known: Bounds) -> set[Quantity]:
        """Which points reach beyond their known (not open) range."""
        outer = self._share()
        found: set[Quantity] = set()
        for point, (lo, hi) in ((each, (known.lowest[each], known.highest[each])) for each in known.lowest):
            if isinstance(point, Point):
                least, most = outer.span(point)
                below = lo is not None and (least is None or least < lo)
                above = hi is not None and (most is None or most > hi)
                if (below and self._reaches(point, None, lo)) or (above and self._reaches(point, hi, None)):
                    found.add(point)
        return found

    @property
    def _made(self) -> Guarded:
        return self.optimum.choices.made

    def _widen(self, quantity: Quantity, outer: Span) -> None:
        """Until no best timeline goes beyond the span that is known."""
        while (lo := self.spans[quantity][0]) != outer[0] and lo is not None:
            if not self._reaches(quantity, None, lo):
                break
        while (hi := self.spans[quantity][1]) != outer[1] and hi is not None:
            if not self._reaches(quantity, hi, None):
                break

    def _reaches(self, quantity: Quantity, above: int | None, below: int | None) -> bool:
        """Whether a best timeline has the quantity above, or below, that value."""
        least, most = (None if above is None else above + 1), (None if below is None else below - 1)
        if isinstance(quantity, Point):
            beyond: Condition = Window(quantity, least, most)
        else:
            start, end = (Point(quantity.item, quantity.layer, each) for each in End)
            beyond = Gap(start, end, least, most)
        there = Yes(Present(quantity.item, quantity.layer))
        with self._best_with(self._made.asking(both(there, beyond))) as found:
            if found:
                self._meet()
            return found

    def _fact_ways(self, fact: Present) -> tuple[bool, bool]:
        literal = self._made.facts.get(fact)
        return (False, True) if literal is None else self._ways(literal)

    def _ways(self, literal: int) -> tuple[bool, bool]:
        """(can be, can be not)."""
        return self._can(literal), self._can(-literal)

    def _can(self, literal: int) -> bool:
        known = self.shared.known(literal)
        if known is not None or literal in self.seen:
            return known is not False
        with self._best_with(literal) as found:
            if found:
                self._meet()
        if not found:
            self._settle([-literal])
        return found

    def _settle(self, literals: Iterable[int]) -> None:
        self.optimum.grown()
        for column in (self.shared.values, self.shared.decided):
            column.extend(bytes(len(self.optimum.values) - len(column)))
        self.shared.decide(literals)

    def _share(self) -> Glance:
        """Decides what cannot be otherwise without loss, of what rules, facts and keeps stand for."""
        made = self._made
        told = {*made.rules.values(), *made.facts.values(), *made.keeps.values()} - {TRUE}
        self._settle(each for level in self.optimum.levels for each in level if each not in self.optimum.home)
        for part in dict.fromkeys(self.optimum.home.values()):
            unseen = {each for literal in part & told for each in (literal, -literal)} - self.seen
            while unseen:
                with self._best_with(self._one_of(unseen)) as found:
                    if found:
                        self._meet()
                if not found:
                    self._settle(-each for each in sorted(unseen))
                    break
                unseen -= self.seen
        self.outer = Glance.of(made, self.shared.values, self.shared.decided)
        return self.outer

    def _one_of(self, literals: Iterable[int]) -> int:
        literal = self._made.literal()
        self._made.clause(-literal, *sorted(literals))
        return literal

    @contextmanager
    def _best_with(self, literal: int) -> Iterator[bool]:
        """While this lasts, the literal holds in a best choice; false if there is none."""
        before = bytearray(self.optimum.values)
        with self.optimum.given(literal) as possible:
            yield possible and not any(self._lost(before))

    def _lost(self, before: bytearray) -> Iterator[int]:
        changed = self.optimum.changed(before)
        for level in self.optimum.levels:
            yield sum(
                level[each] * (before[each] - self.optimum.values[each]) for each in changed if each in level
            )

    def _meet(self) -> None:
        """Takes note of the choice as it is now, and of the timelines that it leaves."""
        values = self.optimum.values
        self.seen |= {each if values[each] else -each for each in range(1, len(values))}
        self.met = Glance.of(self._made, bytearray(values), bytearray(b"\1") * len(values))
        for item in self.compiled.items:
            for layer in Layer:
                literal = self._made.facts.get(Present(item, layer))
                if literal is not None and values[literal]:
                    for quantity in _quantities(item, layer):
                        span = self.met.span(quantity)
                        known = self.spans.get(quantity)
                        self.spans[quantity] = span if known is None else widest(known, span)


def _quantities(item: str, layer: Layer) -> tuple[Quantity, ...]:
    return Point(item, layer, End.START), Point(item, layer, End.END), Subject(item, layer)
