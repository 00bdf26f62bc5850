"""From a scenario to its timeline: the whole method, step by step."""

from __future__ import annotations

from schedule.answering.timeline import assessments_of, clocks_of
from schedule.checking.judge import judge
from schedule.collecting import rarely_collecting
from schedule.constraints.compiling import compile_scenario
from schedule.errors import InternalError, Unsolved
from schedule.model.ids import natural
from schedule.model.scenario import Scenario
from schedule.model.timeline import Alternative, Status, Timeline
from schedule.share import Outcome, Share
from schedule.solving.session import Budget, Stopped
from schedule.team import Team, alone, team
from schedule.telling import Part, parts
from schedule.why.alternatives import MOST, WITHIN, Near, alternative
from schedule.why.conflicts import contradiction
from schedule.why.inquiry import Inquiry
from schedule.why.questions import ranked, widest_reach

TOO_SOON = "the search was stopped before any timeline was found; give it more time"


@rarely_collecting()
def reconstruct(
    scenario: Scenario,
    *,
    seconds: float | None = None,
    workers: int | None = None,
    budget: Budget | None = None,
    detailed: bool = False,
) -> Timeline:
    """The most consistent timeline of a scenario.

    `seconds` limits the search; then the best timeline found is returned and says that it is not proven.
    `workers` changes the speed, never a proven answer: so many processes share a great scenario that falls
    into parts. `detailed` also works out what each alternative tells otherwise. Raises ScenarioError for
    phrases without a meaning, Contradiction if certain statements cannot all be true.
    """
    budget = budget or Budget.of(seconds, workers)
    every = parts(scenario, compile_scenario(scenario))
    with team(every, budget) as working:
        timeline = _timeline(scenario, every, working, detailed)
    return judged(scenario, timeline)


@rarely_collecting()
def investigate(
    scenario: Scenario, seconds: float | None = None, budget: Budget | None = None
) -> tuple[Timeline, tuple[Inquiry, ...]]:
    """The timeline as `reconstruct` gives it, before the judge saw it, and whom to ask more: one a part."""
    every = parts(scenario, compile_scenario(scenario))
    working = alone(Share(dict(enumerate(every)), budget or Budget.of(seconds)))
    return _timeline(scenario, every, working, detailed=False), tuple(working.own.inquiries.values())


def _timeline(scenario: Scenario, every: tuple[Part, ...], working: Team, detailed: bool) -> Timeline:
    told = _told(every, working)
    found = working.ask(Share.explain)
    others = alternatives(working, Near.within(WITHIN, MOST), detailed)
    asked = working.ask(Share.questions, widest_reach(each.reach for each in told))
    clashes = (conflict for each in found for conflict in each.conflicts)
    believed = frozenset[str]().union(*(each.believed for each in told))
    over_all = {name: way for each in told for name, way in each.over_all.items()}
    offsets = {name: off for each in told for name, off in each.offsets.items()}
    zones = {name: zone for each in told for name, zone in each.zones.items()}
    return Timeline(
        scenario=scenario,
        status=Status.PROVEN if all(each.proven for each in told) else Status.BEST_FOUND,
        gap=sum(each.gap for each in told),
        items=tuple(sorted((item for each in found for item in each.items), key=lambda item: item.id)),
        statements=assessments_of(scenario, believed, over_all),
        conflicts=tuple(sorted(clashes, key=lambda conflict: natural(conflict.rejected))),
        alternatives=others,
        questions=ranked(each for own in asked for each in own),
        clocks=clocks_of(scenario, every[0].compiled.axis, offsets, zones),
        explained=all(working.ask(Share.explained)),
    )


def _told(every: tuple[Part, ...], working: Team) -> list[Outcome]:
    """The best timelines of all shares. Raises Contradiction and Unsolved."""
    try:
        contradicted = [at for at in working.ask(Share.contradicted) if at is not None]
        if contradicted:
            part = every[min(contradicted)]
            raise contradiction(part.scenario, part.compiled, working.own.budget)
        return working.ask(Share.tell, max(working.ask(Share.begin)))
    except Stopped:
        raise Unsolved(TOO_SOON) from None


def alternatives(working: Team, near: Near, detailed: bool) -> tuple[Alternative, ...]:
    """The next best histories, the most probable first; `detailed`: with the items that they tell otherwise.

    A history is a set of statements that can all be true and to which none could be added.
    """
    floors = {at: floor for one in working.ask(Share.floors, near) for at, floor in one.items()}
    looked_at = near.chosen([floors[at] for at in sorted(floors)])
    found = {at: own for one in working.ask(Share.others, near, looked_at) for at, own in one.items()}
    ways = [found[at] for at in sorted(found)]
    chosen = near.combinations(ways)
    needed = {(at, way) for each in chosen for at, way in enumerate(each.ways) if way and detailed}
    otherwise = {
        key: items for one in working.ask(Share.otherwise, sorted(needed)) for key, items in one.items()
    }
    return tuple(
        alternative(each, ways, [item for key in enumerate(each.ways) for item in otherwise.get(key, ())])
        for each in chosen
    )


def judged(scenario: Scenario, timeline: Timeline) -> Timeline:
    """Every answer is checked by a judge that shares no code with the solver."""
    mismatches = judge(scenario, timeline)
    if mismatches:
        raise InternalError("the answer failed its check: " + "; ".join(mismatches))
    return timeline
