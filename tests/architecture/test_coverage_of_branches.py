"""What `python -m tests.coverage` lets pass, and what it names."""

from pathlib import Path
from typing import Any

import pytest

from tests import coverage
from tests.coverage import COMPLETE, holes, main, shortfall

SCHEDULE = Path(__file__).parents[2] / "schedule"


def report(name: str, *, lines: tuple[int, ...] = (), branches: tuple[tuple[int, int], ...] = ()) -> Any:
    file = {"missing_lines": list(lines), "missing_branches": [list(each) for each in branches]}
    totals = {"covered_branches": 99 - len(branches), "num_branches": 100}
    return {"files": {name: file}, "totals": totals}


def test_complete_rooms_are_rooms() -> None:
    assert all((SCHEDULE / room / "__init__.py").is_file() for room in COMPLETE)


def test_a_hole_in_a_complete_room_is_named_with_its_lines_and_branches() -> None:
    found = holes(report("schedule/axis/ticks.py", lines=(7,), branches=((6, 7), (9, -3))))
    assert found == ["schedule/axis/ticks.py: line 7, branch 6 to 7, branch 9 to exit"]


def test_a_hole_elsewhere_only_counts() -> None:
    given = report("schedule/exporting/svg.py", branches=((6, 7), (9, -3)))
    assert holes(given) == []
    assert shortfall(given) == ["only 97.00 % of all branches, not 98 %"]
    assert shortfall(report("schedule/exporting/svg.py", branches=((6, 7),))) == []


def test_what_is_missing_is_status_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = report("schedule/axis/ticks.py")
    for given, status in ((whole, 0), (report("schedule/axis/ticks.py", lines=(7,)), 1)):
        monkeypatch.setattr(coverage, "measured", lambda given=given: given)
        assert main(["--check"]) == status
    assert capsys.readouterr().out.splitlines() == [
        f"every branch of {', '.join(COMPLETE)}; 99.0 % of all branches",
        "schedule/axis/ticks.py: line 7",
    ]


def test_nothing_measured_is_status_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(coverage, "LEFT_BEHIND", tmp_path / ".coverage")
    assert main(["--check"]) == 1
    assert "nothing was measured" in capsys.readouterr().out
