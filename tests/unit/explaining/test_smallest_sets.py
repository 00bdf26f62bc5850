"""Smallest conflicts, all of them, and where an answer flips: against plain enumeration."""

from __future__ import annotations

from itertools import chain, combinations, islice, product

from hypothesis import given
from hypothesis import strategies as st

from schedule.constraints.conditions import Gap, Window
from schedule.explaining.arguments import contradiction_argument
from schedule.explaining.combining import least_sums
from schedule.explaining.conflicts import Belief, Clash, conflicts_of, odds_of
from schedule.explaining.enumeration import all_conflicts
from schedule.explaining.shrinking import smallest_conflict
from schedule.explaining.threshold import crossing
from schedule.explaining.wording import Words
from schedule.model.agenda import End, Layer, Point
from schedule.solving.maps import RuleMap
from schedule.solving.session import Budget
from tests.properties.answers import examples

NAMES = tuple("abcdef")
subsets = st.frozensets(st.sampled_from(NAMES), min_size=1, max_size=3)


def powerset(names):
    return map(frozenset, chain.from_iterable(combinations(names, size) for size in range(len(names) + 1)))


class Listed:
    """A map that lists every subset."""

    def __init__(self) -> None:
        self.unknown = set(powerset(NAMES))

    def greatest_unknown(self):
        return max(self.unknown, key=lambda each: (len(each), sorted(each)), default=None)

    def possible(self, members) -> None:
        self.unknown = {each for each in self.unknown if not each <= members}

    def impossible(self, members) -> None:
        self.unknown = {each for each in self.unknown if not members <= each}


@examples(60)
@given(st.lists(subsets, max_size=5))
def test_all_smallest_conflicts_are_found_the_smaller_first(forbidden) -> None:
    def possible(members) -> bool:
        return not any(each <= members for each in forbidden)

    found, complete = all_conflicts(NAMES, possible, Listed(), 100)
    smallest = {each for each in forbidden if not any(other < each for other in forbidden)}
    assert complete
    assert {frozenset(each) for each in found} == smallest
    assert list(found) == sorted(found, key=lambda each: (len(each), each))


@examples(60)
@given(st.lists(subsets, max_size=5), st.integers(0, 5))
def test_at_most_so_many_are_listed_and_whether_there_are_more_is_said(forbidden, most) -> None:
    def possible(members) -> bool:
        return not any(each <= members for each in forbidden)

    every, _ = all_conflicts(NAMES, possible, Listed(), 100)
    some, complete = all_conflicts(NAMES, possible, Listed(), most)
    assert set(some) <= set(every)
    assert (len(some), complete) == (min(most, len(every)), len(every) <= most)


@examples(30)
@given(st.lists(subsets, max_size=5))
def test_the_map_of_the_solver_tells_the_same_conflicts_as_a_map_that_lists(forbidden) -> None:
    def possible(members) -> bool:
        return not any(each <= members for each in forbidden)

    solved, complete = all_conflicts(NAMES, possible, RuleMap.of(NAMES, Budget()), 100)
    assert complete
    assert solved == all_conflicts(NAMES, possible, Listed(), 100)[0]


def test_no_more_conflicts_are_looked_for_than_asked_and_whether_these_are_all_is_told() -> None:
    def possible(members) -> bool:
        return not {"ab", "cd", "ef"} & {"".join(sorted(each)) for each in combinations(members, 2)}

    every = (("a", "b"), ("c", "d"), ("e", "f"))
    for most in range(4):
        found, complete = all_conflicts(NAMES, possible, Listed(), most)
        assert len(found) == most
        assert set(found) <= set(every)
        assert complete == (most == 3)
    assert all_conflicts(NAMES, possible, Listed(), 4) == (every, True)


growing = st.lists(st.integers(0, 4), min_size=1, max_size=3).map(sorted)


