"""The chart as data: everything inside the canvas, time to the right, nothing on top of anything."""

from __future__ import annotations

import itertools

import pendulum
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schedule.exporting.calendar_words import seconds_of
from schedule.exporting.chart_values import Bar, Chart, Row, Swatch, Tone
from schedule.exporting.geometry import chart
from schedule.exporting.labels import LINE_SIZE, TITLE_SIZE
from schedule.exporting.legend import LEGEND_SIZE, SAMPLE
from schedule.exporting.scale import Scale, scale_of
from schedule.exporting.text_width import shorten, width_of
from schedule.exporting.ticks import AXIS_SIZE, step_for, ticks
from schedule.model.agenda import Layer
from schedule.model.timeline import Timeline, TimelineItem
from tests.unit.exporting import samples
from tests.unit.exporting.random_timelines import timelines

ALL = pytest.mark.parametrize("name", samples.SAMPLES)


def row(drawn: Chart, item: str) -> Row:
    return next(each for each in drawn.rows if each.item == item)


def actual(found: Row) -> Bar:
    return next(each for each in found.bars if each.layer is Layer.ACTUAL)


def extents(drawn: Chart) -> list[tuple[float, float, float, float]]:
    """x0, y0, x1, y1 of every mark and text."""
    found = []
    for each in drawn.rows:
        found.append((each.box.x0, each.box.y0, each.box.x1, each.box.y1))
        for bar in each.bars:
            side = (bar.box.y1 - bar.box.y0) / 2 if bar.diamond else 0
            left = bar.box.x0 - (drawn.fade if bar.open_left else side)
            found.append(
                (left, bar.box.y0, bar.box.x1 + (drawn.fade if bar.open_right else side), bar.box.y1)
            )
        found += [(one.x0, one.y - 4, one.x1, one.y + 4) for one in each.whiskers]
        found += [(one.x0, one.y, one.x1, one.y) for one in each.strikes]
        found += [(min(one.x0, one.x1), one.y0, max(one.x0, one.x1), one.y1) for one in each.arrows]
        found += [(one.label_x0, one.middle - 6, one.label_x1, one.middle + 6) for one in each.arrows]
        found += [
            (one.sign.x - 15, one.sign.y - 9, one.sign.x + 22, one.sign.y + 9) for one in [each] if one.sign
        ]
    found += [(one.x0, min(one.y0, one.y1), one.turn, max(one.y0, one.y1)) for one in drawn.links]
    for tick in drawn.ticks:
        half = width_of(tick.label, AXIS_SIZE) / 2
        found.append((tick.x - half, drawn.plot.y0 - 24, tick.x + half, drawn.plot.y0))
    for entry in drawn.legend:
        width = SAMPLE + 10 + width_of(entry.text, LEGEND_SIZE)
        found.append((entry.x, entry.y - 8, entry.x + width, entry.y + 8))
    return found


def assert_inside(drawn: Chart) -> None:
    for x0, y0, x1, y1 in extents(drawn):
        assert 0 <= x0 <= x1 <= drawn.width
        assert 0 <= y0 <= y1 <= drawn.height


def assert_tidy(drawn: Chart) -> None:
    """Rows below each other, layers below each other, texts inside their columns."""
    for upper, lower in itertools.pairwise(drawn.rows):
        assert upper.box.y1 <= lower.box.y0
    for each in drawn.rows:
        for upper, lower in itertools.pairwise(each.bars):
            assert upper.box.y1 < lower.box.y0
        for mark in (*each.bars, *each.whiskers):
            top = mark.box.y0 if isinstance(mark, Bar) else mark.y
            assert each.box.y0 < top < each.box.y1
        assert width_of(each.title, TITLE_SIZE, bold=True) <= drawn.plot.x0 - each.box.x0
        assert all(width_of(line, LINE_SIZE) <= drawn.plot.x0 - each.box.x0 for line in each.lines)
    for left, right in itertools.pairwise(drawn.ticks):
        assert left.x + width_of(left.label, AXIS_SIZE) / 2 < right.x - width_of(right.label, AXIS_SIZE) / 2
    for left, right in itertools.pairwise(drawn.bands):
        assert left.x0 < left.x1 <= right.x0


@ALL
def test_everything_lies_inside_and_nothing_overlaps(name: str) -> None:
    drawn = chart(samples.SAMPLES[name]())
    assert_inside(drawn)
    assert_tidy(drawn)


@given(timelines())
@settings(max_examples=60)
def test_any_timeline_lies_inside_and_nothing_overlaps(timeline: Timeline) -> None:
    drawn = chart(timeline)
    assert_inside(drawn)
    assert_tidy(drawn)
    assert len(drawn.rows) == len(timeline.items)


