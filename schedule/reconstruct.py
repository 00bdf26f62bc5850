"""From a scenario to its timeline: the whole method, step by step."""

from __future__ import annotations

import logging

from attrs import evolve

from schedule.answering.timeline import Ticks, assessments_of, items_of, texts_of
from schedule.answering.verdicts import Sight, drafts, replacements
from schedule.checking.judge import judge
from schedule.constraints.compiling import compile_scenario, natural
from schedule.constraints.problem import Compiled
from schedule.errors import Contradiction, InternalError, Problem
from schedule.explaining.conflicts import Belief, conflicts_of
from schedule.explaining.shrinking import smallest_conflict
from schedule.explaining.wording import contradiction_text
from schedule.model.scenario import Scenario
from schedule.model.timeline import Conflict, Happened, OverAllBest, Status, Timeline
from schedule.solving.bounds import Bounds, bound, weaker
from schedule.solving.placing import Drawn, place
from schedule.solving.questions import attainable, believe, best_weight, consistent
from schedule.solving.session import Budget
from schedule.solving.tiers import Accepted, accept, best_set

log = logging.getLogger("schedule")


def reconstruct(
    scenario: Scenario,
    *,
    seconds: float | None = None,
    workers: int | None = None,
    budget: Budget | None = None,
) -> Timeline:
    """The most consistent timeline of a scenario.

    `seconds` limits the search; then the best timeline found is returned and says that it is not
    proven. `workers` changes the speed, never a proven answer. Raises ScenarioError for phrases
    without a meaning, Contradiction if certain statements cannot all be true.
    """
    budget = budget or Budget.of(seconds, workers)
    compiled = compile_scenario(scenario)
    accepted = accept(compiled, budget)
    if accepted is None:
        raise _contradiction(scenario, compiled, budget)
    agenda = not compiled.evidence_only
    drawn = place(best_set(compiled, accepted, budget, agenda))
    bounds = bound(best_set(compiled, accepted, budget, agenda))
    assumed = weaker(best_set(compiled, accepted, budget, False), bounds) if agenda else frozenset()
    ticks = Ticks(drawn.points, bounds.lowest, bounds.highest, frozenset(assumed))
    timeline = _timeline(scenario, compiled, accepted, drawn, bounds, ticks, budget)
    return _judged(scenario, timeline)


def _timeline(
    scenario: Scenario,
    compiled: Compiled,
    accepted: Accepted,
    drawn: Drawn,
    bounds: Bounds,
    ticks: Ticks,
    budget: Budget,
) -> Timeline:
    believed = frozenset(
        name for rule in compiled.rules if rule.id in drawn.accepted for name in rule.statements
    )
    happened = {item: _happened(*ways) for item, ways in bounds.happened.items()}
    replaced = replacements(scenario, believed)
    drafted = drafts(Sight(compiled, drawn.points, replaced, happened))
    model = best_set(compiled, accepted, budget, not compiled.evidence_only)
    refuted = attainable(model, [draft.unless for draft in drafted])
    verdicts = [(draft, not doubtful) for draft, doubtful in zip(drafted, refuted, strict=True)]
    over_all = {
        name: _over_all(*bounds.accepted[rule.id]) for rule in compiled.rules for name in rule.statements
    }
    proven = accepted.proven and drawn.proven and not budget.stopped
    return Timeline(
        scenario=scenario,
        status=Status.PROVEN if proven else Status.BEST_FOUND,
        gap=accepted.gap,
        items=items_of(scenario, compiled, ticks, happened, verdicts, replaced, believed),
        statements=assessments_of(scenario, believed, over_all),
        conflicts=_conflicts(scenario, compiled, drawn, budget),
    )


def _conflicts(scenario: Scenario, compiled: Compiled, drawn: Drawn, budget: Budget) -> tuple[Conflict, ...]:
    """By statement: copies that were rejected together are each explained by the same set."""
    if budget.stopped:
        return ()
    weight = best_weight(compiled, frozenset(rule.id for rule in compiled.rules) - drawn.accepted)

    def belief(rule: str) -> Belief | None:
        forced = believe(compiled, rule, budget)
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


def _contradiction(scenario: Scenario, compiled: Compiled, budget: Budget) -> Contradiction:
    """The error that names a smallest contradicting set of certain statements."""
    certain = sorted((rule.id for rule in compiled.rules if rule.weight is None), key=natural)
    core = smallest_conflict(certain, consistent(compiled, budget)) or ()
    marks = {item.plan.id: item.plan.mark for item in scenario.items if item.plan is not None}
    marks |= {statement.id: statement.mark for statement in scenario.statements}
    mend = "correct one of them, or give its source a reliability below certain"
    mark = marks[core[0]] if core else None
    return Contradiction((Problem(contradiction_text(core, texts_of(scenario)), "", mend, mark),), core)


def _happened(can: bool, can_not: bool) -> Happened:
    return Happened.OPEN if can and can_not else Happened.YES if can else Happened.NO


def _over_all(can: bool, can_not: bool) -> OverAllBest:
    return OverAllBest.SOMETIMES if can and can_not else OverAllBest.ALWAYS if can else OverAllBest.NEVER


def _judged(scenario: Scenario, timeline: Timeline) -> Timeline:
    """Every answer is checked by a judge that shares no code with the solver."""
    mismatches = judge(scenario, timeline)
    if mismatches:
        raise InternalError("the answer failed its check: " + "; ".join(mismatches))
    return timeline
