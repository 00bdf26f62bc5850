"""How far the solver may look: so far that no bound that follows from the input can reach the edge.

Every tight bound is the sum of a path of constants from a named moment. So nothing that is bounded
can lie outside the *core*: the named moments and as much more on each side as all constants
together. A comparison of two lengths can carry a length over to other moments, and no bounded length
is longer than the core is wide: for each of them the core is as much wider again. A value outside the
core is proof that nothing bounds it. The domain leaves room around the core for such proofs, and for a
length longer than the core is wide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import lcm

from attrs import frozen

from schedule.constraints.conditions import All, Any, Condition, Gap, LengthAgainst, Window
from schedule.constraints.problem import Compiled

LARGEST_SCALE = 10**6


@frozen
class Horizon:
    """`core_lo <= bounded value <= core_hi`; the domain of every point is `[lo, hi]`. In ticks."""

    core_lo: int
    core_hi: int

    @property
    def width(self) -> int:
        """No bounded length is longer."""
        return self.core_hi - self.core_lo

    @property
    def lo(self) -> int:
        """The least value of a point."""
        return self.core_lo - 2 * self.width - 1

    @property
    def hi(self) -> int:
        """The greatest value of a point."""
        return self.core_hi + 2 * self.width + 1


def horizon_of(compiled: Compiled, asked: Sequence[Condition] = ()) -> Horizon:
    """The horizon of a compiled scenario, and of what else is asked; tick 0 counts as a named moment."""
    anchors, reach, compared = [0], 1, 0
    conditions = [*(rule.condition for rule in compiled.rules), *(law.condition for law in compiled.laws)]
    conditions += [*(keep.condition for keep in compiled.keeps), *asked]
    for measure in (each for condition in conditions for each in measures(condition)):
        ends = [end for end in (measure.lo, measure.hi) if end is not None]
        compared += isinstance(measure, LengthAgainst)
        if isinstance(measure, Window):
            anchors += ends
        else:
            reach += max((abs(end) for end in ends), default=0)
    reach += sum(2 * offset.limit for offset in compiled.offsets)
    reach += len(compiled.items) * (2 * compiled.slack + compiled.assumed + compiled.on_time)
    reach += compared * (max(anchors) - min(anchors) + reach)
    return Horizon(min(anchors) - reach, max(anchors) + reach)


def fit_scale(compiled: Compiled) -> int:
    """The common denominator of all tolerances, so that their distances can be added up."""
    told = (each for rule in compiled.rules for each in measures(rule.condition))
    tolerances = {each.tolerance for each in told if each.named is not None and each.tolerance > 0}
    return min(lcm(*tolerances, *(each.limit for each in compiled.offsets if each.limit)), LARGEST_SCALE)


def measures(condition: Condition) -> Iterator[Window | Gap | LengthAgainst]:
    """All inequalities in a condition. Explicit stack: conditions may nest."""
    stack = [condition]
    while stack:
        match stack.pop():
            case All(parts) | Any(parts):
                stack.extend(parts)
            case Window() | Gap() | LengthAgainst() as measure:
                yield measure
            case _:
                pass
