"""Where a limit is reached another way is taken, and the answer is the same: it only takes longer.

Questions alone are not asked where the best timelines are not known one by one.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib import import_module
from unittest.mock import patch

import pytest
from attrs import evolve
from hypothesis import assume, given

from schedule.errors import Contradiction, ScenarioError
from schedule.exporting.json_answer import to_json
from schedule.model.scenario import Scenario
from schedule.model.timeline import Status
from schedule.reading.building import scenario as built
from schedule.reading.files import read_text
from schedule.reconstruct import reconstruct
from schedule.solving.state import Entangled
from tests.benchmarks.planted import plant
from tests.benchmarks.shapes import FAMILIES
from tests.properties.answers import examples
from tests.properties.test_world import worlds
from tests.strategies.scenarios import scenarios


def entangled(*_: object) -> None:
    raise Entangled


ZERO = """
zone: UTC
date: 2024-06-12
sources: {s: {clock: within 0 min}, t: , u: {reliability: 0.9}}
agenda: {a: {start: "9:00", duration: 1 h}, b: {start: about 11, after: a}}
reports:
  - {source: s, statements: [a started at 9:05, b was moved exactly 1 hour later]}
  - {source: t, statements: [b was shortened by 10 min, a started at 9:45]}
  - {source: u, statements: [a was shortened to 30 min or b lasted 2 hours, b replaced c or a lasted an hour]}
unplanned: {c: }
"""

TIES = """
zone: UTC
date: 2024-06-12
sources: {s: , t: }
agenda: {a: {duration: 1 h}, b: {after: a}, c: {before: [a, b]}}
reports:
  - {source: s, statements: [a started at 9:00, b started at 8:00, c took place]}
  - {source: t, statements: [a started at 9:30, b started at 10:00, c started at 9:50 or c started at 8:10]}
"""

LIMITS: dict[str, dict[str, object]] = {
    "one plain model": {"solving.tiers.guarded": entangled},
    "one plain model, few cases": {"solving.tiers.guarded": entangled, "solving.cases.MOST_CASES": 0},
    "one leaf to draw": {"solving.drawing.MOST_LEAVES": 1},
    "no ways of fit": {"solving.goals.MOST_LEAVES": 0},
    "no leaves": {"solving.drawing.MOST_LEAVES": 0, "solving.goals.MOST_LEAVES": 0},
    "no leaves to draw": {"solving.drawing.MOST_LEAVES": 0},
    "one leaf": {
        "solving.leaves.MOST_LEAVES": 1,
        "solving.drawing.MOST_LEAVES": 1,
        "solving.goals.MOST_LEAVES": 1,
    },
    "few steps to leaves": {"solving.leaves.MOST_STEPS": 1},
    "few rounds of settling": {"solving.state.MOST_ROUNDS": 1},
    "no sets of orders": {"solving.drawing.MOST_ORDER_SETS": 0},
    "one case": {"solving.weighing.MOST_CASES": 1},
    "no cases": {"solving.weighing.MOST_CASES": 0},
    "one way of support": {"solving.support.MOST_WAYS": 1},
    "one option of support": {"solving.support.MOST_OPTIONS": 1},
    "nothing is tried": {"solving.trying.MOST_LITERALS": 0},
    "few steps of trying": {"solving.trying.MOST_STEPS": 2},
    "all at once": {"solving.choices.MANY_VIOLATED": 0},
    "all at once, in few waves": {"solving.choices.MANY_VIOLATED": 0, "network.waves.MOST_WAVES": 3},
    "cycles are looked for first": {"network.waves.MANY_MOMENTS": 0},
    "no cycles are learned": {"solving.weighed.MOST_CYCLES": 0},
}


@contextmanager
def limited(limits: dict[str, object]) -> Iterator[None]:
    patches = [
        patch.object(import_module(f"schedule.{where.rpartition('.')[0]}"), where.rpartition(".")[2], to)
        for where, to in limits.items()
    ]
    for each in patches:
        each.start()
    try:
        yield
    finally:
        for each in patches:
            each.stop()


def told_alike(scenario: Scenario, limits: dict[str, object]) -> None:
    try:
        known = told(scenario)
    except (Contradiction, ScenarioError):
        assume(False)
    with limited(limits):
        found = reconstruct(scenario)
    assert found.status is Status.PROVEN
    assert to_json(evolve(found, questions=())) == known


@lru_cache(maxsize=1000)
def told(scenario: Scenario) -> str:
    return to_json(evolve(reconstruct(scenario), questions=()))


@pytest.mark.parametrize("limits", LIMITS.values(), ids=LIMITS)
@examples(6)
@given(small=scenarios(max_items=3, max_statements=6, certain=False))
def test_small_scenarios_are_told_alike(small: Scenario, limits: dict[str, object]) -> None:
    told_alike(small, limits)


@pytest.mark.parametrize("limits", LIMITS.values(), ids=LIMITS)
@examples(4)
@given(world=worlds())
def test_worlds_are_told_alike(world: dict, limits: dict[str, object]) -> None:
    try:
        scenario = built(**world)
    except ScenarioError:
        assume(False)
    told_alike(scenario, limits)


@pytest.mark.parametrize("limits", LIMITS.values(), ids=LIMITS)
def test_what_hangs_together_is_told_alike(limits: dict[str, object]) -> None:
    told_alike(plant(FAMILIES["giant"](8, 0.25)).scenario, limits)


@pytest.mark.parametrize("limits", LIMITS.values(), ids=LIMITS)
@pytest.mark.parametrize("text", [ZERO, TIES], ids=["changes", "ties"])
def test_changes_and_ties_are_told_alike(text: str, limits: dict[str, object]) -> None:
    told_alike(read_text(text, "t.yaml"), limits)


def test_evidence_alone_is_told_alike_by_one_plain_model() -> None:
    text = ZERO.replace("date:", "settings: {evidence-only: true}\ndate:")
    told_alike(read_text(text, "t.yaml"), LIMITS["one plain model"])


CONTRADICTED = """
zone: UTC
date: 2024-06-12
sources: {s: {reliability: certain}}
agenda: {a: , b: }
reports: [{source: s, statements: [a started at 9:00, b started at 10:00, b ended before a started]}]
"""


@pytest.mark.parametrize("limits", LIMITS.values(), ids=LIMITS)
def test_what_cannot_be_is_told_alike(limits: dict[str, object]) -> None:
    with limited(limits), pytest.raises(Contradiction) as told:
        reconstruct(read_text(CONTRADICTED, "t.yaml"))
    assert told.value.statements == ("r1.1", "r1.2", "r1.3")
