"""The rule that made a window, in words."""

from __future__ import annotations

import pytest

from schedule.constraints.phrase_reasons import reason_for_length, reason_for_time
from schedule.model.phrases import (
    At,
    Between,
    Bounded,
    Clock,
    ClockTime,
    Hedge,
    LengthPhrase,
    Limit,
    Part,
    PartOfDay,
    Within,
)
from schedule.model.widths import Roundness, Widths

PLAIN, ABOUT = Roundness(600, 300, 180, 60, 1, 86_400), Roundness(1800, 900, 540, 240, 30, 172_800)
WIDTHS = Widths(plain=PLAIN, about=ABOUT, nearly=900, shortly=1200, shortly_named=90)


@pytest.mark.parametrize(
    ("clock", "rule", "plain", "about"),
    [
        (Clock(9), "a full or half hour", "10 min", "30 min"),
        (Clock(9, 30), "a full or half hour", "10 min", "30 min"),
        (Clock(9, 15), "a quarter of an hour", "5 min", "15 min"),
        (Clock(9, 45), "a quarter of an hour", "5 min", "15 min"),
        (Clock(9, 50), "a multiple of five minutes", "3 min", "9 min"),
        (Clock(9, 51), "a minute", "1 min", "4 min"),
        (Clock(9, 0, 0), "a time with seconds", "1 s", "30 s"),
    ],
)
def test_how_round_a_clock_time_is(clock: Clock, rule: str, plain: str, about: str) -> None:
    time = ClockTime(clock)
    unhedged = f"unhedged in a report, and {rule}: {plain} to either side"
    assert reason_for_time(At(time), WIDTHS, exact=False) == unhedged
    assert reason_for_time(At(time), WIDTHS, exact=True) == "unhedged in an agenda entry: exactly that"
    hedged = f"hedged, and {rule}: {about} to either side"
    assert reason_for_time(At(time, Hedge.ABOUT), WIDTHS, exact=True) == hedged


NINE = ClockTime(Clock(9))
MORNING = PartOfDay(Part.MORNING)


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        (At(NINE, Hedge.EXACTLY), "exactly: nothing to either side"),
        (At(NINE, Hedge.NEARLY), "nearly: up to 15 min less"),
        (At(NINE, Hedge.SHORTLY_AFTER), "shortly after: up to 20 min after, most likely 90 s"),
        (At(NINE, Hedge.SHORTLY_BEFORE), "shortly before: up to 20 min before, most likely 90 s"),
        (
            Bounded(Limit.BEFORE, NINE),
            "a bound: open on the other side, no likeliest moment; before a period means before it begins",
        ),
        (
            Between(NINE, MORNING),
            "a range: from the beginning of the first to the end of the last, no likeliest moment",
        ),
        (Within(MORNING), "a period: all of it, no likeliest moment"),
        (
            Within(MORNING, True),
            "a period: all of it, no likeliest moment, and half of its length more on each side "
            "because it is approximate",
        ),
    ],
)
def test_other_times(phrase: At | Bounded | Between | Within, reason: str) -> None:
    assert reason_for_time(phrase, WIDTHS, exact=False) == reason


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        (LengthPhrase(brief=True), "the word briefly has a range of its own"),
        (LengthPhrase(shortest=60), "a range of lengths, no likeliest length"),
        (LengthPhrase(86_400), "unhedged in a report, and whole days: 1440 min to either side"),
        (LengthPhrase(86_400, Hedge.ABOUT), "hedged, and whole days: 2880 min to either side"),
        (LengthPhrase(0), "unhedged in a report, and the length: 10 min to either side"),
        (LengthPhrase(3600, Hedge.ABOUT), "hedged, and the length: 30 min to either side"),
        (LengthPhrase(3601), "unhedged in a report, and the length: 1 s to either side"),
        (LengthPhrase(3600, Hedge.NEARLY), "nearly: up to 15 min less"),
    ],
)
def test_lengths(phrase: LengthPhrase, reason: str) -> None:
    assert reason_for_length(phrase, WIDTHS, exact=False) == reason


def test_a_length_of_the_agenda_is_exact() -> None:
    reason = "unhedged in an agenda entry: exactly that"
    assert reason_for_length(LengthPhrase(3600), WIDTHS, exact=True) == reason
