"""Answers, scenarios and errors as values: in sets, in other processes, in loops."""

import pickle

import pytest

import schedule
from schedule.errors import PhraseError, Problem

GIVEN = """
zone: UTC
date: 2024-01-02
agenda: {a: {start: "9:00"}, b: }
sources: {s: }
reports: [{source: s, statements: [a started at 9:10]}]
"""


def test_equal_values_are_one_in_a_set() -> None:
    one, other = (schedule.read_text(GIVEN, "g.yaml") for _ in "ab")
    assert len({one, other}) == 1
    assert len({schedule.reconstruct(one), schedule.reconstruct(other)}) == 1


def test_a_timeline_is_gone_through_item_by_item() -> None:
    timeline = schedule.reconstruct(schedule.read_text(GIVEN, "g.yaml"))
    assert [each.id for each in timeline] == ["a", "b"]
    assert "a" in timeline
    assert "A" not in timeline
    assert timeline["a"] is timeline.items[0]
    with pytest.raises(KeyError):
        timeline["nobody"]


def wrong() -> list[schedule.ScheduleError]:
    found: list[schedule.ScheduleError] = [PhraseError(Problem("what", "found", "mend"), 3)]
    for text in ("zone: Mars\n", GIVEN + "unplanned: {c: {part-of: nobody}}\n"):
        with pytest.raises(schedule.ScenarioError) as caught:
            schedule.read_text(text, "w.yaml")
        found.append(caught.value)
    certain = GIVEN.replace("{source: s,", "{source: s, reliability: certain,")
    certain = certain.replace("a started at 9:10", "a started at exactly 9:10, a started at exactly 9:20")
    with pytest.raises(schedule.Contradiction) as contradicted:
        schedule.reconstruct(schedule.read_text(certain, "c.yaml"))
    of_key = PhraseError(Problem("no such key"), 3, ("options", 1, "itm"), of_key=True)
    return [*found, contradicted.value, schedule.Unsolved("too soon"), of_key]


def test_errors_say_the_same_in_another_process() -> None:
    for error in wrong():
        there = pickle.loads(pickle.dumps(error))
        assert type(there) is type(error)
        assert str(there) == str(error)
        assert vars(there) == vars(error)
