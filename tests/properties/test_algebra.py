"""How an answer changes when evidence is added or taken away."""

from attrs import evolve
from hypothesis import assume, given, reject
from hypothesis import strategies as st

from schedule.errors import Contradiction
from schedule.model.agenda import Point
from schedule.model.scenario import Scenario
from schedule.model.sources import Source
from schedule.model.statements import PointAt
from schedule.model.timeline import OverAllBest
from tests.oracles.brute_force import Range, best_weight
from tests.oracles.elimination import TooLarge
from tests.properties.answers import Answered, answer, brute_force, examples, soft, weight_of
from tests.strategies.building import at, report
from tests.strategies.scenarios import scenarios

PROBE = "r99"


def answered_or_rejected(scenario: Scenario) -> Answered:
    """The answer; scenarios whose certain statements contradict each other do not count as examples."""
    if weigh(scenario) is None:
        reject()
    return answer(scenario)


def weigh(scenario: Scenario) -> int | None:
    try:
        return best_weight(scenario)
    except TooLarge:
        reject()


def believed(scenario: Scenario) -> int:
    return weight_of(scenario, answer(scenario).accepted)


@examples(10)
@given(scenarios(max_items=2, max_statements=4), st.data())
def test_both_ends_of_a_range_are_attained(scenario: Scenario, data: st.DataObject) -> None:
    scenario = evolve(scenario, settings=evolve(scenario.settings, evidence_only=True))
    answered = answered_or_rejected(scenario)
    closed = [(key, each) for key, each in answered.ranges.items() if isinstance(key, Point) and bounds(each)]
    assume(closed)
    point, ends = data.draw(st.sampled_from(closed))
    weight = weight_of(scenario, answered.accepted)
    for tick, step in bounds(ends):
        assert believed(pinned(scenario, point, tick)) == weight
        assert not keeps(pinned(scenario, point, tick + step), weight)


def keeps(scenario: Scenario, weight: int) -> bool:
    try:
        return believed(scenario) == weight
    except Contradiction:
        return False


def bounds(ends: Range) -> list[tuple[int, int]]:
    pairs = ((ends.first, -1), (ends.last, 1))
    return [(tick, step) for tick, step in pairs if tick is not None and tick + min(step, 0) >= 0]


def pinned(scenario: Scenario, point: Point, minute: int) -> Scenario:
    """With one more, certain statement that puts the point there."""
    probe = report(99, PointAt(point, at(minute)), 1.0, "b")
    return evolve(scenario, reports=(*scenario.reports, probe))


@examples(10)
@given(scenarios(max_items=2, max_statements=4, certain=False), st.data())
def test_an_independent_source_doubles_the_weight_and_a_copy_does_not(
    scenario: Scenario, data: st.DataObject
) -> None:
    assume(scenario.reports)
    told = data.draw(st.sampled_from(scenario.reports))
    again = evolve(told.statements[0], id="r99.1")
    sources = (*scenario.sources, Source("new", "New"), Source("echo", "Echo", via=told.source))
    base = evolve(scenario, sources=sources)
    answered = answered_or_rejected(base)
    copied, doubled = (
        evolve(
            base,
            reports=(
                *base.reports,
                evolve(told, id=PROBE, source=who, statements=(evolve(again, source=who),)),
            ),
        )
        for who in ("echo", "new")
    )
    weight = weight_of(base, answered.accepted)
    assert weight_of(copied, answer(copied).accepted) == weight
    assert answer(copied).ranges == answered.ranges
    alone = next(each.weight for each in soft(doubled) if each.id == "r99.1")
    assert weight <= believed(doubled) == weigh(doubled) <= weight + alone
    if told.statements[0].id in answered.accepted:
        assert believed(doubled) == weight + alone


@examples(8)
@given(scenarios(max_items=2, max_statements=5), st.data())
def test_removing_a_rejected_statement_costs_nothing_and_never_widens(
    scenario: Scenario, data: st.DataObject
) -> None:
    """The weight that is lost by rejecting falls by exactly its weight: what is believed stays the same."""
    answered = answered_or_rejected(scenario)
    said = {each.id: each for each in scenario.statements}
    rejected = [each for each in answered.timeline.rejected if each.id in said]
    assume(rejected)
    gone = data.draw(st.sampled_from(rejected))
    less = evolve(
        scenario, reports=tuple(each for each in scenario.reports if each.statements[0].id != gone.id)
    )
    after = answer(less)
    assert weight_of(less, after.accepted) == weight_of(scenario, answered.accepted)
    if same_agenda_times(scenario, less):
        for key, each in after.ranges.items():
            if key in answered.ranges:
                assert within(each, answered.ranges[key])
        if gone.over_all_best is OverAllBest.NEVER:
            assert after.ranges == answered.ranges


def same_agenda_times(scenario: Scenario, less: Scenario) -> bool:
    """A rejected statement can make an agenda time known; tier 2 asks something else without it."""
    first, second = brute_force(scenario, draw=False), brute_force(less, draw=False)
    return first is not None and second is not None and first.departures == second.departures


def within(inner: Range, outer: Range) -> bool:
    low = outer.first is None or (inner.first is not None and inner.first >= outer.first)
    return low and (outer.last is None or (inner.last is not None and inner.last <= outer.last))
