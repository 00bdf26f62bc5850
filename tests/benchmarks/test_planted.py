"""The generators are deterministic, tell as many lies as they should, and all that is no lie is true."""

from __future__ import annotations

import json

import pytest

import schedule
from schedule.constraints.compiling import compile_scenario
from schedule.constraints.conditions import All, Any, Condition, Gap, No, Present, Spoken, Tally, Window, Yes
from schedule.model.agenda import Point
from tests.benchmarks.planted import PER_ITEM, plant, planted
from tests.benchmarks.shapes import Shape, days, giant, long_chain
from tests.benchmarks.trees import tree_of

SHAPES = [
    days(60),
    days(60, 0.05),
    giant(60, 0.2),
    long_chain(60),
    long_chain(60, 0.05),
    days(60, 0.05, choices=0.2),
    giant(60, 0.2, choices=0.2),
]
named = pytest.mark.parametrize("shape", SHAPES, ids=str)


@named
def test_the_same_seed_gives_the_same_bytes(shape: Shape) -> None:
    first, second = (json.dumps(planted(shape)) for _ in range(2))
    assert first == second


def test_another_seed_gives_another_scenario() -> None:
    assert planted(days(60, seed=1)) != planted(days(60, seed=2))


@named
def test_the_scenario_is_what_its_file_says(shape: Shape) -> None:
    made = plant(shape).scenario
    assert schedule.scenario(json.loads(json.dumps(tree_of(made)))) == made


@named
def test_the_share_of_lies_is_exact(shape: Shape) -> None:
    made = plant(shape)
    first = [each for each in made.scenario.statements if each.source.startswith("s")]
    lies = [each for each in first if each.id in made.lies]
    assert len(lies) == round(shape.lies * PER_ITEM * shape.items)
    assert bool(made.lies) == bool(shape.lies)


@named
def test_a_share_is_copied_and_weighs_nothing(shape: Shape) -> None:
    made = plant(shape)
    copies = [each for each in made.scenario.statements if each.source.startswith("c")]
    first = len(made.scenario.statements) - len(copies)
    assert len(copies) == round(shape.copies * first)
    alone = {
        each.statements[0] for each in compile_scenario(made.scenario).rules if len(each.statements) == 1
    }
    assert alone.isdisjoint(each.id for each in copies)


@named
def test_the_truth_keeps_all_laws_and_all_that_is_no_lie(shape: Shape) -> None:
    made = plant(shape)
    compiled = compile_scenario(made.scenario)
    assert compiled.laws or not shape.choices
    for law in compiled.laws:
        assert true_of(law.condition, made.truth), law
    for rule in compiled.rules:
        assert true_of(rule.condition, made.truth) != (rule.id in made.lies), rule


def true_of(condition: Condition, truth: dict[Point, int]) -> bool:
    """Whether the condition holds of these moments, where everyone is where the agenda says."""
    match condition:
        case Yes(fact):
            return fact_of(fact, truth)
        case No(fact):
            return not fact_of(fact, truth)
        case All(parts):
            return all(true_of(part, truth) for part in parts)
        case Any(options):
            return any(true_of(option, truth) for option in options)
        case Tally(facts, least, most):
            return (
                (least or 0)
                <= sum(fact_of(fact, truth) for fact in facts)
                <= (len(facts) if most is None else most)
            )
        case Window(variable, lo, hi):
            return variable in truth and inside(truth[variable], lo, hi)
        case Gap(earlier, later, lo, hi):
            return earlier in truth and later in truth and inside(truth[later] - truth[earlier], lo, hi)
        case _:
            raise AssertionError(condition)


def fact_of(fact: object, truth: dict[Point, int]) -> bool:
    if isinstance(fact, Present):
        return any(point.item == fact.item and point.layer is fact.layer for point in truth)
    assert not isinstance(fact, Spoken)
    return True


def inside(value: int, lo: int | None, hi: int | None) -> bool:
    return (lo is None or lo <= value) and (hi is None or value <= hi)
