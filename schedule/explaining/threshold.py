"""Where an answer flips: the least change of one number that turns a yes into a no."""

from __future__ import annotations

from collections.abc import Callable

STEP = 0.001


def crossing(holds: Callable[[float], bool], now: float, end: float) -> float | None:
    """A number between `now` and `end`, to a thousandth, beyond which `holds` is no longer true.

    None if it is not true now, or still true at the end. Found by halving: if it flips more than
    once, any one of the flips.
    """
    if not holds(now) or holds(end):
        return None
    good, bad = now, end
    while abs(good - bad) > STEP:
        middle = round((good + bad) / 2, 4)
        if holds(middle):
            good = middle
        else:
            bad = middle
    return round(bad, 3)
