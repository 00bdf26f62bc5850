"""Text, CSV, Markdown, Mermaid, calendar and Vega-Lite; and the words that they share."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import string
import sys
from collections.abc import Iterator

import pendulum
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from rich.console import Console

import schedule
from schedule.errors import OutputError
from schedule.exporting.calendar_words import instant_words, style_of
from schedule.exporting.csv import guarded, to_csv
from schedule.exporting.formats import render
from schedule.exporting.ics import to_ics
from schedule.exporting.markdown import to_markdown
from schedule.exporting.mermaid import to_mermaid
from schedule.exporting.safe_text import one_line, paragraph, visible
from schedule.exporting.tables import against_words, facts, odds_words, status_words
from schedule.exporting.terminal import print_report
from schedule.exporting.text import to_text
from schedule.exporting.vegalite import to_vegalite
from schedule.exporting.wording import interval_words, length_words, moment_words, range_words
from schedule.model.agenda import Layer
from schedule.model.scenario import Unit
from schedule.model.timeline import Basis, Interval, Status, Timeline
from tests.unit.exporting import samples
from tests.unit.exporting.hostile import SAMPLES, evil_text
from tests.unit.exporting.random_timelines import timelines

ALL = pytest.mark.parametrize("name", samples.SAMPLES)
HOSTILE = pytest.mark.parametrize("text", SAMPLES)
START = re.compile(r"^\s*(?:#+ |- |\| |```)?")
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def hostile(text: str) -> Timeline:
    return samples.renamed(samples.hanoi(), text)


def benign(text: str) -> Timeline:
    return samples.renamed(samples.hanoi(), "a" * len(text))


# --- words ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "words", "only_range"),
    [
        ("14:00", "14:00", "14:00"),
        ("14:00 13:20 14:40", "14:00 (13:20–14:40)", "13:20–14:40"),
        ("12:00 12:00 open", "from 12:00", "from 12:00"),
        ("12:30 12:00 open", "12:30 (from 12:00)", "from 12:00"),
        ("13:35 open 13:35", "until 13:35", "until 13:35"),
        ("13:00 open open", "open", "open"),
    ],
)
def test_ranges_in_words(told: str, words: str, only_range: str) -> None:
    style = style_of(samples.hanoi())
    assert moment_words(samples.hm(told), style) == words
    assert range_words(samples.hm(told), style) == only_range


def test_assumed_ranges_say_so() -> None:
    style = style_of(samples.hanoi())
    assert (
        moment_words(samples.hm("14:00 13:20 14:40", basis=Basis.ASSUMED), style)
        == "14:00 (13:20–14:40, assumed)"
    )
    assert moment_words(samples.hm("14:00", basis=Basis.ASSUMED), style) == "14:00 (assumed)"


def test_dates_are_told_where_several_days_are_meant() -> None:
    one_day, three_days = style_of(samples.hanoi()), style_of(samples.festival())
    assert instant_words(samples.instant("2019-02-28 14:00"), one_day) == "14:00"
    assert instant_words(samples.instant("2019-03-01 00:00"), one_day) == "1 Mar 00:00"
    noon = samples.instant("2024-10-26 12:00", "Europe/Berlin")
    assert instant_words(noon, three_days) == "26 Oct 12:00"
    assert instant_words(noon.add(years=1), three_days) == "26 Oct 2025 12:00"


def test_a_date_is_told_once() -> None:
    evening = samples.instant("2024-10-25 22:00", "Europe/Berlin")
    style, night = style_of(samples.festival()), evening.add(hours=6)
    spread = samples.moment(evening, evening.subtract(hours=1), evening.add(minutes=30))
    assert moment_words(spread, style) == "25 Oct 22:00 (21:00–22:30)"
    assert (
        moment_words(samples.moment(evening, evening, night), style) == "25 Oct 22:00 (22:00 – 26 Oct 04:00)"
    )
    late = samples.interval(spread, samples.moment(night, evening, night.add(hours=1)))
    assert interval_words(late, style) == (
        "25 Oct 22:00 (21:00–22:30) to 26 Oct 04:00 (25 Oct 22:00 – 26 Oct 05:00)"
    )
    short = samples.interval(spread, samples.moment(evening.add(minutes=40), evening, None))
    assert interval_words(short, style) == "25 Oct 22:00 (21:00–22:30) to 22:40 (from 22:00)"


def test_hour_that_happens_twice_tells_its_offset() -> None:
    first = pendulum.datetime(2024, 10, 27, 2, 30, tz="Europe/Berlin", fold=0)
    style = style_of(samples.festival())
    assert instant_words(first, style) == "27 Oct 02:30 (UTC+02:00)"
    assert instant_words(first.add(hours=1), style) == "27 Oct 02:30 (UTC+01:00)"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 min"), (45, "45 s"), (5400, "1 h 30 min"), (86_400, "1 day"), (270_000, "3 days 3 h")],
)
def test_lengths_in_words(seconds: int, words: str) -> None:
    assert length_words(pendulum.duration(seconds=seconds)) == words


def test_status_and_odds_in_words() -> None:
    assert status_words(samples.hanoi()).startswith("Proven")
    assert "another may be up to 10 times more probable" in status_words(samples.best_found())
    assert odds_words(8.1) == "8.1 to 1"
    assert odds_words(250.4) == "250 to 1"
    assert odds_words(1e30) == "over a million to 1"
    assert against_words(8.1) == "8.1 to 1 against"
    assert against_words(1.0) == "as probable"


@pytest.mark.parametrize(
    ("gap", "words"),
    [
        (0, "found."),
        (1381, "found; another may be up to 994505 times more probable."),
        (1382, "found; another may be more than a million times more probable."),
        (10**9, "found; another may be more than a million times more probable."),
    ],
)
def test_how_much_more_probable_another_history_may_be(gap: int, words: str) -> None:
    found = status_words(evolve(samples.best_found(), gap=gap))
    assert found == f"Not proven best: this is the best history {words}"


def test_facts_in_words() -> None:
    told = {each.id: each for each in facts(samples.hanoi())}
    assert told["lunch"].verdict == "replaced by Second private meeting"
    assert told["second-private"].actual == "start 12:15 (12:00–12:40), end open"
    assert told["dinner"].planned == "–"
    assert {each.id: each.actual for each in facts(samples.festival())}["night-of-films"] == (
        "26 Oct 22:00 – 27 Oct 05:00"
    )


@given(st.text())
def test_visible_text_has_nothing_that_acts(text: str) -> None:
    assert not CONTROL.search(visible(text))
    assert "\n" not in one_line(text)
    visible(text).encode("utf-8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", paragraph(text))


def test_ordinary_text_stays_as_it_is() -> None:
    for text in ("Straße, 漢字, مرحبا, 👩‍🚀", "a  b", "C:\\x"):
        assert visible(text) == one_line(text) == paragraph(text) == text
    assert one_line("two\nlines\tand\r\nmore") == "two lines and more"
    assert visible("\x1b[2J\u202e") == "\\x1b[2J\\u202e"


# --- terminal and text ---------------------------------------------------------------------


def printed(timeline: Timeline, encoding: str, width: int, **settings: object) -> str:
    page = io.BytesIO()
    file = io.TextIOWrapper(page, encoding=encoding, newline="\n")
    print_report(timeline, Console(file=file, width=width, _environ={}, **settings))  # type: ignore[arg-type]
    file.flush()
    return page.getvalue().decode(encoding)


@ALL
@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252", "iso8859-5"])
def test_terminal_shows_everything_in_any_encoding(name: str, encoding: str) -> None:
    for width in (80, 120, 200):
        page = printed(samples.SAMPLES[name](), encoding, width)
        assert max(map(len, page.split("\n"))) <= width
        assert encoding == "utf-8" or page.isascii()


def test_terminal_draws_planned_and_actual() -> None:
    page = printed(samples.hanoi(), "utf-8", 100)
    line = next(each for each in page.split("\n") if each.startswith("One-on-one meeting") and "├" in each)
    below = page.split("\n")[page.split("\n").index(line) + 1]
    assert re.search("├─+┤›", line)
    assert re.search("░▓+█+▓+░", below)
    assert below.startswith("as planned")
    assert "├╳" in page
    assert re.search(r"░\?+░", page)
    plain = printed(samples.hanoi(), "ascii", 100)
    assert re.search(r"\|-+\|>", plain)
    assert re.search(r"\.%+#+%+\.", plain)


def test_terminal_tells_who_is_not_believed_and_how_it_stands() -> None:
    page = printed(samples.best_found(), "utf-8", 200)
    assert "r3.2  signing took place  (A wire service)" in page
    assert "A wire service has the signing take place; The Korea Herald denies it." in page
    assert page.rstrip().endswith(
        "Not proven best: this is the best history found; another may be up to 10 times more probable."
    )
    assert (
        printed(samples.hanoi(), "utf-8", 200)
        .rstrip()
        .endswith("Proven: no other history fits the evidence better.")
    )


def test_colour_only_repeats() -> None:
    """Without the escape codes for colour the page is the same as in plain text."""
    coloured = printed(samples.hanoi(), "utf-8", 100, force_terminal=True, color_system="truecolor")
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == printed(samples.hanoi(), "utf-8", 100)


@HOSTILE
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_hostile_text_does_nothing_to_a_terminal(text: str, encoding: str) -> None:
    page = printed(hostile(text), encoding, 80)
    assert not CONTROL.search(page)
    if "[bold]" in text:
        assert "[bold]not bold[/bold]" in page.replace("\n", "")


def test_text_is_the_report_without_colour() -> None:
    page = to_text(samples.hanoi())
    assert max(map(len, page.split("\n"))) <= 100
    assert not any(line.endswith(" ") for line in page.split("\n"))
    assert page.endswith("better.\n")


@given(timelines())
@settings(max_examples=20)
def test_any_timeline_is_printed(timeline: Timeline) -> None:
    assert not CONTROL.search(to_text(timeline))
    assert not CONTROL.search(printed(timeline, "ascii", 80))


# --- CSV -----------------------------------------------------------------------------------


def rows(timeline: Timeline) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(to_csv(timeline), newline="")))


def test_csv_holds_the_facts() -> None:
    found = {each["id"]: each for each in rows(samples.hanoi())}
    assert list(found) == [each.id for each in facts(samples.hanoi())]
    press = found["press"]
    assert press["actual_start"] == "2019-02-28T14:15:00+07:00"
    assert press["planned_start_earliest"] == "2019-02-28T15:30:00+07:00"
    assert (press["planned_end_latest"], press["actual_length"], press["not_believed"]) == ("", "PT40M", "2")
    assert found["dinner"]["actual_start"] == ""
    assert found["expanded"]["actual_start_basis"] == "assumed"


def test_csv_quotes_every_cell() -> None:
    for line in to_csv(samples.hanoi()).splitlines():
        assert re.fullmatch(r'"[^"]*"(,"[^"]*")*', line)


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", " =1", "\t=1", '"=1', "';=1", "＝1", "\n=1", "−1"])
def test_csv_guards_against_formulas(text: str) -> None:
    assert guarded(text) == "'" + one_line(text)


@pytest.mark.parametrize("text", ["", "a=b", "One-on-one", "1+1", "  x", "'quoted'"])
def test_csv_leaves_other_text_alone(text: str) -> None:
    assert guarded(text) == text


@given(evil_text())
@settings(max_examples=40)
def test_csv_has_no_cell_that_is_a_formula(text: str) -> None:
    timeline = hostile(text)
    found = rows(timeline)
    assert len(found) == len(timeline.items)
    for row in found:
        for cell in row.values():
            assert cell.strip()[:1] not in frozenset("=+-@＝＋－＠\t\r\n") - {""}


# --- Markdown and Mermaid ------------------------------------------------------------------


def test_markdown_tells_everything() -> None:
    page = to_markdown(samples.best_found())
    for words in (
        "# Hanoi summit, second day",
        "**Not proven best",
        "| Press conference |",
        "```mermaid\ngantt\n",
    ):
        assert words in page
    assert "<https://example.org/wire/1>" in page


@HOSTILE
def test_hostile_text_leaves_markdown_its_lines(text: str) -> None:
    one, other = to_markdown(hostile(text)).split("\n"), to_markdown(benign(text)).split("\n")
    assert len(one) == len(other)
    for line, like in zip(one, other, strict=True):
        assert START.findall(line)[0] == START.findall(like)[0]
        assert len(re.findall(r"(?<!\\)\|", line)) == len(re.findall(r"(?<!\\)\|", like))
        assert not re.search(r"<(?!https://example\.org)", line)


@HOSTILE
def test_hostile_text_leaves_mermaid_its_lines(text: str) -> None:
    one, other = to_mermaid(hostile(text)).split("\n"), to_mermaid(benign(text)).split("\n")
    assert [each.split()[:1] for each in one] == [each.split()[:1] for each in other]
    for line in one:
        first, _, rest = line.strip().partition(" ")
        if first in ("title", "section"):
            assert not set(re.sub("#[0-9]+;", "", rest)) - set(" -,.") & set(string.punctuation)


def test_mermaid_draws_each_layer() -> None:
    page = to_mermaid(samples.hanoi())
    assert "    revised : done, i6r, 2019-02-28T14:00:00, 2019-02-28T15:00:00\n" in page
    assert "    planned : crit, i5p, " in page
    assert "active, milestone, i4a, 2019-02-28T13:25:00, 2019-02-28T13:25:00" in page
    assert page.count("section") == 9


@given(timelines())
@settings(max_examples=20)
def test_any_timeline_is_a_mermaid_chart_that_never_runs_backwards(timeline: Timeline) -> None:
    for line in to_mermaid(timeline).split("\n"):
        times = re.findall(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", line)
        assert times == sorted(times)


# --- calendar ------------------------------------------------------------------------------


def events(timeline: Timeline) -> Iterator[dict[str, str]]:
    written = to_ics(timeline)
    for line in written.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")
        assert not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line)
    calendar = Calendar.from_ical(written)
    for each in calendar.walk("VEVENT"):
        yield {name: each.decoded(name) if name.startswith("DT") else str(each[name]) for name in each}


def test_calendar_holds_what_happened_and_what_was_cancelled() -> None:
    found = {each["SUMMARY"]: each for each in events(samples.hanoi())}
    assert len(found) == 8
    assert "Farewell dinner" not in found
    press = found["Press conference"]
    assert str(press["DTSTART"]) == "2019-02-28 07:15:00+00:00"
    assert press["STATUS"] == "CONFIRMED"
    assert found["Working lunch"]["STATUS"] == "CANCELLED"
    assert (
        found["Tea with the delegation of the hosts, in the garden if the weather allows it"]["STATUS"]
        == "TENTATIVE"
    )
    assert "DTEND" not in found["Leaders leave the venue"]
    assert len({each["UID"] for each in found.values()}) == 8


@HOSTILE
def test_hostile_text_adds_nothing_to_a_calendar(text: str) -> None:
    allowed = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "STATUS"}
    found = list(events(hostile(text)))
    assert len(found) == 8
    for each in found:
        assert set(each) <= allowed
        assert each["SUMMARY"] == one_line(text)[:1000]


def test_calendar_without_its_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(OutputError, match=r'pip install "schedule-reconstruction\[ics\]"'):
        to_ics(samples.hanoi())


# --- Vega-Lite -----------------------------------------------------------------------------


def without_values(timeline: Timeline) -> tuple[object, list[dict[str, object]]]:
    specification = json.loads(to_vegalite(timeline))
    values = specification["data"].pop("values")
    return specification, values


@HOSTILE
def test_user_text_stands_only_in_the_values(text: str) -> None:
    one, values = without_values(hostile(text))
    other, _ = without_values(samples.hanoi())
    assert one == other
    assert {value for each in values for key, value in each.items() if key == "title"} == {one_line(text)}


def test_vegalite_names_only_fields_that_are_there() -> None:
    specification, values = without_values(samples.hanoi())
    fields = set(re.findall(r'"field": "([^"]*)"', json.dumps(specification)))
    assert fields <= {key for each in values for key in each}
    press = next(each for each in values if each["id"] == "press" and each["layer"] == "actual")
    assert (press["start"], press["instant_start"]) == ("2019-02-28T14:15:00Z", "2019-02-28T14:15:00+07:00")
    assert [each["id"] for each in values if each["id"] == "dinner"] == ["dinner"]


def days(start: str, end: str) -> Interval:
    """`5 May 2024 [earliest latest]` at both ends, as dates."""
    found = []
    for told in (start, end):
        at, *bounds = (samples.instant(f"{each} 00:00", "UTC") for each in told.split())
        found.append(samples.moment(at, *(bounds or (at, at))))
    return samples.interval(*found)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2024-05-06", "2024-05-09", "6 May – 8 May"),
        ("2024-05-24", "2024-05-25", "24 May"),
        ("2024-05-12", "2024-05-12", "12 May"),
        ("2024-05-05 2024-05-05 2024-05-06", "2024-05-06 2024-05-05 2024-05-06", "5 May"),
        ("2024-05-20 2024-05-20 2024-05-26", "2024-05-27", "20 May (20 May – 25 May) to the end of 26 May"),
        ("2024-05-03 2024-05-01 2024-06-01", "2024-06-08", "3 May (May) to the end of 7 Jun"),
        ("2024-05-03 2024-01-01 2025-01-01", "2024-06-08", "3 May (2024) to the end of 7 Jun"),
        ("2024-05-18 2024-05-16 2024-05-18", "2024-05-20", "18 May (16 May – 18 May) to the end of 19 May"),
        ("2024-05-01", "2024-05-16 2024-05-16 2024-05-17", "1 May to 16 May"),
    ],
)
def test_whole_days_months_and_years_end_with_their_last_day(start: str, end: str, words: str) -> None:
    told = days(start, end)
    timeline = samples.simple(
        "Days", "UTC", {"A": ("2024-05-01", "2024-05-02", "2024-06-01", "2024-06-02")}, Unit.DAY
    )
    assert interval_words(told, style_of(timeline)) == words


def test_midnight_that_ends_a_day_is_24_00() -> None:
    style = style_of(samples.hanoi())
    until = samples.moment(
        *(samples.instant(f"2019-{each}") for each in ("02-28 10:00", "02-28 00:00", "03-01 00:00"))
    )
    assert moment_words(until, style) == "10:00 (00:00–24:00)"
    late = samples.interval(samples.hm("21:00"), samples.moment(*[samples.instant("2019-03-01 00:00")] * 3))
    assert interval_words(late, style) == "21:00–24:00"


@pytest.mark.parametrize(
    "ending", [".json", ".svg", ".html", ".csv", ".md", ".mmd", ".txt", ".ics", ".vl.json"]
)
def test_every_format_has_the_same_items_doubts_and_mark_of_proof(ending: str) -> None:
    """Mermaid has no room for statements, a calendar none for what has no time; both say what is unproven."""
    proven = samples.hanoi()
    found = evolve(proven, status=Status.BEST_FOUND, gap=50)
    page, unproven = (html.unescape(render(each, ending).decode()) for each in (proven, found))
    plain = re.sub(r"\s+", " ", page.replace("\r\n ", "").replace("\\,", ","))
    timed = [each for each in proven.items if any(each.layer(layer) for layer in Layer)]
    for item in timed if ending == ".ics" else proven.items:
        assert any(word in plain for word in (item.title, item.title[:16])), item.title
    if ending in (".json", ".svg", ".html", ".csv", ".md", ".txt"):
        assert [each.id for each in proven.rejected if each.id not in page] == []
    said = re.compile("not proven|best-found", re.I)
    assert said.search(re.sub(r"\s+", " ", unproven))
    assert not said.search(plain)


def test_a_bar_is_as_long_as_it_took_where_the_clocks_go_back() -> None:
    """Twenty minutes, from 2:50 summer time to 2:10 winter time, of a calendar with a comma in its name."""
    given = schedule.scenario(
        title="Night, with; signs",
        zone="Europe/Berlin",
        date="2024-10-27",
        agenda={"a": {"start": "2024-10-27T02:50+02:00", "end": "2024-10-27T02:10+01:00"}},
    )
    timeline = schedule.reconstruct(given)
    assert "2024-10-27T02:50:00, 2024-10-27T03:10:00" in to_mermaid(timeline)
    (planned, _) = json.loads(to_vegalite(timeline))["data"]["values"]
    assert (planned["start"], planned["end"]) == ("2024-10-27T02:50:00Z", "2024-10-27T03:10:00Z")
    assert planned["instant_end"] == "2024-10-27T02:10:00+01:00"
    assert b"X-WR-CALNAME:Night\\, with\\; signs\r\n" in to_ics(timeline)
