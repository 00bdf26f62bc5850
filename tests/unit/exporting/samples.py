"""Timelines made by hand, rich enough to show everything that an export has to show."""

from __future__ import annotations

import pendulum

from schedule.model.agenda import End, Item, Layer, Plan, Point, Subject
from schedule.model.phrases import At, Clock, ClockTime, Hedge, LengthPhrase, Part, PartOfDay, Within
from schedule.model.scenario import Scenario, Settings, Unit
from schedule.model.sources import Report, Source, Statement
from schedule.model.statements import (
    Counted,
    DidNotTakePlace,
    MovedBy,
    PointAt,
    Quantity,
    Replaced,
    Sentence,
    Shift,
    TookPlace,
)
from schedule.model.timeline import (
    Alternative,
    Assessment,
    Basis,
    Conflict,
    Happened,
    Interval,
    Is,
    Length,
    Moment,
    OverAllBest,
    Question,
    Status,
    Timeline,
    TimelineItem,
    Verdict,
)

HANOI = "Asia/Ho_Chi_Minh"
OPEN = "open"


def instant(text: str, zone: str = HANOI) -> pendulum.DateTime:
    """`2019-02-28 14:00` in the zone."""
    return pendulum.from_format(text, "YYYY-MM-DD HH:mm", tz=zone)


def moment(
    at: pendulum.DateTime,
    earliest: pendulum.DateTime | None = None,
    latest: pendulum.DateTime | None = None,
    basis: Basis = Basis.STATED,
) -> Moment:
    return Moment(at, earliest, latest, basis)


def interval(start: Moment, end: Moment) -> Interval:
    """With the tightest length range that the two ranges alone allow."""
    length = pendulum.duration(seconds=end.at.int_timestamp - start.at.int_timestamp)
    if not (start.earliest and start.latest and end.earliest and end.latest):
        return Interval(start, end, Length(length, pendulum.duration(), None))
    least = max(0, end.earliest.int_timestamp - start.latest.int_timestamp)
    most = end.latest.int_timestamp - start.earliest.int_timestamp
    return Interval(
        start, end, Length(length, pendulum.duration(seconds=least), pendulum.duration(seconds=most))
    )


def hm(text: str, day: str = "2019-02-28", basis: Basis = Basis.STATED) -> Moment:
    """`14:00`, `14:00 13:20 14:40`, or with `open` in place of a bound."""
    at, *bounds = text.split()
    earliest, latest = bounds or (at, at)
    return moment(
        instant(f"{day} {at}"),
        None if earliest == OPEN else instant(f"{day} {earliest}"),
        None if latest == OPEN else instant(f"{day} {latest}"),
        basis,
    )


def ran(start: str, end: str, day: str = "2019-02-28", basis: Basis = Basis.STATED) -> Interval:
    return interval(hm(start, day, basis), hm(end, day, basis))


def verdict(is_: Is, minutes: int | None = None, than: Layer | None = None, certain: bool = True) -> Verdict:
    by = None if minutes is None else pendulum.duration(minutes=minutes)
    return Verdict(is_, by, than, certain)


def entry(
    name: str,
    title: str,
    verdicts: tuple[Verdict, ...],
    planned: Interval | None = None,
    revised: Interval | None = None,
    actual: Interval | None = None,
    happened: Happened | None = None,
    replaced_by: str | None = None,
    evidence: tuple[str, ...] = (),
) -> TimelineItem:
    so = happened or (Happened.YES if actual else Happened.NO)
    return TimelineItem(name, title, planned, revised, actual, so, verdicts, replaced_by, evidence)


def statement(name: str, source: str, text: str, sentence: Sentence, reliability: float = 0.9) -> Statement:
    return Statement(name, sentence, text, source, reliability)


def started(item: str, hour: int, minute: int = 0) -> PointAt:
    phrase = At(ClockTime(Clock(hour, minute)), Hedge.ABOUT)
    return PointAt(Point(item, Layer.ACTUAL, End.START), phrase)


