"""What can be true or false as a whole: statements and agenda entries alike."""

from __future__ import annotations

from attrs import frozen

from schedule.model.agenda import Plan
from schedule.model.scenario import Scenario
from schedule.model.sources import CERTAIN, Report, Source
from schedule.model.statements import Sentence


@frozen
class Entry:
    """What the agenda says of an item."""

    item: str
    plan: Plan


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
    plans = tuple(_planned(item.id, item.plan) for item in scenario.items if item.plan)
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


def same_meaning(left: Claim, right: Claim, scenario: Scenario) -> bool:
    """True for the same words by sources that speak in the same (first) zone, right clock or not."""
    if left.what != right.what:
        return False
    one, other = source_named(scenario, left.source), source_named(scenario, right.source)
    return (one.zones[:1] if one else ()) == (other.zones[:1] if other else ())


def _planned(item: str, plan: Plan) -> Claim:
    certain = plan.source is None or plan.reliability >= CERTAIN
    return Claim(
        f"agenda.{item}", f"the agenda entry of {item}", Entry(item, plan), plan.source, None, certain
    )
