"""Scenarios with a planted truth: random days, vague statements about them, a share of them lies.

Every scenario is made from a seed, so that two runs measure the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pendulum
from attrs import frozen

FIRST_DAY = pendulum.datetime(2024, 1, 1)
SOURCES = 10


@frozen
class Shape:
    """What to plant: so many items in days of so many, three statements each, a share of them false.

    With `chain` statements only tie neighbours, and the only absolute time is that of the first item.
    """

    items: int
    per_day: int
    lies: float = 0.0
    chain: bool = False
    seed: int = 0


@frozen
class Fact:
    """The planted truth of an item, in minutes from the first midnight."""

    name: str
    start: int
    end: int


def planted(shape: Shape) -> dict[str, object]:
    """The tree of a scenario file."""
    random = Random(shape.seed)
    facts = list(_facts(shape, random))
    told: list[list[str]] = [[] for _ in range(SOURCES)]
    for at, fact in enumerate(facts):
        day = facts[at - at % shape.per_day : at - at % shape.per_day + shape.per_day]
        for _ in range(3):
            told[random.randrange(SOURCES)].append(_sentence(random, fact, at % shape.per_day, day, shape))
    firsts = facts[:1] if shape.chain else facts[:: shape.per_day]
    return {
        "title": "Planted",
        "zone": "UTC",
        "date": "2024-01-01",
        "settings": {"unit": "minute"},
        "sources": {f"s{at}": {"reliability": round(0.8 + at / 100, 2)} for at in range(SOURCES)},
        "agenda": {fact.name: {"title": fact.name, "start": _when(fact.start)} for fact in firsts},
        "unplanned": {fact.name: {"title": fact.name} for fact in facts if fact not in set(firsts)},
        "reports": [
            {"source": f"s{at}", "statements": sentences} for at, sentences in enumerate(told) if sentences
        ],
    }


def _facts(shape: Shape, random: Random) -> Iterator[Fact]:
    """Each day begins at eight; what follows overlaps now and then. A chain goes on day and night."""
    clock = 8 * 60
    for at in range(shape.items):
        if at and at % shape.per_day == 0 and not shape.chain:
            clock = (at // shape.per_day) * 24 * 60 + 8 * 60
        end = clock + random.randrange(10, 40)
        yield Fact(f"i{at}", clock, end)
        clock = max(clock, end + random.randrange(-15, 20))


def _sentence(random: Random, fact: Fact, at: int, day: list[Fact], shape: Shape) -> str:
    lie = random.choice((-1, 1)) * random.randrange(60, 300) if random.random() < shape.lies else 0
    kind = random.random()
    if kind < 0.25:
        length = max(1, fact.end - fact.start + abs(lie))
        return f"{fact.name} lasted {max(1, length - 5)} to {length + 5} minutes"
    if kind < 0.4 and not shape.chain:
        return f"{fact.name} started about {_when(fact.start + lie)}"
    if shape.chain:
        other = day[at - 1] if at else day[min(1, len(day) - 1)]
    else:
        other = day[max(0, min(len(day) - 1, at + random.choice((-3, -2, -1, 1, 2, 3))))]
    if other is fact:
        return f"{fact.name} took place"
    return _distance(random, fact, other, lie)


def _distance(random: Random, fact: Fact, other: Fact, lie: int) -> str:
    mine, theirs = random.choice(("started", "ended")), random.choice(("started", "ended"))
    gap = (fact.start if mine == "started" else fact.end) + lie
    gap -= other.start if theirs == "started" else other.end
    way, size = ("after", gap) if gap >= 0 else ("before", -gap)
    return f"{fact.name} {mine} {max(0, size - 10)} to {size + 10} minutes {way} {other.name} {theirs}"


def _when(minute: int) -> str:
    return FIRST_DAY.add(minutes=minute).format("H:mm [on] YYYY-MM-DD")
