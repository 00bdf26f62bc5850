"""Comparisons of two lengths, which span four moments, as links between two, where that says the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import define, field

from schedule.network.links import ORIGIN
from schedule.solving.comparing import minus, plus
from schedule.solving.state import Entangled

Interval = tuple[int, int]
"""The moments of its start and its end."""

Bound = tuple[int, int, int]
"""`head - tail <= most`."""


@define
class Known:
    """What is said of moments at any rate: the tightest bound of a pair; and who else is bound to whom."""

    most: dict[tuple[int, int], int] = field(factory=dict)
    beside: dict[int, set[int]] = field(factory=dict)
    doubtful: set[frozenset[int]] = field(factory=set)

    @classmethod
    def of(cls, links: Iterable[tuple[int, int, int, bool]]) -> Known:
        """Of links (tail, head, most), with whether they hold at any rate."""
        made = cls()
        for tail, head, most, always in links:
            made.beside.setdefault(tail, set()).add(head)
            made.beside.setdefault(head, set()).add(tail)
            if always:
                made.most[tail, head] = min(most, made.most.get((tail, head), most))
            else:
                made.doubtful.add(frozenset((tail, head)))
        return made

    def length(self, interval: Interval) -> int | None:
        """The length, where it can only be one."""
        start, end = interval
        longest, shortest = self._bound(start, end), self._bound(end, start)
        return longest if longest is not None and shortest == -longest else None

    def loose(self, interval: Interval) -> bool:
        """True if its end is bound to nothing but its own start."""
        start, end = interval
        return self.beside.get(end, set()) <= {start}

    def free(self, interval: Interval) -> tuple[int, int | None] | None:
        """How short and long it can be at any rate, if its end is bound to nothing but its own start."""
        start, end = interval
        if not self.loose(interval) or frozenset(interval) in self.doubtful:
            return None
        return -self.most.get((end, start), 0), self.most.get((start, end))

    def _bound(self, tail: int, head: int) -> int | None:
        direct = self.most.get((tail, head))
        before, after = self.most.get((tail, ORIGIN)), self.most.get((ORIGIN, head))
        around = plus(before, after)
        known = [each for each in (direct, around) if each is not None]
        return min(known) if known else None


def replaced(
    known: Known, longer: Interval, shorter: Interval, span: tuple[int | None, int | None], alone: bool
) -> Iterator[Bound]:
    """Links that say `lo <= length of longer - length of shorter <= hi`.

    If one length is known they bound the other. If the end of one is bound to nothing but its start, and
    `alone` no other comparison is about it, how short and long it can be bounds the other. Raises Entangled.
    """
    lo, hi = span
    if (length := known.length(shorter)) is not None:
        yield from bounds(*longer, plus(length, lo), plus(length, hi))
    elif (length := known.length(longer)) is not None:
        yield from bounds(*shorter, minus(length, hi), minus(length, lo))
    elif alone and (can := known.free(longer)) is not None:
        yield from bounds(*shorter, minus(can[0], hi), minus(can[1], lo))
    elif alone and (can := known.free(shorter)) is not None:
        yield from bounds(*longer, plus(can[0], lo), plus(can[1], hi))
    else:
        raise Entangled


def bounds(earlier: int, later: int, least: int | None, most: int | None) -> Iterator[Bound]:
    """Links that say `least <= later - earlier <= most`; None: open."""
    if most is not None:
        yield earlier, later, most
    if least is not None:
        yield later, earlier, -least
