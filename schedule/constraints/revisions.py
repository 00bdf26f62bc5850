"""Revision chains: a later announced change supersedes an earlier one of the same origin."""

from __future__ import annotations

from attrs import frozen

from schedule.constraints.weights import origin_of
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.scenario import Scenario
from schedule.model.sources import Report, Statement
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
)


@frozen
class _Change:
    """What a sentence does to the agenda of an item: on or off it, and which aspects it sets."""

    item: str
    on: bool
    aspects: frozenset[str] = frozenset()


def superseders(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """For each statement the later statements of which any one, if accepted, makes it history."""
    told = [(report, statement) for report in scenario.reports for statement in report.statements]
    found: dict[str, tuple[str, ...]] = {}
    for report, statement in told:
        later = tuple(s.id for r, s in told if _supersedes(r, s, report, statement, scenario))
        if later:
            found[statement.id] = later
    return found


def _supersedes(later: Report, new: Statement, earlier: Report, old: Statement, scenario: Scenario) -> bool:
    if later.published is None or earlier.published is None:
        return False
    if later.published.int_timestamp <= earlier.published.int_timestamp:
        return False
    if not any(_replaces(a, b) for a in _changes(new.sentence) for b in _changes(old.sentence)):
        return False
    return origin_of(later.source, scenario) == origin_of(earlier.source, scenario)


def _replaces(new: _Change, old: _Change) -> bool:
    return new.item == old.item and (new.on != old.on or bool(new.aspects & old.aspects))


def _changes(sentence: Sentence) -> tuple[_Change, ...]:
    """Empty for what does not speak of a change, and for choices."""
    match sentence:
        case MovedBy(item) | MovedTo(item):
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
        case Cancelled(item) | Replaced(item) | DidNotTakePlace(Subject(item, Layer.REVISED)):
            return (_Change(item, False),)
        case _:
            return ()
