"""Whether a sentence or an agenda entry is true of what is drawn.

Each is judged alone, from the intervals and the speaker's voice. What accepted claims do to each
other (one place, who takes part, which of them was superseded) is judged elsewhere: a claim that
is believed takes its item off the agenda, puts it at its place, or has its person take part.
"""

from __future__ import annotations

from typing import assert_never

from schedule.checking.changes import changed_so
from schedule.checking.claims import Entry
from schedule.checking.occurrences import occurred_so, planned_so
from schedule.checking.publication import told_in_time
from schedule.checking.relations import holds_between
from schedule.checking.spans import Spans
from schedule.checking.voices import Voice
from schedule.model.agenda import Layer
from schedule.model.scenario import Scenario
from schedule.model.statements import (
    Apart,
    Attended,
    Cancelled,
    Counted,
    DidNotTakePlace,
    Direction,
    Either,
    HeldAt,
    Lasted,
    MovedBy,
    MovedTo,
    Ordered,
    PointAt,
    Quantity,
    Ran,
    Reinstated,
    Replaced,
    Resized,
    Sentence,
    Simple,
    TookPlace,
    UnderWay,
)


def holds(what: Sentence | Entry, spans: Spans, voice: Voice, scenario: Scenario) -> bool:
    """True if the sentence or agenda entry holds, and was told no earlier than what it tells of."""
    match what:
        case Entry():
            return planned_so(what, spans, voice)
        case Either(options):
            return any(holds(each, spans, voice, scenario) for each in options)
        case _:
            return _is_so(what, spans, voice, scenario) and told_in_time(what, spans, voice)


def _is_so(what: Simple, spans: Spans, voice: Voice, scenario: Scenario) -> bool:
    match what:
        case PointAt() | Ran() | UnderWay() | Lasted() | TookPlace():
            return occurred_so(what, spans, voice)
        case MovedBy() | MovedTo() | Resized() | Cancelled() | Reinstated() | Replaced():
            return changed_so(what, spans, voice)
        case Ordered(left, relation, right):
            changed = (spans.of(each) for each in (left, right) if each.layer is Layer.REVISED)
            return None not in changed and holds_between(spans.of(left), relation, spans.of(right))
        case Apart():
            return _so_far_apart(what, spans, voice)
        case DidNotTakePlace(subject):
            return spans.of(subject) is None
        case Counted():
            return _so_many(what, spans, scenario)
        case Attended() | HeldAt():
            return spans.on(what.item, Layer.ACTUAL) is not None
        case _:
            assert_never(what)


def _so_far_apart(what: Apart, spans: Spans, voice: Voice) -> bool:
    left, right = spans.at(what.left), spans.at(what.right)
    if left is None or right is None:
        return False
    distance = right - left if what.direction is Direction.BEFORE else left - right
    return voice.measures(what.length, distance)


def _so_many(what: Counted, spans: Spans, scenario: Scenario) -> bool:
    tagged = (each.id for each in scenario.items if what.tag in each.tags)
    happened = sum(spans.on(each, Layer.ACTUAL) is not None for each in tagged)
    match what.quantity:
        case Quantity.EXACTLY:
            return happened == what.number
        case Quantity.AT_LEAST:
            return happened >= what.number
        case Quantity.AT_MOST:
            return happened <= what.number
        case _:
            assert_never(what.quantity)
