"""Who speaks decides how a phrase is read: zone, day, exactness, and what the clock is worth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never

from attrs import frozen

from schedule.axis.calendar import context_of
from schedule.checking.claims import Claim, Entry
from schedule.checking.seconds import seconds_of
from schedule.checking.windows import Window, length_window, over_night, windows_of
from schedule.model.agenda import Layer
from schedule.model.phrases import CalendarDate, DayShift, LengthPhrase, Period, TimePhrase, Weekday, Within
from schedule.model.scenario import Scenario, Unit
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
from schedule.model.widths import Widths


@frozen
class Voice:
    """How the phrases of one claim are read.

    Moments are in seconds as the judge counts them. `windows` holds every reading of every time
    phrase in it, `nights` the pairs that a run from one phrase to another may mean beside, with its end on
    the next day; `in_days`: the unit is the day; `offset` is how many seconds the speaker's clock is fast;
    `published` bounds the moments it asserts.
    """

    windows: Mapping[TimePhrase, tuple[Window, ...]]
    nights: Mapping[tuple[TimePhrase, TimePhrase], tuple[tuple[Window, Window], ...]]
    widths: Widths
    agenda: bool
    in_days: bool = False
    published: int | None = None
    offset: int = 0

    def times(self, phrase: TimePhrase) -> tuple[Window, ...]:
        """The readings of a time phrase, in true time."""
        return tuple(each.corrected(self.offset) for each in self.windows[phrase])

    def allows(self, phrase: TimePhrase, moment: int) -> bool:
        """True if one reading of the phrase contains the moment."""
        return any(each.contains(moment) for each in self.times(phrase))

    def plans(self, phrase: TimePhrase, moment: int, *, last: bool) -> bool:
        """True if the agenda names that moment. Of a whole day, where days are counted, that is its
        beginning, or its end for what is `last`."""
        if not (self.in_days and isinstance(phrase, Within) and not phrase.vague and _one_day(phrase.period)):
            return self.allows(phrase, moment)
        return any(
            each.contains(moment) and moment != (each.lo if last else each.hi) for each in self.times(phrase)
        )

    def runs(self, start: TimePhrase, end: TimePhrase, first: int, last: int) -> bool:
        """True if a run from `first` to `last` is one of that start to that end."""
        nights = (
            (one.corrected(self.offset), other.corrected(self.offset))
            for one, other in self.nights[start, end]
        )
        over_night = any(one.contains(first) and other.contains(last) for one, other in nights)
        return over_night or (self.allows(start, first) and self.allows(end, last))

    def measures(self, phrase: LengthPhrase, length: int) -> bool:
        """True if the length phrase allows that many seconds."""
        return length_window(phrase, self.widths, self.agenda).contains(length)


def voice_of(claim: Claim, scenario: Scenario, zone: str) -> Voice:
    """The claim as read in that zone, by a clock that is right."""
    context = context_of(scenario, claim.report, zone)
    widths = scenario.settings.widths
    agenda = isinstance(claim.what, Entry)
    phrases = {phrase for _, _, phrase in timed_in(claim.what)}
    seconds = seconds_of(scenario)
    windows = {
        phrase: tuple(seconds.window(each) for each in windows_of(phrase, context, widths, agenda))
        for phrase in phrases
    }
    nights = {
        (run.start, run.end): tuple(
            (seconds.window(one), seconds.window(other))
            for one, other in over_night(run.start, run.end, context, widths)
        )
        for run in _runs(claim.what)
    }
    published = claim.report.published if claim.report else None
    in_days = scenario.settings.unit is Unit.DAY
    return Voice(windows, nights, widths, agenda, in_days, seconds.told(published) if published else None)


def _one_day(period: Period) -> bool:
    return isinstance(period, Weekday | DayShift) or (
        isinstance(period, CalendarDate) and period.day is not None
    )


def told_in(what: Sentence | Entry, voice: Voice) -> Iterator[tuple[str, Layer, Window]]:
    """Every window that the times in it may mean, with the item and the layer that it is about."""
    for item, layer, phrase in timed_in(what):
        yield from ((item, layer, each) for each in voice.windows[phrase])
    for run in _runs(what):
        subject, nights = run.subject, voice.nights[run.start, run.end]
        yield from ((subject.item, subject.layer, each) for pair in nights for each in pair)


def _runs(what: Sentence | Entry) -> Iterator[Ran]:
    yield from (
        each for each in (what.options if isinstance(what, Either) else (what,)) if isinstance(each, Ran)
    )


def timed_in(what: Sentence | Entry) -> tuple[tuple[str, Layer, TimePhrase], ...]:
    """Every time phrase, with the item and the layer that it is about."""
    match what:
        case Entry(item, plan, _):
            return tuple((item, Layer.PLANNED, each) for each in (plan.start, plan.end) if each)
        case PointAt(point, when):
            return ((point.item, point.layer, when),)
        case Ran(subject, start, end):
            return (subject.item, subject.layer, start), (subject.item, subject.layer, end)
        case UnderWay(subject, when) | TookPlace(subject, when):
            return ((subject.item, subject.layer, when),) if when else ()
        case MovedTo(item, when):
            return ((item, Layer.REVISED, when),)
        case Either(options):
            return tuple(each for option in options for each in timed_in(option))
        case Lasted() | Ordered() | Apart() | MovedBy() | Resized() | Cancelled() | Reinstated():
            return ()
        case Replaced() | DidNotTakePlace() | Counted() | Attended() | HeldAt():
            return ()
        case _:
            assert_never(what)
