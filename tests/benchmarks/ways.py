"""All ways to solve tier 1, by name: peers with their packages."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from time import monotonic
from typing import Protocol

from attrs import frozen

from tests.benchmarks.logic import Logic
from tests.benchmarks.parts import parts_of


class Solve(Protocol):
    """The best weight of one part, proven; raises OutOfTime if it is not proven until the deadline."""

    def __call__(self, part: Logic, seconds: float) -> int: ...


class OutOfTime(Exception):
    """The limit was reached before the best was proven."""


@frozen
class Peer:
    """`home` is the module whose `solve` does it, `packages` what must be installed."""

    name: str
    home: str
    packages: tuple[str, ...]
    modules: tuple[str, ...]

    @property
    def installed(self) -> bool:
        """Whether it can be run here."""
        return all(find_spec(each) is not None for each in self.modules)

    def solver(self) -> Callable[[Logic, float], int]:
        """Loads the peer."""
        found: Callable[[Logic, float], int] = import_module(self.home).solve
        return found


PEERS = tuple(
    Peer(name, f"tests.benchmarks.peers.{home}", packages, modules)
    for name, home, packages, modules in (
        ("clingo-dl", "clingo_dl", ("clingo-dl", "clingo"), ("clingodl", "clingo")),
        ("CP-SAT", "cp_sat", ("ortools",), ("ortools",)),
        ("CPMpy", "cpmpy_model", ("cpmpy",), ("cpmpy",)),
        ("HiGHS", "highs", ("highspy",), ("highspy",)),
        ("Z3", "z3_optimize", ("z3-solver",), ("z3",)),
    )
)


def best_weight(logic: Logic, solve: Solve, seconds: float) -> int:
    """The proven best weight, part by part. Raises OutOfTime."""
    deadline = monotonic() + seconds
    total = logic.sure
    for part in parts_of(logic):
        left = deadline - monotonic()
        if left <= 0:
            raise OutOfTime
        total += solve(part, left)
    return total
