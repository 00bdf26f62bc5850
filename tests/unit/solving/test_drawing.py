"""What networks and flows draw is what CP-SAT draws."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import schedule
from schedule.constraints.compiling import compile_scenario
from schedule.errors import ScenarioError
from schedule.model.scenario import Scenario
from schedule.reading.building import scenario as built
from schedule.solving.best import Best
from schedule.solving.drawing import Drawing
from schedule.solving.placing import Placing
from schedule.solving.session import Budget
from schedule.solving.state import Entangled
from schedule.solving.tiers import accept, best_set
from tests.properties.answers import examples
from tests.properties.test_world import worlds
from tests.strategies.scenarios import scenarios


def drawn_both_ways(small: Scenario, greater: int) -> bool:
    """False if networks leave it to CP-SAT."""
    compiled = compile_scenario(small)
    budget = Budget()
    known = accept(compiled, budget)
    assume(known is not None)
    best = Best.of(compiled, known, budget, not compiled.evidence_only)
    assume(best.leaves is not None)
    try:
        drawing = Drawing.of(compiled, best.leaves)
        greatest = drawing.begin()
    except Entangled:
        return False
    limited = Budget.of(5)
    placing = Placing(best_set(compiled, known, limited, not compiled.evidence_only))
    solved = placing.begin(), placing.finish(greatest + greater)
    assume(not limited.stopped)
    assert solved == (greatest, drawing.finish(greatest + greater))
    return True


@examples(60)
@given(scenarios(max_items=3, max_statements=6), st.sampled_from([0, 0, 1, 5]))
def test_small_scenarios_are_drawn_alike(small: Scenario, greater: int) -> None:
    drawn_both_ways(small, greater)


@examples(25)
@given(worlds(), st.sampled_from([0, 0, 7]))
def test_worlds_are_drawn_alike(world: dict, greater: int) -> None:
    try:
        small = built(**world)
        drawn_both_ways(small, greater)
    except ScenarioError:
        assume(False)


def test_of_statements_that_show_in_no_time_the_first_is_accepted() -> None:
    """Where something was held is not drawn."""
    given = schedule.scenario(
        zone="UTC",
        date="2024-02-01",
        sources={"b": {}},
        places={"p": "P", "q": "Q"},
        unplanned={"y": {}, "z": {}},
        reports=[
            {"id": "r10", "source": "b", "statements": ["y was held at p"]},
            {"id": "r2", "source": "b", "statements": ["y was held at q"]},
        ],
    )
    compiled, budget = compile_scenario(given), Budget()
    known = accept(compiled, budget)
    assert known is not None
    best = Best.of(compiled, known, budget, True)
    drawing = Drawing.of(compiled, best.leaves or ())
    placing = Placing(best_set(compiled, known, budget, True))
    assert drawing.begin() == placing.begin() == 0
    one, other = drawing.finish(0), placing.finish(0)
    assert one.accepted == other.accepted == {"r2.1"}


def test_how_far_apart_two_lengths_are_is_left_to_the_solver_where_links_do_not_say_it() -> None:
    """Neither how far apart they start nor how far apart they end can only be one."""
    given = schedule.scenario(
        zone="UTC",
        date="2024-02-01",
        settings={"evidence-only": "true"},
        sources={"a": {"reliability": "0.6"}},
        agenda={"x": {"duration": "briefly", "source": "a"}},
        reports=[{"source": "a", "statements": ["revised x was at 0:00"]}],
    )
    compiled = compile_scenario(given)
    known = accept(compiled, Budget())
    assert known is not None
    best = Best.of(compiled, known, Budget(), False)
    assert best.leaves
    with pytest.raises(Entangled):
        Drawing.of(compiled, best.leaves).begin()
