"""One history, told: how it is drawn, within which bounds, and what became of each item."""

from __future__ import annotations

from attrs import frozen

from schedule.answering.timeline import Ticks, items_of
from schedule.answering.verdicts import Draft, Sight, drafts, replacements
from schedule.constraints.problem import Compiled
from schedule.model.agenda import Layer
from schedule.model.scenario import Scenario
from schedule.model.timeline import Happened, TimelineItem
from schedule.solving.best import Best
from schedule.solving.bounds import Bounds
from schedule.solving.placing import Drawn, place
from schedule.solving.session import Budget
from schedule.solving.tiers import Accepted, best_set


@frozen
class Told:
    """What was found in ticks, and the items of the answer.

    `best` are all best timelines; `possible` those of tier 1 alone. `verdicts` are those of the items,
    in their order.
    """

    best: Best
    possible: Best
    drawn: Drawn
    bounds: Bounds
    believed: frozenset[str]
    verdicts: tuple[Draft, ...]
    items: tuple[TimelineItem, ...]


def tell(scenario: Scenario, compiled: Compiled, accepted: Accepted, budget: Budget) -> Told:
    """The best timelines of a compiled scenario whose evidence and departures are known."""
    agenda = not compiled.evidence_only
    drawn = place(best_set(compiled, accepted, budget, agenda))
    best = Best.of(compiled, accepted, budget, agenda)
    bounds = best.bounds()
    possible = Best.of(compiled, accepted, budget, False) if agenda else best
    assumed = possible.wider_than(bounds) if agenda else set()
    ticks = Ticks(drawn.points, bounds.lowest, bounds.highest, frozenset(assumed))
    believed = frozenset(
        name for rule in compiled.rules if rule.id in drawn.accepted for name in rule.statements
    )
    happened = {item: _happened(*ways) for item, ways in bounds.happened.items()}
    held = frozenset(point.item for point in drawn.points if point.layer is Layer.ACTUAL)
    replaced = replacements(scenario, believed, held, drawn.taken_off)
    drafted = tuple(drafts(Sight(compiled, drawn.points, replaced, happened)))
    refuted = best.attainable([draft.unless for draft in drafted])
    verdicts = [(draft, not doubtful) for draft, doubtful in zip(drafted, refuted, strict=True)]
    items = items_of(scenario, compiled, ticks, happened, verdicts, replaced, believed)
    return Told(best, possible, drawn, bounds, believed, drafted, items)


def _happened(can: bool, can_not: bool) -> Happened:
    return Happened.OPEN if can and can_not else Happened.YES if can else Happened.NO
