"""What SVG, PNG, PDF, Vega-Lite and notebooks show of one chart, and that user text changes none of them."""

from __future__ import annotations

import json
import re
import sys
import xml.etree.ElementTree as ET

import pytest
from attrs import evolve
from hypothesis import given, settings

import schedule
from schedule.errors import OutputError
from schedule.exporting import png
from schedule.exporting.formats import render
from schedule.exporting.gantt_lines import bar_lines, sheet_for
from schedule.exporting.geometry import chart
from schedule.exporting.glyphs import ASCII, UNICODE, Glyphs
from schedule.exporting.look import Look
from schedule.exporting.notebook import mime_bundle
from schedule.exporting.pdf import to_pdf
from schedule.exporting.png import MOST_PIXELS, to_png
from schedule.exporting.svg import draw, to_svg
from schedule.exporting.vegalite import to_vegalite
from schedule.model.agenda import Layer
from schedule.model.timeline import Happened, Timeline
from tests.unit.exporting import picture, samples
from tests.unit.exporting.hostile import SAMPLES, evil_text
from tests.unit.exporting.random_timelines import looks, timelines

HOSTILE = pytest.mark.parametrize("text", SAMPLES)
LOOKS = pytest.mark.parametrize("look", [Look(), Look("tag", "dark", "Asia/Seoul"), Look("where", "print")])


def tree(svg: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.tag, tuple(sorted(each.attrib))) for each in ET.fromstring(svg).iter()]


def benign(text: str) -> str:
    """As long as the text, and as empty where the text is."""
    return "a" * len(text)


def groups(svg: str, *names: str) -> list[dict[str, str]]:
    return [each.attrib for each in ET.fromstring(svg).iter() if all(name in each.attrib for name in names)]


def test_marks_carry_the_ids_of_what_they_tell_of() -> None:
    svg = to_svg(samples.hanoi())
    rows = [each for each in groups(svg, "data-item", "data-statements") if len(each) == 2]
    told = [(each["data-item"], each["data-statements"].split()) for each in rows]
    assert ("one-on-one", ["r2.1"]) in told
    row, sign = (names for item, names in told if item == "press")
    assert (set(row), sign) == ({"r2.2", "r3.1", "r4.1"}, ["r3.1", "r4.1"])
    moves = [
        (each["data-item"], each["data-from"], each["data-to"])
        for each in groups(svg, "data-item", "data-to")
    ]
    assert moves[-2:] == [("press", "planned", "revised"), ("press", "revised", "actual")]
    links = [each for each in groups(svg, "data-from") if "data-item" not in each]
    assert links == [{"data-from": "lunch", "data-to": "second-private"}]


def test_sample_of_the_sign_in_the_legend_has_no_number() -> None:
    drawn = chart(samples.hanoi())
    legend = [each.what for each in picture.texts(draw(drawn)) if each.y0 > drawn.plot.y1]
    assert "number of statements not believed" in legend
    assert not [each for each in legend if re.fullmatch(r"\d+", each)]


@LOOKS
@HOSTILE
def test_hostile_text_leaves_the_picture_its_shape(text: str, look: Look) -> None:
    one, other = (samples.renamed(samples.hanoi(), each) for each in (text, benign(text)))
    assert tree(to_svg(one, look)) == tree(to_svg(other, look))


@given(timelines(), looks(), evil_text())
@settings(max_examples=40)
def test_any_text_leaves_any_picture_its_shape(timeline: Timeline, look: Look, text: str) -> None:
    one, other = (samples.renamed(timeline, each) for each in (text, benign(text)))
    assert tree(to_svg(one, look)) == tree(to_svg(other, look))


def form(value: object) -> object:
    """The tree of a JSON value: keys, and kinds of what stands at the leaves."""
    if isinstance(value, dict):
        return {key: form(each) for key, each in value.items()}
    return [form(each) for each in value] if isinstance(value, list) else type(value).__name__


@pytest.mark.parametrize("ending", [".json", ".vl.json"])
@HOSTILE
def test_hostile_text_leaves_json_its_shape(text: str, ending: str) -> None:
    one, other = (samples.renamed(samples.hanoi(), each) for each in (text, benign(text)))
    assert form(json.loads(render(one, ending))) == form(json.loads(render(other, ending)))


@given(timelines(), looks())
@settings(max_examples=30)
def test_same_answer_same_bytes(timeline: Timeline, look: Look) -> None:
    assert to_svg(timeline, look) == to_svg(evolve(timeline), evolve(look))


