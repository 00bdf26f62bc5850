"""How wide a timeline is, and which answers stand for all that could be given."""

from __future__ import annotations

from collections.abc import Sequence

Span = tuple[int | None, int | None]

ANSWERS = 3


def clipped(span: Span, reach: tuple[int, int]) -> tuple[int, int]:
    """The part of a range (None: open) within the reach; its own end where that lies outside."""
    lo, hi = span
    first = reach[0] if lo is None else lo
    last = reach[1] if hi is None else hi
    return min(first, last), max(first, last)


def representatives(spans: Sequence[Span], within: tuple[int, int], count: int = ANSWERS) -> tuple[int, ...]:
    """At most so many values spread evenly over `within`, each moved into the nearest of the spans."""
    lo, hi = within
    wanted = [lo + (hi - lo) * (2 * at + 1) // (2 * count) for at in range(count)]
    return tuple(dict.fromkeys(_nearest(value, spans) for value in wanted))


def _nearest(value: int, spans: Sequence[Span]) -> int:
    moved = (_into(value, span) for span in spans)
    return min(moved, key=lambda each: (abs(each - value), each))


def _into(value: int, span: Span) -> int:
    lo, hi = span
    value = value if lo is None else max(value, lo)
    return value if hi is None else min(value, hi)
