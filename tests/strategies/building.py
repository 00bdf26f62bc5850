"""Builders: a scenario in a few words. Times are minutes after the midnight that begins 2024-01-01 UTC."""

import pendulum

from schedule.model.agenda import End, Item, Layer, Plan, Point, Subject
from schedule.model.phrases import (
    At,
    Between,
    Bounded,
    Clock,
    ClockTime,
    Hedge,
    LengthPhrase,
    Limit,
    Part,
)
from schedule.model.scenario import Scenario, Settings, Unit
from schedule.model.sources import Report, Source, Statement
from schedule.model.statements import Sentence
from schedule.model.widths import Roundness, Widths

MINUTE = 60
DATE = pendulum.date(2024, 1, 1)

WIDTHS = Widths(
    plain=Roundness(2 * MINUTE, MINUTE, MINUTE, MINUTE, MINUTE, MINUTE),
    about=Roundness(3 * MINUTE, 2 * MINUTE, 2 * MINUTE, 2 * MINUTE, MINUTE, MINUTE),
    shortly=3 * MINUTE,
    shortly_named=MINUTE,
    nearly=2 * MINUTE,
    briefly=(MINUTE, 3 * MINUTE),
    parts=dict.fromkeys(Part, (2 * MINUTE, 5 * MINUTE)) | {Part.NIGHT: (4 * MINUTE, 9 * MINUTE)},
)
"""Widths of a few minutes, so that windows fit into a small box."""

SOURCES = (Source("a", "A"), Source("b", "B"), Source("c", "C", via="a"), Source("d", "D", via="c"))
"""Two origins: `a` (copied by `c`, which is copied by `d`) and `b`."""


def clock(minute: int) -> ClockTime:
    return ClockTime(Clock(minute // 60, minute % 60))


def at(minute: int, hedge: Hedge = Hedge.EXACTLY) -> At:
    return At(clock(minute), hedge)


def about(minute: int) -> At:
    return at(minute, Hedge.ABOUT)


def by(minute: int) -> Bounded:
    return Bounded(Limit.BY, clock(minute))


def since(minute: int) -> Bounded:
    return Bounded(Limit.SINCE, clock(minute))


def between(first: int, last: int) -> Between:
    return Between(clock(first), clock(last))


def exactly(minutes: int) -> LengthPhrase:
    return LengthPhrase(named=minutes * MINUTE, hedge=Hedge.EXACTLY)


def lasting(shortest: int | None, longest: int | None) -> LengthPhrase:
    return LengthPhrase(
        shortest=None if shortest is None else shortest * MINUTE,
        longest=None if longest is None else longest * MINUTE,
    )


def start_of(item: str, layer: Layer = Layer.ACTUAL) -> Point:
    return Point(item, layer, End.START)


def end_of(item: str, layer: Layer = Layer.ACTUAL) -> Point:
    return Point(item, layer, End.END)


def revised(item: str) -> Subject:
    return Subject(item, Layer.REVISED)


def planned(item: str) -> Subject:
    return Subject(item, Layer.PLANNED)


def item(name: str, on_agenda: bool = True, **fields) -> Item:
    """An item; what belongs to an agenda entry (`start`, `after`, `source`, ...) goes there."""
    entry = {"start", "end", "duration", "after", "before", "source", "reliability"} & set(fields)
    plan = Plan(f"agenda.{name}", **{key: fields.pop(key) for key in entry}) if on_agenda else None
    return Item(name, name.upper(), plan, **fields)


def report(
    number: int, sentence: Sentence, reliability: float, source: str, published: int | None = None
) -> Report:
    statement = Statement(f"r{number}.1", sentence, f"sentence {number}", source, reliability)
    when = None if published is None else pendulum.datetime(2024, 1, 1, tz="UTC").add(minutes=published)
    return Report(f"r{number}", source, (statement,), when)


def said(*sentences: Sentence, reliability: float = 0.9, source: str = "a") -> tuple[Report, ...]:
    return tuple(report(index, each, reliability, source) for index, each in enumerate(sentences, 1))


def settings(**changes) -> Settings:
    small = {"slack": MINUTE, "on_time": MINUTE, "assumed_duration": 2 * MINUTE}
    return Settings(unit=Unit.MINUTE, widths=WIDTHS, **{**small, **changes})


def scenario(items: tuple[Item, ...], reports: tuple[Report, ...] = (), **changes) -> Scenario:
    return Scenario("Small", "UTC", DATE, settings(**changes), items, SOURCES, reports)
