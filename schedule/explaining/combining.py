"""One choice from each of several lists: the combinations with the least sums, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush


def least_sums(lists: Sequence[Sequence[int]], most: int) -> Iterator[tuple[int, tuple[int, ...]]]:
    """At most so many (sum, positions), the least sum first; of equal sums the first positions first.

    Each list begins with its least number and grows.
    """
    wide = [at for at, each in enumerate(lists) if len(each) > 1]
    start = tuple(0 for _ in lists)
    seen, waiting = {start}, [(sum(each[0] for each in lists), start)]
    while waiting and most > 0:
        total, chosen = heappop(waiting)
        yield total, chosen
        most -= 1
        for at in wide:
            if chosen[at] + 1 < len(lists[at]):
                further = (*chosen[:at], chosen[at] + 1, *chosen[at + 1 :])
                if further not in seen:
                    seen.add(further)
                    more = lists[at][chosen[at] + 1] - lists[at][chosen[at]]
                    heappush(waiting, (total + more, further))
