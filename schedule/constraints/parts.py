"""A scenario falls into parts that have nothing to do with each other: each can be solved alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar, assert_never

from attrs import define, evolve

from schedule.constraints.conditions import (
    All,
    Any,
    Believed,
    ClockOffset,
    Condition,
    Fact,
    Gap,
    InZone,
    LengthAgainst,
    Located,
    No,
    Present,
    Spoken,
    TakesPart,
    Tally,
    Variable,
    Window,
    Yes,
)
from schedule.constraints.problem import Compiled
from schedule.model.agenda import Point
from schedule.network.groups import Groups

Node = tuple[str, str]


def parts_of(compiled: Compiled) -> tuple[Compiled, ...]:
    """The parts, in the order of their first items. Every item, rule, law and keep is in exactly one.

    What speaks of no item at all makes up a part of its own.
    """
    groups = Groups[Node]()
    about = {rule.id: [("rule", name) for name in rule.statements] for rule in compiled.rules}
    about = {rule.id: [*about[rule.id], *nodes_of(rule.condition)] for rule in compiled.rules}
    about |= {law.id: list(nodes_of(law.condition)) for law in compiled.laws}
    about |= {keep.id: list(nodes_of(keep.condition)) for keep in compiled.keeps}
    for nodes in about.values():
        groups.join(nodes)
    for order in compiled.orders:
        groups.join([("item", order.first), ("item", order.then)])
    roots = dict.fromkeys(groups.root(("item", item)) for item in compiled.items)
    home = {name: groups.root(nodes[0]) if nodes else None for name, nodes in about.items()}
    others = (*home.values(), *(groups.root(("source", each.source)) for each in compiled.offsets))
    strays = dict.fromkeys(root for root in others if root is not None and root not in roots)
    if len(roots) + len(strays) < 2:
        return (compiled,)
    return tuple(_Sorter(compiled, groups, home).parts((*roots, *strays)))


@define
class _Sorter:
    """Puts everything into the part where it belongs, in one pass over each list."""

    compiled: Compiled
    groups: Groups[Node]
    home: dict[str, Node | None]

    def parts(self, roots: tuple[Node, ...]) -> Iterator[Compiled]:
        """One part for each root; what speaks of nothing goes to the first."""
        whole, first = self.compiled, roots[0]
        items = _by_root((item, self._of_item(item)) for item in whole.items)
        rules = _by_root((rule, self.home[rule.id] or first) for rule in whole.rules)
        laws = _by_root((law, self.home[law.id] or first) for law in whole.laws)
        keeps = _by_root((keep, self._of_item(keep.item)) for keep in whole.keeps)
        orders = _by_root((order, self._of_item(order.first)) for order in whole.orders)
        offsets = _by_root((each, self.groups.root(("source", each.source))) for each in whole.offsets)
        for root in roots:
            own = items.get(root, ())
            yield evolve(
                whole,
                items=own,
                points=whole.points.intersection(own),
                revisable=whole.revisable.intersection(own),
                rules=rules.get(root, ()),
                laws=laws.get(root, ()),
                keeps=keeps.get(root, ()),
                orders=orders.get(root, ()),
                offsets=offsets.get(root, ()),
                places={item: whole.places[item] for item in own},
                persons={item: whole.persons[item] for item in own},
            )

    def _of_item(self, item: str) -> Node:
        return self.groups.root(("item", item))


Each = TypeVar("Each")


def _by_root(homes: Iterable[tuple[Each, Node]]) -> dict[Node, tuple[Each, ...]]:
    found: dict[Node, list[Each]] = {}
    for each, root in homes:
        found.setdefault(root, []).append(each)
    return {root: tuple(members) for root, members in found.items()}


def nodes_of(condition: Condition) -> Iterator[Node]:
    """Items, sources and statements that a condition is about. Explicit stack: conditions may nest."""
    stack = [condition]
    while stack:
        match about := stack.pop():
            case All(parts) | Any(parts):
                stack.extend(parts)
            case Yes(fact) | No(fact):
                yield _of_fact(fact)
            case Tally(facts):
                yield from (_of_fact(fact) for fact in facts)
            case Window(variable):
                yield _of_variable(variable)
            case Gap(earlier, later):
                yield _of_variable(earlier)
                yield _of_variable(later)
            case LengthAgainst(item):
                yield "item", item
            case _:
                assert_never(about)


def _of_fact(fact: Fact) -> Node:
    match fact:
        case Present(item) | Spoken(item) | TakesPart(_, item) | Located(item):
            return "item", item
        case InZone(source):
            return "source", source
        case Believed(statement):
            return "rule", statement
        case _:
            assert_never(fact)


def _of_variable(variable: Variable) -> Node:
    match variable:
        case Point(item):
            return "item", item
        case ClockOffset(source):
            return "source", source
        case _:
            assert_never(variable)