@given(timelines(), st.integers(-(10**11), 10**11), st.integers(-(10**11), 10**11))
@settings(max_examples=40)
def test_x_never_falls_as_time_grows(timeline: Timeline, one: int, other: int) -> None:
    scale = scale_of(timeline, 100, 900)
    if scale is None:
        assert all(not (each.planned or each.revised or each.actual) for each in timeline.items)
        return
    assert scale.place(min(one, other)) <= scale.place(max(one, other))
    assert 100 <= scale.place(one) <= 900


def test_x_is_linear_in_time() -> None:
    scale = Scale(0, 100, 10, 20)
    assert [scale.place(each) for each in (-5, 0, 50, 100, 105)] == [10, 10, 15, 20, 20]


def test_rows_stand_in_order_of_drawn_time() -> None:
    order = [each.item for each in chart(samples.hanoi()).rows]
    assert order == [
        "one-on-one",
        "expanded",
        "lunch",
        "second-private",
        "departure",
        "signing",
        "press",
        "tea",
        "dinner",
    ]


def test_what_never_happened_and_has_no_time_has_a_row() -> None:
    dinner = row(chart(samples.hanoi()), "dinner")
    assert (dinner.bars, dinner.whiskers, dinner.tone) == ((), (), Tone.UNFOUNDED)
    assert dinner.lines == ("unfounded",)


def test_label_tells_time_and_verdict() -> None:
    drawn = chart(samples.hanoi())
    assert row(drawn, "one-on-one").lines == ("09:00 (08:50–09:10) · as planned",)
    assert row(drawn, "press").lines == ("14:15 (13:55–14:40)", "likely 15 min later than revised")
    assert row(drawn, "lunch").lines == ("planned 12:00 (from 11:00)", "replaced by Second private meeting")
    assert row(drawn, "tea").lines[0] == "perhaps 15:40 (15:00–16:30)"


def test_long_title_is_shortened_and_told_in_full_in_the_tip() -> None:
    tea = row(chart(samples.hanoi()), "tea")
    assert tea.title.endswith("…")
    assert "in the garden if the weather allows it" in tea.tip


def test_moves_are_arrows_with_their_length() -> None:
    first, second = row(chart(samples.hanoi()), "press").arrows
    assert (first.label, second.label) == ("2 h earlier", "15 min later")
    assert first.x1 < first.x0
    assert second.x1 > second.x0


def test_distance_of_drawing_alone_makes_no_arrow() -> None:
    """A revised time that nobody bounds is drawn somewhere; that is no move."""
    loose = samples.entry(
        "a",
        "A",
        (),
        planned=samples.ran("10:00", "11:00"),
        revised=samples.ran("09:00 open open", "10:00 open open"),
    )
    assert chart(only(loose)).rows[0].arrows == ()
    tight = samples.entry(
        "a", "A", (), planned=samples.ran("10:00", "11:00"), revised=samples.ran("09:00", "10:00")
    )
    assert [each.label for each in chart(only(tight)).rows[0].arrows] == ["1 h earlier"]


def only(*entries: TimelineItem) -> Timeline:
    proven = samples.empty()
    return Timeline(proven.scenario, proven.status, 0, entries, ())


def test_open_end_fades_after_a_modest_length() -> None:
    drawn = chart(samples.hanoi())
    second = actual(row(drawn, "second-private"))
    assert (second.open_left, second.open_right) == (False, True)
    assert drawn.fade < (drawn.plot.x1 - drawn.plot.x0) / 10
    assert not actual(row(drawn, "one-on-one")).open_right


def test_whiskers_reach_from_earliest_to_latest() -> None:
    drawn = chart(samples.hanoi())
    scale = scale_of(samples.hanoi(), *ends(drawn))
    assert scale
    start, end = (each for each in row(drawn, "one-on-one").whiskers if each.layer is Layer.ACTUAL)
    assert (start.x0, start.x1) == (
        scale.x(samples.instant("2019-02-28 08:50")),
        scale.x(samples.instant("2019-02-28 09:10")),
    )
    assert end.at == scale.x(samples.instant("2019-02-28 09:45"))
    assert not start.assumed
    assert all(each.assumed for each in row(drawn, "expanded").whiskers)


def ends(drawn: Chart) -> tuple[float, float]:
    """Where the scale of the Hanoi chart begins and ends: at 08:50 and 17:00."""
    nine = next(each.x for each in drawn.ticks if each.label == "09:00")
    four = next(each.x for each in drawn.ticks if each.label == "16:00")
    minute = (four - nine) / 420
    return round(nine - 10 * minute, 1), round(four + 60 * minute, 1)


