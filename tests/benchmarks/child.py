"""One measurement in a process of its own: `python -m tests.benchmarks.child TASK`, a JSON object.

The last line on stdout is the result, a JSON object too. Imports and loading are not measured, for
nobody, except by the task that says so.
"""

from __future__ import annotations

import json
import pickle
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

MOST_RUNS = 3
QUICK = 1.0
"""Seconds after which no run is repeated."""

Task = dict[str, object]
Result = dict[str, object]


def peer(task: Task) -> Result:
    """Tier 1 by a peer, from the arrays, with its own decomposition and modelling."""
    from tests.benchmarks.ways import PEERS, best_weight

    solve = next(each for each in PEERS if each.name == task["name"]).solver()
    logic, seconds = _loaded(task), float(str(task["seconds"]))
    return _timed(lambda: {"weight": best_weight(logic, solve, seconds)})  # type: ignore[arg-type]


def engine(task: Task) -> Result:
    """Tier 1 by the engine, from the compiled scenario."""
    from tests.benchmarks.engine import best_weight

    compiled, seconds = _loaded(task), float(str(task["seconds"]))
    return _timed(lambda: {"weight": best_weight(compiled, seconds)})  # type: ignore[arg-type]


def whole(task: Task) -> Result:
    """From the scenario to the answer, with ranges, conflicts and the judge."""
    import schedule

    scenario, reconstruct, seconds = _loaded(task), schedule.reconstruct, float(str(task["seconds"]))
    return _timed(lambda: {"status": reconstruct(scenario, seconds=seconds).status.value})  # type: ignore[arg-type]


def reading(task: Task) -> Result:
    """The same scenario as JSON: parsed and written by the standard library; and read by the engine."""
    import schedule
    from tests.benchmarks.trees import tree_of

    roomy = schedule.Limits(bytes=2**30, values=10**8, items=10**6, statements=10**7, pairs=10**9)
    text = json.dumps(tree_of(_loaded(task)))  # type: ignore[arg-type]
    plain = _timed(lambda: {"size": len(json.dumps(json.loads(text)))})
    read = _timed(lambda: {"items": len(schedule.read_text(text, "planted.json", limits=roomy).items)})
    return {**plain, "reading": read["seconds"]}


def day(task: Task) -> Result:
    """A small scenario after import: the import, the first answer, and the median of the next."""
    begun = time.perf_counter()
    import schedule

    reconstruct, imported = schedule.reconstruct, time.perf_counter() - begun
    scenario = _loaded(task)
    first, *later = [_timed(lambda: {"items": len(reconstruct(scenario).items)}) for _ in range(8)]  # type: ignore[arg-type]
    return {
        "import": imported,
        "first": first["seconds"],
        "seconds": median(float(str(each["seconds"])) for each in later),
    }


def _timed(work: Callable[[], Result]) -> Result:
    """What it does and how long it takes: the median of as many runs as are quick, three at most."""
    runs: list[tuple[float, Result]] = []
    while not runs or (len(runs) < MOST_RUNS and sum(seconds for seconds, _ in runs) < QUICK):
        begun = time.perf_counter()
        found = work()
        runs.append((time.perf_counter() - begun, found))
    return {**runs[-1][1], "seconds": median(seconds for seconds, _ in runs)}


def _loaded(task: Task) -> object:
    return pickle.loads(Path(str(task["file"])).read_bytes())


def main(text: str) -> int:
    """Does one task."""
    from tests.benchmarks.ways import OutOfTime

    task = json.loads(text)
    kinds = {each.__name__: each for each in (peer, engine, whole, reading, day)}
    try:
        result = kinds[task["kind"]](task)
    except OutOfTime:
        result = {"out of time": True}
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({**result, "memory": memory}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
