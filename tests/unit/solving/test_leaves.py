"""Networks and CP-SAT answer the same questions, each in its own way, and must agree."""

from unittest.mock import patch

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

import schedule
from schedule.constraints.compiling import compile_scenario
from schedule.constraints.conditions import Condition, Gap, No, Present, Window, Yes, both
from schedule.constraints.problem import Compiled
from schedule.model.agenda import End, Layer, Point
from schedule.model.scenario import Scenario
from schedule.model.timeline import Happened
from schedule.solving import bounds as searching
from schedule.solving.best import Best
from schedule.solving.claims import Oracle
from schedule.solving.leaves import Claim, some_leaf
from schedule.solving.questions import attainable
from schedule.solving.session import Budget, Session, Stopped, Undecided
from schedule.solving.state import Entangled
from schedule.solving.support import assertable
from schedule.solving.tiers import accept, best_set
from tests.properties.answers import examples
from tests.strategies.scenarios import scenarios

both_tiers = pytest.mark.parametrize("agenda", [True, False], ids=["agenda", "evidence-only"])


def best_of(small: Scenario, agenda: bool) -> Best:
    """The best timelines as leaves; what networks cannot hold does not count as an example."""
    small = evolve(small, settings=evolve(small.settings, evidence_only=not agenda))
    compiled, budget = compile_scenario(small), Budget()
    accepted = accept(compiled, budget)
    assume(accepted is not None)
    best = Best.of(compiled, accepted, budget, agenda)
    assume(best.leaves is not None)
    return best


def model_of(best: Best):
    return best_set(best.compiled, best.accepted, best.budget, best.agenda)


@both_tiers
@examples(25)
@given(small=scenarios(max_items=3, max_statements=7))
def test_ranges_from_networks_are_those_that_the_solver_finds(small: Scenario, agenda: bool) -> None:
    best = best_of(small, agenda)
    assert best.bounds() == searching.bound(model_of(best))
    with patch.object(searching, "LITTLE_WORK", 0.0):  # each end is asked about alone
        assert best.bounds() == searching.bound(model_of(best))


def test_too_little_work_decides_nothing_and_stops_nothing() -> None:
    session = Session(Budget())
    first, second = session.literal(), session.literal()
    session.model.add_bool_or([first, second])
    with pytest.raises(Undecided):
        session.satisfy(0.0)
    assert not session.budget.stopped
    assert session.satisfy() is not None
    session.budget.deadline = 0.0
    with pytest.raises(Stopped):
        session.satisfy(0.0)


@both_tiers
@examples(25)
@given(small=scenarios(max_items=3, max_statements=7), data=st.data())
def test_what_a_best_timeline_can_be(small: Scenario, agenda: bool, data: st.DataObject) -> None:
    best = best_of(small, agenda)
    asked = data.draw(st.lists(conditions(best.compiled), min_size=1, max_size=5))
    assert best.attainable(asked) == attainable(model_of(best), asked)


@examples(25)
@given(small=scenarios(max_items=3, max_statements=7))
def test_which_points_the_agenda_narrows(small: Scenario) -> None:
    best = best_of(small, True)
    possible = Best.of(best.compiled, best.accepted, best.budget, False)
    assume(possible.leaves is not None)
    known = best.bounds()
    assert possible.wider_than(known) == searching.weaker(model_of(possible), known)


@examples(60)
@given(small=scenarios(max_items=3, max_statements=7), data=st.data())
def test_a_claim_is_possible_in_networks_exactly_if_it_is_for_the_solver(
    small: Scenario, data: st.DataObject
) -> None:
    compiled = compile_scenario(small)
    oracle, claim = Oracle(compiled, Budget()), data.draw(claims(compiled))
    extra = tuple(data.draw(st.lists(conditions(compiled), max_size=2)))
    try:
        found = some_leaf(compiled, claim, extra)
    except Entangled:
        assume(False)
    assert found == oracle._solved(claim, extra)
    assert found == oracle.possible(claim, *extra)


def conditions(compiled: Compiled) -> st.SearchStrategy[Condition]:
    """Who is there, when, and how far apart. Times are asked only of who is there."""
    layer = st.sampled_from(Layer)
    present = st.builds(Present, st.sampled_from(compiled.items), st.just(Layer.ACTUAL) | layer)
    point = st.builds(Point, st.sampled_from(compiled.items), layer, st.sampled_from(End))
    lo, hi = st.none() | st.integers(-2, 10), st.none() | st.integers(0, 12)
    window = st.builds(lambda at, *ends: both(there(at), Window(at, *ends)), point, lo, hi)
    gap = st.builds(
        lambda one, other, *ends: both(there(one), there(other), Gap(one, other, *ends)), point, point, lo, hi
    )
    return st.builds(Yes, present) | st.builds(No, present) | window | gap


def there(point: Point) -> Condition:
    return Yes(Present(point.item, point.layer))


@st.composite
def claims(draw, compiled: Compiled) -> Claim:
    """Some of the rules and keeps; all laws or some of them; facts free or not."""
    rules = draw(subsets([rule.id for rule in compiled.rules]))
    laws = draw(st.none() | subsets([law.id for law in compiled.laws]))
    keeps = draw(subsets([keep.id for keep in compiled.keeps]))
    free = assertable(compiled, rules) if draw(st.booleans()) else frozenset()
    return Claim(rules, keeps, laws, free)


def subsets(names: list[str]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(names)) if names else st.just(frozenset())


def test_a_count_that_can_no_longer_be_reached_leaves_the_other_option() -> None:
    counted = "at least 1 of t took place"
    given = schedule.scenario(
        zone="UTC",
        date="2024-05-14",
        sources={"s": {}},
        unplanned={"x": {"tags": ["t"]}, "y": {}},
        reports=[
            {"source": "s", "statements": [{"that": "x did not take place", "reliability": "certain"}]},
            {"source": "s", "statements": [f"{counted} or y took place", f"{counted} or y started at 9:00"]},
        ],
    )
    answer = schedule.reconstruct(given)
    assert [each.happened for each in answer] == [Happened.NO, Happened.YES]
    start = answer["y"].actual.start  # type: ignore[union-attr]
    assert (start.earliest.hour, start.latest.hour) == (8, 9)  # type: ignore[union-attr]
