"""Literals whose value is plain are taken out, so that no peer is measured by its presolve."""

from __future__ import annotations

from attrs import evolve, frozen

from tests.benchmarks.logic import TRUE, Count, Link, Logic


def simplified(logic: Logic) -> Logic:
    """The same problem without literals that are forced, or that nobody minds being true or false."""
    found = _Known({TRUE: True}).taken_out(logic)
    while more := _unopposed(found) | _forced(found):
        found = _Known(more | {TRUE: True}).taken_out(found)
    return found


def _forced(logic: Logic) -> dict[int, bool]:
    return {abs(clause[0]): clause[0] > 0 for clause in logic.clauses if len(clause) == 1}


def _unopposed(logic: Logic) -> dict[int, bool]:
    """Literals that only ever help when they are true, or only when they are false."""
    wanted, unwanted = set(logic.weights), {-link.when for link in logic.links}
    wanted |= {literal for clause in logic.clauses for literal in clause}
    for count in logic.counts:
        for literal in (*count.literals, count.when):
            unwanted |= {literal, -literal}
    both = wanted | unwanted
    return {abs(each): each > 0 for each in both if -each not in both and abs(each) != TRUE}


@frozen
class _Known:
    """Values of literals that are to be taken out."""

    values: dict[int, bool]

    def value(self, literal: int) -> bool | None:
        known = self.values.get(abs(literal))
        return None if known is None else known == (literal > 0)

    def taken_out(self, logic: Logic) -> Logic:
        value = self.value
        clauses = [each for each in logic.clauses if not any(map(value, each))]
        counts = [self._count(each) for each in logic.counts if value(each.when) is not False]
        won = sum(weight for each, weight in logic.weights.items() if value(each))
        return evolve(
            logic,
            clauses=tuple(tuple(each for each in clause if value(each) is None) for clause in clauses),
            counts=tuple(each for each in counts if each.least > 0 or each.most < len(each.literals)),
            links=tuple(self._link(each) for each in logic.links if value(each.when) is not False),
            weights={each: weight for each, weight in logic.weights.items() if value(each) is None},
            sure=logic.sure + won,
        )

    def _count(self, count: Count) -> Count:
        left = tuple(each for each in count.literals if self.value(each) is None)
        held = sum(self.value(each) is True for each in count.literals)
        return Count(left, count.least - held, count.most - held, self._when(count.when))

    def _link(self, link: Link) -> Link:
        return Link(link.tail, link.head, link.most, self._when(link.when))

    def _when(self, literal: int) -> int:
        return TRUE if self.value(literal) else literal
