"""The work of each process: a copy of the tree of its own, in which it measures tests and tries mutants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import active_children, get_context
from pathlib import Path

from tests.mutants.children import preload
from tests.mutants.coverage_map import Reach, measure, reach, unmeasured
from tests.mutants.killing import Result, tried, unchanged
from tests.mutants.mutant import Mutant
from tests.planted_bugs.planting import copied_tree


def results_of(chosen: Sequence[Mutant], tree: Path, jobs: int, enough: float) -> dict[str, Result]:
    """What became of each mutant, by its name."""
    with ProcessPoolExecutor(jobs, get_context("spawn"), preload) as pool, _none_left():
        files = unmeasured(tree)
        list(pool.map(partial(_measured, tree), [files[at::jobs] for at in range(jobs)]))
        known = reach(tree)
        shares = [tuple(chosen[at::jobs]) for at in range(jobs)]
        found = pool.map(partial(_tried, tree, known, enough), shares)
        return {each.mutant: each for share in found for each in share}


@contextmanager
def _none_left() -> Iterator[None]:
    """Whatever ends this process early ends the others too."""
    try:
        yield
    except BaseException:
        for each in active_children():
            each.terminate()
        raise


def _measured(tree: Path, files: Iterable[str]) -> None:
    with copied_tree(tree) as copy:
        for each in files:
            measure(tree, copy, each)


def _tried(tree: Path, known: Reach, enough: float, mutants: Sequence[Mutant]) -> list[Result]:
    with copied_tree(tree) as copy:
        if mutants:
            unchanged(mutants[0], copy, known, enough)
        return [_told(tried(each, copy, known, enough)) for each in mutants]


def _told(result: Result) -> Result:
    print(f"{result.what:<9} {result.seconds:6.1f} s  {result.mutant}  {result.by}", flush=True)
    return result
