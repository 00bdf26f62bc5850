"""How time grows with size: the exponent of the power law that fits best."""

from __future__ import annotations

from math import log


def exponent(points: list[tuple[int, float]]) -> float | None:
    """The slope of the least-squares line through the logarithms; None for fewer than two sizes.

    1 is linear; n log n looks like 1.1 over the sizes that are measured here.
    """
    xs, ys = [log(size) for size, _ in points], [log(seconds) for _, seconds in points]
    if len(set(xs)) < 2:
        return None
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    along = sum((each - x) ** 2 for each in xs)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / along
