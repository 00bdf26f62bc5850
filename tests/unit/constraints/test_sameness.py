"""What says the same from the other side is the same statement: a copy of it counts once."""

from __future__ import annotations

import re

import pytest

import schedule
from schedule.constraints.compiling import compile_scenario
from schedule.language.sentence_catalogue import PATTERNS
from tests.oracles.rules import assertions
from tests.oracles.sense import sense

SAME = [
    ("x and y were at the same time", "y and x were at the same time"),
    ("x equalled y", "y and x were at the same time"),
    ("x overlapped y", "y overlapped x"),
    ("x was before y", "y was after x"),
    ("x was during y", "y contained x"),
    ("x was immediately before y", "y was immediately after x"),
    ("x started when y started", "y started when x started"),
    ("x started when y ended", "y ended when x started"),
    ("x started before y started", "y started after x started"),
    ("x started 20 minutes after y ended", "y ended 20 minutes before x started"),
    ("x started about 20 minutes after y ended", "y ended about 20 minutes before x started"),
    ("x started 20 minutes later than planned", "planned x started 20 minutes before x started"),
    ("x took place or y took place", "y took place or x took place"),
    ("none of t took place", "at most 0 of t took place"),
    ("x was cancelled", "x will not take place"),
    ("x took place at 9:00", "x started at 9:00"),
    ("x was moved to 9:00", "x will take place at 9:00"),
    ("x was reinstated", "x will take place"),
    ("x took place before 10:00", "x ended by 10:00"),
    ("x took place after 10:00", "x started after 10:00"),
    ("planned x took place by 10:00", "planned x ended before 10:00"),
    ("x will take place after 10:00", "x will start after 10:00"),
]
OTHER = [
    ("x was before y", "y was before x"),
    ("x started 20 minutes after y ended", "y ended 20 minutes after x started"),
    ("x started 20 minutes after y ended", "y ended about 20 minutes before x started"),
    ("x overlapped y", "x was during y"),
    ("at least 1 of t took place", "at most 1 of t took place"),
    ("x was moved 1 hour later", "x was moved 1 hour earlier"),
    ("x was extended by 10 minutes", "x was shortened by 10 minutes"),
    ("x took place before 10:00", "x started before 10:00"),
    ("x will take place before 10:00", "x will end before 10:00"),
]


def told(one: str, other: str) -> schedule.Scenario:
    return schedule.scenario(
        zone="UTC",
        date="2024-05-15",
        sources={"a": {}, "wire": {"via": "a"}},
        agenda={"x": {"start": "9:00", "tags": ["t"]}, "y": {"start": "10:00", "tags": ["t"]}},
        reports=[{"source": "a", "statements": [one]}, {"source": "wire", "statements": [other]}],
    )


def rules(one: str, other: str) -> list[tuple[str, ...]]:
    found = compile_scenario(told(one, other)).rules
    return [each.statements for each in found if each.weight is not None]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_copies_from_the_other_side(one: str, other: str) -> None:
    assert rules(one, other) == [("r1.1", "r2.1")]
    assert len({sense(each.sentence) for each in told(one, other).statements}) == 1


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_no_copies(one: str, other: str) -> None:
    assert len(rules(one, other)) == 2
    assert len({sense(each.sentence) for each in told(one, other).statements}) == 2


WORDS = {"P": "ann", "N": "1", "TAG": "t", "PLACE": "hall", "DURATION": "20 minutes"}


def spoken(time: str) -> list[str]:
    """Every wording there is, of x and y and the other way round."""
    filled = [
        re.sub(r"\b[A-Z]+\b", lambda word: (WORDS | {"TIME": time, "X": "x", "Y": "y"})[word[0]], each)
        for patterns in PATTERNS.values()
        for each in patterns
    ]
    turned = [re.sub(r"\b[xy]\b", lambda word: "yx"["xy".index(word[0])], each) for each in filled]
    return [each for each in dict.fromkeys((*filled, *turned)) if is_read(each)]


def given(*statements: str) -> schedule.Scenario:
    return schedule.scenario(
        zone="UTC",
        date="2024-05-15",
        sources={"a": {}},
        agenda={
            "x": {"start": "9:00", "tags": ["t"], "who": ["ann"]},
            "y": {"start": "10:00", "tags": ["t"]},
        },
        places={"hall": "Hall"},
        reports=[{"source": "a", "statements": list(statements)}],
    )


def is_read(sentence: str) -> bool:
    try:
        given(sentence)
    except schedule.ScenarioError:
        return False
    return True


@pytest.mark.parametrize("time", ["9:00", "exactly 9:00", "in the morning", "before noon"])
def test_of_all_wordings_those_that_say_the_same_are_the_same(time: str) -> None:
    everything = given(*spoken(time))
    assert len(everything.statements) > 200
    alike: dict[object, set[str]] = {}
    for each in everything.statements:
        alike.setdefault(sense(each.sentence), set()).add(each.id)
    made = compile_scenario(everything).rules
    assert {frozenset(each.statements) for each in made if each.weight is not None} == {
        frozenset(each) for each in alike.values()
    }


def test_a_copy_from_the_other_side_outweighs_nobody() -> None:
    given = schedule.scenario(
        zone="UTC",
        date="2024-05-15",
        sources={"a": {}, "wire": {"via": "a"}, "c": {"reliability": 0.95}},
        unplanned={"x": {}, "y": {}},
        reports=[
            {"source": "a", "statements": ["x and y were at the same time"]},
            {"source": "wire", "statements": ["y and x were at the same time"]},
            {"source": "c", "statements": ["x ended exactly 10 minutes before y started"]},
        ],
    )
    answer = schedule.reconstruct(given)
    assert [each.id for each in answer.rejected] == ["r1.1", "r2.1"]


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        ({"start": "9:00"}, "planned x started at exactly 9:00"),
        ({"end": "10:00"}, "planned x ended at exactly 10:00"),
        ({"start": "9:00", "end": "10:00"}, "planned x ran from exactly 9:00 to exactly 10:00"),
        ({"duration": "1 hour"}, "planned x lasted exactly 1 hour"),
        ({"start": "about 9:00"}, "planned x started at about 9:00"),
        ({}, "planned x took place"),
    ],
    ids=str,
)
def test_who_repeats_an_agenda_entry_of_its_origin_adds_nothing(plan: dict[str, str], said: str) -> None:
    given = schedule.scenario(
        zone="UTC",
        date="2024-05-15",
        sources={"a": {}, "wire": {"via": "a"}},
        agenda={"x": plan | {"source": "a"}},
        reports=[{"source": "wire", "statements": [said]}],
    )
    assert [each.statements for each in compile_scenario(given).rules] == [("r1.1", "agenda.x")]
    ours, theirs = assertions(given)
    assert ours.meaning == theirs.meaning
    assert schedule.verify(given, schedule.reconstruct(given)) == ()


@pytest.mark.parametrize(
    "plan",
    [{"start": "9:00", "duration": "1 hour"}, {"start": "9:00", "after": ["y"]}, {"end": "9:00"}],
    ids=str,
)
def test_who_repeats_a_part_of_an_entry_says_something_else(plan: dict[str, object]) -> None:
    given = schedule.scenario(
        zone="UTC",
        date="2024-05-15",
        sources={"a": {}},
        agenda={"x": plan | {"source": "a"}, "y": {"source": "a"}},
        reports=[{"source": "a", "statements": ["planned x started at exactly 9:00"]}],
    )
    assert len(compile_scenario(given).rules) == 3
    assert len({each.meaning for each in assertions(given)}) == 3
