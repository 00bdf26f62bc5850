"""The chart as data: everything inside the canvas, time to the right, nothing on top of anything."""

from __future__ import annotations

import itertools

import pendulum
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from schedule.exporting.calendar_words import seconds_of
from schedule.exporting.chart_values import Bar, Box, Chart, Rests, Row, Swatch, Tone
from schedule.exporting.geometry import chart
from schedule.exporting.look import Look
from schedule.exporting.moves import arrow
from schedule.exporting.scale import Gap, Scale, scale_of
from schedule.exporting.svg import draw
from schedule.exporting.text_width import shorten, width_of, wrapped
from schedule.exporting.ticks import AXIS_SIZE, Step, bands, step_for, ticks
from schedule.model.agenda import Layer
from schedule.model.timeline import Basis, Happened, Interval, Is, Timeline, TimelineItem
from tests.unit.exporting import picture, samples
from tests.unit.exporting.random_timelines import looks, timelines

ALL = pytest.mark.parametrize("name", samples.SAMPLES)
LOOKS = pytest.mark.parametrize(
    "look", [Look(), Look("who", "dark", "Asia/Kathmandu"), Look("where", "print"), Look("tag")]
)


def row(drawn: Chart, item: str) -> Row:
    return next(each for each in drawn.rows if each.item == item)


def lines(found: Row) -> tuple[str, ...]:
    return tuple(each.text for each in found.lines)


def actual(found: Row) -> Bar:
    return next(each for each in found.bars if each.layer is Layer.ACTUAL)


def assert_readable(svg: str) -> None:
    """Everything inside the canvas; no text on another text, and no arrow or link through one."""
    canvas, texts = picture.view(svg), picture.texts(svg)
    for each in (*texts, *picture.shapes(svg)):
        assert canvas.x0 <= each.x0 <= each.x1 <= canvas.x1, each
        assert canvas.y0 <= each.y0 <= each.y1 <= canvas.y1, each
    assert picture.overlapping(texts) == []
    pieces = [piece for each in picture.connectors(svg) for piece in each]
    assert [(piece, text) for text in texts for piece in pieces if picture.crosses(piece, text)] == []


def assert_tidy(drawn: Chart) -> None:
    """Rows below each other, layers below each other, parts of a bar side by side."""
    blocks = sorted((*drawn.rows, *drawn.lanes), key=lambda each: each.box.y0)
    for upper, lower in itertools.pairwise(blocks):
        assert upper.box.y1 <= lower.box.y0
    for each in drawn.rows:
        for upper, lower in itertools.pairwise(each.bars):
            assert upper.box.y1 < lower.box.y0
        for mark in (*each.bars, *each.whiskers):
            top = mark.box.y0 if isinstance(mark, Bar) else mark.y
            assert each.box.y0 < top < each.box.y1
        for bar in each.bars:
            sure = bar.sure or (bar.box.x0, bar.box.x0)
            parts = [bar.reach[0], bar.box.x0, *sure, bar.box.x1, bar.reach[1]]
            assert parts == sorted(parts)
    for left, right in itertools.pairwise(drawn.bands):
        assert left.x0 < left.x1 <= right.x0


@ALL
@LOOKS
def test_everything_lies_inside_and_nothing_overlaps(name: str, look: Look) -> None:
    drawn = chart(samples.SAMPLES[name](), look)
    assert_tidy(drawn)
    assert_readable(draw(drawn))


@given(timelines(), looks())
@settings(max_examples=60)
def test_any_timeline_lies_inside_and_nothing_overlaps(timeline: Timeline, look: Look) -> None:
    drawn = chart(timeline, look)
    assert_tidy(drawn)
    assert_readable(draw(drawn))
    assert {each.item for each in drawn.rows} == {each.id for each in timeline.items}


def test_five_hundred_items_do_not_overlap_either() -> None:
    drawn = chart(samples.crowded(500))
    assert_tidy(drawn)
    assert len(drawn.rows) == 500
    assert_readable(draw(evolve(drawn, rows=drawn.rows[:80])))
    heights = {round(each.box.y1 - each.box.y0) for each in drawn.rows}
    assert max(heights) <= 44


