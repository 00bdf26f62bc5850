"""The right mutants are made, killed by the tests that notice, and the tree stays as it is."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import pytest_runtest_call
from tests.mutants.generating import mutants, mutants_of
from tests.mutants.killing import KILLED, SURVIVED, TIMED_OUT, UNREACHED, Result
from tests.mutants.mutant import ROOMS, ROOT, Mutant
from tests.mutants.reasons import REASONS
from tests.mutants.sampling import sample
from tests.mutants.written import UNEXPLAINED, Run, section

CHANGES = [
    ("def f(a, b):\n    return a < b", {"a <= b"}),
    ("def f(a, b):\n    return a >= b", {"a > b"}),
    ("def f(a, b):\n    return a not in b", {"a in b"}),
    ("def f(a, b):\n    return a is b", {"a is not b"}),
    ("def f(a, b):\n    return a + b", {"a - b"}),
    ("def f(a, b):\n    return a * -b", {"a // -b", "a * b"}),
    ("def f(a, b):\n    return a and not b", {"a or not b", "a and b"}),
    ("def f(a):\n    return max(a), any(a)", {"min(a), any(a)", "max(a), all(a)"}),
    ("def f(a):\n    return 7", {"8"}),
    ("def f(a):\n    return True", {"False"}),
    ("def f(a) -> bool:\n    return a", {"not (a)"}),
    ("def f(a) -> int | None:\n    return a", {"None"}),
    ("def f(a, b):\n    return a if b else b", {"a if True else b", "a if False else b"}),
    ("def f(a, b):\n    return [a for a in b if a]", {"[a for a in b if True]"}),
    ("def f(a, b, c):\n    return a in (b, c)", {"a not in (b, c)", "a in (b,)", "a in (c,)"}),
    ("def f(a, b, c):\n    return isinstance(a, b | c)", {"isinstance(a, b)", "isinstance(a, c)"}),
    ('def f(a):\n    return "ä" + f"{a}"', set()),
    ("def f(a):\n    return a[::-1]", {"a[::1]", "a[::-2]"}),
]
STATEMENTS = [
    ("f(1)\n", {"pass", "f(2)"}),
    ("a += 1\n", {"pass", "a -= 1", "a += 2"}),
    ("for a in b:\n    continue\n", {"break"}),
    ("if a:\n    raise ValueError(1 + 1)\n", {"if True:", "if False:", "pass"}),
    ("while a:\n    f()\n", {"while False:", "pass"}),
    ("match a:\n    case 1 | b():\n        c\n", {"case 1:", "case b():"}),
]
LEFT_OUT = [
    '"""Words, 1 + 1."""\n',
    "if TYPE_CHECKING:\n    a = 1 + 1\n",
    "a: tuple[1, 2]\n",
    "def f(a: 1 | 2) -> 3 | 4: ...\n",
    "class A:\n    def __repr__(self):\n        return 1 + 1\n",
    "MOST_LEAVES = 64\n",
    "a = b > MOST_LEAVES\n",
    "A = B | C\n",
    "raise_later = Problem(1 + 1)\n",
    "assert a == 1\n",
    "a = zip(b, c, strict=True)\n",
    "a = field(repr=False)\n",
    "match a:\n    case 1 | 2:\n        raise ValueError(a)\n",
]


@cache
def all_mutants() -> tuple[Mutant, ...]:
    return mutants(ROOT)


def made(source: str) -> list[Mutant]:
    return list(mutants_of("schedule/network/x.py", source.encode()))


def changed(source: str) -> set[str]:
    return {each.change.split(" → ")[1] for each in made(source)}


@pytest.mark.parametrize(("source", "expected"), CHANGES)
def test_values_are_changed(source: str, expected: set[str]) -> None:
    assert changed(source) == {f"return {each}" for each in expected}


@pytest.mark.parametrize(("source", "expected"), STATEMENTS)
def test_statements_are_changed(source: str, expected: set[str]) -> None:
    assert changed(source) == expected


@pytest.mark.parametrize("source", LEFT_OUT)
def test_what_nobody_could_notice_is_left_out(source: str) -> None:
    assert made(source) == []


def test_everything_else_stays_byte_for_byte() -> None:
    source = "# ä\r\ndef f(a, b):\n\treturn (a # <\n\t\t< (b))  # ö"
    (mutant,) = made(source)
    assert mutant.planted(source.encode()).decode() == source.replace("\t< (b", "\t<= (b")
    assert (mutant.line, mutant.column, mutant.inside) == (4, 3, "f")


def test_every_mutant_of_the_rooms_has_a_name_of_its_own_and_is_python() -> None:
    every = all_mutants()
    assert {each.room for each in every} == set(ROOMS)
    assert len({each.name for each in every}) == len(every) > 5000
    for each in every[::50]:
        source = (ROOT / each.file).read_bytes()
        assert ast.dump(ast.parse(each.planted(source))) != ast.dump(ast.parse(source))


def test_every_reason_is_of_a_mutant_that_there_is() -> None:
    known = {each.key for each in all_mutants()}
    assert [key for key in REASONS if key not in known] == []
    assert all(REASONS.values())


def test_a_sample_is_the_same_for_the_same_seed_and_takes_of_each_room_in_proportion() -> None:
    every = all_mutants()
    chosen = sample(every, 300, 7)
    assert chosen == sample(every, 300, 7) != sample(every, 300, 8)
    for room in ROOMS:
        share = sum(each.room == room for each in every) / len(every)
        assert abs(sum(each.room == room for each in chosen) - 300 * share) <= 1
    assert sample(every, len(every), 7) == every


@pytest.mark.parametrize("counted", [False, True])
def test_what_random_examples_execute_is_known_but_where_branches_are_counted(counted: bool) -> None:
    """The map of who executes what needs them; the branches of the gate are those of chosen examples."""

    @given(st.booleans())
    def random(_: bool) -> None: ...

    plugins = SimpleNamespace(hasplugin=lambda name: counted and name == "_cov")
    item = SimpleNamespace(obj=random, config=SimpleNamespace(pluginmanager=plugins))
    before = sys.gettrace()
    sys.settrace(watching := lambda *_: None)
    try:
        call = pytest_runtest_call(item)
        next(call)
        seen = sys.gettrace()
        with suppress(StopIteration):
            call.send(None)
        after = sys.gettrace()
    finally:
        sys.settrace(before)
    assert (seen, after) == (None if counted else watching, watching)


ROOM = '''"""A room."""


def least(values: list[int], start: int) -> int:
    """The least from a start on."""
    found, at = values[start], start
    while at < len(values):
        found = min(found, values[at])
        at += 1
    return found


LIMIT = 7


def unheard_of(value: int) -> bool:
    """Nobody asks."""
    return value > 3
'''
TESTS = """from schedule.network.x import LIMIT, least


