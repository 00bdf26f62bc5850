"""What is said of one item's own time: moments, lengths, occurrence, and the agenda's plan."""

from __future__ import annotations

from typing import assert_never

from schedule.checking.claims import Entry
from schedule.checking.spans import Span, Spans
from schedule.checking.voices import Voice
from schedule.model.agenda import Layer, Plan
from schedule.model.phrases import At, TimePhrase
from schedule.model.statements import Lasted, PointAt, Ran, TookPlace, UnderWay


def occurred_so(what: PointAt | Ran | UnderWay | Lasted | TookPlace, spans: Spans, voice: Voice) -> bool:
    """True if the item is present on the layer that is meant, at that time or that long."""
    match what:
        case PointAt(point, when):
            moment = spans.at(point)
            return moment is not None and voice.allows(when, moment)
        case Ran() | UnderWay() | Lasted() | TookPlace():
            span = spans.of(what.subject)
            return span is not None and _lies_so(what, span, voice)
        case _:
            assert_never(what)


def took_place(when: TimePhrase, span: Span, voice: Voice) -> bool:
    """A named clock time is that of the start; anything else has the whole item inside one reading."""
    if isinstance(when, At):
        return voice.allows(when, span.start)
    return any(each.begun(span.start) and each.reaches(span.end) for each in voice.times(when))


def planned_so(entry: Entry, spans: Spans, voice: Voice) -> bool:
    """True if the item is planned as its agenda entry says, in time, length and order."""
    span = spans.on(entry.item, Layer.PLANNED)
    if span is None:
        return False
    return _in_plan(entry, span, voice) and _in_agenda_order(entry.plan, span, spans)


def _lies_so(what: Ran | UnderWay | Lasted | TookPlace, span: Span, voice: Voice) -> bool:
    match what:
        case Ran(_, start, end):
            return voice.runs(start, end, span.start, span.end)
        case UnderWay(_, when):
            told = voice.published if what.subject.layer is Layer.ACTUAL else None
            ends = (span.end,) if told is None else (span.end, told)
            return any(each.reaches(span.start) and all(map(each.begun, ends)) for each in voice.times(when))
        case Lasted(_, length):
            return voice.measures(length, span.length)
        case TookPlace(_, when):
            return when is None or took_place(when, span, voice)
        case _:
            assert_never(what)


def _in_plan(entry: Entry, span: Span, voice: Voice) -> bool:
    plan = entry.plan
    starts_so = plan.start is None or voice.plans(plan.start, span.start, last=False)
    ends_so = plan.end is None or voice.plans(plan.end, span.end, last=not entry.point)
    return starts_so and ends_so and (plan.duration is None or voice.measures(plan.duration, span.length))


def _in_agenda_order(plan: Plan, span: Span, spans: Spans) -> bool:
    earlier = [spans.on(each, Layer.PLANNED) for each in plan.after]
    later = [spans.on(each, Layer.PLANNED) for each in plan.before]
    follows = all(other is None or other.end <= span.start for other in earlier)
    return follows and all(other is None or span.end <= other.start for other in later)
