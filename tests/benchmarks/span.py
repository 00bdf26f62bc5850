"""How far moments can lie: peers with bounded variables need it, and the closer the better for them."""

from __future__ import annotations

from tests.benchmarks.logic import ORIGIN, Logic

DAY = 24 * 60


def span_of(part: Logic) -> tuple[int, int]:
    """`low <= moment <= high`: the named moments and a day more on each side, generous to the peer.

    Only the sum of all constants is a proven limit; it is taken where it is closer, or where one moment is
    named. Each run compares the weights of all that finished, so a span that is too close would be seen.
    """
    named = [link.most for link in part.links if link.tail == ORIGIN]
    named += [-link.most for link in part.links if link.head == ORIGIN]
    if not named:
        named = [0]
    reach = sum(abs(link.most) for link in part.links if ORIGIN not in (link.tail, link.head))
    lone = max(named) - min(named) < DAY // 2
    around = reach if lone else min(reach, DAY)
    return min(named) - around, max(named) + around
