"""Why each rejected statement cannot be true, at what odds, and what would go in its stead."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import exp

import pendulum
from attrs import frozen

from schedule.explaining.wording import conflict_text
from schedule.model.timeline import Conflict

HUNDREDTHS = 100


@frozen
class Clash:
    """What a rejected statement cannot join, in the order of the argument; `excess` by how much, if known."""

    against: tuple[str, ...]
    excess: pendulum.Duration | None = None


@frozen
class Belief:
    """What believing a rejected statement comes to: the weight that is lost, and what is rejected instead."""

    lost: int
    instead: tuple[str, ...]


def conflicts_of(
    rejected: Sequence[str],
    clash: Callable[[str], Clash],
    believe: Callable[[str], Belief | None],
    said: Mapping[str, str],
) -> tuple[Conflict, ...]:
    """One conflict for each rejected statement, in the order given.

    `clash` is what it cannot join; `believe` the best history with it true, None if there is none.
    """
    return tuple(_conflict(each, clash(each), believe(each), said) for each in rejected)


def _conflict(rejected: str, clash: Clash, belief: Belief | None, said: Mapping[str, str]) -> Conflict:
    odds = None if belief is None else odds_of(belief.lost)
    instead = () if belief is None else belief.instead
    text = conflict_text(rejected, clash.against, clash.excess, instead, odds, said)
    return Conflict(rejected, clash.against, odds, instead, text)


def odds_of(lost: int) -> float:
    """How many times more probable: weights are hundredths of a nat. Two significant decimals."""
    return float(f"{exp(lost / HUNDREDTHS):.4g}")
