"""Every planted bug can still be planted; whether the tests notice is a deep run."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.planted_bugs.bug import ROOT, Bug
from tests.planted_bugs.bugs import BUGS
from tests.planted_bugs.planting import KILLED, SURVIVED, tried

LEAST = 40


@pytest.mark.parametrize("bug", BUGS, ids=lambda each: each.name)
def test_a_bug_stands_in_one_place_and_is_python(bug: Bug) -> None:
    planted = bug.planted((ROOT / bug.file).read_text(encoding="utf-8"))
    ast.parse(planted)
    assert bug.why
    assert bug.tests
    assert all((ROOT / each).exists() for each in bug.tests)


def test_there_are_enough_and_no_two_of_one_name() -> None:
    assert len({each.name for each in BUGS}) == len(BUGS) >= LEAST


def test_a_place_that_is_gone_is_an_error() -> None:
    with pytest.raises(ValueError, match="found 0 times"):
        Bug("gone", "x.py", "old", "new", "why", ("tests",)).planted("something else")


@pytest.mark.parametrize(("new", "what"), [("True is False", KILLED), ("True is not None", SURVIVED)])
def test_planting_runs_the_tests_and_takes_the_bug_out_again(tmp_path: Path, new: str, what: str) -> None:
    source = "def right():\n    return True\n"
    (tmp_path / "room.py").write_text(source, encoding="utf-8")
    test = "from room import right\n\ndef test_right():\n    assert right()\n"
    (tmp_path / "test_room.py").write_text(test, encoding="utf-8")
    result = tried(Bug("b", "room.py", "True", new, "why", ("test_room.py",)), tmp_path, 60)
    assert result.what == what
    assert result.by == ("test_room.py::test_right" if what == KILLED else "")
    assert (tmp_path / "room.py").read_text(encoding="utf-8") == source
