"""A simple temporal network with all its tightest bounds, for some hundred moments.

A network holds inequalities `x_j - x_i <= most` between whole numbers. It is consistent if and only
if no cycle of them has a negative sum; the tightest bound between two moments is the shortest path
(Dechter, Meiri and Pearl, Temporal constraint networks, Artificial Intelligence 49, 1991).
"""

from __future__ import annotations

import numpy as np
from attrs import define
from numpy.typing import NDArray

from schedule.network.links import OPEN


@define
class Network:
    """All tightest bounds of a small network, kept up to date: `most[i, j]` bounds `x_j - x_i`.

    Moment 0 is the origin. One more inequality costs the square of the number of moments.
    """

    most: NDArray[np.int64]

    @classmethod
    def of(cls, size: int) -> Network:
        """A network of so many moments that nothing binds."""
        most = np.full((size, size), OPEN, dtype=np.int64)
        np.fill_diagonal(most, 0)
        return cls(most)

    def copy(self) -> Network:
        """Another network with the same bounds."""
        return Network(self.most.copy())

    def tighten(self, earlier: int, later: int, most: int) -> bool:
        """From now on `x_later - x_earlier <= most`; false if that cannot be: then it is unchanged."""
        if self.most[later, earlier] + most < 0:
            return False
        if most < self.most[earlier, later]:
            through = self.most[:, earlier, None] + most + self.most[None, later, :]
            np.minimum(self.most, through, out=self.most)
            self.most[self.most > OPEN // 2] = OPEN
        return True

    def greatest(self, earlier: int, later: int) -> int | None:
        """The greatest value of `x_later - x_earlier`; None: open."""
        found = int(self.most[earlier, later])
        return None if found == OPEN else found

    def least(self, earlier: int, later: int) -> int | None:
        """The least value of `x_later - x_earlier`; None: open."""
        found = self.greatest(later, earlier)
        return None if found is None else -found
