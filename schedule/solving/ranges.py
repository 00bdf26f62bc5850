"""Ranges from leaves: the union of what each network bounds exactly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from schedule.constraints.conditions import Present
from schedule.constraints.problem import Compiled
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.network.links import ORIGIN
from schedule.solving.anchors import loose_spans
from schedule.solving.bounds import Bounds, Quantity
from schedule.solving.state import State

Span = tuple[int | None, int | None]


def ranges_of(compiled: Compiled, leaves: Sequence[State]) -> Bounds:
    """The ranges over all timelines of these leaves; there is at least one leaf."""
    spans: dict[Quantity, Span] = {}
    for leaf in leaves:
        for quantity, span in spans_in(compiled, leaf):
            spans[quantity] = widest(spans[quantity], span) if quantity in spans else span
    return Bounds(
        lowest={each: span[0] for each, span in spans.items()},
        highest={each: span[1] for each, span in spans.items()},
        happened={
            item: _ways(leaf.known(Present(item, Layer.ACTUAL)) for leaf in leaves) for item in compiled.items
        },
        accepted={rule.id: _ways(rule.id in leaf.accepted for leaf in leaves) for rule in compiled.rules},
        proven=True,
    )


def spans_in(compiled: Compiled, leaf: State) -> Iterator[tuple[Quantity, Span]]:
    """The range of each point and length of the items that can be present in a leaf."""
    loose = loose_spans(leaf)
    for item in compiled.items:
        for layer in Layer:
            if leaf.known(Present(item, layer)) is not False:
                yield from _spans_of(leaf, item, layer, loose)


def widest(one: Span, other: Span) -> Span:
    """The smallest span that holds both; None: open."""
    (a, b), (c, d) = one, other
    return (
        None if a is None or c is None else min(a, c),
        None if b is None or d is None else max(b, d),
    )


def _spans_of(
    leaf: State, item: str, layer: Layer, loose: dict[int, Span]
) -> Iterator[tuple[Quantity, Span]]:
    for end in End:
        node = leaf.nodes[Point(item, layer, end)]
        network = leaf.network
        span = network.least(ORIGIN, node), network.greatest(ORIGIN, node)
        yield Point(item, layer, end), loose.get(node, span)
    yield Subject(item, layer), leaf.length(item, layer)


def _ways(known: Iterable[bool | None]) -> tuple[bool, bool]:
    """(can be, can be not)."""
    every = list(known)
    return any(each is not False for each in every), any(each is not True for each in every)
