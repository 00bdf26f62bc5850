"""What `schedule explain-phrase` says: the phrase as read, its windows, and why they are so wide."""

import re

import pendulum
import pytest

from schedule.errors import PhraseError
from schedule.phrase_report import phrase_lines

THURSDAY = pendulum.date(2019, 2, 28)
IN_A_REPORT = "unhedged in a report, and"


def told(text: str, *, agenda: bool = False) -> tuple[list[str], str]:
    """The windows, without the day and the offset of Greenwich, and the reason."""
    lines = phrase_lines(text, "Europe/London", THURSDAY, agenda)
    plain = [re.sub(r"2019-02-28 |:00\+00:00|\+00:00", "", line).split(maxsplit=1) for line in lines]
    assert [first for first, _ in plain] == ["read", *["window"] * (len(plain) - 2), "because"]
    return [rest for first, rest in plain if first == "window"], plain[-1][1]


@pytest.mark.parametrize(
    ("text", "window", "reason"),
    [
        ("noon", "11:50 to 12:10, most likely 12:00", f"{IN_A_REPORT} a full or half hour: 10 min"),
        ("9:30", "09:20 to 09:40, most likely 09:30", f"{IN_A_REPORT} a full or half hour: 10 min"),
        ("9:45", "09:40 to 09:50, most likely 09:45", f"{IN_A_REPORT} a quarter of an hour: 5 min"),
        ("9:05", "09:02 to 09:08, most likely 09:05", f"{IN_A_REPORT} a multiple of five minutes: 3 min"),
        ("9:07", "09:06 to 09:08, most likely 09:07", f"{IN_A_REPORT} a minute: 1 min"),
        ("9:07:09", "09:07:08 to 09:07:10, most likely 09:07:09", f"{IN_A_REPORT} a time with seconds: 1 s"),
        ("about 9:15", "09:00 to 09:30, most likely 09:15", "hedged, and a quarter of an hour: 15 min"),
        ("exactly 9:15", "09:15 to 09:15, most likely 09:15", "exactly: nothing to either side"),
        ("nearly noon", "11:45 to 12:00, most likely 12:00", "nearly: up to 15 min less"),
        (
            "shortly after noon",
            "12:00 to 12:20, most likely 12:05",
            "shortly after: up to 20 min after, most likely 5 min",
        ),
        (
            "shortly before noon",
            "11:40 to 12:00, most likely 11:55",
            "shortly before: up to 20 min before, most likely 5 min",
        ),
        ("before the evening", "open to 18:00", "before a period means before it begins"),
        ("by the evening", "open to 23:00", "by a period means by its end"),
        ("after the evening", "23:00 to open", "after a period means after it ends"),
        ("since the evening", "18:00 to open", "since a period means from its beginning"),
        ("between 9:00 and 10:00", "09:00 to 10:00", "a range: from the beginning of the first"),
        ("in the evening", "18:00 to 23:00", "a period: all of it, no likeliest moment"),
    ],
)
def test_a_time_is_told_with_its_window_and_its_rule(text: str, window: str, reason: str) -> None:
    windows, because = told(text)
    assert windows == [window]
    assert reason in because


@pytest.mark.parametrize(
    ("text", "window", "reason"),
    [
        ("20 minutes", "17 min to 23 min, most likely 20 min", f"{IN_A_REPORT} the length: 3 min"),
        ("90 seconds", "1 min 29 s to 1 min 31 s, most likely 1 min 30 s", f"{IN_A_REPORT} the length: 1 s"),
        ("about 1 hour", "30 min to 1 h 30 min, most likely 1 h", "hedged, and the length: 30 min"),
        ("3 days", "60 h to 84 h, most likely 72 h", f"{IN_A_REPORT} whole days: 720 min"),
        ("exactly 0 minutes", "0 min to 0 min, most likely 0 min", "exactly: nothing to either side"),
        ("nearly 2 hours", "1 h 45 min to 2 h, most likely 2 h", "nearly: up to 15 min less"),
        ("briefly", "1 min to 15 min", "the word briefly has a range of its own"),
        ("at least 20 minutes", "20 min to open", "a range of lengths, no likeliest length"),
    ],
)
def test_a_length_is_told_with_its_window_and_its_rule(text: str, window: str, reason: str) -> None:
    windows, because = told(text)
    assert windows == [window]
    assert reason in because


@pytest.mark.parametrize("text", ["noon", "20 minutes"])
def test_an_agenda_means_exactly_what_it_says(text: str) -> None:
    (window,), because = told(text, agenda=True)
    assert because == "unhedged in an agenda entry: exactly that"
    assert len(set(re.split(" to |, most likely ", window))) == 1


def test_a_time_with_two_readings_has_two_windows() -> None:
    windows, _ = told("at 9")
    assert [each.split(" to ")[0] for each in windows] == ["08:50", "20:50"]


def test_a_vague_day_is_wider_by_half_of_its_length() -> None:
    windows, because = told("about Feb. 28")
    assert windows == ["2019-02-27 12:00 to 2019-03-01 12:00"]
    assert "half of its length more on each side" in because


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a few minutes", "this names no number"),
        ("several hours", "write how many at least and at most, such as between 2 and 10 minutes"),
        ("the prevous day", "the nearest known wording is 'the previous day'"),
    ],
)
def test_a_length_that_cannot_be_read_is_refused_as_a_length(text: str, says: str) -> None:
    with pytest.raises(PhraseError, match=re.escape(says)):
        phrase_lines(text, "UTC", pendulum.date(2024, 1, 1), agenda=False)
