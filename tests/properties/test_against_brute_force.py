"""The engine and the oracle, two readings of the same prose, say the same of small scenarios."""

from hypothesis import given, reject

from schedule.checking.judge import judge
from schedule.errors import Contradiction
from schedule.model.agenda import Point
from schedule.model.scenario import Scenario
from schedule.model.timeline import Status
from tests.oracles.brute_force import Best
from tests.oracles.rules import assertions
from tests.properties.answers import answer, brute_force, drawn_costs, examples, weight_of
from tests.strategies.chains import chained_scenarios
from tests.strategies.scenarios import scenarios
from tests.strategies.voices import peopled_scenarios, voiced_scenarios


@examples(20)
@given(scenarios(max_items=2, max_statements=6))
def test_two_items(scenario: Scenario) -> None:
    compare(scenario)


@examples(8)
@given(scenarios(max_items=3, max_statements=4))
def test_three_items(scenario: Scenario) -> None:
    compare(scenario)


@examples(20)
@given(scenarios(max_items=1, max_statements=6))
def test_one_item(scenario: Scenario) -> None:
    compare(scenario)


@examples(5)
@given(voiced_scenarios(max_items=1, max_statements=5))
def test_unsure_zones_and_clocks(scenario: Scenario) -> None:
    compare(scenario)


@examples(5)
@given(peopled_scenarios(max_items=2, max_statements=4))
def test_people_and_places(scenario: Scenario) -> None:
    compare(scenario)


@examples(15)
@given(chained_scenarios())
def test_one_announcement_after_the_other(scenario: Scenario) -> None:
    compare(scenario)


def compare(scenario: Scenario) -> None:
    best = brute_force(scenario)
    if best is None:
        reject()
    assert differences(scenario, best) == []


def differences(scenario: Scenario, best: Best) -> list[str]:
    """Where the engine says something else than brute force, one line each."""
    try:
        answered = answer(scenario)
    except Contradiction as error:
        return [f"contradiction: {error.statements}"]
    timeline = answered.timeline
    said = {each.id: each for each in timeline.statements}
    listed = {each.id: each for each in assertions(scenario)}
    costs = drawn_costs(scenario, answered)
    drawn = {point: best.ranges[point] for point in answered.points if point in best.ranges}
    pairs = {
        "status": (timeline.status, Status.PROVEN),
        "judge": (judge(scenario, timeline), ()),
        "statements": (
            sorted(said),
            [key for key in sorted(listed) if key in said or not listed[key].certain],
        ),
        "weight": (weight_of(scenario, answered.accepted), best.weight),
        "costs": (costs, best.costs),
        "drawn": (as_text(answered.points), as_text(best.drawn)),
        "happened": ({each.id: each.happened for each in timeline.items}, best.happened),
        "over all best": (
            {key: each.over_all_best for key, each in said.items()},
            {key: best.over_all_best[key] for key in said},
        ),
    }
    found = [f"{name}: engine {one}, oracle {other}" for name, (one, other) in pairs.items() if one != other]
    for key, one in answered.ranges.items():
        if one != best.ranges.get(key):
            found.append(f"range of {key}: engine {one}, oracle {best.ranges.get(key)}")
    for point in drawn:
        basis = timeline[point.item].layer(point.layer).moment(point.end).basis
        if basis is not best.basis[point]:
            found.append(f"basis of {point}: engine {basis}, oracle {best.basis[point]}")
    return found


def as_text(points: dict[Point, int]) -> dict[str, int]:
    return {str(point): points[point] for point in sorted(points, key=str)}