@given(timelines(), st.integers(-(10**11), 10**11), st.integers(-(10**11), 10**11))
@settings(max_examples=40)
def test_x_never_falls_as_time_grows(timeline: Timeline, one: int, other: int) -> None:
    scale = scale_of(timeline, 100, 900)
    if scale is None:
        assert all(not (each.planned or each.revised or each.actual) for each in timeline.items)
        return
    edges = [edge + step for each in scale.gaps for edge in (each.first, each.last) for step in (-1, 0, 1)]
    places = [scale.place(each) for each in sorted([one, other, scale.first, scale.last, *edges])]
    assert places == sorted(places)
    assert 100 <= places[0] <= places[-1] <= 900
    assert [scale.place(each) for each in (scale.first, scale.last)] == [100, 900]


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
    assert lines(dinner) == ("unfounded",)


def test_label_tells_time_and_verdict() -> None:
    drawn = chart(samples.hanoi())
    assert lines(row(drawn, "one-on-one")) == ("09:00 (08:50–09:10) · as planned",)
    assert lines(row(drawn, "press")) == ("14:15 (13:55–14:40)", "likely 15 min later than revised")
    assert lines(row(drawn, "lunch")) == ("planned 12:00 (from 11:00)", "replaced by Second private meeting")
    assert lines(row(drawn, "tea"))[0] == "perhaps 15:40 (15:00–16:30)"


def test_long_title_is_wrapped_where_there_is_room() -> None:
    tea = row(chart(samples.hanoi()), "tea")
    assert [each.text for each in tea.titles] == [
        "Tea with the delegation of the hosts,",
        "in the garden if the weather allows it",
    ]


def test_longer_title_is_shortened_and_told_in_full_in_the_tip() -> None:
    title = "The reading of the minutes of the previous meeting by its secretary, and their approval by all"
    found = chart(only(samples.entry("a", title, (), actual=samples.ran("10:00", "11:00")))).rows[0]
    assert len(found.titles) == 2
    assert found.title.endswith("…")
    assert title in found.tip


def test_moves_are_arrows_with_their_length() -> None:
    first, second = row(chart(samples.hanoi()), "press").arrows
    assert (first.label, second.label) == ("2 h earlier", "15 min later")
    assert first.x1 < first.x0
    assert second.x1 > second.x0


@pytest.mark.parametrize(("room", "at"), [((0, 400), "right"), ((0, 150), "left"), ((90, 130), "nowhere")])
def test_the_label_of_a_short_move_stands_beside_it_or_is_dropped(room: tuple[int, int], at: str) -> None:
    bar = actual(row(chart(samples.hanoi()), "press"))
    upper, lower = (evolve(bar, box=evolve(bar.box, x0=x)) for x in (100, 120))
    found = arrow("2 h later", upper, lower, Box(room[0], 0, room[1], 9))
    assert found
    assert found.label == ("" if at == "nowhere" else "2 h later")
    side = "right" if found.label_x0 > 120 else "left" if found.label_x1 < 100 else "nowhere"
    assert side == at


def test_more_replacements_than_the_margin_has_room_for_share_its_lanes() -> None:
    pairs = [(f"old{number}", f"new{number}") for number in range(12)]
    gone = [
        samples.entry(old, old, (), planned=samples.ran("9:00", "10:00"), replaced_by=new)
        for old, new in pairs
    ]
    came = [samples.entry(new, new, (), actual=samples.ran("11:00", "12:00")) for _, new in pairs]
    drawn = chart(only(*gone, *came))
    turns = [each.turn for each in drawn.links]
    assert len(turns) == 12
    assert len(set(turns)) == 8
    assert max(turns.count(each) for each in turns) == 2
    assert all(drawn.plot.x1 < each < drawn.width for each in turns)


def test_bands_reach_to_the_end_of_the_calendar() -> None:
    first = pendulum.datetime(9999, 12, 29)
    scale = Scale(seconds_of(first), seconds_of(first) + 2 * 86_400, 0, 300)
    (year,) = bands(scale, "UTC", Step("month", 1, 1, 0))
    assert (year.x0, year.x1, year.label) == (0, 300, "9999")


