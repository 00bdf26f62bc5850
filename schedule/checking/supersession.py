"""One origin corrects itself: what it published later about a change replaces what it said before."""

from __future__ import annotations

from collections.abc import Iterable

from pendulum import DateTime

from schedule.checking.claims import Claim, Entry, origin_of
from schedule.checking.effects import puts, speaks_of, takes_off
from schedule.model.agenda import Layer
from schedule.model.scenario import Scenario
from schedule.model.statements import Apart, Either, Ordered, Simple


def superseded(claims: Iterable[Claim], scenario: Scenario) -> frozenset[str]:
    """The ids of claims that a later one among them, of the same origin, supersedes.

    Both speak of the same part of the same changed item, or one puts it on the agenda and the other
    takes it off. Only dated reports can be later.
    """
    by_origin: dict[str | None, list[tuple[Claim, Simple, DateTime]]] = {}
    for claim in claims:
        dated = dated_change(claim)
        if dated:
            by_origin.setdefault(origin_of(scenario, claim.source), []).append((claim, *dated))
    return frozenset(
        earlier.id
        for changes in by_origin.values()
        for earlier, old, before in changes
        for later, new, after in changes
        if after > before and _same_aspect(old, new)
    )


def dated_change(claim: Claim) -> tuple[Simple, DateTime] | None:
    """The change that a claim speaks of, and when that was published; None if nothing can supersede it."""
    if claim.report is None or claim.report.published is None:
        return None
    if isinstance(claim.what, Either | Entry | Ordered | Apart):
        return None
    changes = speaks_of(claim.what) or takes_off(claim.what) or _puts_on(claim.what)
    return (claim.what, claim.report.published) if changes else None


def _same_aspect(old: Simple, new: Simple) -> bool:
    turned = (takes_off(old) & _puts_on(new)) | (_puts_on(old) & takes_off(new))
    return bool(turned or speaks_of(old) & speaks_of(new))


def _puts_on(sentence: Simple) -> frozenset[str]:
    return frozenset(item for item, layer in puts(sentence) if layer is Layer.REVISED)
