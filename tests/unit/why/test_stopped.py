"""An answer that is found stays one where the time is over before everything about it is worked out."""

import pytest
from attrs import evolve

import schedule
from schedule.errors import Unsolved
from schedule.explain_report import Asked, explanation
from schedule.exporting.formats import render
from schedule.model.agenda import End, Layer, Point
from schedule.model.timeline import OverAllBest, Status, Timeline
from schedule.reconstruct import investigate
from schedule.solving.history import History
from schedule.solving.session import Stopped
from schedule.why.alternatives import told_otherwise
from schedule.why.chains import chains_of_point
from schedule.why.inquiry import Inquiry

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


def stopped_after() -> tuple[Timeline, tuple[Inquiry, ...]]:
    timeline, inquiries = investigate(GIVEN)
    inquiries[0].best.budget.stopped = True
    return timeline, inquiries


def test_what_a_source_changes_is_not_told_after_a_stop() -> None:
    with pytest.raises(Unsolved, match="stopped before the explanation was complete"):
        explanation(*stopped_after(), Asked(without="usher"))
    with pytest.raises(Unsolved, match="stopped before the explanation was complete"):
        explanation(*stopped_after(), Asked("usher"))


def test_another_history_that_is_told_after_a_stop_tells_no_items() -> None:
    _, (inquiry,) = stopped_after()
    assert told_otherwise(inquiry, History(frozenset({"r2.1"}), 0)) == ()


@pytest.mark.parametrize("proven", [True, False])
def test_a_bound_that_is_not_known_is_not_called_open(proven: bool) -> None:
    _, (inquiry,) = investigate(GIVEN)
    start = Point("talk", Layer.ACTUAL, End.START)
    open_ = evolve(inquiry.told.bounds, lowest={start: None}, highest={start: None}, proven=proven)
    chains = chains_of_point(evolve(inquiry, told=evolve(inquiry.told, bounds=open_)), start)
    says = "Nothing bounds talk.actual.start from below." if proven else "from below is not settled"
    assert [chain.steps for chain in chains] == [(), ()]
    assert says in chains[0].text


def test_what_differs_among_unproven_histories_is_not_settled() -> None:
    tied = evolve(WHOLE.statements[1], over_all_best=OverAllBest.SOMETIMES)
    for status, words in ((Status.PROVEN, "but in an equal history"), (Status.BEST_FOUND, "not settled")):
        given = evolve(WHOLE, status=status, statements=(WHOLE.statements[0], tied))
        assert words in _page(given)


def _page(given: Timeline) -> str:
    return render(given, ".html").decode()
