"""Which test executes which line, and how long it takes: measured for each file of tests, and remembered.

What is remembered lies in the folder for temporary files, named by the contents of the package, of the
strategies and oracles, and of the file of tests with the helpers beside it: a new test costs one file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import gettempdir
from time import monotonic

import pytest
from attrs import frozen

from tests.mutants.children import PASSED, printed, tested
from tests.mutants.mutant import Mutant

FOLDERS = ("tests/unit", "tests/properties", "tests/golden", "tests/deep", "tests/oracles")
HELPERS = ("conftest.py", "tests/strategies", "tests/oracles")
LONGEST = 1800.0
REMEMBERED = "schedule-mutants"
IMPORTED = 0
"""Instead of a line: all tests of a file in the course of which the source is imported."""


@frozen
class Reach:
    """What the tests of all files execute. A set of tests is a whole number, one bit for each test."""

    tests: tuple[str, ...]
    seconds: tuple[float, ...]
    lines: dict[str, dict[int, int]]

    def of(self, mutant: Mutant) -> int:
        """The tests that execute the changed place; of one evaluated on import, all whose files import it."""
        if mutant.on_import:
            return self.touching(mutant.file) | self._any(mutant.file, (IMPORTED, IMPORTED))
        return self._any(mutant.file, mutant.lines) or self._any(mutant.file, mutant.statement)

    def touching(self, file: str) -> int:
        found = 0
        for line, each in self.lines.get(file, {}).items():
            found |= each if line != IMPORTED else 0
        return found

    def _any(self, file: str, lines: tuple[int, int]) -> int:
        found, known = 0, self.lines.get(file, {})
        for line in range(lines[0], lines[1] + 1):
            found |= known.get(line, 0)
        return found


def members(tests: int) -> Iterator[int]:
    """The numbers of the tests in a set."""
    while tests:
        least = tests & -tests
        yield least.bit_length() - 1
        tests ^= least


class Following:
    """A plugin of pytest that writes down what each test executes, and how long it takes."""

    def __init__(self, copy: Path, result: Path) -> None:
        import coverage

        self.copy, self.result = copy, result
        self.seconds: dict[str, float] = {}
        self.coverage = coverage.Coverage(data_file=None, source=[str(copy / "schedule")], messages=False)

    def pytest_sessionstart(self) -> None:
        self.coverage.start()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.coverage.switch_context(item.nodeid)
        begun = monotonic()
        outcome = yield
        self.seconds[item.nodeid] = round(monotonic() - begun, 4)
        self.coverage.switch_context("")
        return outcome

    def pytest_sessionfinish(self) -> None:
        self.coverage.stop()
        self.result.write_text(
            json.dumps({"seconds": self.seconds, "lines": self._lines()}), encoding="utf-8"
        )

    def _lines(self) -> dict[str, dict[int, str]]:
        data, numbers = self.coverage.get_data(), {each: at for at, each in enumerate(self.seconds)}
        every = hex((1 << len(numbers)) - 1)
        found: dict[str, dict[int, str]] = {}
        for file in data.measured_files():
            lines = found.setdefault(Path(file).relative_to(self.copy).as_posix(), {IMPORTED: every})
            for line, contexts in data.contexts_by_lineno(file).items():
                lines[line] = hex(sum(1 << numbers[each] for each in set(contexts) if each in numbers))
        return found


def reach(tree: Path) -> Reach:
    """What is remembered of all tests of the tree."""
    tests, seconds, lines = list[str](), list[float](), dict[str, dict[int, int]]()
    for result in _remembered(tree).values():
        known = json.loads(result.read_text(encoding="utf-8"))
        for source, places in known["lines"].items():
            into = lines.setdefault(source, {})
            for line, bits in places.items():
                into[int(line)] = into.get(int(line), 0) | int(bits, 16) << len(tests)
        tests += known["seconds"]
        seconds += known["seconds"].values()
    return Reach(tuple(tests), tuple(seconds), lines)


def unmeasured(tree: Path) -> list[str]:
    """The files of tests of which nothing is remembered, as they are now."""
    return [name for name, result in _remembered(tree).items() if not result.exists()]


def measure(tree: Path, copy: Path, name: str) -> None:
    """Raises RuntimeError if the tests do not pass as the tree is."""
    begun, result = monotonic(), _remembered(tree)[name]
    unfinished = result.with_suffix(".part")
    status = tested(copy, [name], lambda: Following(copy, unfinished), LONGEST)
    if status not in (PASSED, pytest.ExitCode.NO_TESTS_COLLECTED):
        raise RuntimeError(f"without any mutant {name} ends with status {status}:\n{printed(copy)}")
    unfinished.rename(result)
    print(f"measured {name} in {monotonic() - begun:.1f} s", flush=True)


@cache
def _remembered(tree: Path) -> dict[str, Path]:
    """For each file of tests where its measurement is, or will be."""
    kept = Path(gettempdir()) / REMEMBERED
    kept.mkdir(exist_ok=True)
    package = _contents(tree / "schedule", Path(__file__), *(tree / each for each in HELPERS))
    files = [each for folder in FOLDERS for each in sorted((tree / folder).rglob("test_*.py"))]
    return {
        each.relative_to(tree).as_posix(): kept / f"{_digest(package, _beside(each))}.json" for each in files
    }


def _beside(file: Path) -> bytes:
    """Of a file of tests, and of what lies in its folder and is no such file."""
    others = (each for each in file.parent.glob("*.py") if not each.name.startswith("test_"))
    return _contents(file, *others)


def _contents(*paths: Path) -> bytes:
    """Of files, and of all files in folders."""
    inside = [each for path in paths for each in (path.rglob("*") if path.is_dir() else [path])]
    files = sorted(each for each in inside if each.is_file() and each.suffix != ".pyc")
    return _digest(*(part for each in files for part in (each.name.encode(), each.read_bytes()))).encode()


def _digest(*parts: bytes) -> str:
    made = hashlib.sha256()
    for each in parts:
        made.update(hashlib.sha256(each).digest())
    return made.hexdigest()[:32]
