"""What was weighed can be drawn at once: its moments say which way of every choice holds."""

from __future__ import annotations

from hypothesis import event, given
from hypothesis import strategies as st

from schedule.constraints.compiling import compile_scenario
from schedule.errors import ScenarioError
from schedule.model.scenario import Scenario
from schedule.solving.session import Budget
from schedule.solving.sight import Sight
from schedule.solving.state import Entangled
from schedule.solving.tiers import accept
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
