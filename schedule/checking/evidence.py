"""Accepted claims hold, certain ones are accepted, and none is rejected that would hold."""

from __future__ import annotations

from collections.abc import Iterator

import pendulum

from schedule.checking.case import Case, copies
from schedule.checking.claims import Claim, Entry, origin_of
from schedule.checking.clocks import possible, together
from schedule.checking.laws import broken_laws
from schedule.checking.supersession import dated_change
from schedule.model.scenario import Scenario, Unit
from schedule.model.speaking import speaks_of

TICK = {None: 60, Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600, Unit.DAY: 86_400}
"""Seconds; without a unit the coarser one, for a finer clock correction may not exist in the answer."""


def rejected_though_certain(case: Case) -> tuple[str, ...]:
    """Certain claims that are not accepted."""
    return tuple(
        f"{each.id} is certain, but is not accepted: {each.text}"
        for each in case.claims
        if each.certain and each.id not in case.accepted
    )


def broken_claims(case: Case) -> tuple[str, ...]:
    """Accepted claims that are not true of what is drawn, each source by one zone and one clock."""
    believed = case.believed
    broken = [each for each in believed if not possible(case.truths[each.id])]
    alone = (f"{each.id} is accepted, but does not hold: {each.text}" for each in broken)
    return (*alone, *_discordant([each for each in believed if each not in broken], case))


def lost_evidence(case: Case) -> tuple[str, ...]:
    """Rejected claims that could have been accepted with the timeline as it is drawn."""
    broken = frozenset(broken_laws(case))
    return tuple(
        f"{each.id} is rejected, but would hold: {each.text}"
        for each in case.claims
        if each.id not in case.accepted and _could_join(each, case, broken)
    )


def _discordant(believed: list[Claim], case: Case) -> Iterator[str]:
    for source in sorted({each.source for each in believed if each.source is not None}):
        own = [each.id for each in believed if each.source == source]
        if not possible(together(case.truths[each] for each in own)):
            yield f"no one zone and clock of {source} makes all of these hold: {', '.join(own)}"


def _perhaps_copies(claim: Claim, case: Case) -> frozenset[str]:
    """Rejected claims that the same origin made of the same items at another time: they may say the same in
    other words, and then stand and fall with it."""
    origin, items = origin_of(case.scenario, claim.source), _items(claim, case.scenario)
    others = (each for each in case.claims if each.listed and _published(each) != _published(claim))
    rejected = (each for each in others if each.id not in case.accepted)
    same = (each for each in rejected if origin_of(case.scenario, each.source) == origin)
    return frozenset(each.id for each in same if _items(each, case.scenario) == items)


def _published(claim: Claim) -> pendulum.DateTime | None:
    return claim.report.published if claim.report else None


def _items(claim: Claim, scenario: Scenario) -> frozenset[str]:
    what = claim.what
    return frozenset([what.item] if isinstance(what, Entry) else speaks_of(what, scenario))


def _could_join(claim: Claim, case: Case, broken: frozenset[str]) -> bool:
    """What a later claim supersedes need not be true of what is drawn."""
    step = TICK[case.scenario.settings.unit]
    if not possible(case.truths[claim.id], step) and dated_change(claim) is None:
        return False
    group = {*copies(case, claim), *_perhaps_copies(claim, case)}
    joined = case.with_accepted(group)
    believed = joined.believed
    in_force = [each for each in believed if each.id in group]
    if not all(possible(case.truths[each.id], step) for each in in_force):
        return False
    for source in {each.source for each in in_force}:
        own = [case.truths[each.id] for each in believed if each.source == source]
        if not possible(together(own), step):
            return False
    return broken >= frozenset(broken_laws(joined))
