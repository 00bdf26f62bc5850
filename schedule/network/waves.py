"""Very many inequalities between moments at once: moments that fulfil them, or what cannot hold together.

All links are relaxed together, wave by wave, from the latest that the origin allows (Bellman, On a routing
problem, 1958). A moment that is pushed before its earliest, and links that push one another round and round,
show cycles that cannot hold, long before all is settled. Whoever asks leaves out a link of each; only what
was pushed by way of it begins again.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from attrs import define
from numpy.typing import NDArray

from schedule.network.links import OPEN, ORIGIN, Column, Links

MOST_WAVES = 1000
"""A long chain takes a wave for each of its links: that is not done at once."""

MANY_MOMENTS = 1000
"""Of so many, cycles are looked for first: without, to find that nothing holds takes a wave for each."""

BETWEEN_LOOKS = 4
"""Waves from one look for links that push one another in a circle to the next."""

Flags = NDArray[np.bool_]


def moments_of(links: Links) -> Column | None:
    """Moments that fulfil all links; None if nothing does."""
    if links.size > MANY_MOMENTS:
        every = np.ones(len(links.tail), dtype=bool)
        if Waves.of(links.size, links.tail, links.head, links.most, every).cycles():
            return None
    return links.values()


@define(eq=False)
class Waves:
    """Links `value[head] - value[tail] <= most`, told by their places in the columns. An open resource.

    `kept` are those that bind. No moment can be later than its `value`; `by` is the link that pushed it
    there, -1 if none did, and `source` the moment from which, itself if none did.
    """

    tail: Column
    head: Column
    most: Column
    kept: Flags
    value: Column
    by: Column
    source: Column
    waves: int = 0

    @classmethod
    def of(cls, size: int, tail: Column, head: Column, most: Column, kept: Flags) -> Waves:
        """Between so many moments."""
        value = np.full(size, OPEN, dtype=np.int64)
        value[ORIGIN] = 0
        return cls(tail, head, most, kept, value, np.full(size, -1, dtype=np.int64), np.arange(size))

    def cycles(self) -> list[list[int]]:
        """Some that cannot hold; none if all kept links hold together, or if that takes too many waves."""
        on, back = (np.nonzero(self.kept & flags)[0] for flags in (self.head != ORIGIN, self.head == ORIGIN))
        tail, head, most = self.tail[on], self.head[on], self.most[on]
        until, least = self.tail[back], self.most[back]
        while self.waves < MOST_WAVES:
            early = np.nonzero(self.value[until] + least < 0)[0]
            circles = self._circles() if len(early) or self.waves % BETWEEN_LOOKS == 0 else []
            if circles or len(early):
                return circles or [[*self._way_to(self.tail[each]), each] for each in back[early].tolist()]
            reached = self.value[tail] + most
            pushed = np.nonzero(reached < self.value[head])[0]
            if not len(pushed):
                break
            self._push(on[pushed], head[pushed], reached[pushed])
            self.waves += 1
        return []

    def leave_out(self, places: Iterable[int]) -> None:
        """These do not bind any more."""
        self.kept[list(places)] = False
        loose = (self.by >= 0) & ~self.kept[self.by]
        source = self.source
        for _ in range(len(source).bit_length()):
            loose |= loose[source]
            source = source[source]
        self.value[loose], self.by[loose] = OPEN, -1
        self.source[loose] = np.nonzero(loose)[0]

    def moments(self) -> Column | None:
        """In the middle of what the kept links allow, once there are no cycles; None if it takes too long."""
        mirrored = Waves.of(len(self.value), self.head, self.tail, self.most, self.kept)
        if mirrored.cycles() or MOST_WAVES in (self.waves, mirrored.waves):
            return None
        return (self.value - mirrored.value) // 2

    def _push(self, links: Column, heads: Column, values: Column) -> None:
        """Each moment to the earliest of what its links say."""
        order = np.lexsort((values, heads))
        heads = heads[order]
        first = np.ones(len(order), dtype=bool)
        first[1:] = heads[1:] != heads[:-1]
        best, moved = order[first], heads[first]
        self.value[moved] = values[best]
        self.by[moved] = links[best]
        self.source[moved] = self.tail[links[best]]

    def _circles(self) -> list[list[int]]:
        """Of links that pushed one another round and round."""
        source = self.source
        for _ in range(len(source).bit_length()):
            source = source[source]
        found: list[list[int]] = []
        seen: set[int] = set()
        for moment in np.unique(source[self.by[source] >= 0]).tolist():
            circle: list[int] = []
            while moment not in seen:
                seen.add(moment)
                circle.append(int(self.by[moment]))
                moment = int(self.source[moment])
            if circle:
                found.append(circle[::-1])
        return found

    def _way_to(self, moment: int) -> list[int]:
        """The links that pushed a moment to where it is, from the origin on."""
        found: list[int] = []
        while moment != ORIGIN:
            found.append(int(self.by[moment]))
            moment = int(self.source[moment])
        return found[::-1]
