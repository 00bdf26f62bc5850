"""How far actual moments spread over leaves, all of them at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from schedule.constraints.conditions import Present
from schedule.constraints.problem import Compiled
from schedule.model.agenda import End, Layer, Point
from schedule.network.links import OPEN
from schedule.solving.state import State

Column = NDArray[np.int64]


@frozen(eq=False)
class Spread:
    """The ranges of actual points in some leaves. `nodes` are theirs in each network, in the order of
    `points`; `present` tells for each leaf which of them can be there; `spans` are their earliest and
    latest values, -OPEN and OPEN where nothing bounds them; `near` how far before and after one moment they
    can be, of the moments that were asked for last."""

    leaves: tuple[State, ...]
    points: tuple[Point, ...]
    nodes: tuple[Column, ...]
    present: tuple[NDArray[np.bool_], ...]
    spans: tuple[tuple[Column, Column], ...]
    near: dict[tuple[int, int], tuple[Column, Column]]

    @classmethod
    def of(cls, compiled: Compiled, leaves: Sequence[State]) -> Spread:
        """Of all actual points; there is at least one leaf."""
        points = tuple(Point(item, Layer.ACTUAL, end) for item in compiled.items for end in End)
        facts = [Present(point.item, Layer.ACTUAL) for point in points]
        nodes = [np.array([leaf.nodes[point] for point in points], dtype=np.int64) for leaf in leaves]
        present = [np.array([leaf.known(fact) is not False for fact in facts], dtype=bool) for leaf in leaves]
        spans = [
            (-np.array(leaf.network.earliest_negated())[own], np.array(leaf.network.latest())[own])
            for leaf, own in zip(leaves, nodes, strict=True)
        ]
        return cls(tuple(leaves), points, tuple(nodes), tuple(present), tuple(spans), {})

    def width(self, reach: tuple[int, int], at: tuple[Point, int] | None = None) -> int:
        """The sum of all ranges, open ends cut at the reach; as it is if that point (which can be there)
        is known to be at that tick."""
        lowest = np.full(len(self.points), OPEN, dtype=np.int64)
        highest = -lowest
        for number, present in enumerate(self.present):
            spans = self._spans(number, at)
            if spans is not None:
                lowest = np.where(present, np.minimum(lowest, spans[0]), lowest)
                highest = np.where(present, np.maximum(highest, spans[1]), highest)
        seen = highest > -OPEN
        first = np.where(lowest[seen] == -OPEN, reach[0], lowest[seen])
        last = np.where(highest[seen] == OPEN, reach[1], highest[seen])
        return int(np.abs(last - first).sum())

    def _spans(self, number: int, at: tuple[Point, int] | None) -> tuple[Column, Column] | None:
        """Earliest and latest values, -OPEN and OPEN where nothing bounds them; None if that cannot be."""
        earliest, latest = self.spans[number]
        if at is None:
            return earliest, latest
        leaf, (point, value) = self.leaves[number], at
        node, network = leaf.nodes[point], leaf.network
        absent = leaf.known(Present(point.item, point.layer)) is False
        if absent or not -network.earliest_negated()[node] <= value <= network.latest()[node]:
            return None
        after, before = self._near(number, node)
        later = np.where(after == OPEN, OPEN, after + value)
        earlier = np.where(before == OPEN, -OPEN, value - before)
        return np.maximum(earliest, earlier), np.minimum(latest, later)

    def _near(self, number: int, node: int) -> tuple[Column, Column]:
        if (number, node) not in self.near:
            if len(self.near) >= len(self.leaves):
                self.near.clear()
            network, nodes = self.leaves[number].network, self.nodes[number]
            found = []
            for sign in (1, -1):
                near = network.near(node, sign)
                far = np.full(len(network.latest()), OPEN, dtype=np.int64)
                far[list(near)] = list(near.values())
                found.append(far[nodes])
            self.near[number, node] = found[0], found[1]
        return self.near[number, node]
