"""A region of choices made smaller before it is decided.

What can be decided without loss is, and what is left falls into parts that nothing holds together.

The rules are those for smallest hitting sets (Weihe, Covering trains by stations or the power of data
reduction, 1998): a clause that holds whenever another does is dropped, and so is a choice in whose stead
another can be given up that is worth no more and is in all clauses that it is in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from attrs import define, evolve, field

from schedule.network.groups import Groups
from schedule.solving.choices import kept
from schedule.solving.guarded import Count
from schedule.solving.region import Infeasible, Region, worth_of

Clause = frozenset[int]


def reduced(region: Region) -> tuple[dict[int, int], list[Region]]:
    """Values that some best choice has, and what is left to decide. Raises Infeasible."""
    made = _Reducing.of(region)
    made.reduce()
    values = {abs(each): int(each > 0) for each in made.decided}
    return values, list(made.parts(values))


@define
class _Reducing:
    """Clauses over undecided literals, each with where it is; `decided` are literals that are true.

    `counted` are those in counts, of which only what follows at once is decided.
    """

    region: Region
    worth: dict[int, int]
    counted: set[int]
    clauses: dict[int, Clause] = field(factory=dict)
    places: dict[int, set[int]] = field(factory=dict)
    decided: set[int] = field(factory=set)
    waiting: list[int] = field(factory=list)

    @classmethod
    def of(cls, region: Region) -> _Reducing:
        counted = {abs(each) for count in region.counts for each in (*count.literals, count.when)}
        made = cls(region, worth_of(region), counted)
        for at, clause in enumerate(region.clauses):
            inside = frozenset(each for each in clause if abs(each) in region.literals)
            if any(-each in inside for each in inside):
                continue
            made.clauses[at] = inside
            for each in inside:
                made.places.setdefault(each, set()).add(at)
            made._look_at(inside)
        return made

    def reduce(self) -> None:
        """Until nothing changes any more."""
        fresh = set(self.region.literals)
        while fresh:
            before = len(self.decided)
            self._draw()
            for literal in sorted(fresh):
                self._settle(literal)
            self._draw()
            near = self._subsumed()
            changed = len(self.decided) > before or near
            fresh = {each for each in self.region.literals if self._open(each)} if changed else set()

    def parts(self, values: dict[int, int]) -> Iterator[Region]:
        """What is left, taken apart. `values` are those that are decided. Raises Infeasible."""
        now = bytearray(self.region.values)
        for literal, value in values.items():
            now[literal] = value
        counts = list(self._left(now))
        groups = Groups[int]()
        for nodes in (*self.clauses.values(), *(nodes for nodes, _ in counts)):
            groups.join(sorted(abs(each) for each in nodes))
        literals = _by_root(groups, ((each, each) for each in sorted(self.region.literals - values.keys())))
        clauses = _by_root(groups, ((tuple(sorted(each)), abs(min(each))) for each in self.clauses.values()))
        own = _by_root(groups, ((count, min(nodes)) for nodes, count in counts))
        for root, members in literals.items():
            yield evolve(
                self.region,
                literals=frozenset(members),
                clauses=tuple(sorted(clauses.get(root, ()))),
                counts=tuple(own.get(root, ())),
                values=now,
            )

    def _left(self, values: bytearray) -> Iterator[tuple[Clause, Count]]:
        """The counts with something to decide, and what that is."""
        for count in self.region.counts:
            nodes = frozenset(abs(each) for each in (*count.literals, count.when) if self._open(abs(each)))
            if nodes:
                yield nodes, count
            elif not kept(count, values):
                raise Infeasible

    def _open(self, literal: int) -> bool:
        inside = literal in self.region.literals
        return inside and literal not in self.decided and -literal not in self.decided

    def _look_at(self, clause: Clause) -> None:
        if not clause:
            raise Infeasible
        if len(clause) == 1:
            self.waiting.extend(clause)

    def _draw(self) -> None:
        """Decides what is waiting, with all that follows at once."""
        while self.waiting:
            literal = self.waiting.pop()
            if literal in self.decided:
                continue
            self.decided.add(literal)
            for at in tuple(self.places.get(literal, ())):
                self._drop(at)
            for at in tuple(self.places.get(-literal, ())):
                self.clauses[at] -= {-literal}
                self._look_at(self.clauses[at])
            self.places.pop(-literal, None)

    def _drop(self, at: int) -> None:
        for each in self.clauses.pop(at):
            self.places[each].discard(at)

    def _settle(self, literal: int) -> None:
        """Decides a literal if it is for nothing, or if another can be given up in its stead."""
        if not self._open(literal) or literal in self.counted:
            return
        for_it, against = self.places.get(literal), self.places.get(-literal)
        if not against:
            self.waiting.append(literal)
        elif not for_it and (literal not in self.worth or self._dominated(literal, against)):
            self.waiting.append(literal if literal in self.worth else -literal)
        self._draw()

    def _dominated(self, literal: int, against: set[int]) -> bool:
        worth = self.worth[literal]
        first = min((self.clauses[at] for at in against), key=len)
        return any(
            other != -literal
            and other < 0
            and len(self.places[other]) >= len(against)
            and self.worth.get(-other, 0) <= worth
            and against <= self.places[other]
            and -other not in self.counted
            and not self.places.get(-other)
            for other in first
        )

    def _subsumed(self) -> bool:
        """Drops clauses that hold whenever another does; true if there were any."""
        found = False
        for at in sorted(self.clauses, key=lambda each: (len(self.clauses[each]), each)):
            clause = self.clauses.get(at)
            if clause is None:
                continue
            rarest = min(clause, key=lambda each: len(self.places[each]))
            for other in sorted(self.places[rarest]):
                if other != at and clause <= self.clauses[other]:
                    self._drop(other)
                    found = True
        return found


Each = TypeVar("Each")


def _by_root(groups: Groups[int], placed: Iterable[tuple[Each, int]]) -> dict[int, list[Each]]:
    found: dict[int, list[Each]] = {}
    for each, literal in placed:
        found.setdefault(groups.root(literal), []).append(each)
    return found
