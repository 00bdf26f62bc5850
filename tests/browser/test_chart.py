"""The chart in a real browser: where its texts really lie, in the fonts that are really there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import schedule
from schedule.errors import Contradiction
from schedule.exporting.look import Look
from schedule.exporting.svg import to_svg
from schedule.model.scenario import Scenario
from schedule.model.timeline import Timeline
from tests.browser.conftest import Open
from tests.strategies.scenarios import scenarios
from tests.unit.exporting import picture, samples
from tests.unit.exporting.picture import Seen
from tests.unit.exporting.random_timelines import looks, timelines

GALLERY = sorted((Path(__file__).parents[2] / "scenarios").glob("*/scenario.yaml"))
TIMES = float(os.environ.get("SCHEDULE_EXAMPLES", "1"))
SOLVED, INVENTED = round(10 * TIMES), round(50 * TIMES)
BOXES = """() => [...document.querySelectorAll("svg")].map(svg => {
    const home = svg.getBoundingClientRect();
    const box = each => {
        const found = each.getBoundingClientRect();
        return [each.textContent, found.left - home.left, found.top - home.top,
                found.right - home.left, found.bottom - home.top];
    };
    const lines = [...svg.querySelectorAll("text")].flatMap(
        each => each.children.length ? [...each.children] : [each]);
    const marks = [...svg.querySelectorAll("line, rect, path, circle")].filter(each => !each.closest("defs"));
    return {size: [home.width, home.height],
            texts: lines.filter(each => each.textContent.trim()).map(box), marks: marks.map(box)};
})"""


def found_by(strategy: object, number: int, seek: object) -> None:
    quick = settings(max_examples=number, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    quick(given(strategy)(seek))()


def solved(number: int) -> list[Timeline]:
    found: list[Timeline] = []

    def seek(scenario: Scenario) -> None:
        if len(found) < number:
            with suppress(Contradiction):
                found.append(schedule.reconstruct(scenario, workers=1))

    found_by(scenarios(), 2 * number, seek)
    assert len(found) == number
    return found


def invented(number: int) -> list[str]:
    """Charts of timelines that no solver would give: any text, any range, over seconds or centuries."""
    found: list[str] = []

    def seek(drawn: tuple[Timeline, Look]) -> None:
        found.append(to_svg(*drawn))

    found_by(st.tuples(timelines(), looks()), number, seek)
    return found


def gallery() -> list[str]:
    answers = [
        schedule.from_json((each.parent / "expected.json").read_text(encoding="utf-8"), schedule.read(each))
        for each in GALLERY
    ]
    dressed = [Look(), Look("who", "dark", "Asia/Kathmandu"), Look("where", "print"), Look("tag")]
    return [to_svg(each, look) for each in answers for look in dressed]


def seen(boxes: list[list[object]]) -> list[Seen]:
    """A little less than the boxes, so that neighbours may touch."""
    return [Seen(str(text), x0 + 0.5, y0 + 0.5, x1 - 0.5, y1 - 0.5) for text, x0, y0, x1, y1 in boxes]


def faults(svg: str, measured: dict[str, list[object]]) -> Iterator[object]:
    width, height = measured["size"]
    texts = seen(measured["texts"])
    for each in (*texts, *seen(measured["marks"])):
        if not (each.x0 >= -0.5 and each.x1 <= width + 0.5 and each.y0 >= -0.5 and each.y1 <= height + 0.5):
            yield "outside", each
    yield from (("overlap", *pair) for pair in picture.overlapping(texts))
    pieces = [piece for each in picture.connectors(svg) for piece in each]
    yield from (("crossed", text) for text in texts for piece in pieces if picture.crosses(piece, text))


@pytest.mark.parametrize("kind", ["gallery", "solved", "invented", "samples"])
def test_no_text_lies_on_another_and_nothing_sticks_out(kind: str, open_page: Open) -> None:
    made = {
        "gallery": gallery,
        "solved": lambda: [to_svg(each) for each in solved(SOLVED)],
        "invented": lambda: invented(INVENTED),
        "samples": lambda: [
            to_svg(each()) for each in (*samples.SAMPLES.values(), lambda: samples.crowded(500))
        ],
    }[kind]()
    blocks = "".join(f"<div>{svg}</div>" for svg in made)
    page = open_page(f"<!DOCTYPE html><meta charset='utf-8'><title>charts</title>{blocks}").page
    measured = page.evaluate(BOXES)
    assert len(measured) == len(made)
    assert sum(len(each["texts"]) for each in measured) > 5 * len(made)
    assert [fault for svg, each in zip(made, measured, strict=True) for fault in faults(svg, each)] == []
