"""The work of each process: a copy of the tree of its own, in which it measures tests and tries mutants."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from tests.mutants.children import preload
from tests.mutants.coverage_map import Reach, measure, reach, unmeasured
from tests.mutants.killing import Result, tried, unchanged
from tests.mutants.mutant import Mutant
from tests.planted_bugs.planting import copied_tree


def results_of(chosen: Sequence[Mutant], tree: Path, jobs: int) -> dict[str, Result]:
    """What became of each mutant, by its name."""
    with ProcessPoolExecutor(jobs, get_context("spawn"), preload) as pool:
        files = unmeasured(tree)
        list(pool.map(_measured, [tree] * jobs, (files[at::jobs] for at in range(jobs))))
        known = reach(tree)
        shares = [tuple(chosen[at::jobs]) for at in range(jobs)]
        found = [each for share in pool.map(_tried, [tree] * jobs, [known] * jobs, shares) for each in share]
    return {each.mutant: each for each in found}


def _measured(tree: Path, files: Iterable[str]) -> None:
    with copied_tree(tree) as copy:
        for each in files:
            measure(tree, copy, each)


def _tried(tree: Path, known: Reach, mutants: Sequence[Mutant]) -> list[Result]:
    with copied_tree(tree) as copy:
        if mutants:
            unchanged(mutants[0], copy, known)
        return [_told(tried(each, copy, known)) for each in mutants]


def _told(result: Result) -> Result:
    print(f"{result.what:<9} {result.seconds:6.1f} s  {result.mutant}  {result.by}", flush=True)
    return result
