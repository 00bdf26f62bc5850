"""The least weighted sum of distances over inequalities between moments, and all moments that attain it.

The dual of this problem is a flow of least cost (Ahuja, Magnanti and Orlin, Network Flows, 1993, chapter 9):
a link is an arc without a limit, a distance an arc and its reverse that carry no more than its weight. What
the flow leaves in the residual network are again links: they hold for exactly the best moments. All in
whole numbers, so that the answer is exact.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from attrs import frozen
from ortools.graph.python.min_cost_flow import SimpleMinCostFlow  # type: ignore[import-untyped]  # no stubs

from schedule.errors import InternalError
from schedule.network.links import Column, Link, Links


@frozen
class Term:
    """`weight * |later - earlier - named|`; weight above 0. Only on those sides of `named` that cost."""

    earlier: int
    later: int
    named: int
    weight: int
    beyond: bool = True
    short: bool = True

    def cost(self, values: Column) -> int:
        """What it comes to."""
        off = int(values[self.later]) - int(values[self.earlier]) - self.named
        return self.weight * abs(off) if (self.beyond if off > 0 else self.short) else 0


def total(terms: Sequence[Term], values: Column) -> int:
    """What the terms come to."""
    return sum(each.cost(values) for each in terms)


def least_total(links: Links, terms: Sequence[Term]) -> tuple[int, Links]:
    """The least sum of the terms, and the links that hold for all moments that attain it, and no others.

    The links must be possible. Raises InternalError if the flow does not prove its own answer.
    """
    if not terms:
        return 0, links
    pulls = _Pulls.of(terms, _some(links))
    flow, bound, pulled = _flow(links, pulls)
    tight = bound > 0
    best = links.joined(_reversed(links.tail[tight], links.head[tight], links.most[tight]))
    open_, used = pulled < pulls.room, pulled > 0
    best = best.joined(_rows(pulls.tail[open_], pulls.head[open_], pulls.most[open_]))
    best = best.joined(_reversed(pulls.tail[used], pulls.head[used], pulls.most[used]))
    least = total(terms, _some(best))
    if least != pulls.total - flow:
        raise InternalError("the moments and the flow disagree about the least distance")
    return least, best


@frozen(eq=False)
class _Pulls:
    """The terms seen from moments that are possible: each pulls `head` on by `push >= 0`, to where
    `head - tail = most`, with its `weight`; there is `room` for so much of it and of what holds it back
    from there on."""

    tail: Column
    head: Column
    most: Column
    push: Column
    weight: Column
    room: Column
    start: Column

    @classmethod
    def of(cls, terms: Sequence[Term], start: Column) -> _Pulls:
        rows = [
            (each.earlier, each.later, each.named, each.weight * each.beyond, each.weight * each.short)
            for each in terms
        ]
        earlier, later, named, beyond, short = np.array(rows, dtype=np.int64).T
        push = named + start[earlier] - start[later]
        ahead = push >= 0
        return cls(
            np.where(ahead, earlier, later),
            np.where(ahead, later, earlier),
            np.where(ahead, named, -named),
            np.abs(push),
            np.where(ahead, short, beyond),
            beyond + short,
            start,
        )

    @property
    def total(self) -> int:
        """What the terms come to where they are seen from."""
        return int((self.weight * self.push).sum())


def _flow(links: Links, pulls: _Pulls) -> tuple[int, Column, Column]:
    """The cost of the cheapest flow, and what it carries along each link and each pull.

    Each pull begins with its full weight carried backwards, so that no arc has a negative cost.
    """
    flow = SimpleMinCostFlow()
    slack = links.most + pulls.start[links.tail] - pulls.start[links.head]
    room = np.full(len(slack), int(pulls.room.sum()) + 1, dtype=np.int64)
    bound = flow.add_arcs_with_capacity_and_unit_cost(links.tail, links.head, room, slack)
    pulled = flow.add_arcs_with_capacity_and_unit_cost(pulls.tail, pulls.head, pulls.room, pulls.push)
    supply = np.zeros(links.size, dtype=np.int64)
    np.add.at(supply, pulls.tail, pulls.weight)
    np.add.at(supply, pulls.head, -pulls.weight)
    flow.set_nodes_supplies(np.arange(links.size), supply)
    if flow.solve() != flow.OPTIMAL:
        raise InternalError("no flow was found though there is one")
    return int(flow.optimal_cost()), flow.flows(bound), flow.flows(pulled)


def _some(links: Links) -> Column:
    found = links.values()
    if found is None:
        raise InternalError("no moments fulfil what was possible")
    return found


def _rows(tail: Column, head: Column, most: Column) -> Iterator[Link]:
    return zip(tail.tolist(), head.tolist(), most.tolist(), strict=True)


def _reversed(tail: Column, head: Column, most: Column) -> Iterator[Link]:
    return _rows(head, tail, -most)
