"""Whether an answer agrees with itself: what is listed, ranges, and what refers to what."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from schedule.checking.case import Case
from schedule.checking.claims import claims_of
from schedule.checking.spans import Span
from schedule.model.agenda import End, Layer
from schedule.model.scenario import Scenario
from schedule.model.speaking import speaks_of
from schedule.model.timeline import (
    Assessment,
    Conflict,
    Happened,
    Interval,
    Length,
    Moment,
    OverAllBest,
    Status,
    Timeline,
    TimelineItem,
)


def unlisted(scenario: Scenario, timeline: Timeline) -> tuple[str, ...]:
    """What is missing from the answer, foreign to it, or listed twice or out of order."""
    items = [(each.id, each.title) for each in timeline.items]
    expected = sorted((each.id, each.title) for each in scenario.items)
    claims = sorted((each.id, each.source) for each in claims_of(scenario) if each.listed)
    assessed = sorted((each.id, each.source) for each in timeline.statements)
    titled, told = set(expected), set(claims)
    texts = {each.id: each.text for each in scenario.statements}
    reworded = (each for each in timeline.statements if each.text != texts.get(each.id, each.text))
    return (
        *_differences("items", [name for name, _ in items], [name for name, _ in expected]),
        *_differences("statements", [name for name, _ in assessed], [name for name, _ in claims]),
        *([] if sorted(items) == items else ["the items are not in order of their ids"]),
        *(f"{name} has the wrong title: {title}" for name, title in items if (name, title) not in titled),
        *(f"{name} has the wrong source: {who}" for name, who in assessed if (name, who) not in told),
        *(f"{each.id} has another text: {each.text}" for each in reworded),
    )


def inconsistent(case: Case, timeline: Timeline) -> tuple[str, ...]:
    """Every place where the answer contradicts itself, as sentences."""
    speaking = _speaking(case.scenario)
    return (
        *_gap(timeline),
        *(each for one in timeline.statements for each in _assessment(one)),
        *(each for item in timeline.items for each in _item(item, case)),
        *(each for item in timeline.items for each in _evidence(item, speaking[item.id], case)),
        *(each for one in timeline.conflicts for each in _conflict(one, case)),
        *(each for one in timeline.alternatives for each in _known("an alternative", one.rejected, case)),
        *_asked(timeline),
    )


def _differences(what: str, found: list[str], expected: list[str]) -> Iterator[str]:
    for name in sorted(set(expected) - set(found)):
        yield f"{name} is missing from the {what}"
    for name in sorted(set(found) - set(expected)):
        yield f"{name} is among the {what}, but not in the scenario"
    for name in sorted(name for name, times in Counter(found).items() if times > 1):
        yield f"{name} is listed twice among the {what}"


def _gap(timeline: Timeline) -> Iterator[str]:
    if timeline.gap < 0 or (timeline.status is Status.PROVEN and timeline.gap != 0):
        yield f"the answer is {timeline.status.value}, but its gap is {timeline.gap}"


def _assessment(one: Assessment) -> Iterator[str]:
    never, always = OverAllBest.NEVER, OverAllBest.ALWAYS
    if one.over_all_best is (never if one.accepted else always):
        word = "accepted" if one.accepted else "rejected"
        yield f"{one.id} is {word}, but over all best timelines it is accepted {one.over_all_best.value}"


def _item(item: TimelineItem, case: Case) -> Iterator[str]:
    for layer in Layer:
        interval = item.layer(layer)
        if interval:
            yield from _interval(f"{item.id}.{layer.value}", interval, case.spans.on(item.id, layer))
    if item.happened is Happened.YES and item.actual is None:
        yield f"{item.id} happened, but is not drawn so"
    if item.happened is Happened.NO and item.actual is not None:
        yield f"{item.id} did not happen, but is drawn so"


def _interval(name: str, interval: Interval, span: Span | None) -> Iterator[str]:
    yield from _moment(f"{name}.start", interval.start)
    yield from _moment(f"{name}.end", interval.end)
    drawn = span.length if span else 0
    if interval.duration.at.total_seconds() != drawn:
        yield f"{name} is said to last {interval.duration.at}, but is drawn {drawn} seconds long"
    yield from _length(name, interval.duration)


def _moment(name: str, moment: Moment) -> Iterator[str]:
    at = moment.at.int_timestamp
    first = at if moment.earliest is None else moment.earliest.int_timestamp
    last = at if moment.latest is None else moment.latest.int_timestamp
    if moment.earliest and moment.latest and first > last:
        yield f"{name}: its earliest is later than its latest"
    if not first <= at <= last:
        yield f"{name} is drawn outside its range: {moment.at}"


def _length(name: str, length: Length) -> Iterator[str]:
    at, shortest = length.at.total_seconds(), length.shortest.total_seconds()
    longest = at if length.longest is None else length.longest.total_seconds()
    if shortest < 0 or (length.longest is not None and shortest > longest):
        yield f"{name}: its shortest length is below zero or above its longest"
    if not shortest <= at <= longest:
        yield f"{name} is drawn with a length outside its range: {length.at}"


def _speaking(scenario: Scenario) -> dict[str, set[str]]:
    """For each item the statements that speak of it."""
    found = defaultdict[str, set[str]](set)
    for each in scenario.statements:
        for item in speaks_of(each.sentence, scenario):
            found[item].add(each.id)
    return found


def _evidence(item: TimelineItem, speaking: set[str], case: Case) -> Iterator[str]:
    """It is what is accepted of the statements that speak of the item."""
    for each in item.evidence:
        if each not in case.accepted:
            yield f"{item.id} names {each} as evidence, which is not an accepted statement"
        elif each not in speaking and each != f"agenda.{item.id}":
            yield f"{item.id} names {each} as evidence, which does not speak of it"
    for each in sorted(speaking & case.accepted - set(item.evidence)):
        yield f"{item.id} does not name {each} as evidence, which is accepted and speaks of it"


def _asked(timeline: Timeline) -> Iterator[str]:
    """Questions are about whether an item happened, or about a moment of it."""
    moments = [f"{layer.value}.{end.value}" for layer in Layer for end in End]
    known = {f"{item.id}.{what}" for item in timeline.items for what in ("happened", *moments)}
    for each in timeline.questions:
        if each.about not in known:
            yield f"a question is about {each.about}, which is no moment of an item"


def _conflict(one: Conflict, case: Case) -> Iterator[str]:
    rejected = {each.id for each in case.claims} - case.accepted
    if one.rejected not in rejected:
        yield f"a conflict is about {one.rejected}, which is not a rejected statement"
    for each in one.against:
        if each not in case.accepted:
            yield f"the conflict about {one.rejected} is with {each}, which is not accepted"
    yield from _known(f"the conflict about {one.rejected}", one.instead, case)


def _known(where: str, names: tuple[str, ...], case: Case) -> Iterator[str]:
    for each in sorted(set(names) - {claim.id for claim in case.claims}):
        yield f"{where} names {each}, which is no statement"
