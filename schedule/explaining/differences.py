"""What one answer tells otherwise than another, item by item, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pendulum

from schedule.explaining.wording import happened_text, plain_verdict, when_words
from schedule.model.agenda import Layer
from schedule.model.timeline import Alternative, TimelineItem


def differences(
    before: Iterable[TimelineItem], after: Iterable[TimelineItem], day: pendulum.Date | None
) -> tuple[str, ...]:
    """One sentence for each thing that is told otherwise after than before; `day` goes without saying."""
    known = {item.id: item for item in before}
    return tuple(line for item in after if item.id in known for line in _of(known[item.id], item, day))


def alternative_text(
    alternative: Alternative, known: Iterable[TimelineItem], day: pendulum.Date | None
) -> str:
    """How probable another history is, what it does not believe, and what it tells otherwise than `known`."""
    odds = "as probable" if alternative.odds <= 1 else f"{alternative.odds:.3g} times less probable"
    told = " ".join(differences(known, alternative.items, day))
    return f"{odds}, not believing {', '.join(alternative.rejected)}. {told}".rstrip()


def _of(before: TimelineItem, after: TimelineItem, day: pendulum.Date | None) -> Iterator[str]:
    if before.happened is not after.happened:
        yield happened_text(after.title, after.happened)
    old, new = (", ".join(plain_verdict(each) for each in item.verdicts) for item in (before, after))
    if old != new:
        yield f"“{after.title}”: {new or 'nothing is said'} (instead of {old or 'nothing'})."
    for layer in (Layer.REVISED, Layer.ACTUAL):
        one, other = (when_words(item.layer(layer), day) for item in (before, after))
        if one != other and other:
            was = f" (instead of {one})" if one else ""
            yield f"“{after.title}” {layer.value}: {other}{was}."
