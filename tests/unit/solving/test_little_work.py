"""Hard regions: well decided at first, and best in the end."""

from __future__ import annotations

from random import Random

import pytest
from attrs import evolve

from schedule.constraints.compiling import compile_scenario
from schedule.solving import deciding, optimum
from schedule.solving.optimum import Optimum
from schedule.solving.region import Choice, Infeasible, Region, RegionModel
from schedule.solving.session import Budget
from schedule.solving.tiers import accept
from schedule.solving.trying import TooMany
from tests.benchmarks.engine import best_weight
from tests.benchmarks.planted import plant
from tests.benchmarks.shapes import FAMILIES

WORKS = (0.0001, 0.001, 0.01, 0.03, 0.1, 10.0)


def hard(seed: int, levels: int) -> Region:
    """Of each of many threes of choices one must be given up, as in the smallest hitting set."""
    random, literals = Random(seed), range(2, 82)
    clauses = {tuple(-each for each in random.sample(literals, 3)) for _ in range(220)}
    worth = tuple({each: random.randint(1, 9) for each in literals} for _ in range(levels))
    return Region(frozenset(literals), tuple(clauses), (), worth, bytearray([0, 1, *[1] * 80]))


def worth_of(region: Region, values: dict[int, int]) -> tuple[int, ...]:
    return tuple(sum(level[each] for each, value in values.items() if value) for level in region.levels)


@pytest.mark.parametrize("levels", [1, 2, 3])
def test_little_work_finds_good_values_and_says_how_good(levels: int) -> None:
    region = hard(levels, levels)
    best = worth_of(region, RegionModel.of(region, Budget()).best())
    found = [RegionModel.of(region, Budget()).within(work) for work in WORKS]
    for each in found:
        assert all(any(each.values[-literal] == 0 for literal in clause) for clause in region.clauses)
        now = worth_of(region, each.values)
        assert now <= best
        assert best[0] <= now[0] + each.more
        assert not each.proven or (now, each.more) == (best, 0)
    assert {each.proven for each in found} == {True, False}


def test_where_nothing_is_possible_little_work_says_so() -> None:
    contradicting = Region(frozenset({2}), ((2,), (-2,)), (), ({2: 1},), bytearray([0, 1, 1]))
    with pytest.raises(Infeasible):
        RegionModel.of(contradicting, Budget()).within(1.0)


def test_where_nothing_is_worth_anything_little_work_is_enough() -> None:
    indifferent = Region(frozenset({2, 3}), ((2, 3),), (), ({},), bytearray([0, 1, 0, 0]))
    values = RegionModel.of(indifferent, Budget()).within(1.0)
    assert values.proven
    assert any(values.values.values())


def test_what_little_work_leaves_open_is_decided_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same weight as of regions that are decided at once, all by CP-SAT."""
    compiled = compile_scenario(plant(FAMILIES["giant"](24, 0.2)).scenario)
    at_once, works = best_weight(compiled), set[float]()
    within = RegionModel.within

    def doubted(model: RegionModel, work: float) -> Choice:
        found = within(model, work)
        works.add(work)
        return found if work > 0.1 else evolve(found, proven=False, more=50)

    def refused(_: Region) -> dict[int, int]:
        raise TooMany

    monkeypatch.setattr(deciding, "best_values", refused)
    monkeypatch.setattr(RegionModel, "within", doubted)
    monkeypatch.setattr(optimum, "LITTLE_WORK", 0.02)
    assert best_weight(compiled) == at_once
    assert works == {0.02, 0.08, 0.32}


def test_regions_that_have_nothing_to_do_with_each_other_are_all_decided(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """However badly each is decided at first, and whichever of them the moments refuse next."""
    compiled = evolve(
        compile_scenario(plant(FAMILIES["days"](60, 0.2)).scenario), evidence_only=True, keeps=()
    )
    at_once = accept(compiled, Budget())
    within = RegionModel.within

    def badly(model: RegionModel, work: float) -> Choice:
        nothing = dict.fromkeys(model.variables, 0)
        worth = sum(model.region.levels[0].get(each, 0) for each in model.variables)
        return within(model, work) if work > 0.1 else Choice(nothing, False, worth)

    def refused(_: Region) -> dict[int, int]:
        raise TooMany

    note, bounds = Optimum.note, list[int]()

    def noted(found: Optimum) -> None:
        bounds.extend([found.bound] if found.levels[0] else [])
        note(found)

    monkeypatch.setattr(Optimum, "note", noted)
    monkeypatch.setattr(deciding, "best_values", refused)
    monkeypatch.setattr(RegionModel, "within", badly)
    monkeypatch.setattr(optimum, "LITTLE_WORK", 0.02)
    slowly = accept(compiled, Budget())
    assert at_once is not None
    assert slowly is not None
    assert (slowly.weight, slowly.proven) == (at_once.weight, at_once.proven)
    assert min(bounds) >= at_once.weight
