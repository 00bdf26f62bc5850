"""Every word of the tables of days, numbers and appointments means what it says."""

from __future__ import annotations

import re

import pytest

from schedule.errors import PhraseError
from schedule.language.advice import FEW, LONG, MANY, advice, closest
from schedule.language.names import Names
from schedule.language.sentences import read_sentence
from schedule.language.times import read_length, read_time
from schedule.model.phrases import At, Between, Clock, ClockTime, DayShift, Part, PartOfDay, Within
from tests.unit.language.sentence_cases import NAMES

DAYS = {
    "today": 0,
    "the same day": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the previous day": -1,
    "the day before": -1,
    "the next day": 1,
    "the following day": 1,
    "the day after": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
EVENINGS = {
    "this evening": 0,
    "the same evening": 0,
    "the previous evening": -1,
    "the evening before": -1,
    "the next evening": 1,
    "the following evening": 1,
    "the evening after": 1,
}


@pytest.mark.parametrize(("text", "days"), DAYS.items())
def test_days_are_counted_from_the_day_that_is_spoken_of(text: str, days: int) -> None:
    assert read_time(text) == Within(DayShift(days))


@pytest.mark.parametrize(("text", "days"), EVENINGS.items())
def test_so_are_their_parts(text: str, days: int) -> None:
    assert read_time(text) == Within(PartOfDay(Part.EVENING, DayShift(days)))


@pytest.mark.parametrize(("text", "first", "last"), [("mid-morning", 9, 11), ("mid-afternoon", 14, 16)])
def test_the_middle_of_a_part_has_hours_of_its_own(text: str, first: int, last: int) -> None:
    assert read_time(text) == Between(ClockTime(Clock(first)), ClockTime(Clock(last)))


@pytest.mark.parametrize("be", ["is", "are", "is now", "are now"])
@pytest.mark.parametrize("due", ["scheduled", "set", "planned"])
def test_an_appointment_is_that_it_will_take_place(be: str, due: str) -> None:
    plain = read_sentence("press will take place at 9 a.m.", NAMES)
    assert read_sentence(f"press {be} {due} for 9 a.m.", NAMES) == plain


@pytest.mark.parametrize("be", ["is", "are", "is now", "are now"])
@pytest.mark.parametrize("due", ["due", "scheduled", "set", "slated", "expected", "planned"])
def test_what_is_due_to_start_will_start(be: str, due: str) -> None:
    plain = read_sentence("press will start at 9 a.m.", NAMES)
    assert read_sentence(f"press {be} {due} to start at 9 a.m.", NAMES) == plain


HELD = ("held", "conducted", "carried out", "performed", "fought")


@pytest.mark.parametrize("held", HELD)
def test_what_was_held_took_place(held: str) -> None:
    same = [
        (f"press was {held} at 9 a.m.", "press took place at 9 a.m."),
        (f"press will be {held}", "press will take place"),
        (f"press wasn't {held}", "press did not take place"),
        (f"exactly 2 of the talks were {held}", "exactly 2 of talks took place"),
        (f"exactly 1 of the talks is {held}", "exactly 1 of talks took place"),
    ]
    for text, plain in same:
        assert read_sentence(text, NAMES) == read_sentence(plain, NAMES), text


SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)


@pytest.mark.parametrize(("number", "word"), [*enumerate(SMALL.split())])
def test_small_numbers_have_words(number: int, word: str) -> None:
    assert read_sentence(f"at most {word} of the talks took place", NAMES) == read_sentence(
        f"at most {number} of talks took place", NAMES
    )
    if number:
        assert read_length(f"{word} minutes") == read_length(f"{number} minutes")


def test_a_number_has_up_to_four_digits() -> None:
    assert read_sentence("at most 9999 of talks took place", NAMES)
    with pytest.raises(PhraseError, match="found '10000 of talks took place'"):
        read_sentence("at most 10000 of talks took place", NAMES)


def refusal(text: str) -> str:
    with pytest.raises(PhraseError) as caught:
        read_time(text)
    return str(caught.value)


def test_advice_is_given_only_while_it_is_wanted() -> None:
    assert "the nearest known wording is" in refusal("the prevous day")
    with advice(False):
        assert "the nearest known wording is" not in refusal("the prevous day")
        assert closest("lunhc", ["lunch"], 0.6) is None
        with advice(True):
            assert closest("lunhc", ["lunch"], 0.6) == "lunch"
        assert closest("lunhc", ["lunch"], 0.6) is None
    assert closest("lunhc", ["lunch"], 0.6) == "lunch"


@pytest.mark.parametrize("count", [MANY, MANY + 1, 3 * MANY])
def test_the_nearest_of_many_is_found_as_well(count: int) -> None:
    known = [f"{at} dinner party {at}" for at in range(count - 1)] + ["working lunch"]
    assert len(known) == count > FEW
    assert closest("wroking lunhc", known, 0.6) == "working lunch"
    assert closest("qqqq", known, 0.6) is None


def test_what_is_too_long_to_be_compared_is_no_advice() -> None:
    assert closest("x" * LONG, ["x" * LONG, "y"], 0.6) == "x" * LONG
    assert closest("x" * LONG, ["x" * (LONG + 1), "y"], 0.6) is None
    assert closest("x" * 10 * LONG, ["x" * LONG], 0.6) == "x" * LONG


