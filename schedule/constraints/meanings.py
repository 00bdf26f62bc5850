"""What each sentence asserts, as a condition over integer ticks.

One function per family of sentences; the table in `docs/explanation/meaning.md` is the source.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from attrs import evolve, frozen

from schedule.constraints import relations
from schedule.constraints.conditions import (
    ALWAYS,
    Any,
    Aspect,
    ClockOffset,
    Condition,
    Gap,
    LengthAgainst,
    Located,
    No,
    Present,
    Spoken,
    TakesPart,
    Tally,
    Variable,
    Window,
    Yes,
    both,
    one_of,
)
from schedule.constraints.windows import (
    Ear,
    Reading,
    drawn_in_days,
    length_window,
    overnight,
    refuse_reversed,
    time_windows,
)
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.phrases import At, LengthPhrase, TimePhrase
from schedule.model.statements import (
    Apart,
    Attended,
    Cancelled,
    Counted,
    DidNotTakePlace,
    Direction,
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
    Resize,
    Resized,
    Shift,
    Simple,
    TookPlace,
    UnderWay,
)


@frozen
class Hearing:
    """How the sentences of one report are heard.

    `clock` is the source's unknown clock offset, if it has one; `tagged` maps a tag to the ids
    of its items.
    """

    ear: Ear
    tagged: dict[str, tuple[str, ...]]
    clock: ClockOffset | None = None


def condition_of(sentence: Simple, hearing: Hearing) -> Condition:
    """What must hold if the sentence is true. Raises PhraseError for a phrase without a reading."""
    match sentence:
        case PointAt(point, when):
            return both(asserted(point.item, point.layer, _aspect(point.end)), at_time(point, when, hearing))
        case Ran(subject, first, last):
            return _ran(subject, first, last, hearing)
        case UnderWay(subject, when):
            here = asserted(subject.item, subject.layer, Aspect.START)
            return both(here, _under_way(subject, when, hearing))
        case TookPlace(subject, when):
            return _took_place(subject, when, hearing)
        case Lasted(subject, length):
            here = asserted(subject.item, subject.layer, Aspect.LENGTH)
            return both(here, _length(start_of(subject), end_of(subject), length, hearing))
        case Ordered(left, relation, right):
            return relations.ordered(left, relation, right)
        case Apart(left, length, direction, right):
            return _apart(left, length, direction, right, hearing)
        case MovedBy(item, length, shift):
            return _moved_by(item, length, shift, hearing)
        case MovedTo(item, when):
            start = Point(item, Layer.REVISED, End.START)
            return both(asserted(item, Layer.REVISED, Aspect.START), at_time(start, when, hearing))
        case Resized(item, resize, length):
            return _resized(item, resize, length, hearing)
        case _:
            return _occurrence(sentence, hearing)


def _occurrence(
    sentence: Cancelled | Reinstated | Replaced | DidNotTakePlace | Counted | Attended | HeldAt,
    hearing: Hearing,
) -> Condition:
    match sentence:
        case Cancelled(item):
            return taken_off(item)
        case Reinstated(item):
            return asserted(item, Layer.REVISED)
        case Replaced(item, by, layer):
            return both(taken_off(item), asserted(by, layer))
        case DidNotTakePlace(Subject(item, layer)):
            return taken_off(item) if layer is Layer.REVISED else No(Present(item, layer))
        case Counted(quantity, number, tag):
            return _counted(quantity, number, hearing.tagged.get(tag, ()))
        case Attended(person, item):
            return both(asserted(item, Layer.ACTUAL), Yes(TakesPart(person, item)))
        case HeldAt(item, place):
            return both(asserted(item, Layer.ACTUAL), Yes(Located(item, place)))
        case _:
            assert_never(sentence)


def start_of(subject: Subject) -> Point:
    """The start of an item on a layer."""
    return Point(subject.item, subject.layer, End.START)


def end_of(subject: Subject) -> Point:
    """The end of an item on a layer."""
    return Point(subject.item, subject.layer, End.END)


def asserted(item: str, layer: Layer, *aspects: Aspect) -> Condition:
    """The item is present on the layer; a revised one is spoken of in these aspects."""
    if layer is not Layer.REVISED:
        return Yes(Present(item, layer))
    spoken = [Yes(Spoken(item, aspect)) for aspect in (Aspect.PRESENCE, *aspects)]
    return both(Yes(Present(item, layer)), *spoken)


def timed(variable: Variable, reading: Reading, clock: ClockOffset | None) -> Window | Gap:
    """The variable lies in the window, as told by a clock that may be off."""
    if clock is None:
        return Window(variable, reading.lo, reading.hi, reading.named, reading.tolerance)
    return Gap(clock, variable, *_as_told(reading), reading.named, reading.tolerance)


def _as_told(reading: Reading) -> tuple[int | None, int | None]:
    return reading.lo, reading.hi


def _aspect(end: End) -> Aspect:
    return Aspect.START if end is End.START else Aspect.END


def at_time(point: Point, when: TimePhrase, hearing: Hearing, of_day: End | None = None) -> Condition:
    """The moment is when the phrase says, in one of its readings; `of_day`: at that end of a whole day."""
    end = of_day or point.end
    return _over_readings(
        when,
        hearing,
        lambda reading: timed(point, drawn_in_days(reading, when, end, hearing.ear), hearing.clock),
    )


def _over_readings(
    when: TimePhrase, hearing: Hearing, condition: Callable[[Reading], Condition]
) -> Condition:
    options = tuple(condition(reading) for reading in time_windows(when, hearing.ear))
    return options[0] if len(options) == 1 else Any(options)


def _ran(subject: Subject, first: TimePhrase, last: TimePhrase, hearing: Hearing) -> Condition:
    refuse_reversed(first, last, hearing.ear)
    here = asserted(subject.item, subject.layer, Aspect.START, Aspect.END)
    start, end = start_of(subject), end_of(subject)
    same_day = at_time(start, first, hearing), at_time(end, last, hearing)
    into_the_next = [
        both(timed(start, one, hearing.clock), timed(end, other, hearing.clock))
        for one, other in overnight(first, last, hearing.ear)
    ]
    return both(here, one_of(both(*same_day), *into_the_next)) if into_the_next else both(here, *same_day)


def _took_place(subject: Subject, when: TimePhrase | None, hearing: Hearing) -> Condition:
    if when is None:
        return asserted(subject.item, subject.layer)
    here = asserted(subject.item, subject.layer, Aspect.START)
    if isinstance(when, At):
        return both(here, at_time(start_of(subject), when, hearing))
    return both(here, _over_readings(when, hearing, lambda reading: _inside(subject, reading, hearing)))


def _inside(subject: Subject, reading: Reading, hearing: Hearing) -> Condition:
    """The whole interval lies in the window."""
    return both(
        timed(start_of(subject), Reading(reading.lo, None), hearing.clock)
        if reading.lo is not None
        else ALWAYS,
        timed(end_of(subject), Reading(None, reading.hi), hearing.clock)
        if reading.hi is not None
        else ALWAYS,
    )


def _under_way(subject: Subject, when: TimePhrase, hearing: Hearing) -> Condition:
    def meets(reading: Reading) -> Condition:
        start, end = (timed(each(subject), reading, hearing.clock) for each in (start_of, end_of))
        return both(evolve(start, lo=None), evolve(end, hi=None))

    return _over_readings(when, hearing, meets)


def _length(earlier: Point, later: Point, length: LengthPhrase, hearing: Hearing) -> Condition:
    window = length_window(length, hearing.ear)
    return Gap(earlier, later, window.lo, window.hi, window.named, window.tolerance)


def _apart(
    left: Point, length: LengthPhrase, direction: Direction, right: Point, hearing: Hearing
) -> Condition:
    ends = (left, right) if direction is Direction.BEFORE else (right, left)
    return both(
        asserted(left.item, left.layer, _aspect(left.end)),
        asserted(right.item, right.layer, _aspect(right.end)),
        _length(*ends, length, hearing),
    )


def _moved_by(item: str, length: LengthPhrase, shift: Shift, hearing: Hearing) -> Condition:
    planned, revised = start_of(Subject(item, Layer.PLANNED)), start_of(Subject(item, Layer.REVISED))
    ends = (revised, planned) if shift is Shift.EARLIER else (planned, revised)
    return both(
        asserted(item, Layer.PLANNED),
        asserted(item, Layer.REVISED, Aspect.START),
        _length(*ends, length, hearing),
    )


def _resized(item: str, resize: Resize, length: LengthPhrase, hearing: Hearing) -> Condition:
    window = length_window(length, hearing.ear)
    here = both(asserted(item, Layer.PLANNED), asserted(item, Layer.REVISED, Aspect.LENGTH))
    named, tolerance = window.named, window.tolerance
    match resize:
        case Resize.SHORTENED_BY | Resize.EXTENDED_BY:
            layers = _longer_first(resize is Resize.SHORTENED_BY)
            return both(here, LengthAgainst(item, *layers, window.lo, window.hi, named, tolerance))
        case Resize.SHORTENED_TO | Resize.EXTENDED_TO:
            revised = Subject(item, Layer.REVISED)
            layers = _longer_first(resize is Resize.SHORTENED_TO)
            new = _length(start_of(revised), end_of(revised), length, hearing)
            return both(here, new, LengthAgainst(item, *layers, 0, None))
        case _:
            assert_never(resize)


def _longer_first(shortened: bool) -> tuple[Layer, Layer]:
    return (Layer.PLANNED, Layer.REVISED) if shortened else (Layer.REVISED, Layer.PLANNED)


def taken_off(item: str) -> Condition:
    """The item is not on the agenda any more."""
    return both(Yes(Spoken(item, Aspect.PRESENCE)), No(Present(item, Layer.REVISED)))


def _counted(quantity: Quantity, number: int, items: tuple[str, ...]) -> Condition:
    least = None if quantity is Quantity.AT_MOST else number
    most = None if quantity is Quantity.AT_LEAST else number
    return Tally(tuple(Present(item, Layer.ACTUAL) for item in items), least, most)
