"""What one answer tells otherwise than another, each thing in a sentence of its own."""

from __future__ import annotations

import pytest

from schedule.explaining.differences import differences
from schedule.model.timeline import Happened
from tests.unit.checking.builders import DATE, Layout, altered, item, scenario, timeline

GIVEN = scenario([item("x", planned=True), item("y")])
PLANNED = {"x.planned": "9:00-10:00"}


def told(before: Layout, after: Layout) -> tuple[str, ...]:
    one, other = (timeline(GIVEN, PLANNED | layout) for layout in (before, after))
    return differences(one.items, other.items, DATE)


@pytest.mark.parametrize(
    ("before", "after", "sentences"),
    [
        ({"x": "9:00-10:00"}, {"x": "9:00-10:00"}, ()),
        (
            {"x": "9:00-10:00"},
            {"x": "9:00-10:05"},
            ("“X” actual: 09:00 to 10:05 (instead of 09:00 to 10:00).",),
        ),
        (
            {},
            {"x.revised": "9:00-10:00"},
            ("“X” revised: 09:00 to 10:00.",),
        ),
        ({"x.revised": "9:00-10:00"}, {}, ()),
        (
            {"x": "9:00-10:00"},
            {"x": "9:30-10:30"},
            (
                "“X”: later by 30 minutes than planned (instead of as planned).",
                "“X” actual: 09:30 to 10:30 (instead of 09:00 to 10:00).",
            ),
        ),
        (
            {},
            {"x": "9:00-10:00"},
            ("“X” took place.", "“X”: as planned (instead of cancelled).", "“X” actual: 09:00 to 10:00."),
        ),
        ({"y": "9:00-9:30"}, {}, ("“Y” did not take place.", "“Y”: unfounded (instead of unplanned).")),
    ],
)
def test_what_has_changed_is_told(before: Layout, after: Layout, sentences: tuple[str, ...]) -> None:
    assert told(before, after) == sentences


def test_nothing_is_said_where_a_verdict_is_gone_and_of_items_that_were_not_there() -> None:
    one = timeline(GIVEN, PLANNED)
    without = altered(one, "y", verdicts=(), happened=Happened.OPEN)
    assert differences(one.items, without.items, DATE) == (
        "Whether “Y” took place is open.",
        "“Y”: nothing is said (instead of unfounded).",
    )
    assert differences(without.items, one.items, DATE)[1] == "“Y”: unfounded (instead of nothing)."
    assert differences(one.items[:1], without.items, DATE) == ()
