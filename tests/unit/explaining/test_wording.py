"""Each sentence of an explanation, word for word, and where its words change."""

from __future__ import annotations

import pendulum
import pytest

from schedule.explaining.chain_wording import (
    bound_text,
    case_text,
    choice_text,
    given_text,
    keep_text,
    shape_text,
    total_text,
)
from schedule.explaining.expectation import clipped, representatives
from schedule.explaining.wording import (
    Words,
    clash_text,
    contradiction_text,
    happened_text,
    instead_text,
    length_words,
    odds_words,
    plain_verdict,
    question_text,
    sureness,
    value_words,
    verdict_words,
    when_words,
    without_text,
)
from schedule.model.agenda import End, Layer
from schedule.model.explanation import Which
from schedule.model.timeline import Basis, Happened, Interval, Is, Length, Moment, Verdict

DAY = pendulum.date(2024, 1, 1)
NINE = pendulum.datetime(2024, 1, 1, 9)
TEN = NINE.add(hours=1)
HOUR = pendulum.duration(hours=1)
WORDS = Words({"r1": "x started", "r2": "y started", "r3": "z started"}, DAY)


@pytest.mark.parametrize(
    ("odds", "words", "sure", "doubtful"),
    [
        (None, "no history has it true", " (no history says otherwise)", ""),
        (1.0, "an even chance", " (if the agenda was kept)", ""),
        (1.049, "an even chance", " (if the agenda was kept)", ""),
        (1.05, "1.1 to 1 against it", " (1.1 to 1)", " (1.1 to 1)"),
        (9.94, "9.9 to 1 against it", " (9.9 to 1)", " (9.9 to 1)"),
        (10.0, "10 to 1 against it", " (10 to 1)", " (10 to 1)"),
        (1234.5, "1,234 to 1 against it", " (1,234 to 1)", " (1,234 to 1)"),
    ],
)
def test_odds(odds: float | None, words: str, sure: str, doubtful: str) -> None:
    assert odds_words(odds) == words
    assert sureness(odds, certain=True) == sure
    assert sureness(odds, certain=False) == doubtful


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "no time at all"),
        (1, "1 second"),
        (59, "59 seconds"),
        (60, "1 minute"),
        (3599, "59 minutes 59 seconds"),
        (-5400, "1 hour 30 minutes"),
        (86_400 + 3600, "1 day 1 hour"),
        (86_400 + 3600 + 61, "1 day 1 hour 1 minute 1 second"),
        (86_400 + 61, "1 day 1 minute 1 second"),
        (2000 * 86_400, "2,000 days"),
    ],
)
def test_lengths_have_all_their_units(seconds: int, words: str) -> None:
    assert length_words(pendulum.duration(seconds=seconds)) == words


def test_moments_leave_out_what_goes_without_saying() -> None:
    assert value_words(NINE, DAY) == "09:00"
    assert value_words(NINE.add(seconds=5), DAY) == "09:00:05"
    assert value_words(NINE, None) == "2024-01-01 09:00"
    assert value_words(NINE.add(days=1, seconds=5), DAY) == "2024-01-02 09:00:05"
    assert value_words(HOUR, DAY) == "1 hour"


def test_a_clock_time_that_comes_twice_has_its_offset() -> None:
    before = pendulum.datetime(2023, 10, 29, 0, 40).in_timezone("Europe/Berlin")
    told = [value_words(before.add(hours=each), before.date()) for each in range(-1, 3)]
    assert told == ["01:40", "02:40 (UTC+02:00)", "02:40 (UTC+01:00)", "03:40"]


def moment(
    at: pendulum.DateTime, earliest: pendulum.DateTime | None, latest: pendulum.DateTime | None
) -> Moment:
    return Moment(at, earliest, latest, Basis.STATED)


def when(start: Moment, end: Moment) -> str:
    return when_words(Interval(start, end, Length(HOUR, HOUR, HOUR)), DAY)


