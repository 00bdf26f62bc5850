"""The steps of a chain: what prepares it, then link by link how far it has come."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import assert_never

from schedule.constraints.conditions import ClockOffset
from schedule.explaining.arguments import ORIGIN, SHAPE
from schedule.explaining.chain_wording import shape_text
from schedule.model.agenda import Point, Subject
from schedule.model.explanation import Step, Value, Which
from schedule.network.paths import Link
from schedule.why.inquiry import Inquiry
from schedule.why.naming import names_of


def steps_of(
    inquiry: Inquiry, forcing: tuple[str, ...], path: tuple[Link, ...], which: Which
) -> Iterator[Step]:
    """What prepares the path, then its links from the known end on, each with its running total."""
    words = dict(names_of(inquiry, forcing))
    on_path = {link.why for link in path}
    yield from (Step(name, text) for name, text in words.items() if name not in on_path)
    for link, which_here, total, reached in _running(path, which):
        told = words[link.why] if link.why != SHAPE else _shape(inquiry, reached)
        yield Step(link.why, told, *_so_far(inquiry, which_here, total, reached))


def name_of(about: Point | Subject) -> str:
    """As it is asked about, e.g. `press.actual.start` or `press.actual`."""
    match about:
        case Point(item, layer, end):
            return f"{item}.{layer.value}.{end.value}"
        case Subject(item, layer):
            return f"{item}.{layer.value}"
        case _:
            assert_never(about)


def value_of(inquiry: Inquiry, which: Which, most: int) -> Value:
    """What a bound `later - earlier <= most` comes to: a moment, or a length."""
    axis = inquiry.compiled.axis
    match which:
        case Which.EARLIEST:
            return axis.instant(-most)
        case Which.LATEST:
            return axis.instant(most)
        case Which.SHORTEST:
            return axis.length(-most)
        case _:
            return axis.length(most)


def _shape(inquiry: Inquiry, reached: Hashable) -> str:
    assert isinstance(reached, Point)  # only intervals have a shape
    return shape_text(name_of(reached), reached.item in inquiry.compiled.points)


def _so_far(
    inquiry: Inquiry, which: Which, total: int, reached: Hashable
) -> tuple[str, Which, Value] | tuple[()]:
    """What is bounded, and how. A clock has an error, at least or at most; no length ends with it."""
    if isinstance(reached, Point):
        return name_of(reached), which, value_of(inquiry, which, total)
    if isinstance(reached, ClockOffset) and which in (Which.EARLIEST, Which.LATEST):
        behind = total if which is Which.LATEST else -total
        return reached.source, which, inquiry.compiled.axis.length(behind)
    return ()


def _running(path: tuple[Link, ...], which: Which) -> Iterator[tuple[Link, Which, int, Hashable]]:
    """Each link with what it bounds, and the sum so far. A length that rests on two moments is told
    from the origin on: its latest end after its earliest start."""
    known = next((at for at, link in enumerate(path) if link.earlier == ORIGIN), None)
    if which is Which.EARLIEST or (which is Which.SHORTEST and known is None):
        yield from _backward(path, which)
    elif known is None or known == 0:
        yield from _forward(path, which if known is None else Which.LATEST)
    else:
        yield from _backward(path[:known], Which.EARLIEST)
        yield from _forward(path[known:], Which.LATEST)


def _forward(path: tuple[Link, ...], which: Which) -> Iterator[tuple[Link, Which, int, Hashable]]:
    total = 0
    for link in path:
        total += link.most
        yield link, which, total, link.later


def _backward(path: tuple[Link, ...], which: Which) -> Iterator[tuple[Link, Which, int, Hashable]]:
    total = 0
    for link in reversed(path):
        total += link.most
        yield link, which, total, link.earlier
