"""Comparisons of two lengths of an item, and arithmetic with open ends."""

from __future__ import annotations

from collections.abc import Iterable

from schedule.constraints.conditions import LengthAgainst


def no_difference(every: Iterable[LengthAgainst], against: LengthAgainst) -> bool:
    """Whether all comparisons of the same two lengths together leave no difference.

    Bounds alone would not show it where nothing bounds the lengths: each pushes the other on, forever.
    """
    pair = {against.longer, against.shorter}
    spans = [
        (each.lo, each.hi) if each.longer is against.longer else (minus(0, each.hi), minus(0, each.lo))
        for each in every
        if each.item == against.item and {each.longer, each.shorter} == pair
    ]
    least = max((lo for lo, _ in spans if lo is not None), default=None)
    most = min((hi for _, hi in spans if hi is not None), default=None)
    return least is not None and most is not None and least > most


def plus(value: int | None, more: int | None) -> int | None:
    """None: open."""
    return None if value is None or more is None else value + more


def minus(value: int | None, less: int | None) -> int | None:
    """None: open."""
    return None if value is None or less is None else value - less
