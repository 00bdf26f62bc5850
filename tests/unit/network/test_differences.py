"""Differences against the textbook: consistent exactly if no cycle is negative, and cycles that prove it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from schedule.network.differences import Differences
from schedule.network.network import Network

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
