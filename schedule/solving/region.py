"""A region of choices that hang together, decided by CP-SAT."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

from attrs import define, frozen

from schedule.solving.choices import holds
from schedule.solving.guarded import Count
from schedule.solving.session import ROW_LIMIT, Budget, Session, Undecided

if TYPE_CHECKING:
    from schedule.solving.session import Integer


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


@frozen
class Choice:
    """Values of a region. Unless they are `proven` the best, more work might find some that are worth more,
    by the first level at most so much `more`."""

    values: dict[int, int]
    proven: bool = True
    more: int = 0


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
        for goal in self._goals():
            if not self._maximize(goal):
                raise Infeasible
        return self._values()

    def within(self, work: float) -> Choice:
        """The best values that so much work finds. Raises Infeasible and Stopped."""
        goal, *later = self._goals()
        if later or not goal:
            return Choice(self.best())
        worth = self.session.weighted(list(goal.values()), [self.variables[each] for each in goal])
        try:
            found = self.session.maximize(worth, work)
        except Undecided:
            return Choice(self.best())
        if found is None:
            raise Infeasible
        values = self._values()
        return Choice(values) if found.proven else Choice(values, False, self._more(found.bound, values))

    def _more(self, bound: int, values: dict[int, int]) -> int:
        """How much more by the first level at most, if no values are worth more than the bound."""
        first, *later = self.region.levels
        own = [[level.get(each, 0) for each in self.variables] for level in later]
        scale = prod(sum(each) + 1 for each in own)
        return bound // scale - sum(first.get(each, 0) for each, value in values.items() if value)

    def some(self) -> dict[int, int]:
        """The best values that are found in time. Raises Infeasible and Stopped."""
        worth = self._goals()[0]
        goal = self.session.weighted(list(worth.values()), [self.variables[each] for each in worth])
        if (self.session.maximize(goal) if worth else self.session.satisfy()) is None:
            raise Infeasible
        return self._values()

    def another(self) -> dict[int, int] | None:
        """Values that are worth no less than those of the region; None if there are none. Raises Stopped."""
        for goal in self._goals():
            now = sum(worth for each, worth in goal.items() if self.region.values[each])
            if not self._maximize(goal) or self._worth(goal) < now:
                return None
        return self._values()

    def forbid(self, values: dict[int, bool]) -> None:
        """Not all of these."""
        self.session.model.add_bool_or(
            [~self.variables[each] if value else self.variables[each] for each, value in values.items()]
        )

    def _goals(self) -> list[Level]:
        """What to maximise, one after the other: all levels at once if one row can hold that."""
        worth = worth_of(self.region)
        if sum(worth.values()) < ROW_LIMIT:
            return [worth]
        return [
            {each: level[each] for each in self.variables if each in level} for level in self.region.levels
        ]

    def _maximize(self, goal: Level) -> bool:
        """The greatest worth, which is required from then on; false if nothing is possible."""
        worth = self.session.weighted(list(goal.values()), [self.variables[each] for each in goal])
        found = self.session.proven_maximum(worth) if goal else self.session.satisfy()
        if found is not None and goal:
            self.session.require(worth >= found.objective)
        return found is not None

    def _values(self) -> dict[int, int]:
        found = self.session.last
        return {} if found is None else {each: found.value(one) for each, one in self.variables.items()}

    def _worth(self, goal: Level) -> int:
        values = self._values()
        return sum(worth for each, worth in goal.items() if values[each])

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
