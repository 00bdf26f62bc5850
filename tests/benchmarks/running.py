"""Starts measurements in child processes, with a limit, and says what came of them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from attrs import frozen

from tests.benchmarks.child import Result, Task

ROOT = Path(__file__).parents[2]
LOADING = 60.0
"""Seconds that imports and loading may take on top of the limit."""


@frozen
class Outcome:
    """`seconds` None: not finished, then `why` says what happened. `memory` is the peak, in bytes."""

    seconds: float | None
    why: str = ""
    weight: int | None = None
    memory: int = 0
    details: tuple[tuple[str, object], ...] = ()

    def detail(self, name: str) -> object:
        """Another number that was measured. Raises KeyError."""
        return dict(self.details)[name]


def run(task: Task, seconds: float) -> Outcome:
    """What a child makes of the task; it is killed if it passes the limit by too much."""
    command = [sys.executable, "-m", "tests.benchmarks.child", json.dumps({**task, "seconds": seconds})]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, cwd=ROOT, timeout=seconds * 1.2 + LOADING, check=False
        )
    except subprocess.TimeoutExpired:
        return Outcome(None, f"not in {seconds:g} s")
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        return Outcome(None, "out of memory" if done.returncode == -9 else f"failed: {last[:100]}")
    return outcome_of(json.loads(done.stdout.strip().splitlines()[-1]), seconds)


def outcome_of(result: Result, seconds: float) -> Outcome:
    """The result of a child, read."""
    memory = int(str(result.get("memory", 0)))
    if result.get("out of time") or result.get("status") == "best-found":
        return Outcome(None, f"not in {seconds:g} s", memory=memory)
    weight = result.get("weight")
    return Outcome(
        float(str(result["seconds"])),
        weight=None if weight is None else int(str(weight)),
        memory=memory,
        details=tuple(result.items()),
    )
