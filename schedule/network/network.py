"""Many inequalities between moments, one more at a time: how far apart any two of them can be.

Moments that fulfil all inequalities are kept, so that no step of a shortest path is negative once it is seen
from them (Johnson, Efficient algorithms for shortest paths in sparse networks, Journal of the ACM 24, 1977).
The distances from the origin, and to it, are kept as well: the way between two other moments leads past the
origin, or only through moments that are nearer than by that way round (Goldberg and Harrelson, Computing the
shortest path: A* search meets graph theory, SODA 2005).
"""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heappop, heappush

from attrs import define, evolve, field

from schedule.network.differences import Differences
from schedule.network.links import OPEN, ORIGIN, Link, Links
from schedule.network.waves import moments_of

FEW = 64
"""So few inequalities are sooner taken one by one than all at once."""


@define
class Network:
    """Moments by number; moment 0 is the origin. `direct` is the tightest inequality between two of them.

    `after` tells of each moment how far after the origin it can be, `before` how far before it the origin
    can be, which is its earliest value negated; OPEN if nothing bounds it, None if nobody asked yet.
    """

    moments: Differences
    direct: dict[tuple[int, int], int] = field(factory=dict)
    after: list[int] | None = None
    before: list[int] | None = None

    @classmethod
    def of(cls, size: int) -> Network:
        """So many moments that nothing binds."""
        return cls(Differences.of(size))

    def copy(self) -> Network:
        """Another network with the same bounds."""
        return evolve(
            self,
            moments=self.moments.copy(),
            direct=dict(self.direct),
            after=None if self.after is None else list(self.after),
            before=None if self.before is None else list(self.before),
        )

    def tighten_all(self, links: Iterable[Link]) -> bool:
        """From now on all these hold; false if that cannot be: then the network is of no more use."""
        every = list(links)
        if len(every) > FEW and not self.direct:
            values = moments_of(Links.of(len(self.moments.value), every))
            if values is not None:
                self._begin(every, values.tolist())
            return values is not None
        return all(self.tighten(*link) for link in every)

    def _begin(self, links: list[Link], values: list[int]) -> None:
        """With these, and moments that fulfil them all."""
        for earlier, later, most in links:
            if earlier != later and not self.says(earlier, later, most):
                self.direct[earlier, later] = most
        for (earlier, later), most in self.direct.items():
            self.moments.active[self.moments.add(earlier, later, most)] = 1
        self.moments.value, self.after, self.before = values, None, None

    def tighten(self, earlier: int, later: int, most: int) -> bool:
        """From now on `x_later - x_earlier <= most`; false if that cannot be: then it is unchanged."""
        if earlier == later or self.says(earlier, later, most):
            return most >= 0 or earlier != later
        if self.moments.activate(self.moments.add(earlier, later, most)) is not None:
            return False
        self.direct[earlier, later] = most
        if self.after is not None and self.after[earlier] < OPEN:
            self._spread(self.after, {later: self.after[earlier] + most}, 1)
        if self.before is not None and self.before[later] < OPEN:
            self._spread(self.before, {earlier: self.before[later] + most}, -1)
        return True

    def says(self, earlier: int, later: int, most: int) -> bool:
        """Whether somebody said that `x_later - x_earlier <= most`; it can follow even if nobody did."""
        return self.direct.get((earlier, later), OPEN) <= most

    def greatest(self, earlier: int, later: int) -> int | None:
        """The greatest value of `x_later - x_earlier`; None: open."""
        if earlier == ORIGIN:
            found = self.latest()[later]
        elif later == ORIGIN:
            found = self.earliest_negated()[earlier]
        else:
            found = self._between(earlier, later)
        return None if found >= OPEN else found

    def least(self, earlier: int, later: int) -> int | None:
        """The least value of `x_later - x_earlier`; None: open."""
        found = self.greatest(later, earlier)
        return None if found is None else -found

    def latest(self) -> list[int]:
        """How far after the origin each moment can be; OPEN if nothing bounds it."""
        if self.after is None:
            self.after = self.distances(ORIGIN)
        return self.after

    def earliest_negated(self) -> list[int]:
        """How far before each moment the origin can be; OPEN if nothing bounds it."""
        if self.before is None:
            self.before = self.distances(ORIGIN, -1)
        return self.before

    def near(self, moment: int, sign: int) -> dict[int, int]:
        """How far after the moment others can be, with sign -1 how far before it: of those moments that this
        can bind more tightly than the origin does, if it were known when the moment is."""
        after, before = self.latest(), self.earliest_negated()
        known, first = (after, before[moment]) if sign > 0 else (before, after[moment])
        value, most, active = self.moments.value, self.moments.most, self.moments.active
        beside, ahead = self._directed(sign)
        best, found = {moment: 0}, dict[int, int]()
        queue = [(0, moment)]
        while queue:
            _, here = heappop(queue)
            if here in found:
                continue
            far = found[here] = best[here]
            for each in beside[here]:
                near, reached = ahead[each], far + most[each]
                if active[each] and reached - first < known[near] and reached < best.get(near, OPEN):
                    best[near] = reached
                    heappush(queue, (reached - sign * (value[near] - value[moment]), near))
        return found

    def distances(self, moment: int, sign: int = 1) -> list[int]:
        """How far after the moment each other can be, with sign -1 how far before it; OPEN if unbounded."""
        found = [OPEN] * len(self.moments.value)
        self._spread(found, {moment: 0}, sign)
        return found

    def _spread(self, known: list[int], news: dict[int, int], sign: int) -> None:
        """Takes in smaller distances, with all that follows from them."""
        value, most, active = self.moments.value, self.moments.most, self.moments.active
        beside, ahead = self._directed(sign)
        better = {moment: far for moment, far in news.items() if far < known[moment]}
        queue = [(far - sign * value[moment], moment) for moment, far in better.items()]
        while queue:
            _, moment = heappop(queue)
            far = better.pop(moment, OPEN)
            if far >= known[moment]:
                continue
            known[moment] = far
            for each in beside[moment]:
                near = ahead[each]
                reached = far + most[each]
                if active[each] and reached < known[near] and reached < better.get(near, OPEN):
                    better[near] = reached
                    heappush(queue, (reached - sign * value[near], near))

    def _directed(self, sign: int) -> tuple[list[list[int]], list[int]]:
        moments = self.moments
        return (moments.leaving, moments.head) if sign > 0 else (moments.entering, moments.tail)

    def _between(self, start: int, end: int) -> int:
        """The length of the shortest path, OPEN if there is none; past the origin or by what is nearer."""
        after, before = self.latest(), self.earliest_negated()
        around = before[start] + after[end] if before[start] < OPEN and after[end] < OPEN else OPEN
        most, active, leaving, head = (
            self.moments.most,
            self.moments.active,
            self.moments.leaving,
            self.moments.head,
        )
        best = {start: 0}
        queue = [(self._left(start, end), start)]
        while queue:
            total, moment = heappop(queue)
            if total >= around:
                break
            if moment == end:
                return total
            far = best[moment]
            if total > far + self._left(moment, end):
                continue
            for each in leaving[moment]:
                near, reached = head[each], far + most[each]
                if active[each] and near != ORIGIN and reached < best.get(near, OPEN):
                    left = self._left(near, end)
                    if left < OPEN and reached + left < around:
                        best[near] = reached
                        heappush(queue, (reached + left, near))
        return around

    def _left(self, moment: int, end: int) -> int:
        """No path from here to the end is shorter; OPEN if there is none."""
        value, after, before = self.moments.value, self.latest(), self.earliest_negated()
        least = value[end] - value[moment]
        if after[moment] < OPEN:
            if after[end] >= OPEN:
                return OPEN
            least = max(least, after[end] - after[moment])
        if before[end] < OPEN:
            if before[moment] >= OPEN:
                return OPEN
            least = max(least, before[moment] - before[end])
        return least
