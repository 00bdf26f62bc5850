"""Which one word an item stands under, and which colour its bar gets."""

from typing import assert_never

from schedule.exporting.chart_values import Rests, Tone
from schedule.model.agenda import Layer
from schedule.model.timeline import Happened, Is, TimelineItem

_FIRST = (Tone.EARLIER, Tone.LATER, Tone.RESIZED)


def item_tone(item: TimelineItem) -> Tone:
    """The word for the item as a whole: `unknown` wins over what is only likely besides."""
    if any(each.is_ is Is.UNKNOWN for each in item.verdicts):
        return Tone.UNKNOWN
    return bar_tone(item)


def bar_tone(item: TimelineItem) -> Tone:
    """The word for what is drawn, against the last agenda that the item was on."""
    last = Layer.REVISED if any(each.than is Layer.REVISED for each in item.verdicts) else Layer.PLANNED
    chosen = [each for each in item.verdicts if each.than in (None, last)]
    tones = [tone for each in chosen if (tone := _tone(each.is_)) is not Tone.UNKNOWN]
    return min(
        tones, key=lambda tone: _FIRST.index(tone) if tone in _FIRST else len(_FIRST), default=Tone.PLAIN
    )


def is_struck(item: TimelineItem) -> bool:
    """True if the item did not happen though it was on an agenda. What may have happened is not struck."""
    absent = item.actual is None and (item.planned is not None or item.revised is not None)
    return absent and item.happened is Happened.NO


def is_doubtful(item: TimelineItem) -> bool:
    """True if some best history has the item happen and some has not."""
    return item.happened is Happened.OPEN


def rests_of(item: TimelineItem, layer: Layer) -> Rests:
    """What a bar of the item rests on. The agenda alone has an item happen of which no accepted
    statement speaks, and one whose happening the evidence leaves even."""
    if is_doubtful(item) and (layer is Layer.ACTUAL or item.actual is None):
        return Rests.DOUBT
    if layer is not Layer.ACTUAL:
        return Rests.EVIDENCE
    planned = item.planned is not None or item.revised is not None
    even = item.odds is not None and item.odds <= 1
    return Rests.AGENDA if planned and (even or not item.evidence) else Rests.EVIDENCE


def _tone(verdict: Is) -> Tone:
    match verdict:
        case Is.AS_PLANNED:
            return Tone.KEPT
        case Is.EARLIER:
            return Tone.EARLIER
        case Is.LATER:
            return Tone.LATER
        case Is.SHORTER | Is.LONGER:
            return Tone.RESIZED
        case Is.CANCELLED:
            return Tone.CANCELLED
        case Is.REPLACED:
            return Tone.REPLACED
        case Is.UNPLANNED:
            return Tone.UNPLANNED
        case Is.UNFOUNDED:
            return Tone.UNFOUNDED
        case Is.UNKNOWN:
            return Tone.UNKNOWN
        case _:
            assert_never(verdict)
