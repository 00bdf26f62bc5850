"""What cannot be true together: the explanation of every rejection, and certain contradictions."""

from unittest.mock import patch

import pytest
from hypothesis import assume, given, reject

from schedule.errors import Contradiction
from schedule.model.scenario import Scenario
from schedule.why import conflicts
from tests.oracles.brute_force import certain_ids, possible
from tests.oracles.elimination import TooLarge
from tests.properties.answers import answer, examples
from tests.properties.test_algebra import answered_or_rejected
from tests.strategies.scenarios import scenarios


def can_hold(scenario: Scenario, ids: frozenset[str]) -> bool:
    try:
        return possible(scenario, ids)
    except TooLarge:
        reject()


def smallest(scenario: Scenario, ids: tuple[str, ...]) -> bool:
    """Impossible together, possible without any one of them."""
    every = frozenset(ids)
    return not can_hold(scenario, every) and all(can_hold(scenario, every - {each}) for each in ids)


@examples(8)
@given(scenarios(max_items=2, max_statements=5))
def test_a_rejected_statement_comes_with_a_smallest_set_that_it_cannot_join(scenario: Scenario) -> None:
    timeline = answered_or_rejected(scenario).timeline
    assume(timeline.rejected)
    assert {each.rejected for each in timeline.conflicts} == {each.id for each in timeline.rejected}
    for each in timeline.conflicts:
        assert smallest(scenario, (each.rejected, *each.against))


@examples(8)
@given(scenarios(max_items=2, max_statements=5))
def test_among_many_statements_too_the_set_is_a_smallest_one(scenario: Scenario) -> None:
    """Where an argument among all of them would take long, what refutes it by choices is looked at first."""
    with patch.object(conflicts, "FEW", 0):
        test_a_rejected_statement_comes_with_a_smallest_set_that_it_cannot_join.hypothesis.inner_test(
            scenario
        )


@examples(8)
@given(scenarios(max_items=2, max_statements=5))
def test_certain_contradictions_name_a_smallest_set(scenario: Scenario) -> None:
    assume(not can_hold(scenario, certain_ids(scenario)))
    with pytest.raises(Contradiction) as error:
        answer(scenario)
    assert set(error.value.statements) <= certain_ids(scenario)
    assert smallest(scenario, error.value.statements)
