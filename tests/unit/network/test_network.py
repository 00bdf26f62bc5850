"""Simple temporal networks against the textbook: Floyd and Warshall on a matrix of Python numbers."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.network.network import FEW, Network
from schedule.network.paths import Link, negative_cycle, shortest_path
from tests.properties.answers import examples

SIZE = 5
BEYOND = float("inf")
moments = st.integers(0, SIZE - 1)
links = st.builds(Link, moments, moments, st.integers(-9, 15), st.text("abc", min_size=1, max_size=2))
networks = st.lists(links, max_size=14)


def closure(given: list[Link]) -> list[list[float]]:
    """The least sum from each moment to each; less than 0 on the diagonal if they contradict each other."""
    most = [[0 if i == j else BEYOND for j in range(SIZE)] for i in range(SIZE)]
    for link in given:
        most[link.earlier][link.later] = min(most[link.earlier][link.later], link.most)
    for k in range(SIZE):
        for i in range(SIZE):
            for j in range(SIZE):
                most[i][j] = min(most[i][j], most[i][k] + most[k][j])
    return most


def consistent(given: list[Link]) -> bool:
    most = closure(given)
    return all(most[i][i] >= 0 for i in range(SIZE))


def tightened(given: list[Link]) -> tuple[Network, list[Link]]:
    """The network of all links that it takes, one after the other, and these links."""
    network = Network.of(SIZE)
    taken = [link for link in given if network.tighten(link.earlier, link.later, link.most)]
    return network, taken


def bounds_of(network: Network) -> list[int | None]:
    return [network.greatest(i, j) for i in range(SIZE) for j in range(SIZE)]


def chained(path: tuple[Link, ...]) -> bool:
    return all(one.later == other.earlier for one, other in itertools.pairwise(path))


def known(value: float) -> int | None:
    return None if value == BEYOND else int(value)


@examples(150)
@given(networks)
def test_a_network_knows_all_tightest_bounds(given: list[Link]) -> None:
    network, taken = tightened(given)
    most = closure(taken)
    for i in range(SIZE):
        for j in range(SIZE):
            assert network.greatest(i, j) == known(most[i][j])
            assert network.least(j, i) == (None if most[i][j] == BEYOND else -int(most[i][j]))


@examples(150)
@given(networks, networks)
def test_many_links_at_once_join_those_that_hold(before: list[Link], many: list[Link]) -> None:
    network, taken = tightened(before)
    repeated = many * (FEW + 1)
    possible = network.tighten_all((each.earlier, each.later, each.most) for each in repeated)
    assert possible is consistent([*taken, *many])
    if possible:
        most = closure([*taken, *many])
        assert bounds_of(network) == [known(most[i][j]) for i in range(SIZE) for j in range(SIZE)]


@examples(150)
@given(networks)
def test_near_a_moment_is_all_that_it_can_bind_more_tightly_than_the_origin(given: list[Link]) -> None:
    network, taken = tightened(given)
    most = closure(taken)
    for moment in range(SIZE):
        after, before = network.near(moment, 1), network.near(moment, -1)
        earliest, latest = -most[moment][0], most[0][moment]
        for other in range(SIZE):
            after_it, before_it = most[moment][other], most[other][moment]
            if other in after:
                assert after[other] == after_it
            elif other != moment:
                assert earliest + after_it >= most[0][other] or after_it == BEYOND
            if other in before:
                assert before[other] == before_it
            elif other != moment:
                assert latest - before_it <= -most[other][0] or before_it == BEYOND


@examples(150)
@given(networks)
def test_a_network_refuses_exactly_what_contradicts_it(given: list[Link]) -> None:
    network, taken = Network.of(SIZE), list[Link]()
    for link in given:
        before = network.copy()
        if network.tighten(link.earlier, link.later, link.most):
            taken.append(link)
            assert consistent(taken)
        else:
            assert not consistent([*taken, link])
            assert bounds_of(network) == bounds_of(before)


@examples(150)
@given(networks)
def test_a_network_that_is_asked_between_any_two_links_knows_the_same(given: list[Link]) -> None:
    asked, taken = Network.of(SIZE), list[Link]()
    for link in given:
        if asked.tighten(link.earlier, link.later, link.most):
            taken.append(link)
        assert bounds_of(asked) == [known(each) for row in closure(taken) for each in row]


@examples(150)
@given(networks)
def test_links_taken_all_at_once_are_taken_one_by_one(given: list[Link]) -> None:
    many = [(link.earlier, link.later, link.most) for link in given for _ in range(FEW)]
    network = Network.of(SIZE)
    assert network.tighten_all(many) == consistent(given)
    if consistent(given):
        assert bounds_of(network) == [known(each) for row in closure(given) for each in row]


@examples(150)
@given(networks)
def test_a_copy_does_not_follow(given: list[Link]) -> None:
    network, taken = tightened(given)
    copy = network.copy()
    copy.tighten(0, 1, -100) or copy.tighten(1, 0, -100)
    assert network.greatest(0, 1) == known(closure(taken)[0][1])


@examples(150)
@given(networks)
def test_there_is_a_negative_cycle_exactly_if_the_links_contradict_each_other(given: list[Link]) -> None:
    cycle = negative_cycle(given)
    assert (cycle is None) == consistent(given)
    if cycle is not None:
        assert set(cycle) <= set(given)
        assert sum(link.most for link in cycle) < 0
        assert chained((*cycle, cycle[0]))
        assert len({link.earlier for link in cycle}) == len(cycle)


@examples(150)
@given(networks, moments, moments)
def test_a_shortest_path_leads_there_and_sums_to_the_bound(given: list[Link], start: int, end: int) -> None:
    taken = tightened(given)[1]
    path = shortest_path(taken, start, end)
    bound = closure(taken)[start][end]
    assert (path is None) == (bound == BEYOND)
    if path:
        assert set(path) <= set(taken)
        assert (path[0].earlier, path[-1].later) == (start, end)
        assert chained(path)
    if path is not None:
        assert sum(link.most for link in path) == bound
        assert len(path) == fewest(taken, start, end, bound)


def fewest(taken: list[Link], start: int, end: int, bound: float) -> int:
    """The number of links of the shortest walk with that sum, step by step from the start."""
    best: dict[int, float] = {start: 0}
    steps = 0
    while best.get(end, BEYOND) != bound:
        steps += 1
        reached = [(each.later, best[each.earlier] + each.most) for each in taken if each.earlier in best]
        for moment, total in reached:
            best = {**best, moment: min(best.get(moment, BEYOND), total)}
    return steps


def test_of_equal_paths_the_one_with_the_fewest_links_is_told() -> None:
    """The longer one reaches the end first: b is pushed back while it waits for its turn."""
    found = [("s", "a", 1), ("s", "b", 5), ("s", "c", 2), ("a", "b", 1), ("b", "e", 1), ("c", "e", 1)]
    path = shortest_path([Link(*each, "") for each in found], "s", "e")
    assert path is not None
    assert [(each.earlier, each.later) for each in path] == [("s", "c"), ("c", "e")]


@pytest.mark.parametrize("first", ["a", "b"])
def test_of_paths_that_are_equal_in_that_too_the_first_to_be_told_is_told(first: str) -> None:
    second = "b" if first == "a" else "a"
    found = [("s", first, 1), ("s", second, 1), (first, "e", 1), (second, "e", 1)]
    path = shortest_path([Link(*each, "") for each in found], "s", "e")
    assert path is not None
    assert [each.later for each in path] == [first, "e"]


@pytest.mark.parametrize("count", [FEW - 3, FEW + 3])
def test_many_that_cannot_all_hold_are_refused(count: int) -> None:
    network = Network.of(count + 1)
    chain = [(each, each + 1, 1) for each in range(1, count)]
    assert Network.of(count + 1).tighten_all([*chain, (count, 1, -count + 1)])
    assert not network.tighten_all([*chain, (count, 1, -count)])


def test_what_was_said_more_tightly_stays_said() -> None:
    network = Network.of(SIZE)
    assert network.tighten(1, 2, 5)
    assert network.tighten(1, 2, 9)
    assert network.says(1, 2, 5)
    assert network.greatest(1, 2) == 5
