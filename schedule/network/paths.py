"""Why a bound holds: the links of a shortest path, or of a cycle that cannot be."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from attrs import frozen


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
