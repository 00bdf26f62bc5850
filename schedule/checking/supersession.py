"""One origin corrects itself: what it published later about a change replaces what it said before."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve
from pendulum import DateTime

from schedule.checking.claims import Claim, Entry, origin_of
from schedule.checking.effects import puts, speaks_of, takes_off
from schedule.model.agenda import Layer
from schedule.model.scenario import Scenario
from schedule.model.statements import Apart, Cancelled, Either, Ordered, Replaced, Simple

IN_PART = " in part"


def said_in(claim: Claim) -> str:
    """The id of the claim of which this is what is left, perhaps all."""
    return claim.id.removesuffix(IN_PART)


def in_force(claims: Iterable[Claim], scenario: Scenario) -> tuple[Claim, ...]:
    """The claims without those that a later one among them, of the same origin, supersedes.

    Both speak of the same part of the same changed item, or one puts it on the agenda and the other
    takes it off. Only dated reports can be later. Of what will replace an item it is still true that the
    item is off the agenda where the later one speaks of the substitute alone.
    """
    every = tuple(claims)
    by_origin: dict[str | None, list[tuple[Claim, Simple, DateTime]]] = {}
    for claim in every:
        dated = dated_change(claim)
        if dated:
            by_origin.setdefault(origin_of(scenario, claim.source), []).append((claim, *dated))
    touched: dict[str, frozenset[str]] = {}
    for changes in by_origin.values():
        for earlier, old, before in changes:
            items = (_touched(old, new) for _, new, after in changes if after > before)
            touched[earlier.id] = frozenset[str]().union(*items)
    left = (_what_is_left(claim, touched.get(claim.id, frozenset())) for claim in every)
    return tuple(claim for claim in left if claim is not None)


def without_substitute(claim: Claim) -> Claim | None:
    """What a claim that something will replace an item says of that item alone; None for any other claim."""
    match claim.what:
        case Replaced(item, _, Layer.REVISED):
            return evolve(claim, id=f"{claim.id}{IN_PART}", what=Cancelled(item))
        case _:
            return None


def _what_is_left(claim: Claim, touched: frozenset[str]) -> Claim | None:
    if not touched:
        return claim
    return (
        without_substitute(claim) if isinstance(claim.what, Replaced) and touched == {claim.what.by} else None
    )


def dated_change(claim: Claim) -> tuple[Simple, DateTime] | None:
    """The change that a claim speaks of, and when that was published; None if nothing can supersede it."""
    if claim.report is None or claim.report.published is None:
        return None
    if isinstance(claim.what, Either | Entry | Ordered | Apart):
        return None
    changes = speaks_of(claim.what) or takes_off(claim.what) or _puts_on(claim.what)
    return (claim.what, claim.report.published) if changes else None


def _touched(old: Simple, new: Simple) -> frozenset[str]:
    """The items of which the new sentence makes what the old one says history."""
    turned = (takes_off(old) & _puts_on(new)) | (_puts_on(old) & takes_off(new))
    return turned | frozenset(item for item, _ in speaks_of(old) & speaks_of(new))


def _puts_on(sentence: Simple) -> frozenset[str]:
    return frozenset(item for item, layer in puts(sentence) if layer is Layer.REVISED)
