"""An answer that is found stays one where the time is over before everything about it is worked out."""

import pytest

import schedule
from schedule.model.timeline import Timeline
from schedule.solving.session import Stopped

GIVEN = schedule.scenario(
    zone="UTC",
    date="2024-01-02",
    sources={"usher": {"reliability": 0.8}, "guest": {"reliability": 0.7}},
    unplanned={"talk": {}},
    reports=[
        {"source": "usher", "statements": ["talk started at 9:20"]},
        {"source": "guest", "statements": ["talk started at 10:00"]},
    ],
)
WHOLE = schedule.reconstruct(GIVEN, detailed=True)


def stopped_in(place: str, monkeypatch: pytest.MonkeyPatch) -> Timeline:
    def stop(*_: object) -> None:
        raise Stopped

    monkeypatch.setattr(f"schedule.why.{place}", stop)
    return schedule.reconstruct(GIVEN, detailed=True)


def test_another_history_is_told_without_its_items(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = stopped_in("alternatives.accept", monkeypatch)
    assert [each.rejected for each in answer.alternatives] == [each.rejected for each in WHOLE.alternatives]
    assert [bool(each.items) for each in WHOLE.alternatives] == [True]
    assert [each.items for each in answer.alternatives] == [()]


def test_what_happened_is_told_without_odds(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = stopped_in("certainty._odds", monkeypatch)
    assert answer["talk"].actual == WHOLE["talk"].actual
    assert WHOLE["talk"].odds is not None
    assert answer["talk"].odds is None


def test_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    assert WHOLE.questions
    assert stopped_in("questions._asked", monkeypatch).questions == ()
