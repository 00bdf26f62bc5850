"""What the file speaks of, whether it is believed or not: which agenda moments and lengths are known."""

from __future__ import annotations

from typing import assert_never

from attrs import frozen

from schedule.model.agenda import End, Item, Layer, Point, Subject
from schedule.model.phrases import At, Bounded, Limit, TimePhrase
from schedule.model.scenario import Scenario
from schedule.model.statements import (
    Apart,
    Attended,
    Cancelled,
    Counted,
    DidNotTakePlace,
    Either,
    HeldAt,
    Lasted,
    MovedBy,
    MovedTo,
    Ordered,
    PointAt,
    Ran,
    Reinstated,
    Replaced,
    Resized,
    Sentence,
    TookPlace,
    UnderWay,
)

_BOTH = (End.START, End.END)
_AGENDA_LAYERS = (Layer.PLANNED, Layer.REVISED)


@frozen
class Mentions:
    """`timed`: points that a time phrase bounds; `measured`: intervals that a length phrase is about."""

    timed: frozenset[Point]
    measured: frozenset[Subject]

    def known(self, point: Point) -> bool:
        """True if the agenda says when that planned or revised moment is."""
        if point.layer is Layer.ACTUAL:
            return False
        return self._given(point) or (
            point.layer is Layer.REVISED and self._given(Point(point.item, Layer.PLANNED, point.end))
        )

    def stated(self, subject: Subject) -> bool:
        """True if the length of that interval is stated."""
        if self._sized(subject):
            return True
        return subject.layer is Layer.REVISED and self._sized(Subject(subject.item, Layer.PLANNED))

    def _given(self, point: Point) -> bool:
        other = End.END if point.end is End.START else End.START
        derived = Point(point.item, point.layer, other) in self.timed
        return point in self.timed or (derived and Subject(point.item, point.layer) in self.measured)

    def _sized(self, subject: Subject) -> bool:
        ends = {Point(subject.item, subject.layer, end) for end in _BOTH}
        return subject in self.measured or ends <= self.timed


def mentions_of(scenario: Scenario) -> Mentions:
    """All that plans and statements of the scenario speak of."""
    timed: set[Point] = set()
    measured: set[Subject] = set()
    for item in scenario.items:
        _note_plan(item, timed, measured)
    for statement in scenario.statements:
        _note(statement.sentence, timed, measured)
    return Mentions(frozenset(timed), frozenset(measured))


def _note_plan(item: Item, timed: set[Point], measured: set[Subject]) -> None:
    if item.plan is None:
        return
    for end, phrase in ((End.START, item.plan.start), (End.END, item.plan.end)):
        if phrase is not None:
            timed.add(Point(item.id, Layer.PLANNED, end))
    if item.plan.duration is not None:
        measured.add(Subject(item.id, Layer.PLANNED))


def _note(sentence: Sentence, timed: set[Point], measured: set[Subject]) -> None:
    match sentence:
        case PointAt(point):
            timed.add(point)
        case Ran(Subject(item, layer)):
            timed |= {Point(item, layer, end) for end in _BOTH}
        case TookPlace(Subject(item, layer), when):
            timed |= {Point(item, layer, end) for end in bounded_ends(when)}
        case MovedTo(item, when):
            timed |= {Point(item, Layer.REVISED, end) for end in bounded_ends(when)}
        case Lasted(subject):
            measured.add(subject)
        case Resized(item):
            measured.add(Subject(item, Layer.REVISED))
        case Either(options):
            for option in options:
                _note(option, timed, measured)
        case (
            UnderWay() | Ordered() | Apart() | MovedBy() | Cancelled() | Reinstated() | Replaced()
            | DidNotTakePlace() | Counted() | Attended() | HeldAt()
        ):  # fmt: skip
            pass
        case _:
            assert_never(sentence)


def bounded_ends(when: TimePhrase | None) -> tuple[End, ...]:
    """Which ends of an item that took place at that time the phrase bounds."""
    match when:
        case None:
            return ()
        case At():
            return (End.START,)
        case Bounded(limit):
            return (End.END,) if limit in (Limit.BEFORE, Limit.BY) else (End.START,)
        case _:
            return _BOTH
