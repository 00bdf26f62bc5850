"""One plain CP-SAT model of everything against choices, networks and flows."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis.strategies import SearchStrategy

from schedule.constraints.compiling import compile_scenario
from schedule.constraints.parts import parts_of
from schedule.constraints.problem import Compiled
from schedule.errors import ScenarioError
from schedule.model.scenario import Scenario
from schedule.reading.building import scenario as built
from schedule.solving import bounds as searching
from schedule.solving.agenda import departures
from schedule.solving.best import Best
from schedule.solving.drawing import Drawing
from schedule.solving.encoding import encode
from schedule.solving.placing import Placing
from schedule.solving.session import Budget, Stopped
from schedule.solving.state import Entangled
from schedule.solving.tiers import Accepted, Accepting, best_set, evidence
from tests.deep.outcomes import COMPARED, Outcome
from tests.properties.test_world import worlds
from tests.strategies.scenarios import scenarios
from tests.strategies.voices import peopled_scenarios

SECONDS = 10
NO_TIME = "not decided by CP-SAT in time"
DRAWS = (
    scenarios(max_items=4, max_statements=9),
    peopled_scenarios(max_items=3, max_statements=7),
    worlds(),
)


class Models:
    name = "models"
    what = "up to four items and nine statements; and worlds of people, places, clocks and zones"
    against = "one CP-SAT model: weight, departures, every range, the drawn timeline"

    def strategy(self, number: int) -> SearchStrategy[object]:
        return DRAWS[number % len(DRAWS)]

    def scenario(self, drawn: object) -> Scenario | None:
        try:
            return drawn if isinstance(drawn, Scenario) else built(**drawn)
        except ScenarioError:
            return None

    def check(self, drawn: object) -> Outcome:
        try:
            small = self.scenario(drawn)
            compiled = None if small is None else compile_scenario(small)
        except ScenarioError:
            compiled = None
        if compiled is None:
            return Outcome(("a phrase without a meaning",))
        ways, differ = [COMPARED], list[str]()
        for part in parts_of(compiled):
            for way, difference in _part(part):
                ways.append(way)
                differ += difference
        left = [each for each in (NO_TIME, *ways[1:]) if each in ways and each != COMPARED]
        return Outcome(tuple(dict.fromkeys(ways if NO_TIME not in left else left)), tuple(differ))


def _part(compiled: Compiled) -> Iterator[tuple[str, list[str]]]:
    budget, agenda = Budget.of(SECONDS), not compiled.evidence_only
    try:
        found = encode(compiled, budget)
        begun, first = Accepting.of(compiled, Budget.of(None)), found.session.satisfy()
        if begun is None or first is None:
            same = (begun is None) == (first is None)
            yield "contradiction", [] if same else [f"possible: engine {begun}, CP-SAT {first}"]
            return
        known = begun.finish()
        yield "tiers 1 and 2", _tiers(compiled, known, budget)
        best = Best.of(compiled, known, Budget.of(None), agenda)
        if best.leaves is None:
            yield "left to CP-SAT", []
            return
        mine, other = best.bounds(), searching.bound(best_set(compiled, known, budget, agenda))
        if not other.proven:
            raise Stopped
        yield "ranges", [] if mine == other else [f"bounds: engine {mine}, CP-SAT {other}"]
        yield from _drawn(compiled, known, best, budget)
    except Stopped:
        yield NO_TIME, []


def _tiers(compiled: Compiled, known: Accepted, budget: Budget) -> list[str]:
    found = encode(compiled, budget)
    weight = found.session.proven_maximum(evidence(found))
    assert weight is not None
    found.session.require(evidence(found) >= weight.objective)
    least = 0
    if not compiled.evidence_only:
        made = list(departures(found).values())
        last = found.session.minimize(found.session.weighted([1] * len(made), made))
        if last is None or not last.proven:
            raise Stopped
        least = last.objective
    mine, other = (known.weight, known.departures), (weight.objective, least)
    return [] if mine == other else [f"weight and departures: engine {mine}, CP-SAT {other}"]


def _drawn(
    compiled: Compiled, known: Accepted, best: Best, budget: Budget
) -> Iterator[tuple[str, list[str]]]:
    try:
        drawing = Drawing.of(compiled, best.leaves or ())
        greatest = drawing.begin()
        mine = greatest, drawing.finish(greatest)
    except Entangled:
        yield "drawn by CP-SAT", []
        return
    placing = Placing(best_set(compiled, known, budget, not compiled.evidence_only))
    other = placing.begin(), placing.finish(greatest)
    if budget.stopped:
        raise Stopped
    yield "drawn", [] if mine == other else [f"drawn: engine {mine}, CP-SAT {other}"]