def assess(
    scenario: Scenario, rejected: tuple[str, ...] = (), tied: tuple[str, ...] = ()
) -> tuple[Assessment, ...]:
    return tuple(
        Assessment(
            each.id,
            each.text,
            each.source,
            each.id not in rejected,
            OverAllBest.NEVER
            if each.id in rejected
            else OverAllBest.SOMETIMES
            if each.id in tied
            else OverAllBest.ALWAYS,
        )
        for each in scenario.statements
    )


def hanoi_scenario() -> Scenario:
    clock = At(ClockTime(Clock(9)))
    items = (
        Item("departure", "Leaders leave the venue", point=True),
        Item("dinner", "Farewell dinner"),
        Item("expanded", "Expanded meeting", Plan("agenda.expanded", after=("one-on-one",)), tags=("talks",)),
        Item("lunch", "Working lunch", Plan("agenda.lunch", after=("expanded",))),
        Item("one-on-one", "One-on-one meeting", Plan("agenda.one-on-one", start=clock), tags=("talks",)),
        Item(
            "press", "Press conference", Plan("agenda.press", start=clock), who=("trump",), where="marriott"
        ),
        Item("second-private", "Second private meeting", tags=("talks",)),
        Item("signing", "Joint signing ceremony", Plan("agenda.signing", after=("lunch",))),
        Item("tea", "Tea with the delegation of the hosts, in the garden if the weather allows it"),
    )
    sources = (
        Source("korea-herald", "The Korea Herald", 0.9),
        Source("white-house", "White House press office", 0.95),
        Source("pool", "Travelling press pool"),
        Source("wire", "A wire service", via="pool", zones=("Asia/Seoul",)),
    )
    afternoon = Within(PartOfDay(Part.AFTERNOON))
    two_hours = LengthPhrase(named=7200)
    reports = (
        Report(
            "r1",
            "white-house",
            (
                statement(
                    "r1.1",
                    "white-house",
                    "second-private replaced lunch",
                    Replaced("lunch", "second-private"),
                    0.95,
                ),
                statement(
                    "r1.2",
                    "white-house",
                    "second-private was in the afternoon",
                    TookPlace(Subject("second-private"), afternoon),
                    0.95,
                ),
            ),
            published=instant("2019-02-28 14:00"),
            quote="in place of a scheduled working lunch",
            url="https://example.org/briefing?day=2&lang=en",
        ),
        Report(
            "r2",
            "korea-herald",
            (
                statement(
                    "r2.1", "korea-herald", "one-on-one started about 9 a.m.", started("one-on-one", 9)
                ),
                statement(
                    "r2.2",
                    "korea-herald",
                    "press was moved 2 hours earlier",
                    MovedBy("press", two_hours, Shift.EARLIER),
                ),
                statement(
                    "r2.3",
                    "korea-herald",
                    "exactly 3 of talks took place",
                    Counted(Quantity.EXACTLY, 3, "talks"),
                ),
                statement(
                    "r2.4",
                    "korea-herald",
                    "signing did not take place",
                    DidNotTakePlace(Subject("signing")),
                    0.7,
                ),
            ),
            quote="The news conference, first set for 4 p.m., was moved forward by two hours.\n"
            "No joint statement was signed.",
        ),
        Report(
            "r3",
            "wire",
            (
                statement("r3.1", "wire", "press started about 4 p.m.", started("press", 16)),
                statement("r3.2", "wire", "signing took place", TookPlace(Subject("signing"))),
                statement("r3.3", "wire", "departure took place", TookPlace(Subject("departure"))),
            ),
            quote="Trump spoke to reporters at about four, after the signing.",
            url="https://example.org/wire/1",
        ),
        Report(
            "r4",
            "pool",
            (statement("r4.1", "pool", "press started about 3:50 p.m.", started("press", 15, 50)),),
        ),
    )
    return Scenario(
        "Hanoi summit, second day",
        HANOI,
        pendulum.date(2019, 2, 28),
        items=items,
        sources=sources,
        reports=reports,
        places={"metropole": "Sofitel Legend Metropole", "marriott": "JW Marriott"},
    )


