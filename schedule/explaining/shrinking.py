"""Smallest sets: what is left when nothing more can be left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable


def smallest_conflict(
    members: Iterable[str], possible: Callable[[frozenset[str]], bool], guess: Iterable[str] = ()
) -> tuple[str, ...] | None:
    """A subset that is impossible together, while it is possible with any one member left out.

    None if all members together are possible. `guess` is where to look first. `possible` need not be
    monotone (a change that is left out can put an older rule back into force), so passes are repeated
    until one leaves out nothing. Members are tried from last to first: earlier ones are rather kept.
    """
    kept = tuple(members)
    guessed = frozenset(guess)
    if guessed and not possible(guessed):
        kept = tuple(each for each in kept if each in guessed)
    elif possible(frozenset(kept)):
        return None
    return _thinned(_halved(kept, possible), possible)


def _halved(kept: tuple[str, ...], possible: Callable[[frozenset[str]], bool]) -> tuple[str, ...]:
    """Leaves out large parts first, so that a small conflict among many is found soon."""
    size = len(kept) // 2
    while size > 1:
        for start in range(len(kept) - len(kept) % size, -1, -size):
            fewer = kept[:start] + kept[start + size :]
            if len(fewer) < len(kept) and not possible(frozenset(fewer)):
                kept = fewer
        size //= 2
    return kept


def _thinned(kept: tuple[str, ...], possible: Callable[[frozenset[str]], bool]) -> tuple[str, ...]:
    while True:
        before = kept
        for member in reversed(before):
            fewer = tuple(each for each in kept if each != member)
            if not possible(frozenset(fewer)):
                kept = fewer
        if kept == before:
            return kept
