"""Two readings of every sentence, one in ticks and one in seconds, agree on both sides of every edge."""

import pendulum
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schedule.checking.claims import Claim
from schedule.checking.sentences import holds
from schedule.checking.spans import Span, Spans
from schedule.checking.voices import voice_of
from schedule.constraints.compiling import compile_scenario
from schedule.constraints.conditions import (
    All,
    Any,
    Condition,
    Gap,
    LengthAgainst,
    No,
    Present,
    Tally,
    Window,
    Yes,
)
from schedule.errors import ScenarioError
from schedule.language.names import Names
from schedule.model.agenda import End, Item, Layer, Point
from schedule.model.scenario import Scenario, Settings, Unit
from schedule.model.sources import Report, Source, Statement
from schedule.model.statements import Relation, Sentence
from tests.unit.language.sentence_strategies import sentences

NAMES = Names(
    items={"x": "X item", "y": "Y item", "z": "Z item"},
    tags=("tag",),
    persons=("pat",),
    places={"hall": "Hall"},
)
KEYS = [(item, layer) for item in NAMES.items for layer in Layer]
DAY = pendulum.date(2024, 5, 2)


def scenario_with(sentence: Sentence, published: pendulum.DateTime | None) -> Scenario:
    statement = Statement("r1.1", sentence, "sentence", "s", 0.9)
    return Scenario(
        title="One sentence",
        zone="Europe/Berlin",
        date=DAY,
        settings=Settings(unit=Unit.SECOND),
        items=tuple(Item(name, title, tags=("tag",)) for name, title in NAMES.items.items()),
        sources=(Source("s", "S"),),
        reports=(Report("r1", "s", (statement,), published),),
        places={"hall": "Hall"},
    )


def true_of(condition: Condition, spans: dict[tuple[str, Layer], tuple[int, int]]) -> bool:
    """The condition on intervals in ticks; whatever needs to be spoken of, is."""

    def at(point: Point) -> int:
        return spans[point.item, point.layer][point.end is End.END]

    def length(item: str, layer: Layer) -> int:
        start, end = spans[item, layer]
        return end - start

    def inside(value: int, lo: int | None, hi: int | None) -> bool:
        return (lo is None or lo <= value) and (hi is None or value <= hi)

    def fact(each: object) -> bool:
        return (each.item, each.layer) in spans if isinstance(each, Present) else True

    match condition:
        case All(parts):
            return all(true_of(part, spans) for part in parts)
        case Any(options):
            return any(true_of(option, spans) for option in options)
        case Yes(each):
            return fact(each)
        case No(each):
            return not fact(each)
        case Tally(facts, least, most):
            return inside(sum(map(fact, facts)), least, most)
        case Window(point, lo, hi):
            return inside(at(point), lo, hi)
        case Gap(earlier, later, lo, hi):
            return inside(at(later) - at(earlier), lo, hi)
        case LengthAgainst(item, longer, shorter, lo, hi):
            return inside(length(item, longer) - length(item, shorter), lo, hi)


def edges(condition: Condition) -> set[int]:
    """The constants of a condition, and one tick to each side."""
    match condition:
        case All(parts) | Any(parts):
            return {edge for part in parts for edge in edges(part)}
        case Window() | Gap() | LengthAgainst():
            ends = {each for each in (condition.lo, condition.hi) if each is not None}
            return {each + step for each in ends for step in (-1, 0, 1)}
        case _:
            return set()


@settings(max_examples=400)
@given(sentence=sentences(NAMES), data=st.data())
def test_compiler_and_judge_agree(sentence: Sentence, data: st.DataObject) -> None:
    minutes = data.draw(st.none() | st.integers(0, 2880))
    published = None if minutes is None else pendulum.datetime(2024, 5, 2, tz="UTC").add(minutes=minutes)
    scenario = scenario_with(sentence, published)
    try:
        compiled = compile_scenario(scenario)
    except ScenarioError:
        return
    condition = compiled.rules[0].condition
    drawn = data.draw(intervals(sorted(edges(condition))))
    origin = compiled.axis.origin.int_timestamp
    spans = Spans({key: Span(start + origin, end + origin) for key, (start, end) in drawn.items()})
    claim = Claim("r1.1", "sentence", sentence, "s", scenario.reports[0], False)
    judged = holds(sentence, spans, voice_of(claim, scenario, scenario.zone), scenario)
    assert true_of(condition, drawn) == judged


@st.composite
def intervals(draw: st.DrawFn, near: list[int]) -> dict[tuple[str, Layer], tuple[int, int]]:
    """Intervals on some layers whose ends and distances lie at the edges of the condition."""
    values = st.sampled_from(near) if near else st.just(0)
    found = {}
    moments = [0]
    for key in KEYS:
        if draw(st.integers(0, 5)):
            start = draw(
                values
                | st.sampled_from(moments)
                | st.builds(lambda a, b: a + b, st.sampled_from(moments), values)
            )
            length = draw(st.integers(0, 3) | values.map(abs))
            found[key] = (start, start + length)
            moments += found[key]
    return found


@pytest.mark.parametrize("relation", Relation)
def test_every_relation_has_an_inverse(relation: Relation) -> None:
    from schedule.constraints.relations import inverse

    assert inverse(inverse(relation)) is relation