def test_far_range_is_cut_and_says_so() -> None:
    """One bound a year later must not squeeze the day into a pixel."""
    far = samples.moment(
        samples.instant("2019-02-28 10:00"),
        samples.instant("2019-02-28 09:50"),
        samples.instant("2020-02-28 10:00"),
    )
    drawn = chart(only(samples.entry("a", "A", (), actual=samples.interval(samples.hm("09:00"), far))))
    whisker = drawn.rows[0].whiskers[0]
    bar = drawn.rows[0].bars[0]
    assert (whisker.cut_left, whisker.cut_right) == (False, True)
    assert bar.box.x1 - bar.box.x0 > 200
    assert "28 Feb 2020" in whisker.tip or "28 Feb" in whisker.tip


def test_signs_count_rejected_statements_that_speak_of_the_item() -> None:
    drawn = chart(samples.hanoi())
    counts = {each.item: each.sign.count for each in drawn.rows if each.sign}
    assert counts == {"press": 2, "signing": 1}
    sign = row(drawn, "signing").sign
    assert sign
    assert sign.tip == "Not believed: signing took place (r3.2)"


def test_replacement_links_the_rows() -> None:
    drawn = chart(samples.hanoi())
    (link,) = drawn.links
    old, new = row(drawn, "lunch"), row(drawn, "second-private")
    assert old.box.y0 < link.y0 < old.box.y1
    assert new.box.y0 < link.y1 < new.box.y1
    assert link.turn > drawn.plot.x1


def test_strikes_and_perhaps() -> None:
    drawn = chart(samples.hanoi())
    assert row(drawn, "signing").struck
    assert row(drawn, "signing").strikes[0].certain
    assert actual(row(drawn, "tea")).perhaps
    assert not row(drawn, "press").strikes


def test_moment_without_length_is_a_diamond() -> None:
    assert actual(row(chart(samples.hanoi()), "departure")).diamond


def test_legend_explains_what_is_shown_and_no_more() -> None:
    shown = {each.sample for each in chart(samples.festival()).legend}
    assert {Swatch.PLANNED, Swatch.MOVE, Swatch.STRIKE, Tone.LATER, Tone.UNPLANNED} <= shown
    assert not shown & {Swatch.REVISED, Swatch.SIGN, Swatch.LINK, Swatch.OPEN, Tone.EARLIER}


def test_note_where_not_proven() -> None:
    assert chart(samples.hanoi()).note == ""
    assert chart(samples.best_found()).note.startswith("Not proven best")


def test_axis_suits_the_span() -> None:
    labels = {name: [each.label for each in chart(samples.SAMPLES[name]()).ticks] for name in samples.SAMPLES}
    assert labels["hanoi"] == [f"{hour:02}:00" for hour in range(9, 18)]
    assert labels["incident"] == ["09:59", "10:00", "10:01", "10:02", "10:03"]
    assert labels["railway"] == [str(year) for year in range(1830, 1838)]
    assert labels["empty"] == []
    assert [each.label for each in chart(samples.festival()).bands] == [
        "Fri 25 Oct",
        "Sat 26 Oct",
        "Sun 27 Oct",
    ]
    assert "25–27 October 2024" in chart(samples.festival()).subtitle
    assert "Asia/Ho_Chi_Minh (UTC+07:00)" in chart(samples.hanoi()).subtitle


def test_ticks_stand_on_local_clock_times_over_a_clock_change() -> None:
    zone = "Europe/Berlin"
    first, last = (pendulum.datetime(2024, 3, day, tz=zone) for day in (30, 31))
    scale = Scale(seconds_of(first), seconds_of(last) + 12 * 3600, 0, 900)
    found = ticks(scale, zone, step_for(scale))
    hours = [f"{hour:02}:00" for hour in range(0, 24, 3)]
    assert [each.label for each in found] == [*hours, *hours[:5]]
    gaps = [round(right.x - left.x, 1) for left, right in itertools.pairwise(found)]
    assert gaps[8] < gaps[7]


def test_skipped_clock_time_gets_no_tick() -> None:
    zone = "Europe/Berlin"
    first = pendulum.datetime(2024, 3, 31, 1, tz=zone)
    scale = Scale(seconds_of(first), seconds_of(first) + 2 * 3600, 0, 300)
    assert [each.label for each in ticks(scale, zone, step_for(scale))] == [
        "01:00",
        "01:30",
        "03:00",
        "03:30",
        "04:00",
    ]


@given(st.text(max_size=80), st.floats(20, 400))
@settings(max_examples=80)
def test_shortened_text_fits(text: str, room: float) -> None:
    short = shorten(text, room, 12)
    assert width_of(short, 12) <= room
    assert short == text or short.endswith("…")


def test_text_that_fits_is_left_alone() -> None:
    text = "Joint signing ceremony"
    assert shorten(text, width_of(text, 12), 12) == text


def test_assumed_is_only_told_where_it_is() -> None:
    whiskers = [each for found in chart(samples.hanoi()).rows for each in found.whiskers]
    assert any(each.assumed for each in whiskers)
    assert all(("assumed" in each.tip) == each.assumed for each in whiskers)
