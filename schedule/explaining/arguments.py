"""The order of an argument: conditions that force something, as links from moment to moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from schedule.constraints.conditions import (
    All,
    Any,
    Condition,
    Fact,
    Gap,
    No,
    Variable,
    Window,
    Yes,
)
from schedule.model.agenda import End, Layer, Point
from schedule.network.paths import Link, negative_cycle, shortest_path

ORIGIN = "origin"
SHAPE = "shape"
"""Why an interval does not end before it starts."""


@frozen
class Argument:
    """The names of what forces something, in the order in which it does.

    `excess` is by how many ticks a contradiction is one; None if no cycle of differences shows it.
    """

    order: tuple[str, ...]
    excess: int | None


def contradiction_argument(named: Mapping[str, Condition], first: str) -> Argument:
    """Conditions that cannot all hold, as a cycle that begins with `first` if there is one."""
    cycle = negative_cycle(links_of(named))
    if cycle is None:
        return Argument(tuple(named), None)
    names = [link.why for link in cycle]
    at = names.index(first) if first in names else 0
    turned = dict.fromkeys([*names[at:], *names[:at], *named])
    turned.pop(SHAPE, None)
    return Argument(tuple(turned), -sum(link.most for link in cycle))


def path_argument(
    named: Mapping[str, Condition], start: Variable | str, end: Variable | str
) -> tuple[Link, ...] | None:
    """The links that bound `end - start` from above most tightly; None if nothing does."""
    links = list(links_of(named))
    return None if negative_cycle(links) else shortest_path(links, start, end)


def links_of(named: Mapping[str, Condition]) -> Iterator[Link]:
    """All differences that the conditions give once what is certain among them is settled."""
    settled = _settled(named)
    intervals: set[tuple[str, Layer]] = set()
    for name, conditions in settled.items():
        for condition in conditions:
            match condition:
                case Window(variable):
                    yield from _both_ways(ORIGIN, variable, condition.lo, condition.hi, name)
                case Gap(earlier, later):
                    yield from _both_ways(earlier, later, condition.lo, condition.hi, name)
            intervals |= set(_intervals(condition))
    for item, layer in sorted(intervals, key=lambda each: (each[0], each[1].value)):
        yield Link(Point(item, layer, End.END), Point(item, layer, End.START), 0, SHAPE)


def open_choices(named: Mapping[str, Condition]) -> list[tuple[str, Any]]:
    """Choices that the conditions themselves do not settle, with the name of the condition."""
    return [
        (name, condition)
        for name, conditions in _settled(named).items()
        for condition in conditions
        if isinstance(condition, Any)
    ]


def _both_ways(
    earlier: Variable | str, later: Variable | str, lo: int | None, hi: int | None, why: str
) -> Iterator[Link]:
    if hi is not None:
        yield Link(earlier, later, hi, why)
    if lo is not None:
        yield Link(later, earlier, -lo, why)


def _intervals(condition: Condition) -> Iterator[tuple[str, Layer]]:
    match condition:
        case Window(Point(item, layer)):
            yield item, layer
        case Gap(earlier, later):
            for each in (earlier, later):
                if isinstance(each, Point):
                    yield each.item, each.layer


def _settled(named: Mapping[str, Condition]) -> dict[str, list[Condition]]:
    """The simple conditions, after dropping every option that the facts among them refute."""
    found = {name: list(_flat(condition)) for name, condition in named.items()}
    while True:
        facts = dict(_facts(each for conditions in found.values() for each in conditions))
        settled = {name: list(_resolved(conditions, facts)) for name, conditions in found.items()}
        if settled == found:
            return found
        found = settled


def _flat(condition: Condition) -> Iterator[Condition]:
    match condition:
        case All(parts):
            for part in parts:
                yield from _flat(part)
        case Any((only,)):
            yield from _flat(only)
        case _:
            yield condition


def _facts(conditions: Iterable[Condition]) -> Iterator[tuple[Fact, bool]]:
    for condition in conditions:
        match condition:
            case Yes(fact):
                yield fact, True
            case No(fact):
                yield fact, False


def _resolved(conditions: list[Condition], facts: dict[Fact, bool]) -> Iterator[Condition]:
    for condition in conditions:
        if isinstance(condition, Any):
            left = tuple(each for each in condition.options if not _refuted(each, facts))
            yield from _flat(Any(left))
        else:
            yield condition


def _refuted(condition: Condition, facts: dict[Fact, bool]) -> bool:
    match condition:
        case Yes(fact):
            return facts.get(fact) is False
        case No(fact):
            return facts.get(fact) is True
        case All(parts):
            return any(_refuted(part, facts) for part in parts)
        case _:
            return False
