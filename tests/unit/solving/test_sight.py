"""What was weighed can be drawn at once: its moments say which way of every choice holds."""

from __future__ import annotations

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

import schedule
from schedule.constraints.compiling import compile_scenario
from schedule.constraints.conditions import (
    All,
    Any,
    Believed,
    Condition,
    Gap,
    LengthAgainst,
    No,
    Present,
    Tally,
    Window,
    Yes,
)
from schedule.errors import ScenarioError
from schedule.model.agenda import End, Layer, Point
from schedule.model.scenario import Scenario
from schedule.solving.bounds import _extremes, _solve_out
from schedule.solving.leaves import leaf_where
from schedule.solving.session import Budget, Session
from schedule.solving.sight import Sight
from schedule.solving.state import Entangled
from schedule.solving.tiers import accept, best_set
from tests.strategies.scenarios import scenarios
from tests.strategies.voices import peopled_scenarios, voiced_scenarios


@given(st.one_of(scenarios(), voiced_scenarios(), peopled_scenarios()))
def test_the_choice_that_was_weighed_is_one_network(told: Scenario) -> None:
    try:
        compiled = compile_scenario(told)
    except ScenarioError:
        return
    found = accept(compiled, Budget())
    if found is None or found.weighing is None:
        event("certain statements contradict each other, or lengths are compared")
        return
    try:
        (leaf,) = Sight.of(found.weighing).leaf(compiled)
    except Entangled:
        event("lengths that no network holds")
        return
    event("drawn at once")
    claimed = found.weighing.claim().rules
    assert leaf.accepted == {
        name for rule in compiled.rules if rule.id in claimed for name in rule.statements
    }
    assert not leaf.open


X, Y = (Present(name, Layer.ACTUAL) for name in "xy")
STARTS = [Point(name, Layer.ACTUAL, End.START) for name in "xy"]
NINE = schedule.scenario(
    zone="UTC",
    date="2024-05-01",
    agenda={"x": {"start": "9:00", "duration": "1 h"}},
    unplanned={"y": {}},
    sources={"s": None},
    reports=[{"source": "s", "statements": ["x started at exactly 9:20", "x lasted exactly 2 hours"]}],
)


def sight_of(told: Scenario) -> Sight:
    found = accept(compile_scenario(told), Budget())
    assert found is not None
    assert found.weighing is not None
    return Sight.of(found.weighing)


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        (Yes(X), True),
        (No(X), False),
        (Yes(Believed("r1.1")), True),
        (Yes(Believed("r9.9")), False),
        (All((Yes(X), No(Y))), True),
        (All((Yes(X), Yes(Y))), False),
        (Any((Yes(Y), Yes(X))), True),
        (Any((Yes(Y), No(X))), False),
        (Tally((X, Y), 1, 1), True),
        (Tally((X, Y), 2, None), False),
        (Window(STARTS[0], 0, None), True),
        (Window(STARTS[0], None, 0), False),
        (Gap(STARTS[0], Point("x", Layer.ACTUAL, End.END), 120, 120), True),
        (Window(Point("z", Layer.ACTUAL, End.START), None, None), False),
        (LengthAgainst("x", Layer.ACTUAL, Layer.PLANNED, 60, 60), True),
        (LengthAgainst("x", Layer.ACTUAL, Layer.PLANNED, 61, None), False),
        (LengthAgainst("x", Layer.ACTUAL, Layer.REVISED, None, None), False),
    ],
)
def test_what_holds_here_is_the_first_option_that_is_chosen(condition: Condition, holds: bool) -> None:
    sight, other = sight_of(NINE), All(())
    chosen = sight.chosen(Any((condition, other)))
    assert chosen == (sight.chosen(condition) if holds else other)


def test_a_choice_of_which_nothing_holds_is_left_as_it_is() -> None:
    nothing = Any((No(X), Yes(Y)))
    assert sight_of(NINE).chosen(nothing) == nothing


def test_no_leaf_is_where_the_facts_contradict_the_claim_or_leave_a_choice() -> None:
    told = schedule.scenario(
        zone="UTC",
        date="2024-05-01",
        unplanned={"x": {}},
        sources={"s": None},
        reports=[{"source": "s", "statements": ["x took place"]}],
    )
    compiled, claim = compile_scenario(told), sight_of(told).claim
    assert leaf_where(compiled, claim, [No(X)], lambda each: each) == []
    early, late = Window(STARTS[0], None, 0), Window(STARTS[0], 9, None)
    assert leaf_where(compiled, claim, [Any((early, late))], lambda each: each) == []
    assert len(leaf_where(compiled, claim, [late], lambda each: each)) == 1


def test_many_workers_relax_of_their_own_accord() -> None:
    levels = [
        Session(Budget.of(None, workers))._solver(None).parameters.linearization_level for workers in (1, 2)
    ]
    assert levels == [2, 1]


def test_an_end_that_is_proven_is_not_looked_for_again() -> None:
    compiled = compile_scenario(NINE)
    accepted = accept(compiled, Budget())
    assert accepted is not None
    model = best_set(compiled, accepted, Budget(), True)
    model.session.budget.stopped = True  # any search raises Stopped
    extreme = next(_extremes(model))
    extreme.proven = True
    _solve_out(model, extreme, [])
    assert extreme.best is None
