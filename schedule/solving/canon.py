"""Tier 5 in leaves: every moment in its turn, as early as can be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field

from schedule.constraints.conditions import ClockOffset, Present, Variable
from schedule.constraints.problem import Compiled
from schedule.model.agenda import End, Layer, Point
from schedule.network.links import OPEN, Column, Links
from schedule.solving.anchors import Anchors
from schedule.solving.state import State

Span = tuple[int | None, int | None]


@define
class Sketch:
    """A leaf, what holds of its moments, and what was placed since its spans were looked up.

    `stale`: what was placed can have changed an earliest value. Ends that are looked at from another start
    are placed after both starts, in the order of the canon.
    """

    leaf: State
    links: Links
    anchors: Anchors
    placed: dict[Variable, int] = field(factory=dict)
    nodes: dict[int, int] = field(factory=dict)
    waiting: dict[int, int] = field(factory=dict)
    spans: tuple[Column, Column] | None = None
    stale: bool = True

    def span(self, variable: Variable) -> Span:
        """The earliest and the latest value, given all that was placed; None: open. 0 if it is absent."""
        self._catch_up()
        return self.known_span(variable)

    def known_span(self, variable: Variable) -> Span:
        """The same, as if nothing had been placed but as early as can be: that changes no earliest value."""
        if not self._present(variable):
            return 0, 0
        if self.stale:
            self._catch_up()
        node = self.leaf.nodes[variable]
        earliest, latest = (int(each[node]) for each in self.spans or ())
        shift = self._shift(node)
        return None if earliest <= -OPEN else earliest - shift, None if latest >= OPEN else latest - shift

    def floats(self, variable: Variable) -> bool:
        """Whether nothing bounds it from below. An end that is looked at from elsewhere has its start."""
        anchored = self.leaf.nodes.get(variable) in self.anchors
        return not anchored and self.span(variable)[0] is None

    def place(self, variable: Variable, at: int, early: bool) -> None:
        """From now on the moment is there; `early`: no earlier value was possible."""
        self.placed[variable] = at
        if self._present(variable):
            node = self.leaf.nodes[variable]
            self.nodes[node] = seen = at + self._shift(node)
            self.waiting[node] = seen
            self.stale |= not early

    def _shift(self, node: int) -> int:
        """How much later the moment is where it is looked at."""
        anchor = self.anchors.get(node)
        return 0 if anchor is None else self.nodes[anchor.other] - self.nodes[anchor.start]

    def _catch_up(self) -> None:
        earliest, latest = self.spans or self.links.bounds()
        if self.waiting:
            placed = list(self.waiting)
            earliest[placed] = latest[placed] = list(self.waiting.values())
            earliest, latest = self.links.within(earliest, latest)
            self.waiting.clear()
        self.spans, self.stale = (earliest, latest), False

    def _present(self, variable: Variable) -> bool:
        if isinstance(variable, Point):
            return bool(self.leaf.known(Present(variable.item, variable.layer)))
        return True


def drawn_first(compiled: Compiled, sketches: Sequence[Sketch]) -> list[Sketch]:
    """Those that can be drawn best, with every moment placed; all of them are drawn alike.

    A moment without an earliest value is placed, once all before it are, as late as can be; if it has no
    latest value either, as near to the origin as can be.
    """
    left = list(sketches)
    variables = list(_in_order(compiled))
    floating = {each for each in variables if any(sketch.floats(each) for sketch in left)}
    for variable in variables:
        floats = variable in floating
        spans = [sketch.span(variable) if floats else sketch.known_span(variable) for sketch in left]
        places = _places(spans)
        best = min(places)
        left = [sketch for sketch, place in zip(left, places, strict=True) if place == best]
        for sketch in left:
            sketch.place(variable, best[1], not floats)
    return left


def _places(spans: Sequence[Span]) -> list[tuple[int, int]]:
    """For each span what is best there: what it costs, and where it is."""
    if all(earliest is not None for earliest, _ in spans):
        return [(earliest or 0, earliest or 0) for earliest, _ in spans]
    if all(latest is not None for _, latest in spans):
        return [(-(latest or 0), latest or 0) for _, latest in spans]
    near = [_nearest(span) for span in spans]
    return [(abs(each), each) for each in near]


def _nearest(span: Span) -> int:
    """What is nearest to the origin."""
    earliest, latest = span
    return max(0, earliest) if earliest is not None and earliest > 0 else min(0, latest or 0)


def _in_order(compiled: Compiled) -> Iterator[Variable]:
    for end in End:
        for item in compiled.items:
            for layer in Layer:
                yield Point(item, layer, end)
    yield from (ClockOffset(each.source) for each in compiled.offsets)
