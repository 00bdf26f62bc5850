"""From a scenario to its timeline: the whole method, step by step."""

from __future__ import annotations

from schedule.answering.timeline import assessments_of, clocks_of
from schedule.checking.judge import judge
from schedule.collecting import rarely_collecting
from schedule.constraints.compiling import compile_scenario, natural
from schedule.errors import InternalError, Unsolved
from schedule.model.scenario import Scenario
from schedule.model.timeline import OverAllBest, Status, Timeline
from schedule.solving.session import Budget, Stopped
from schedule.solving.tiers import Accepted, Accepting
from schedule.telling import Part, parts, tell
from schedule.why.alternatives import alternatives
from schedule.why.certainty import with_odds
from schedule.why.conflicts import conflicts, contradiction
from schedule.why.inquiry import Inquiry
from schedule.why.questions import questions

TOO_SOON = "the search was stopped before any timeline was found; give it more time"


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
    return judged(scenario, investigate(scenario, seconds, workers, budget, detailed)[0])


@rarely_collecting()
def investigate(
    scenario: Scenario,
    seconds: float | None = None,
    workers: int | None = None,
    budget: Budget | None = None,
    detailed: bool = False,
) -> tuple[Timeline, tuple[Inquiry, ...]]:
    """The timeline as `reconstruct` gives it, before the judge saw it, and whom to ask more: one a part."""
    budget = budget or Budget.of(seconds, workers)
    every = parts(scenario, compile_scenario(scenario))
    known = _accepted(every, budget)
    try:
        inquiries = tuple(Inquiry.of(told) for told in tell(list(zip(every, known, strict=True)), budget))
    except Stopped:
        raise Unsolved(TOO_SOON) from None
    return _timeline(scenario, inquiries, detailed, _status(inquiries)), inquiries


def _accepted(every: tuple[Part, ...], budget: Budget) -> list[Accepted]:
    """Tiers 1 and 2 of each part."""
    try:
        begun = [Accepting.of(part.compiled, budget) for part in every]
    except Stopped:
        raise Unsolved(TOO_SOON) from None
    for part, found in zip(every, begun, strict=True):
        if found is None:
            raise contradiction(part.scenario, part.compiled, budget)
    return [found.finish() for found in begun if found is not None]


def _status(inquiries: tuple[Inquiry, ...]) -> Status:
    """What is proven by now; explanations that are cut short change nothing about that."""
    told = [each.told for each in inquiries]
    proven = all(each.best.accepted.proven and each.drawn.proven and each.bounds.proven for each in told)
    return Status.PROVEN if proven and not told[0].best.budget.stopped else Status.BEST_FOUND


def _timeline(scenario: Scenario, inquiries: tuple[Inquiry, ...], detailed: bool, status: Status) -> Timeline:
    told = [each.told for each in inquiries]
    over_all = {name: ways for each in inquiries for name, ways in _over_all(each).items()}
    believed = frozenset(name for each in told for name in each.believed)
    offsets = {name: off for each in told for name, off in each.drawn.offsets.items()}
    zones = {name: zone for each in told for name, zone in each.drawn.zones.items()}
    items = [item for each in inquiries for item in with_odds(each)]
    clashes = [conflict for each in inquiries for conflict in conflicts(each)]
    others, asked = alternatives(inquiries, detailed=detailed), questions(inquiries)
    return Timeline(
        scenario=scenario,
        status=status,
        gap=sum(each.best.accepted.gap for each in told),
        items=tuple(sorted(items, key=lambda item: item.id)),
        statements=assessments_of(scenario, believed, over_all),
        conflicts=tuple(sorted(clashes, key=lambda conflict: natural(conflict.rejected))),
        alternatives=others,
        questions=asked,
        clocks=clocks_of(scenario, told[0].best.compiled.axis, offsets, zones),
    )


def _over_all(inquiry: Inquiry) -> dict[str, OverAllBest]:
    ways = {rule.id: _way(*inquiry.told.bounds.accepted[rule.id]) for rule in inquiry.compiled.rules}
    return {name: ways[rule.id] for rule in inquiry.compiled.rules for name in rule.statements}


def _way(can: bool, can_not: bool) -> OverAllBest:
    return OverAllBest.SOMETIMES if can and can_not else OverAllBest.ALWAYS if can else OverAllBest.NEVER


def judged(scenario: Scenario, timeline: Timeline) -> Timeline:
    """Every answer is checked by a judge that shares no code with the solver."""
    mismatches = judge(scenario, timeline)
    if mismatches:
        raise InternalError("the answer failed its check: " + "; ".join(mismatches))
    return timeline
