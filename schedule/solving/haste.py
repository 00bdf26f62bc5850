"""Some choice that can be, where the time does not do for the best: what is known, and what can join it."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from schedule.solving.region import Infeasible
from schedule.solving.session import Stopped

if TYPE_CHECKING:
    from schedule.solving.optimum import Optimum

MOST_HASTE = 1.0
"""So many seconds are looked for a good choice after a stop, if any is known."""
LITTLE_WORK = 1.0
"""Of CP-SAT, about seconds: for a region at first."""


def hasten(optimum: Optimum, most: float) -> None:
    """Goes over to a choice that the moments agree with, found in so many seconds; or to that which it was
    begun with and what can join it. Raises Infeasible and Stopped."""
    now = time.monotonic()
    optimum.patience = None
    optimum.hurry = math.inf if optimum.begun is None else now + min(MOST_HASTE, most) / 2
    try:
        optimum.tried(list(optimum.seeds), LITTLE_WORK)
    except Stopped:
        if optimum.begun is None:
            raise
        optimum.values = bytearray(optimum.begun)
        optimum.grown()
        optimum.hurry = now + most
        _climb(optimum)
    finally:
        optimum.hurry = None
    optimum.note()


def _climb(optimum: Optimum) -> None:
    """What can join, one after the other: first what is worth most."""
    level = optimum.levels[0]
    left = [each for each in level if not optimum.values[each] and not optimum.fixed.decided[each]]
    for literal in sorted(left, key=lambda each: (-level[each], each)):
        before = bytearray(optimum.values)
        others = (each if before[each] else -each for each in level if each != literal)
        optimum.assumed = (literal, *others)
        try:
            optimum.tried([literal], LITTLE_WORK)
        except (Infeasible, Stopped) as why:
            optimum.values = before
            optimum.grown()
            if isinstance(why, Stopped):
                break
        finally:
            optimum.assumed = ()
