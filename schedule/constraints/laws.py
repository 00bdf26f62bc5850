"""What always holds, whoever says otherwise (design 3.2), as named conditions.

`end >= start` and `end = start` for points belong to every interval and are not listed here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from attrs import frozen

from schedule.constraints.conditions import (
    Aspect,
    Condition,
    Gap,
    InZone,
    LengthAgainst,
    Located,
    No,
    Present,
    Spoken,
    TakesPart,
    Tally,
    Yes,
    both,
    one_of,
)
from schedule.model.agenda import End, Item, Layer, Point
from schedule.model.scenario import Scenario
from schedule.model.sources import Statement
from schedule.model.statements import Attended, Either, HeldAt, Simple


@frozen
class Law:
    """A condition that holds in every timeline; `text` is its sentence."""

    id: str
    condition: Condition
    text: str


def laws_of(
    scenario: Scenario, revisable: frozenset[str], travel_ticks: dict[tuple[str, str], int]
) -> tuple[Law, ...]:
    """All laws of a scenario.

    `revisable` are the items that some statement gives a revised time or takes off the agenda;
    `travel_ticks` is the least travel time between two places.
    """
    above = _wholes(scenario)
    found = [law for item in scenario.items for law in _laws_of_item(item, item.id in revisable, above)]
    apart = _overlap_laws(scenario, above, travel_ticks)
    return (*found, *_zone_laws(scenario), *_place_laws(scenario), *apart)


def places_of(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """Where each item may have been held: its `where` first, then as statements say, sorted."""
    said = _by_item((each.item, each.place) for each in _simple(scenario) if isinstance(each, HeldAt))
    found = {}
    for item in scenario.items:
        own = (item.where,) if item.where else ()
        others = sorted(said.get(item.id, set()).difference(own))
        found[item.id] = (*own, *others)
    return found


def persons_of(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """Who may have taken part in each item, sorted."""
    said = _by_item((each.item, each.person) for each in _simple(scenario) if isinstance(each, Attended))
    return {item.id: tuple(sorted({*item.who, *said.get(item.id, ())})) for item in scenario.items}


def _by_item(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for item, name in pairs:
        found.setdefault(item, set()).add(name)
    return found


def _simple(scenario: Scenario) -> Iterator[Simple]:
    for statement in scenario.statements:
        yield from simple_sentences(statement)


def simple_sentences(statement: Statement) -> tuple[Simple, ...]:
    """The sentence itself, or the options of a choice."""
    sentence = statement.sentence
    return sentence.options if isinstance(sentence, Either) else (sentence,)


def _laws_of_item(item: Item, revisable: bool, above: dict[str, tuple[str, ...]]) -> Iterator[Law]:
    if revisable:
        yield from _laws_of_change(item)
    for whole in above[item.id]:
        name = item.id if whole == item.part_of else f"{item.id}.{whole}"
        for layer in Layer:
            text = f"{item.id} is part of {whole}"
            yield Law(f"law.part-of.{name}.{layer.value}", _contained(item.id, whole, layer), text)
    for person in item.who:
        yield Law(f"law.who.{item.id}.{person}", Yes(TakesPart(person, item.id)), f"{person} is in {item.id}")


def _laws_of_change(item: Item) -> Iterator[Law]:
    yield Law(
        f"law.revised.{item.id}",
        one_of(No(Present(item.id, Layer.REVISED)), Yes(Spoken(item.id, Aspect.PRESENCE))),
        f"{item.id} has a revised time only if a statement gives it one",
    )
    yield Law(
        f"law.same-start.{item.id}", _unchanged_start(item.id), f"nobody changed the start of {item.id}"
    )
    yield Law(
        f"law.same-length.{item.id}", _unchanged_length(item.id), f"nobody changed the length of {item.id}"
    )


def _contained(child: str, parent: str, layer: Layer) -> Condition:
    return one_of(
        No(Present(child, layer)),
        No(Present(parent, layer)),
        both(
            Gap(Point(parent, layer, End.START), Point(child, layer, End.START), 0, None),
            Gap(Point(child, layer, End.END), Point(parent, layer, End.END), 0, None),
        ),
    )


def _unchanged_start(item: str) -> Condition:
    same = Gap(Point(item, Layer.PLANNED, End.START), Point(item, Layer.REVISED, End.START), 0, 0)
    resized = both(Yes(Spoken(item, Aspect.END)), Yes(Spoken(item, Aspect.LENGTH)))
    return one_of(*_not_both_agendas(item), Yes(Spoken(item, Aspect.START)), resized, same)


def _unchanged_length(item: str) -> Condition:
    same = LengthAgainst(item, Layer.PLANNED, Layer.REVISED, 0, 0)
    spoken = (Yes(Spoken(item, aspect)) for aspect in (Aspect.END, Aspect.LENGTH))
    return one_of(*_not_both_agendas(item), *spoken, same)


def _not_both_agendas(item: str) -> tuple[Condition, ...]:
    return tuple(No(Present(item, layer)) for layer in (Layer.PLANNED, Layer.REVISED))


def _zone_laws(scenario: Scenario) -> Iterator[Law]:
    for source in scenario.sources:
        if len(source.zones) > 1:
            zones = tuple(InZone(source.id, zone) for zone in source.zones)
            text = f"{source.id} speaks in one of its zones"
            yield Law(f"law.zone.{source.id}", Tally(zones, 1, 1), text)


def _place_laws(scenario: Scenario) -> Iterator[Law]:
    fixed = {item.id for item in scenario.items if item.where}
    for item, places in places_of(scenario).items():
        if len(places) > 1 or item in fixed:
            facts = tuple(Located(item, place) for place in places)
            least = 1 if item in fixed else None
            yield Law(f"law.one-place.{item}", Tally(facts, least, 1), f"{item} was held at one place")


def _overlap_laws(
    scenario: Scenario, above: dict[str, tuple[str, ...]], travel_ticks: dict[tuple[str, str], int]
) -> Iterator[Law]:
    places, persons = places_of(scenario), persons_of(scenario)
    exclusive = scenario.settings.exclusive_places
    meeting = _meeting([*persons.items(), *places.items()] if exclusive else [*persons.items()])
    nested = {tuple(sorted((item, whole))) for item, wholes in above.items() for whole in wholes}
    for a, b in sorted(meeting - nested):
        shared = [person for person in persons[a] if person in persons[b]]
        for p in places[a]:
            for q in places[b]:
                if p != q:
                    yield from (_one_place(person, a, p, b, q, travel_ticks) for person in shared)
                elif exclusive:
                    yield _exclusive(a, b, p)


def _meeting(known: Iterable[tuple[str, tuple[str, ...]]]) -> set[tuple[str, str]]:
    """Pairs of items that share a name, each pair in order."""
    members: dict[str, list[str]] = {}
    for item, names in known:
        for name in names:
            members.setdefault(name, []).append(item)
    return {(a, b) for items in members.values() for a, b in combinations(sorted(set(items)), 2)}


def _wholes(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """What each item is part of, the next whole first: a part of a part is in the whole too."""
    above = {item.id: item.part_of for item in scenario.items}
    found: dict[str, tuple[str, ...]] = {}
    for item in above:
        chain, whole = list[str](), above[item]
        while whole is not None and whole not in chain:
            chain.append(whole)
            whole = above.get(whole)
        found[item] = tuple(chain)
    return found


def _one_place(person: str, a: str, p: str, b: str, q: str, travel_ticks: dict[tuple[str, str], int]) -> Law:
    facts = (
        Present(a, Layer.ACTUAL), Present(b, Layer.ACTUAL), TakesPart(person, a), TakesPart(person, b),
        Located(a, p), Located(b, q),
    )  # fmt: skip
    apart = one_of(
        *(No(fact) for fact in facts),
        _first(a, b, travel_ticks.get((p, q), 0)),
        _first(b, a, travel_ticks.get((q, p), 0)),
    )
    way = f", nor without the way between {p} and {q}" if {(p, q), (q, p)} & travel_ticks.keys() else ""
    text = f"{person} cannot be in {a} and {b} at once{way}"
    return Law(f"law.one-person.{person}.{a}.{p}.{b}.{q}", apart, text)


def _exclusive(a: str, b: str, place: str) -> Law:
    facts = (Present(a, Layer.ACTUAL), Present(b, Layer.ACTUAL), Located(a, place), Located(b, place))
    apart = one_of(*(No(fact) for fact in facts), _first(a, b, 0), _first(b, a, 0))
    return Law(f"law.exclusive.{place}.{a}.{b}", apart, f"{place} holds one of {a} and {b} at a time")


def _first(a: str, b: str, travel: int) -> Condition:
    return Gap(Point(a, Layer.ACTUAL, End.END), Point(b, Layer.ACTUAL, End.START), travel, None)
