"""Statements that are all true of one history: all are accepted, and the history lies in every range."""

from hypothesis import given
from hypothesis import strategies as st

from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.scenario import Scenario
from schedule.model.statements import DidNotTakePlace, Sentence, TookPlace
from tests.oracles.brute_force import Range
from tests.oracles.drawing import world_of
from tests.oracles.meaning import holds
from tests.properties.answers import answer, examples
from tests.strategies.building import item, report, scenario
from tests.strategies.scenarios import NAMES, actual_sentences, pair_sentences

histories = st.lists(
    st.tuples(st.integers(0, 8), st.integers(0, 4), st.integers(0, 4)), min_size=2, max_size=3
)


@st.composite
def true_stories(draw) -> tuple[Scenario, dict[Point, int]]:
    """Unplanned items with a history, and sentences that hold of it (the others are left out)."""
    spans = dict(zip(NAMES, draw(histories), strict=False))
    truth = {}
    for name, (start, length, chance) in spans.items():
        if chance:
            truth |= {
                Point(name, Layer.ACTUAL, End.START): start,
                Point(name, Layer.ACTUAL, End.END): start + length,
            }
    items = tuple(item(name, False, tags=("talks",)) for name in spans)
    world = world_of(scenario(items), truth, frozenset())
    told = st.lists(actual_sentences(tuple(spans)) | pair_sentences(tuple(spans)), max_size=25)
    true: list[Sentence] = [
        each for each in draw(told) if holds(each, None, world) is not False and holds(each, None, world)
    ]
    happened = [Subject(name) for name in spans]
    true += [TookPlace(who) if world.has(who) else DidNotTakePlace(who) for who in happened]
    return scenario(items, tuple(report(n, each, 0.8, "a") for n, each in enumerate(true, 1))), truth


@examples(20)
@given(true_stories())
def test_true_statements_are_accepted_and_the_truth_is_in_range(story) -> None:
    small, truth = story
    answered = answer(small)
    assert answered.timeline.rejected == ()
    for point, tick in truth.items():
        assert inside(tick, answered.ranges[point]), point
    assert set(answered.points) == set(truth)


def inside(tick: int, each: Range) -> bool:
    return (each.first is None or each.first <= tick) and (each.last is None or tick <= each.last)