def hanoi_items() -> tuple[TimelineItem, ...]:
    return (
        entry(
            "departure",
            "Leaders leave the venue",
            (verdict(Is.UNPLANNED),),
            actual=ran("13:25 13:15 13:35", "13:25 13:15 13:35"),
            evidence=("r3.3",),
        ),
        entry("dinner", "Farewell dinner", (verdict(Is.UNFOUNDED),)),
        entry(
            "expanded",
            "Expanded meeting",
            (verdict(Is.LATER, 20, Layer.PLANNED, False), verdict(Is.SHORTER, 25, Layer.PLANNED, False)),
            planned=ran("10:00 10:00 open", "11:00 10:00 open"),
            actual=ran("10:20 10:00 11:10", "10:55 10:05 open", basis=Basis.ASSUMED),
        ),
        entry(
            "lunch",
            "Working lunch",
            (verdict(Is.REPLACED),),
            planned=ran("12:00 11:00 open", "13:00 11:00 open"),
            replaced_by="second-private",
            evidence=("r1.1",),
        ),
        entry(
            "one-on-one",
            "One-on-one meeting",
            (verdict(Is.AS_PLANNED, None, Layer.PLANNED),),
            planned=ran("09:00", "10:00 09:00 open"),
            actual=ran("09:00 08:50 09:10", "09:45 09:20 10:10"),
            evidence=("r2.1",),
        ),
        entry(
            "press",
            "Press conference",
            (verdict(Is.EARLIER, 105, Layer.PLANNED), verdict(Is.LATER, 15, Layer.REVISED, False)),
            planned=ran("16:00 15:30 16:30", "17:00 16:00 open"),
            revised=ran("14:00 13:30 14:30", "15:00 14:00 open"),
            actual=ran("14:15 13:55 14:40", "14:55 14:30 15:20"),
            evidence=("r2.2",),
        ),
        entry(
            "second-private",
            "Second private meeting",
            (verdict(Is.UNPLANNED),),
            actual=ran("12:15 12:00 12:40", "13:00 open open"),
            evidence=("r1.1", "r1.2"),
        ),
        entry(
            "signing",
            "Joint signing ceremony",
            (verdict(Is.CANCELLED),),
            planned=ran("14:00 13:00 open", "15:00 13:00 open"),
            evidence=("r2.4",),
        ),
        entry(
            "tea",
            "Tea with the delegation of the hosts, in the garden if the weather allows it",
            (verdict(Is.UNKNOWN), verdict(Is.UNPLANNED, certain=False)),
            actual=ran("15:40 15:00 16:30", "16:10 15:10 17:00"),
            happened=Happened.OPEN,
        ),
    )


def hanoi() -> Timeline:
    """One day, every verdict, two conflicts; proven."""
    scenario = hanoi_scenario()
    return Timeline(
        scenario,
        Status.PROVEN,
        0,
        hanoi_items(),
        assess(scenario, rejected=("r3.1", "r3.2", "r4.1"), tied=("r2.4",)),
        conflicts=(
            Conflict(
                "r3.1",
                ("r2.2",),
                8.1,
                ("r2.2", "r4.1"),
                "“press started about 4 p.m.” (A wire service) cannot be true together with "
                "“press was moved 2 hours earlier” (The Korea Herald).",
            ),
            Conflict(
                "r3.2",
                ("r2.4",),
                3.9,
                ("r2.4",),
                "A wire service has the signing take place; The Korea Herald denies it.",
            ),
            Conflict(
                "r4.1", ("r2.2",), None, (), "The pool's time lies an hour and a half after the moved start."
            ),
        ),
        alternatives=(Alternative(3.9, ("r2.4", "r3.1")), Alternative(72.9, ("r2.2",))),
        questions=(
            Question(
                "expanded.actual.end", "When did the expanded meeting end?", pendulum.duration(minutes=260)
            ),
            Question("tea", "Did the tea with the hosts take place?", pendulum.duration(minutes=90)),
        ),
    )


