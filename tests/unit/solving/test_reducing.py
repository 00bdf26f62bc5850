"""Regions made smaller: the best of what is left, with what was decided, is the best of all."""

from contextlib import suppress
from itertools import product

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from schedule.solving import deciding
from schedule.solving.choices import holds, kept
from schedule.solving.deciding import decided
from schedule.solving.guarded import Count
from schedule.solving.reducing import reduced
from schedule.solving.region import Infeasible, Region, RegionModel, worth_of
from schedule.solving.session import Budget, Found, Session
from schedule.solving.trying import TooMany
from tests.properties.answers import examples

LITERALS = (2, 3, 4, 5, 6, 7, 8)
RULES, OPTIONS = (2, 3, 4, 5, 6), (7, 8)

refusals = st.lists(st.sampled_from([-each for each in RULES]), min_size=1, max_size=4, unique=True)
mixed = st.lists(
    st.sampled_from([each * sign for each in LITERALS for sign in (1, -1)]),
    min_size=1,
    max_size=3,
    unique_by=abs,
)
counts = st.builds(
    Count,
    st.lists(st.sampled_from(LITERALS), min_size=1, max_size=3, unique=True).map(tuple),
    st.sampled_from((None, 1)),
    st.sampled_from((None, 1)),
    st.sampled_from((1, 6, 8)),
)
regions = st.builds(
    lambda clauses, more, counted, weights, agenda: Region(
        frozenset(LITERALS),
        tuple(dict.fromkeys(map(tuple, [*clauses, *more]))),
        tuple(counted),
        (dict(zip(RULES, weights, strict=True)), agenda),
        bytearray([0, 1, *(0 for _ in LITERALS)]),
    ),
    st.lists(refusals, max_size=6),
    st.lists(mixed, max_size=3),
    st.lists(counts, max_size=1),
    st.lists(st.integers(1, 3), min_size=5, max_size=5),
    st.dictionaries(st.sampled_from(OPTIONS), st.just(1)),
)


def fulfils(region: Region, values: bytearray) -> bool:
    clauses = all(any(holds(each, values) for each in clause) for clause in region.clauses)
    return clauses and all(kept(count, values) for count in region.counts)


def worth(region: Region, values: bytearray) -> int:
    return sum(weight for literal, weight in worth_of(region).items() if values[literal])


def most(region: Region) -> int | None:
    every = (bytearray([0, 1, *chosen]) for chosen in product((0, 1), repeat=len(LITERALS)))
    return max((worth(region, each) for each in every if fulfils(region, each)), default=None)


def of_clauses(*clauses: tuple[int, ...]) -> Region:
    return Region(frozenset(LITERALS), clauses, (), (dict.fromkeys(RULES, 2),), bytearray([0, 1] + [0] * 7))


@examples(300)
@given(regions)
@example(of_clauses((-2, -3), (-2, -3, -4)))
@example(of_clauses((-2, -3), (-3, -4), (-4, -2)))
def test_what_is_decided_is_as_good_as_listing_everything(region: Region) -> None:
    best = most(region)
    try:
        found = decided(region, Budget(), 10.0).values
    except Infeasible:
        assert best is None
        return
    assert best is not None
    assert found.keys() == region.literals
    values = bytearray([0, 1, *(found[each] for each in LITERALS)])
    assert fulfils(region, values)
    assert worth(region, values) == best


@examples(50)
@given(regions, st.integers(0, 3))
def test_what_more_there_could_be_is_told_by_the_first_level(region: Region, more: int) -> None:
    model, found = RegionModel.of(region, Budget()), Session.maximize
    rest = max(sum(region.levels[1].values()) + 1, 1)

    def unproven(session: Session, goal, work: float | None = None) -> Found | None:
        best = found(session, goal, work)
        return best and evolve(best, proven=False, bound=best.objective + more * rest)

    with pytest.MonkeyPatch.context() as patch, suppress(Infeasible):
        patch.setattr(Session, "maximize", unproven)
        choice = model.within(10.0)
        assert (choice.proven, choice.more) == (False, more)


def test_in_haste_what_is_too_much_to_try_is_left_to_the_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    def too_many(_: Region) -> dict[int, int]:
        raise TooMany

    monkeypatch.setattr(deciding, "best_values", too_many)
    ring = of_clauses((-2, -3), (-3, -4), (-4, -2))
    found = deciding.hastily(ring).values
    values = bytearray([0, 1, *(found[each] for each in LITERALS)])
    assert fulfils(ring, values)
    assert worth(ring, values) == most(ring)


def test_a_choice_that_another_can_stand_in_for_is_decided() -> None:
    values, parts = reduced(of_clauses((-2, -3), (-3, -4)))
    assert (values[2], values[3], values[4], parts) == (1, 0, 1, [])


def test_what_hangs_together_stays_together() -> None:
    ring = (-2, -3), (-3, -4), (-4, -2)
    _, parts = reduced(of_clauses(*ring, (-5, -6)))
    assert [part.literals for part in parts] == [frozenset({2, 3, 4})]
