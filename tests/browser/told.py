"""A timeline with everything that a page can show: people, places, odds, and another history to look at."""

from __future__ import annotations

import pendulum
from attrs import evolve

from schedule.model.agenda import Layer
from schedule.model.timeline import Alternative, FoundClock, Happened, Is, Timeline, TimelineItem, Verdict
from tests.unit.exporting import samples
from tests.unit.exporting.samples import entry, ran, verdict

WHO = {"one-on-one": ("Kim", "Trump"), "expanded": ("Kim", "Trump"), "press": ("Trump",), "lunch": ("Chef",)}
WHERE = {"one-on-one": "metropole", "expanded": "metropole", "press": "marriott"}


def told() -> Timeline:
    """The second day in Hanoi, with who was where, how certain it is, and what else it could have been."""
    timeline = samples.hanoi()
    scenario = timeline.scenario
    items = tuple(
        evolve(each, who=WHO.get(each.id, ()), where=WHERE.get(each.id), part_of=None)
        for each in scenario.items
    )
    return evolve(
        timeline,
        scenario=evolve(scenario, items=items),
        items=tuple(_with_odds(each) for each in timeline.items),
        alternatives=(Alternative(8.1, ("r2.2", "r3.2", "r4.1"), _wire()), *timeline.alternatives),
        clocks=(FoundClock("pool", pendulum.duration(minutes=4), None, None),),
    )


def _with_odds(item: TimelineItem) -> TimelineItem:
    odds = {"press": 180.0, "lunch": 19.0, "departure": None, "expanded": 1.0}.get(item.id)
    return evolve(item, odds=odds, verdicts=tuple(evolve(each, odds=odds) for each in item.verdicts))


def _wire() -> tuple[TimelineItem, ...]:
    """What would be different if the wire service were right about the press conference."""
    press = entry(
        "press",
        "Press conference",
        (Verdict(Is.AS_PLANNED, None, Layer.PLANNED, True),),
        planned=ran("16:00 15:30 16:30", "17:00 16:00 open"),
        actual=ran("16:00 15:45 16:15", "16:40 16:10 17:15"),
        evidence=("r3.1",),
    )
    lunch = entry(
        "lunch",
        "Working lunch",
        (verdict(Is.UNKNOWN),),
        planned=ran("12:00 11:00 open", "13:00 11:00 open"),
        happened=Happened.OPEN,
    )
    return lunch, press