def best_found() -> Timeline:
    """The same, stopped before it was proven best."""
    proven = hanoi()
    return Timeline(
        proven.scenario,
        Status.BEST_FOUND,
        231,
        proven.items,
        proven.statements,
        proven.conflicts,
        proven.alternatives,
        proven.questions,
    )


def simple(
    name: str, zone: str, spans: dict[str, tuple[str, str, str, str]], unit: Unit | None = None
) -> Timeline:
    """Items with a title and exact planned and actual starts and ends; `-` for none."""
    items, entries = [], []
    for title, (planned_start, planned_end, start, end) in spans.items():
        plan = None if planned_start == "-" else _exact(planned_start, planned_end, zone)
        real = None if start == "-" else _exact(start, end, zone)
        key = title.lower().replace(" ", "-")
        items.append(Item(key, title, Plan(f"agenda.{key}") if plan else None))
        entries.append(entry(key, title, (_compared(plan, real),), planned=plan, actual=real))
    first = next(each for span in spans.values() for each in span if each != "-")
    day = instant(first if " " in first else f"{first} 00:00", zone).date()
    order = sorted(range(len(items)), key=lambda index: items[index].id)
    scenario = Scenario(name, zone, day, Settings(unit=unit), items=tuple(items[index] for index in order))
    return Timeline(scenario, Status.PROVEN, 0, tuple(entries[index] for index in order), ())


def _exact(start: str, end: str, zone: str) -> Interval:
    first, last = (instant(each if " " in each else f"{each} 00:00", zone) for each in (start, end))
    return interval(moment(first, first, first), moment(last, last, last))


def _compared(planned: Interval | None, actual: Interval | None) -> Verdict:
    if planned is None:
        return verdict(Is.UNPLANNED)
    if actual is None:
        return verdict(Is.CANCELLED)
    late = (actual.start.at.int_timestamp - planned.start.at.int_timestamp) // 60
    if abs(late) <= 15:
        return verdict(Is.AS_PLANNED, None, Layer.PLANNED)
    return verdict(Is.LATER if late > 0 else Is.EARLIER, abs(late), Layer.PLANNED)


def festival() -> Timeline:
    """Three days in Berlin, over the night in which clocks go back."""
    return simple(
        "A festival over three days",
        "Europe/Berlin",
        {
            "Opening concert": (
                "2024-10-25 19:00",
                "2024-10-25 21:30",
                "2024-10-25 19:10",
                "2024-10-25 21:50",
            ),
            "Panel on archives": (
                "2024-10-26 10:00",
                "2024-10-26 12:00",
                "2024-10-26 13:00",
                "2024-10-26 14:30",
            ),
            "Night of films": (
                "2024-10-26 22:00",
                "2024-10-27 04:00",
                "2024-10-26 22:00",
                "2024-10-27 05:00",
            ),
            "Closing breakfast": ("2024-10-27 09:00", "2024-10-27 11:00", "-", "-"),
            "Street parade": ("-", "-", "2024-10-27 12:00", "2024-10-27 15:00"),
        },
    )


def railway() -> Timeline:
    """Years, in whole days."""
    return simple(
        "The building of a railway",
        "Europe/London",
        {
            "Act of Parliament": ("1830-05-01", "1830-05-02", "1832-06-22", "1832-06-23"),
            "Survey": ("1830-06-01", "1831-03-01", "1830-06-01", "1831-03-01"),
            "Northern tunnel": ("1831-04-01", "1833-04-01", "1833-01-15", "1836-11-20"),
            "Viaduct": ("1832-01-01", "1834-01-01", "1832-01-01", "1834-01-01"),
            "Branch line": ("1834-01-01", "1836-01-01", "-", "-"),
        },
        Unit.DAY,
    )


