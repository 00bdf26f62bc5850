"""The best choices: those that matter are decided by CP-SAT, all others keep the value that suits them.

Implicit hitting sets, over clauses: what the moments refuse becomes a clause; only the region of choices
that hang together with a new clause is decided again (after Moreno-Centeno and Karp, The implicit hitting
set approach, Operations Research 61, 2013). A choice outside every region is at its best value in every
best choice, because clauses not yet known could only take weight away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from attrs import define, field

from schedule.solving.choices import Choices, Spreading, holds, kept
from schedule.solving.deciding import another, decided
from schedule.solving.region import Infeasible, Level, Region
from schedule.solving.session import Budget


@define
class Optimum:
    """A best choice, first by the first level, then by the next. `fixed` holds what is the same in all.

    `home` gives for each literal the region it was decided in, if any; `assumed` is what holds for now.
    """

    choices: Choices
    budget: Budget
    levels: list[Level]
    fixed: Spreading
    values: bytearray
    home: dict[int, frozenset[int]] = field(factory=dict)
    assumed: tuple[int, ...] = ()

    @classmethod
    def of(cls, choices: Choices, budget: Budget, level: Level) -> Optimum:
        """The best by one level. Raises Infeasible and Stopped."""
        fixed = Spreading.of(choices)
        made = cls(choices, budget, [level], fixed, _greedy(fixed, level))
        seeds = [each for each in level if not made.values[each] and not fixed.decided[each]]
        made._improve([*seeds, *made._violating()])
        return made

    def then(self, level: Level) -> Optimum:
        """Best by one more level too: what every choice that was best so far shares is fixed."""
        fixed = self.fixed.copy()
        for each in self.levels:
            fixed.decide(literal for literal in each if literal not in self.home)
        made = Optimum(self.choices, self.budget, [*self.levels, level], fixed, bytearray(self.values))
        free = [each for each in (*self.home, *level) if not fixed.decided[each]]
        seeds = [each for each in free if each in self.home or not made.values[each]]
        made._improve(seeds)
        return made

    def total(self, level: Level) -> int:
        """What the values are worth."""
        return sum(weight for literal, weight in level.items() if self.values[literal])

    @contextmanager
    def given(self, *literals: int) -> Iterator[bool]:
        """While this lasts, the literals hold in the best choice; false if there is no such choice."""
        before = bytearray(self.values), dict(self.home), self.assumed
        self._grown()
        try:
            self.also(literals)
            possible = True
        except Infeasible:
            possible = False
        try:
            yield possible
        finally:
            self.values, self.home, self.assumed = before
            self._grown()

    def also(self, literals: tuple[int, ...]) -> None:
        """Inside `given`: these hold from now on too. Raises Infeasible."""
        if any(self.fixed.known(each) is False for each in literals):
            raise Infeasible
        self.assumed += literals
        self._improve([abs(each) for each in literals if not holds(each, self.values)])

    def every(self, wanted: frozenset[int], most: int) -> list[frozenset[int]] | None:
        """The sets of `wanted` literals that hold in best choices, all of them; None if more than `most`."""
        found: list[frozenset[int]] = []
        while True:
            region = frozenset(self.home)
            free = sorted(region & wanted)
            known = [{each: each in one for each in free} for one in found]
            values = another(self._decision(region), self.budget, known)
            if values is None:
                return found
            clauses = self._apply(values)
            if clauses:
                self._improve([abs(literal) for clause in clauses for literal in clause])
                continue
            found.append(frozenset(each for each in wanted if holds(each, self._with(values))))
            if len(found) > most or not free:
                return found if len(found) <= most else None

    def _grown(self) -> None:
        self.choices.grow()
        more = len(self.choices.applied) - len(self.values)
        self.values.extend(bytes(more))
        self.fixed.values.extend(bytes(more))
        self.fixed.decided.extend(bytes(more))

    def _improve(self, seeds: list[int]) -> None:
        """Decides regions again until the moments agree."""
        while True:
            region = self._region(seeds)
            if region:
                self._decide(region)
            refuted = self.choices.refuted(self.values, self.levels[0])
            if not refuted:
                return
            if any(all(self.fixed.decided[abs(each)] for each in clause) for clause in refuted):
                raise Infeasible
            seeds = [abs(literal) for clause in refuted for literal in clause]

    def _decide(self, region: frozenset[int]) -> None:
        values = decided(self._decision(region), self.budget)
        for literal, value in values.items():
            self.values[literal] = value
        for part in self._parts(region):
            for literal in part:
                self.home[literal] = part

    def _decision(self, literals: frozenset[int]) -> Region:
        clauses = (clause for literal in sorted(literals) for clause in self._clauses_of(literal, literals))
        counts = sorted({at for literal in literals for at in self.choices.in_counts[literal]})
        return Region(
            literals,
            tuple(dict.fromkeys((*clauses, *((each,) for each in self.assumed if abs(each) in literals)))),
            tuple(self.choices.made.counts[at] for at in counts),
            tuple(self.levels),
            self.values,
        )

    def _apply(self, values: dict[int, int]) -> list[tuple[int, ...]]:
        return self.choices.refuted(self._with(values), self.levels[0])

    def _with(self, values: dict[int, int]) -> bytearray:
        changed = bytearray(self.values)
        for literal, value in values.items():
            changed[literal] = value
        return changed

    def _violating(self) -> list[int]:
        """The literals of what the values do not keep. Raises Infeasible if nothing can keep it."""
        clauses = (each for each in self.choices.clauses if not any(holds(one, self.values) for one in each))
        counts = (each for each in self.choices.made.counts if not kept(each, self.values))
        found: list[int] = []
        for broken in (*clauses, *((*count.literals, count.when) for count in counts)):
            literals = [abs(literal) for literal in broken]
            if all(self.fixed.decided[each] for each in literals):
                raise Infeasible
            found += literals
        return found

    def _region(self, seeds: Iterable[int]) -> frozenset[int]:
        """All literals that hang together with the seeds by a clause that nothing outside fulfils."""
        region: set[int] = set()
        waiting = list(seeds)
        while waiting:
            literal = waiting.pop()
            if literal in region or self.fixed.decided[literal]:
                continue
            region.add(literal)
            waiting.extend(self.home.get(literal, ()))
            for at in self.choices.in_clauses[literal]:
                waiting.extend(self._drawn_in(self.choices.clauses[at], region))
            for at in self.choices.in_counts[literal]:
                count = self.choices.made.counts[at]
                waiting.extend(abs(each) for each in (*count.literals, count.when))
        return frozenset(region)

    def _drawn_in(self, clause: tuple[int, ...], region: set[int]) -> Iterator[int]:
        if any(holds(each, self.values) and abs(each) not in region for each in clause):
            return iter(())
        if any(self.fixed.known(each) for each in clause):
            return iter(())
        return (abs(each) for each in clause)

    def _parts(self, region: frozenset[int]) -> Iterator[frozenset[int]]:
        """The region, taken apart where nothing holds it together."""
        left = set(region)
        while left:
            part: set[int] = set()
            waiting = [next(iter(left))]
            while waiting:
                literal = waiting.pop()
                if literal not in left:
                    continue
                left.discard(literal)
                part.add(literal)
                waiting.extend(self._beside(literal, region))
            yield frozenset(part)

    def _beside(self, literal: int, region: frozenset[int]) -> Iterator[int]:
        for clause in self._clauses_of(literal, region):
            yield from (abs(each) for each in clause)
        for at in self.choices.in_counts[literal]:
            count = self.choices.made.counts[at]
            yield from (abs(each) for each in (*count.literals, count.when))

    def _clauses_of(self, literal: int, region: frozenset[int]) -> Iterator[tuple[int, ...]]:
        """The clauses of a literal that only the region can fulfil."""
        for at in self.choices.in_clauses[literal]:
            clause = self.choices.clauses[at]
            outside = (each for each in clause if abs(each) not in region)
            if not any(holds(each, self.values) for each in outside):
                yield clause


def _greedy(fixed: Spreading, level: Level) -> bytearray:
    """Values that fulfil most clauses: the weightiest literals are true, then whatever follows."""
    made = fixed.copy()
    for literal in sorted(level, key=lambda each: (-level[each], each)):
        made.decide([literal])
    for literal in range(1, len(made.decided)):
        made.decide([-literal])
    return made.values
