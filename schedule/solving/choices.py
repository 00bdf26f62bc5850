"""Choices and moments together: what is chosen switches links on, and a cycle that cannot be refutes it.

What is learned from a refuted choice, a clause, holds for good: all questions to one scenario share it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import numpy as np
from attrs import define, field

from schedule.network.differences import Differences
from schedule.solving.guarded import TRUE, Count, Guarded

YES, NO = 1, 0

MANY_VIOLATED = 100
"""So many violated links are looked at all at once: what they show is shorter, and found sooner."""


@define
class Choices:
    """Clauses, counts and the network of a scenario. Values are a byte for each literal. An open resource."""

    made: Guarded
    network: Differences
    clauses: list[tuple[int, ...]] = field(factory=list)
    in_clauses: list[list[int]] = field(factory=list)
    in_counts: list[list[int]] = field(factory=list)
    links: list[list[int]] = field(factory=list)
    applied: bytearray = field(factory=bytearray)
    missing: set[int] = field(factory=set)
    taken: int = 0
    counted: int = 0

    @classmethod
    def of(cls, made: Guarded) -> Choices:
        """Nothing is chosen yet."""
        found = cls(made, Differences.of(len(made.nodes) + 1))
        found.grow()
        return found

    def grow(self) -> None:
        """Takes in what was added to the choices since."""
        made = self.made
        more = made.literals + 1 - len(self.in_clauses)
        for beside in (self.in_clauses, self.in_counts, self.links):
            beside.extend([] for _ in range(more))
        self.applied.extend(bytes(more))
        for link in made.links[len(self.network.tail) :]:
            self.links[abs(link.when)].append(self.network.add(link.tail, link.head, link.most))
        for at, count in enumerate(made.counts[self.counted :], self.counted):
            for literal in (*count.literals, count.when):
                self.in_counts[abs(literal)].append(at)
        for clause in made.clauses[self.taken :]:
            self.learn(clause)
        self.taken, self.counted = len(made.clauses), len(made.counts)

    def learn(self, clause: tuple[int, ...]) -> None:
        """A clause that holds for good."""
        for literal in clause:
            self.in_clauses[abs(literal)].append(len(self.clauses))
        self.clauses.append(clause)

    def refuted(self, values: bytearray, weights: Mapping[int, int]) -> list[tuple[int, ...]]:
        """Clauses that the moments refuse to these values; none if some moments fulfil them all;
        an empty one if nothing does.

        Many in one pass: of each cycle the choices share its weight, and the first that has lost all of
        its own is left out until the end. The clauses are learned.
        """
        return _Pass(self, weights, self._changed(values)).refuted()

    def _changed(self, values: bytearray) -> list[int]:
        """The links that are to be on and are not; those that are on and are not to be are switched off."""
        first = not any(self.applied)
        values[TRUE] = YES
        changed = np.nonzero(np.frombuffer(values, np.uint8) != np.frombuffer(self.applied, np.uint8))[0]
        for literal in changed.tolist():
            for link in self.links[literal]:
                if values[literal]:
                    self.missing.add(link)
                else:
                    self.network.active[link] = 0
                    self.missing.discard(link)
        self.applied[:] = values
        wanted = sorted(self.missing)
        if first:
            self.network.guess(wanted)
        return wanted


@define
class _Pass:
    """One pass over the links that are not on yet. `left` is the weight that cycles have left to a choice."""

    choices: Choices
    weights: Mapping[int, int]
    wanted: list[int]
    left: dict[int, int] = field(factory=dict)
    left_out: set[int] = field(factory=set)

    def refuted(self) -> list[tuple[int, ...]]:
        """Switches on what can be; the clauses that were learned on the way."""
        network, made = self.choices.network, self.choices.made
        found: list[tuple[int, ...]] = []
        wanted, violated = self.wanted, network.violated(self.wanted)
        if len(violated) > MANY_VIOLATED:
            found = self._all_at_once()
            if found and not found[-1]:
                return found
            wanted = [each for each in wanted if made.links[each].when not in self.left_out]
            violated = network.violated(wanted)
        for link in set(wanted).difference(violated):
            network.active[link] = 1
        for link in violated:
            while made.links[link].when not in self.left_out:
                cycle = network.activate(link)
                if cycle is None:
                    break
                found.append(self._learn(cycle))
                if not found[-1]:
                    return found
        self.choices.missing = {link for link in self.wanted if not network.active[link]} | self._out()
        return found

    def _all_at_once(self) -> list[tuple[int, ...]]:
        """The clauses that were learned until all that is left holds together, or that took too long."""
        network, made = self.choices.network, self.choices.made
        waves = network.waves(self.wanted)
        found: list[tuple[int, ...]] = []
        while cycles := waves.cycles():
            for cycle in cycles:
                if self.left_out.isdisjoint(made.links[link].when for link in cycle):
                    found.append(self._learn(tuple(cycle)))
                    if not found[-1]:
                        return found
            waves.leave_out(self._out())
        moments = waves.moments()
        if moments is not None:
            network.value = moments.tolist()
        return found

    def _out(self) -> set[int]:
        return {link for literal in self.left_out for link in self.choices.links[literal]}

    def _learn(self, cycle: tuple[int, ...]) -> tuple[int, ...]:
        made = self.choices.made
        guards = list(dict.fromkeys(made.links[link].when for link in cycle))
        clause = tuple(-each for each in guards if each != TRUE)
        self.choices.learn(clause)
        self._leave_out(guards)
        return clause

    def _leave_out(self, guards: list[int]) -> None:
        """The choices with least weight left, one at least; the one that was asked for, if none has any."""
        weighed = {each: self.left.get(each, self.weights[each]) for each in guards if each in self.weights}
        least = min(weighed.values(), default=0)
        for each, weight in weighed.items():
            self.left[each] = weight - least
        spent = [each for each in weighed if not self.left[each]]
        spent = spent or [each for each in guards if each != TRUE][:1]
        for guard in spent:
            self.left_out.add(guard)
            for link in self.choices.links[guard]:
                self.choices.network.active[link] = 0


def holds(literal: int, values: bytearray) -> bool:
    """Whether a literal is true."""
    return bool(values[literal]) if literal > 0 else not values[-literal]


def kept(count: Count, values: bytearray) -> bool:
    """Whether a count is."""
    if not holds(count.when, values):
        return True
    total = sum(holds(each, values) for each in count.literals)
    return (count.least is None or total >= count.least) and (count.most is None or total <= count.most)


@define
class Spreading:
    """What follows at once from what is decided; undecided literals are in neither set. Never undone."""

    choices: Choices
    decided: bytearray
    values: bytearray

    @classmethod
    def of(cls, choices: Choices) -> Spreading:
        """What holds at any rate."""
        size = len(choices.applied)
        made = cls(choices, bytearray(size), bytearray(size))
        made.decide([TRUE, *(each[0] for each in choices.clauses if len(each) == 1)])
        for count in choices.made.counts:
            made.decide(made._of_count(count))
        return made

    def copy(self) -> Spreading:
        """An independent copy."""
        return Spreading(self.choices, bytearray(self.decided), bytearray(self.values))

    def known(self, literal: int) -> bool | None:
        """Whether it is true, if that is decided."""
        return holds(literal, self.values) if self.decided[abs(literal)] else None

    def decide(self, literals: Iterable[int]) -> None:
        """Makes literals true, with all that follows. What contradicts something decided is passed over."""
        waiting = list(literals)
        while waiting:
            literal = waiting.pop()
            if self.decided[abs(literal)]:
                continue
            self.decided[abs(literal)] = YES
            self.values[abs(literal)] = YES if literal > 0 else NO
            for at in self.choices.in_clauses[abs(literal)]:
                waiting.extend(self._of_clause(self.choices.clauses[at]))
            for at in self.choices.in_counts[abs(literal)]:
                waiting.extend(self._of_count(self.choices.made.counts[at]))

    def _of_clause(self, clause: tuple[int, ...]) -> tuple[int, ...]:
        left = 0
        for each in clause:
            known = self.known(each)
            if known or (known is None and left):
                return ()
            if known is None:
                left = each
        return (left,) if left else ()

    def _of_count(self, count: Count) -> Iterator[int]:
        if not self.known(count.when):
            return
        true = sum(self.known(each) is True for each in count.literals)
        unknown = [each for each in count.literals if self.known(each) is None]
        if count.most is not None and true == count.most:
            yield from (-each for each in unknown)
        elif count.least is not None and true + len(unknown) == count.least:
            yield from unknown
