"""The pictures of the page on reading the chart are what the engine draws today.

`python -m tests.write_chart_pictures` draws them anew; look at them before you commit them.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.write_chart_pictures import FOLDER, README_PICTURE, SCENARIOS, drawn, readme_picture

PAGE = (FOLDER.parent / "reading-the-chart.md").read_text(encoding="utf-8")
LARGEST = 50_000


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda each: each.stem)
def test_picture_is_not_stale(scenario: Path) -> None:
    picture = scenario.with_suffix(".svg")
    assert picture.read_text(encoding="utf-8") == drawn(scenario)
    assert picture.stat().st_size < LARGEST


def test_picture_of_the_readme_is_not_stale() -> None:
    assert README_PICTURE.read_text(encoding="utf-8") == readme_picture()
    readme = (FOLDER.parents[2] / "README.md").read_text(encoding="utf-8")
    assert "](docs/tutorial/hanoi-summit-2019.svg)" in readme


def test_page_shows_every_picture_and_its_scenario() -> None:
    shown = re.findall(r"\(chart/([\w-]+)\.(svg|yaml)\)", PAGE)
    names = sorted(each.stem for each in SCENARIOS)
    assert len(names) >= 11
    assert sorted(name for name, kind in shown if kind == "svg") == names
    assert sorted(name for name, kind in shown if kind == "yaml") == names
    assert {each.stem for each in FOLDER.glob("*.svg")} == set(names)
