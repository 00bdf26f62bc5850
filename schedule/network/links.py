"""Inequalities between moments as columns of numbers: whether they can hold, and the bounds from the origin.

`value[head] - value[tail] <= most` for each link. They can all hold if and only if no cycle has a negative
sum; the tightest bounds are shortest paths (Bellman, On a routing problem, 1958, a round at a time).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

OPEN = 2**60
"""A bound that no inequality gives."""

ORIGIN = 0

Column = NDArray[np.int64]
Link = tuple[int, int, int]
"""Tail, head, most."""


@frozen(eq=False)
class Links:
    """Links between `size` moments. Moment 0 is the origin, at tick 0."""

    size: int
    tail: Column
    head: Column
    most: Column
    _into: _Order = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_into", _Order.of(self.head))

    @classmethod
    def of(cls, size: int, links: Iterable[Link]) -> Links:
        """Of (tail, head, most) each."""
        columns = np.array(list(links), dtype=np.int64).reshape(-1, 3)
        return cls(size, *(np.ascontiguousarray(column) for column in columns.T))

    def joined(self, links: Iterable[Link]) -> Links:
        """These and more."""
        more = Links.of(self.size, links)
        pairs = ((self.tail, more.tail), (self.head, more.head), (self.most, more.most))
        return Links(self.size, *(np.concatenate(pair) for pair in pairs))

    def values(self) -> Column | None:
        """Moments that fulfil all links; None if nothing does."""
        found = self._relaxed(np.zeros(self.size, dtype=np.int64))
        return None if found is None else found - found[ORIGIN]

    def bounds(self) -> tuple[Column, Column]:
        """The earliest and the latest value of each moment; `-OPEN` and `OPEN` where nothing bounds it.

        The links must be possible. All earliest values together fulfil them, if none is open; so do all
        latest ones.
        """
        return -self.mirrored.distances(ORIGIN), self.distances(ORIGIN)

    def within(self, earliest: Column, latest: Column) -> tuple[Column, Column]:
        """The bounds, given that each moment is in such a span. The links must allow for that."""
        return -self.mirrored.reached(-earliest), self.reached(latest)

    def distances(self, start: int) -> Column:
        """What bounds each moment's value less that of `start` from above; OPEN if nothing does."""
        first = np.full(self.size, OPEN, dtype=np.int64)
        first[start] = 0
        return self.reached(first)

    def reached(self, latest: Column) -> Column:
        """The latest values that the links leave, given that no moment is later than this."""
        found = self._relaxed(latest)
        return latest if found is None else found

    @cached_property
    def mirrored(self) -> Links:
        """The same with time running backwards."""
        return Links(self.size, self.head, self.tail, self.most)

    def _relaxed(self, value: Column) -> Column | None:
        """Values pushed back until they fulfil all links; None if that never ends."""
        for _ in range(self.size + 1):
            reached = value[self.tail]
            reached = np.where(reached >= OPEN, OPEN, reached + self.most)
            pushed = self._into.least(reached, value)
            if np.array_equal(pushed, value):
                return value
            value = pushed
        return None


@frozen(eq=False)
class _Order:
    """The links in the order of where they lead, so that each moment's least can be taken at once."""

    order: Column
    starts: Column
    moments: Column

    @classmethod
    def of(cls, leading: Column) -> _Order:
        order = np.argsort(leading, kind="stable")
        moments, starts = np.unique(leading[order], return_index=True)
        return cls(order, starts, moments)

    def least(self, reached: Column, value: Column) -> Column:
        """For each moment the least of its value and of what its links say."""
        made = value.copy()
        if len(self.order):
            least = np.minimum.reduceat(reached[self.order], self.starts)
            made[self.moments] = np.minimum(made[self.moments], least)
        return made
