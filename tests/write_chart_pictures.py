"""Draws the pictures of `docs/explanation/reading-the-chart.md` anew: `python -m tests.write_chart_pictures`.

Each `docs/explanation/chart/NAME.yaml` becomes `NAME.svg` beside it.
"""

from __future__ import annotations

from pathlib import Path

import schedule
from schedule.exporting.geometry import chart
from schedule.exporting.look import Look
from schedule.exporting.svg import draw

FOLDER = Path(__file__).parents[1] / "docs" / "explanation" / "chart"
SCENARIOS = sorted(FOLDER.glob("*.yaml"))
LOOKS = {"lanes": Look("who", "dark", "Europe/Berlin")}


def drawn(scenario: Path) -> str:
    """The picture without a heading: the page around it has one."""
    timeline = schedule.reconstruct(schedule.read(scenario))
    return draw(chart(timeline, LOOKS.get(scenario.stem, Look())), headed=False) + "\n"


def main() -> None:
    for each in SCENARIOS:
        each.with_suffix(".svg").write_text(drawn(each), encoding="utf-8")


if __name__ == "__main__":
    main()
