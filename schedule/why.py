"""Asks the solver what explanations need to know: the two rooms do not know each other."""

from __future__ import annotations

from attrs import evolve

from schedule.answering.timeline import texts_of
from schedule.constraints.compiling import natural
from schedule.constraints.problem import Compiled
from schedule.errors import Contradiction, Problem
from schedule.explaining.conflicts import Belief, conflicts_of
from schedule.explaining.shrinking import smallest_conflict
from schedule.explaining.wording import contradiction_text
from schedule.model.scenario import Scenario
from schedule.model.timeline import Conflict
from schedule.solving.placing import Drawn
from schedule.solving.questions import believe, best_weight, consistent
from schedule.solving.session import Budget, Stopped


def conflicts(scenario: Scenario, compiled: Compiled, drawn: Drawn, budget: Budget) -> tuple[Conflict, ...]:
    """One for each rejected statement, copies included; none if the search was stopped before."""
    try:
        return _explained(scenario, compiled, drawn, budget)
    except Stopped:
        return ()


def _explained(scenario: Scenario, compiled: Compiled, drawn: Drawn, budget: Budget) -> tuple[Conflict, ...]:
    weight = best_weight(compiled, frozenset(rule.id for rule in compiled.rules) - drawn.accepted)

    def belief(rule: str) -> Belief | None:
        forced = believe(compiled, rule, drawn.accepted, budget)
        if forced is None:
            return None
        instead = tuple(sorted(forced.rejected & drawn.accepted, key=natural))
        return Belief(weight - forced.weight, instead)

    ids = sorted((rule.id for rule in compiled.rules), key=natural)
    rejected = [each for each in ids if each not in drawn.accepted]
    believed = [each for each in ids if each in drawn.accepted]
    found = conflicts_of(rejected, believed, consistent(compiled, budget), belief, texts_of(scenario))
    copies = {rule.id: rule.statements for rule in compiled.rules}
    return tuple(evolve(each, rejected=name) for each in found for name in copies[each.rejected])


def contradiction(scenario: Scenario, compiled: Compiled, budget: Budget) -> Contradiction:
    """The error that names a smallest contradicting set of certain statements."""
    certain = sorted((rule.id for rule in compiled.rules if rule.weight is None), key=natural)
    core = smallest_conflict(certain, consistent(compiled, budget)) or ()
    marks = {item.plan.id: item.plan.mark for item in scenario.items if item.plan is not None}
    marks |= {statement.id: statement.mark for statement in scenario.statements}
    mend = "correct one of them, or give its source a reliability below certain"
    mark = marks[core[0]] if core else None
    return Contradiction((Problem(contradiction_text(core, texts_of(scenario)), "", mend, mark),), core)
