"""Why a bound holds: the links of a shortest path, or of a cycle that cannot be."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterable

from attrs import frozen

from schedule.network.differences import Differences


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
    places = _places(every)
    if start not in places or end not in places:
        return () if start == end else None
    into = _relaxed(every, places, places[start])
    return None if places[end] not in into else _back(every, places, into, (places[start], places[end]))


def negative_cycle(links: Iterable[Link]) -> tuple[Link, ...] | None:
    """Links that cannot all hold, each beginning where the one before ends; None if all can."""
    every = tuple(links)
    places = _places(every)
    network = Differences.of(len(places) + 1)
    for link in every:
        number = network.add(places[link.earlier], places[link.later], link.most)
        cycle = network.activate(number)
        if cycle is not None:
            return tuple(every[each] for each in cycle)
    return None


def _places(links: tuple[Link, ...]) -> dict[Hashable, int]:
    """A number for each moment, from 1 on."""
    found: dict[Hashable, int] = {}
    for link in links:
        for moment in (link.earlier, link.later):
            found.setdefault(moment, len(found) + 1)
    return found


def _relaxed(links: tuple[Link, ...], places: dict[Hashable, int], start: int) -> dict[int, int]:
    """For each moment that is reached the last link of its best path; -1 for the start."""
    leaving: dict[int, list[tuple[int, int, int]]] = {}
    for at, link in enumerate(links):
        leaving.setdefault(places[link.earlier], []).append((places[link.later], link.most, at))
    best, into, waiting = {start: (0, 0)}, {start: -1}, deque([start])
    while waiting:
        here = waiting.popleft()
        total, count = best[here]
        for there, most, at in leaving.get(here, ()):
            reached = total + most, count + 1
            if there not in best or reached < best[there]:
                best[there], into[there] = reached, at
                waiting.append(there)
    return into


def _back(
    links: tuple[Link, ...], places: dict[Hashable, int], into: dict[int, int], ends: tuple[int, int]
) -> tuple[Link, ...]:
    path: list[Link] = []
    start, at = ends
    while at != start:
        path.append(links[into[at]])
        at = places[path[-1].earlier]
    return tuple(reversed(path))
