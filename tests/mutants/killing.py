"""One mutant after the other: its tests, the likeliest to notice first, up to the first that fails."""

from __future__ import annotations

import os
import py_compile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.util import cache_from_source
from pathlib import Path
from time import monotonic

import pytest
from attrs import frozen

from tests.mutants.children import ASTRAY, FAILED, HUNG, PASSED, imported_from, limited, printed, tested
from tests.mutants.coverage_map import Reach, members
from tests.mutants.mutant import Mutant

KILLED, TIMED_OUT, SURVIVED, UNREACHED = "killed", "timed out", "survived", "no test executes it"
SLOWER, PATIENCE = 10, 5.0


@frozen
class Result:
    """What became of a mutant; `by` is the test that noticed."""

    mutant: str
    what: str
    seconds: float
    by: str = ""

    @property
    def noticed(self) -> bool:
        return self.what in (KILLED, TIMED_OUT)


class Killing:
    """A plugin of pytest: these tests alone, in this order; the first failure ends the process.

    Hypothesis does not look for the smallest failure. A test that takes much longer than it did hangs.
    """

    def __init__(self, copy: Path, wanted: dict[str, float], told: Path) -> None:
        self.copy, self.wanted, self.told = copy, wanted, told

    def pytest_sessionstart(self) -> None:
        from hypothesis import Phase, settings

        first = settings(settings.default, phases=(Phase.explicit, Phase.generate))
        settings.register_profile("first failure", parent=first)
        settings.load_profile("first failure")

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        if not imported_from(self.copy):
            os._exit(ASTRAY)
        order = {each: at for at, each in enumerate(self.wanted)}
        items[:] = sorted(
            (each for each in items if each.nodeid in order), key=lambda each: order[each.nodeid]
        )

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.told.write_text(item.nodeid, encoding="utf-8")
        with limited(PATIENCE + SLOWER * self.wanted[item.nodeid]):
            return (yield)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            os._exit(FAILED)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.told.write_text(f"{report.nodeid} (on import)", encoding="utf-8")
            os._exit(FAILED)


def tried(mutant: Mutant, copy: Path, known: Reach, enough: float) -> Result:
    """Plants the mutant in the copy, runs its tests, and takes it out again."""
    begun, file, told = monotonic(), copy / mutant.file, copy.parent / "told"
    reaching = known.of(mutant)
    if not reaching:
        return Result(mutant.name, UNREACHED, 0.0)
    sound = file.read_bytes()
    file.write_bytes(mutant.planted(sound))
    Path(cache_from_source(str(file))).unlink(missing_ok=True)
    try:
        status = PASSED
        for group in rounds(mutant, known, enough):
            status = _status(copy, group, told)
            if status != PASSED:
                break
    finally:
        file.write_bytes(sound)
        py_compile.compile(str(file))
    what = {PASSED: SURVIVED, HUNG: TIMED_OUT}.get(status, KILLED)
    return Result(mutant.name, what, monotonic() - begun, told.read_text("utf-8") if what != SURVIVED else "")


def unchanged(mutant: Mutant, copy: Path, known: Reach, enough: float) -> None:
    """Raises RuntimeError unless the tests of that mutant run, and pass without it."""
    told = copy.parent / "told"
    for group in rounds(mutant, known, enough):
        if _status(copy, group, told) != PASSED or told.read_text("utf-8") not in group:
            raise RuntimeError(f"without any mutant {told.read_text('utf-8') or 'no test'} fails")


def _status(copy: Path, group: dict[str, float], told: Path) -> int:
    told.write_text("", encoding="utf-8")
    files = list(dict.fromkeys(each.split("::")[0] for each in group))
    longest = 12 * PATIENCE + SLOWER * sum(group.values())
    status = tested(copy, files, lambda: Killing(copy, group, told), longest)
    if status in (ASTRAY, pytest.ExitCode.INTERNAL_ERROR, pytest.ExitCode.USAGE_ERROR):
        raise RuntimeError(f"the tests of the copy did not run: status {status}\n{printed(copy)}")
    return PASSED if status == pytest.ExitCode.NO_TESTS_COLLECTED else status


def rounds(mutant: Mutant, known: Reach, enough: float) -> list[dict[str, float]]:
    """Tests with their seconds: first those of the room itself, then all others, `enough` seconds of each.

    Those that reach the very place come before those that only touch the file: where an answer is
    remembered, the first to ask is the only one who reaches it.
    """
    reaching, touching = known.of(mutant), known.touching(mutant.file)
    room = f"tests/unit/{mutant.room}/"
    own = sum(1 << at for at, each in enumerate(known.tests) if each.startswith(room))
    groups = [(reaching & own, touching & own & ~reaching), (reaching & ~own, touching & ~own & ~reaching)]
    return [made for group in groups if (made := _within(group, known, enough))]


def _within(groups: Iterable[int], known: Reach, enough: float) -> dict[str, float]:
    """As many as fit, at least one."""
    made: dict[str, float] = {}
    for tests in groups:
        for each in _by_turns(tests, known):
            if made and sum(made.values()) + known.seconds[each] > enough:
                return made
            made[known.tests[each]] = known.seconds[each]
    return made


def _by_turns(tests: int, known: Reach) -> list[int]:
    """So that every file gets as much time: tests of one file often notice the same. In each the quickest
    come first."""
    spent = defaultdict[str, float](float)
    turns = dict[int, float]()
    for each in sorted(members(tests), key=lambda each: known.seconds[each]):
        file = known.tests[each].split("::")[0]
        spent[file] += known.seconds[each]
        turns[each] = spent[file]
    return sorted(turns, key=turns.__getitem__)
