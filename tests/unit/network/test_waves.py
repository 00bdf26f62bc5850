"""Many links at once against the textbook: the cycles cannot hold, and what is left does, in the middle."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.network import waves as waves_module
from schedule.network.differences import Differences
from schedule.network.links import OPEN, Links
from schedule.network.waves import Waves, moments_of
from tests.properties.answers import examples

Link = tuple[int, int, int]
LINKS = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(-4, 6)).filter(
        lambda link: link[0] != link[1]
    ),
    max_size=20,
)


def waves_of(links: list[Link], kept: list[int] | None = None) -> Waves:
    made = Differences.of(6)
    numbers = [made.add(*link) for link in links]
    return made.waves(numbers if kept is None else kept)


@examples(600)
@given(LINKS, st.randoms(use_true_random=False))
def test_cycles_are_left_out_until_all_that_is_left_holds(links: list[Link], random: Random) -> None:
    waves = waves_of(links)
    left = set(range(len(links)))
    while cycles := waves.cycles():
        gone: set[int] = set()
        for cycle in cycles:
            assert left.issuperset(cycle)
            assert sum(links[each][2] for each in cycle) < 0
            heads = [links[each][1] for each in cycle]
            assert heads == [links[each][0] for each in (*cycle[1:], cycle[0])]
            if gone.isdisjoint(cycle):
                gone.add(random.choice(cycle))
        left -= gone
        waves.leave_out(gone)
    moments = waves.moments()
    assert moments is not None
    kept = [links[each] for each in sorted(left)]
    assert moments[0] == 0
    assert all(moments[head] - moments[tail] <= most for tail, head, most in kept)
    earliest, latest = Links.of(6, kept).bounds()
    bounded = (earliest > -OPEN) & (latest < OPEN)
    assert (moments[bounded] == (earliest + latest)[bounded] // 2).all()


@given(LINKS)
def test_whatever_cannot_hold_is_found(links: list[Link]) -> None:
    assert bool(waves_of(links).cycles()) == (Links.of(6, links).values() is None)


@given(LINKS)
def test_moments_fulfil_all_links_or_nothing_does(links: list[Link]) -> None:
    every = Links.of(6, links)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(waves_module, "MANY_MOMENTS", 0)
        found, known = moments_of(every), every.values()
    assert (found is None) == (known is None)
    assert found is None or (found == known).all()


def test_links_that_are_not_on_do_not_bind() -> None:
    made = Differences.of(2)
    numbers = [made.add(0, 1, -3), made.add(1, 0, 2), made.add(1, 0, 3)]
    made.active[numbers[0]] = 1
    assert made.waves([numbers[2]]).cycles() == []
    assert [sorted(each) for each in made.waves([numbers[1]]).cycles()] == [[0, 1]]


def settled(links: list[Link]) -> list[int] | None:
    waves = waves_of(links)
    assert waves.cycles() == []
    moments = waves.moments()
    return None if moments is None else moments.tolist()


def test_a_long_chain_takes_too_many_waves(monkeypatch: pytest.MonkeyPatch) -> None:
    """Either way: latest moments run along it, or earliest ones."""
    chain = [(at, at + 1, 2) for at in range(5)]
    back = [(head, tail, -1) for tail, head, _ in chain]
    assert settled([*chain, *back]) == [0, 1, 3, 4, 6, 7]
    monkeypatch.setattr(waves_module, "MOST_WAVES", 4)
    assert settled(chain) is None
    assert settled(back) is None
    assert settled([*chain[:3], *back[:3]]) == [0, 1, 3, 4, 0, 0]


def test_a_moment_is_pushed_by_the_link_that_says_the_earliest() -> None:
    waves = waves_of([(0, 1, 4), (0, 1, 2), (0, 1, 3)])
    assert waves.cycles() == []
    assert waves.value[:2].tolist() == [0, 2]
    assert (waves.by[1], waves.source[1]) == (1, 0)
    waves.leave_out([1])
    assert (waves.cycles(), int(waves.value[1])) == ([], 3)
