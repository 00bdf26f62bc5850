"""What forces a bound: every chain is checked again by solving with it, and without each of its steps."""

from collections.abc import Iterator
from pathlib import Path

import pendulum
import pytest
from attrs import frozen
from hypothesis import assume, given, reject
from hypothesis import strategies as st

from schedule.constraints.conditions import Condition, Gap, No, Present, Window, Yes, both
from schedule.errors import Contradiction
from schedule.explaining.arguments import SHAPE
from schedule.model.agenda import End, Item, Layer, Point, Subject
from schedule.model.explanation import Chain, Which
from schedule.model.scenario import Scenario
from schedule.model.timeline import Happened
from schedule.reading.files import read_text
from schedule.reconstruct import investigate
from schedule.solving.leaves import Claim, assertable
from schedule.why.chains import chains_of_happening, chains_of_length, chains_of_point
from schedule.why.inquiry import Inquiry
from tests.oracles.brute_force import Case, both_ranges, cases, reach
from tests.oracles.elimination import TooLarge
from tests.properties.answers import examples
from tests.strategies.building import report, scenario
from tests.strategies.scenarios import NAMES, RELIABILITIES, actual_sentences, pair_sentences, scenarios

LOWER = (Which.EARLIEST, Which.SHORTEST)
LENGTHS = (Which.SHORTEST, Which.LONGEST)


@frozen
class Bound:
    """One end of a range in ticks (None: open), and the chains that tell why."""

    about: Point | Subject
    which: Which
    value: int | None
    chains: tuple[Chain, ...]

    @property
    def beyond(self) -> Condition:
        """One tick more than the bound allows, on an interval that is there."""
        more = (None, self.value - 1) if self.which in LOWER else (self.value + 1, None)
        present = Yes(Present(self.about.item, self.about.layer))
        if isinstance(self.about, Point):
            return both(present, Window(self.about, *more))
        return both(present, Gap(*(Point(self.about.item, self.about.layer, end) for end in End), *more))


def asked(small: Scenario) -> Inquiry:
    """Whom to ask; contradictions, and what has no cases to tell of, do not count as examples."""
    try:
        inquiry = investigate(small)[1]
    except Contradiction:
        reject()
    assume(0 < len(inquiry.best.claims) <= 4)
    return inquiry


def bounds(inquiry: Inquiry) -> Iterator[Bound]:
    """Of everything that can have happened."""
    ranges = inquiry.told.bounds
    for item in inquiry.compiled.items:
        about = [Point(item, Layer.ACTUAL, end) for end in End] + [Subject(item, Layer.ACTUAL)]
        for each in about if about[0] in ranges.lowest else ():
            point = isinstance(each, Point)
            chains = chains_of_point(inquiry, each) if point else chains_of_length(inquiry, each)
            ends = (Which.EARLIEST, Which.LATEST) if point else LENGTHS
            assert {chain.which for chain in chains} == set(ends)
            for which, found in zip(ends, (ranges.lowest[each], ranges.highest[each]), strict=True):
                yield Bound(each, which, found, tuple(chain for chain in chains if chain.which is which))


def members(chain: Chain) -> frozenset[str]:
    return frozenset(step.by for step in chain.steps) - {SHAPE}


def believed(inquiry: Inquiry, chain: Chain) -> frozenset[str]:
    """What is believed in the case of which the chain tells."""
    sets = {claim.rules for claim in inquiry.best.claims}
    if len(sets) == 1:
        return next(iter(sets))
    gone = {rule.id for rule in inquiry.compiled.rules if set(rule.statements) <= set(chain.rejecting)}
    return next(each for each in sets if each == set(inquiry.rules) - gone)


def can_be(inquiry: Inquiry, chain: Chain, names: frozenset[str], condition: Condition) -> bool:
    """Whether the condition is possible if these of the chain hold, by the solver, not by networks."""
    rules = believed(inquiry, chain)
    keeps, laws = ({each.id for each in kind} for kind in (inquiry.compiled.keeps, inquiry.compiled.laws))
    assert names <= rules | keeps | laws
    part = Claim(names & rules, names & keeps, names & laws, assertable(inquiry.compiled, rules))
    return inquiry.oracle._solved(part, (condition,))


