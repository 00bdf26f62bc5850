"""Which stretches of time a chart may leave out: long ones in which nothing is drawn, and only
where they would squeeze what is drawn beyond reading."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

READABLE = 18.0
_SHARE = 0.2
_MOST = 5
_LARGE_GAIN = 8.0

Span = tuple[int, int]


def empty_stretches(spans: list[Span], first: int, last: int, room: float, gap: float) -> tuple[Span, ...]:
    """Stretches of [first, last], in seconds and in order of time, to be drawn `gap` px wide each.

    `spans` are what is drawn, in seconds; `room` is the width of the chart in px. A stretch is
    left out if it takes at least a fifth of the chart, the longest first, until a typical bar
    is wide enough to be seen. If that cannot be reached, nothing is left out.
    """
    typical = _typical(spans)
    chosen, rest = list[Span](), last - first
    for each in sorted(_between(_busy(spans, typical), first, last), key=lambda span: span[0] - span[1]):
        wide = typical * (room - gap * len(chosen)) / rest
        length = each[1] - each[0]
        if wide >= READABLE or length < _SHARE * rest or len(chosen) == _MOST:
            break
        chosen.append(each)
        rest -= length
    left = max(1.0, room - gap * len(chosen)) / max(1, rest)
    gain = left * (last - first) / room
    return tuple(sorted(chosen)) if typical * left >= READABLE or gain >= _LARGE_GAIN else ()


def _typical(spans: list[Span]) -> int:
    """The length of a usual bar; where there are only moments, their usual distance."""
    lengths = [last - first for first, last in spans if last > first]
    moments = sorted({each for span in spans for each in span})
    return int(median(lengths or [right - left for left, right in pairwise(moments)] or [3600]))


def _busy(spans: list[Span], pad: int) -> list[Span]:
    """The spans with some room around them, run together where they touch."""
    found: list[Span] = []
    for first, last in sorted((first - pad, last + pad) for first, last in spans):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def _between(busy: list[Span], first: int, last: int) -> list[Span]:
    edges = [first, *(edge for span in busy for edge in span), last]
    return [(left, right) for left, right in zip(edges[::2], edges[1::2], strict=True) if right > left]
