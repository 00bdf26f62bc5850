"""When a verdict is certain, and when it is only likely."""

import pytest

import schedule
from schedule.model.timeline import Is


@pytest.mark.parametrize(("against", "certain"), [(0.9, False), (0.8, True)])
def test_replaced_is_certain_only_if_the_statement_always_holds(against: float, certain: bool) -> None:
    """x did not take place in any case; whether y did in its stead is told both ways."""
    given = schedule.scenario(
        zone="UTC",
        date="2024-03-01",
        settings={"evidence-only": True},
        sources={"a": {}, "b": {}, "c": {}},
        agenda={"x": {"start": "9:00"}, "y": {"start": "9:00"}},
        reports=[
            {"source": "a", "reliability": 0.9, "statements": ["y replaced x"]},
            {"source": "b", "reliability": against, "statements": ["y did not take place"]},
            {"source": "c", "reliability": "certain", "statements": ["x did not take place"]},
        ],
    )
    (verdict,) = schedule.reconstruct(given)["x"].verdicts
    assert (verdict.is_, verdict.certain) == (Is.REPLACED, certain)
