"""Which mutants are tried: so many of all rooms, each room in proportion to how many it has."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from tests.mutants.mutant import Mutant


def sample(every: Sequence[Mutant], count: int, seed: int) -> tuple[Mutant, ...]:
    """The same for the same seed and source; all if there are no more than `count`."""
    if count >= len(every):
        return tuple(every)
    rooms = list(dict.fromkeys(each.room for each in every))
    chosen: set[Mutant] = set()
    for room in rooms:
        here = [each for each in every if each.room == room]
        wanted = max(1, round(count * len(here) / len(every)))
        chosen.update(Random(f"{seed} {room}").sample(here, min(wanted, len(here))))
    return tuple(each for each in every if each in chosen)
