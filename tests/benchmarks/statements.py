"""Vague statements about a planted truth, and lies."""

from __future__ import annotations

from random import Random

import pendulum

from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.phrases import At, Bounded, CalendarDate, Clock, ClockTime, Hedge, LengthPhrase, Limit
from schedule.model.statements import (
    Apart,
    DidNotTakePlace,
    Direction,
    Lasted,
    Ordered,
    PointAt,
    Relation,
    Simple,
    TookPlace,
)
from tests.benchmarks.shapes import Event, Shape

FIRST_DAY = pendulum.date(2024, 1, 1)
DAY = 24 * 60
NEAR = 5
ROUGH = 10
LEAST_LIE, MOST_LIE = 60, 300


def statement_about(at: int, shape: Shape, events: tuple[Event, ...], random: Random, lie: bool) -> Simple:
    """A sentence about `events[at]` and, it may be, one of those near it; false if `lie`."""
    event, near = events[at], near_of(at, shape)
    if not event.happened:
        return TookPlace(Subject(event.name)) if lie else DidNotTakePlace(Subject(event.name))
    off = random.choice((-1, 1)) * random.randrange(LEAST_LIE, MOST_LIE) if lie else 0
    others = [events[each] for each in near if each != at and events[each].happened]
    kind = random.random()
    if kind < 0.25 or not others:
        return _lasted(event, abs(off))
    other = random.choice(others)
    if kind < 0.35:
        return _order(event, other, lie, vacuous=shape.choices > 0)
    return _distance(random, event, other, off)


def timed_statement(event: Event, random: Random, lie: bool) -> Simple:
    """A sentence that names an absolute time."""
    off = random.choice((-1, 1)) * random.randrange(LEAST_LIE, MOST_LIE) if lie else 0
    if random.random() < 0.75:
        return PointAt(_point(event, End.START), At(when(event.start + off), Hedge.ABOUT))
    latest = event.end - abs(off) if lie else event.end + random.randrange(ROUGH)
    return PointAt(_point(event, End.END), Bounded(Limit.BY, when(latest)))


def when(minute: int) -> ClockTime:
    """So many minutes after the first midnight, with its date."""
    day = FIRST_DAY.add(days=minute // DAY)
    clock = Clock(minute % DAY // 60, minute % 60)
    return ClockTime(clock, CalendarDate(day.year, day.month, day.day))


def near_of(at: int, shape: Shape) -> range:
    """The places of those that a statement about this place may speak of; chains look back."""
    day = at - at % shape.per_day
    if shape.chain:
        return range(at - 1, at) if at else range(1, 2)
    return range(max(day, at - shape.reach), min(day + shape.per_day, shape.items, at + shape.reach + 1))


def _lasted(event: Event, off: int) -> Lasted:
    length = event.end - event.start + off
    return Lasted(Subject(event.name), _minutes(max(1, length - NEAR), length + NEAR))


def _order(event: Event, other: Event, lie: bool, vacuous: bool) -> Simple:
    """Where the two overlap there is no order to tell, only a distance.

    An order holds of what did not happen; `vacuous` allows for that, else a least distance is named, which
    has both happen.
    """
    if event.end < other.start:
        before = not lie
    elif other.end < event.start:
        before = lie
    else:
        return _apart(event, End.START, other, End.START, LEAST_LIE if lie else 0)
    if vacuous:
        relation = Relation.BEFORE if before else Relation.AFTER
        return Ordered(Subject(event.name), relation, Subject(other.name))
    least, way = LengthPhrase(shortest=60), Direction.BEFORE if before else Direction.AFTER
    mine, theirs = (End.END, End.START) if before else (End.START, End.END)
    return Apart(_point(event, mine), least, way, _point(other, theirs))


def _distance(random: Random, event: Event, other: Event, off: int) -> Apart:
    return _apart(event, random.choice(list(End)), other, random.choice(list(End)), off)


def _apart(event: Event, mine: End, other: Event, theirs: End, off: int) -> Apart:
    gap = _moment(event, mine) + off - _moment(other, theirs)
    way = Direction.AFTER if gap >= 0 else Direction.BEFORE
    length = _minutes(max(0, abs(gap) - ROUGH), abs(gap) + ROUGH)
    return Apart(_point(event, mine), length, way, _point(other, theirs))


def _moment(event: Event, end: End) -> int:
    return event.start if end is End.START else event.end


def _point(event: Event, end: End) -> Point:
    return Point(event.name, Layer.ACTUAL, end)


def _minutes(shortest: int, longest: int) -> LengthPhrase:
    return LengthPhrase(shortest=shortest * 60, longest=longest * 60)