def test_intervals_are_told_with_the_ranges_of_both_ends() -> None:
    sure, late, unknown = moment(NINE, NINE, NINE), moment(TEN, NINE, None), moment(TEN, None, None)
    assert when(sure, sure) == "09:00"
    assert when(sure, late) == "09:00 to 10:00 (09:00 – open)"
    assert when(sure, moment(TEN, None, TEN)) == "09:00 to 10:00 (open – 10:00)"
    assert when(sure, unknown) == "09:00 to unknown"
    assert when(unknown, unknown) == "unknown"
    assert when_words(None, DAY) == ""


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (Verdict(Is.UNKNOWN, None, None, False), "unknown"),
        (Verdict(Is.AS_PLANNED, None, Layer.PLANNED, True), "as planned (no history says otherwise)"),
        (Verdict(Is.AS_PLANNED, None, Layer.REVISED, False), "likely as revised"),
        (
            Verdict(Is.EARLIER, HOUR * 2, Layer.PLANNED, True, 180.0),
            "earlier by 2 hours than planned (180 to 1)",
        ),
        (
            Verdict(Is.LATER, HOUR, Layer.REVISED, False, 3.0),
            "likely later by 1 hour than revised (3.0 to 1)",
        ),
        (Verdict(Is.CANCELLED, None, None, False, 2.0), "likely cancelled (2.0 to 1)"),
    ],
)
def test_verdicts(verdict: Verdict, words: str) -> None:
    assert verdict_words(verdict) == words
    assert plain_verdict(verdict) in words


def test_what_a_statement_cannot_be_true_with() -> None:
    late = "because the report of r3 was published at 09:00, so it cannot tell of a later moment"
    both = (
        late.removeprefix("because ") + " and the report of r2 was published on 2024-01-02, so it cannot tell"
    )
    assert clash_text((), None, (), (), WORDS) == "it cannot be true whatever else is"
    assert clash_text((), None, (("r3", "at 09:00"),), (), WORDS) == f"it cannot be true, {late}"
    assert clash_text((), None, (("r3", "at 09:00"), ("r2", "on 2024-01-02")), (), WORDS).startswith(
        f"it cannot be true, because {both}"
    )
    assert clash_text(("r1",), None, (), (), WORDS) == "it cannot be true together with r1 “x started”"
    assert clash_text(("r1", "r2", "law"), HOUR, (), (), WORDS) == (
        "it cannot be true together with r1 “x started”, r2 “y started” and law, by 1 hour"
    )
    assert clash_text(("r1",), HOUR, (("r3", "at 09:00"),), (), WORDS) == (
        f"it cannot be true together with r1 “x started”, by 1 hour: {late.removeprefix('because ')}"
    )
    assert clash_text(("r1",), HOUR, (), ("x is part of y", "p holds one of x and y at a time"), WORDS) == (
        "it cannot be true together with r1 “x started”, by 1 hour, "
        "as x is part of y and p holds one of x and y at a time"
    )
    assert clash_text((), None, (), ("x is part of y",), WORDS) == "it cannot be true, because x is part of y"


def test_what_was_published_at_the_same_time_is_told_together() -> None:
    at_ten = (("r1.1", "at 10:00"), ("r2.1", "at 11:00"), ("r1.2", "at 10:00"))
    apart = "the report of r2.1 was published at 11:00, so it cannot tell of a later moment"
    assert clash_text((), None, at_ten, (), WORDS) == (
        "it cannot be true, because the report of r1.1 and r1.2 was published at 10:00, "
        f"so it cannot tell of a later moment and {apart}"
    )
    assert clash_text((), None, (*at_ten, ("r3.1", "at 10:00")), (), WORDS) == (
        "it cannot be true, because the reports of r1.1, r1.2 and r3.1 were published at 10:00, "
        f"so they cannot tell of a later moment and {apart}"
    )


def test_what_would_go_in_its_stead() -> None:
    assert instead_text((), True, WORDS) == ""
    assert instead_text(("r1",), False, WORDS) == " If it were, then not r1 “x started”."
    assert instead_text(("r1", "r2"), True, WORDS) == (
        " If it were, then for example not r1 “x started” and r2 “y started”."
    )


def test_what_certain_statements_contradict() -> None:
    alone = "this certain statement cannot be true: r1 “x started”"
    assert contradiction_text(("r1",), (), (), WORDS) == alone
    both = "these certain statements cannot all be true: r1 “x started” and r2 “y started”"
    assert contradiction_text(("r1", "r2"), (), (), WORDS) == both
    late = "the report of r1 was published at 08:00, so it cannot tell of a later moment"
    assert contradiction_text(("r1",), (("r1", "at 08:00"),), (), WORDS) == f"{alone}, because {late}"
    law = "kim cannot be in x and y at once"
    assert contradiction_text(("r1", "r2"), (), (law,), WORDS) == f"{both}, because {law}"
    told = contradiction_text(("r1", "r2"), (("r1", "at 08:00"),), (law,), WORDS)
    assert told == f"{both}, because {late} and {law}"


