"""From a scenario to its timeline: the whole method, step by step."""

from __future__ import annotations

from schedule.answering.timeline import assessments_of, clocks_of
from schedule.checking.judge import judge
from schedule.constraints.compiling import compile_scenario
from schedule.errors import InternalError, Unsolved
from schedule.model.scenario import Scenario
from schedule.model.timeline import OverAllBest, Status, Timeline
from schedule.solving.session import Budget, Stopped
from schedule.solving.tiers import accept
from schedule.telling import Told, tell
from schedule.why.alternatives import alternatives
from schedule.why.certainty import with_odds
from schedule.why.conflicts import conflicts, contradiction
from schedule.why.inquiry import Inquiry
from schedule.why.questions import questions


def reconstruct(
    scenario: Scenario,
    *,
    seconds: float | None = None,
    workers: int | None = None,
    budget: Budget | None = None,
    detailed: bool = False,
) -> Timeline:
    """The most consistent timeline of a scenario.

    `seconds` limits the search; then the best timeline found is returned and says that it is not
    proven. `workers` changes the speed, never a proven answer. `detailed` also works out what each
    alternative tells otherwise. Raises ScenarioError for phrases without a meaning, Contradiction if
    certain statements cannot all be true.
    """
    return _judged(scenario, investigate(scenario, seconds, workers, budget, detailed)[0])


def investigate(
    scenario: Scenario,
    seconds: float | None = None,
    workers: int | None = None,
    budget: Budget | None = None,
    detailed: bool = False,
) -> tuple[Timeline, Inquiry]:
    """The timeline as `reconstruct` gives it, before the judge saw it, and whom to ask more about it."""
    budget = budget or Budget.of(seconds, workers)
    compiled = compile_scenario(scenario)
    try:
        accepted = accept(compiled, budget)
    except Stopped:
        raise Unsolved("the search was stopped before any timeline was found; give it more time") from None
    if accepted is None:
        raise contradiction(scenario, compiled, budget)
    told = tell(scenario, compiled, accepted, budget)
    inquiry = Inquiry.of(scenario, told)
    return _timeline(scenario, told, inquiry, detailed), inquiry


def _timeline(scenario: Scenario, told: Told, inquiry: Inquiry, detailed: bool) -> Timeline:
    compiled, accepted, budget, drawn = inquiry.compiled, told.best.accepted, told.best.budget, told.drawn
    over_all = {
        name: _over_all(*told.bounds.accepted[rule.id]) for rule in compiled.rules for name in rule.statements
    }
    items, clashes = with_odds(inquiry, told), conflicts(inquiry)
    others, open_questions = alternatives(inquiry, detailed=detailed), questions(inquiry)
    proven = accepted.proven and drawn.proven and not budget.stopped
    return Timeline(
        scenario=scenario,
        status=Status.PROVEN if proven else Status.BEST_FOUND,
        gap=accepted.gap,
        items=items,
        statements=assessments_of(scenario, told.believed, over_all),
        clocks=clocks_of(scenario, compiled, drawn.offsets, drawn.zones),
        conflicts=clashes,
        alternatives=others,
        questions=open_questions,
    )


def _over_all(can: bool, can_not: bool) -> OverAllBest:
    return OverAllBest.SOMETIMES if can and can_not else OverAllBest.ALWAYS if can else OverAllBest.NEVER


def _judged(scenario: Scenario, timeline: Timeline) -> Timeline:
    """Every answer is checked by a judge that shares no code with the solver."""
    mismatches = judge(scenario, timeline)
    if mismatches:
        raise InternalError("the answer failed its check: " + "; ".join(mismatches))
    return timeline
