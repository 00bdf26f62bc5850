"""Which later announcement makes an earlier one of the same origin history: one of the same aspect, or one
that takes the item off the agenda, or back onto it."""

import pytest

import schedule
from schedule.constraints.revisions import superseders, superseders_in_part
from schedule.model.scenario import Scenario


def told(*announced: tuple[str, str, str]) -> Scenario:
    """Statements with their sources, and when each was published on the day before."""
    return schedule.scenario(
        zone="UTC",
        date="2024-06-05",
        agenda={"talk": {"start": "9:00", "duration": "1 h"}, "tea": {"start": "11:00"}},
        sources={"desk": {}, "copy": {"via": "desk"}, "other": {}},
        reports=[
            {"source": source, "published": f"2024-06-04 {at}", "statements": [said]}
            for source, at, said in announced
        ],
    )


START = "talk was moved to 10:00", "talk will start at 10:00", "talk was moved 1 hour later"
LENGTH = "talk was extended by 1 hour", "talk will last 2 hours"
BOTH = ("talk will run from 10:00 to 11:00",)
OFF = "talk was cancelled", "tea replaced talk", "talk will not take place"


@pytest.mark.parametrize("new", [*START, *BOTH, *OFF])
@pytest.mark.parametrize("old", [*START, *BOTH])
def test_a_start_is_history_after_another_start_or_the_end_of_all(old: str, new: str) -> None:
    assert superseders(told(("desk", "9:00", old), ("desk", "10:00", new))) == {"r1.1": ("r2.1",)}


@pytest.mark.parametrize("new", [*LENGTH, *OFF])
@pytest.mark.parametrize("old", LENGTH)
def test_a_length_is_history_after_another_length_or_the_end_of_all(old: str, new: str) -> None:
    assert superseders(told(("desk", "9:00", old), ("desk", "10:00", new))) == {"r1.1": ("r2.1",)}


@pytest.mark.parametrize("new", [*START, *LENGTH, *BOTH, "talk was reinstated", "talk will take place"])
@pytest.mark.parametrize("old", OFF)
def test_a_cancellation_is_history_once_the_item_is_on_again(old: str, new: str) -> None:
    assert superseders(told(("desk", "9:00", old), ("desk", "10:00", new))) == {"r1.1": ("r2.1",)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("talk will end at 11:00", "talk will start at 10:00"),
        ("talk will last 2 hours", "talk was moved to 10:00"),
        ("talk was moved to 10:00", "talk was reinstated"),
        ("talk was moved to 10:00", "tea was moved to 10:00"),
        ("talk was moved to 10:00", "talk started at 10:00"),
        ("talk was cancelled", "tea replaced talk"),
    ],
)
def test_changes_of_different_things_stand_beside_each_other(old: str, new: str) -> None:
    assert superseders(told(("desk", "9:00", old), ("desk", "10:00", new))) == {}


def test_a_start_and_an_end_are_each_superseded_by_a_run() -> None:
    given = told(
        ("desk", "9:00", "talk will start at 10:00"),
        ("desk", "9:30", "talk will end at 11:00"),
        ("desk", "10:00", BOTH[0]),
    )
    assert superseders(given) == {"r1.1": ("r3.1",), "r2.1": ("r3.1",)}


def test_what_will_replace_another_is_put_on_and_takes_the_other_off() -> None:
    said = "tea will replace talk"
    parts = {"tea was cancelled": True, "talk was reinstated": False, "talk was moved to 10:00": False}
    for other, in_part in parts.items():
        later = told(("desk", "9:00", said), ("desk", "10:00", other))
        known = {"r1.1": ("r2.1",)}
        assert superseders(later) == ({} if in_part else known)
        assert superseders_in_part(later) == (known if in_part else {})
        assert superseders(told(("desk", "9:00", other), ("desk", "10:00", said))) == {"r1.1": ("r2.1",)}
    assert superseders(told(("desk", "9:00", said), ("desk", "10:00", "tea was moved to 12:00"))) == {}


def test_only_the_same_origin_supersedes_and_only_later() -> None:
    first = ("desk", "9:00", "talk was moved to 10:00")
    assert superseders(told(first, ("copy", "10:00", "talk was moved to 12:00"))) == {"r1.1": ("r2.1",)}
    assert superseders(told(first, ("other", "10:00", "talk was moved to 12:00"))) == {}
    assert superseders(told(first, ("desk", "9:00", "talk was moved to 12:00"))) == {}
