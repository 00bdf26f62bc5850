"""The greatest sum of many small tables, by taking one unknown after the other out of the sum.

`max over v of (f(v, a) + g(v, b) + h(a, b))` is `(max over v of f(v, a) + g(v, b)) + h(a, b)`. Every table
is an array with one axis per unknown, of size 1 where the table does not depend on it.
`test_brute_force.py` checks this file against the plain sum over everything.
"""

from collections.abc import Iterable
from math import prod

import numpy as np

NEVER = -(4 * 10**16)
"""Below every sum that can be attained; two hundred of it still fit into 64 bits."""
MOST = 200
"""Rules in one sum."""
Shape = tuple[int, ...]
LARGEST = 2_000_000
WIDEST = 16 * LARGEST
"""Of what a single rule is about, before the others have narrowed it."""


class TooLarge(Exception):
    """The scenario is too large for brute force; take a smaller one."""


def table(values, dimensions: int) -> np.ndarray:
    array = np.asarray(values, dtype=np.int64)
    return array if array.ndim else array.reshape((1,) * dimensions)


def rule(values, dimensions: int) -> np.ndarray:
    """A condition as a table: 0 where it holds, `NEVER` where it does not."""
    return np.where(table(values, dimensions) != 0, 0, NEVER)


def total(tables: list[np.ndarray]) -> np.ndarray:
    """The sum of all, in one new array."""
    apart = merged(tables)
    shape = np.broadcast_shapes(*(each.shape for each in apart))
    result = np.zeros(shape, dtype=np.int64)
    for each in apart:
        result += each
    return result


def merged(tables: Iterable[np.ndarray]) -> list[np.ndarray]:
    """Fewer tables with the same sum: what depends on no more than another does is added to that one."""
    by_shape: dict[Shape, np.ndarray] = {}
    for each in tables:
        known = by_shape.get(each.shape)
        by_shape[each.shape] = each if known is None else known + each
    apart: list[np.ndarray] = []
    for each in sorted(by_shape.values(), key=lambda each: -each.size):
        for at, larger in enumerate(apart):
            if all(one in (1, other) for one, other in zip(each.shape, larger.shape, strict=True)):
                apart[at] = larger + each
                break
        else:
            apart.append(each)
    return apart


def either(one, other):
    """True where one of two conditions holds. TooLarge before there is no room for it."""
    guard(np.broadcast_shapes(np.shape(one), np.shape(other)), WIDEST)
    return one | other


def both(one, other):
    """True where both conditions hold, likewise."""
    guard(np.broadcast_shapes(np.shape(one), np.shape(other)), WIDEST)
    return one & other


def guard(shape: Shape, most: int = LARGEST) -> None:
    if prod(shape) > most:
        raise TooLarge(shape)


def greatest(tables: list[np.ndarray], keep: tuple[int, ...] = ()) -> np.ndarray:
    """The greatest sum for each combination of the unknowns in `keep` (size 1 on all other axes)."""
    rest = list(tables)
    for axis in order([each.shape for each in rest], keep):
        joined = total([each for each in rest if each.shape[axis] > 1])
        rest = [each for each in rest if each.shape[axis] == 1] + [joined.max(axis=axis, keepdims=True)]
    return total(rest)


def order(shapes: Iterable[Shape], keep: tuple[int, ...] = ()) -> list[int]:
    """The unknowns not in `keep`, the cheapest of each moment first; TooLarge before anything is summed."""
    rest, found = set(shapes), list[int]()
    while open_axes := {axis for each in rest for axis, size in enumerate(each) if size > 1} - set(keep):
        joined = {axis: np.broadcast_shapes(*(each for each in rest if each[axis] > 1)) for axis in open_axes}
        axis = min(open_axes, key=lambda one: (prod(joined[one]), one))
        guard(joined[axis])
        found.append(axis)
        left = tuple(1 if at == axis else size for at, size in enumerate(joined[axis]))
        rest = {each for each in rest if each[axis] == 1} | {left}
    guard(np.broadcast_shapes(*rest))
    return found
