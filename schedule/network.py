"""Simple temporal networks: differences between moments, their consistency and all their bounds.

A network holds inequalities `x_j - x_i <= most` between whole numbers. It is consistent if and only
if no cycle of them has a negative sum; the tightest bound between two moments is the shortest path
(Dechter, Meiri and Pearl, Temporal constraint networks, Artificial Intelligence 49, 1991).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable

import numpy as np
from attrs import define, frozen
from numpy.typing import NDArray

OPEN = 2**60
"""A bound that no inequality gives."""


@define
class Network:
    """All tightest bounds of a small network, kept up to date: `most[i, j]` bounds `x_j - x_i`.

    Moment 0 is the origin. One more inequality costs the square of the number of moments.
    """

    most: NDArray[np.int64]

    @classmethod
    def of(cls, size: int) -> Network:
        """A network of so many moments that nothing binds."""
        most = np.full((size, size), OPEN, dtype=np.int64)
        np.fill_diagonal(most, 0)
        return cls(most)

    def copy(self) -> Network:
        """Another network with the same bounds."""
        return Network(self.most.copy())

    def tighten(self, earlier: int, later: int, most: int) -> bool:
        """From now on `x_later - x_earlier <= most`; false if that cannot be: then it is unchanged."""
        if self.most[later, earlier] + most < 0:
            return False
        if most < self.most[earlier, later]:
            through = self.most[:, earlier, None] + most + self.most[None, later, :]
            np.minimum(self.most, through, out=self.most)
            self.most[self.most > OPEN // 2] = OPEN
        return True

    def greatest(self, earlier: int, later: int) -> int | None:
        """The greatest value of `x_later - x_earlier`; None: open."""
        found = int(self.most[earlier, later])
        return None if found == OPEN else found

    def least(self, earlier: int, later: int) -> int | None:
        """The least value of `x_later - x_earlier`; None: open."""
        found = self.greatest(later, earlier)
        return None if found is None else -found


@frozen
class Link:
    """`later - earlier <= most`, and why."""

    earlier: Hashable
    later: Hashable
    most: int
    why: str


def shortest_path(links: Iterable[Link], start: Hashable, end: Hashable) -> tuple[Link, ...] | None:
    """The links whose sum bounds `end - start` most tightly, the fewest of those; None if nothing does.

    The links must be consistent.
    """
    every = tuple(links)
    found = _relaxed(every, {start: (0, 0)})
    return None if end not in found else _back(found, start, end)


def negative_cycle(links: Iterable[Link]) -> tuple[Link, ...] | None:
    """Links that cannot all hold, each beginning where the one before ends; None if all can."""
    every = tuple(links)
    moments = {each for link in every for each in (link.earlier, link.later)}
    best: dict[Hashable, int] = dict.fromkeys(moments, 0)
    into: dict[Hashable, Link] = {}
    moved: Hashable = None
    for _ in range(len(moments) + 1):
        moved = None
        for link in every:
            if best[link.earlier] + link.most < best[link.later]:
                best[link.later], into[link.later], moved = best[link.earlier] + link.most, link, link.later
        if moved is None:
            return None
    return _cycle(into, moved, len(moments))


_Steps = dict[Hashable, tuple[int, int, Link | None]]


def _relaxed(links: tuple[Link, ...], starts: dict[Hashable, tuple[int, int]]) -> _Steps:
    """For each moment the least sum, the number of links, and the last of them."""
    found: _Steps = {each: (total, count, None) for each, (total, count) in starts.items()}
    changed = True
    while changed:
        changed = False
        for link in links:
            if link.earlier not in found:
                continue
            total, count, _ = found[link.earlier]
            reached = total + link.most, count + 1
            if link.later not in found or reached < found[link.later][:2]:
                found[link.later], changed = (*reached, link), True
    return found


def _back(found: _Steps, start: Hashable, end: Hashable) -> tuple[Link, ...]:
    path: list[Link] = []
    at = end
    while at != start or not path:
        link = found[at][2]
        if link is None:
            break
        path.append(link)
        at = link.earlier
    return tuple(reversed(path))


def _cycle(into: dict[Hashable, Link], reached: Hashable, size: int) -> tuple[Link, ...]:
    for _ in range(size):
        reached = into[reached].earlier
    cycle, at = [into[reached]], into[reached].earlier
    while at != reached:
        cycle.append(into[at])
        at = into[at].earlier
    return tuple(reversed(cycle))
