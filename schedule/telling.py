"""A history, told: how it is drawn, within which bounds, and what became of each item.

A scenario is told in parts that have nothing to do with each other.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from schedule.answering.timeline import Ticks, items_of
from schedule.answering.verdicts import Draft, Sight, drafts, replacements, settled, substitutes
from schedule.constraints.parts import parts_of
from schedule.constraints.problem import Compiled
from schedule.model.agenda import Item, Layer
from schedule.model.scenario import Scenario
from schedule.model.sources import Report
from schedule.model.timeline import Happened, TimelineItem
from schedule.solving.best import Best
from schedule.solving.bounds import Bounds
from schedule.solving.drawing import Drawing
from schedule.solving.hurried import Rough
from schedule.solving.placing import Drawn, Placing
from schedule.solving.session import Budget
from schedule.solving.tiers import Accepted


@frozen
class Part:
    """A part of a scenario: only its own items, reports and statements, and what they come to."""

    scenario: Scenario
    compiled: Compiled


@frozen
class Told:
    """What was found of a part in ticks, and its items as they stand in the answer.

    `best` are all best timelines; `possible` those of tier 1 alone. `verdicts` are those of the items,
    in their order.
    """

    part: Part
    best: Best
    possible: Best
    drawn: Drawn
    bounds: Bounds
    believed: frozenset[str]
    verdicts: tuple[Draft, ...]
    items: tuple[TimelineItem, ...]


def parts(scenario: Scenario, compiled: Compiled) -> tuple[Part, ...]:
    """The parts of a scenario, in the order of their first items."""
    found = parts_of(compiled)
    if len(found) == 1:
        return (Part(scenario, compiled),)
    items: list[list[Item]] = [[] for _ in found]
    reports: list[list[Report]] = [[] for _ in found]
    places = {item: at for at, part in enumerate(found) for item in part.items}
    homes = {name: at for at, part in enumerate(found) for rule in part.rules for name in rule.statements}
    for item in scenario.items:
        items[places[item.id]].append(item)
    for report in scenario.reports:
        for at in dict.fromkeys(homes[statement.id] for statement in report.statements):
            own = tuple(each for each in report.statements if homes[each.id] == at)
            reports[at].append(evolve(report, statements=own))
    return tuple(
        Part(evolve(scenario, items=tuple(items[at]), reports=tuple(reports[at])), part)
        for at, part in enumerate(found)
    )


@frozen
class Telling:
    """Parts whose timelines are on their way to being drawn.

    Tier 4 looks at the greatest odd length of all parts together; `greatest` is that of these.
    """

    begun: tuple[tuple[Part, Best, Drawing | Placing | Rough], ...]
    greatest: int

    @classmethod
    def of(cls, every: Sequence[tuple[Part, Accepted]], budget: Budget) -> Telling:
        """For parts whose evidence and departures are known."""
        best = [
            Best.of(part.compiled, known, budget, not part.compiled.evidence_only) for part, known in every
        ]
        begun = [each.begin() for each in best]
        drafts = ((part, own, draft) for (part, _), own, (draft, _) in zip(every, best, begun, strict=True))
        return cls(tuple(drafts), max((odd for _, odd in begun), default=0))

    def told(self, greatest: int) -> tuple[Told, ...]:
        """The best timelines, in none of which a length is more than `greatest` odd."""
        return tuple(_told(part, best, draft.finish(greatest)) for part, best, draft in self.begun)


def tell(every: Sequence[tuple[Part, Accepted]], budget: Budget) -> tuple[Told, ...]:
    """The best timelines of parts whose evidence and departures are known, if there are no others."""
    telling = Telling.of(every, budget)
    return telling.told(telling.greatest)


def _told(part: Part, best: Best, drawn: Drawn) -> Told:
    scenario, compiled = part.scenario, part.compiled
    agenda = not compiled.evidence_only
    bounds = best.bounds()
    possible = Best.of(compiled, best.accepted, best.budget, False) if agenda else best
    assumed = possible.wider_than(bounds) if agenda else set()
    ticks = Ticks(drawn.points, bounds.lowest, bounds.highest, frozenset(assumed))
    believed = frozenset(
        name for rule in compiled.rules if rule.id in drawn.accepted for name in rule.statements
    )
    happened = {item: _happened(*ways) for item, ways in bounds.happened.items()}
    held = frozenset(point.item for point in drawn.points if point.layer is Layer.ACTUAL)
    said = substitutes(scenario)
    replaced = replacements(said, believed, held, drawn.taken_off)
    drafted = tuple(drafts(Sight(compiled, drawn.points, replaced, happened, said)))
    refuted = best.attainable([draft.unless for draft in drafted])
    verdicts = settled(drafted, refuted)
    items = items_of(scenario, compiled, ticks, happened, verdicts, replaced, believed)
    return Told(part, best, possible, drawn, bounds, believed, tuple(draft for draft, _ in verdicts), items)


def _happened(can: bool, can_not: bool) -> Happened:
    return Happened.OPEN if can and can_not else Happened.YES if can else Happened.NO
