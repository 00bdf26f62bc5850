"""The planted truth: what happened, when, where and with whom."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from attrs import define, evolve, field

from tests.benchmarks.shapes import Event, Shape

MORNING = 8 * 60
DAY = 24 * 60
BLOCK = 20
PLACES = ("hall", "yard")
ABSENT = 0.25


def events_of(shape: Shape, random: Random) -> tuple[Event, ...]:
    """Each day begins at eight; what follows overlaps now and then. A chain goes on day and night."""
    events = tuple(_timed(shape, random))
    return tuple(_with_choices(events, shape, random)) if shape.choices else events


def _timed(shape: Shape, random: Random) -> Iterator[Event]:
    clock = MORNING
    for at in range(shape.items):
        day, place = divmod(at, shape.per_day)
        if place == 0:
            clock = max(day * DAY + MORNING, clock if shape.chain else 0)
        end = clock + random.randrange(10, 40)
        yield Event(f"i{at}", clock, end, day, first=place == 0)
        clock = max(clock + 1, end + random.randrange(-15, 20))


def _with_choices(events: tuple[Event, ...], shape: Shape, random: Random) -> Iterator[Event]:
    """Every block of twenty items has a tag, and persons who go from place to place."""
    chosen = set(random.sample(range(len(events)), round(shape.choices * len(events))))
    people = _People()
    for at, event in enumerate(events):
        if at not in chosen:
            yield event
            continue
        happened = event.first or random.random() >= ABSENT
        known = evolve(event, tags=(f"block{at // BLOCK}",), where=random.choice(PLACES), happened=happened)
        yield evolve(known, who=(people.free_for(known, at // BLOCK),))


@define
class _People:
    """Until when each person is taken."""

    until: dict[str, int] = field(factory=dict)

    def free_for(self, event: Event, block: int) -> str:
        """The first person of the block who is free; who does not go stays free."""
        number = 0
        while self.until.get(name := f"p{block}-{number}", 0) > event.start:
            number += 1
        if event.happened:
            self.until[name] = event.end
        return name
