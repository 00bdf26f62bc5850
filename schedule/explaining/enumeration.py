"""All smallest conflicts: every set that is tried either grows to a correction or shrinks to a conflict.

The method is MARCO (Liffiton, Previti, Malik and Marques-Silva, Fast, flexible MUS enumeration,
Constraints 21, 2016): a map of what is not yet known proposes greatest sets.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from schedule.explaining.shrinking import smallest_conflict


class Map(Protocol):
    """Which subsets are not yet known to be possible or impossible."""

    def greatest_unknown(self) -> frozenset[str] | None:
        """A greatest such subset; None if everything is known."""

    def possible(self, members: frozenset[str]) -> None:
        """From now on all subsets of these are known to be possible."""

    def impossible(self, members: frozenset[str]) -> None:
        """From now on all supersets of these are known to be impossible."""


def all_conflicts(
    members: Sequence[str], possible: Callable[[frozenset[str]], bool], known: Map, most: int
) -> tuple[tuple[tuple[str, ...], ...], bool]:
    """At most so many smallest conflicts, the smaller first, and whether these are all.

    Whether a set is possible must not depend on what is left out of it.
    """
    found: list[tuple[str, ...]] = []
    place = {name: at for at, name in enumerate(members)}
    while (proposed := known.greatest_unknown()) is not None:
        conflict = smallest_conflict(sorted(proposed, key=place.__getitem__), possible)
        if conflict is None:
            known.possible(proposed)
        elif len(found) == most:
            return _sorted(found, place), False
        else:
            found.append(conflict)
            known.impossible(frozenset(conflict))
    return _sorted(found, place), True


def _sorted(found: list[tuple[str, ...]], place: dict[str, int]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted(found, key=lambda each: (len(each), [place[name] for name in each])))
