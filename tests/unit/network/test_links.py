"""Bounds of inequalities in columns, and the least distances over them, against everything that can be."""

from itertools import product

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from schedule.network.links import OPEN, Links
from schedule.solving.least import Term, least_total, total

REACH = 9
MOMENTS = 3

moments = st.integers(0, MOMENTS - 1)
pairs = st.lists(moments, min_size=2, max_size=2, unique=True)
some_links = st.lists(st.builds(lambda ends, most: (*ends, most), pairs, st.integers(-2, 3)), max_size=6)
sides = st.sampled_from([(True, True), (True, False), (False, True)])
some_terms = st.lists(
    st.builds(
        lambda ends, named, weight, own: Term(*ends, named, weight, *own),
        pairs,
        st.integers(-2, 2),
        st.integers(1, 3),
        sides,
    ),
    max_size=4,
)


def everything(links: list[tuple[int, int, int]]) -> list[np.ndarray]:
    """All moments within reach that fulfil the links, the origin at 0."""
    every = (np.array((0, *rest)) for rest in product(range(-REACH, REACH + 1), repeat=MOMENTS - 1))
    return [each for each in every if all(each[head] - each[tail] <= most for tail, head, most in links)]


def cost(terms: list[Term], at: np.ndarray) -> int:
    """The distances that count."""
    off = [(each, int(at[each.later] - at[each.earlier]) - each.named) for each in terms]
    return sum(each.weight * (max(0, by) * each.beyond + max(0, -by) * each.short) for each, by in off)


@given(some_links)
def test_bounds_are_the_extremes_of_all_that_can_be(links: list[tuple[int, int, int]]) -> None:
    can, made = everything(links), Links.of(MOMENTS, links)
    values = made.values()
    assert (values is None) is (not can)
    assume(can)
    assert any(np.array_equal(values, each) for each in can)
    for moment, (earliest, latest) in enumerate(zip(*made.bounds(), strict=True)):
        own = [int(each[moment]) for each in can]
        assert max(own) == latest if latest < OPEN else max(own) >= REACH - 4
        assert min(own) == earliest if earliest > -OPEN else min(own) <= 4 - REACH


@given(some_links, some_terms)
def test_the_least_total_and_all_that_attain_it(links: list[tuple[int, int, int]], terms: list[Term]) -> None:
    can = everything(links)
    assume(can)
    least, best = least_total(Links.of(MOMENTS, links), terms)
    assert all(total(terms, each) == cost(terms, each) for each in can)
    assert least == min(cost(terms, each) for each in can)
    rows = list(zip(best.tail.tolist(), best.head.tolist(), best.most.tolist(), strict=True))
    attaining = [tuple(each) for each in everything(rows)]
    assert attaining == [tuple(each) for each in can if cost(terms, each) == least]
