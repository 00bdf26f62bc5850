"""Many inequalities between many moments, switched on and off: consistent at every moment, or why not.

Moments that fulfil all active inequalities are kept. A new inequality moves only those that it pushes,
the furthest push first; if the push comes back to where it began, the inequalities on its way cannot all
hold (Cotton and Maler, Fast and flexible difference constraint propagation for DPLL(T), SAT 2006).
Moment 0 is the origin. It binds so many moments that it is never moved: a push that comes to it goes so far
as it allows, and the rest is pushed the other way; what comes to it from both sides cannot hold.
"""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from statistics import median_low

import numpy as np
from attrs import define

from schedule.errors import InternalError
from schedule.network.links import ORIGIN
from schedule.network.waves import Waves

FEW = 200
"""So few links are sooner looked at one by one."""


@define
class Differences:
    """Links `value[head] - value[tail] <= most`, by number; only active ones bind. An open resource.

    `shared`: a copy has the same lists of links beside each moment, so that a longer list is a new one.
    """

    tail: list[int]
    head: list[int]
    most: list[int]
    leaving: list[list[int]]
    entering: list[list[int]]
    active: bytearray
    value: list[int]
    shared: bool = False

    @classmethod
    def of(cls, size: int) -> Differences:
        """So many moments that nothing binds."""
        beside: list[list[int]] = [[] for _ in range(size)]
        return cls([], [], [], beside, [[] for _ in range(size)], bytearray(), [0] * size)

    def copy(self) -> Differences:
        """An independent copy."""
        self.shared = True
        return Differences(
            list(self.tail),
            list(self.head),
            list(self.most),
            list(self.leaving),
            list(self.entering),
            bytearray(self.active),
            list(self.value),
            shared=True,
        )

    def add(self, tail: int, head: int, most: int) -> int:
        """The number of a new link, which is not active yet."""
        number = len(self.tail)
        self.tail.append(tail)
        self.head.append(head)
        self.most.append(most)
        if self.shared:
            self.leaving[tail] = [*self.leaving[tail], number]
            self.entering[head] = [*self.entering[head], number]
        else:
            self.leaving[tail].append(number)
            self.entering[head].append(number)
        self.active.append(0)
        return number

    def activate(self, link: int) -> tuple[int, ...] | None:
        """Makes a link bind; or returns the links of a cycle that cannot hold, itself the first."""
        if self.value[self.tail[link]] + self.most[link] < self.value[self.head[link]]:
            conflict = self._repair(link)
            if conflict is not None:
                return conflict
        self.active[link] = 1
        return None

    def violated(self, links: list[int]) -> list[int]:
        """Those of the links that the moments, as they are now, do not fulfil."""
        if len(links) < FEW:
            return [
                each
                for each in links
                if self.value[self.tail[each]] + self.most[each] < self.value[self.head[each]]
            ]
        numbers = np.array(links)
        value, most = np.array(self.value), np.array(self.most)[numbers]
        tails, heads = np.array(self.tail)[numbers], np.array(self.head)[numbers]
        return [int(each) for each in numbers[value[tails] + most < value[heads]]]

    def waves(self, links: list[int]) -> Waves:
        """These links and all active ones, to be looked at all at once."""
        kept = np.array(self.active, dtype=bool)
        kept[links] = True
        tail, head, most = (np.array(each, dtype=np.int64) for each in (self.tail, self.head, self.most))
        return Waves.of(len(self.value), tail, head, most, kept)

    def guess(self, links: list[int]) -> None:
        """Moments that fulfil most links: one after the other, in the middle of what its neighbours say.

        Only while no link is active.
        """
        wanted = bytearray(len(self.tail))
        for each in links:
            wanted[each] = 1
        placed = bytearray(len(self.value))
        waiting = [0] * len(self.value)
        queue = [(0, moment) for moment in range(len(self.value))]
        heapify(queue)
        while queue:
            votes, moment = heappop(queue)
            if placed[moment] or -votes < waiting[moment]:
                continue
            placed[moment] = 1
            if votes:
                self.value[moment] = self._vote(moment, wanted, placed)
            for near in self._neighbours(moment, wanted):
                if not placed[near]:
                    waiting[near] += 1
                    heappush(queue, (-waiting[near], near))

    def _vote(self, moment: int, wanted: bytearray, placed: bytearray) -> int:
        said = [
            self.value[self.tail[each]] + self.most[each]
            for each in self.entering[moment]
            if wanted[each] and placed[self.tail[each]]
        ]
        said += [
            self.value[self.head[each]] - self.most[each]
            for each in self.leaving[moment]
            if wanted[each] and placed[self.head[each]]
        ]
        return median_low(said)

    def _neighbours(self, moment: int, wanted: bytearray) -> list[int]:
        others = [self.tail[each] for each in self.entering[moment] if wanted[each]]
        return others + [self.head[each] for each in self.leaving[moment] if wanted[each]]

    def _repair(self, link: int) -> tuple[int, ...] | None:
        """Moves what the link pushes: its head back, as far as the origin allows, and then its tail on.

        Nothing is moved if that cannot be.
        """
        before: dict[int, int] = {}
        cycle = self._pushed(link, before)
        for moment, value in before.items() if cycle else ():
            self.value[moment] = value
        return cycle or None

    def _pushed(self, link: int, before: dict[int, int]) -> tuple[int, ...]:
        """The links of a cycle that cannot hold, this one the first; none if all is as it should be."""
        ahead = self._push(link, 1, before)
        if not ahead or self.head[ahead[-1]] == self.tail[link]:
            return ahead
        behind = self._push(link, -1, before)
        if not behind or self.tail[behind[0]] == self.head[link]:
            return behind[-1:] + behind[:-1]
        return self._negative((*ahead, *behind[:-1]))

    def _push(self, link: int, sign: int, before: dict[int, int]) -> tuple[int, ...]:
        """Moves the head back, but not the origin; the links of the way on which that came to an end.

        That is where the link begins, or the origin; none if all is as it should be. With sign -1 everything
        is mirrored, so that the tail is pushed on. `before` keeps the values of what is moved.
        """
        value, most, active = self.value, self.most, self.active
        ahead, beside = (self.head, self.leaving) if sign > 0 else (self.tail, self.entering)
        behind = self.tail if sign > 0 else self.head
        back, first = behind[link], ahead[link]
        push = sign * (value[back] - value[first]) + most[link]
        least, into, moved = {first: push}, {first: link}, dict[int, int]()
        queue = [(push, first)]
        while queue:
            push, moment = heappop(queue)
            if moment in moved or push > least[moment]:
                continue
            if moment in (back, ORIGIN):
                self._move(moved, sign, push, before)
                return _way(into, moment, link, behind, sign)
            moved[moment] = push
            now = sign * value[moment] + push
            for each in beside[moment]:
                near = ahead[each]
                if active[each] and near not in moved:
                    push = now + most[each] - sign * value[near]
                    if push < least.get(near, 0):
                        least[near], into[near] = push, each
                        heappush(queue, (push, near))
        self._move(moved, sign, 0, before)
        return ()

    def _move(self, moved: dict[int, int], sign: int, short: int, before: dict[int, int]) -> None:
        """Moves each moment as far as it was pushed, short of so much; `before` keeps where it was."""
        for moment, push in moved.items():
            before.setdefault(moment, self.value[moment])
            self.value[moment] += sign * (push - short)

    def _negative(self, walk: tuple[int, ...]) -> tuple[int, ...]:
        """A cycle of a negative sum, of a walk of a negative sum that comes back to its beginning."""
        on: list[int] = []
        met = {self.tail[walk[0]]: 0}
        for link in walk:
            on.append(link)
            since = met.setdefault(self.head[link], len(on))
            if since < len(on):
                cycle = on[since:]
                if sum(self.most[each] for each in cycle) < 0:
                    return tuple(cycle)
                for each in cycle[:-1]:
                    del met[self.head[each]]
                del on[since:]
        raise InternalError("a walk of a negative sum has no cycle of a negative sum")


def _way(into: dict[int, int], moment: int, link: int, behind: list[int], sign: int) -> tuple[int, ...]:
    """The links that pushed one another from `link` to the moment, in the direction of time."""
    pushed = [into[moment]]
    while pushed[-1] != link:
        pushed.append(into[behind[pushed[-1]]])
    return tuple(reversed(pushed)) if sign > 0 else tuple(pushed)
