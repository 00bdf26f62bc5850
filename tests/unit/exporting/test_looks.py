"""Lanes, themes, and the clock of a second zone."""

from __future__ import annotations

import itertools

import pytest
from attrs import evolve

from schedule.errors import OutputError
from schedule.exporting.chart_values import Chart, Tone
from schedule.exporting.geometry import chart
from schedule.exporting.look import Lanes, Look, Theme
from schedule.exporting.palette import Palette, palette_of
from schedule.model.statements import Attended, HeldAt
from schedule.model.timeline import Timeline
from tests.unit.exporting import samples

THEMES = pytest.mark.parametrize("theme", Theme)
Colour = tuple[float, float, float]
SEEN: dict[str, tuple[Colour, Colour, Colour]] = {
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.01182, 0.04294, 0.968881),
    ),
    "no blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.3039),
    ),
}
"""How linear RGB looks to eyes without one kind of cone; Machado, Oliveira and Fernandes, 2009."""


def groups(drawn: Chart) -> dict[str, list[str]]:
    """Items by the heading that they stand under."""
    found: dict[str, list[str]] = {each.name: [] for each in drawn.lanes}
    for row in drawn.rows:
        heading = max(
            (each for each in drawn.lanes if each.box.y0 < row.box.y0), key=lambda each: each.box.y0
        )
        found[heading.name].append(row.item)
    return found


def told(*sentences: Attended | HeldAt) -> Timeline:
    timeline = samples.hanoi()
    first, *rest = timeline.scenario.reports
    added = tuple(
        samples.statement(f"x{index}", "pool", "said", each) for index, each in enumerate(sentences)
    )
    report = evolve(first, statements=(*first.statements, *added))
    scenario = evolve(timeline.scenario, reports=(report, *rest))
    return evolve(timeline, scenario=scenario, statements=samples.assess(scenario, rejected=("x1",)))


def test_without_lanes_nothing_is_grouped() -> None:
    assert chart(samples.hanoi()).lanes == ()


def test_lanes_by_tag_keep_the_order_of_time() -> None:
    found = groups(chart(samples.hanoi(), Look(lanes="tag")))
    assert list(found) == ["talks", "No tag"]
    assert found["talks"] == ["one-on-one", "expanded", "second-private"]


def test_lanes_by_place_have_its_title_and_believe_what_the_answer_believes() -> None:
    moved = told(HeldAt("press", "metropole"), HeldAt("tea", "marriott"))
    assert groups(chart(samples.hanoi(), Look(lanes="where")))["JW Marriott"] == ["press"]
    found = groups(chart(moved, Look(lanes=Lanes.WHERE)))
    assert found["Sofitel Legend Metropole"] == ["press"]
    assert "tea" in found["No place named"]


def test_who_takes_part_in_two_lanes_stands_in_both() -> None:
    found = groups(chart(told(Attended("kim", "press")), Look(lanes="who")))
    assert found["trump"] == found["kim"] == ["press"]
    assert "press" not in found["Nobody named"]


def test_links_join_the_rows_that_are_nearest() -> None:
    drawn = chart(samples.hanoi(), Look(lanes="tag"))
    (link,) = drawn.links
    assert (link.before, link.after) == ("lunch", "second-private")


def test_second_clock_stands_beside_the_first() -> None:
    drawn = chart(samples.hanoi(), Look(second_zone="America/New_York"))
    shown = {each.label: each.other for each in drawn.ticks if each.label}
    assert shown["12:00"] == "00:00"
    assert shown["10:00"] == "Wed 22:00"
    assert drawn.zones == ("Asia/Ho_Chi_Minh (UTC+07:00)", "America/New_York (UTC-05:00)")
    assert {each.other for each in chart(samples.hanoi()).ticks} == {""}


@pytest.mark.parametrize(
    ("look", "complaint"),
    [
        ({"lanes": "colour"}, "unknown lanes; found colour; choose one of who, where, tag"),
        ({"theme": "pink"}, "unknown theme; found pink; choose one of light, dark, print"),
        ({"second_zone": "Mars/Olympus"}, "unknown time zone; found Mars/Olympus"),
        ({"second_zone": "../../etc/passwd"}, "unknown time zone"),
    ],
)
def test_a_look_that_there_is_not_says_so(look: dict[str, str], complaint: str) -> None:
    with pytest.raises(OutputError) as caught:
        Look(**look)
    assert complaint in str(caught.value)


def linear(colour: str) -> Colour:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4) for each in parts
    )
    return red, green, blue


def brightness(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


def seen(colour: str, eyes: str) -> Colour:
    """The colour in CIE Lab as these eyes see it."""
    plain = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, plain, strict=True)))) for row in SEEN[eyes]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    a, b, c = (each ** (1 / 3) if each > 0.008856 else 7.787 * each + 16 / 116 for each in (x, y, z))
    return 116 * b - 16, 500 * (a - b), 200 * (b - c)


@THEMES
@pytest.mark.parametrize("eyes", SEEN)
def test_tones_stay_apart_for_all_eyes(theme: Theme, eyes: str) -> None:
    fills = palette_of(theme).fills
    tones = (Tone.KEPT, Tone.EARLIER, Tone.LATER, Tone.RESIZED, Tone.UNPLANNED)
    for one, other in itertools.combinations(tones, 2):
        far = sum((a - b) ** 2 for a, b in zip(seen(fills[one], eyes), seen(fills[other], eyes), strict=True))
        assert far**0.5 > 12, (one, other)


def words_on_paper(colours: Palette) -> list[tuple[str, str]]:
    on_paper = [(ink, colours.paper) for ink in (colours.ink, colours.text, colours.faint, colours.doubt)]
    return [*on_paper, (colours.ink, colours.lane), (colours.note_text, colours.note_fill)]


@THEMES
def test_words_can_be_read_and_lines_be_seen(theme: Theme) -> None:
    colours = palette_of(theme)
    for ink, paper in words_on_paper(colours):
        assert contrast(ink, paper) >= 4.5, (ink, paper)
    for ink in (colours.outline, colours.revised, *colours.strong.values()):
        assert contrast(ink, colours.paper) >= 3, ink
