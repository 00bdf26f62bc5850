"""From a scenario to its timeline: the whole method, step by step."""

from __future__ import annotations

from schedule.answering.timeline import Ticks, assessments_of, clocks_of, items_of
from schedule.answering.verdicts import Sight, drafts, replacements
from schedule.checking.judge import judge
from schedule.constraints.compiling import compile_scenario
from schedule.errors import InternalError, Unsolved
from schedule.model.agenda import Layer
from schedule.model.scenario import Scenario
from schedule.model.timeline import Happened, OverAllBest, Status, Timeline
from schedule.solving.best import Best
from schedule.solving.bounds import Bounds
from schedule.solving.placing import place
from schedule.solving.session import Budget, Stopped
from schedule.solving.tiers import accept, best_set
from schedule.why.conflicts import conflicts, contradiction
from schedule.why.inquiry import Inquiry


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
    try:
        accepted = accept(compiled, budget)
    except Stopped:
        raise Unsolved("the search was stopped before any timeline was found; give it more time") from None
    if accepted is None:
        raise contradiction(scenario, compiled, budget)
    agenda = not compiled.evidence_only
    drawn = place(best_set(compiled, accepted, budget, agenda))
    best = Best.of(compiled, accepted, budget, agenda)
    bounds = best.bounds()
    possible = Best.of(compiled, accepted, budget, False) if agenda else best
    assumed = possible.wider_than(bounds) if agenda else frozenset()
    ticks = Ticks(drawn.points, bounds.lowest, bounds.highest, frozenset(assumed))
    timeline = _timeline(Inquiry.of(scenario, best, possible, drawn), bounds, ticks)
    return _judged(scenario, timeline)


def _timeline(inquiry: Inquiry, bounds: Bounds, ticks: Ticks) -> Timeline:
    scenario, best, drawn = inquiry.scenario, inquiry.best, inquiry.drawn
    compiled, accepted, budget = best.compiled, best.accepted, best.budget
    believed = frozenset(
        name for rule in compiled.rules if rule.id in drawn.accepted for name in rule.statements
    )
    happened = {item: _happened(*ways) for item, ways in bounds.happened.items()}
    held = frozenset(point.item for point in drawn.points if point.layer is Layer.ACTUAL)
    replaced = replacements(scenario, believed, held, drawn.taken_off)
    drafted = drafts(Sight(compiled, drawn.points, replaced, happened))
    refuted = best.attainable([draft.unless for draft in drafted])
    verdicts = [(draft, not doubtful) for draft, doubtful in zip(drafted, refuted, strict=True)]
    over_all = {
        name: _over_all(*bounds.accepted[rule.id]) for rule in compiled.rules for name in rule.statements
    }
    explained = conflicts(inquiry)
    proven = accepted.proven and drawn.proven and not budget.stopped
    return Timeline(
        scenario=scenario,
        status=Status.PROVEN if proven else Status.BEST_FOUND,
        gap=accepted.gap,
        items=items_of(scenario, compiled, ticks, happened, verdicts, replaced, believed),
        statements=assessments_of(scenario, believed, over_all),
        conflicts=explained,
        clocks=clocks_of(scenario, compiled, drawn.offsets, drawn.zones),
    )


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
