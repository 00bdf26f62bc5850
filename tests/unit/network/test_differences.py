"""Differences against the textbook: consistent exactly if no cycle is negative, and cycles that prove it."""

from __future__ import annotations

from random import Random
from statistics import median_low

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.errors import InternalError
from schedule.network.differences import Differences
from schedule.network.network import Network
from tests.properties.answers import examples

LINKS = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(-4, 6)).filter(
        lambda link: link[0] != link[1]
    ),
    max_size=16,
)


@given(LINKS, st.booleans())
def test_a_link_is_refused_exactly_if_it_closes_a_negative_cycle(
    links: list[tuple[int, int, int]], guess: bool
) -> None:
    made, truth = Differences.of(6), Network.of(6)
    numbers = [made.add(*link) for link in links]
    if guess:
        made.guess(numbers)
    for number, link in zip(numbers, links, strict=True):
        conflict = made.activate(number)
        assert (conflict is None) == truth.tighten(*link)
        if conflict is not None:
            assert conflict[0] == number
            assert sum(made.most[each] for each in conflict) < 0
            heads = [made.head[each] for each in conflict]
            assert heads == [made.tail[each] for each in (*conflict[1:], conflict[0])]
            assert all(made.active[each] for each in conflict[1:])
        kept = [each for each in numbers if made.active[each]]
        assert made.violated(kept) == []


@given(LINKS)
def test_what_is_switched_off_binds_no_more(links: list[tuple[int, int, int]]) -> None:
    made = Differences.of(6)
    numbers = [made.add(*link) for link in links]
    for number in numbers:
        conflict = made.activate(number)
        if conflict is not None and len(conflict) > 1:
            made.active[conflict[1]] = 0
            again = made.activate(number)
            assert again is None or conflict[1] not in again
    assert made.violated([each for each in numbers if made.active[each]]) == []


def placed_one_by_one(links: list[tuple[int, int, int]]) -> list[int]:
    """The next moment is that of which most links from placed ones tell: the middle of what they say."""
    placed: dict[int, int] = {}
    while len(placed) < 6:
        said = {
            each: [
                *(placed[tail] + most for tail, head, most in links if head == each and tail in placed),
                *(placed[head] - most for tail, head, most in links if tail == each and head in placed),
            ]
            for each in range(6)
            if each not in placed
        }
        chosen = min(said, key=lambda each: (-len(said[each]), each))
        placed[chosen] = median_low(said[chosen]) if said[chosen] else 0
    return [placed[each] for each in range(6)]


MANY_LINKS = st.lists(
    st.sampled_from([(a, b) for a in range(6) for b in range(6) if a != b]), min_size=8, max_size=16
)


@examples(400)
@given(MANY_LINKS, st.randoms(use_true_random=False), st.frozensets(st.integers(0, 15), max_size=4))
def test_a_guess_puts_each_moment_in_the_middle_of_what_its_neighbours_say(
    pairs: list[tuple[int, int]], random: Random, left_out: frozenset[int]
) -> None:
    links = [(*pair, random.randint(-9, 9)) for pair in pairs]
    made = Differences.of(6)
    numbers = [made.add(*link) for link in links]
    made.guess([each for each in numbers if each not in left_out])
    assert made.value == placed_one_by_one([links[each] for each in numbers if each not in left_out])


@pytest.mark.parametrize(
    ("held", "values"),
    [
        pytest.param([], [0, -5, 0], id="the head goes back"),
        pytest.param([(1, 0, 0)], [0, 0, 5], id="the tail goes on, for the head would push the origin"),
        pytest.param([(1, 0, 3), (0, 2, 3)], [0, -3, 2], id="each goes as far as the origin allows"),
    ],
)
def test_a_push_leaves_the_origin_alone(held: list[tuple[int, int, int]], values: list[int]) -> None:
    made = Differences.of(3)
    for link in [*held, (2, 1, -5)]:
        assert made.activate(made.add(*link)) is None
    assert made.value == values


@pytest.mark.parametrize(
    ("held", "cycle"),
    [
        pytest.param([(1, 2, 4)], [1, 0], id="without the origin"),
        pytest.param([(1, 0, 2), (0, 2, 2)], [2, 0, 1], id="through the origin"),
        pytest.param(
            [(1, 3, 1), (3, 0, 1), (0, 3, 1), (3, 2, 1)], [4, 0, 3], id="what both ways share is left out"
        ),
    ],
)
def test_what_cannot_hold_moves_nothing(held: list[tuple[int, int, int]], cycle: list[int]) -> None:
    made = Differences.of(4)
    for link in held:
        assert made.activate(made.add(*link)) is None
    before = list(made.value)
    assert made.activate(made.add(2, 1, -5)) == tuple(cycle)
    assert made.value == before


def test_a_conflict_that_is_none_is_our_bug() -> None:
    made = Differences.of(2)
    links = (made.add(0, 1, 2), made.add(1, 0, -2))
    with pytest.raises(InternalError):
        made._negative(links)
