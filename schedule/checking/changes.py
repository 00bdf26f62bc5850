"""What is said of a change: the revised interval against the planned one."""

from __future__ import annotations

from typing import assert_never

from schedule.checking.spans import Span, Spans
from schedule.checking.voices import Voice
from schedule.model.agenda import Layer
from schedule.model.statements import (
    Cancelled,
    MovedBy,
    MovedTo,
    Reinstated,
    Replaced,
    Resize,
    Resized,
    Shift,
)

Change = MovedBy | MovedTo | Resized | Cancelled | Reinstated | Replaced


def changed_so(what: Change, spans: Spans, voice: Voice) -> bool:
    """True if the agenda was changed so. That an item was taken off is the claim's own doing."""
    revised = spans.on(what.item, Layer.REVISED)
    match what:
        case Cancelled():
            return revised is None
        case Replaced(_, by, layer):
            return revised is None and spans.on(by, layer) is not None
        case Reinstated():
            return revised is not None
        case MovedTo(_, when):
            return revised is not None and voice.allows(when, revised.start)
        case MovedBy() | Resized():
            planned = spans.on(what.item, Layer.PLANNED)
            return planned is not None and revised is not None and _shifted(what, planned, revised, voice)
        case _:
            assert_never(what)


def _shifted(what: MovedBy | Resized, planned: Span, revised: Span, voice: Voice) -> bool:
    if isinstance(what, Resized):
        return _resized(what, planned.length, revised.length, voice)
    earlier = planned.start - revised.start
    return voice.measures(what.length, earlier if what.shift is Shift.EARLIER else -earlier)


def _resized(what: Resized, planned: int, revised: int, voice: Voice) -> bool:
    match what.resize:
        case Resize.SHORTENED_BY:
            return voice.measures(what.length, planned - revised)
        case Resize.EXTENDED_BY:
            return voice.measures(what.length, revised - planned)
        case Resize.SHORTENED_TO:
            return voice.measures(what.length, revised) and revised <= planned
        case Resize.EXTENDED_TO:
            return voice.measures(what.length, revised) and revised >= planned
        case _:
            assert_never(what.resize)
