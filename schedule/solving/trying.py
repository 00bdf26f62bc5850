"""A small region of choices decided by trying, which is done before CP-SAT could have begun.

Depth first; what follows at once is drawn before the next choice, and a branch that cannot be worth more
than what is known is left (after Davis, Logemann and Loveland, A machine program for theorem-proving,
Communications of the ACM 5, 1962).
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

from schedule.solving.choices import holds
from schedule.solving.region import Infeasible, Region, worth_of

MOST_LITERALS = 60
MOST_STEPS = 200


class TooMany(Exception):
    """There is more to try than is worth while."""


def best_values(region: Region) -> dict[int, int]:
    """The best values, level by level. Raises Infeasible, and TooMany if the region is not small."""
    found = _Trying.of(region, region.clauses).best(-1)
    if found is None:
        raise Infeasible
    return found


def equal_values(region: Region, forbidden: list[dict[int, bool]]) -> dict[int, int] | None:
    """Values worth no less than those of the region, but none of the forbidden ones; None if there are none.

    Raises TooMany if the region is not small.
    """
    more = tuple(tuple(-each if value else each for each, value in one.items()) for one in forbidden)
    trying = _Trying.of(region, (*region.clauses, *more), first=True)
    now = sum(trying.worth.get(each, 0) for each in region.literals if region.values[each])
    return trying.best(now - 1)


@define
class _Tally:
    """At least `least` and at most `most` of the literals hold if `when` does (None: at any rate)."""

    literals: tuple[int, ...]
    least: int | None
    most: int | None
    when: int | None


@define
class _Trying:
    """What is decided by now, in order, and what the best was worth so far. `first`: any will do.

    `costly` are the clauses that nothing fulfils but giving up what is worth something.
    """

    order: list[int]
    worth: dict[int, int]
    clauses: list[tuple[int, ...]]
    tallies: list[_Tally]
    first: bool
    clauses_of: dict[int, list[int]] = field(factory=dict)
    tallies_of: dict[int, list[int]] = field(factory=dict)
    value: dict[int, bool] = field(factory=dict)
    costly: list[tuple[int, ...]] = field(factory=list)
    trail: list[int] = field(factory=list)
    gained: int = 0
    open: int = 0
    floor: int = -1
    steps: int = 0
    found: dict[int, int] | None = None

    @classmethod
    def of(cls, region: Region, clauses: tuple[tuple[int, ...], ...], first: bool = False) -> _Trying:
        if len(region.literals) > MOST_LITERALS:
            raise TooMany
        worth = worth_of(region)
        order = sorted(region.literals, key=lambda each: (-worth.get(each, 0), each))
        inside = [tuple(each for each in clause if abs(each) in region.literals) for clause in clauses]
        made = cls(order, worth, inside, list(_tallies(region)), first, open=sum(worth.values()))
        for at, clause in enumerate(made.clauses):
            for literal in clause:
                made.clauses_of.setdefault(-literal, []).append(at)
        made.costly = sorted((each for each in inside if all(-one in worth for one in each)), key=len)
        for at, tally in enumerate(made.tallies):
            for literal in {abs(each) for each in (*tally.literals, *([tally.when] if tally.when else ()))}:
                made.tallies_of.setdefault(literal, []).append(at)
        return made

    def best(self, floor: int) -> dict[int, int] | None:
        """The values that are worth most, and more than the floor."""
        self.floor = floor
        units = [literal for clause in self.clauses for literal in self._of_clause(clause)]
        units += [literal for tally in self.tallies for literal in self._of_tally(tally)]
        if 0 not in units and self._draw(units):
            self._descend(0)
        return self.found

    def _descend(self, at: int) -> None:
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise TooMany
        lost, doubtful = self._to_give_up()
        if self.gained + self.open - lost <= self.floor:
            return
        while at < len(self.order) and self.order[at] in self.value:
            at += 1
        if at == len(self.order):
            self.floor = self.gained
            self.found = {each: int(value) for each, value in self.value.items()}
            return
        literal = doubtful or self.order[at]
        for choice in (literal, -literal) if literal in self.worth and not doubtful else (-literal, literal):
            mark = len(self.trail)
            if self._draw([choice]):
                self._descend(at)
            self._undo(mark)
            if self.first and self.found is not None:
                return

    def _to_give_up(self) -> tuple[int, int]:
        """No less of what is open has to be given up: clauses that only that can fulfil share its worth.

        And what would fulfil the most of them for its worth; 0 if there are none.
        """
        left: dict[int, int] = {}
        needs: dict[int, int] = {}
        total = 0
        for clause in self.costly:
            open_ = []
            for literal in clause:
                value = self.value.get(-literal)
                if value is False:
                    break
                if value is None:
                    open_.append(-literal)
            else:
                for each in open_:
                    needs[each] = needs.get(each, 0) + 1
                    left.setdefault(each, self.worth[each])
                least = min(left[each] for each in open_)
                if least:
                    total += least
                    for each in open_:
                        left[each] -= least
        if not needs:
            return total, 0
        return total, max(needs, key=lambda each: (needs[each] / self.worth[each], -each))

    def _draw(self, waiting: list[int]) -> bool:
        """Decides literals and all that follows at once; false if that contradicts itself."""
        while waiting:
            literal = waiting.pop()
            if literal == 0:
                return False
            known = self.value.get(abs(literal))
            if known is not None:
                if known != (literal > 0):
                    return False
                continue
            self._decide(literal)
            for at in self.clauses_of.get(literal, ()):
                waiting.extend(self._of_clause(self.clauses[at]))
            for at in self.tallies_of.get(abs(literal), ()):
                waiting.extend(self._of_tally(self.tallies[at]))
        return True

    def _decide(self, literal: int) -> None:
        self.value[abs(literal)] = literal > 0
        self.trail.append(abs(literal))
        worth = self.worth.get(abs(literal), 0)
        self.open -= worth
        self.gained += worth if literal > 0 else 0

    def _undo(self, mark: int) -> None:
        for literal in self.trail[mark:]:
            worth = self.worth.get(literal, 0)
            self.open += worth
            self.gained -= worth if self.value.pop(literal) else 0
        del self.trail[mark:]

    def _known(self, literal: int) -> bool | None:
        value = self.value.get(abs(literal))
        return None if value is None else value == (literal > 0)

    def _of_clause(self, clause: tuple[int, ...]) -> Iterator[int]:
        """The one literal that is left to fulfil it, if there is only one; 0 if there is none."""
        left = []
        for literal in clause:
            known = self._known(literal)
            if known:
                return
            if known is None:
                left.append(literal)
        if len(left) < 2:
            yield left[0] if left else 0

    def _of_tally(self, tally: _Tally) -> Iterator[int]:
        known = [self._known(each) for each in tally.literals]
        true, unknown = known.count(True), known.count(None)
        broken = (tally.most is not None and true > tally.most) or (
            tally.least is not None and true + unknown < tally.least
        )
        when = True if tally.when is None else self._known(tally.when)
        if broken and when is not False:
            yield -tally.when if tally.when is not None else 0
        elif when and tally.most is not None and true == tally.most:
            yield from (-each for each, is_so in zip(tally.literals, known, strict=True) if is_so is None)
        elif when and tally.least is not None and true + unknown == tally.least:
            yield from (each for each, is_so in zip(tally.literals, known, strict=True) if is_so is None)


def _tallies(region: Region) -> Iterator[_Tally]:
    for count in region.counts:
        inside = tuple(each for each in count.literals if abs(each) in region.literals)
        free = abs(count.when) in region.literals
        if free or holds(count.when, region.values):
            known = sum(
                holds(each, region.values) for each in count.literals if abs(each) not in region.literals
            )
            least, most = (None if end is None else end - known for end in (count.least, count.most))
            yield _Tally(inside, least, most, count.when if free else None)
