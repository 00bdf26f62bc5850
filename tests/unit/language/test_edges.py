"""The last value on either side of what is read, and what is told beside it."""

from __future__ import annotations

import pytest

from schedule.errors import PhraseError
from schedule.language.names import Names
from schedule.language.sentence_words import cut
from schedule.language.sentences import read_sentence
from schedule.language.times import read_length, read_time, render_time
from schedule.language.words import plain
from schedule.model.phrases import (
    At,
    Between,
    CalendarDate,
    ClockTime,
    Date,
    DayShift,
    LengthPhrase,
    Weekday,
    Within,
)
from schedule.model.statements import Ran

NAMES = Names({"press": "Press", "lunch": "Lunch"}, (), (), {})


@pytest.mark.parametrize(
    ("phrase", "told"),
    [
        ("0135-0130", "may be the end of a span or an offset"),
        ("2059", "may be the time 20:59 or the year 2059"),
        ("circa 2400", "may be the time 24:00 or the year 2400"),
        ("from December 9999 to March", "this span ends before it begins"),
        ("between 28 Feb. and the next day", "which day this is depends on the year"),
        ("between Feb. 27 and 9 a.m.", "only one end of this span names a day"),
        ("between 9 a.m. and Feb. 27", "only one end of this span names a day"),
        ("between 31 Dec. 9999 and the next day", "which day this is depends on the year"),
    ],
)
def test_what_is_refused(phrase: str, told: str) -> None:
    with pytest.raises(PhraseError, match=told):
        read_time(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "between March 2019 and March 10, 2019",
        "0130-0135",
        "between 23:59:59 on Feb. 20, 2019 and the evening of Feb. 20, 2019",
    ],
)
def test_what_is_read(phrase: str) -> None:
    assert read_time(phrase)


def test_no_offset_is_neither_ahead_nor_behind() -> None:
    match read_time("9:00 UTC-0"):
        case At(ClockTime(zone=zone)):
            assert zone == "+00:00"
        case _:
            raise AssertionError


@pytest.mark.parametrize(
    ("phrase", "last"),
    [
        ("between 28 Feb. 2019 and the next day", "2019-03-01"),
        ("between 30 April and the following day", "-05-01"),
        ("between 10 p.m. on 31 Dec. 2019 and the evening of the next day", "2020-01-01"),
        ("between 29 Feb. 2020 and the previous day", None),
    ],
)
def test_a_day_is_counted_from_the_first_end(phrase: str, last: str | None) -> None:
    if last is None:
        with pytest.raises(PhraseError, match="this span ends before it begins"):
            read_time(phrase)
        return
    match read_time(phrase):
        case Between(_, end):
            date = getattr(end, "date", end)
            year = "" if date.year is None else f"{date.year:04}"
            assert f"{year}-{date.month:02}-{date.day:02}" == last
        case _:
            raise AssertionError


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("press started whenever and lunch took place", "joins two sentences"),
        ("press ran from 10 a.m. on Feb. 20 to 9:50 a.m. on Feb. 20", "this span ends before it begins"),
        ("press was held at", "this time phrase is not complete"),
        ("press ran from 10 p.m. on 28 Feb. to 2 a.m. the next day", "which day this is depends on the year"),
    ],
)
def test_what_a_sentence_is_refused_for(sentence: str, told: str) -> None:
    with pytest.raises(PhraseError, match=told):
        read_sentence(sentence, NAMES)


def test_a_hedged_end_may_come_before_a_hedged_start() -> None:
    assert read_sentence("press ran from 10 a.m. on Feb. 20 to about 9:50 a.m. on Feb. 20", NAMES)


@pytest.mark.parametrize(
    ("first", "shift", "words"),
    [
        (CalendarDate(2019, 2, 20), 1, "between 2019-02-20 and tomorrow"),
        (Weekday(3), -1, "between Thursday and yesterday"),
        (DayShift(-1), 1, "between the previous day and the next day"),
    ],
)
def test_a_day_that_is_not_counted_from_the_first_is_written_so(first: Date, shift: int, words: str) -> None:
    phrase = Between(first, DayShift(shift))
    assert render_time(phrase) == words
    assert read_time(words) == phrase


def test_the_day_after_a_weekday_is_the_next_weekday() -> None:
    assert read_time("between Sunday and the next day") == Between(Weekday(6), Weekday(0))


@pytest.mark.parametrize(("words", "minutes"), [("½ hour", 30), ("1½ hours", 90), ("2 h 59", 179)])
def test_a_length_of_parts(words: str, minutes: int) -> None:
    assert read_length(words) == LengthPhrase(named=60 * minutes)


def test_an_hour_is_no_number_of_minutes_after_hours() -> None:
    with pytest.raises(PhraseError, match="minutes after hours go up to 59"):
        read_length("2 h 60")


def test_who_writes_the_month_of_december_first_or_last_gets_its_date() -> None:
    for words in ("20.12.2019", "12/20/2019"):
        with pytest.raises(PhraseError, match="write 2019-12-20"):
            read_time(words)


def test_the_days_of_a_run_share_their_year() -> None:
    match read_sentence("press ran from Feb. 20, 2018 to Feb. 22", NAMES):
        case Ran(_, Within(first), Within(last)):
            assert (first, last) == (CalendarDate(2018, 2, 20), CalendarDate(2018, 2, 22))
        case other:
            raise AssertionError(other)


def test_words_end_where_a_mark_that_joins_has_no_word_before_it() -> None:
    words = cut("a (-b")
    assert words.keys == ("a", "(", "-", "b")
    assert words.whole(2)
    assert not cut("a-b").whole(1)


def test_plain_words_keep_where_they_came_from() -> None:
    assert plain("a  b  ").origins == (0, 1, 3, 6)
    assert plain("ab ").origins == (0, 1, 3)


def test_the_evening_begins_at_four() -> None:
    match read_time("4 in the evening"):
        case At(ClockTime(clock)):
            assert clock.hour == 16
        case other:
            raise AssertionError(other)
    with pytest.raises(PhraseError, match="3 is not in the evening"):
        read_time("3 in the evening")
