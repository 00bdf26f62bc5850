"""One origin corrects itself: what it published later about a change replaces what it said before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve
from pendulum import DateTime

from schedule.checking.claims import Claim, Entry, origin_of, source_named
from schedule.checking.effects import puts, speaks_of, takes_off
from schedule.model.agenda import Layer
from schedule.model.scenario import Scenario
from schedule.model.sources import Report
from schedule.model.speaking import names_weekday
from schedule.model.statements import Apart, Cancelled, Either, Ordered, Replaced, Sentence, Simple

IN_PART = " in part"

Own = Mapping[tuple[str, Sentence], Sequence[DateTime]]
"""When each origin itself said what others have from it."""


def said_in(claim: Claim) -> str:
    """The id of the claim of which this is what is left, perhaps all."""
    return claim.id.removesuffix(IN_PART)


def in_force(claims: Iterable[Claim], scenario: Scenario, own: Own | None = None) -> tuple[Claim, ...]:
    """The claims without those that a later one among them, of the same origin, supersedes.

    Both speak of the same part of the same changed item, or one puts it on the agenda and the other
    takes it off. Only dated reports can be later. Of what will replace an item it is still true that the
    item is off the agenda where the later one speaks of the substitute alone.
    """
    every = tuple(claims)
    by_origin: dict[str | None, list[tuple[Claim, Simple, DateTime]]] = {}
    own = said_by_origins(scenario) if own is None else own
    for claim in every:
        dated = dated_change(claim, scenario, own)
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


def dated_change(claim: Claim, scenario: Scenario, own: Own) -> tuple[Simple, DateTime] | None:
    """The change that a claim speaks of, and when that was announced; None if nothing can supersede it."""
    if claim.report is None or isinstance(claim.what, Either | Entry | Ordered | Apart):
        return None
    if not (speaks_of(claim.what) or takes_off(claim.what) or _puts_on(claim.what)):
        return None
    announced = _announced(claim.what, claim.report, scenario, own)
    return None if announced is None else (claim.what, announced)


def _announced(what: Sentence, report: Report, scenario: Scenario, own: Own) -> DateTime | None:
    """When a copy was published does not count if its origin has said the same before, so that it means the
    same days and hours."""
    published = report.published
    origin = origin_of(scenario, report.source) or report.source
    copied, copier = source_named(scenario, origin), source_named(scenario, report.source)
    heard_alike = (copied.zones if copied else ()) == (copier.zones if copier else ())
    if origin == report.source or not heard_alike or names_weekday(what):
        return published
    said = [each for each in own.get((origin, what), ()) if published is None or each <= published]
    return max(said, default=published)


def said_by_origins(scenario: Scenario) -> Own:
    """Empty where nobody copies."""
    found: dict[tuple[str, Sentence], list[DateTime]] = {}
    origins = {each.id for each in scenario.sources if each.via is None}
    for report in scenario.reports if any(each.via for each in scenario.sources) else ():
        if report.published is not None and report.source in origins:
            for statement in report.statements:
                found.setdefault((report.source, statement.sentence), []).append(report.published)
    return found


def _touched(old: Simple, new: Simple) -> frozenset[str]:
    """The items of which the new sentence makes what the old one says history."""
    turned = (takes_off(old) & _puts_on(new)) | (_puts_on(old) & takes_off(new))
    return turned | frozenset(item for item, _ in speaks_of(old) & speaks_of(new))


def _puts_on(sentence: Simple) -> frozenset[str]:
    return frozenset(item for item, layer in puts(sentence) if layer is Layer.REVISED)
