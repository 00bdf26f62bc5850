"""The search does as much work as it did, counted in calls, which no clock and no machine makes different.

Whoever makes it do less writes that down with `SCHEDULE_UPDATE=1 pytest tests/unit/solving/test_work.py`;
whoever finds that it does more has found what made it slow. What CP-SAT does hangs on its version, and what
comes after hangs on that.
"""

from __future__ import annotations

import json
import os
import platform
import sys
from collections import Counter
from functools import cache
from importlib.metadata import version
from pathlib import Path
from types import FrameType

import pytest

import schedule
from schedule.model.scenario import Scenario
from schedule.reading.files import read_text
from tests.benchmarks.planted import plant
from tests.benchmarks.shapes import FAMILIES, Shape
from tests.unit.solving.test_limits import LIMITS, TIES, ZERO, limited

RECORD = Path(__file__).with_name("work.json")
PACKAGE = Path(schedule.__file__).parent
ROOMS = ("explaining", "network", "solving", "why")
GALLERY = Path(__file__).parents[3] / "scenarios"
UPDATE = bool(os.environ.get("SCHEDULE_UPDATE"))
HERE = {
    "ortools": version("ortools"),
    "machine": platform.machine(),
    "python": f"{sys.version_info[0]}.{sys.version_info[1]}",
}

PLANTED = {
    "days": Shape(24, 8, 0.1),
    "one component": FAMILIES["giant"](14, 0.1),
    "a long chain": FAMILIES["chain"](24, 0.1),
    "choices": FAMILIES["giant"](9, 0.1, choices=0.4),
    "copies": Shape(16, 8, 0.2, seed=5, copies=0.4),
}
TANGLE = """
zone: UTC
date: 2024-06-12
sources: {s: , t: , u: {reliability: 0.9}}
agenda:
  a: {duration: 1 h, tags: [talks]}
  b: {duration: 2 h, tags: [talks]}
  c: {duration: 90 min, tags: [talks]}
  d: {start: "9:15", duration: 1 h, tags: [talks]}
reports:
  - {source: s, statements: [a preceded b or c preceded d, a took place during c or d preceded b, b met c]}
  - {source: t, statements: [d started at 9:00, a overlapped d or b preceded a, c lasted an hour]}
  - {source: u, statements: [b was cancelled or b started at 9:30, exactly 3 of talks took place]}
"""


def cases() -> dict[str, tuple[Scenario, dict[str, object]]]:
    """What is worked on, by name, with limits that are met early."""
    told = {
        "ties": read_text(TIES, "ties.yaml"),
        "a clock that is right": read_text(ZERO, "zero.yaml"),
        "a tangle": read_text(TANGLE, "tangle.yaml"),
        **{name: plant(shape).scenario for name, shape in PLANTED.items()},
    }
    found: dict[str, tuple[Scenario, dict[str, object]]] = {name: (each, {}) for name, each in told.items()}
    for path in sorted(GALLERY.glob("*/scenario.yaml")):
        found[path.parent.name] = schedule.read(path), {}
    for at, (name, limits) in enumerate(LIMITS.items()):
        shown = list(told)[at % 3]
        found[f"{shown}, {name}"] = told[shown], limits
    return found


CASES = cases()


def work(scenario: Scenario, limits: dict[str, object]) -> dict[str, int]:
    """How often a function of each module is called; those without a name count for nothing."""
    calls: Counter[str] = Counter()

    @cache
    def module(file: str) -> str:
        path = Path(file)
        return path.relative_to(PACKAGE).as_posix() if path.is_relative_to(PACKAGE) else ""

    def note(frame: FrameType, event: str, _: object) -> None:
        code = frame.f_code
        if event == "call" and code.co_name[0] != "<":
            calls[module(code.co_filename)] += 1

    before = sys.getprofile()
    with limited(limits):
        sys.setprofile(note)
        try:
            schedule.reconstruct(scenario, workers=1)
        finally:
            sys.setprofile(before)
    return {name: calls[name] for name in sorted(calls) if name.split("/")[0] in ROOMS}


@pytest.mark.skipif(UPDATE, reason="they are recorded anew")
@pytest.mark.parametrize("name", CASES)
def test_as_much_work_as_before(name: str) -> None:
    known = json.loads(RECORD.read_text(encoding="utf-8"))
    if known["here"] != HERE:
        pytest.skip(f"recorded with {known['here']}")
    assert work(*CASES[name]) == known["calls"][name]


def test_every_case_is_recorded() -> None:
    if UPDATE:
        calls = {name: work(*case) for name, case in CASES.items()}
        RECORD.write_text(json.dumps({"here": HERE, "calls": calls}, indent=1) + "\n", encoding="utf-8")
    assert json.loads(RECORD.read_text(encoding="utf-8"))["calls"].keys() == CASES.keys()
