"""Why each rejected statement cannot be true, at what odds, and what would go in its stead."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import exp

import pendulum
from attrs import frozen

from schedule.explaining.wording import (
    Words,
    clash_text,
    conflict_text,
    copied_text,
    instead_text,
    odds_words,
)
from schedule.model.timeline import Conflict

HUNDREDTHS = 100
MOST_NATS = 700


@frozen
class Clash:
    """What a rejected statement cannot join, in the order of the argument; `excess` by how much, if known.

    `published` are the statements, with when their reports were published, that could all be true if
    nobody looked at when one of these was published, or any of them. `laws` are what else makes it so, in
    words.
    """

    against: tuple[str, ...]
    excess: pendulum.Duration | None = None
    published: tuple[tuple[str, str], ...] = ()
    laws: tuple[str, ...] = ()


@frozen
class Belief:
    """What believing a rejected statement comes to: the weight that is lost, and what is rejected instead.

    `others`: other statements could be rejected instead that weigh the same. `possible` is false if it
    cannot be believed at all, `weighed` if nobody looked.
    """

    lost: int = 0
    instead: tuple[str, ...] = ()
    others: bool = False
    possible: bool = True
    weighed: bool = True


IMPOSSIBLE = Belief(possible=False)
NOT_WEIGHED = Belief(weighed=False)


def conflicts_of(
    rejected: Mapping[str, Sequence[str]],
    clash: Callable[[str], Clash],
    believe: Callable[[str], Belief],
    words: Words,
) -> tuple[Conflict, ...]:
    """One conflict for each rejected statement, in the order given.

    `rejected` has the statements of each rule that is not believed: copies stand and fall with it.
    `clash` is what a rule cannot join; `believe` the best history with it true.
    """
    return tuple(
        conflict
        for rule, statements in rejected.items()
        for conflict in _conflicts(rule, statements, clash(rule), believe(rule), words)
    )


def _conflicts(
    rule: str, statements: Sequence[str], clash: Clash, belief: Belief, words: Words
) -> Iterator[Conflict]:
    odds = odds_of(belief.lost) if belief.possible and belief.weighed else None
    told = odds_words(odds) if belief.weighed else ""
    without = instead_text(belief.instead, belief.others, words)
    reason = clash_text(clash.against, clash.excess, clash.published, clash.laws, words)
    for each in statements:
        why = reason if each == rule else copied_text(rule, reason)
        text = f"{conflict_text(each, why, told, words)}{without}"
        yield Conflict(each, clash.against, odds, belief.instead, text, belief.weighed)


def odds_of(lost: int) -> float:
    """How many times more probable: weights are hundredths of a nat. Four significant digits; what is over
    10^304 is called that, which is about as far as numbers go."""
    return float(f"{exp(min(lost / HUNDREDTHS, MOST_NATS)):.4g}")
