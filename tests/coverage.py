"""The tests under coverage of branches, and whether it is enough: `python -m tests.coverage [ARGUMENT ...]`.

Arguments go to pytest. `--check` runs nothing and looks at what a run with `--cov` left behind. Prints each
file with lines or branches that no test took, where all are asked for; ends with status 1 if any are missing.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from coverage import Coverage
from coverage.exceptions import NoDataError

ROOT = Path(__file__).parents[1]
LEFT_BEHIND = ROOT / ".coverage"
# Rooms of which every line and every branch must have been taken.
COMPLETE = ("axis", "checking", "constraints", "explaining", "language", "model", "network", "solving")
LEAST = 98.0  # percent of the branches of the whole package

Report = dict[str, Any]


def main(arguments: list[str]) -> int:
    if arguments != ["--check"]:
        command = [sys.executable, "-m", "pytest", "--cov", "--cov-report=", *arguments]
        status = subprocess.run(command, cwd=ROOT, check=False).returncode
        if status:
            return status
    try:
        report = measured()
    except NoDataError:
        print("nothing was measured; run python -m pytest --cov --cov-report= first")
        return 1
    missing = [*holes(report), *shortfall(report)]
    print(
        *missing or [f"every branch of {', '.join(COMPLETE)}; {share(report):.1f} % of all branches"],
        sep="\n",
    )
    return 1 if missing else 0


def measured() -> Report:
    """What coverage.py found out, as it writes it in JSON."""
    found = Coverage(data_file=str(LEFT_BEHIND), config_file=str(ROOT / "pyproject.toml"))
    found.load()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "report.json")
        found.json_report(outfile=str(file))
        return json.loads(file.read_text(encoding="utf-8"))


def holes(report: Report) -> list[str]:
    """Each file of a complete room with its lines and branches that no test took."""
    return [
        f"{name}: {', '.join(_untaken(file))}"
        for name, file in sorted(report["files"].items())
        if Path(name).parts[1] in COMPLETE and _untaken(file)
    ]


def shortfall(report: Report) -> list[str]:
    """The share of all branches, if it is too small."""
    return [] if share(report) >= LEAST else [f"only {share(report):.2f} % of all branches, not {LEAST:g} %"]


def share(report: Report) -> float:
    """Percent of all branches that some test took."""
    totals = report["totals"]
    return 100 * totals["covered_branches"] / totals["num_branches"]


def _untaken(file: Report) -> list[str]:
    branches = [f"{start} to {end if end > 0 else 'exit'}" for start, end in file["missing_branches"]]
    return [*(f"line {line}" for line in file["missing_lines"]), *(f"branch {each}" for each in branches)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
