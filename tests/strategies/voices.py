"""Random scenarios with sources whose zone or clock is unsure, and with people and places.

Sources `b` and `e` have voices of their own; nobody copies them, since `meaning.md` does not say what
becomes of copies that were told by another clock.
"""

from functools import cache

from attrs import evolve
from hypothesis import strategies as st

from schedule.model.agenda import Item
from schedule.model.phrases import At, ClockTime, Hedge
from schedule.model.scenario import Scenario
from schedule.model.sources import Report, Source, Travel
from schedule.model.statements import Attended, HeldAt, PointAt, Sentence
from tests.strategies.building import MINUTE, SOURCES, clock
from tests.strategies.scenarios import NAMES, scenarios

PEOPLE = ("ann", "bob")
PLACES = ("p", "q")
ZONES = ((), (), ("+00:02",), ("UTC", "+00:03"), ("-00:02", "+00:01"))
CLOCKS = (None, None, MINUTE, 2 * MINUTE)


@cache
@st.composite
def sources(draw) -> tuple[Source, ...]:
    """At most one clock is unsure, so that brute force has room."""
    zones = [draw(st.sampled_from(ZONES)) for _ in range(2)]
    off = draw(st.sampled_from(CLOCKS))
    trust = draw(st.sampled_from((None, None, 0.7, 1.0)))
    voiced = Source("b", "B", trust, zones=zones[0], clock=off)
    return (*(each for each in SOURCES if each.id != "b"), voiced, Source("e", "E", zones=zones[1]))


@st.composite
def voiced_scenarios(draw, max_items: int = 2, max_statements: int = 5) -> Scenario:
    """Zones and clocks; a phrase may name its own zone."""
    small = draw(scenarios(max_items=max_items, max_statements=max_statements))
    reports = [spoken_by(each, draw(st.sampled_from("bbea"))) for each in small.reports]
    own = At(
        ClockTime(clock(draw(st.integers(2, 8))).clock, zone=draw(st.sampled_from(("+00:01", "-00:02")))),
        draw(st.sampled_from((Hedge.EXACTLY, Hedge.ABOUT))),
    )
    if draw(st.booleans()):
        reports = [zoned(each, own) if number == 0 else each for number, each in enumerate(reports)]
    items = tuple(heard_from(each, draw(st.sampled_from("be"))) for each in small.items)
    voices = draw(sources())
    zoned_ones = {each.id for each in voices if each.zones}
    # A publication is read in the zone of its source, which has to have a name then.
    reports = [evolve(each, published=None) if each.source in zoned_ones else each for each in reports]
    return evolve(small, sources=voices, reports=tuple(reports), items=items)


def spoken_by(told: Report, source: str) -> Report:
    return evolve(
        told, source=source, statements=tuple(evolve(each, source=source) for each in told.statements)
    )


def zoned(told: Report, when: At) -> Report:
    """Where the report tells a moment, it is told in that way instead."""
    (said,) = told.statements
    if not isinstance(said.sentence, PointAt):
        return told
    return evolve(told, statements=(evolve(said, sentence=PointAt(said.sentence.point, when)),))


def heard_from(item: Item, source: str) -> Item:
    if item.plan is None or item.plan.source is None:
        return item
    return evolve(item, plan=evolve(item.plan, source=source))


@st.composite
def peopled_scenarios(draw, max_items: int = 3, max_statements: int = 4) -> Scenario:
    """Who took part and where; some reports tell that instead of what they told."""
    small = draw(scenarios(max_items=max_items, max_statements=max_statements))
    names = NAMES[: len(small.items)]
    items = tuple(
        evolve(
            each,
            who=draw(st.sampled_from(((), ("ann",), ("ann", "bob")))),
            where=draw(st.sampled_from((None, "p", "q"))),
        )
        for each in small.items
    )
    reports = tuple(
        telling(each, draw(whereabouts(names))) if draw(st.integers(0, 2)) == 0 else each
        for each in small.reports
    )
    takes = draw(st.sampled_from((None, None, 0, 2)))
    travel = (Travel("p", "q", takes * MINUTE, None, draw(st.booleans())),) if takes is not None else ()
    return evolve(
        small,
        items=items,
        reports=reports,
        places=dict(zip(PLACES, ("P", "Q"), strict=True)),
        travel=travel,
        settings=evolve(small.settings, exclusive_places=draw(st.booleans())),
    )


@cache
def whereabouts(names: tuple[str, ...]) -> st.SearchStrategy[Sentence]:
    item = st.sampled_from(names)
    return st.builds(Attended, st.sampled_from(PEOPLE), item) | st.builds(
        HeldAt, item, st.sampled_from(PLACES)
    )


def telling(told: Report, sentence: Sentence) -> Report:
    (said,) = told.statements
    return evolve(told, statements=(evolve(said, sentence=sentence),))
