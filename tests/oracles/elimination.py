"""The greatest sum of many small tables, by taking one unknown after the other out of the sum.

`max over v of (f(v, a) + g(v, b) + h(a, b))` is `(max over v of f(v, a) + g(v, b)) + h(a, b)`. Every table
is an array with one axis per unknown, of size 1 where the table does not depend on it.
`test_brute_force.py` checks this file against the plain sum over everything.
"""

from math import prod

import numpy as np

NEVER = -(4 * 10**17)
"""Below every sum that can be attained; two of it still fit into 64 bits."""
LARGEST = 2_000_000


class TooLarge(Exception):
    """The scenario is too large for brute force; take a smaller one."""


def table(values, dimensions: int) -> np.ndarray:
    array = np.asarray(values, dtype=np.int64)
    return array if array.ndim else array.reshape((1,) * dimensions)


def rule(values, dimensions: int) -> np.ndarray:
    """A condition as a table: 0 where it holds, `NEVER` where it does not."""
    return np.where(table(values, dimensions) != 0, 0, NEVER)


def total(tables: list[np.ndarray]) -> np.ndarray:
    result = tables[0]
    for each in tables[1:]:
        guard(np.broadcast_shapes(result.shape, each.shape))
        result = np.maximum(result + each, NEVER)
    return result


def guard(shape: tuple[int, ...], most: int = LARGEST) -> None:
    if prod(shape) > most:
        raise TooLarge(shape)


def greatest(tables: list[np.ndarray], keep: tuple[int, ...] = ()) -> np.ndarray:
    """The greatest sum for each combination of the unknowns in `keep` (size 1 on all other axes)."""
    rest = list(tables)
    while True:
        open_axes = {axis for each in rest for axis, size in enumerate(each.shape) if size > 1} - set(keep)
        if not open_axes:
            return total(rest)
        axis = min(open_axes, key=lambda one: (cost(rest, one), one))
        joined = total([each for each in rest if each.shape[axis] > 1])
        rest = [each for each in rest if each.shape[axis] == 1] + [joined.max(axis=axis, keepdims=True)]


def cost(tables: list[np.ndarray], axis: int) -> int:
    return prod(np.broadcast_shapes(*(each.shape for each in tables if each.shape[axis] > 1)))
