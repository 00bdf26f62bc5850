"""Time phrases: their meanings, their refusals, and that they survive being written and read."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.errors import PhraseError
from schedule.language import times
from schedule.language.advice import advice
from schedule.language.catalogue import LENGTH_EXAMPLES, TIME_EXAMPLES
from schedule.language.times import (
    read_date,
    read_instant,
    read_length,
    read_time,
    render_length,
    render_time,
)
from schedule.language.zones import AMBIGUOUS, OFFSETS
from schedule.model.phrases import (
    At,
    Between,
    Bounded,
    CalendarDate,
    Clock,
    ClockTime,
    DayShift,
    LengthPhrase,
    TimePhrase,
    Within,
)
from tests.unit.language.time_cases import LENGTHS, TIMES
from tests.unit.language.time_phrases import LENGTH_PHRASES, TIME_PHRASES
from tests.unit.language.time_refusals import REFUSED_LENGTHS, REFUSED_TIMES

Phrase = TypeVar("Phrase")
DOCUMENT = Path(__file__).parents[3] / "docs" / "reference" / "time-phrases.md"
WORDS = sorted({word for phrase in (*TIME_EXAMPLES, *LENGTH_EXAMPLES) for word in phrase.split()})
SOUP = st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join)


@pytest.mark.parametrize(("text", "expected"), TIMES.items())
def test_time(text: str, expected: TimePhrase) -> None:
    assert read_time(text) == expected


@pytest.mark.parametrize(("text", "expected"), LENGTHS.items())
def test_length(text: str, expected: LengthPhrase) -> None:
    assert read_length(text) == expected


@pytest.mark.parametrize(("text", "reason", "offset"), REFUSED_TIMES)
def test_refused_time(text: str, reason: str, offset: int) -> None:
    with pytest.raises(PhraseError, match=re.escape(reason)) as caught:
        read_time(text)
    assert caught.value.offset == offset


@pytest.mark.parametrize(("text", "reason", "offset"), REFUSED_LENGTHS)
def test_refused_length(text: str, reason: str, offset: int) -> None:
    with pytest.raises(PhraseError, match=re.escape(reason)) as caught:
        read_length(text)
    assert caught.value.offset == offset


@given(TIME_PHRASES)
def test_what_is_written_reads_back(phrase: TimePhrase) -> None:
    assert read_time(render_time(phrase)) == phrase


@given(LENGTH_PHRASES)
def test_lengths_read_back(phrase: LengthPhrase) -> None:
    assert read_length(render_length(phrase)) == phrase


@pytest.mark.parametrize("text", [*TIMES, *TIME_EXAMPLES])
def test_any_case_and_space(text: str) -> None:
    expected = read_time(text)
    assert read_time(f"  {text.upper()}\n") == expected
    assert read_time(text.replace(" ", " \u00a0 ")) == expected
    assert read_time(render_time(expected)) == expected


@pytest.mark.parametrize("text", [*LENGTHS, *LENGTH_EXAMPLES])
def test_any_case_and_space_of_lengths(text: str) -> None:
    expected = read_length(text)
    assert read_length(f"  {text.upper()}\n") == expected
    assert read_length(render_length(expected)) == expected


@given(st.text() | st.lists(st.sampled_from([*WORDS, "", " "]), max_size=9).map("".join) | SOUP)
def test_any_text_is_read_or_refused(text: str) -> None:
    time, length = read_or_none(read_time, text), read_or_none(read_length, text)
    assert time is None or read_time(render_time(time)) == time
    assert length is None or read_length(render_length(length)) == length


def read_or_none(read: Callable[[str], Phrase], text: str) -> Phrase | None:
    try:
        return read(text)
    except PhraseError as error:
        if not 0 <= error.offset <= len(text):
            raise
        return None


def test_every_zone_abbreviation_is_read_or_explained() -> None:
    for name, offset in OFFSETS.items():
        assert read_time(f"9 a.m. {name.upper()}") == At(ClockTime(Clock(9), zone=offset))
    for name in AMBIGUOUS:
        with pytest.raises(PhraseError, match=f"{name.upper()} may be"):
            read_time(f"9 a.m. {name}")


def test_every_abbreviation_of_the_grammar_is_known_or_ambiguous() -> None:
    grammar = (Path(times.__file__).parent / "time.lark").read_text(encoding="utf-8")
    rule = grammar[grammar.index("ZONE_ABBREVIATION: ") :].split("\n\n")[0]
    named = [name for group in re.findall(r"\(\?:(.*?)\)", rule) for name in group.split("|")]
    assert {*named, "z"} == {*OFFSETS, *AMBIGUOUS}


def test_without_advice_a_refusal_names_no_wording() -> None:
    """A file with thousands of problems would take minutes to search for advice."""
    with advice(False), pytest.raises(PhraseError) as caught:
        read_time("in the aftermoon")
    assert caught.value.problem.mend == ""


@pytest.mark.parametrize("zones", [("+09:00", None), (None, "+09:00")])
def test_a_span_whose_ends_are_in_two_zones_says_so_at_both(zones: tuple[str | None, str | None]) -> None:
    first, last = (ClockTime(Clock(hour), zone=zone) for hour, zone in zip((9, 21), zones, strict=True))
    written = render_time(Between(first, last))
    assert sorted(re.findall(r"UTC\+09:00|local time", written)) == ["UTC+09:00", "local time"]
    assert read_time(written) == Between(first, last)


def test_the_document_lists_the_catalogue() -> None:
    phrases: list[str] = []
    lengths: list[str] = []
    into = phrases
    for line in DOCUMENT.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            into = lengths if line.startswith("## Lengths") else phrases
        if line.startswith("|"):
            into += re.findall("`([^`]+)`", line.split("|")[1])
    assert tuple(phrases) == TIME_EXAMPLES
    assert tuple(lengths) == LENGTH_EXAMPLES


def test_the_document_lists_the_zones() -> None:
    document = DOCUMENT.read_text(encoding="utf-8")
    for name in (*OFFSETS, *AMBIGUOUS):
        assert re.search(rf"\b{name.upper()}\b", document), name


def test_date() -> None:
    assert read_date("28 February 2019") == CalendarDate(2019, 2, 28)
    assert isinstance(read_time("2019-02-28"), Within)


@pytest.mark.parametrize(
    "text", ["Feb. 28", "2019-02", "Thursday", "2019-02-28 9 a.m.", "2019-02-28~", "noon"]
)
def test_incomplete_date(text: str) -> None:
    with pytest.raises(PhraseError, match="a full date is needed"):
        read_date(text)


def test_instant() -> None:
    date = CalendarDate(2019, 2, 28)
    assert read_instant("2019-02-28 14:00") == ClockTime(Clock(14), date)
    assert read_instant("2 p.m. KST on 28 February 2019") == ClockTime(Clock(14), date, "+09:00")
    assert read_instant("2019-02-28") == ClockTime(Clock(24), date)


@pytest.mark.parametrize(
    "text", ["14:00", "Feb. 28, 14:00", "2019-02-28 at 2", "2019-02-28 midnight", "about 14:00 on 2019-02-28"]
)
def test_no_instant(text: str) -> None:
    with pytest.raises(PhraseError, match="a full date, with or without a clock time, is needed"):
        read_instant(text)


def test_values_without_words() -> None:
    with pytest.raises(ValueError, match="5 days from the scenario's date"):
        render_time(Within(DayShift(5)))
    with pytest.raises(ValueError, match="without any length"):
        render_length(LengthPhrase())


def test_importing_does_not_build_the_grammar() -> None:
    import subprocess
    import sys

    code = "import sys, schedule.language.times; sys.exit('lark' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    "text",
    [
        "on Monday, by 9 a.m.",
        "yesterday some time after 9",
        "2019-02-28 before noon",
        "Thursday, February 28, 2019 not before 9 a.m. KST",
        "the next day by evening",
        "9 February since half past nine",
        "on the previous day no later than 13:25",
        "this morning by 9",
    ],
)
def test_what_is_advised_for_a_bound_after_a_day_can_be_read(text: str) -> None:
    with pytest.raises(PhraseError, match="a bound alone, or a part of that day") as caught:
        read_time(text)
    bound, *span = caught.value.problem.mend.removeprefix("write ").split(", or ")
    assert isinstance(read_time(bound), Bounded)
    assert all(isinstance(read_time(each), Between) for each in span)
