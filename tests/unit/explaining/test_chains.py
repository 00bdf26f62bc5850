"""How chains are told: the bound once, then case by case, each step with how far it has come."""

import pytest

from schedule import scenario
from schedule.explain_report import Asked, explanation
from schedule.reconstruct import investigate


def lines(
    about: str, reports: list[str], agenda: dict[str, dict[str, str]], unplanned: str = ""
) -> list[str]:
    made = scenario(
        zone="UTC",
        date="2024-01-01",
        sources={"s": {}},
        agenda=agenda,
        unplanned={name: {} for name in unplanned.split()},
        reports=[{"source": "s", "statements": [each]} for each in reports],
    )
    return list(explanation(*investigate(made), Asked(about))[1])


def test_a_length_has_one_meaning_in_whatever_zone_its_source_may_speak() -> None:
    made = scenario(
        zone="UTC",
        date="2024-01-15",
        unplanned={"a": {}, "b": {}},
        sources={"s": {"zone": ["UTC", "Africa/Lagos"]}, "x": {}},
        reports=[
            {"source": "x", "statements": ["a started at exactly 10:00"]},
            {
                "source": "s",
                "statements": ["a lasted exactly 20 minutes", "b started exactly 10 minutes after a ended"],
            },
        ],
    )
    assert list(explanation(*investigate(made), Asked("b.actual.start"))[1])[:4] == [
        "b.actual.start is no earlier than 10:30.",
        "  1. r1.1: a started at exactly 10:00  → a.actual.start from 10:00",
        "  2. r2.1: a lasted exactly 20 minutes  → a.actual.end from 10:20",
        "  3. r2.2: b started exactly 10 minutes after a ended  → b.actual.start from 10:30",
    ]


def test_the_whole_bound_is_told_once_and_then_that_of_each_case() -> None:
    told = lines("x.actual.start", ["x started at exactly 9:00", "x ended at exactly 8:00"], {}, "x")
    latest = told[told.index("x.actual.start is no later than 09:00.") :]
    assert latest == [
        "x.actual.start is no later than 09:00.",
        "  if r2.1 is rejected: no later than 09:00",
        "  1. r1.1: x started at exactly 9:00  → x.actual.start by 09:00",
        "  if r1.1 is rejected: no later than 08:00",
        "  1. r2.1: x ended at exactly 8:00  → x.actual.end by 08:00",
        "  2. nothing ends before it starts, so this bounds x.actual.start too  → x.actual.start by 08:00",
    ]


def test_cases_that_differ_only_in_departures_from_the_agenda_name_them() -> None:
    agenda = {"a": {"start": "9:00"}, "b": {"start": "9:30"}}
    told = lines("a.actual.start", ["b started exactly 3 hours after a started"], agenda)
    assert [line for line in told if line.startswith(("a", "  if"))] == [
        "a.actual.start is no earlier than 06:00.",
        "  if the start of “a” departs from the agenda: no earlier than 06:00",
        "  if the start of “b” departs from the agenda: no earlier than 08:30",
        "a.actual.start is no later than 09:30.",
        "  if the start of “b” departs from the agenda: no later than 09:30",
        "  if the start of “a” departs from the agenda: no later than 07:00",
    ]


def test_what_is_the_same_in_every_case_has_no_if() -> None:
    reports = ["x started at exactly 9:00", "y started at exactly 9:00", "y started at exactly 9:30"]
    told = lines("x.actual.start", [*reports, "y was after x"], {}, "x y")
    assert [line for line in told if "if " in line] == []


def test_why_something_happened_is_told_case_by_case_without_a_bound() -> None:
    told = lines("x", ["x started at exactly 9:00", "x ended at exactly 8:00"], {}, "x")
    happened = told.index("“x” took place.")
    assert told[happened : happened + 6] == [
        "“x” took place.",
        "  if r2.1 is rejected:",
        "  1. r1.1: x started at exactly 9:00",
        "  if r1.1 is rejected:",
        "  1. r2.1: x ended at exactly 8:00",
        "",
    ]


def test_a_length_that_rests_on_two_moments_is_told_from_the_earliest_start() -> None:
    told = lines("x.actual", ["x started after 9:00", "x ended by 10:00"], {}, "x")
    assert told[-3:] == [
        "x.actual is no longer than 1 hour.",
        "  1. r1.1: x started after 9:00  → x.actual.start from 09:00",
        "  2. r2.1: x ended by 10:00  → x.actual.end by 10:00",
    ]


@pytest.mark.parametrize(
    ("shown", "earliest", "latest"),
    [
        ("9:00", "slow by at least 3 minutes", "slow by at most 3 minutes"),
        ("9:05", "fast by at most 2 minutes", "fast by at least 2 minutes"),
        ("9:03", "not fast", "not slow"),
    ],
)
def test_a_chain_over_the_clock_of_a_source_says_how_wrong_it_is(
    shown: str, earliest: str, latest: str
) -> None:
    by_the_log = (f"x started at exactly {shown}", "y started at exactly 10:00", "y ended at exactly 11:00")
    made = scenario(
        zone="UTC",
        date="2024-01-01",
        sources={"log": {"clock": "within 5 min"}, "s": {}},
        unplanned={"x": {}, "y": {}},
        reports=[
            {"source": "log", "statements": [*by_the_log]},
            {"source": "s", "statements": ["x started at exactly 9:03"]},
        ],
    )
    told = explanation(*investigate(made), Asked("y.actual.start"))[1]
    clocks = [line.split("  → ")[1] for line in told if "the clock of" in line]
    assert clocks == [f"the clock of log is {each}" for each in (earliest, latest)]
    lengths = explanation(*investigate(made), Asked("y.actual"))[1]
    assert "y.actual is no longer than 1 hour." in lengths
    assert [line for line in lengths if "clock" in line.lower()] == []


def test_an_item_of_which_no_time_is_known_is_said_to_be_unknown_once() -> None:
    assert "  actual: unknown" in lines("x", ["x took place"], {}, "x")


@pytest.mark.parametrize(
    ("times", "ways"),
    [
        ("9:00 10:00", "2 ways"),
        ("9:00 10:00 11:00", "3 ways"),
        ("8:00 9:00 10:00", "3 ways, of which 2 are left"),
    ],
)
def test_a_choice_that_leads_to_the_bound_in_several_ways_says_how_many(times: str, ways: str) -> None:
    choice = " or ".join(f"x started at exactly {each}" for each in times.split())
    told = lines("x.actual.start", [choice, "x started after 8:30"], {}, "x")
    earliest = told[: told.index("")]
    assert earliest[0] == "x.actual.start is no earlier than 09:00."
    assert earliest[-1] == f"  r1.1 “{choice}” can be true in {ways}; each of them leads to this bound"


@pytest.mark.parametrize(
    ("about", "reports"),
    [
        ("b.revised.end", ["b was moved 30 minutes later"]),
        ("b.actual.end", ["b was cancelled", "b was cancelled", "b was reinstated"]),
    ],
)
def test_the_last_step_has_a_running_total(about: str, reports: list[str]) -> None:
    agenda = {
        "b": {"start": "9:00", "duration": "30 min"},
        "c": {"start": "9:30", "duration": "2 h", "after": "b"},
    }
    told = lines(about, reports, agenda)
    ends = [before for before, line in zip(told, [*told[1:], ""], strict=True) if not line]
    assert ends
    assert all("→" in line for line in ends), told
