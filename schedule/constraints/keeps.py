"""What keeping to the agenda means (tier 2), one condition for each way to depart from it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from schedule.constraints.conditions import Aspect, Condition, Gap, No, Present, Spoken, Yes, both, one_of
from schedule.constraints.mentions import Mentions
from schedule.model.agenda import End, Layer, Point


@frozen
class Keep:
    """`item` keeps to its agenda: in presence (`end` None), or with that end within the slack.

    A timeline departs once for each keep that does not hold.
    """

    item: str
    end: End | None
    condition: Condition

    @property
    def id(self) -> str:
        """The name among rules and laws."""
        return f"keep.{self.item}.{'presence' if self.end is None else self.end.value}"


@frozen
class Standing:
    """One way to stand on the agenda: by that layer's interval, or off it (None), if `unless` fails."""

    layer: Layer | None
    unless: tuple[Condition, ...]


def keeps_of(items: tuple[str, ...], mentions: Mentions, slack: int) -> tuple[Keep, ...]:
    """All keeps, item by item."""
    return tuple(keep for item in items for keep in _of(item, mentions, slack))


def standings(item: str) -> tuple[Standing, ...]:
    """Exactly one applies: on the revised agenda, taken off, as planned, never on it."""
    spoken = Yes(Spoken(item, Aspect.PRESENCE)), No(Spoken(item, Aspect.PRESENCE))
    revised = Yes(Present(item, Layer.REVISED)), No(Present(item, Layer.REVISED))
    planned = Yes(Present(item, Layer.PLANNED)), No(Present(item, Layer.PLANNED))
    return (
        Standing(Layer.REVISED, (spoken[1], revised[1])),
        Standing(None, (spoken[1], revised[0])),
        Standing(Layer.PLANNED, (spoken[0], planned[1])),
        Standing(None, (spoken[0], planned[0])),
    )


def _of(item: str, mentions: Mentions, slack: int) -> Iterator[Keep]:
    happened = Present(item, Layer.ACTUAL)
    expected = (
        one_of(*each.unless, Yes(happened) if each.layer is not None else No(happened))
        for each in standings(item)
    )
    yield Keep(item, None, both(*expected))
    for end in End:
        layers = [
            layer for layer in (Layer.PLANNED, Layer.REVISED) if mentions.known(Point(item, layer, end))
        ]
        if layers:
            yield Keep(item, end, both(*(_near(item, layer, end, slack) for layer in layers)))


def _near(item: str, layer: Layer, end: End, slack: int) -> Condition:
    """By the last agenda that has a time for it, even if it was taken off that."""
    near = Gap(Point(item, layer, end), Point(item, Layer.ACTUAL, end), -slack, slack)
    revised = Yes(Present(item, Layer.REVISED))
    other = (revised, No(Present(item, layer))) if layer is Layer.PLANNED else (No(revised.fact),)
    return one_of(No(Present(item, Layer.ACTUAL)), *other, near)