def test_picture_brings_no_style_script_or_variable() -> None:
    for look in (Look(), Look("who", "dark")):
        svg = to_svg(samples.hanoi(), look)
        for word in (
            "<style",
            "<script",
            "<a ",
            "href",
            "class=",
            "style=",
            "var(",
            "currentColor",
            "<image",
            "<foreign",
        ):
            assert word not in svg


def test_dark_and_print_differ_only_in_colour() -> None:
    light = to_svg(samples.hanoi(), Look())
    for theme in ("dark", "print"):
        other = to_svg(samples.hanoi(), Look(theme=theme))
        assert [each[0] for each in tree(light) if "Gradient" not in each[0]][-200:] == [
            each[0] for each in tree(other) if "Gradient" not in each[0]
        ][-200:]
        assert "#ffffff" not in re.sub(r"<defs>.*?</defs>", "", other) or theme == "print"


def test_png_at_one_and_at_two_pixels_for_each_px() -> None:
    sizes = [
        tuple(to_png(samples.incident(), zoom=zoom)[each : each + 4] for each in (16, 20)) for zoom in (1, 2)
    ]
    numbers = [[int.from_bytes(each, "big") for each in size] for size in sizes]
    assert numbers[1] == [2 * each for each in numbers[0]]
    assert render(samples.incident(), ".1x.png") == to_png(samples.incident(), zoom=1)


def test_png_of_too_many_pixels_has_one_for_each_px(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = chart(samples.incident())
    monkeypatch.setattr(png, "MOST_PIXELS", 4 * drawn.width * drawn.height - 1)
    assert to_png(samples.incident()) == to_png(samples.incident(), zoom=1)
    big = chart(samples.crowded(500))
    assert 4 * big.width * big.height > MOST_PIXELS


def test_pdf_is_one_page_of_the_size_of_the_drawing_and_the_same_each_time() -> None:
    made = to_pdf(samples.hanoi())
    size = chart(samples.hanoi())
    assert made.startswith(b"%PDF-1.")
    assert made == to_pdf(samples.hanoi())
    (box,) = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", made)
    assert [float(each) for each in box] == pytest.approx([size.width * 0.75, size.height * 0.75], abs=0.1)
    assert b"/Subtype/Image" not in made.replace(b" ", b"")


def test_pdf_of_five_hundred_items_is_no_longer_than_a_page_can_be() -> None:
    (box,) = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", to_pdf(samples.crowded(500)))
    assert float(box[1]) <= 14_400


def test_pdf_without_its_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(OutputError, match=r'pip install "schedule-reconstruction\[pdf\]"'):
        to_pdf(samples.hanoi())


def test_a_timeline_shows_itself_in_a_notebook() -> None:
    timeline = samples.hanoi()
    shown = schedule.Timeline._repr_mimebundle_(timeline)
    assert shown == mime_bundle(timeline)
    assert shown["image/svg+xml"] == to_svg(timeline)
    assert "Press conference" in shown["text/plain"]
    assert list(mime_bundle(timeline, include=["text/plain"])) == ["text/plain"]
    assert list(mime_bundle(timeline, exclude=["text/plain"])) == ["image/svg+xml"]


def test_vegalite_gives_lanes_and_sure_times_as_data() -> None:
    made = json.loads(to_vegalite(samples.hanoi(), Look(theme="dark")))
    values = made["data"]["values"]
    press = next(each for each in values if each["id"] == "press" and each["layer"] == "actual")
    assert (press["who"], press["where"], press["tag"]) == (["trump"], ["marriott"], [])
    talk = next(each for each in values if each["id"] == "one-on-one" and each["layer"] == "actual")
    assert (talk["sure_start"], talk["sure_end"]) == ("2019-02-28T09:10:00Z", "2019-02-28T09:20:00Z")
    assert made["background"] == "#151b22"


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
@pytest.mark.parametrize("minutes", [0, 5, 15, 30, 60])
def test_even_the_shortest_cancelled_item_has_a_mark_on_a_terminal(glyphs: Glyphs, minutes: int) -> None:
    day = samples.entry("day", "Day", (), planned=samples.ran("08:00", "20:00"))
    end = f"{12 + minutes // 60}:{minutes % 60:02}"
    short = samples.entry("short", "Short", (), planned=samples.ran("12:00", end))
    perhaps = evolve(short, id="perhaps", happened=Happened.OPEN)
    timeline = evolve(samples.empty(), items=(day, perhaps, short))
    sheet = sheet_for(timeline, 60, glyphs)
    assert sheet
    ((_, struck),) = bar_lines(short, sheet)
    ((layer, doubtful),) = bar_lines(perhaps, sheet)
    assert layer is Layer.PLANNED
    assert glyphs.struck in struck
    assert glyphs.struck not in doubtful
    assert glyphs.perhaps in doubtful
