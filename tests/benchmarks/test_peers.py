"""All installed peers find the weight that the engine finds, and it what an exhaustive search finds."""

from __future__ import annotations

from itertools import product

import pytest

from schedule.constraints.compiling import compile_scenario
from tests.benchmarks import engine
from tests.benchmarks.logic import TRUE, Count, Link, Logic, logic_of
from tests.benchmarks.parts import parts_of
from tests.benchmarks.planted import plant
from tests.benchmarks.shapes import Shape, days, giant, long_chain
from tests.benchmarks.simplifying import simplified
from tests.benchmarks.ways import PEERS, OutOfTime, Peer, best_weight

SHAPES = [
    days(12),
    giant(12, 0.2),
    long_chain(10, 0.2),
    *(days(24, 0.2, seed=seed, choices=0.4) for seed in range(3)),
    *(giant(24, 0.2, seed=seed) for seed in range(3)),
]
TINY = [giant(2, 0.5, seed=seed, choices=0.5) for seed in range(3)] + [
    giant(3, 0.3, seed=seed) for seed in range(3)
]
SECONDS = 60.0


@pytest.mark.parametrize("peer", PEERS, ids=lambda each: each.name)
@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_a_peer_agrees_with_the_engine(shape: Shape, peer: Peer) -> None:
    if not peer.installed:
        pytest.skip(f"{peer.name} is not installed: pip install '.[bench]'")
    compiled = compile_scenario(plant(shape).scenario)
    found = best_weight(simplified(logic_of(compiled)), peer.solver(), SECONDS)
    assert found == engine.best_weight(compiled)


HAND_MADE = {
    "no moments": Logic(0, 3, ((-2, -3),), (), (), {2: 5, 3: 7}),
    "one of two links": Logic(1, 3, (), (), (Link(0, 1, 4, 2), Link(1, 0, -5, 3)), {2: 5, 3: 7}),
    "a negated guard": Logic(1, 3, ((2, 3),), (), (Link(0, 1, 4, 2), Link(1, 0, -5, -2)), {2: 5, 3: 7}),
    "a count": Logic(0, 5, ((5,),), (Count((2, 3, -4), 1, 2, 5),), (), {2: 5, 3: 7, 4: 1}),
    "an idle count": Logic(0, 5, (), (Count((2, 3, 4), 1, 1, 5),), (), {2: 5, 3: 7, 4: 1, 5: 2}),
}


@pytest.mark.parametrize("peer", PEERS, ids=lambda each: each.name)
@pytest.mark.parametrize("name", HAND_MADE)
def test_a_peer_agrees_with_an_exhaustive_search(name: str, peer: Peer) -> None:
    if not peer.installed:
        pytest.skip(f"{peer.name} is not installed: pip install '.[bench]'")
    assert peer.solver()(HAND_MADE[name], SECONDS) == exhaustive(HAND_MADE[name])


@pytest.mark.parametrize("shape", TINY, ids=str)
def test_the_engine_agrees_with_an_exhaustive_search(shape: Shape) -> None:
    compiled = compile_scenario(plant(shape).scenario)
    logic = logic_of(compiled)
    left = simplified(logic)
    parts = parts_of(left)
    assert parts
    weight = left.sure + sum(exhaustive(part) for part in parts)
    assert weight == engine.best_weight(compiled)


def test_out_of_time_is_not_an_answer() -> None:
    logic = simplified(logic_of(compile_scenario(plant(giant(300, 0.2)).scenario)))
    for peer in (each for each in PEERS if each.installed):
        with pytest.raises(OutOfTime):
            best_weight(logic, peer.solver(), 0.01)


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_parts_hold_all_that_is_to_be_chosen(shape: Shape) -> None:
    logic = simplified(logic_of(compile_scenario(plant(shape).scenario)))
    parts = parts_of(logic)
    assert sum(part.total for part in parts) == logic.total
    assert sum(len(part.clauses) for part in parts) <= len(logic.clauses)


def exhaustive(part: Logic) -> int:
    """All values of all literals; moments by Bellman and Ford."""
    assert part.literals <= 16
    best = -1
    for values in product((False, True), repeat=part.literals - 1):
        held = {TRUE, *(each if value else -each for each, value in enumerate(values, 2))}
        worth = sum(weight for literal, weight in part.weights.items() if literal in held)
        if worth > best and possible(part, held):
            best = worth
    return best


def possible(part: Logic, held: set[int]) -> bool:
    if not all(held.intersection(clause) for clause in part.clauses):
        return False
    for count in part.counts:
        if count.when in held and not count.least <= len(held.intersection(count.literals)) <= count.most:
            return False
    links = [link for link in part.links if link.when in held]
    moments = [0] * (part.moments + 1)
    for _ in range(len(moments) + 1):
        pushed = [link for link in links if moments[link.tail] + link.most < moments[link.head]]
        if not pushed:
            return True
        for link in pushed:
            moments[link.head] = min(moments[link.head], moments[link.tail] + link.most)
    return False
