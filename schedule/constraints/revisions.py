"""Revision chains: a later announced change supersedes an earlier one of the same origin."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from schedule.constraints.conditions import Believed, Condition, No, Yes, both, one_of
from schedule.constraints.meanings import taken_off
from schedule.constraints.weights import origin_of
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.scenario import Scenario
from schedule.model.speaking import names_weekday
from schedule.model.statements import (
    Cancelled,
    DidNotTakePlace,
    Lasted,
    MovedBy,
    MovedTo,
    PointAt,
    Ran,
    Reinstated,
    Replaced,
    Resized,
    Sentence,
    TookPlace,
    UnderWay,
)


@frozen
class _Change:
    """What a sentence does to the agenda of an item: on or off it, and which aspects it sets; `substitute`
    if it comes in the place of another item, of which the sentence speaks too."""

    item: str
    on: bool
    aspects: frozenset[str] = frozenset()
    substitute: bool = False


@frozen
class _Told:
    """A change that a published statement tells of; `published` in seconds."""

    id: str
    origin: str
    published: int
    change: _Change


def superseders(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """For each statement the later statements of which any one, if accepted, makes it history."""
    return _later(scenario, in_part=False)


def superseders_in_part(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """For each statement that something will replace an item the later ones of which any one, if accepted,
    makes history of what it says of the substitute alone: the item stays off the agenda."""
    return _later(scenario, in_part=True)


def unless(later: tuple[str, ...], condition: Condition) -> Condition:
    """The condition, in force as long as none of the later statements is believed."""
    if not later:
        return condition
    doubted = (No(Believed(each)) for each in later)
    return one_of(*(Yes(Believed(each)) for each in later), both(*doubted, condition))


def but_for_the_substitute(sentence: Sentence, later: tuple[str, ...], condition: Condition) -> Condition:
    """The condition of a sentence; only that the item is off the agenda if it is to be replaced and one of
    the later statements, which speak of the substitute, is believed."""
    if not (later and isinstance(sentence, Replaced)):
        return condition
    return both(taken_off(sentence.item), unless(later, condition))


def _later(scenario: Scenario, *, in_part: bool) -> dict[str, tuple[str, ...]]:
    told: dict[str, list[_Told]] = {}
    for each in _announced(scenario):
        told.setdefault(each.change.item, []).append(each)
    found: dict[str, dict[str, None]] = {}
    for about in told.values():
        for old in about:
            if old.change.substitute is in_part:
                found.setdefault(old.id, {}).update((new.id, None) for new in about if _supersedes(new, old))
    order = {statement.id: at for at, statement in enumerate(scenario.statements)}
    return {old: tuple(sorted(new, key=lambda name: order[name])) for old, new in found.items() if new}


def _announced(scenario: Scenario) -> Iterator[_Told]:
    """Each change that was announced, by which origin, and when: who only copies what the origin has said
    before, in the same words, announces nothing then."""
    zones = {each.id: each.zones for each in scenario.sources}
    own: dict[tuple[str, Sentence], list[int]] = {}
    every = [
        (statement, changes, report.source, origin, at)
        for report in scenario.reports
        for origin in (origin_of(report.source, scenario),)
        for at in (report.published.int_timestamp if report.published is not None else None,)
        for statement in report.statements
        if (changes := _changes(statement.sentence))
    ]
    for statement, _, source, origin, at in every:
        if source == origin and at is not None:
            own.setdefault((origin, statement.sentence), []).append(at)
    for statement, changes, source, origin, at in every:
        copied = source != origin and zones[source] == zones.get(origin, ())
        said = own.get((origin, statement.sentence), ()) if copied else ()
        before = [each for each in said if at is None or each <= at]
        if before and not names_weekday(statement.sentence):
            at = max(before)
        if at is not None:
            yield from (_Told(statement.id, origin, at, change) for change in changes)


def _supersedes(new: _Told, old: _Told) -> bool:
    return new.published > old.published and new.origin == old.origin and _replaces(new.change, old.change)


def _replaces(new: _Change, old: _Change) -> bool:
    return new.item == old.item and (new.on != old.on or bool(new.aspects & old.aspects))


def _changes(sentence: Sentence) -> tuple[_Change, ...]:
    """Empty for what does not speak of a change, and for choices."""
    match sentence:
        case MovedBy(item) | MovedTo(item) | UnderWay(Subject(item, Layer.REVISED)):
            return (_Change(item, True, frozenset({"start"})),)
        case Resized(item) | Lasted(Subject(item, Layer.REVISED)):
            return (_Change(item, True, frozenset({"length"})),)
        case PointAt(Point(item, Layer.REVISED, end)):
            return (_Change(item, True, frozenset({"start" if end is End.START else "end"})),)
        case Ran(Subject(item, Layer.REVISED)):
            return (_Change(item, True, frozenset({"start", "end"})),)
        case TookPlace(Subject(item, Layer.REVISED), when):
            return (_Change(item, True, frozenset({"start"} if when else set())),)
        case Reinstated(item):
            return (_Change(item, True),)
        case Replaced(item, by, Layer.REVISED):
            return _Change(item, False), _Change(by, True, substitute=True)
        case Cancelled(item) | Replaced(item) | DidNotTakePlace(Subject(item, Layer.REVISED)):
            return (_Change(item, False),)
        case _:
            return ()
