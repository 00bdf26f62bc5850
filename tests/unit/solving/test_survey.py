"""What a survey by choices tells of all best timelines is what their leaves tell."""

from contextlib import suppress

from hypothesis import assume, given

from schedule.answering.verdicts import Sight, drafts
from schedule.constraints.compiling import compile_scenario
from schedule.constraints.conditions import Condition, No, Present, Yes
from schedule.constraints.problem import Compiled
from schedule.errors import ScenarioError
from schedule.model.agenda import Layer
from schedule.model.scenario import Scenario
from schedule.model.timeline import Happened
from schedule.reading.building import scenario as built
from schedule.solving.best import Best
from schedule.solving.leaves import allowed
from schedule.solving.ranges import ranges_of
from schedule.solving.session import Budget
from schedule.solving.state import Entangled
from schedule.solving.survey import Survey
from schedule.solving.tiers import Accepted, accept
from tests.properties.answers import examples
from tests.properties.test_world import worlds
from tests.strategies.scenarios import scenarios


def of_leaves(small: Scenario) -> tuple[Compiled, Accepted, Best, Best]:
    """The best timelines by agenda and by evidence alone; what networks cannot hold is no example."""
    compiled, budget = compile_scenario(small), Budget()
    known = accept(compiled, budget)
    assume(known is not None)
    best, possible = (Best.of(compiled, known, budget, agenda) for agenda in (True, False))
    assume(known.weighing is not None and best.leaves is not None and possible.leaves is not None)
    return compiled, known, best, possible


def surveyed_alike(small: Scenario) -> None:
    compiled, known, best, possible = of_leaves(small)
    agenda = not compiled.evidence_only
    try:
        surveys = [Survey.of(compiled, each) for each in (known.weighing.agenda, known.weighing.evidence)]
    except Entangled:
        assume(False)
    for survey, other in zip(surveys, (best, possible) if agenda else (possible, possible), strict=True):
        assert survey.bounds() == ranges_of(compiled, other.leaves)
        for condition in asked(compiled, other):
            with suppress(Entangled):
                expected = any(allowed(leaf, condition) for leaf in other.leaves)
                assert survey.attained(condition) == expected, condition
    fresh = Survey.of(compiled, known.weighing.evidence)
    assert fresh.wider_than(surveys[0].bounds()) == possible.wider_than(ranges_of(compiled, best.leaves))


def asked(compiled: Compiled, best: Best) -> list[Condition]:
    """What would refute each verdict on a drawn timeline, and each item's happening."""
    placing, greatest = best.begin()
    drawn = placing.finish(greatest)
    happened = dict.fromkeys(compiled.items, Happened.OPEN)
    told = drafts(Sight(compiled, drawn.points, {}, happened, {}))
    facts = (Present(item, Layer.ACTUAL) for item in compiled.items)
    return [*(each.unless for each in told), *(way(fact) for fact in facts for way in (Yes, No))]


@examples(30)
@given(scenarios(max_items=3, max_statements=6))
def test_small_scenarios_are_surveyed_alike(small: Scenario) -> None:
    surveyed_alike(small)


@examples(30)
@given(worlds())
def test_worlds_are_surveyed_alike(world: dict) -> None:
    try:
        surveyed_alike(built(**world))
    except ScenarioError:
        assume(False)
