"""What a choice cannot join: what is named is enough, by listing everything."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

import schedule
from schedule.constraints.compiling import compile_scenario
from schedule.solving.choices import Choices, holds, kept
from schedule.solving.guarded import TRUE, Count, Guarded
from schedule.solving.reasons import Reasons
from tests.properties.answers import examples

LITERALS = range(2, 9)
signed = st.sampled_from([each * sign for each in LITERALS for sign in (1, -1)])
clauses = st.lists(st.lists(signed, min_size=1, max_size=4, unique_by=abs).map(tuple), max_size=9)
counts = st.lists(
    st.builds(
        Count,
        st.lists(st.sampled_from(LITERALS), min_size=1, max_size=4, unique=True).map(tuple),
        st.sampled_from((None, 1, 2)),
        st.sampled_from((None, 0, 1)),
        st.sampled_from((TRUE, 5)),
    ),
    max_size=2,
)


def choices(told: list[tuple[int, ...]], counted: list[Count]) -> Choices:
    nothing = schedule.scenario(title="t", zone="UTC", date="2024-05-02", agenda={"x": {"title": "X"}})
    return Choices.of(
        Guarded(compile_scenario(nothing), literals=8, clauses=list(told), counts=list(counted))
    )


def possible(made: Choices, *literals: int) -> bool:
    """Whether some values fulfil everything, and these literals."""
    every = (bytearray([0, 1, *chosen]) for chosen in product((0, 1), repeat=len(LITERALS)))
    return any(
        all(holds(each, values) for each in literals)
        and all(any(holds(each, values) for each in clause) for clause in made.clauses)
        and all(kept(count, values) for count in made.made.counts)
        for values in every
    )


@examples(300)
@given(clauses, counts, st.lists(signed, max_size=5, unique_by=abs), signed)
def test_what_is_named_cannot_be_joined(
    told: list[tuple[int, ...]], counted: list[Count], assumed: list[int], literal: int
) -> None:
    made = choices(told, counted)
    if not possible(made, *assumed):
        return
    found = Reasons.of(made, assumed).against(literal)
    if found is not None:
        assert not possible(made, literal, *(each for each in assumed if each in found))


def named(made: Choices, literal: int, *assumed: int) -> set[int]:
    """Those of what is assumed that the literal cannot join."""
    found = Reasons.of(made, assumed).against(literal)
    assert found is not None
    return {each for each in assumed if each in found}


def test_of_several_reasons_the_shortest_is_named() -> None:
    made = choices([(-2, -3, -4), (-2, -5)], [])
    assert named(made, 2, 3, 4, 5) == {5}


def test_reasons_lead_on_step_by_step() -> None:
    made = choices([(-3, 4), (-4, 6), (-2, -6)], [])
    assert named(made, 2, 3, 5) == {3}


def test_what_is_not_refuted_has_no_reason() -> None:
    assert Reasons.of(choices([(-2, -3)], []), [4]).against(2) is None


def test_a_count_is_a_reason() -> None:
    made = choices([], [Count((2, 3, 4), 1, 2, TRUE)])
    assert named(made, 2, 3, 4) == {3, 4}


def test_what_a_count_has_settled_is_not_settled_again() -> None:
    made = choices([], [Count((2, 3, 4), 1, None, TRUE)])
    assert Reasons.of(made, [-2]).against(-3) is None
    assert named(made, -4, -2, -3) == {-2, -3}


def test_what_follows_from_a_literal_refutes_it() -> None:
    made = choices([(-2, 3), (-2, 4), (-3, -4)], [])
    assert Reasons.of(made, []).against(2) == {2, 3, 4}


def test_what_is_assumed_twice_over_contradicts_itself() -> None:
    assert Reasons(choices([], []), {}).conflict((2, -2)) == (-2, 2)


def test_a_count_that_is_exceeded_refutes_what_makes_it_count() -> None:
    made = choices([], [Count((2, 3), None, 1, 5)])
    assert named(made, 5, 2, 3, 4) == {2, 3}
