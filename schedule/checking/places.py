"""Who was where: one person at one place at a time, travel, and places that serve one item at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, product

from attrs import frozen

from schedule.checking.case import Case
from schedule.checking.spans import Span
from schedule.model.agenda import Layer
from schedule.model.scenario import Scenario
from schedule.model.statements import Attended, HeldAt, Simple


@frozen
class Event:
    """An item that happened at a known place: when, where, and who took part."""

    item: str
    span: Span
    place: str
    people: frozenset[str]


def broken_place_laws(case: Case, effects: tuple[tuple[Simple, ...], ...]) -> tuple[str, ...]:
    """The laws of people and places that are broken whichever options of the choices are meant.

    `effects` holds for each believed statement the sentences of which one takes effect.
    """
    placing = [each for each in effects if any(isinstance(one, Attended | HeldAt) for one in each)]
    first: tuple[str, ...] | None = None
    for sentences in product(*placing):
        broken = tuple(_broken(case, sentences))
        if not broken:
            return ()
        first = first or broken
    return first or ()


def _broken(case: Case, sentences: tuple[Simple, ...]) -> Iterator[str]:
    places: dict[str, set[str]] = {}
    for each in sentences:
        if isinstance(each, HeldAt):
            places.setdefault(each.item, set()).add(each.place)
    for item, held_at in places.items():
        if len(held_at) > 1:
            yield f"{item} is held at more than one place: {', '.join(sorted(held_at))}"
    events = _events(case, sentences, {item: min(held_at) for item, held_at in places.items()})
    for left, right in _with_something_in_common(events):
        yield from _clash(left, right, case.scenario)


def _with_something_in_common(events: list[Event]) -> Iterator[tuple[Event, Event]]:
    """The pairs with a person or a place in common, in the order of the events; no others can clash."""
    sharing: dict[tuple[str, str], list[int]] = {}
    for number, event in enumerate(events):
        for each in (("place", event.place), *(("person", person) for person in event.people)):
            sharing.setdefault(each, []).append(number)
    for left, right in sorted({pair for numbers in sharing.values() for pair in combinations(numbers, 2)}):
        yield events[left], events[right]


def _events(case: Case, sentences: tuple[Simple, ...], places: Mapping[str, str]) -> list[Event]:
    attended = {(each.item, each.person) for each in sentences if isinstance(each, Attended)}
    found = []
    for item in case.scenario.items:
        span, place = case.spans.on(item.id, Layer.ACTUAL), places.get(item.id, item.where)
        if span and place is not None:
            people = frozenset(item.who) | {person for name, person in attended if name == item.id}
            found.append(Event(item.id, span, place, people))
    return found


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
    stated = (
        each.shortest or 0
        for each in scenario.travel
        if (each.start, each.to) == (start, to) or (each.both_ways and (each.to, each.start) == (start, to))
    )
    return max(stated, default=0)
