"""SVG and PNG: well-formed, self-contained, and deaf to what hostile texts ask for."""

from __future__ import annotations

import re
import struct
import sys
import xml.etree.ElementTree as ET
import zlib

import pytest
from hypothesis import given, settings

from schedule.errors import OutputError
from schedule.exporting.png import to_png
from schedule.exporting.svg import to_svg
from schedule.model.timeline import Timeline
from tests.unit.exporting import samples
from tests.unit.exporting.hostile import SAMPLES, evil_text
from tests.unit.exporting.random_timelines import timelines

ALL = pytest.mark.parametrize("name", samples.SAMPLES)
HOSTILE = pytest.mark.parametrize("text", SAMPLES)


def shape(svg: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.tag, tuple(sorted(each.attrib))) for each in ET.fromstring(svg).iter()]


def benign(text: str) -> str:
    return "a" * len(text)


@ALL
def test_svg_is_well_formed_and_stands_alone(name: str) -> None:
    svg = to_svg(samples.SAMPLES[name]())
    root = ET.fromstring(svg)
    tags = {each.tag.removeprefix("{http://www.w3.org/2000/svg}") for each in root.iter()}
    assert not tags & {"script", "style", "foreignObject", "a", "image", "use", "iframe"}
    attributes = {name for each in root.iter() for name in each.attrib}
    assert not [
        each for each in attributes if each.startswith("on") or "href" in each or each in ("class", "style")
    ]
    assert "var(" not in svg


@ALL
def test_svg_ids_are_its_own_and_all_references_resolve(name: str) -> None:
    svg = to_svg(samples.SAMPLES[name]())
    ids = [each.attrib["id"] for each in ET.fromstring(svg).iter() if "id" in each.attrib]
    assert len(ids) == len(set(ids))
    (prefix,) = {each.split("-")[0] for each in ids}
    assert re.fullmatch("s[0-9a-f]{10}", prefix)
    assert set(re.findall(r"url\(#([^)]*)\)", svg)) <= set(ids)
    assert set(ET.fromstring(svg).attrib["aria-labelledby"].split()) <= set(ids)


def test_two_charts_share_no_id() -> None:
    found = [set(re.findall(r' id="([^"]*)"', to_svg(each()))) for each in samples.SAMPLES.values()]
    assert sum(map(len, found)) == len(set().union(*found))


def test_svg_is_named_for_readers_who_cannot_see_it() -> None:
    title, description = list(ET.fromstring(to_svg(samples.hanoi())))[:2]
    assert title.text == "Hanoi summit, second day"
    assert description.text
    assert description.text.startswith("Gantt chart of 9 items")
    assert "Press conference: 14:15 (13:55–14:40)" in description.text


def test_svg_says_when_it_is_not_proven() -> None:
    assert "Not proven best" in to_svg(samples.best_found())
    assert "Not proven best" not in to_svg(samples.hanoi())


@HOSTILE
def test_hostile_text_leaves_the_svg_its_shape(text: str) -> None:
    kind, harmless = samples.renamed(samples.hanoi(), text), samples.renamed(samples.hanoi(), benign(text))
    assert shape(to_svg(kind)) == shape(to_svg(harmless))


@given(evil_text())
@settings(max_examples=25)
def test_any_text_leaves_the_svg_its_shape(text: str) -> None:
    one, other = (samples.renamed(samples.festival(), each) for each in (text, benign(text)))
    assert shape(to_svg(one)) == shape(to_svg(other))


@given(timelines())
@settings(max_examples=25)
def test_any_timeline_is_drawn(timeline: Timeline) -> None:
    ET.fromstring(to_svg(timeline))


def pixels(png: bytes) -> tuple[int, int, set[bytes]]:
    """Width, height and the distinct scan lines before filtering is undone."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    chunks, place = b"", 8
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        if png[place + 4 : place + 8] == b"IDAT":
            chunks += png[place + 8 : place + 8 + length]
        place += length + 12
    raw = zlib.decompress(chunks)
    stride = len(raw) // height
    return width, height, {raw[each : each + stride] for each in range(0, len(raw), stride)}


def test_png_is_twice_the_size_of_the_drawing_and_not_blank() -> None:
    width, height, lines = pixels(to_png(samples.hanoi()))
    root = ET.fromstring(to_svg(samples.hanoi()))
    assert (width, height) == (2 * float(root.attrib["width"]), 2 * float(root.attrib["height"]))
    assert len(lines) > 200


def test_png_is_the_same_each_time() -> None:
    assert to_png(samples.festival()) == to_png(samples.festival())


def test_png_without_its_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(OutputError, match=r'pip install "schedule-reconstruction\[png\]"'):
        to_png(samples.hanoi())
