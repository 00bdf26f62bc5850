"""Small regions of choices: trying finds what listing everything finds, and what CP-SAT finds."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.solving.choices import holds, kept
from schedule.solving.guarded import Count
from schedule.solving.region import Infeasible, Region, RegionModel
from schedule.solving.session import ROW_LIMIT, Budget, Session
from schedule.solving.trying import MOST_LITERALS, TooMany, best_values, equal_values

INSIDE = (2, 3, 4, 5)
OUTSIDE = (6, 7)

signed = st.sampled_from([each * sign for each in (*INSIDE, *OUTSIDE) for sign in (1, -1)])
inner = st.sampled_from([each * sign for each in INSIDE for sign in (1, -1)])
levels = st.dictionaries(st.sampled_from((*INSIDE, 6)), st.integers(1, 3))


@st.composite
def regions(draw) -> Region:
    values = bytearray([0, 1, *draw(st.lists(st.integers(0, 1), min_size=6, max_size=6))])
    clauses = draw(st.lists(st.lists(inner, min_size=1, max_size=3, unique=True), max_size=5))
    counts = st.builds(
        Count,
        st.lists(signed, min_size=1, max_size=4, unique_by=abs).map(tuple),
        st.sampled_from((None, 0, 1, 2)),
        st.sampled_from((None, 1, 2)),
        st.one_of(signed, st.just(1)),
    )
    return Region(
        literals=frozenset(INSIDE),
        clauses=tuple(map(tuple, clauses)),
        counts=tuple(draw(st.lists(counts, max_size=3))),
        levels=tuple(draw(st.lists(levels, min_size=1, max_size=2))),
        values=values,
    )


def everything(region: Region) -> list[tuple[tuple[int, ...], dict[int, int]]]:
    """What all allowed values are worth, level by level, and the values."""
    found = []
    for chosen in product((0, 1), repeat=len(INSIDE)):
        values = bytearray(region.values)
        for literal, value in zip(INSIDE, chosen, strict=True):
            values[literal] = value
        clauses = all(any(holds(each, values) for each in clause) for clause in region.clauses)
        if clauses and all(kept(count, values) for count in region.counts):
            worth = tuple(
                sum(weight for each, weight in level.items() if each in INSIDE and values[each])
                for level in region.levels
            )
            found.append((worth, dict(zip(INSIDE, chosen, strict=True))))
    return found


def tried_and_listed(region: Region) -> None:
    every = everything(region)
    if not every:
        with pytest.raises(Infeasible):
            best_values(region)
        with pytest.raises(Infeasible):
            RegionModel.of(region, Budget()).best()
        return
    most = max(worth for worth, _ in every)
    found = best_values(region)
    assert (most, found) in every
    assert (most, RegionModel.of(region, Budget()).best()) in every


@given(regions())
def test_trying_is_listing(region: Region) -> None:
    tried_and_listed(region)


@pytest.mark.parametrize(
    ("clauses", "counts"),
    [
        (((2, 3), (2, -3), (-2, 4), (-2, -4)), ()),  # the first choice contradicts itself, the other too
        (((2, 3), (2, -3)), ()),
        (((-2, -3), (-2, 4), (-3, -4)), ()),
        ((), (Count((2, 3, 4), 2, None, 6),)),  # what it is for does not hold
        ((), (Count((2, 3, 4), 2, None, -6),)),
        ((), (Count((2, 3, 4), None, 1, 7),)),
        ((), (Count((2, 3, 4), None, 1, -7),)),
        ((), (Count((-2, 3, 7), 2, 2, 5),)),
        (((5,),), (Count((-2, -3, -6), 1, 1, 5),)),
        # What it is for holds, and is refuted.
        (((5,),), (Count((2, 3), 2, None, 5), Count((2, 3), None, 1, 1))),
    ],
)
def test_these_regions_are_tried_and_listed_alike(
    clauses: tuple[tuple[int, ...], ...], counts: tuple[Count, ...]
) -> None:
    values = bytearray([0, 1, 0, 0, 1, 1, 0, 1])
    for level in ({2: 3, 3: 2, 4: 1}, {4: 2, 5: 2, 6: 1}):
        tried_and_listed(Region(frozenset(INSIDE), clauses, counts, (level, {5: 1}), values))


@given(regions())
def test_all_that_are_as_good_are_found_one_after_the_other(region: Region) -> None:
    every = everything(region)
    if not every:
        return
    most = max(worth for worth, _ in every)
    for literal, value in next(values for worth, values in every if worth == most).items():
        region.values[literal] = value
    known: list[dict[int, bool]] = []
    while (found := equal_values(region, known)) is not None:
        known.append({each: bool(value) for each, value in found.items()})
    equal = [values for worth, values in every if worth == most]
    assert sorted(sorted(each.items()) for each in known) == sorted(sorted(each.items()) for each in equal)


def test_what_is_large_is_left_to_the_solver() -> None:
    literals = frozenset(range(2, MOST_LITERALS + 3))
    region = Region(literals, (), (), ({},), bytearray(MOST_LITERALS + 4))
    with pytest.raises(TooMany):
        best_values(region)


def test_a_large_region_without_worth_has_some_values() -> None:
    literals = frozenset(range(2, MOST_LITERALS + 3))
    region = Region(literals, ((2, 3), (-2,)), (), ({},), bytearray(MOST_LITERALS + 4))
    found = RegionModel.of(region, Budget()).some()
    assert (found[2], found[3]) == (0, 1)
    assert found.keys() == literals


def test_of_what_one_row_cannot_hold_the_first_level_comes_first() -> None:
    much = ROW_LIMIT // 4
    levels = ({2: much, 3: much}, {4: much, 5: much})
    region = Region(frozenset(INSIDE), ((-2, -4),), (), levels, bytearray(8))
    choice = RegionModel.of(region, Budget()).within(1.0)
    assert choice.proven
    assert choice.values == {2: 1, 3: 1, 4: 0, 5: 1}


def test_a_literal_and_its_opposite_have_values_that_differ() -> None:
    session = Session(Budget())
    first, second = session.literal(), session.literal()
    session.model.add(first == 1)
    session.model.add(second == 0)
    found = session.satisfy()
    assert found is not None
    assert [found.value(each) for each in (first, ~first, second, ~second)] == [1, 0, 0, 1]