@pytest.mark.parametrize(
    ("text", "says", "offset"),
    [
        ("or press", "each side of 'or' must be a full sentence; found 'or press'", 0),
        ("press started at 9 or at 10", "each side of 'or' must be a full sentence", 22),
        ("or", "each side of 'or' must be a full sentence; found 'or'", 0),
    ],
)
def test_half_a_sentence_is_no_choice(text: str, says: str, offset: int) -> None:
    with pytest.raises(PhraseError, match=re.escape(says)) as caught:
        read_sentence(text, NAMES)
    assert caught.value.offset == offset


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("press started at the metropole", "metropole"),
        ("press started at metropole", "metropole"),
        ("press was moved to the metropole", "the metropole"),
    ],
)
def test_a_place_is_no_time(text: str, found: str) -> None:
    with pytest.raises(PhraseError, match="a place is named where a time was expected") as caught:
        read_sentence(text, NAMES)
    assert caught.value.offset == text.index(found) + (4 if found.startswith("the ") else 0)


def test_a_year_of_another_day_is_no_clock_time() -> None:
    names = Names(items={"siege": "Siege"}, tags=(), persons=(), places={})
    with pytest.raises(PhraseError, match="13:49 or the year 1349"):
        read_sentence("siege ran from 1348-08 to 1349", names)
    dated = read_sentence("siege ran from 1348-08-01 to 1349 on 1348-08-02", names)
    assert "date=CalendarDate(year=1348, month=8, day=2)" in str(dated)


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("59 past nine", 9, 59),
        ("a quarter to ten", 9, 45),
        ("half past nine", 9, 30),
        ("ten past nine", 9, 10),
        ("nine fifty-five", 9, 55),
        ("twenty to 1", 12, 40),
        ("ten to noon", 11, 50),
        ("five to midnight", 23, 55),
        ("ten past midnight", 0, 10),
        ("twenty to one p.m.", 12, 40),
        ("twenty to 12 a.m.", 23, 40),
    ],
)
def test_minutes_before_and_after_an_hour(text: str, hour: int, minute: int) -> None:
    found = read_time(text)
    assert isinstance(found, At)
    clock = found.time.clock
    assert (clock.hour, clock.minute) == (hour, minute)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("between 1 and 1:30 p.m.", 13, 13),
        ("between 11 and 1 p.m.", 11, 13),
        ("between 11 and 12 p.m.", 11, 12),
        ("between 12 and 1 p.m.", 12, 13),
        ("between 12 and 1 a.m.", 0, 1),
        ("between 9 and 9 p.m.", 21, 21),
        ("9 a.m. to 1", 9, 13),
        ("9 a.m. to 9", 9, 9),
        ("9 p.m. to 1", 21, 1),
        ("9 a.m. to 11", 9, 11),
        ("12 p.m. to 1", 12, 13),
        ("1 p.m. to 12", 13, 0),
    ],
)
def test_two_hours_share_their_half_of_the_day(text: str, first: int, last: int) -> None:
    found = read_time(text)
    assert isinstance(found, Between)
    ends = (found.first, found.last)
    assert [each.clock.hour for each in ends if isinstance(each, ClockTime)] == [first, last]
    assert not any(each.clock.halves for each in ends if isinstance(each, ClockTime))


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("between 9 and 10 a.m. KST", ("+09:00", "+09:00")),
        ("between 9 a.m. KST and 10 a.m.", ("+09:00", "+09:00")),
        ("9 a.m. KST to 10 a.m. GMT", ("+09:00", "+00:00")),
        ("between 9 and 10 a.m.", (None, None)),
    ],
)
def test_two_times_share_their_zone(text: str, zones: tuple[str | None, str | None]) -> None:
    found = read_time(text)
    assert isinstance(found, Between)
    assert tuple(each.zone for each in (found.first, found.last) if isinstance(each, ClockTime)) == zones


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("between 9:30 and 9:45 p.m.", (21, 21)),
        ("between 9:45 and 9:30 p.m.", (9, 21)),
        ("between 11:50 and 12:10 p.m.", (11, 12)),
    ],
)
def test_minutes_decide_which_half_two_times_share(text: str, hours: tuple[int, int]) -> None:
    found = read_time(text)
    assert isinstance(found, Between)
    assert (
        tuple(each.clock.hour for each in (found.first, found.last) if isinstance(each, ClockTime)) == hours
    )


@pytest.mark.parametrize(
    ("word", "number"),
    [
        *(("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50)),
        *(("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90)),
    ],
)
def test_tens_in_words(word: str, number: int) -> None:
    assert read_length(f"{word} minutes") == read_length(f"{number} minutes")
    assert read_length(f"{word}-nine minutes") == read_length(f"{number + 9} minutes")


@pytest.mark.parametrize("text", ['"" took place', '"!" took place', "“” took place"])
def test_quoted_names_without_a_word_are_unknown(text: str) -> None:
    with pytest.raises(PhraseError, match="unknown item"):
        read_sentence(text, NAMES)


@pytest.mark.parametrize("text", ["from May 31, 2024 to May 2024", "from December 31, 2024 to the year 2024"])
def test_the_last_day_of_a_month_or_year_is_not_after_it(text: str) -> None:
    assert isinstance(read_time(text), Between)
