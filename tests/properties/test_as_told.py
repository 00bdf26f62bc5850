"""The engine and the judge read the same in the words of people: no answer fails its check."""

from __future__ import annotations

from hypothesis import event, given

import schedule
from schedule.errors import Contradiction, ScenarioError
from schedule.reconstruct import reconstruct
from tests.strategies.wordings import worded_scenarios


@given(worded_scenarios())
def test_every_answer_passes_its_check(tree: dict[str, object]) -> None:
    """`reconstruct` raises InternalError if the judge finds fault with its answer."""
    try:
        timeline = reconstruct(schedule.scenario(tree))
    except (ScenarioError, Contradiction) as problem:
        event(type(problem).__name__)
        return
    event(timeline.status.value)
    assert [each.id for each in timeline.statements]