def incident() -> Timeline:
    """A few minutes, told to the second."""
    zone = "UTC"

    def at(second: int) -> Moment:
        here = pendulum.datetime(2023, 4, 5, 9, 59, 30).add(seconds=second)
        return moment(here, here, here)

    entries = (
        entry("alarm", "Alarm rings", (verdict(Is.UNPLANNED),), actual=interval(at(0), at(200))),
        entry(
            "deploy",
            "Deployment",
            (verdict(Is.AS_PLANNED, None, Layer.PLANNED),),
            interval(at(-70), at(-10)),
            None,
            interval(at(-68), at(20)),
        ),
        entry("rollback", "Rollback", (verdict(Is.UNPLANNED),), actual=interval(at(95), at(150))),
    )
    items = tuple(Item(each.id, each.title) for each in entries)
    return Timeline(
        Scenario("Outage", zone, pendulum.date(2023, 4, 5), items=items), Status.PROVEN, 0, entries, ()
    )


def empty() -> Timeline:
    """Nothing on the agenda, nothing reported."""
    return Timeline(Scenario("An empty day", "UTC", None), Status.PROVEN, 0, (), ())


def crowded(number: int = 40) -> Timeline:
    """Many items on one day, every third one late."""
    spans = {}
    for index in range(number):
        hour, minute = divmod(8 * 60 + index * 15 % 660, 60)
        late = 40 if index % 3 == 0 else 0
        real = divmod(8 * 60 + index * 15 % 660 + late, 60)
        spans[f"Session {index:02}"] = (
            f"2025-03-03 {hour:02}:{minute:02}",
            f"2025-03-03 {hour + 1:02}:{minute:02}",
            f"2025-03-03 {real[0]:02}:{real[1]:02}",
            f"2025-03-03 {real[0] + 1:02}:{real[1]:02}",
        )
    return simple("A crowded day", "America/New_York", spans)


def renamed(timeline: Timeline, text: str) -> Timeline:
    """The same timeline with every text that a user wrote, except ids, replaced by `text`."""
    scenario = timeline.scenario
    items = tuple(Item(each.id, text, each.plan, each.who, each.where, each.tags) for each in scenario.items)
    sources = tuple(
        Source(each.id, text, each.reliability, each.via, each.zones) for each in scenario.sources
    )
    reports = tuple(
        Report(
            each.id,
            each.source,
            tuple(
                Statement(one.id, one.sentence, text, one.source, one.reliability) for one in each.statements
            ),
            each.published,
            text if each.quote else "",
            each.url,
        )
        for each in scenario.reports
    )
    renamed_scenario = Scenario(
        text, scenario.zone, scenario.date, scenario.settings, items, sources, reports, dict(scenario.places)
    )
    return Timeline(
        renamed_scenario,
        timeline.status,
        timeline.gap,
        tuple(
            TimelineItem(
                each.id,
                text,
                each.planned,
                each.revised,
                each.actual,
                each.happened,
                each.verdicts,
                each.replaced_by,
                each.evidence,
            )
            for each in timeline.items
        ),
        tuple(
            Assessment(each.id, text, each.source, each.accepted, each.over_all_best)
            for each in timeline.statements
        ),
        tuple(
            Conflict(each.rejected, each.against, each.odds, each.instead, text)
            for each in timeline.conflicts
        ),
        timeline.alternatives,
        tuple(Question(each.about, text, each.narrows) for each in timeline.questions),
    )


SAMPLES = {
    "hanoi": hanoi,
    "best-found": best_found,
    "festival": festival,
    "railway": railway,
    "incident": incident,
    "empty": empty,
    "crowded": crowded,
}
