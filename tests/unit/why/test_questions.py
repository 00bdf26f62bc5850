"""What is asked next: facts that are open, and each item once, whatever its id."""

from __future__ import annotations

import pytest

import schedule
from schedule.model.timeline import Timeline
from schedule.reconstruct import reconstruct


def asked(timeline: Timeline) -> list[tuple[str, float]]:
    return [(each.about, each.narrows.total_seconds()) for each in timeline.questions]


def test_a_fact_that_is_open_is_asked_about_though_no_moment_hangs_on_it() -> None:
    found = reconstruct(
        schedule.scenario(
            zone="UTC",
            date="2024-01-10",
            settings={"evidence-only": "true"},
            agenda={"a": {"start": "9:00", "duration": "1 h"}},
            sources={"s": None, "t": None},
            reports=[
                {"source": "s", "statements": ["a did not take place"]},
                {"source": "t", "statements": ["a ran from exactly 9:00 to exactly 10:00"]},
            ],
        )
    )
    assert asked(found) == [("a.happened", 0)]


@pytest.mark.parametrize("names", [("one", "two"), ("day.one", "day.two"), ("a.happened", "a.actual.start")])
def test_each_item_is_asked_about_whatever_its_id(names: tuple[str, ...]) -> None:
    found = reconstruct(
        schedule.scenario(
            zone="UTC",
            date="2024-01-10",
            sources={"s": None},
            unplanned={name: {"point": "true"} for name in names},
            reports=[{"source": "s", "statements": [f"{name} was between 9 and 10 a.m." for name in names]}],
        )
    )
    assert asked(found) == [(f"{name}.actual.start", 7200) for name in sorted(names)]
