"""What a survey by choices tells of all best timelines is what their leaves tell."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from hypothesis import given, reject

import schedule
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
from tests.benchmarks.planted import plant
from tests.benchmarks.shapes import FAMILIES
from tests.properties.answers import examples
from tests.properties.test_world import worlds
from tests.strategies.scenarios import scenarios

SCENARIOS = Path(__file__).parents[3] / "scenarios"


class Unfit(Exception):
    """This scenario is no example."""


def of_leaves(small: Scenario) -> tuple[Compiled, Accepted, Best, Best]:
    """The best timelines by agenda and by evidence alone; raises Unfit where networks cannot hold them."""
    compiled, budget = compile_scenario(small), Budget()
    known = accept(compiled, budget)
    if known is None:
        raise Unfit
    best, possible = (Best.of(compiled, known, budget, agenda) for agenda in (True, False))
    if known.weighing is None or best.leaves is None or possible.leaves is None:
        raise Unfit
    return compiled, known, best, possible


@contextmanager
def unfit_left_out() -> Iterator[None]:
    try:
        yield
    except (ScenarioError, Unfit):
        reject()


def surveyed_alike(small: Scenario) -> None:
    compiled, known, best, possible = of_leaves(small)
    agenda = not compiled.evidence_only
    try:
        surveys = [Survey.of(compiled, each) for each in (known.weighing.agenda, known.weighing.evidence)]
    except Entangled:
        raise Unfit from None
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


GALLERY = ("chronolog-periods", "skewed-logs", "two-witnesses", "unknown-time-zone")


@pytest.mark.parametrize("name", GALLERY)
def test_these_of_the_gallery_are_surveyed_alike(name: str) -> None:
    surveyed_alike(schedule.read(SCENARIOS / name / "scenario.yaml"))


@pytest.mark.parametrize(
    ("family", "lies"), [("days", 0.1), ("days", 0.25), ("giant", 0.25), ("chain", 0.25)]
)
def test_planted_ones_are_surveyed_alike(family: str, lies: float) -> None:
    surveyed_alike(plant(FAMILIES[family](8, lies)).scenario)


CHOSEN = {
    "after a moment": {
        "agenda": {"z": {"point": "true", "end": "0:00", "after": "x"}},
        "unplanned": {"x": {}, "y": {}},
    },
    "nothing is said": {"settings": {"evidence-only": "true"}, "unplanned": {"x": {"point": "true"}}},
    "held or not": {
        "agenda": {"x": {"start": "9:00"}},
        "reports": [["x started at 10:00"], ["x did not take place"]],
    },
    "one or the other": {
        "unplanned": {"x": {}, "y": {}},
        "reports": [["x started at 9:00 or y started at 9:00"], ["x lasted an hour"]],
    },
}


@pytest.mark.parametrize("given", CHOSEN.values(), ids=CHOSEN)
def test_small_chosen_ones_are_surveyed_alike(given: dict) -> None:
    told = [{"source": f"s{at}", "statements": said} for at, said in enumerate(given.get("reports", ()))]
    sources = {each["source"]: {} for each in told}
    scenario = {"zone": "UTC", "date": "2024-01-01", "sources": sources, **given, "reports": told}
    surveyed_alike(schedule.scenario(**scenario))


def test_lengths_that_are_compared_are_not_surveyed() -> None:
    given = {
        "agenda": {"x": {"start": "9:00"}},
        "sources": {"s": {}},
        "reports": [{"source": "s", "statements": ["x was moved 1 hour later"]}],
    }
    with pytest.raises(Unfit):
        surveyed_alike(schedule.scenario(zone="UTC", date="2024-01-01", **given))


@examples(30)
@given(scenarios(max_items=3, max_statements=6))
def test_small_scenarios_are_surveyed_alike(small: Scenario) -> None:
    with unfit_left_out():
        surveyed_alike(small)


@examples(30)
@given(worlds())
def test_worlds_are_surveyed_alike(world: dict) -> None:
    with unfit_left_out():
        surveyed_alike(built(**world))
