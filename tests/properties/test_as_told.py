"""The engine and the judge read the same in the words of people: no answer fails its check."""

from __future__ import annotations

from hypothesis import event, example, given

import schedule
from schedule.errors import Contradiction, ScenarioError
from schedule.reconstruct import reconstruct
from tests.strategies.wordings import worded_scenarios

# Took minutes: the lengths of two layers must agree, and neither end of one is known.
MOVED = {
    "zone": "America/New_York",
    "date": "2019-10-26",
    "agenda": {"x": {"end": "2019-03-01 10:00"}},
    "sources": {"b": {"zone": ["UTC", "Asia/Seoul"], "clock": "within 30 min"}},
    "reports": [
        {"source": "b", "published": "2019-02-28 10:00", "statements": ["x was moved to exactly 12:25"]},
        {"source": "b", "statements": ["x started at 10 on March 1", "x ended on Friday"]},
    ],
}


@given(worded_scenarios())
@example(MOVED)
def test_every_answer_passes_its_check(tree: dict[str, object]) -> None:
    """`reconstruct` raises InternalError if the judge finds fault with its answer."""
    try:
        timeline = reconstruct(schedule.scenario(tree))
    except (ScenarioError, Contradiction) as problem:
        event(type(problem).__name__)
        return
    event(timeline.status.value)
    assert [each.id for each in timeline.statements]
