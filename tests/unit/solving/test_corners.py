"""What seldom happens: a stop in the middle, what contradicts itself, and guards against our own bugs."""

import threading
from unittest.mock import Mock

import pytest
from attrs import evolve

import schedule
from schedule.constraints.compiling import compile_scenario
from schedule.constraints.conditions import (
    All,
    Believed,
    Gap,
    LengthAgainst,
    No,
    Present,
    Tally,
    Window,
    Yes,
)
from schedule.errors import InternalError
from schedule.model.agenda import End, Layer, Point
from schedule.network.links import ORIGIN, Links
from schedule.reconstruct import investigate
from schedule.solving import bounds as searching
from schedule.solving import least, leaves, region, session, watched, weighed
from schedule.solving.anchors import Anchor, moved, term_of
from schedule.solving.best import Best
from schedule.solving.choices import Choices
from schedule.solving.encoding import encode
from schedule.solving.glance import Glance
from schedule.solving.guarded import TRUE, Count, GuardedLink, _seen_from, guarded
from schedule.solving.histories import SolvedHistories
from schedule.solving.history import History
from schedule.solving.leaves import Claim, leaves_of, some_leaf
from schedule.solving.optimum import Optimum
from schedule.solving.placing import Placing
from schedule.solving.questions import attainable
from schedule.solving.reasons import Reasons
from schedule.solving.reducing import reduced
from schedule.solving.region import Infeasible, Region, RegionModel, worth_of
from schedule.solving.session import Budget, Found, Session, Stopped
from schedule.solving.state import Entangled, Impossible
from schedule.solving.support import _Doubt
from schedule.solving.survey import Survey
from schedule.solving.tiers import Accepted, Accepting, NoSolutionLeft, accept, best_set, something
from schedule.solving.weighing import Weighing
from schedule.why.alternatives import Near
from tests.benchmarks.planted import plant
from tests.benchmarks.shapes import FAMILIES

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
    monkeypatch.setattr(session, "watched", lambda *_: session.cp_model.MODEL_INVALID)
    with pytest.raises(InternalError, match="the solver refused the model"):
        made.satisfy()


def test_an_interruption_stops_the_solver_that_runs() -> None:
    solver = Mock()
    budget = Budget(solver=solver)
    budget.interrupt()
    assert budget.over()
    solver.stop_search.assert_called_once_with()


def test_a_search_tells_how_far_it_is_and_ctrl_c_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The thread is looked at twice: it seems to search still, and then somebody presses Ctrl-C."""
    presses = iter([None, KeyboardInterrupt])

    class Watched(threading.Thread):
        def join(self, *_: object) -> None:
            super().join()
            if (press := next(presses, None)) is not None:
                raise press

        def is_alive(self) -> bool:
            return super().is_alive() or bool(presses.__length_hint__())

    told: list[str] = []
    made = Session(Budget(progress=told.append))
    monkeypatch.setattr(watched.threading, "Thread", Watched)
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
    model = RegionModel.of(made, Budget())
    for way in (model.best, model.some, lambda: reduced(made)):
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


def plan_with_a_free_length() -> schedule.Scenario:
    """Nothing but its own start bounds when y was to end, and what became of that is shut in by a point."""
    return schedule.scenario(
        zone="UTC",
        date="2024-06-12",
        sources={"s": {"reliability": 0.6}},
        agenda={"y": {"duration": "between 1 and 2 min", "part-of": "x"}},
        unplanned={"x": {"point": True}},
        reports=[{"source": "s", "statements": ["y was reinstated", "x was moved to exactly 0:00"]}],
    )


def test_all_of_several_conditions_are_refuted_by_any_of_them() -> None:
    compiled = compile_scenario(plant(FAMILIES["giant"](4, 0.0)).scenario)
    taken = accept(compiled, Budget())
    assert taken is not None
    assert taken.weighing is not None
    glance = Survey.of(compiled, taken.weighing.agenda).met
    one = Present(min(compiled.items), Layer.ACTUAL)
    assert glance.refuted(All((Yes(one), No(one))))
    assert not glance.refuted(All((Yes(one), Yes(one))))


def test_a_doubt_about_every_leaf_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless some leaf leaves none."""
    claim = Claim(frozenset(rule.id for rule in COMPILED.rules))
    assert some_leaf(COMPILED, claim, ())
    monkeypatch.setattr(leaves, "_check_lengths", Mock(side_effect=Entangled))
    with pytest.raises(Entangled):
        some_leaf(COMPILED, claim, ())


