"""Scenarios on which the engine and the oracle once said different things, as small as they could be made."""

import pytest

from schedule.model.agenda import Layer, Subject
from schedule.model.phrases import Hedge, LengthPhrase, Part, PartOfDay, Within
from schedule.model.scenario import Scenario
from schedule.model.statements import (
    Cancelled,
    DidNotTakePlace,
    Either,
    Lasted,
    MovedBy,
    MovedTo,
    PointAt,
    Ran,
    Reinstated,
    Resize,
    Resized,
    Shift,
    TookPlace,
    UnderWay,
)
from tests.properties.test_against_brute_force import compare
from tests.strategies.building import (
    at,
    between,
    by,
    exactly,
    item,
    lasting,
    report,
    said,
    scenario,
    start_of,
)

X = Subject("x")
NIGHT = Within(PartOfDay(Part.NIGHT))

CASES = {
    "cancelled, never revised, with a known agenda time": scenario(
        (item("x", start=at(3)),), said(Cancelled("x"))
    ),
    "windows about both ends state the length": scenario(
        (item("x", False),), said(Ran(X, NIGHT, by(5))), assumed_duration=60
    ),
    "a start that nothing bounds from below is drawn near midnight": scenario(
        (item("x", end=between(4, 8), duration=lasting(3, None)),),
        said(MovedTo("x", at(5)), reliability=0.6, source="b"),
        assumed_duration=180,
    ),
    "a start bounded through the length of the agenda is drawn early": scenario(
        (item("x", duration=lasting(None, 3)),),
        said(UnderWay(X, at(1, Hedge.SHORTLY_BEFORE)), reliability=1.0, source="b"),
        assumed_duration=180,
    ),
    "a plan by so much longer than a revised length that somebody tells": scenario(
        (item("x", False),),
        (
            report(1, Lasted(Subject("x", Layer.REVISED), LengthPhrase(brief=True)), 0.9, "a"),
            report(2, Resized("x", Resize.SHORTENED_BY, exactly(2)), 0.9, "a"),
        ),
    ),
    "shortened to a length that is bounded on one side": scenario(
        (item("x", False),),
        (
            report(1, Resized("x", Resize.SHORTENED_TO, lasting(0, None)), 0.6, "a"),
            report(2, PointAt(start_of("x"), at(0)), 0.6, "a"),
        ),
        evidence_only=True,
    ),
    "a later change of mind of the same origin": scenario(
        (item("x", start=at(5), duration=exactly(2)),),
        (
            report(1, Cancelled("x"), 0.6, "c", published=8),
            report(2, MovedBy("x", exactly(2), Shift.EARLIER), 0.9, "a", published=6),
        ),
    ),
    "an earlier publication does not spoil the copy that has none": scenario(
        (item("x", False),),
        (
            report(1, PointAt(start_of("x"), between(3, 6)), 0.6, "d", published=2),
            report(2, PointAt(start_of("x"), between(3, 6)), 0.8, "a"),
            report(3, PointAt(start_of("x"), at(5)), 0.6, "b"),
        ),
    ),
    "what is superseded pulls the revised time no more": scenario(
        (item("x", False, point=True),),
        (
            report(1, MovedBy("x", LengthPhrase(brief=True), Shift.EARLIER), 0.6, "a", published=3),
            report(2, PointAt(start_of("x"), at(1, Hedge.PLAIN)), 0.6, "a"),
            report(3, MovedTo("x", at(0, Hedge.PLAIN)), 0.6, "a", published=2),
        ),
        evidence_only=True,
    ),
    "a change by so much does not state the revised length": scenario(
        (item("x", False),),
        said(Resized("x", Resize.SHORTENED_BY, exactly(1)), Reinstated("x"), TookPlace(X)),
    ),
    "taken off, or kept and held: what is drawn happened": scenario(
        (item("x", point=True),),
        said(Either((Cancelled("x"), PointAt(start_of("x"), at(3)))), reliability=0.6, source="b"),
        evidence_only=True,
    ),
    "a length that only its own start bounds bounds what it is compared with": scenario(
        (item("x", False, point=True), item("y", duration=lasting(1, 2), part_of="x")),
        said(Reinstated("y"), MovedTo("x", at(0)), reliability=0.6),
        evidence_only=True,
        assumed_duration=60,
    ),
    "cancelled, and not held on the changed agenda, are the same statement": scenario(
        (item("x", False, point=True),),
        said(
            MovedBy("x", exactly(1), Shift.EARLIER),
            Cancelled("x"),
            DidNotTakePlace(Subject("x", Layer.REVISED)),
            reliability=0.6,
        ),
        evidence_only=True,
    ),
    "moved to a time, and held on the changed agenda then, are the same statement": scenario(
        (item("x", False, point=True),),
        said(
            MovedTo("x", at(0)),
            DidNotTakePlace(Subject("x", Layer.REVISED)),
            TookPlace(Subject("x", Layer.REVISED), at(0)),
            reliability=0.6,
        ),
        evidence_only=True,
    ),
    "a usual length reaches beyond all that is named": scenario(
        (item("x", False),), said(Reinstated("x")), evidence_only=True, assumed_duration=180
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_engine_and_oracle_agree(name: str) -> None:
    small: Scenario = CASES[name]
    compare(small)
