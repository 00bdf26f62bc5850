"""What a history leaves open besides presence and moments: in which zone each source speaks, where each
item was held, and who took part.

Read from "Sources whose clock or zone is unsure" and "Laws" of `meaning.md`.
"""

from collections.abc import Iterator
from itertools import chain, combinations, product

from attrs import field, frozen

from schedule.model.scenario import Scenario
from schedule.model.statements import Attended, Either, HeldAt, Simple

TICK = 60


@frozen
class Clock:
    """The unknown offset of a source's clock: true = told + offset."""

    source: str


@frozen
class Scene:
    """`ahead`: how many seconds each source's zone is ahead of the axis; `places` and `people` by item.

    `doubted` are the statements that would make others history, but are not believed.
    """

    ahead: dict[str, int] = field(factory=dict)
    places: dict[str, str | None] = field(factory=dict)
    people: frozenset[tuple[str, str]] = frozenset()
    doubted: frozenset[str] = frozenset()


def scenes(scenario: Scenario, happened: frozenset[str]) -> Iterator[Scene]:
    """Every choice of zones, of places and of people for the items that happened."""
    said = [each for one in scenario.statements for each in options_of(one.sentence)]
    zones = [
        [(each.id, seconds_ahead(zone)) for zone in each.zones] for each in scenario.sources if each.zones
    ]
    places = []
    for item in scenario.items:
        named = {each.place for each in said if isinstance(each, HeldAt) and each.item == item.id}
        here = {item.where} | (named if item.id in happened else set())
        places.append([(item.id, place) for place in sorted(here, key=str)])
    known = {(person, item.id) for item in scenario.items for person in item.who}
    told = {(e.person, e.item) for e in said if isinstance(e, Attended) and e.item in happened} - known
    for where in product(*places):
        for speaking in product(*zones):
            for came in subsets(sorted(told)):
                yield Scene(dict(speaking), dict(where), frozenset(known | set(came)))


def subsets(pairs: list[tuple[str, str]]) -> Iterator[tuple[tuple[str, str], ...]]:
    return chain.from_iterable(combinations(pairs, size) for size in range(len(pairs) + 1))


def options_of(sentence) -> tuple[Simple, ...]:
    return sentence.options if isinstance(sentence, Either) else (sentence,)


def seconds_ahead(zone: str) -> int:
    """Only fixed offsets: brute force has no room for more than a few minutes."""
    if zone == "UTC":
        return 0
    sign = {"+": 1, "-": -1}[zone[0]]
    return sign * (int(zone[1:3]) * 3600 + int(zone[4:6]) * 60)


def clocks(scenario: Scenario) -> dict[Clock, int]:
    """The sources whose clock may be off, and by how many ticks either way."""
    return {Clock(each.id): each.clock // TICK for each in scenario.sources if each.clock}


def apart(scenario: Scenario, world, left: str, right: str) -> Iterator:
    """One person, one place; and one item at a time where places are exclusive. Parts are in their wholes."""
    if left in upwards(scenario, right) or right in upwards(scenario, left):
        return
    one, other = world.scene.places[left], world.scene.places[right]
    if one is None or other is None:
        return
    who = [{person for person, item in world.scene.people if item == each} for each in (left, right)]
    if one == other:
        if scenario.settings.exclusive_places:
            yield in_turn(world, left, right, 0, 0)
    elif who[0] & who[1]:
        yield in_turn(world, left, right, travel(scenario, one, other), travel(scenario, other, one))


def upwards(scenario: Scenario, name: str | None) -> list[str]:
    """What an item is part of, and what that is part of, and so on."""
    parent = scenario.item(name).part_of if name else None
    return [parent, *upwards(scenario, parent)] if parent else []


def in_turn(world, left: str, right: str, there: int, back: int):
    (a, b), (c, d) = world.actual(left), world.actual(right)
    return (b + there <= c) | (d + back <= a)


def travel(scenario: Scenario, start: str, to: str) -> int:
    """The greatest of the least times stated, in ticks, rounded up."""
    stated = [
        each.shortest
        for each in scenario.travel
        if each.shortest is not None
        and (
            (each.start, each.to) == (start, to) or (each.both_ways and (each.to, each.start) == (start, to))
        )
    ]
    return -(-max(stated, default=0) // TICK)