def test_each_end_is_asked_about_alone_where_all_at_once_take_long(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = compile_scenario(plant(FAMILIES["giant"](4, 0.0)).scenario)
    taken = accept(compiled, Budget())
    assert taken is not None
    found = [searching.bound(best_set(compiled, taken, Budget(), True))]
    monkeypatch.setattr(searching, "LITTLE_WORK", 0.0)
    found.append(searching.bound(best_set(compiled, taken, Budget(), True)))
    assert found[0] == found[1] == Best.of(compiled, taken, Budget(), True).bounds()


TOGETHER = ["x and y were at the same time", "x lasted exactly 1 hour"]


def test_a_law_that_is_left_out_does_not_bind() -> None:
    """Two places at once."""
    given = schedule.scenario(
        zone="UTC",
        date="2024-06-12",
        places={"p": "P", "q": "Q"},
        agenda={
            name: {"start": "9:00", "duration": "1 h", "where": place, "who": ["a"]}
            for name, place in (("x", "p"), ("y", "q"))
        },
        sources={"s": {}},
        reports=[{"source": "s", "reliability": "certain", "statements": TOGETHER}],
    )
    compiled = compile_scenario(given)
    ends = frozenset(law.id for law in compiled.laws if "one-person" not in law.id)
    assert encode(compiled, Budget(), laws=ends).session.satisfy() is not None
    assert encode(compiled, Budget()).session.satisfy() is None


def test_of_a_free_end_nothing_is_asked_by_choices() -> None:
    made = guarded(compile_scenario(plan_with_a_free_length()))
    assert made.anchored
    free = Point("y", Layer.PLANNED, End.END)
    for question in (Window(free, 0, 0), LengthAgainst("y", Layer.PLANNED, Layer.REVISED, 0, 0)):
        with pytest.raises(Entangled):
            made.asking(question)
    assert made.asking(Window(Point("y", Layer.PLANNED, End.START), 0, 0))


def test_links_of_a_loose_interval_are_seen_from_the_other_start() -> None:
    """Interval [1, 2] has the loose end 2; the other start is 3."""
    longest, shortest, foreign = (GuardedLink(*ends, 5, TRUE) for ends in ((1, 2), (2, 1), (1, 4)))
    assert _seen_from(longest, (1, 2), 3) == GuardedLink(3, 2, 5, TRUE)
    assert _seen_from(shortest, (1, 2), 3) == GuardedLink(2, 3, 5, TRUE)
    assert _seen_from(foreign, (1, 2), 3) == foreign


class Lengths:
    """A leaf with two intervals: [1, 2] and [3, 4]."""

    def __init__(self, known: dict[Layer, int], apart: int | None) -> None:
        self.known, self.apart = known, apart
        self.network = self

    def interval(self, _: str, layer: Layer) -> tuple[int, int]:
        return (1, 2) if layer is Layer.PLANNED else (3, 4)

    def length(self, _: str, layer: Layer) -> tuple[int, int | None]:
        known = self.known.get(layer)
        return (0, None) if known is None else (known, known)

    def least(self, *_: int) -> int | None:
        return self.apart

    greatest = least


def test_how_a_comparison_of_lengths_is_measured() -> None:
    """Between the ends of one, if the other's length is known, or between both ends."""
    against = LengthAgainst("x", Layer.PLANNED, Layer.REVISED, 0, 9, named=5, tolerance=5)
    shorter, longer = {Layer.REVISED: 30}, {Layer.PLANNED: 60}
    assert term_of(Lengths(shorter, None), against, 7, {}) == least.Term(1, 2, 35, 7)
    assert term_of(Lengths(longer, None), against, 7, {}) == least.Term(3, 4, 55, 7)
    assert term_of(Lengths({}, 10), against, 7, {}) == least.Term(4, 2, 15, 7)
    assert term_of(Lengths({}, None), against, 7, {2: Anchor(2, 1, 3)}) == least.Term(4, 2, 5, 7)
    with pytest.raises(Entangled):
        term_of(Lengths({}, None), against, 7, {})


def test_a_loose_end_is_measured_from_the_start_that_it_is_looked_at_from() -> None:
    """End 3 is `start 1 + (end 3 - other 2)`."""
    anchors = {3: Anchor(end=3, start=1, other=2)}
    assert moved(least.Term(1, 3, 7, 1), anchors) == least.Term(2, 3, 7, 1)
    assert moved(least.Term(3, 1, 7, 1), anchors) == least.Term(3, 2, 7, 1)
    assert moved(least.Term(1, 4, 7, 1), anchors) == least.Term(1, 4, 7, 1)
    for apart in (least.Term(4, 3, 7, 1), least.Term(3, 4, 7, 1)):
        with pytest.raises(Entangled):
            moved(apart, anchors)


def test_ranges_that_a_stop_cut_short_are_open() -> None:
    known = best()

    class Cut:
        def bounds(self) -> None:
            known.budget.stopped = True
            raise Stopped

    cut = evolve(known, leaves=None, survey=Cut())
    assert not cut.bounds().proven


def test_plain_histories_see_nothing_at_once_and_remember_what_was_asked() -> None:
    known = best()
    plain = SolvedHistories.of(COMPILED, known.accepted, Budget())
    assert plain.against("r1.1", frozenset()) is None
    assert plain.loss(No(X)) == plain.loss(No(X)) == 220
    assert len(plain.asked) == 1


def test_what_was_found_last_is_read_even_if_nothing_more_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise Stopped

    placing = Placing(stopped_model(True))
    monkeypatch.setattr(Session, "complete", stopped)
    assert not placing.finish(0).proven


def test_how_far_a_search_is_is_told_once_in_a_while() -> None:
    told: list[str] = []
    budget = Budget(progress=told.append)
    budget.tell("one")
    budget.tell("two")
    assert told == ["searching: one, 0 s"]


def test_a_leaf_without_an_interval_cannot_compare_its_length() -> None:
    (leaf,) = leaves_of(COMPILED, best().claims[0])
    leaf.require(LengthAgainst("nowhere", Layer.ACTUAL, Layer.PLANNED, 0, 0))
    with pytest.raises(Impossible):
        leaf.settle()


def test_what_is_believed_already_is_decided() -> None:
    (leaf,) = leaves_of(COMPILED, best().claims[0])
    leaf.require(Yes(Believed("r1.1")))
    with pytest.raises(Impossible):
        leaf.require(No(Believed("r1.1")))


def test_a_choice_that_hangs_on_disbelief_is_gone_once_it_is_believed() -> None:
    doubt = _Doubt(COMPILED, frozenset({"r1.1"}), frozenset())
    assert doubt._gone(No(Believed("r1.1")))
    assert not doubt._gone(No(Believed("r2.1")))


def test_a_stop_before_anything_was_weighed_falls_back_on_the_plain_model(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stopped(*_: object) -> None:
        raise Stopped

    begun = Accepting.of(COMPILED, Budget())
    assert begun is not None
    monkeypatch.setattr(Weighing, "of", stopped)
    begun.budget.stopped = True
    found = begun.finish()
    assert not found.proven
    assert (found.weight, found.gap) == (440, 0)


def test_without_anything_known_no_model_is_told_where_to_begin() -> None:
    found = encode(COMPILED, Budget())
    Accepted(0, 0, 0, False, None).hint(found)
    assert found.session.last is None


def test_other_histories_that_took_too_long_are_left_out() -> None:
    inquiry = Mock()
    inquiry.drawn.accepted, inquiry.histories.best = frozenset({"r1"}), 220
    inquiry.histories.others.side_effect = Stopped
    assert Near.within(20, 5).histories(inquiry, looked_at=True) == (History(frozenset({"r1"}), 220),)


def test_what_only_the_moments_refuse_is_learned_and_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no chain of choices shows why a rule cannot be, its cycle is learned; some times, and no more."""
    given = schedule.scenario(
        zone="UTC",
        date="2024-06-12",
        sources={"s": {}, "t": {"reliability": 0.7}},
        unplanned={"x": {}},
        reports=[
            {"source": "s", "statements": ["x started at exactly 9:00"]},
            {"source": "t", "statements": ["x started at exactly 10:00"]},
        ],
    )
    _, (inquiry,) = investigate(given)
    drawn, histories = inquiry.drawn.accepted, inquiry.histories
    assert histories.against("r2.1", drawn) == {"r1.1"}
    looks: list[Reasons] = []

    def unseen(reasons: Reasons, _: int) -> None:
        looks.append(reasons)

    monkeypatch.setattr(Reasons, "against", unseen)
    assert histories.against("r2.1", drawn) is None
    assert len(looks) == weighed.MOST_CYCLES
    assert histories.against("r1.1", drawn) is None
    assert len(looks) == weighed.MOST_CYCLES + 1