@pytest.mark.parametrize(
    ("days", "width", "words"),
    [
        (["2021-03-05", "2022-03-05"], 500.0, ["Friday, 5 March 2021", "Saturday, 5 March 2022"]),
        (["2021-03-05", "2022-03-05"], 260.0, ["Fri 5 Mar 2021", "Sat 5 Mar 2022"]),
        (["2021-03-05", "2022-03-05"], 190.0, ["5 Mar 2021", "5 Mar 2022"]),
        (["2021-03-31", "2021-04-01"], 130.0, ["31 Mar", "1 Apr"]),
        (["2021-03-30", "2021-03-31"], 70.0, ["30", "31"]),
    ],
)
def test_no_two_days_are_written_alike(days: list[str], width: float, words: list[str]) -> None:
    first, last = (seconds_of(pendulum.from_format(day, "YYYY-MM-DD")) + 36_000 for day in days)
    middle = width / 2
    gap = Gap(first + 3600, last, middle - 1, middle + 1)
    scale = Scale(first, last + 3600, 0, width, (gap,))
    assert [each.label for each in bands(scale, "UTC", Step("second", 3600, 1, 0))] == words


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


def test_far_range_squeezes_nothing_and_says_what_is_left_out() -> None:
    """One bound a year later must not squeeze the day into a pixel."""
    far = samples.moment(
        samples.instant("2019-02-28 10:00"),
        samples.instant("2019-02-28 09:50"),
        samples.instant("2020-02-28 10:00"),
    )
    drawn = chart(only(samples.entry("a", "A", (), actual=samples.interval(samples.hm("09:00"), far))))
    (whisker,), (left_out,) = drawn.rows[0].whiskers, drawn.breaks
    box = drawn.rows[0].bars[0].box
    assert box.x1 - box.x0 > 150
    assert left_out.label == "365 days"
    assert left_out.x0 <= whisker.x1 <= left_out.x1 + 1
    assert Swatch.BREAK in {each.sample for each in drawn.legend}


def test_day_before_does_not_squeeze_the_day() -> None:
    """An hour on Wednesday and a full Thursday: the night between is left out, marked with its length."""
    days = {
        f"Talk {hour}": ("-", "-", f"2019-02-28 {hour:02}:00", f"2019-02-28 {hour:02}:40")
        for hour in range(9, 18)
    }
    eve = {"Eve": ("-", "-", "2019-02-27 09:00", "2019-02-27 09:40")}
    drawn = chart(samples.simple("Two days", samples.HANOI, eve | days))
    (left_out,) = drawn.breaks
    assert left_out.label in ("22 h", "23 h")
    assert all(each.bars[0].box.x1 - each.bars[0].box.x0 > 25 for each in drawn.rows)
    assert not any(left_out.x0 < each.x < left_out.x1 for each in drawn.ticks)
    assert not any(
        left_out.x0 < each.bars[0].box.x1 and each.bars[0].box.x0 < left_out.x1 for each in drawn.rows
    )
    assert [each.label for each in drawn.bands] == ["Wed 27 Feb", "Thu 28 Feb"]
    assert chart(samples.simple("One day", samples.HANOI, days)).breaks == ()


@given(timelines())
@settings(max_examples=60)
def test_nothing_is_drawn_in_what_is_left_out(timeline: Timeline) -> None:
    scale = scale_of(timeline, 100, 900)
    for gap in scale.gaps if scale else ():
        for each in timeline.items:
            for found in (each.planned, each.revised, each.actual):
                if found:
                    first, last = seconds_of(found.start.at), seconds_of(found.end.at)
                    assert last <= gap.first or gap.last <= first


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


def test_only_what_did_not_happen_is_struck() -> None:
    drawn = chart(samples.hanoi())
    assert row(drawn, "signing").struck
    assert row(drawn, "signing").strikes[0].certain
    assert actual(row(drawn, "tea")).rests is Rests.DOUBT
    assert not row(drawn, "press").strikes


@pytest.mark.parametrize("real", [None, samples.ran("10:00", "11:00")])
def test_what_may_have_happened_is_doubtful_and_not_struck(real: Interval | None) -> None:
    """Drawn as cancelled or as held: a question mark, dots, no strike."""
    verdicts = (samples.verdict(Is.UNKNOWN), samples.verdict(Is.CANCELLED, certain=False))
    unsure = samples.entry(
        "a", "A", verdicts, planned=samples.ran("10:00", "11:00"), actual=real, happened=Happened.OPEN
    )
    drawn = chart(only(unsure))
    found = drawn.rows[0]
    assert not found.struck
    assert found.strikes == ()
    assert found.bars[-1].rests is Rests.DOUBT
    assert found.bars[-1].sure is None or real is None
    assert found.query
    assert found.query.x > found.bars[-1].box.x1
    assert Swatch.PERHAPS in {each.sample for each in drawn.legend}


