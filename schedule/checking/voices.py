"""Who speaks decides how a phrase is read: zone, day, exactness, and what the clock is worth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never

from attrs import frozen

from schedule.axis.calendar import context_of
from schedule.checking.claims import Claim, Entry
from schedule.checking.seconds import seconds_of
from schedule.checking.windows import Window, length_window, run_over_night, windows_of
from schedule.model.agenda import Layer
from schedule.model.phrases import LengthPhrase, TimePhrase
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
from schedule.model.widths import Widths


@frozen
class Voice:
    """How the phrases of one claim are read.

    Moments are in seconds as the judge counts them. `windows` holds every reading of every time
    phrase in it; `offset` is how many seconds the speaker's clock is fast; `published` bounds the
    moments it asserts.
    """

    windows: Mapping[TimePhrase, tuple[Window, ...]]
    widths: Widths
    agenda: bool
    published: int | None = None
    offset: int = 0

    def times(self, phrase: TimePhrase) -> tuple[Window, ...]:
        """The readings of a time phrase, in true time."""
        return tuple(each.corrected(self.offset) for each in self.windows[phrase])

    def allows(self, phrase: TimePhrase, moment: int) -> bool:
        """True if one reading of the phrase contains the moment."""
        return any(each.contains(moment) for each in self.times(phrase))

    def measures(self, phrase: LengthPhrase, length: int) -> bool:
        """True if the length phrase allows that many seconds."""
        return length_window(phrase, self.widths, self.agenda).contains(length)


def voice_of(claim: Claim, scenario: Scenario, zone: str) -> Voice:
    """The claim as read in that zone, by a clock that is right."""
    context = context_of(scenario, claim.report, zone)
    widths = scenario.settings.widths
    agenda = isinstance(claim.what, Entry)
    phrases = {phrase for _, _, phrase in timed_in(claim.what)} | set(_overnight(claim.what))
    seconds = seconds_of(scenario)
    windows = {
        phrase: tuple(seconds.window(each) for each in windows_of(phrase, context, widths, agenda))
        for phrase in phrases
    }
    published = claim.report.published if claim.report else None
    return Voice(windows, widths, agenda, seconds.at(published) if published else None)


def _overnight(what: Sentence | Entry) -> Iterator[TimePhrase]:
    """The ends of runs, of the next day where that may be meant."""
    for each in what.options if isinstance(what, Either) else (what,):
        tomorrow = run_over_night(each.start, each.end) if isinstance(each, Ran) else None
        if tomorrow is not None:
            yield tomorrow


def timed_in(what: Sentence | Entry) -> tuple[tuple[str, Layer, TimePhrase], ...]:
    """Every time phrase, with the item and the layer that it is about."""
    match what:
        case Entry(item, plan):
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
