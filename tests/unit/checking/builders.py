"""Small scenarios and timelines by hand: times are wall clock, "9:00" or "9:00:30", on one day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pendulum
from attrs import evolve

from schedule.checking.judge import judge
from schedule.model.agenda import End, Item, Layer, Plan, Point, Subject
from schedule.model.phrases import At, Between, Clock, ClockTime, Hedge, LengthPhrase
from schedule.model.scenario import Scenario, Settings
from schedule.model.sources import Report, Source, Statement
from schedule.model.speaking import speaks_of
from schedule.model.statements import Replaced, Sentence
from schedule.model.timeline import (
    Assessment,
    Basis,
    FoundClock,
    Happened,
    Interval,
    Is,
    Length,
    Moment,
    OverAllBest,
    Status,
    Timeline,
    TimelineItem,
    Verdict,
)

ZONE = "Asia/Ho_Chi_Minh"
DATE = pendulum.date(2019, 2, 28)
ON_TIME = 15 * 60
PLANNED, REVISED, ACTUAL = Layer.PLANNED, Layer.REVISED, Layer.ACTUAL
Layout = Mapping[str, str]
"""From "x", "x.planned" or "x.revised" to "9:00-10:00"; what is not named is absent."""


def at(text: str) -> pendulum.DateTime:
    hour, minute, *second = (int(part) for part in text.split(":"))
    return pendulum.datetime(2019, 2, 28, hour, minute, *second, tz=ZONE)


def clock(text: str, **more: object) -> ClockTime:
    hour, minute, *second = (int(part) for part in text.split(":"))
    return ClockTime(Clock(hour, minute, second[0] if second else None), **more)  # type: ignore[arg-type]


def plain(text: str) -> At:
    return At(clock(text))


def sharp(text: str) -> At:
    return At(clock(text), Hedge.EXACTLY)


def between(first: str, last: str) -> Between:
    return Between(clock(first), clock(last))


def minutes(number: int, hedge: Hedge = Hedge.EXACTLY) -> LengthPhrase:
    return LengthPhrase(number * 60, hedge)


def start(name: str, layer: Layer = ACTUAL) -> Point:
    return Point(name, layer, End.START)


def end(name: str, layer: Layer = ACTUAL) -> Point:
    return Point(name, layer, End.END)


X, Y = Subject("x"), Subject("y")


def item(name: str, planned: bool | Plan = False, **more: object) -> Item:
    plan = Plan(f"agenda.{name}") if planned is True else planned or None
    return Item(name, name.title(), plan, **more)  # type: ignore[arg-type]


def report(name: str, *sentences: Sentence, source: str = "s", published: str = "", r: float = 0.9) -> Report:
    said = tuple(
        Statement(f"{name}.{number}", each, str(each), source, r) for number, each in enumerate(sentences, 1)
    )
    return Report(name, source, said, at(published) if published else None)


def scenario(
    items: Sequence[Item],
    *reports: Report,
    sources: Sequence[Source] = (Source("s", "S"),),
    settings: Settings | None = None,
    **more: object,
) -> Scenario:
    return Scenario(
        title="test",
        zone=ZONE,
        date=DATE,
        settings=settings or Settings(),
        items=tuple(items),
        sources=tuple(sources),
        reports=reports,
        **more,  # type: ignore[arg-type]
    )


def timeline(given: Scenario, layout: Layout, *rejected: str) -> Timeline:
    replaced = {
        each.sentence.item: each.sentence.by
        for each in given.statements
        if isinstance(each.sentence, Replaced) and each.id not in rejected and each.sentence.by in layout
    }
    ordered = sorted(given.items, key=lambda each: each.id)
    items = tuple(
        evolve(_item(each, layout, replaced.get(each.id)), evidence=_evidence(given, each.id, rejected))
        for each in ordered
    )
    said = [(each.id, each.text, each.source) for each in given.statements]
    said += [(each.plan.id, "", each.plan.source) for each in given.items if each.plan and each.plan.source]
    clocks = tuple(
        FoundClock(each.id, None, None, each.zones[0] if len(each.zones) > 1 else None)
        for each in sorted(given.sources, key=lambda each: each.id)
        if each.clock is not None or len(each.zones) > 1
    )
    assessed = tuple(_assessed(*each, rejected) for each in said)
    return Timeline(given, Status.PROVEN, 0, items, assessed, clocks=clocks)


def _evidence(given: Scenario, name: str, rejected: Sequence[str]) -> tuple[str, ...]:
    accepted = (each for each in given.statements if each.id not in rejected)
    return tuple(each.id for each in accepted if name in speaks_of(each.sentence, given))


def verdict(given: Scenario, layout: Layout, *rejected: str) -> tuple[str, ...]:
    return judge(given, timeline(given, layout, *rejected))


def altered(given: Timeline, name: str, **changes: object) -> Timeline:
    items = tuple(evolve(each, **changes) if each.id == name else each for each in given.items)
    return evolve(given, items=items)


def _assessed(name: str, text: str, source: str, rejected: Sequence[str]) -> Assessment:
    accepted = name not in rejected
    return Assessment(name, text, source, accepted, OverAllBest.ALWAYS if accepted else OverAllBest.NEVER)


def _item(given: Item, layout: Layout, by: str | None) -> TimelineItem:
    planned, revised = (_interval(layout.get(f"{given.id}.{each}")) for each in ("planned", "revised"))
    actual = _interval(layout.get(given.id))
    happened = Happened.YES if actual else Happened.NO
    verdicts = _verdicts(planned, revised, actual, by)
    return TimelineItem(given.id, given.title, planned, revised, actual, happened, verdicts, by, ())


def _interval(text: str | None) -> Interval | None:
    if text is None:
        return None
    first, last = (at(each) for each in text.split("-"))
    length = pendulum.duration(seconds=last.int_timestamp - first.int_timestamp)
    ends = [Moment(each, each, each, Basis.STATED) for each in (first, last)]
    return Interval(ends[0], ends[1], Length(length, pendulum.duration(), None))


def _verdicts(
    planned: Interval | None, revised: Interval | None, actual: Interval | None, by: str | None
) -> tuple[Verdict, ...]:
    if not planned and not revised:
        return (Verdict(Is.UNPLANNED if actual else Is.UNFOUNDED, None, None, True),)
    if not actual:
        return (Verdict(Is.REPLACED if by else Is.CANCELLED, None, PLANNED, True),) if planned else ()
    agendas = ((PLANNED, planned), (REVISED, revised))
    return tuple(verdict for layer, than in agendas if than for verdict in _compared(actual, than, layer))


def _compared(actual: Interval, than: Interval, layer: Layer) -> tuple[Verdict, ...]:
    late = actual.start.at.int_timestamp - than.start.at.int_timestamp
    more = round((actual.duration.at - than.duration.at).total_seconds())
    departures = {
        Is.LATER if late > 0 else Is.EARLIER: abs(late),
        Is.LONGER if more > 0 else Is.SHORTER: abs(more),
    }
    told = {what: by for what, by in departures.items() if by > ON_TIME} or {Is.AS_PLANNED: None}
    return tuple(
        Verdict(what, None if by is None else pendulum.duration(seconds=by), layer, True)
        for what, by in told.items()
    )
