"""What seldom happens: a stop in the middle, what contradicts itself, and guards against our own bugs."""

import threading
from unittest.mock import Mock

import pytest

import schedule
from schedule.constraints.compiling import compile_scenario
from schedule.constraints.conditions import Believed, Gap, LengthAgainst, Present, Tally, Window, Yes
from schedule.errors import InternalError
from schedule.model.agenda import End, Layer, Point
from schedule.network.links import ORIGIN, Links
from schedule.solving import bounds as searching
from schedule.solving import least, region, session
from schedule.solving.best import Best
from schedule.solving.choices import Choices
from schedule.solving.glance import Glance
from schedule.solving.guarded import Count, guarded
from schedule.solving.optimum import Optimum
from schedule.solving.placing import Placing
from schedule.solving.questions import attainable
from schedule.solving.reducing import reduced
from schedule.solving.region import Infeasible, Region, RegionModel, worth_of
from schedule.solving.session import Budget, Found, Session, Stopped
from schedule.solving.tiers import NoSolutionLeft, accept, best_set, something

GIVEN = schedule.scenario(
    zone="UTC",
    date="2024-06-12",
    sources={"s": {}},
    agenda={"x": {"start": "9:00", "duration": "1 h"}, "y": {"start": "11:00"}},
    reports=[{"source": "s", "statements": ["x started at 9:20", "y was moved 1 hour later"]}],
)
COMPILED = compile_scenario(GIVEN)
X = Present("x", Layer.ACTUAL)


def best() -> Best:
    budget = Budget()
    accepted = accept(COMPILED, budget)
    assert accepted is not None
    return Best.of(COMPILED, accepted, budget, True)


def stopped_model(last: bool):
    found = best_set(COMPILED, best().accepted, Budget(), True)
    found.session.budget.stopped = True
    if not last:
        found.session.last = None
    return found


@pytest.mark.parametrize("last", [True, False])
def test_ranges_after_a_stop_are_open_and_not_proven(last: bool) -> None:
    found = searching.bound(stopped_model(last))
    assert not found.proven
    assert set(found.lowest.values()) == set(found.highest.values()) == {None}
    assert set(found.happened.values()) == {(True, True)}


def test_after_a_stop_whatever_is_asked_can_be() -> None:
    assert attainable(stopped_model(True), [Yes(X), Window(Point("x", Layer.ACTUAL, End.START), 0, 0)]) == (
        True,
        True,
    )


def test_what_is_placed_after_a_stop_is_what_was_found_last() -> None:
    known = best()
    placing = Placing(stopped_model(True))
    assert placing.begin() == 0
    drawn = placing.finish(0)
    assert not drawn.proven
    assert drawn.accepted == known.claims[0].rules


def test_a_maximum_that_is_not_proven_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    made = Session(Budget())
    monkeypatch.setattr(Session, "maximize", lambda *_: Found((0,), False, 0, 1))
    with pytest.raises(Stopped):
        made.proven_maximum(1 * made.literal())


def test_rows_that_could_certify_a_wrong_optimum_are_refused() -> None:
    made = Session(Budget())
    with pytest.raises(InternalError, match="past 2\\^31"):
        made.weighted([2**31], [made.literal()])


def test_a_model_that_the_solver_refuses_is_our_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    made = Session(Budget())
    made.literal()
    monkeypatch.setattr(session, "_run", lambda *_: session.cp_model.MODEL_INVALID)
    with pytest.raises(InternalError, match="the solver refused the model"):
        made.satisfy()


def test_an_interruption_stops_the_solver_that_runs() -> None:
    solver = Mock()
    budget = Budget(solver=solver)
    budget.interrupt()
    assert budget.over()
    solver.stop_search.assert_called_once_with()


