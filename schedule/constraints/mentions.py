"""What the file speaks of, whether it is believed or not: which agenda moments and lengths are known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from attrs import frozen

from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.phrases import At, Bounded, LengthPhrase, Limit, TimePhrase
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
    Resize,
    Resized,
    Sentence,
    TookPlace,
    UnderWay,
)

_BOTH = (End.START, End.END)


@frozen
class Mentions:
    """`timed`: points that a time phrase bounds; `named`: those with a named clock time among them;
    `measured`: intervals that a length phrase is about."""

    timed: frozenset[Point]
    named: frozenset[Point]
    measured: frozenset[Subject]

    def known(self, point: Point) -> bool:
        """True if the agenda says when that moment is, a planned or a revised one."""
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
        return subject in self.measured or ends <= self.named


def mentions_of(scenario: Scenario) -> Mentions:
    """All that plans and statements of the scenario speak of."""
    notes = [*_plan_notes(scenario), *_statement_notes(scenario)]
    timed = [(about, phrase) for about, phrase in notes if isinstance(about, Point)]
    return Mentions(
        timed=frozenset(point for point, _ in timed),
        named=frozenset(point for point, phrase in timed if isinstance(phrase, At)),
        measured=frozenset(about for about, _ in notes if isinstance(about, Subject)),
    )


Note = tuple[Point, TimePhrase] | tuple[Subject, LengthPhrase]


def _plan_notes(scenario: Scenario) -> Iterator[Note]:
    for item in scenario.items:
        if item.plan is not None:
            for end, phrase in ((End.START, item.plan.start), (End.END, item.plan.end)):
                if phrase is not None:
                    yield Point(item.id, Layer.PLANNED, end), phrase
            if item.plan.duration is not None:
                yield Subject(item.id, Layer.PLANNED), item.plan.duration


def _statement_notes(scenario: Scenario) -> Iterator[Note]:
    for statement in scenario.statements:
        yield from _notes(statement.sentence)


def _notes(sentence: Sentence) -> Iterator[Note]:
    match sentence:
        case PointAt(point, when):
            yield point, when
        case Ran(Subject(item, layer), first, last):
            yield Point(item, layer, End.START), first
            yield Point(item, layer, End.END), last
        case TookPlace(Subject(item, layer), when) if when is not None:
            yield from ((Point(item, layer, end), when) for end in bounded_ends(when))
        case MovedTo(item, when):
            yield Point(item, Layer.REVISED, End.START), when
        case Lasted(subject, length):
            yield subject, length
        case Resized(item, Resize.SHORTENED_TO | Resize.EXTENDED_TO, length):
            yield Subject(item, Layer.REVISED), length
        case Either(options):
            for option in options:
                yield from _notes(option)
        case (
            TookPlace() | UnderWay() | Ordered() | Apart() | MovedBy() | Cancelled() | Reinstated()
            | Resized() | Replaced() | DidNotTakePlace() | Counted() | Attended() | HeldAt()
        ):  # fmt: skip
            return
        case _:
            assert_never(sentence)


def bounded_ends(when: TimePhrase) -> tuple[End, ...]:
    """Which ends of an item that took place at that time the phrase bounds."""
    match when:
        case At():
            return (End.START,)
        case Bounded(limit):
            return (End.END,) if limit in (Limit.BEFORE, Limit.BY) else (End.START,)
        case _:
            return _BOTH
