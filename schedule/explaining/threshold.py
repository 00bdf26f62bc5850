"""Where an answer flips: the least change of one number that turns a yes into a no."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor

STEPS = 1000


def crossing(holds: Callable[[float], bool], now: float, end: float) -> float | None:
    """The first number from `now` towards `end`, in thousandths, for which `holds` is no longer true.

    None if it is not true now, or still true at the end. Found by halving: if it flips more than
    once, any one of the flips.
    """
    if not holds(now) or holds(end):
        return None
    up = end > now
    good, bad = floor(now * STEPS) if up else ceil(now * STEPS), round(end * STEPS)
    while abs(good - bad) > 1:
        middle = (good + bad) // 2
        if holds(middle / STEPS):
            good = middle
        else:
            bad = middle
    return bad / STEPS
