"""The best choices: those that matter are decided by CP-SAT, all others keep the value that suits them.

Implicit hitting sets, over clauses: what the moments refuse becomes a clause; only the region of choices
that hang together with a new clause is decided again (after Moreno-Centeno and Karp, The implicit hitting
set approach, Operations Research 61, 2013). A choice outside every region is at its best value in every
best choice, because clauses not yet known could only take weight away.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

import numpy as np
from attrs import define, field

from schedule.errors import InternalError
from schedule.solving.beginning import greedy, violating
from schedule.solving.choices import Choices, Spreading, holds
from schedule.solving.deciding import another, decided, hastily
from schedule.solving.hanging import fulfilling, hanging_together, parts_of
from schedule.solving.haste import LITTLE_WORK, MOST_HASTE, hasten
from schedule.solving.region import Choice, Infeasible, Level, Region
from schedule.solving.session import Budget, Stopped

MOST_ENTANGLED = 300
"""Choices that hang together; beyond, each question takes a search of its own."""
PATIENCE = 0.4
"""After this share of the time some choice is looked for if none was found yet, for as long again."""
MORE_WORK = 4.0
"""How many times as much after each agreement as before."""


class Late(Exception):
    """Nothing was found yet, and a good part of the time is over."""


@define
class Optimum:
    """A best choice, first by the first level, then by the next. `fixed` holds what is the same in all.

    `home` gives for each literal the region it was decided in, if any; `assumed` is what holds for now.
    Until all is decided, `found` is the best choice that the moments agree with, and no choice is worth more
    than `bound` by the first level. In a hurry, whatever can be is good enough if it is found by `hurry`;
    else `begun` is, a choice that the moments agreed with before, and what can join it. If nothing is found
    by `patience`, there is some hurry too, before the search goes on.
    """

    choices: Choices
    budget: Budget
    levels: list[Level]
    fixed: Spreading
    values: bytearray
    home: dict[int, frozenset[int]] = field(factory=dict)
    assumed: tuple[int, ...] = ()
    seeds: tuple[int, ...] = ()
    found: bytearray | None = None
    bound: int = 0
    hurry: float | None = None
    patience: float | None = None
    begun: bytearray | None = None

    @classmethod
    def of(cls, choices: Choices, budget: Budget, level: Level) -> Optimum:
        """On the way to the best by one level. Raises Infeasible."""
        fixed = Spreading.of(choices)
        made = cls(choices, budget, [level], fixed, greedy(fixed, level), bound=sum(level.values()))
        seeds = [each for each in level if not made.values[each] and not fixed.decided[each]]
        made.seeds = (*seeds, *violating(choices, made.values, fixed.decided))
        return made

    def decided(self) -> bool:
        """Whether it was decided before the budget ended; else it is the best choice that was found.

        Raises Infeasible, and Stopped if nothing was found.
        """
        left = self.budget.remaining()
        if left is not None and self.begun is not None:
            self.patience = time.monotonic() + PATIENCE * left
        try:
            try:
                self._improve(list(self.seeds))
            except Late:
                self._meanwhile(PATIENCE * (left or 0))
                self._improve([*self.seeds, *violating(self.choices, self.values, self.fixed.decided)])
            return True
        except Stopped:
            if self.found is None:
                hasten(self, MOST_HASTE)
            self.values = bytearray(self.found or self.values)
            return False

    def _meanwhile(self, most: float) -> None:
        """Something is found in so many seconds, before the search goes on. Raises Infeasible and Stopped."""
        before = bytearray(self.values), dict(self.home)
        hasten(self, most)
        self.values, self.home = before
        self.grown()

    def then(self, level: Level) -> Optimum:
        """On the way to the best by one more level: what all best choices so far share is fixed."""
        fixed = self.fixed.copy()
        for each in self.levels:
            fixed.decide(literal for literal in each if literal not in self.home)
        made = Optimum(self.choices, self.budget, [*self.levels, level], fixed, bytearray(self.values))
        free = [each for each in (*self.home, *level) if not fixed.decided[each]]
        made.seeds = tuple(each for each in free if each in self.home or not made.values[each])
        made.found, made.bound = bytearray(self.values), self.bound
        return made

    def total(self, level: Level) -> int:
        """What the values are worth."""
        return self._worth(level, self.values)

    @property
    def largest(self) -> int:
        """How many choices hang together where the most do."""
        return max(map(len, self.home.values()), default=0)

    def changed(self, before: bytearray) -> list[int]:
        """The literals that have another value than they had before."""
        size = len(before)
        now, then = np.frombuffer(self.values, np.uint8)[:size], np.frombuffer(before, np.uint8)
        found: list[int] = np.nonzero(now != then)[0].tolist()
        return found

    def adopt(self, literals: tuple[int, ...]) -> None:
        """Goes over to the best choice in which these hold; there is one that is worth no less."""
        with self.given(*literals) as possible:
            values = bytearray(self.values)
        if not possible:
            raise InternalError("what was drawn is not among the best choices")
        self.values[: len(values)] = values

    @contextmanager
    def given(self, *literals: int) -> Iterator[bool]:
        """While this lasts, the literals hold in the best choice; false if there is no such choice."""
        before = bytearray(self.values), dict(self.home), self.assumed
        self.grown()
        try:
            self.also(literals)
            possible = True
        except Infeasible:
            possible = False
        try:
            yield possible
        finally:
            self.values, self.home, self.assumed = before
            self.grown()

    def also(self, literals: tuple[int, ...]) -> None:
        """Inside `given`: these hold from now on too. Raises Infeasible."""
        if any(self.fixed.known(each) is False for each in literals):
            raise Infeasible
        self.assumed += literals
        seeds = [abs(each) for each in literals if not holds(each, self.values)]
        if seeds:
            self._improve(seeds)

    def every(self, wanted: frozenset[int], most: int) -> list[frozenset[int]] | None:
        """The sets of `wanted` literals that hold in best choices, all of them; None if more than `most`,
        or if so much hangs together that each takes a search of its own."""
        if self.largest > MOST_ENTANGLED:
            return None
        self.grown()
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
            chosen = self._with(values)
            found.append(frozenset(each for each in wanted if holds(each, chosen)))
            if len(found) > most or not free:
                return found if len(found) <= most else None

    def grown(self) -> None:
        """Takes in what was added to the choices since."""
        self.choices.grow()
        for column in (self.values, self.fixed.values, self.fixed.decided):
            column.extend(bytes(len(self.choices.applied) - len(column)))

    def _improve(self, seeds: list[int]) -> None:
        """Decides regions again until the moments agree: small ones first, while new clauses come in.

        A region that is hard to decide is decided well at first, and better each time the moments agree.
        """
        work, loose = LITTLE_WORK, set[int]()
        while True:
            tried, last, choice = self.tried(seeds, work)
            region = self._region((*seeds, *tried), self.home)
            self.note()
            if not region:
                return
            decision = self._decision(region)
            if region != last:
                choice = self._choose(decision, work)
            self.home |= parts_of(decision)
            loose = loose - region if choice.proven else loose | region
            if not self.assumed and loose <= region:
                self.bound = min(self.bound, self.total(self.levels[0]) + choice.more)
            seeds = self._refused() if region != last else []
            if not seeds:
                if not loose:
                    return
                work, seeds = work * MORE_WORK, sorted(loose)

    def note(self) -> None:
        """Takes note of a choice that the moments agree with."""
        if not self.assumed:
            now, best = self.values, self.found
            worth, known = ([self._worth(each, of) for each in self.levels] for of in (now, best))
            if worth > known:
                self.found = bytearray(self.values)
            told = max(worth, known)[0]
            worth_so_far = f"best {told:,}, bound {self.bound:,}, " if self.levels[0] else ""
            self.budget.tell(f"{worth_so_far}{len(self.choices.clauses):,} conflicts")

    def _worth(self, level: Level, values: bytearray | None) -> int:
        return sum(weight for literal, weight in level.items() if values[literal]) if values else -1

    def tried(self, seeds: list[int], work: float) -> tuple[set[int], frozenset[int], Choice]:
        """The literals that were decided, without their homes, until the moments agree; and the last of them,
        which were decided at once, and how."""
        decided: set[int] = set()
        while True:
            region = self._region(seeds, {})
            decided |= region
            choice = self._choose(self._decision(region), work)
            seeds = self._refused()
            if not seeds:
                return decided, region, choice

    def _region(self, seeds: Iterable[int], home: Mapping[int, frozenset[int]]) -> frozenset[int]:
        return hanging_together(self.choices, self.values, self.fixed.decided, seeds, home)

    def _refused(self) -> list[int]:
        """The literals of what the moments refuse now. Raises Infeasible if nothing else can be chosen."""
        refuted = self.choices.refuted(self.values, self.levels[0])
        if any(all(self.fixed.decided[abs(each)] for each in clause) for clause in refuted):
            raise Infeasible
        return [abs(literal) for clause in refuted for literal in clause]

    def _choose(self, decision: Region, work: float) -> Choice:
        now = time.monotonic()
        if self.hurry is not None and now > self.hurry:
            raise Stopped
        if self.patience is not None and self.found is None and now > self.patience:
            raise Late
        choice = decided(decision, self.budget, work) if self.hurry is None else hastily(decision)
        for literal, value in choice.values.items():
            self.values[literal] = value
        return choice

    def _decision(self, literals: frozenset[int]) -> Region:
        """The clauses are those that only the region can fulfil."""
        clauses = sorted({at for literal in literals for at in self.choices.in_clauses[literal]})
        counts = sorted({at for literal in literals for at in self.choices.in_counts[literal]})
        own = (self.choices.clauses[at] for at in clauses)
        asked = ((each,) for each in self.assumed if abs(each) in literals)
        return Region(
            literals,
            tuple(
                dict.fromkeys(
                    (*(each for each in own if not fulfilling(each, self.values, literals)), *asked)
                )
            ),
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
