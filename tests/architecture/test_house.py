"""The house stands as drawn: import contracts hold, fail when broken, and nothing heavy loads early."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HANOI = "scenarios/hanoi-summit-2019/scenario.yaml"


def run_python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


SOLVER = ("ortools", "pandas", "numpy")
DRAWING = (
    "schedule.solving",
    "schedule.explaining",
    "schedule.checking",
    "schedule.exporting",
    "rich",
    "jinja2",
)
READING = ("lark", "yaml", "pendulum", "schedule.model", "schedule.language", "schedule.constraints")


def loaded_after(code: str, heavy: tuple[str, ...] = SOLVER) -> set[str]:
    return set(run_python(f"import sys\n{code}\nprint(*[m for m in {heavy} if m in sys.modules])").split())


def quiet(code: str) -> str:
    return f"import io, contextlib\nwith contextlib.redirect_stdout(io.StringIO()):\n    exec({code!r})"


QUICK = (
    "import schedule",
    "import schedule; schedule.read('scenarios/two-witnesses/scenario.yaml')",
    "from schedule.cli import main; main(['--help'])",
    "from schedule.cli import main; assert main(['check', 'scenarios/two-witnesses/scenario.yaml']) == 0",
    "from schedule.cli import main; main(['schema'])",
)


@pytest.mark.parametrize("code", QUICK)
def test_loads_no_solver(code: str) -> None:
    assert loaded_after(quiet(code)) == set()


def test_help_and_schema_load_nothing_that_reads_or_draws() -> None:
    for command in ("--help", "schema"):
        code = f"from schedule.cli import main; assert main([{command!r}]) == 0"
        assert loaded_after(quiet(code), READING + DRAWING) == set(), command


def test_check_loads_what_reads_and_nothing_that_draws() -> None:
    code = f"from schedule.cli import main; assert main(['check', {HANOI!r}]) == 0"
    assert loaded_after(quiet(code), READING + DRAWING) == set(READING)


def test_check_takes_its_grammars_from_their_tables() -> None:
    forbid = "import lark; lark.Lark.__init__ = None"
    run_python(f"{forbid}; from schedule.cli import main; assert main(['check', {HANOI!r}]) == 0")


def test_solving_does_load_the_solver() -> None:
    assert "ortools" in loaded_after("import schedule; schedule.reconstruct")


def test_a_day_is_solved_without_what_takes_longest_to_load() -> None:
    code = f"import schedule; schedule.reconstruct(schedule.read({HANOI!r}))"
    assert loaded_after(code, ("pandas", "ortools.sat.python.cp_model")) == set()


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command as c; c()",
        "--no-cache",
    ]
    environment = os.environ | {"PYTHONPATH": str(folder)}
    return subprocess.run(command, capture_output=True, text=True, cwd=folder, env=environment, check=False)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "schedule", tmp_path / "schedule", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_contracts_hold(house: Path) -> None:
    done = lint_imports(house)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("model/agenda.py", "import schedule.axis.ticks"),
        ("constraints/windows.py", "import schedule.solving.session"),
        ("checking/judge.py", "import schedule.constraints.windows"),
        ("explaining/wording.py", "import schedule.solving.session"),
        ("exporting/svg.py", "import schedule.solving.session"),
        ("language/times.py", "import schedule.reading.files"),
    ],
)
def test_contracts_fail_when_broken(house: Path, room: str, line: str) -> None:
    file = house / "schedule" / room
    file.write_text(file.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    done = lint_imports(house)
    assert done.returncode == 1
    assert "BROKEN" in done.stdout


def test_the_method_fits_on_a_page() -> None:
    lines = (ROOT / "schedule" / "reconstruct.py").read_text(encoding="utf-8").splitlines()
    assert len(lines) < 120


def test_files_stay_short() -> None:
    long = {
        str(path.relative_to(ROOT)): count
        for path in (ROOT / "schedule").rglob("*.py")
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert long == {}


def test_only_the_solving_room_knows_ortools() -> None:
    knows = {
        path.relative_to(ROOT / "schedule").parts[0]
        for path in (ROOT / "schedule").rglob("*.py")
        if "import cp_model" in path.read_text(encoding="utf-8")
        or "from ortools" in path.read_text(encoding="utf-8")
    }
    assert knows == {"solving"}
