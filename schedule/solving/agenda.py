"""How an actual interval is held against its agenda time, which depends on what is accepted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from schedule.constraints.conditions import Present
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.solving.encoding import Encoded, enforce

if TYPE_CHECKING:
    from ortools.sat.python.cp_model_helper import Literal


@frozen
class Case:
    """In this case (all literals true) the agenda time is that layer's; None: there is none."""

    layer: Layer | None
    when: tuple[Literal, ...]


def agenda_cases(found: Encoded, item: str) -> Iterator[Case]:
    """Exactly one of the cases applies."""
    planned, revised = (found.fact(Present(item, layer)) for layer in (Layer.PLANNED, Layer.REVISED))
    cases = (
        Case(Layer.REVISED, (revised,)),
        Case(Layer.PLANNED, (~revised, planned)),
        Case(None, (~revised, ~planned)),
    )
    yield from (case for case in cases if not any(literal is found.false for literal in case.when))


def departures(found: Encoded) -> dict[str, Literal]:
    """A literal for each way to depart from the agenda, by the id of the keep; true where one does."""
    made: dict[str, Literal] = {}
    for keep in found.compiled.keeps:
        made[keep.id] = departs = found.session.literal(f"{keep.id} fails")
        enforce(found, keep.condition, ~departs, None)
    return made


def presence_departure(found: Encoded, item: str) -> Literal:
    """True if the item happened though it was not on the agenda, or the reverse."""
    departs = found.session.literal(f"{item} departs")
    keep = next(each for each in found.compiled.keeps if each.item == item and each.end is None)
    enforce(found, keep.condition, ~departs, None)
    return departs


def known_cases(found: Encoded, item: str, end: End) -> Iterator[tuple[Layer, list[Literal]]]:
    """The layers on which the agenda time of that end may be known, if the item happened."""
    happened = found.fact(Present(item, Layer.ACTUAL))
    for case in agenda_cases(found, item):
        if case.layer is not None and found.compiled.mentions.known(Point(item, case.layer, end)):
            yield case.layer, [happened, *case.when]


def usual_lengths(found: Encoded, item: str) -> Iterator[tuple[Layer, Layer | None, list[Literal]]]:
    """(layer, layer whose length is the usual one or None for the assumed one, when that is so)."""
    stated = found.compiled.mentions.stated
    for layer in (Layer.PLANNED, Layer.REVISED):
        present = found.fact(Present(item, layer))
        if present is not found.false and not stated(Subject(item, layer)):
            yield layer, None, [present]
    if stated(Subject(item, Layer.ACTUAL)):
        return
    happened = found.fact(Present(item, Layer.ACTUAL))
    for case in agenda_cases(found, item):
        measured = case.layer is not None and stated(Subject(item, case.layer))
        yield Layer.ACTUAL, case.layer if measured else None, [happened, *case.when]
