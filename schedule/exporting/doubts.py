"""Which rejected statements speak of which items, so that a doubt can be shown where it belongs."""

from __future__ import annotations

from schedule.model.scenario import Scenario
from schedule.model.speaking import speaks_of
from schedule.model.timeline import Assessment, Timeline


def doubts(timeline: Timeline) -> dict[str, tuple[Assessment, ...]]:
    """For each item's id, the rejected statements that speak of it."""
    speakers = items_by_statement(timeline.scenario)
    return {
        item.id: tuple(each for each in timeline.rejected if item.id in speakers.get(each.id, ()))
        for item in timeline.items
    }


def items_by_statement(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """For each statement's id, agenda entries included, the ids of the items it speaks of."""
    plans = {item.plan.id: (item.id,) for item in scenario.items if item.plan}
    return plans | {each.id: speaks_of(each.sentence, scenario) for each in scenario.statements}
