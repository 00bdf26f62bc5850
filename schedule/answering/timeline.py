"""The answer as a value: instants in the scenario's zone instead of ticks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from schedule.answering.said import plan_text
from schedule.answering.verdicts import Draft
from schedule.axis.ticks import Axis
from schedule.constraints.problem import Compiled
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.ids import natural
from schedule.model.scenario import Scenario
from schedule.model.speaking import speaks_of
from schedule.model.timeline import (
    Assessment,
    Basis,
    FoundClock,
    Happened,
    Interval,
    Is,
    Length,
    Moment,
    OverAllBest,
    TimelineItem,
    Verdict,
)

Ends = Mapping[Point | Subject, int | None]


@frozen
class Ticks:
    """The answer in ticks: drawn points, ranges (None: open) and the points whose range is assumed."""

    drawn: Mapping[Point, int]
    lowest: Ends
    highest: Ends
    assumed: frozenset[Point | Subject]


def items_of(
    scenario: Scenario,
    compiled: Compiled,
    ticks: Ticks,
    happened: Mapping[str, Happened],
    verdicts: Sequence[tuple[Draft, bool]],
    replaced: Mapping[str, tuple[str, str]],
    accepted: frozenset[str],
) -> tuple[TimelineItem, ...]:
    """All items in order of their ids. `verdicts` pairs each draft with whether it is certain."""
    found = []
    judged: dict[str, list[Verdict]] = {item.id: [] for item in scenario.items}
    for draft, certain in verdicts:
        judged[draft.item].append(_verdict(draft, certain, compiled))
    evidence = _evidence(scenario, accepted)
    for item in sorted(scenario.items, key=lambda each: each.id):
        layers = {layer: _interval(item.id, layer, compiled, ticks) for layer in Layer}
        own = tuple(judged[item.id])
        gone = any(verdict.is_ is Is.REPLACED for verdict in own)
        found.append(
            TimelineItem(
                id=item.id,
                title=item.title,
                planned=layers[Layer.PLANNED],
                revised=layers[Layer.REVISED],
                actual=layers[Layer.ACTUAL],
                happened=happened[item.id],
                verdicts=own,
                replaced_by=replaced[item.id][0] if gone else None,
                evidence=tuple(evidence[item.id]),
            )
        )
    return tuple(found)


def assessments_of(
    scenario: Scenario, accepted: frozenset[str], over_all: Mapping[str, OverAllBest]
) -> tuple[Assessment, ...]:
    """What became of each statement: sourced agenda entries first, then reports in natural order."""
    return tuple(
        Assessment(name, text, source, name in accepted, over_all[name])
        for name, text, source in _told(scenario)
    )


def clocks_of(
    scenario: Scenario, axis: Axis, offsets: Mapping[str, int], zones: Mapping[str, str]
) -> tuple[FoundClock, ...]:
    """The clocks and zones that were found, in order of the sources' ids."""
    found = []
    for name in sorted(
        source.id for source in scenario.sources if source.id in offsets or source.id in zones
    ):
        behind = offsets.get(name, 0)
        off = axis.length(abs(behind))
        found.append(
            FoundClock(name, off if behind < 0 else None, off if behind > 0 else None, zones.get(name))
        )
    return tuple(found)


def texts_of(scenario: Scenario) -> dict[str, str]:
    """The words of each statement and of each agenda entry, by id."""
    said = {item.plan.id: plan_text(item.id, item.plan) for item in scenario.items if item.plan is not None}
    return said | {statement.id: statement.text for statement in scenario.statements}


def _told(scenario: Scenario) -> Iterator[tuple[str, str, str]]:
    for item in sorted(scenario.items, key=lambda each: each.id):
        if item.plan is not None and item.plan.source is not None:
            yield item.plan.id, plan_text(item.id, item.plan), item.plan.source
    for statement in sorted(scenario.statements, key=lambda each: natural(each.id)):
        yield statement.id, statement.text, statement.source


def _interval(item: str, layer: Layer, compiled: Compiled, ticks: Ticks) -> Interval | None:
    start, end = Point(item, layer, End.START), Point(item, layer, End.END)
    if start not in ticks.drawn:
        return None
    whole = Subject(item, layer)
    longest = ticks.highest[whole]
    length = Length(
        at=compiled.axis.length(ticks.drawn[end] - ticks.drawn[start]),
        shortest=compiled.axis.length(ticks.lowest[whole] or 0),
        longest=None if longest is None else compiled.axis.length(longest),
    )
    return Interval(_moment(start, compiled, ticks), _moment(end, compiled, ticks), length)


def _moment(point: Point, compiled: Compiled, ticks: Ticks) -> Moment:
    earliest, latest = ticks.lowest[point], ticks.highest[point]
    return Moment(
        at=compiled.axis.instant(ticks.drawn[point]),
        earliest=None if earliest is None else compiled.axis.instant(earliest),
        latest=None if latest is None else compiled.axis.instant(latest),
        basis=Basis.ASSUMED if point in ticks.assumed else Basis.STATED,
    )


def _verdict(draft: Draft, certain: bool, compiled: Compiled) -> Verdict:
    by = None if draft.by is None else compiled.axis.length(draft.by)
    return Verdict(draft.is_, by, draft.than, certain)


def _evidence(scenario: Scenario, accepted: frozenset[str]) -> dict[str, list[str]]:
    """The accepted statements that speak of each item, in natural order."""
    found: dict[str, list[str]] = {item.id: [] for item in scenario.items}
    for statement in sorted(scenario.statements, key=lambda each: natural(each.id)):
        if statement.id in accepted:
            for item in dict.fromkeys(speaks_of(statement.sentence, scenario)):
                found[item].append(statement.id)
    return found
