"""What forces a bound: every chain is checked again by solving with it, and without each of its steps."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pendulum
import pytest
from attrs import evolve, frozen
from hypothesis import assume, example, given, reject
from hypothesis import strategies as st

from schedule.constraints.conditions import Condition, Gap, No, Present, Window, Yes, both
from schedule.errors import Contradiction
from schedule.explaining.arguments import SHAPE
from schedule.model.agenda import End, Item, Layer, Point, Subject
from schedule.model.explanation import Chain, Step, Which
from schedule.model.phrases import Hedge, LengthPhrase
from schedule.model.scenario import Scenario
from schedule.model.statements import Apart, Direction, Ordered, PointAt, Sentence, UnderWay
from schedule.model.timeline import Happened
from schedule.reading.files import read_text
from schedule.reconstruct import investigate
from schedule.solving.leaves import Claim
from schedule.solving.support import assertable
from schedule.why.chains import chains_of_happening, chains_of_length, chains_of_point
from schedule.why.inquiry import Inquiry
from schedule.why.publication import without_publication
from tests.oracles.brute_force import Case, both_ranges, wider
from tests.oracles.elimination import TooLarge
from tests.properties.answers import examples
from tests.strategies.building import at, end_of, exactly, item, lasting, report, said, scenario, start_of
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


def asked(small: Scenario) -> tuple[Inquiry, ...]:
    """Whom to ask; contradictions, and what has no cases to tell of, do not count as examples."""
    try:
        inquiries = investigate(small)[1]
    except Contradiction:
        reject()
    assume(all(0 < len(inquiry.best.claims) <= 4 for inquiry in inquiries))
    return inquiries


def bounds(inquiry: Inquiry) -> Iterator[Bound]:
    """Of everything that can have happened."""
    ranges = inquiry.told.bounds
    for name in inquiry.compiled.items:
        about = [Point(name, Layer.ACTUAL, end) for end in End] + [Subject(name, Layer.ACTUAL)]
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
    if not chain.rejecting:  # the same in every case
        laws = {law.id for law in inquiry.compiled.laws} | {keep.id for keep in inquiry.compiled.keeps}
        return next(each for each in sets if members(chain) <= each | laws)
    gone = {rule.id for rule in inquiry.compiled.rules if set(rule.statements) <= set(chain.rejecting)}
    return next(each for each in sets if each == set(inquiry.rules) - gone)


def can_be(inquiry: Inquiry, chain: Chain, names: frozenset[str], condition: Condition) -> bool:
    """Whether the condition is possible if these of the chain hold, by the solver, not by networks."""
    rules = believed(inquiry, chain)
    keeps, laws = ({each.id for each in kind} for kind in (inquiry.compiled.keeps, inquiry.compiled.laws))
    assert names <= rules | keeps | laws
    free, said = assertable(inquiry.compiled, rules), inquiry.said(rules)
    part = Claim(names & rules, names & keeps, names & laws, free, said)
    return inquiry.oracle._solved(part, (condition,))


def smallest(inquiry: Inquiry, chain: Chain, beyond: Condition) -> bool:
    """The chain excludes what is beyond the bound, and nothing of it can be left out."""
    every = members(chain)
    return not can_be(inquiry, chain, every, beyond) and all(
        can_be(inquiry, chain, every - {each}, beyond) for each in every
    )


def publications_are_told(inquiry: Inquiry, chain: Chain, beyond: Condition) -> bool:
    """What is beyond the bound stays excluded if nobody looks at publications that are not told."""
    told = {step.by for step in chain.steps if "was published" in step.text}
    oracle = without_publication(inquiry.oracle, members(chain) - told)
    return not can_be(evolve(inquiry, oracle=oracle), chain, members(chain), beyond)


def ticks(inquiry: Inquiry, value: pendulum.DateTime | pendulum.Duration) -> int:
    axis = inquiry.compiled.axis
    return (
        axis.up(value) if isinstance(value, pendulum.DateTime) else axis.shortest(int(value.total_seconds()))
    )


def point_with_a_planned_length() -> Scenario:
    """Its latest start rests on its end, because it is a point."""
    length = lasting(None, 1)
    return scenario((item("x", start=at(0), duration=length, source="a", reliability=0.6, point=True),))


def length_that_nobody_changed() -> Scenario:
    """That somebody changed the length may not be assumed only because a law speaks of it."""
    told = said(
        PointAt(start_of("y", Layer.REVISED), at(0, Hedge.PLAIN)),
        Apart(start_of("x"), LengthPhrase(brief=True), Direction.BEFORE, end_of("y")),
        reliability=0.6,
    )
    return scenario((item("x", False, point=True), item("y", end=at(0), duration=exactly(1))), told)


def one_of_two_cases() -> Scenario:
    """The case that bounds the start more tightly does not tell how late it can be."""
    told = said(UnderWay(Subject("x"), at(0, Hedge.PLAIN)), PointAt(start_of("x"), at(4, Hedge.PLAIN)))
    return scenario((item("x", False),), told)


@examples(12)
@given(scenarios(max_items=2, max_statements=5), st.integers(0, 99))
@example(point_with_a_planned_length(), 1)
@example(length_that_nobody_changed(), 0)
@example(one_of_two_cases(), 0)
def test_chains_tell_what_forces_each_bound(small: Scenario, chosen: int) -> None:
    """Checked at two bounds of each part: solving again and again is what takes long."""
    for inquiry in asked(small):
        every = list(bounds(inquiry))
        for bound in (every[chosen % len(every)], every[chosen // 10 % len(every)]) if every else ():
            check_every_case_is_told(inquiry, bound)
            check_totals(inquiry, bound)
            for chain in bound.chains:
                check_value(inquiry, bound, chain)
                assert chain.value is None or smallest(inquiry, chain, bound.beyond), chain
                assert chain.value is None or publications_are_told(inquiry, chain, bound.beyond), chain
        check_happening(inquiry)


def check_every_case_is_told(inquiry: Inquiry, bound: Bound) -> None:
    """Every case that has the item is covered by some chain."""
    laws = {law.id for law in inquiry.compiled.laws}
    present = Yes(Present(bound.about.item, Layer.ACTUAL))
    for claim in inquiry.best.claims if bound.value else ():
        if inquiry.oracle._solved(claim, (present,)):
            assert any(members(chain) <= claim.rules | claim.keeps | laws for chain in bound.chains)


def check_value(inquiry: Inquiry, bound: Bound, chain: Chain) -> None:
    """Open exactly if the bound is. That no length is below nothing needs no reason."""
    nothing = bound.which is Which.SHORTEST and bound.value == 0
    assert (chain.value is None) == (bound.value is None)
    assert bound.value is None or ticks(inquiry, chain.value) == bound.value
    assert not ((bound.value is None or nothing) and chain.steps)


def check_totals(inquiry: Inquiry, bound: Bound) -> None:
    """The running totals end at the bound; where the cases differ, all but one may end within it."""
    paths = [[step for step in chain.steps if step.total is not None] for chain in bound.chains]
    for chain, path in zip(bound.chains, paths, strict=True):
        assert not path or chain.steps[-len(path) :] == tuple(path)
    sign = 1 if bound.which in LOWER else -1
    ends = [sign * reached(inquiry, bound, path) for path in paths if path]
    assert not ends or min(ends) >= sign * bound.value
    assert len(ends) < len(paths) or not paths or bound.value in (None, 0) or min(ends) == sign * bound.value


def check_happening(inquiry: Inquiry) -> None:
    """What happened is forced by the steps, and by no fewer."""
    for told in inquiry.told.items:
        fact = Present(told.id, Layer.ACTUAL)
        otherwise = No(fact) if told.happened is Happened.YES else Yes(fact)
        for chain in chains_of_happening(inquiry, told.id):
            if told.happened is Happened.OPEN:
                assert chain.steps == ()
            else:
                assert smallest(inquiry, chain, otherwise), chain
                assert publications_are_told(inquiry, chain, otherwise), chain


def reached(inquiry: Inquiry, bound: Bound, path: list[Step]) -> int:
    """Where the path ends; a length that rests on two moments is the difference of their totals."""
    totals = [ticks(inquiry, step.total) for step in path]
    if bound.which in LENGTHS and isinstance(path[-1].total, pendulum.DateTime):
        first = f"{bound.about.item}.actual.{'start' if bound.which is Which.LONGEST else 'end'}"
        turn = next(at for at, step in enumerate(path) if step.point == first)
        return abs(totals[-1] - totals[turn])
    return totals[-1]


# --- by brute force: what happened and nothing else, so that whoever is left out may be so or not ---------


@st.composite
def told_scenarios(draw) -> Scenario:
    """Reports of what happened to two items without an agenda."""
    sentences = actual_sentences(NAMES[:2]) | pair_sentences(NAMES[:2]).filter(actual_only)
    items = tuple(
        Item(name, name.upper(), point=draw(st.integers(0, 5)) == 0, tags=("talks",)) for name in NAMES[:2]
    )
    reports = tuple(
        report(
            number, draw(sentences), draw(st.sampled_from((*RELIABILITIES, 1.0))), draw(st.sampled_from("ab"))
        )
        for number in range(1, draw(st.integers(1, 5)) + 1)
    )
    return scenario(items, reports, evidence_only=True)


def actual_only(sentence: Sentence) -> bool:
    match sentence:
        case Ordered(left, _, right):
            return left.layer is right.layer is Layer.ACTUAL
        case Apart(one, _, _, other):
            return one.layer is other.layer is Layer.ACTUAL
        case _:
            return False


def everything(case: Case) -> list:
    """No timeline is better than another."""
    return case.tables([])


@examples(8)
@given(told_scenarios(), st.integers(0, 99))
def test_by_brute_force_the_steps_give_the_bound_and_fewer_do_not(small: Scenario, chosen: int) -> None:
    every = [each for inquiry in asked(small) for each in bounds(inquiry)]
    for bound in every[chosen % len(every) :][:2] if every else ():
        named = [members(chain) for chain in bound.chains if chain.value]
        values = [forced(small, names, bound) for names in named]
        assert not any(weaker(value, bound) for value in values)
        assert not named or bound.value in values
        for names in named:
            assert all(weaker(forced(small, names - {each}, bound), bound) for each in names)


def forced(small: Scenario, names: frozenset[str], bound: Bound) -> int | None:
    """The bound if only these statements must hold; one of several cases may bound more tightly."""
    try:
        found = both_ranges(partial(wider, small, names), everything)[bound.about]
    except TooLarge:
        reject()
    return found.first if bound.which in LOWER else found.last


def weaker(value: int | None, bound: Bound) -> bool:
    if value is None:
        return True
    return value < bound.value if bound.which in LOWER else value > bound.value


# --- the gallery ------------------------------------------------------------------------------------------

SCENARIOS = Path(__file__).parents[2] / "scenarios"
CHRONOLOG = (SCENARIOS / "chronolog-periods" / "scenario.yaml").read_text(encoding="utf-8")


def test_the_earliest_end_of_the_second_reign_rests_on_six_steps() -> None:
    (inquiry,) = investigate(read_text(CHRONOLOG, "chronolog.yaml"))[1]
    earliest = chains_of_point(inquiry, Point("K2", Layer.ACTUAL, End.END))[0]
    assert earliest.which is Which.EARLIEST
    assert earliest.value == pendulum.datetime(1240, 1, 1)
    assert [step.by for step in earliest.steps] == ["r1.4", "r2.4", "r2.1", "r2.3", "r2.2", "r2.7"]
    assert [step.total.year for step in earliest.steps] == [1200, 1200, 1220, 1220, 1240, 1240]
    assert [step.point for step in earliest.steps] == [
        "K1.actual.start",
        "S1.actual.start",
        "S1.actual.end",
        "S2.actual.start",
        "S2.actual.end",
        "K2.actual.end",
    ]


def short_second_reign() -> str:
    """K2 at most 25 years long, and each layer's least and greatest length as two statements."""
    text = CHRONOLOG.replace("K2 lasted at least 12783 days", "K2 lasted at most 9131 days")
    for layer in ("S1", "S2"):
        both_ends = f"      - {layer} lasted 7305 to 36525 days\n"
        assert both_ends in text
        text = text.replace(both_ends, "")
        text += f"      - {layer} lasted at least 7305 days\n      - {layer} lasted at most 36525 days\n"
    assert "9131" in text
    return text


def test_the_contradiction_of_a_short_second_reign_leaves_out_the_greatest_lengths_of_the_layers() -> None:
    with pytest.raises(Contradiction) as error:
        investigate(read_text(short_second_reign(), "chronolog.yaml"))
    said = {each.id: each.text for each in read_text(short_second_reign(), "chronolog.yaml").statements}
    assert {said[each] for each in error.value.statements} == {
        "K1 lasted at most 3653 days",
        "K2 lasted at most 9131 days",
        "K1 meets K2",
        "S1 meets S2",
        "S1 started at least 0 days after K1 started",
        "S2 ended at least 0 days before K2 ended",
        "S1 lasted at least 7305 days",
        "S2 lasted at least 7305 days",
    }
