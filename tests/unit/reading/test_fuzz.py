"""A fixed slice of `python -m tests.fuzz`, and that the harness sees what it looks for."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from schedule.errors import ScenarioError
from schedule.reading.files import read_text
from tests.fuzz import checked, damaged, tried
from tests.fuzzing.mutations import ANSWER, originals

SLICE = 300


def test_a_fixed_slice_of_damaged_files(tmp_path: Path) -> None:
    found = [tried(7, number, tmp_path) for number in range(SLICE)]
    assert [each for each in found if each.fault] == []
    results = [each.result for each in found]
    assert 10 < results.count("Scenario") < SLICE / 2
    assert results.count("ScenarioError") > SLICE / 2


def test_the_gallery_itself_is_sound(tmp_path: Path) -> None:
    for name, text in originals():
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        assert checked(path) == ("answer" if name.endswith(ANSWER) else "Scenario")


def test_a_damaged_file_is_the_same_one_whenever_it_is_drawn() -> None:
    assert damaged(1, 5) == damaged(1, 5)
    assert len({damaged(1, number)[1] for number in range(30)}) > 25
    assert damaged(1, 5) != damaged(2, 5)


def test_the_harness_sees_faults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(_: Path) -> str:
        raise OverflowError("date value out of range")

    def unprintable(_: Path) -> str:
        error = ScenarioError(())
        error.args = ("\x1b[2J",)
        raise error

    def silent(_: Path) -> str:
        raise ScenarioError(())

    def slow(_: Path) -> str:
        until = time.process_time() + 0.02
        while time.process_time() < until:
            pass
        return "Scenario"

    monkeypatch.setattr("tests.fuzz.SECONDS", 0.01)
    faults = [tried(1, 1, tmp_path, each).fault for each in (crash, unprintable, silent, slow)]
    assert faults[0] == "uncaught: OverflowError('date value out of range')"
    assert faults[1] == faults[2] == "the message is not printable"
    assert faults[3].startswith("took ")


def test_the_command_prints_its_seed_and_leaves_nothing(tmp_path: Path) -> None:
    """In a process of its own: what is measured is the memory of all of it."""
    command = [sys.executable, "-m", "tests.fuzz", "3", "--seed", "11", "--keep", str(tmp_path / "found")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert done.stdout.startswith("3 files, seed 11\n")
    assert "\nfaults: 0\n" in done.stdout
    assert [file for file in (tmp_path / "found").rglob("*") if file.is_file()] == []


def test_a_file_full_of_wrong_names_gets_advice_for_the_first_of_them_only() -> None:
    agenda = ", ".join(f"item-{number}: {{}}" for number in range(300))
    told = ", ".join(f"itm-{number} started at 9" for number in range(300))
    reports = f"sources: {{p: }}\nreports: [{{source: p, statements: [{told}]}}]\n"
    text = f"zone: UTC\ndate: 2024-01-02\nagenda: {{{agenda}}}\n{reports}"
    with pytest.raises(ScenarioError) as caught:
        read_text(text, "f.yaml")
    advised = [each for each in caught.value.problems if "did you mean" in each.mend]
    assert len(caught.value.problems) == 300
    assert 45 <= len(advised) <= 50
