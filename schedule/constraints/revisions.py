"""Revision chains: a later announced change supersedes an earlier one of the same origin."""

from __future__ import annotations

from attrs import frozen

from schedule.constraints.weights import origin_of
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.scenario import Scenario
from schedule.model.sources import Report
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
    """What a sentence does to the agenda of an item: on or off it, and which aspects it sets."""

    item: str
    on: bool
    aspects: frozenset[str] = frozenset()


@frozen
class _Told:
    """A change that a published statement tells of; `published` in seconds."""

    id: str
    origin: str
    published: int
    change: _Change


def superseders(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """For each statement the later statements of which any one, if accepted, makes it history."""
    told: dict[str, list[_Told]] = {}
    for report in scenario.reports:
        for statement in report.statements if report.published is not None else ():
            for change in _changes(statement.sentence):
                said = _Told(statement.id, origin_of(report.source, scenario), _published(report), change)
                told.setdefault(change.item, []).append(said)
    found: dict[str, dict[str, None]] = {}
    for about in told.values():
        for old in about:
            found.setdefault(old.id, {}).update((new.id, None) for new in about if _supersedes(new, old))
    order = {statement.id: at for at, statement in enumerate(scenario.statements)}
    return {old: tuple(sorted(new, key=lambda name: order[name])) for old, new in found.items() if new}


def _published(report: Report) -> int:
    return report.published.int_timestamp if report.published is not None else 0


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
            return _Change(item, False), _Change(by, True)
        case Cancelled(item) | Replaced(item) | DidNotTakePlace(Subject(item, Layer.REVISED)):
            return (_Change(item, False),)
        case _:
            return ()
