"""Scenarios with a planted truth: random days, vague statements about them, a share of them lies.

Every scenario is made from a seed, so that two runs measure the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from attrs import frozen

from schedule.language.sentence_rendering import render_sentence
from schedule.model.agenda import End, Item, Layer, Plan, Point
from schedule.model.phrases import At
from schedule.model.scenario import Scenario, Settings, Unit
from schedule.model.sources import Report, Source, Statement
from schedule.model.statements import Counted, Quantity, Simple
from tests.benchmarks.events import events_of
from tests.benchmarks.shapes import SOURCES, Event, Shape
from tests.benchmarks.statements import FIRST_DAY, statement_about, timed_statement, when
from tests.benchmarks.trees import tree_of

PER_ITEM = 3
TIMED = 0.15


@frozen
class Planted:
    """A scenario, the moments of what happened in minutes, and the ids of the statements that are lies."""

    scenario: Scenario
    truth: dict[Point, int]
    lies: frozenset[str]


@frozen
class _Told:
    """A sentence, who says it, and whether it is a lie. Sources from `SOURCES` on copy."""

    sentence: Simple
    source: int
    lie: bool


def planted(shape: Shape) -> dict[str, object]:
    """The tree of a scenario file."""
    return tree_of(plant(shape).scenario)


def plant(shape: Shape) -> Planted:
    """The scenario of a shape, with its truth."""
    random = Random(f"{shape}")
    events = events_of(shape, random)
    told = _copied([*_told(shape, events, random)], shape, random)
    reports, lies = _reports(told)
    items = tuple(_item(event) for event in sorted(events, key=lambda each: not each.first))
    scenario = Scenario(
        "Planted", "UTC", FIRST_DAY, Settings(unit=Unit.MINUTE), items, _sources(shape), reports,
        {place: place for place in dict.fromkeys(event.where for event in events) if place},
    )  # fmt: skip
    return Planted(scenario, _truth(events), lies)


def _told(shape: Shape, events: tuple[Event, ...], random: Random) -> Iterator[_Told]:
    """Three statements for each item, and a count for each tag; exactly the wanted share are lies."""
    count = PER_ITEM * shape.items
    lies = set(random.sample(range(count), round(shape.lies * count)))
    for number in range(count):
        at, lie = number // PER_ITEM, number in lies
        if events[at].happened and not shape.chain and random.random() < TIMED:
            sentence = timed_statement(events[at], random, lie)
        else:
            sentence = statement_about(at, shape, events, random, lie)
        yield _Told(sentence, random.randrange(SOURCES), lie)
    for tag, number in _counts(events).items():
        yield _Told(Counted(Quantity.EXACTLY, number, tag), random.randrange(SOURCES), False)


def _counts(events: tuple[Event, ...]) -> dict[str, int]:
    found: dict[str, int] = {}
    for event in events:
        for tag in event.tags:
            found[tag] = found.get(tag, 0) + event.happened
    return found


def _copied(told: list[_Told], shape: Shape, random: Random) -> list[_Told]:
    chosen = random.sample(told, round(shape.copies * len(told)))
    return told + [_Told(each.sentence, each.source + SOURCES, each.lie) for each in chosen]


def _sources(shape: Shape) -> tuple[Source, ...]:
    first = [Source(f"s{at}", f"s{at}", reliability=round(0.8 + at / 100, 2)) for at in range(SOURCES)]
    if not shape.copies:
        return tuple(first)
    return (*first, *(Source(f"c{at}", f"c{at}", reliability=0.8, via=f"s{at}") for at in range(SOURCES)))


def _reports(told: list[_Told]) -> tuple[tuple[Report, ...], frozenset[str]]:
    by_source: dict[int, list[_Told]] = {}
    for each in told:
        by_source.setdefault(each.source, []).append(each)
    reports, lies = [], set()
    for number, source in enumerate(sorted(by_source), 1):
        copies, at = divmod(source, SOURCES)
        name, reliability = (f"c{at}", 0.8) if copies else (f"s{at}", round(0.8 + at / 100, 2))
        own = by_source[source]
        statements = tuple(
            Statement(f"r{number}.{place}", each.sentence, render_sentence(each.sentence), name, reliability)
            for place, each in enumerate(own, 1)
        )
        lies |= {statement.id for statement, each in zip(statements, own, strict=True) if each.lie}
        reports.append(Report(f"r{number}", name, statements))
    return tuple(reports), frozenset(lies)


def _item(event: Event) -> Item:
    plan = Plan(f"agenda.{event.name}", start=At(when(event.start))) if event.first else None
    return Item(event.name, event.name, plan, event.who, event.where, event.tags)


def _truth(events: tuple[Event, ...]) -> dict[Point, int]:
    happened = [event for event in events if event.happened]
    actual = {Point(event.name, Layer.ACTUAL, End.START): event.start for event in happened}
    actual |= {Point(event.name, Layer.ACTUAL, End.END): event.end for event in happened}
    plan = {
        Point(each.name, Layer.PLANNED, end): _end(each, end)
        for each in happened
        if each.first
        for end in End
    }
    return actual | plan


def _end(event: Event, end: End) -> int:
    return event.start if end is End.START else event.end
