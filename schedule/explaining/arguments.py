"""The order of an argument: conditions that force something, as links from moment to moment."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from attrs import frozen

from schedule.constraints.conditions import (
    All,
    Any,
    Condition,
    Fact,
    Gap,
    LengthAgainst,
    No,
    Variable,
    Window,
    Yes,
)
from schedule.model.agenda import End, Layer, Point
from schedule.network.paths import Link, negative_cycle, shortest_path

ORIGIN = "origin"
SHAPE = "shape"
"""Why an interval does not end before it starts, and an item without extent not after."""


@frozen
class Argument:
    """The names of what forces something, in the order in which it does.

    `excess` is by how many ticks a contradiction is one; None if no cycle of differences shows it. `cycle`
    are the names on that cycle alone.
    """

    order: tuple[str, ...]
    excess: int | None
    cycle: tuple[str, ...] = ()


def contradiction_argument(
    named: Mapping[str, Condition], first: str, extentless: Collection[str] = ()
) -> Argument:
    """Conditions that cannot all hold, as a cycle that begins with `first` if there is one.

    `extentless` are the items that end when they start.
    """
    cycle = negative_cycle(links_of(named, extentless))
    if cycle is None:
        return Argument(tuple(named), None)
    names = [link.why for link in cycle]
    at = names.index(first) if first in names else 0
    around = tuple(dict.fromkeys(each for each in (*names[at:], *names[:at]) if each != SHAPE))
    return Argument(tuple(dict.fromkeys((*around, *named))), -sum(link.most for link in cycle), around)


def path_argument(
    named: Mapping[str, Condition],
    start: Variable | str,
    end: Variable | str,
    extentless: Collection[str] = (),
) -> tuple[Link, ...] | None:
    """The links that bound `end - start` from above most tightly; None if nothing does."""
    links = list(links_of(named, extentless))
    return None if negative_cycle(links) else shortest_path(links, start, end)


def links_of(named: Mapping[str, Condition], extentless: Collection[str] = ()) -> Iterator[Link]:
    """All differences that the conditions give once what is certain among them is settled."""
    settled = [(name, each) for name, conditions in _settled(named).items() for each in conditions]
    plain = list(_plain_links(settled, extentless))
    yield from plain
    compared = [(name, each) for name, each in settled if isinstance(each, LengthAgainst)]
    if compared and negative_cycle(plain) is None:
        for name, condition in compared:
            yield from _length_links(condition, plain, name)


def _plain_links(settled: list[tuple[str, Condition]], extentless: Collection[str]) -> Iterator[Link]:
    intervals: set[tuple[str, Layer]] = set()
    for name, condition in settled:
        match condition:
            case Window(variable):
                yield from _both_ways(ORIGIN, variable, condition.lo, condition.hi, name)
            case Gap(earlier, later):
                yield from _both_ways(earlier, later, condition.lo, condition.hi, name)
        intervals |= set(_intervals(condition))
    for item, layer in sorted(intervals, key=lambda each: (each[0], each[1].value)):
        start, end = (Point(item, layer, each) for each in End)
        yield Link(end, start, 0, SHAPE)
        if item in extentless:
            yield Link(start, end, 0, SHAPE)


def _length_links(against: LengthAgainst, plain: list[Link], why: str) -> Iterator[Link]:
    """What a comparison of two lengths says of one of them, where the plain links bound the other."""
    longer, shorter = (
        (Point(against.item, layer, End.START), Point(against.item, layer, End.END))
        for layer in (against.longer, against.shorter)
    )
    for (start, end), other, most, least in (
        (longer, shorter, against.hi, against.lo),
        (shorter, longer, _negative(against.lo), _negative(against.hi)),
    ):
        greatest, smallest = _sum_of(plain, other), _sum_of(plain, other[::-1])
        if most is not None and greatest is not None:
            yield Link(start, end, greatest + most, why)
        if least is not None and smallest is not None:
            yield Link(end, start, smallest - least, why)
    yield from _shift_links(longer, shorter, against, plain, why)


def _shift_links(
    longer: tuple[Point, Point],
    shorter: tuple[Point, Point],
    against: LengthAgainst,
    plain: list[Link],
    why: str,
) -> Iterator[Link]:
    """What it says of how far one end is moved, where the plain links bound how far the other is."""
    for one, other, most, least in (
        (longer, shorter, against.hi, against.lo),
        (shorter, longer, _negative(against.lo), _negative(against.hi)),
    ):
        starts, ends = (_sum_of(plain, (other[at], one[at])) for at in (0, 1))
        if most is not None and starts is not None:
            yield Link(other[1], one[1], starts + most, why)
        if least is not None and ends is not None:
            yield Link(other[0], one[0], ends - least, why)


def _sum_of(links: list[Link], ends: tuple[Point, ...]) -> int | None:
    path = shortest_path(links, *ends)
    return None if path is None else sum(link.most for link in path)


def _negative(value: int | None) -> int | None:
    return None if value is None else -value


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
        case LengthAgainst(item, longer, shorter):
            yield from ((item, longer), (item, shorter))


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