def test_a_search_tells_how_far_it_is_and_ctrl_c_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The thread is looked at twice: it is still searching, and then somebody presses Ctrl-C."""
    presses = iter([None, KeyboardInterrupt])

    class Watched(threading.Thread):
        def join(self, timeout: float | None = None) -> None:
            if (press := next(presses, None)) is not None:
                raise press
            if timeout is None or press is None:
                super().join(0.001)

        def is_alive(self) -> bool:
            return super().is_alive() or bool(presses.__length_hint__())

    told: list[str] = []
    made = Session(Budget(progress=told.append))
    monkeypatch.setattr(session.threading, "Thread", Watched)
    assert made.maximize(1 * made.literal()) is not None
    assert made.budget.interrupted
    assert told
    assert told[0].startswith("searching: best ")


def test_a_tier_that_leaves_nothing_is_our_bug() -> None:
    with pytest.raises(NoSolutionLeft):
        something(None)


def regions(*clauses: tuple[int, ...], worth: int = 1, counts: tuple[Count, ...] = ()) -> Region:
    literals = frozenset(abs(each) for clause in clauses for each in clause)
    levels = (dict.fromkeys(literals, worth), {max(literals): 1})
    return Region(literals, clauses, counts, levels, bytearray([0, 1, *(1 for _ in range(max(literals)))]))


def test_a_region_that_contradicts_itself() -> None:
    made = regions((2,), (-2,))
    for way in (lambda: RegionModel.of(made, Budget()).best(), lambda: reduced(made)):
        with pytest.raises(Infeasible):
            way()


def test_a_clause_that_always_holds_decides_nothing() -> None:
    values, parts = reduced(regions((2, -2), (-2, -3)))
    assert values in ({2: 1, 3: 0}, {2: 0, 3: 1})
    assert parts == []


def test_levels_that_no_row_can_hold_are_decided_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    made = regions((-2, -3), (-3, -4), (-4, -5))
    at_once = RegionModel.of(made, Budget()).best()
    monkeypatch.setattr(region, "ROW_LIMIT", 2)
    monkeypatch.setattr(session, "ROW_LIMIT", 2**31)
    one_by_one = RegionModel.of(made, Budget()).best()
    worth = worth_of(made)
    assert sum(worth[each] for each, value in at_once.items() if value and each in worth) == sum(
        worth[each] for each, value in one_by_one.items() if value and each in worth
    )


def test_values_worth_less_are_no_other_ones() -> None:
    assert RegionModel.of(regions((-2, -3)), Budget()).another() is None


def test_what_was_drawn_has_to_be_among_the_best() -> None:
    choices = Choices.of(guarded(COMPILED))
    made = Optimum.of(choices, Budget(), {})
    assert made.decided()
    with pytest.raises(InternalError, match="not among the best"):
        made.adopt((-1,))


def wrong(monkeypatch: pytest.MonkeyPatch, name: str, value: object) -> None:
    monkeypatch.setattr(least, name, value)


def test_a_flow_and_moments_that_disagree_are_our_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    links = Links.of(2, [(ORIGIN, 1, 5), (1, ORIGIN, -3)])
    term = least.Term(ORIGIN, 1, 4, 1)
    assert least.least_total(links, [term])[0] == 0
    with monkeypatch.context() as patched:
        wrong(patched, "total", lambda *_: 1)
        with pytest.raises(InternalError, match="disagree"):
            least.least_total(links, [term])
    impossible = Links.of(2, [(ORIGIN, 1, 2), (1, ORIGIN, -3)])
    with pytest.raises(InternalError, match="no moments"):
        least.least_total(impossible, [term])

    class NoFlow(least.SimpleMinCostFlow):
        def solve(self) -> object:
            return self.INFEASIBLE

    wrong(monkeypatch, "SimpleMinCostFlow", NoFlow)
    with pytest.raises(InternalError, match="no flow"):
        least.least_total(links, [term])


def test_what_is_seen_at_a_glance() -> None:
    made = guarded(COMPILED)
    size = len(Choices.of(made).applied)
    glance = Glance.of(made, bytearray(size), bytearray(size))
    nowhere = Point("nowhere", Layer.ACTUAL, End.START)
    start = Point("x", Layer.ACTUAL, End.START)
    assert not glance.refuted(Tally((X,), 1, 1))
    assert not glance.met(Tally((X,), 0, None))
    assert glance.refuted(Yes(Believed("r9.9")))
    assert not glance.refuted(Yes(Believed("r1.1")))
    assert glance.refuted(Window(nowhere, 0, 0))
    assert glance.refuted(Gap(start, nowhere, 0, 0))
    assert glance.refuted(LengthAgainst("nowhere", Layer.ACTUAL, Layer.PLANNED, 0, 0))
    assert not glance.refuted(LengthAgainst("x", Layer.ACTUAL, Layer.PLANNED, 0, 0))
