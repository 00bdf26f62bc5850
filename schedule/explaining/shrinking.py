"""Smallest sets: what is left when nothing more can be left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable


def smallest_conflict(
    members: Iterable[str], possible: Callable[[frozenset[str]], bool]
) -> tuple[str, ...] | None:
    """A subset that is impossible together, while it is possible with any one member left out.

    None if all members together are possible. `possible` need not be monotone (a change that is left
    out can put an older rule back into force), so passes are repeated until one leaves out nothing.
    Members are tried from last to first: earlier ones are rather kept.
    """
    kept = tuple(members)
    if possible(frozenset(kept)):
        return None
    while True:
        before = kept
        for member in reversed(before):
            fewer = tuple(each for each in kept if each != member)
            if not possible(frozenset(fewer)):
                kept = fewer
        if kept == before:
            return kept
