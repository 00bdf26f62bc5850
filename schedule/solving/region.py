"""A region of choices that hang together, decided by CP-SAT."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, frozen

from schedule.solving.choices import holds
from schedule.solving.guarded import Count
from schedule.solving.session import Budget, Session

if TYPE_CHECKING:
    from schedule.solving.session import Integer, Linear


Level = dict[int, int]
"""What each literal is worth if it is true."""


class Infeasible(Exception):
    """No choice fulfils all clauses."""


@frozen
class Region:
    """Literals to decide; the clauses that only they can fulfil, and the counts that they are in.

    `values` are those of all literals as they are now: outside they stay so.
    """

    literals: frozenset[int]
    clauses: tuple[tuple[int, ...], ...]
    counts: tuple[Count, ...]
    levels: tuple[Level, ...]
    values: bytearray


@define
class RegionModel:
    """A region as a model of CP-SAT. An open resource."""

    region: Region
    session: Session
    variables: dict[int, Integer]

    @classmethod
    def of(cls, region: Region, budget: Budget) -> RegionModel:
        """The region as it is."""
        session = Session(budget, choosing=True)
        made = cls(region, session, {each: session.literal() for each in sorted(region.literals)})
        for clause in region.clauses:
            made._add_clause(clause)
        for count in region.counts:
            made._add_count(count)
        return made

    def best(self) -> dict[int, int]:
        """The best values, level by level. Raises Infeasible and Stopped."""
        values: dict[int, int] | None = None
        for at, level in enumerate(self.region.levels):
            goal = self._worth(level)
            if goal is None and values is not None:
                continue
            found = self.session.satisfy() if goal is None else self.session.proven_maximum(goal)
            if found is None:
                raise Infeasible
            if goal is not None and at + 1 < len(self.region.levels):
                self.session.require(goal >= found.objective)
            values = {literal: found.value(each) for literal, each in self.variables.items()}
        return values or {}

    def fix_levels(self) -> None:
        """No less worth than it is now, level by level."""
        for level in self.region.levels:
            goal = self._worth(level)
            if goal is not None:
                now = sum(
                    weight
                    for literal, weight in level.items()
                    if literal in self.variables and self.region.values[literal]
                )
                self.session.require(goal >= now)

    def forbid(self, values: dict[int, bool]) -> None:
        """Not all of these."""
        self.session.model.add_bool_or(
            [~self.variables[each] if value else self.variables[each] for each, value in values.items()]
        )

    def solve(self) -> dict[int, int] | None:
        """Any values; None if there are none."""
        found = self.session.satisfy()
        return None if found is None else {each: found.value(one) for each, one in self.variables.items()}

    def _worth(self, level: Level) -> Linear | None:
        own = [literal for literal in self.variables if literal in level]
        if not own:
            return None
        return self.session.weighted([level[each] for each in own], [self.variables[each] for each in own])

    def _add_clause(self, clause: tuple[int, ...]) -> None:
        inside = [each for each in clause if abs(each) in self.variables]
        self.session.model.add_bool_or([self._of(each) for each in inside])

    def _add_count(self, count: Count) -> None:
        inside = [each for each in count.literals if abs(each) in self.variables]
        known = sum(holds(each, self.region.values) for each in count.literals if each not in inside)
        when = [self._of(count.when)] if abs(count.when) in self.variables else []
        if not when and not holds(count.when, self.region.values):
            return
        total = self.session.weighted([1] * len(inside), [self._of(each) for each in inside]) + known
        for ends in (
            None if count.least is None else total >= count.least,
            None if count.most is None else total <= count.most,
        ):
            if ends is not None:
                self.session.model.add(ends).only_enforce_if(when)

    def _of(self, literal: int) -> Integer:
        made = self.variables[abs(literal)]
        return made if literal > 0 else ~made  # type: ignore[return-value]  # a negated literal serves as one


def worth_of(region: Region) -> dict[int, int]:
    """One weight for all levels: a tick of a level is worth more than all of those after it."""
    made: dict[int, int] = {}
    for level in region.levels:
        own = {literal: level[literal] for literal in region.literals if level.get(literal)}
        factor = sum(own.values()) + 1
        made = {literal: worth * factor for literal, worth in made.items()}
        for literal, worth in own.items():
            made[literal] = made.get(literal, 0) + worth
    return made
