"""Every scenario of the gallery gives, through the command, what its `expected.*` files say.

`SCHEDULE_UPDATE=1 pytest tests/golden` writes them anew; read the difference before committing it.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import schedule
from schedule.cli import main

GALLERY = Path(__file__).parents[2] / "scenarios"
SCENARIOS = sorted(path.parent.name for path in GALLERY.glob("*/scenario.yaml"))
UPDATE = bool(os.environ.get("SCHEDULE_UPDATE"))


def expect(file: Path, found: str) -> None:
    if UPDATE:
        file.write_text(found, encoding="utf-8")
    assert found == file.read_text(encoding="utf-8")


def test_the_gallery_is_not_empty() -> None:
    assert len(SCENARIOS) >= 4


@pytest.mark.parametrize("name", SCENARIOS)
def test_scenario(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = GALLERY / name
    scenario, text = str(folder / "scenario.yaml"), tmp_path / "answer.txt"
    assert main(["reconstruct", scenario, "--json", "-o", str(text)]) == 0
    answer = capsys.readouterr().out
    expect(folder / "expected.json", answer)
    expect(folder / "expected.txt", text.read_text(encoding="utf-8"))
    assert main(["check", scenario]) == 0
    assert main(["verify", scenario, str(folder / "expected.json")]) == 0
    assert json.loads(answer)["status"] == "proven"


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_scenario_tells_its_story(name: str) -> None:
    lines = (GALLERY / name / "README.md").read_text(encoding="utf-8").strip().splitlines()
    assert lines[0].startswith("# ")
    assert 3 <= len([line for line in lines if line]) <= 6


ENVIRONMENTS = [
    {"PYTHONHASHSEED": "0", "TZ": "Pacific/Apia", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4711", "TZ": "America/St_Johns", "LC_ALL": "C.UTF-8"},
    {"TZ": "Nowhere/Bad", "LANG": "tr_TR.UTF-8"},
]


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_same_bytes_in_every_environment(environment: dict[str, str], tmp_path: Path) -> None:
    scenario, target = GALLERY / "hanoi-summit-2019" / "scenario.yaml", tmp_path / "answer.json"
    command = [sys.executable, "-m", "schedule", "reconstruct", str(scenario), "-o", str(target)]
    done = subprocess.run(command, env=os.environ | environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert target.read_bytes() == (scenario.parent / "expected.json").read_bytes()


@pytest.mark.parametrize("workers", [1, 2, 8])
def test_same_bytes_with_any_number_of_workers(workers: int) -> None:
    folder = GALLERY / "two-witnesses"
    timeline = schedule.reconstruct(schedule.read(folder / "scenario.yaml"), workers=workers)
    assert schedule.to_json(timeline) == (folder / "expected.json").read_text(encoding="utf-8")
