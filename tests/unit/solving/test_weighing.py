"""Choices refuted by moments against the plain model of CP-SAT: same optima, cases and odds."""

from __future__ import annotations

import pytest
from hypothesis import given

import schedule
from schedule.constraints.compiling import compile_scenario
from schedule.constraints.conditions import No, Present, Yes
from schedule.constraints.parts import parts_of
from schedule.constraints.problem import Compiled
from schedule.model.agenda import Layer
from schedule.model.scenario import Scenario
from schedule.reconstruct import investigate
from schedule.solving.cases import best_claims
from schedule.solving.encoding import encode
from schedule.solving.histories import SolvedHistories
from schedule.solving.session import Budget
from schedule.solving.state import Entangled
from schedule.solving.tiers import Accepted, Accepting, _decided
from schedule.solving.weighed import WeighedHistories
from tests.properties.answers import examples
from tests.strategies.scenarios import scenarios


def both_ways(compiled: Compiled) -> tuple[Accepted, Accepted] | None:
    """By choices and by the plain model; None if certain rules contradict each other."""
    budget = Budget.of(None)
    found = encode(compiled, budget)
    first, begun = found.session.satisfy(), Accepting.of(compiled, budget)
    assert (first is None) == (begun is None)
    return None if first is None or begun is None else (begun.finish(), _decided(found, first))


@examples(25)
@given(scenarios(max_items=4, max_statements=9))
def test_both_ways_agree(scenario: Scenario) -> None:
    for compiled in parts_of(compile_scenario(scenario)):
        both = both_ways(compiled)
        if both is not None and both[0].weighing is not None:
            one, other = both
            assert (one.weight, one.departures) == (other.weight, other.departures)
            agenda = not compiled.evidence_only
            assert cases_of(compiled, one, agenda) == cases_of(compiled, other, agenda)
            check_histories(compiled, one, other)


def cases_of(compiled: Compiled, accepted: Accepted, agenda: bool) -> set[object] | None:
    try:
        return set(best_claims(compiled, accepted, Budget.of(None), agenda))
    except Entangled:
        return None


def check_histories(compiled: Compiled, one: Accepted, other: Accepted) -> None:
    budget = Budget.of(None)
    assert one.weighing is not None
    weighed = WeighedHistories(compiled, one, budget, one.weighing.evidence)
    solved = SolvedHistories.of(compiled, other, budget)
    for item in compiled.items:
        for condition in (Yes(Present(item, Layer.ACTUAL)), No(Present(item, Layer.ACTUAL))):
            assert weighed.loss(condition) == solved.loss(condition)
    drawn = one.weighing.claim().rules
    for rule in compiled.rules:
        assert weighed.believing(rule.id, drawn) == solved.believing(rule.id, drawn)
    assert weighed.others(drawn, drawn, 400, 3) == solved.others(drawn, drawn, 400, 3)


@pytest.mark.parametrize("step", [1, 5])
def test_of_equals_the_first_comes_first(step: int) -> None:
    """Whatever equal the search meets: after one that cannot be had, the next is still worth a try."""
    sources = [f"s{number}" for number in range(6)]
    given = schedule.scenario(
        zone="UTC",
        date="2024-06-12",
        sources={each: {} for each in sources},
        unplanned={"x": {}},
        reports=[
            {"source": each, "statements": [f"x started at exactly {9 + at * step % 6}:00"]}
            for at, each in enumerate(sources)
        ],
    )
    _, (inquiry,) = investigate(given)
    drawn = inquiry.drawn.accepted
    found = inquiry.histories.others(drawn, drawn, 0, 9)
    assert drawn == {"r1.1"}
    assert [set(each.accepted) for each in found] == [{f"r{number}.1"} for number in range(2, 7)]