def test_what_contradicts_without_a_source() -> None:
    alone = "Without it, a certain statement cannot be true: r1 “x started”"
    assert without_text(("r1",), (), (), WORDS) == f"{alone}."
    late = "the report of r1 was published at 08:00, so it cannot tell of a later moment"
    assert without_text(("r1",), (("r1", "at 08:00"),), (), WORDS) == f"{alone}, because {late}."
    both = "Without it, certain statements contradict each other: r1 “x started” and r2 “y started”"
    assert without_text(("r1", "r2"), (), ("a law",), WORDS) == f"{both}, because a law."


def test_questions_bounds_and_cases() -> None:
    assert question_text("Lunch", None) == "Did “Lunch” take place?"
    assert question_text("Lunch", End.END) == "When did “Lunch” end?"
    assert bound_text("x", Which.EARLIEST, None, DAY) == "Nothing bounds x from below."
    zero = pendulum.duration()
    assert bound_text("x", Which.SHORTEST, zero, DAY) == (
        "Nothing bounds x from below, and no length is below zero."
    )
    assert bound_text("x", Which.LONGEST, zero, DAY) == "x is no longer than no time at all."
    assert bound_text("x", Which.LONGEST, HOUR, DAY) == "x is no longer than 1 hour."
    assert case_text("r1 is rejected", Which.LATEST, None, DAY) == "if r1 is rejected:"
    assert case_text("r1 is rejected", Which.LATEST, NINE, DAY) == "if r1 is rejected: no later than 09:00"
    assert total_text("x", Which.SHORTEST, HOUR, DAY) == "x after at least 1 hour"


def test_what_a_case_gives_up() -> None:
    assert given_text([], []) == ""
    assert given_text(["r1"], []) == "r1 is rejected"
    assert given_text(["r1", "r2"], []) == "r1 and r2 are rejected"
    assert given_text(["r1"], [("Lunch", End.START), ("Tea", None)]) == (
        "r1 is rejected, the start of “Lunch” departs from the agenda "
        "and whether “Tea” takes place departs from the agenda"
    )


def test_steps_of_a_chain() -> None:
    assert keep_text("Lunch", None, HOUR).startswith("“Lunch” keeps to the agenda: it takes place")
    assert keep_text("Lunch", End.END, HOUR) == (
        "“Lunch” keeps to the agenda: its end is within 1 hour of it"
    )
    assert choice_text("r1", "x", 3, 1).endswith("in 3 ways; the other steps rule out all but one")
    assert choice_text("r1", "x", 3, 2).endswith(
        "in 3 ways, of which 2 are left; each of them leads to this bound"
    )
    assert choice_text("r1", "x", 3, 3).endswith("in 3 ways; each of them leads to this bound")
    assert shape_text("p", True) == "it ends when it starts, so this bounds p too"
    assert shape_text("p", False) == "nothing ends before it starts, so this bounds p too"
    said = [happened_text("Lunch", each) for each in (Happened.YES, Happened.NO, Happened.OPEN)]
    assert said == [
        "“Lunch” took place.",
        "“Lunch” did not take place.",
        "Whether “Lunch” took place is open.",
    ]


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ((3, 5), (3, 5)),
        ((None, 5), (0, 5)),
        ((3, None), (3, 9)),
        ((None, None), (0, 9)),
        ((12, None), (9, 12)),
        ((None, -4), (-4, 0)),
    ],
)
def test_an_open_range_is_clipped_to_the_reach(
    span: tuple[int | None, int | None], expected: tuple[int, int]
) -> None:
    assert clipped(span, (0, 9)) == expected


def test_answers_that_stand_for_all_are_spread_evenly_over_the_spans() -> None:
    assert representatives([(None, None)], (0, 60)) == (10, 30, 50)
    assert representatives([(None, None)], (7, 67)) == (17, 37, 57)
    assert representatives([(0, 4), (40, None)], (0, 60)) == (4, 40, 50)
    assert representatives([(0, 20), (40, 60)], (0, 60)) == (10, 20, 50)
    assert representatives([(None, 3)], (0, 60)) == (3,)
    assert representatives([(None, None)], (0, 60), 2) == (15, 45)
