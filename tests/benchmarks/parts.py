"""A problem falls into parts that share neither a literal nor a moment but the origin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import define, field

from schedule.network.groups import Groups
from tests.benchmarks.logic import ORIGIN, TRUE, Count, Link, Logic

Node = int
"""Moments are positive, literals negative."""


def parts_of(logic: Logic) -> tuple[Logic, ...]:
    """The parts where something is to be chosen, numbered anew. What is sure is in none of them."""
    groups = Groups[Node]()
    for nodes in _together(logic):
        groups.join(nodes)
    drafts: dict[Node, _Draft] = {}

    def draft(nodes: Iterable[Node]) -> _Draft:
        return drafts.setdefault(groups.root(next(iter(nodes))), _Draft())

    for clause in logic.clauses:
        draft(_of_literals(clause)).add_clause(clause)
    for count in logic.counts:
        draft(_of_literals((*count.literals, count.when))).add_count(count)
    for link in logic.links:
        draft(_of_link(link)).add_link(link)
    for literal, weight in logic.weights.items():
        draft([-literal]).add_weight(literal, weight)
    return tuple(each.logic() for each in drafts.values() if each.weights)


def _together(logic: Logic) -> Iterator[list[Node]]:
    yield from (_of_literals(clause) for clause in logic.clauses)
    yield from (_of_literals((*count.literals, count.when)) for count in logic.counts)
    yield from map(_of_link, logic.links)


def _of_literals(literals: Iterable[int]) -> list[Node]:
    return [-abs(each) for each in literals if abs(each) != TRUE]


def _of_link(link: Link) -> list[Node]:
    return [each for each in (link.tail, link.head) if each != ORIGIN] + _of_literals([link.when])


@define
class _Draft:
    """A part on its way, with its own numbers."""

    moments: dict[int, int] = field(factory=lambda: {ORIGIN: 0})
    literals: dict[int, int] = field(factory=lambda: {TRUE: TRUE})
    clauses: list[tuple[int, ...]] = field(factory=list)
    counts: list[Count] = field(factory=list)
    links: list[Link] = field(factory=list)
    weights: dict[int, int] = field(factory=dict)

    def add_clause(self, clause: tuple[int, ...]) -> None:
        self.clauses.append(tuple(map(self._literal, clause)))

    def add_count(self, count: Count) -> None:
        literals = tuple(map(self._literal, count.literals))
        self.counts.append(Count(literals, count.least, count.most, self._literal(count.when)))

    def add_link(self, link: Link) -> None:
        tail, head = (self.moments.setdefault(each, len(self.moments)) for each in (link.tail, link.head))
        self.links.append(Link(tail, head, link.most, self._literal(link.when)))

    def add_weight(self, literal: int, weight: int) -> None:
        self.weights[self._literal(literal)] = weight

    def logic(self) -> Logic:
        return Logic(
            len(self.moments) - 1,
            len(self.literals),
            tuple(self.clauses),
            tuple(self.counts),
            tuple(self.links),
            self.weights,
        )

    def _literal(self, literal: int) -> int:
        own = self.literals.setdefault(abs(literal), len(self.literals) + 1)
        return own if literal > 0 else -own
