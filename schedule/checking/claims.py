"""What can be true or false as a whole: statements and agenda entries alike."""

from __future__ import annotations

from attrs import frozen

from schedule.model.agenda import Item, Plan
from schedule.model.scenario import Scenario
from schedule.model.sources import CERTAIN, Report, Source
from schedule.model.statements import Sentence


@frozen
class Entry:
    """What the agenda says of an item, perhaps a `point`."""

    item: str
    plan: Plan
    point: bool


@frozen
class Claim:
    """A statement or an agenda entry.

    `listed` is false for agenda entries without a source: they must hold, and the answer does
    not assess them. `report` is None for agenda entries.
    """

    id: str
    text: str
    what: Sentence | Entry
    source: str | None
    report: Report | None
    certain: bool

    @property
    def listed(self) -> bool:
        """True if the answer says whether it is accepted."""
        return self.source is not None


def claims_of(scenario: Scenario) -> tuple[Claim, ...]:
    """Agenda entries first, then statements, each in file order."""
    plans = tuple(_planned(item, item.plan) for item in scenario.items if item.plan)
    stated = tuple(
        Claim(each.id, each.text, each.sentence, each.source, report, each.certain)
        for report in scenario.reports
        for each in report.statements
    )
    return plans + stated


def source_named(scenario: Scenario, name: str | None) -> Source | None:
    """The source with that id, None for None."""
    return next((each for each in scenario.sources if each.id == name), None)


def origin_of(scenario: Scenario, name: str | None) -> str | None:
    """The end of the `via` chain: whom a source has it from in the end."""
    seen: set[str] = set()
    source = source_named(scenario, name)
    while source is not None and source.via is not None and source.id not in seen:
        seen.add(source.id)
        name = source.via
        source = source_named(scenario, name)
    return name


def _planned(item: Item, plan: Plan) -> Claim:
    entry = Entry(item.id, plan, item.point)
    certain = plan.source is None or plan.reliability >= CERTAIN
    text = f"the agenda entry of {item.id}"
    return Claim(f"agenda.{item.id}", text, entry, plan.source, None, certain)