def smallest(inquiry: Inquiry, chain: Chain, beyond: Condition) -> bool:
    """The chain excludes what is beyond the bound, and nothing of it can be left out."""
    every = members(chain)
    return not can_be(inquiry, chain, every, beyond) and all(
        can_be(inquiry, chain, every - {each}, beyond) for each in every
    )


def ticks(inquiry: Inquiry, value: pendulum.DateTime | pendulum.Duration) -> int:
    axis = inquiry.compiled.axis
    return axis.up(value) if isinstance(value, pendulum.DateTime) else axis.shortest(int(value.total_seconds()))


@examples(15)
@given(scenarios(max_items=3, max_statements=5))
def test_the_steps_force_the_bound_and_none_can_be_left_out(small: Scenario) -> None:
    inquiry = asked(small)
    for bound in bounds(inquiry):
        for chain in bound.chains:
            if chain.value is not None:
                assert smallest(inquiry, chain, bound.beyond), chain


@examples(15)
@given(scenarios(max_items=3, max_statements=5))
def test_every_case_that_has_the_item_is_told_of(small: Scenario) -> None:
    inquiry = asked(small)
    laws = {law.id for law in inquiry.compiled.laws}
    for bound in bounds(inquiry):
        present = Yes(Present(bound.about.item, Layer.ACTUAL))
        for claim in inquiry.best.claims if bound.value else ():
            if inquiry.oracle._solved(claim, (present,)):
                assert any(members(chain) <= claim.rules | claim.keeps | laws for chain in bound.chains)


@examples(15)
@given(scenarios(max_items=3, max_statements=5))
def test_a_bound_is_open_exactly_if_its_chain_has_no_value(small: Scenario) -> None:
    """That no length is below nothing needs no reason, so a shortest length of 0 has none."""
    inquiry = asked(small)
    for bound in bounds(inquiry):
        for chain in bound.chains:
            open_ = bound.value is None or (bound.which is Which.SHORTEST and bound.value == 0)
            assert (chain.value is None) == open_
            assert open_ or ticks(inquiry, chain.value) == bound.value
            assert not (open_ and chain.steps)


@examples(15)
@given(scenarios(max_items=3, max_statements=5))
def test_the_running_total_ends_at_the_bound(small: Scenario) -> None:
    inquiry = asked(small)
    for bound in bounds(inquiry):
        for chain in bound.chains:
            path = [step for step in chain.steps if step.total is not None]
            if path:
                assert chain.steps[-len(path) :] == tuple(path)
                assert reached(inquiry, bound, [ticks(inquiry, step.total) for step in path]) == bound.value


def reached(inquiry: Inquiry, bound: Bound, totals: list[int]) -> int:
    """Where the path ends; a length that rests on two moments is the latest end less the earliest start."""
    path = [step for chain in bound.chains for step in chain.steps if step.total is not None]
    if bound.which in LENGTHS and isinstance(path[-1].total, pendulum.DateTime):
        start = f"{bound.about.item}.actual.{'start' if bound.which is Which.LONGEST else 'end'}"
        turn = next(at for at, step in enumerate(path) if step.point == start)
        return abs(totals[-1] - totals[turn])
    return totals[-1]


@examples(15)
@given(scenarios(max_items=3, max_statements=5))
def test_the_steps_force_what_happened_and_none_can_be_left_out(small: Scenario) -> None:
    inquiry = asked(small)
    for item in inquiry.told.items:
        fact = Present(item.id, Layer.ACTUAL)
        otherwise = No(fact) if item.happened is Happened.YES else Yes(fact)
        for chain in chains_of_happening(inquiry, item.id):
            if item.happened is Happened.OPEN:
                assert chain.steps == ()
            else:
                assert smallest(inquiry, chain, otherwise), chain