def test_least():
    assert least([3, 1, 2], 0) == 1
    assert least([1, 2, 2], 1) == 2


def test_limit():
    assert LIMIT == 7
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    files = {
        "schedule/__init__.py": "",
        "schedule/network/__init__.py": "",
        "schedule/network/x.py": ROOM,
        "tests/unit/network/test_x.py": TESTS,
        "pyproject.toml": "[tool.pytest.ini_options]\n",
    }
    for name, content in files.items():
        (tmp_path / "tree" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "tree" / name).write_text(content, encoding="utf-8")
    return tmp_path / "tree"


def scored(tree: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.mutants", "--tree", str(tree), "--jobs", "1", *options]
    environment = {each: value for each, value in os.environ.items() if not each.startswith("PYTEST")}
    environment |= {"TMPDIR": str(tree.parent), "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment, check=False)


def contents(tree: Path) -> dict[str, bytes]:
    return {str(each): each.read_bytes() for each in tree.rglob("*") if each.is_file()}


def test_tests_kill_what_they_notice_and_the_rest_is_listed(tree: Path) -> None:
    before, file = contents(tree), tree.parent / "results"
    done = scored(tree, "--results", str(file), "--least", "60")
    assert done.returncode == 0, done.stderr
    results = [Result(**json.loads(line)) for line in file.read_text("utf-8").splitlines()]
    what = {each.mutant.removeprefix("schedule/network/x.py:"): each.what for each in results}
    assert what == {
        "7:14:comparison": KILLED,
        "7:11:always False": KILLED,
        "8:17:twin": KILLED,
        "9:12:arithmetic": KILLED,
        "9:9:deleted": TIMED_OUT,
        "9:15:number": KILLED,
        "13:9:number": KILLED,
        "18:18:comparison": UNREACHED,
        "18:20:number": UNREACHED,
        "18:12:return turned": UNREACHED,
    }
    assert "schedule/network/x.py:18:18:comparison (no test executes it) in unheard_of" in done.stdout
    assert "return value > 3 → return value >= 3" in done.stdout
    assert contents(tree) == before


def test_tests_that_fail_without_a_mutant_prove_nothing(tree: Path) -> None:
    (tree / "tests/unit/network/test_x.py").write_text("def test_x():\n    assert False\n", encoding="utf-8")
    done = scored(tree)
    assert done.returncode == 2
    assert "without any mutant tests/unit/network/test_x.py ends with status 1" in done.stderr.splitlines()[0]


def test_too_few_are_an_error_and_a_survivor_that_is_reached_is_told(tree: Path) -> None:
    weak = TESTS.split("    assert")[0] + "    assert least([1, 1], 0) == 1\n"
    (tree / "tests/unit/network/test_x.py").write_text(weak, encoding="utf-8")
    done = scored(tree, "--only", "twin")
    assert done.returncode == 1
    assert "8:17:twin (survived) in least" in done.stdout
    assert "0.0 % noticed" in done.stdout


def test_the_page_has_scores_and_survivors_with_their_reasons() -> None:
    every = made("def f(a, b):\n    return a < b | 1")
    results = [KILLED, TIMED_OUT, SURVIVED]
    tried = [(each, Result(each.name, what, 1.0)) for each, what in zip(every, results, strict=True)]
    page = section(Run(every, tried, 7, 60))
    assert "| network | 3 | 3 | 1 | 1 | 1 | 66.7 % | 0 | 66.7 % |" in page
    assert "| **noticed** | **66.7 %** |" in page
    assert f"`return a < b \\| 1 → return a < b \\| 2` | {UNEXPLAINED} (survived) |" in page


def test_what_cannot_be_noticed_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    every = made("def f(a, b):\n    return a < b | 1")
    monkeypatch.setitem(REASONS, every[2].key, "equivalent: for a test")
    results = [KILLED, SURVIVED, SURVIVED]
    tried = [(each, Result(each.name, what, 1.0)) for each, what in zip(every, results, strict=True)]
    assert "| network | 3 | 3 | 1 | 0 | 2 | 33.3 % | 1 | 50.0 % |" in section(Run(every, tried, 7, 60))