def test_bar_is_solid_where_the_item_surely_ran() -> None:
    """From the latest start to the earliest end; light from the earliest start to the latest end."""
    spread = samples.interval(samples.hm("10:00 09:45 10:10"), samples.hm("11:00 10:50 11:30"))
    (bar,) = chart(only(samples.entry("a", "A", (), actual=spread, evidence=("r1.1",)))).rows[0].bars
    assert bar.sure
    pace = (bar.box.x1 - bar.box.x0) / 60
    minutes = [round((x - bar.box.x0) / pace) for x in (bar.reach[0], *bar.sure, bar.reach[1])]
    assert minutes == [-15, 10, 50, 90]
    assert (bar.rests, bar.sure_rests) == (Rests.EVIDENCE, Rests.EVIDENCE)


def test_bar_is_solid_nowhere_if_the_ranges_overlap() -> None:
    loose = samples.interval(samples.hm("10:00 09:00 11:00"), samples.hm("11:00 10:59 12:00"))
    (bar,) = chart(only(samples.entry("a", "A", (), actual=loose))).rows[0].bars
    assert bar.sure is None


def test_hatched_where_only_the_agenda_tells() -> None:
    plan = samples.ran("10:00", "11:00")
    kept = samples.entry("a", "A", (), planned=plan, actual=plan)
    told = evolve(kept, evidence=("r1.1",))
    even = evolve(told, odds=1.0)
    assumed = evolve(told, actual=samples.ran("10:00", "11:00", basis=Basis.ASSUMED))
    found = [chart(only(each)).rows[0].bars[-1] for each in (kept, told, even, assumed)]
    assert [each.rests for each in found] == [Rests.AGENDA, Rests.EVIDENCE, Rests.AGENDA, Rests.EVIDENCE]
    assert [each.sure_rests is Rests.AGENDA for each in found] == [True, False, True, True]


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


@pytest.mark.parametrize("letter", ["e\u0301\u0323", "\U0001f469\u200d\U0001f680"])
def test_a_letter_is_not_parted_from_what_is_joined_to_it(letter: str) -> None:
    for room in range(20, 200, 3):
        kept = shorten(letter * 40, room, 12).removesuffix("…")
        assert kept == letter * (len(kept) // len(letter))


def test_what_is_very_long_is_shortened_wherever_it_would_fit() -> None:
    assert shorten("i" * 401, 10_000, 12) == "i" * 400 + "…"
    assert shorten("i" * 400, 10_000, 12) == "i" * 400


def test_text_that_fits_is_left_alone() -> None:
    text = "Joint signing ceremony"
    assert shorten(text, width_of(text, 12), 12) == text


def test_assumed_is_only_told_where_it_is() -> None:
    whiskers = [each for found in chart(samples.hanoi()).rows for each in found.whiskers]
    assert any(each.assumed for each in whiskers)
    assert all(("assumed" in each.tip) == each.assumed for each in whiskers)


def test_no_gap_is_left_for_a_move_that_is_too_short_to_draw() -> None:
    """A move of a minute on an axis of hours has no arrow, so its rows stand as close as others."""
    verdicts = (samples.verdict(Is.LATER, 1, Layer.PLANNED),)
    late = samples.entry(
        "a", "A", verdicts, planned=samples.ran("10:00", "18:00"), actual=samples.ran("10:01", "18:00")
    )
    kept = evolve(late, verdicts=())
    first, second = (chart(only(each)).rows[0] for each in (late, kept))
    assert first.arrows == ()
    assert [each.box for each in first.bars] == [each.box for each in second.bars]


@given(st.text(max_size=200), st.floats(30, 400), st.integers(1, 4))
@settings(max_examples=80)
def test_wrapped_text_fits_and_loses_nothing_but_blanks(text: str, room: float, most: int) -> None:
    found = wrapped(text, room, 12, most)
    assert 1 <= len(found) <= most
    whole = all(width_of(each, 12) > room for each in text)
    assert whole or not text or all(width_of(each, 12) <= room or len(each) == 1 for each in found)
    if not found[-1].endswith("…"):
        assert "".join("".join(found).split()) == "".join(text.split())


def test_last_label_of_the_axis_stays_inside() -> None:
    for made in samples.SAMPLES.values():
        drawn = chart(made())
        labels = [each for each in drawn.ticks if each.label]
        assert all(each.x + width_of(each.label, AXIS_SIZE) / 2 <= drawn.plot.x1 for each in labels)
