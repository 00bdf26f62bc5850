"""Draws the pictures of the documentation anew: `python -m tests.write_chart_pictures`.

Each `docs/explanation/chart/NAME.yaml` becomes `NAME.svg` beside it, for `reading-the-chart.md`; the
first scenario of the gallery becomes the picture of the README.
"""

from __future__ import annotations

from pathlib import Path

import schedule
from schedule.exporting.geometry import chart
from schedule.exporting.look import Look
from schedule.exporting.svg import draw, to_svg

FOLDER = Path(__file__).parents[1] / "docs" / "explanation" / "chart"
SCENARIOS = sorted(FOLDER.glob("*.yaml"))
README_SCENARIO = FOLDER.parents[2] / "scenarios" / "hanoi-summit-2019" / "scenario.yaml"
README_PICTURE = FOLDER.parents[1] / "tutorial" / "hanoi-summit-2019.svg"
LOOKS = {"lanes": Look("who", "dark", "Europe/Berlin")}


def drawn(scenario: Path) -> str:
    """The picture without a heading: the page around it has one."""
    timeline = schedule.reconstruct(schedule.read(scenario))
    return draw(chart(timeline, LOOKS.get(scenario.stem, Look())), headed=False) + "\n"


def readme_picture() -> str:
    """As `schedule reconstruct scenario.yaml -o hanoi-summit-2019.svg` writes it."""
    return to_svg(schedule.reconstruct(schedule.read(README_SCENARIO)))


def main() -> None:
    README_PICTURE.write_text(readme_picture(), encoding="utf-8")
    for each in SCENARIOS:
        each.with_suffix(".svg").write_text(drawn(each), encoding="utf-8")


if __name__ == "__main__":
    main()
