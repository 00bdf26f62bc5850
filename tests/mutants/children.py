"""pytest in a forked child, inside a copy of the tree; what takes long to load is loaded before.

The copy's own `schedule` and `tests` are imported anew in every child, ahead of any installed package.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import resource
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Protocol

import pytest

PRELOADED = (
    "attrs",
    "click",
    "coverage",
    "hypothesis.extra._patching",
    "hypothesis.internal.conjecture.engine",
    "hypothesis.strategies",
    "icalendar",
    "jinja2",
    "jsonschema",
    "lark",
    "numpy",
    "ortools.sat.python.cp_model",
    "pendulum",
    "rich.console",
    "sybil",
    "xdist.plugin",
    "yaml",
)
OWN = ("conftest", "schedule", "schedule_launcher", "tests")
PASSED, FAILED, HUNG, ASTRAY = 0, 1, 90, 91
PRINTED = "printed"
MEMORY = 8 * 2**30
OPTIONS = (
    "-n0",
    "-q",
    "--tb=short",
    "-p",
    "no:cacheprovider",
    "-W",
    "ignore::pytest.PytestAssertRewriteWarning",
)


class Plugin(Protocol):
    """Something with hooks of pytest."""


def preload() -> None:
    """Once, before the first child. What children compile is kept, in their copy."""
    sys.dont_write_bytecode = False
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    for name in PRELOADED:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)


def tested(copy: Path, paths: Sequence[str], plugin: Callable[[], Plugin], seconds: float) -> int:
    """pytest's status for those files of the copy; HUNG if it takes longer.

    Nothing that it has started is left.
    """
    child = os.fork()
    if child == 0:
        _run(copy, paths, plugin)
    try:
        return _awaited(child, monotonic() + seconds)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(child, 0)


def _awaited(child: int, deadline: float) -> int:
    while monotonic() < deadline:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        sleep(0.01)
    return HUNG


def _run(copy: Path, paths: Sequence[str], plugin: Callable[[], Plugin]) -> None:
    """In the child alone; never returns."""
    os.setsid()
    status = ASTRAY
    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
        _redirect(copy)
        _move_to(copy)
        status = pytest.main([*OPTIONS, *paths], plugins=[plugin()])
    except BaseException:
        traceback.print_exc()
        raise
    finally:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(status)


def _redirect(copy: Path) -> None:
    """What it prints goes into a file beside the copy, for the message if it does not run."""
    into = os.open(copy.parent / PRINTED, os.O_RDWR | os.O_CREAT | os.O_TRUNC)
    for stream in (1, 2):
        os.dup2(into, stream)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)


def printed(copy: Path) -> str:
    """The end of what the last child printed."""
    return (copy.parent / PRINTED).read_text("utf-8", "replace")[-2000:]


def _move_to(copy: Path) -> None:
    """From here on everything of ours is imported from the copy."""
    os.chdir(copy)
    for name in [each for each in sys.modules if each.split(".")[0] in OWN]:
        del sys.modules[name]
    sys.meta_path[:] = [
        each for each in sys.meta_path if not getattr(each, "__module__", "").startswith("__editable__")
    ]
    outside = [each for each in sys.path if each and not (Path(each) / "schedule").is_dir()]
    sys.path[:] = [str(copy), *outside]
    sys.path_importer_cache.clear()
    os.environ["PYTHONPATH"] = str(copy)


def imported_from(copy: Path) -> bool:
    """True if the package that the tests see is the copy's; asked in the child."""
    return Path(importlib.import_module("schedule").__file__ or "").is_relative_to(copy)


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Ends this process with HUNG if what is inside takes more time of a processor."""
    signal.signal(signal.SIGPROF, lambda *_: os._exit(HUNG))
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
