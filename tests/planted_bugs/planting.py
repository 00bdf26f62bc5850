"""A copy of the tree, with one bug at a time in it, and the tests that should notice."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from attrs import asdict, frozen

from tests.planted_bugs.bug import ROOT, Bug

KILLED, SURVIVED, OUT_OF_TIME, BROKEN = "killed", "survived", "out of time", "broken"
PARTS = ("schedule", "tests", "docs", "scenarios")
FILES = ("conftest.py", "pyproject.toml", "schedule_launcher.py", "README.md", "CHANGELOG.md", "SECURITY.md")
FAILED = re.compile(r"^(?:FAILED|ERROR) ([^\s\[]+)", re.MULTILINE)


@frozen
class Result:
    """What became of a bug; `by` is the first test that failed."""

    bug: str
    what: str
    seconds: float
    by: str = ""


@contextmanager
def copied_tree(root: Path = ROOT) -> Iterator[Path]:
    """All that the tests need and that is there, where it can be damaged."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "tree"
        for part in (each for each in PARTS if (root / each).is_dir()):
            shutil.copytree(root / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        copy.mkdir(exist_ok=True)
        for file in (each for each in FILES if (root / each).exists()):
            shutil.copy(root / file, copy / file)
        yield copy


def share(bugs: list[Bug], seconds: float, results: Path | None) -> list[Result]:
    """One bug after the other, in a copy of their own; tells of each as it is done."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    found = []
    with copied_tree() as copy:
        for bug in bugs:
            found.append(tried(bug, copy, seconds))
            last = found[-1]
            print(f"{last.what:<12} {last.seconds:6.1f} s  {last.bug}  {last.by}", flush=True)
            if results is not None:
                with results.open("a", encoding="utf-8") as file:
                    file.write(json.dumps(asdict(last)) + "\n")
    return found


def tried(bug: Bug, copy: Path, seconds: float) -> Result:
    """Plants the bug in the copy, runs its tests up to the first failure, and takes it out again."""
    file = copy / bug.file
    sound, begun = file.read_text(encoding="utf-8"), monotonic()
    file.write_text(bug.planted(sound), encoding="utf-8")
    try:
        status, output = _tested([each for each in bug.tests if (copy / each).exists()], copy, seconds)
    finally:
        file.write_text(sound, encoding="utf-8")
        for stale in file.parent.glob(f"__pycache__/{file.stem}.*.pyc"):
            stale.unlink()
    found = FAILED.search(output)
    by = found[1] if found else ""
    what = {0: SURVIVED, 1: KILLED, 2: KILLED, None: OUT_OF_TIME}.get(status, BROKEN)
    return Result(bug.name, what, monotonic() - begun, by if what == KILLED else "")


def _tested(paths: list[str], copy: Path, seconds: float) -> tuple[int | None, str]:
    """pytest's status (None: out of time) and what it printed."""
    command = [sys.executable, "-m", "pytest", "-n0", "-x", "-q", "--tb=no", *paths]
    running = subprocess.Popen(
        command,
        cwd=copy,
        env=os.environ | {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        output, _ = running.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        return None, ""
    finally:
        if running.poll() is None:
            os.killpg(running.pid, signal.SIGKILL)
            running.wait()
    return running.returncode, output
