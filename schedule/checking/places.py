"""Who was where: one person at one place at a time, travel, and places that serve one item at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from attrs import frozen

from schedule.checking.case import Case
from schedule.checking.neighbours import Choice, Neighbours, items_of
from schedule.checking.seconds import TICK
from schedule.checking.spans import Span
from schedule.model.scenario import Scenario
from schedule.model.statements import Attended, HeldAt, Simple


@frozen
class Event:
    """An item that happened at a known place: when, where, and who took part."""

    item: str
    span: Span
    place: str
    people: frozenset[str]


def broken_place_laws(case: Case, effects: tuple[Choice, ...]) -> tuple[str, ...]:
    """The laws of people and places that are broken whichever options of the choices are meant.

    `effects` holds for each believed statement the sentences of which one takes effect.
    """
    placing = [each for each in effects if any(isinstance(one, Attended | HeldAt) for one in each)]
    sure = tuple(each[0] for each in placing if len(each) == 1)
    choices = [each for each in placing if len(each) > 1]
    known = Neighbours.of(case, [each for options in placing for each in options])
    open_ = items_of(choices)
    found = list(_broken(known, sure, frozenset(known.happened) - open_, open_))
    for group in known.grouped(choices):
        found += _whatever_is_meant(known, sure, group)
    return tuple(found)


def _whatever_is_meant(
    known: Neighbours, chosen: tuple[Simple, ...], choices: list[Choice]
) -> tuple[str, ...]:
    """What is broken at the items of these choices for all of their options; nothing if some way breaks
    nothing. An item is looked at as soon as nothing is left to choose about it."""
    if not choices:
        return ()
    first, *others = choices
    open_ = items_of(others)
    told: tuple[str, ...] | None = None
    for option in first:
        sentences = (*chosen, option)
        broken = tuple(_broken(known, sentences, items_of([first]) - open_, open_))
        broken = broken or _whatever_is_meant(known, sentences, others)
        if not broken:
            return ()
        told = told or broken
    return told or ()


def _broken(
    known: Neighbours, sentences: tuple[Simple, ...], about: frozenset[str], without: frozenset[str]
) -> Iterator[str]:
    """What is broken at the items that it is about, by what others than those `without` do."""
    near = known.near(about) - without
    places: dict[str, set[str]] = {}
    for each in sentences:
        if isinstance(each, HeldAt) and each.item in near:
            places.setdefault(each.item, set()).add(each.place)
    for item in sorted(about & places.keys()):
        if len(places[item]) > 1:
            yield f"{item} is held at more than one place: {', '.join(sorted(places[item]))}"
    where = {item: min(held_at) for item, held_at in places.items()}
    events = list(_events(known, sentences, where, near))
    for left, right in _with_something_in_common(events):
        pair = left.item, right.item
        if not about.isdisjoint(pair) and not known.one_in_the_other(*pair):
            yield from _clash(left, right, known.scenario)


def _with_something_in_common(events: list[Event]) -> Iterator[tuple[Event, Event]]:
    """The pairs with a person or a place in common, in the order of the events; no others can clash."""
    sharing: dict[tuple[str, str], list[int]] = {}
    for number, event in enumerate(events):
        for each in (("place", event.place), *(("person", person) for person in event.people)):
            sharing.setdefault(each, []).append(number)
    for left, right in sorted({pair for numbers in sharing.values() for pair in combinations(numbers, 2)}):
        yield events[left], events[right]


def _events(
    known: Neighbours, sentences: tuple[Simple, ...], where: Mapping[str, str], items: frozenset[str]
) -> Iterator[Event]:
    attended: dict[str, set[str]] = {}
    for each in sentences:
        if isinstance(each, Attended) and each.item in items:
            attended.setdefault(each.item, set()).add(each.person)
    for name in sorted(items & known.happened.keys()):
        item, span = known.happened[name]
        place = where.get(name, item.where)
        if place is not None:
            yield Event(name, span, place, frozenset(item.who) | attended.get(name, set()))


def _clash(left: Event, right: Event, scenario: Scenario) -> Iterator[str]:
    if left.place == right.place:
        if scenario.settings.exclusive_places and not (_then(left, right, 0) or _then(right, left, 0)):
            yield f"{left.item} and {right.item} overlap at {left.place}, which is used by one at a time"
        return
    there, back = _takes(left.place, right.place, scenario), _takes(right.place, left.place, scenario)
    if not (_then(left, right, there) or _then(right, left, back)):
        for person in sorted(left.people & right.people):
            yield (
                f"{person} cannot be at {left.item} ({left.place}) and at {right.item} ({right.place}): "
                "they overlap, or leave too little time to travel"
            )


def _then(first: Event, second: Event, gap: int) -> bool:
    return first.span.end + gap <= second.span.start


def _takes(start: str, to: str, scenario: Scenario) -> int:
    """In whole ticks, which may be less than is stated."""
    tick = TICK[scenario.settings.unit]
    stated = (
        (each.shortest or 0) // tick * tick
        for each in scenario.travel
        if (each.start, each.to) == (start, to) or (each.both_ways and (each.to, each.start) == (start, to))
    )
    return max(stated, default=0)
