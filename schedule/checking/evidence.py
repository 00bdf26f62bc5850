"""Accepted claims hold, certain ones are accepted, and none is rejected that would hold."""

from __future__ import annotations

from collections.abc import Iterator

from schedule.checking.case import Case
from schedule.checking.claims import Claim, Entry, origin_of, source_named
from schedule.checking.clocks import possible, together
from schedule.checking.laws import broken_laws
from schedule.checking.seconds import TICK
from schedule.checking.supersession import dated_change, said_in
from schedule.checking.voices import told_in, voice_of
from schedule.checking.windows import Window
from schedule.model.scenario import Scenario
from schedule.model.speaking import speaks_of


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
    """The claim, and the rejected ones of the same origin that name the same items and the same times: they
    may say the same, perhaps in other words, and then stand and fall with it."""
    origin, items = origin_of(case.scenario, claim.source), _items(claim, case.scenario)
    others = (each for each in case.claims if each.listed and each.id not in case.accepted)
    same = [each for each in others if origin_of(case.scenario, each.source) == origin]
    about = [each for each in same if _items(each, case.scenario) == items]
    return frozenset(each.id for each in about if len(about) == 1 or _alike(each, claim, case.scenario))


def _alike(one: Claim, other: Claim, scenario: Scenario) -> bool:
    """True if the times of the one are among those of the other, or just beside them."""
    step = TICK[scenario.settings.unit]
    fewer, more = sorted((_windows(each, scenario) for each in (one, other)), key=len)
    return all(any(each.beside(known, step) for known in more) for each in fewer)


def _windows(claim: Claim, scenario: Scenario) -> frozenset[Window]:
    """What its times mean if its clock is right and its first zone the true one."""
    source = source_named(scenario, claim.source)
    zone = source.zones[0] if source and source.zones else scenario.zone
    return frozenset(each for _, _, each in told_in(claim.what, voice_of(claim, scenario, zone)))


def _items(claim: Claim, scenario: Scenario) -> frozenset[str]:
    what = claim.what
    return frozenset([what.item] if isinstance(what, Entry) else speaks_of(what, scenario))


def _could_join(claim: Claim, case: Case, broken: frozenset[str]) -> bool:
    """What a later claim supersedes need not be true of what is drawn."""
    step = TICK[case.scenario.settings.unit]
    if not possible(case.truths[claim.id], step) and dated_change(claim, case.scenario, case.own) is None:
        return False
    group = _perhaps_copies(claim, case)
    joined = case.with_accepted(group)
    believed = joined.believed
    in_force = [each for each in believed if said_in(each) in group]
    if not all(possible(case.truths[each.id], step) for each in in_force):
        return False
    for source in {each.source for each in in_force}:
        own = [case.truths[each.id] for each in believed if each.source == source]
        if not possible(together(own), step):
            return False
    return broken >= frozenset(broken_laws(joined))
