"""Why each rejected statement cannot be true, at what odds, and what would go in its stead."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import exp

from attrs import frozen

from schedule.explaining.shrinking import smallest_conflict
from schedule.explaining.wording import conflict_text
from schedule.model.timeline import Conflict

HUNDREDTHS = 100


@frozen
class Belief:
    """What believing a rejected statement comes to: the weight that is lost, and what is rejected instead."""

    lost: int
    instead: tuple[str, ...]


def conflicts_of(
    rejected: Sequence[str],
    accepted: Sequence[str],
    possible: Callable[[frozenset[str]], bool],
    believe: Callable[[str], Belief | None],
    said: Mapping[str, str],
) -> tuple[Conflict, ...]:
    """One conflict for each rejected statement, in the order given.

    `possible` tells whether statements can all hold; `believe` is the best history with that one true.
    """
    return tuple(_conflict(each, accepted, possible, believe, said) for each in rejected)


def _conflict(
    rejected: str,
    accepted: Sequence[str],
    possible: Callable[[frozenset[str]], bool],
    believe: Callable[[str], Belief | None],
    said: Mapping[str, str],
) -> Conflict:
    against = smallest_conflict(accepted, lambda others: possible(others | {rejected})) or ()
    belief = believe(rejected)
    odds = None if belief is None else odds_of(belief.lost)
    instead = () if belief is None else belief.instead
    return Conflict(rejected, against, odds, instead, conflict_text(rejected, against, instead, odds, said))


def odds_of(lost: int) -> float:
    """How many times more probable: weights are hundredths of a nat. Two significant decimals."""
    return float(f"{exp(lost / HUNDREDTHS):.4g}")
