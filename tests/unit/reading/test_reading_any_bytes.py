"""Whatever the bytes are: a scenario, or problems with their places. Never anything else."""

import json
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from schedule.errors import Problem, ScenarioError
from schedule.model.scenario import Scenario
from schedule.reading.building import scenario
from schedule.reading.files import read, read_text
from schedule.reading.template import template

GOOD = template()
ODD = ["\x00", "\x1b", "\r", "\t", "\ud800", "\u2028", "\ufeff", "\u202e", "😀", "é", "e\u0301"]
PIECES = [
    *"[]{}:,#&*!|>'\"%@`-?~ \n",
    *(": ", "- ", "\n  ", "---\n", "<<: ", "\\ud800", "\\ud83d\\ude00", "null", "certain", "1e400", "[" * 40),
    *("zone: UTC\n", "agenda:\n", "reports:\n", "  - source: paper\n", "start: 9:00", "reliability: 0.9"),
]
LONGEST_PROBLEM = 2_000

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["9:00", "a", "paper", "a took place"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["a", "title", "zone", "start", "source", "statements", "that", "kind", "via", "part-of"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)
SECTIONS = ("title", "date", "settings", "sources", "places", "travel", "agenda", "unplanned", "reports")
trees = st.fixed_dictionaries({"zone": st.just("UTC")}, optional=dict.fromkeys(SECTIONS, values))


def check(read_one: Any) -> None:
    found = _outcome(read_one)
    if isinstance(found, Scenario):
        return
    assert found
    for problem in found:
        assert problem.what
        assert len(str(problem)) < LONGEST_PROBLEM
        assert problem.mark is None or min(problem.mark.line, problem.mark.column) >= 1
        assert not any(each < " " or "\x7f" <= each <= "\x9f" for each in str(problem))
    marks = [(each.mark.line, each.mark.column) for each in found if each.mark]
    assert marks == sorted(marks)


def _outcome(read_one: Any) -> Scenario | tuple[Problem, ...]:
    try:
        scenario: Scenario = read_one()
    except ScenarioError as error:
        return error.problems
    return scenario


@given(st.binary(max_size=200))
def test_any_bytes(tmp_path_factory: Any, content: bytes) -> None:
    path: Path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(content)
    check(lambda: read(path))


@given(
    st.lists(st.sampled_from([*PIECES, *ODD]) | st.text(max_size=4), max_size=25),
    st.sampled_from(["yaml", "json"]),
)
def test_any_text_with_the_marks_of_yaml(pieces: list[str], kind: str) -> None:
    check(lambda: read_text("".join(pieces), f"f.{kind}"))


@given(st.integers(0, len(GOOD)), st.integers(0, 30), st.sampled_from([*PIECES, *ODD]) | st.text(max_size=6))
def test_a_good_file_with_one_damage(start: int, length: int, piece: str) -> None:
    check(lambda: read_text(GOOD[:start] + piece + GOOD[start + length :], "f.yaml"))


@given(st.integers(0, len(GOOD.splitlines()) - 1))
def test_a_good_file_with_one_line_less(number: int) -> None:
    lines = GOOD.splitlines(keepends=True)
    check(lambda: read_text("".join(lines[:number] + lines[number + 1 :]), "f.yaml"))


@given(trees)
def test_any_tree(tree: dict[str, Any]) -> None:
    check(lambda: scenario(tree))


@given(trees)
def test_json_equals_python_values(tree: dict[str, Any]) -> None:
    try:
        text = json.dumps(tree, allow_nan=False)
    except ValueError:
        return
    built, read_back = _outcome(lambda: scenario(tree)), _outcome(lambda: read_text(text, "Untitled.json"))
    if isinstance(built, Scenario):
        assert read_back == built
    else:
        assert isinstance(read_back, tuple)
        assert len(read_back) == len(built)
