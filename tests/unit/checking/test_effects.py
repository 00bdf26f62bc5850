"""Whom a believed sentence puts on an agenda, and whom it does not."""

from __future__ import annotations

import pytest

from schedule.model.agenda import Subject
from schedule.model.phrases import LengthPhrase
from schedule.model.statements import (
    Apart,
    Direction,
    Ordered,
    PointAt,
    Reinstated,
    Relation,
    Sentence,
    TookPlace,
)
from tests.unit.checking.builders import PLANNED, item, report, scenario, sharp, start, verdict
from tests.unit.checking.test_laws import CHANGED, mentions

X_PLANNED, Y_PLANNED = Subject("x", PLANNED), Subject("y", PLANNED)
NO_LATER = LengthPhrase(longest=3600)


@pytest.mark.parametrize(
    "sentence",
    [
        Ordered(X_PLANNED, Relation.OVERLAPPED, Y_PLANNED),
        Ordered(X_PLANNED, Relation.SAME_TIME, Y_PLANNED),
        Apart(start("x", PLANNED), NO_LATER, Direction.BEFORE, start("y", PLANNED)),
    ],
    ids=str,
)
def test_who_relates_two_plans_puts_both_on_the_agenda(sentence: Sentence) -> None:
    given = scenario([item("x"), item("y")], report("r1", sentence))
    assert verdict(given, {"x.planned": "9:00-10:00", "y.planned": "9:00-10:00"}) == ()


@pytest.mark.parametrize(
    "told", [PointAt(start("x"), sharp("11:00")), TookPlace(Subject("x"), sharp("11:00"))]
)
def test_who_tells_what_happened_changes_no_agenda(told: Sentence) -> None:
    given = scenario([item("x", planned=True)], report("r1", Reinstated("x"), told))
    assert verdict(given, CHANGED | {"x": "11:00-12:00"}) == ()
    later = CHANGED | {"x.revised": "11:00-12:00", "x": "11:00-12:00"}
    assert mentions(verdict(given, later), "x.revised.start differs from the plan")
