"""Timelines at random: any layers, any open ends, any verdicts, over minutes or over centuries."""

from __future__ import annotations

import pendulum
from hypothesis import strategies as st

from schedule.exporting.look import Lanes, Look, Theme
from schedule.model.agenda import Item, Layer, Subject
from schedule.model.scenario import Scenario, Settings, Unit
from schedule.model.sources import Report, Source, Statement
from schedule.model.statements import TookPlace
from schedule.model.timeline import (
    Assessment,
    Basis,
    Happened,
    Interval,
    Is,
    Moment,
    OverAllBest,
    Status,
    Timeline,
    TimelineItem,
    Verdict,
)
from tests.unit.exporting.hostile import evil_text
from tests.unit.exporting.samples import interval

ZONES = (
    "UTC",
    "Asia/Ho_Chi_Minh",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Apia",
)
_EPOCH = pendulum.datetime(1970, 1, 1)


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    zone = draw(st.sampled_from(ZONES))
    middle = draw(st.integers(-50_000_000_000, 200_000_000_000))
    reach = draw(st.sampled_from((60, 3600, 86_400, 30 * 86_400, 20 * 31_556_952, 500 * 31_556_952)))
    names = [f"i{index}" for index in range(draw(st.integers(0, 5)))]
    entries = tuple(draw(_entries(name, names, zone, middle, reach)) for name in names)
    told = tuple(
        draw(_statements(number, names)) for number in range(draw(st.integers(0, 3)) if names else 0)
    )
    scenario = Scenario(
        draw(evil_text()),
        zone,
        draw(st.sampled_from((None, pendulum.date(2024, 10, 27)))),
        Settings(unit=draw(st.sampled_from((None, *Unit)))),
        tuple(draw(_items(each)) for each in entries),
        (Source("s", draw(evil_text())),),
        tuple(Report(f"r{each.id[1:-2]}", "s", (each,)) for each in told),
    )
    status = draw(st.sampled_from(Status))
    gap = draw(st.integers(1, 10**6)) if status is Status.BEST_FOUND else 0
    judged = tuple(Assessment(each.id, each.text, "s", *draw(_fates())) for each in told)
    return Timeline(scenario, status, gap, entries, judged)


def looks() -> st.SearchStrategy[Look]:
    zone = st.sampled_from((None, None, *ZONES))
    return st.builds(Look, st.none() | st.sampled_from(Lanes), st.sampled_from(Theme), zone)


@st.composite
def _items(draw: st.DrawFn, entry: TimelineItem) -> Item:
    people = draw(st.lists(st.sampled_from(("Ada", "Bea", "<Cy>")), max_size=2, unique=True))
    where, tags = draw(st.sampled_from((None, "hall"))), draw(st.sampled_from(((), ("talks",))))
    return Item(entry.id, entry.title, who=tuple(people), where=where, tags=tags)


@st.composite
def _statements(draw: st.DrawFn, number: int, names: list[str]) -> Statement:
    sentence = TookPlace(Subject(draw(st.sampled_from(names))))
    return Statement(f"r{number}.1", sentence, draw(evil_text()), "s", 0.9)


def _fates() -> st.SearchStrategy[tuple[bool, OverAllBest]]:
    return st.sampled_from(
        [(True, OverAllBest.ALWAYS), (True, OverAllBest.SOMETIMES), (False, OverAllBest.NEVER)]
    )


@st.composite
def _entries(
    draw: st.DrawFn, name: str, names: list[str], zone: str, middle: int, reach: int
) -> TimelineItem:
    layers = [
        draw(st.none() | _intervals(zone, middle, reach)),
        draw(st.none() | _intervals(zone, middle, reach)),
        draw(st.none() | _intervals(zone, middle, reach)),
    ]
    return TimelineItem(
        name,
        draw(evil_text()),
        *layers,
        draw(st.sampled_from(Happened)),
        tuple(draw(st.lists(_verdicts(), max_size=3))),
        draw(st.sampled_from((None, *names))),
        tuple(draw(st.lists(st.sampled_from(("r1.1", "r2.2")), max_size=2))),
    )


@st.composite
def _verdicts(draw: st.DrawFn) -> Verdict:
    by = draw(st.none() | st.integers(1, 10**7))
    length = None if by is None else pendulum.duration(seconds=by)
    return Verdict(
        draw(st.sampled_from(Is)), length, draw(st.sampled_from((None, *Layer))), draw(st.booleans())
    )


@st.composite
def _intervals(draw: st.DrawFn, zone: str, middle: int, reach: int) -> Interval:
    first, last = sorted(draw(st.tuples(st.integers(0, reach), st.integers(0, reach))))
    return interval(draw(_moments(zone, middle + first, reach)), draw(_moments(zone, middle + last, reach)))


@st.composite
def _moments(draw: st.DrawFn, zone: str, at: int, reach: int) -> Moment:
    before, after = draw(st.tuples(*[st.none() | st.integers(0, 8 * reach)] * 2))
    earliest = None if before is None else _instant(at - before, zone)
    latest = None if after is None else _instant(at + after, zone)
    return Moment(_instant(at, zone), earliest, latest, draw(st.sampled_from(Basis)))


def _instant(seconds: int, zone: str) -> pendulum.DateTime:
    least, most = -62_135_000_000, 253_402_000_000
    return _EPOCH.add(seconds=min(most, max(least, seconds))).in_timezone(zone)
