"""The drawn timeline as plain seconds: which item lies where, on which layer."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from schedule.checking.seconds import Seconds
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.timeline import Interval, Timeline


@frozen
class Span:
    """An interval in seconds as the judge counts them, closed at both ends."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Seconds from start to end."""
        return self.end - self.start


@frozen
class Spans:
    """All drawn intervals; what is not in `drawn` is absent."""

    drawn: Mapping[tuple[str, Layer], Span]

    def on(self, item: str, layer: Layer) -> Span | None:
        """The interval of an item on a layer, None where it is absent."""
        return self.drawn.get((item, layer))

    def of(self, subject: Subject) -> Span | None:
        """The interval of a subject, None where it is absent."""
        return self.on(subject.item, subject.layer)

    def at(self, point: Point) -> int | None:
        """The moment of a point, None where its item is absent."""
        span = self.on(point.item, point.layer)
        if span is None:
            return None
        return span.start if point.end is End.START else span.end


def spans_of(timeline: Timeline, seconds: Seconds) -> Spans:
    """What is drawn, in whole seconds; ranges are left out, they are judged apart."""
    layers = ((item, layer, item.layer(layer)) for item in timeline.items for layer in Layer)
    return Spans({(item.id, layer): _span(drawn, seconds) for item, layer, drawn in layers if drawn})


def _span(interval: Interval, seconds: Seconds) -> Span:
    return Span(seconds.at(interval.start.at), seconds.at(interval.end.at))