@examples(150)
@given(st.lists(growing, max_size=4), st.integers(0, 90))
def test_sums_come_in_their_order_of_equal_ones_the_first_positions_first(lists, most) -> None:
    every = [
        (sum(each[at] for each, at in zip(lists, chosen, strict=True)), chosen)
        for chosen in product(*(range(len(each)) for each in lists))
    ]
    found = list(least_sums(lists, most))
    assert [total for total, _ in found] == [total for total, _ in islice(sorted(every), most)]
    assert set(found) <= set(every)
    assert len(set(found)) == len(found)


@examples(150)
@given(st.frozensets(st.sampled_from(list(powerset(NAMES[:5]))), max_size=12))
def test_a_conflict_is_smallest_even_where_less_can_be_impossible_again(impossible) -> None:
    """Possible with any one member left out, though sets further down may be impossible."""

    def possible(members) -> bool:
        return members not in impossible

    found = smallest_conflict(NAMES[:5], possible)
    if found is None:
        assert possible(frozenset(NAMES[:5]))
    else:
        assert not possible(frozenset(found))
        assert all(possible(frozenset(found) - {each}) for each in found)


def test_a_second_pass_leaves_out_what_the_first_could_not() -> None:
    """Without c everything is possible until b is gone."""
    impossible = {frozenset(each) for each in ("abcd", "acd", "ad")}
    assert smallest_conflict("abcd", lambda members: members not in impossible) == ("a", "d")


def test_a_guess_says_where_to_look_first() -> None:
    def possible(members) -> bool:
        return not ({"a", "b"} <= members or {"d", "e"} <= members)

    assert smallest_conflict(NAMES, possible) == ("a", "b")
    assert smallest_conflict(NAMES, possible, "edc") == ("d", "e")
    assert smallest_conflict(NAMES, possible, "ac") == ("a", "b")
    assert smallest_conflict("acd", possible, "ac") is None


def test_a_small_conflict_among_many_is_found_soon() -> None:
    """Of 512 members that would be 512 questions, one by one."""
    asked = []

    def possible(members) -> bool:
        asked.append(members)
        return "123" not in members

    assert smallest_conflict([str(number) for number in range(512)], possible) == ("123",)
    assert len(asked) < 40


def test_odds_are_above_one_for_what_loses_weight() -> None:
    assert odds_of(0) == 1
    assert odds_of(220) == 9.025
    (conflict,) = conflicts_of(
        {"r": ("r",)},
        lambda _: Clash(("s",)),
        lambda _: Belief(220, ("s",)),
        Words({"r": "x", "s": "y"}, None),
    )
    assert (conflict.rejected, conflict.against, conflict.odds, conflict.instead) == (
        "r",
        ("s",),
        9.025,
        ("s",),
    )
    assert conflict.text.endswith("If it were, then not s “y”.")


def test_the_argument_begins_with_what_was_rejected() -> None:
    a, b = (Point(name, Layer.ACTUAL, End.START) for name in "ab")
    named = {"early": Window(b, None, 5), "after": Gap(a, b, 3, None), "late": Window(a, 4, None)}
    for first in named:
        argument = contradiction_argument(named, first)
        assert argument.order[0] == first
        assert set(argument.order) == set(named)
        assert argument.excess == 2


def test_the_number_beyond_which_it_flips() -> None:
    """The nearest thousandth at which it is true no more."""
    for limit, below, above in ((0.6, 0.599, 0.601), (0.75, 0.749, 0.751), (0.9001, 0.9, 0.901)):
        assert crossing(lambda value, limit=limit: value >= limit, 0.95, 0.5) == below
        assert crossing(lambda value, limit=limit: value <= limit, 0.5, 0.999) == above
    assert crossing(lambda value: value <= 0.7, 0.6996, 0.999) == 0.701
    assert crossing(lambda value: value >= 0.7, 0.7004, 0.505) == 0.699
    assert crossing(lambda _: True, 0.9, 0.5) is None
    assert crossing(lambda _: False, 0.9, 0.5) is None
