"""How an actual interval is held against its agenda time, which depends on what is accepted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from schedule.constraints.conditions import Aspect, Present, Spoken
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.solving.encoding import Encoded

if TYPE_CHECKING:
    from ortools.sat.python.cp_model_helper import Literal


@frozen
class Case:
    """In this case (all literals true) the agenda interval is that layer; None: not on the agenda."""

    layer: Layer | None
    when: tuple[Literal, ...]


def agenda_cases(found: Encoded, item: str) -> Iterator[Case]:
    """Exactly one of the cases applies: revised, planned, taken off, never on it."""
    planned, revised = (found.fact(Present(item, layer)) for layer in (Layer.PLANNED, Layer.REVISED))
    spoken = found.fact(Spoken(item, Aspect.PRESENCE))
    cases = (
        Case(Layer.REVISED, (spoken, revised)),
        Case(None, (spoken, ~revised)),
        Case(Layer.PLANNED, (~spoken, planned)),
        Case(None, (~spoken, ~planned)),
    )
    yield from (case for case in cases if not any(literal is found.false for literal in case.when))


def departures(found: Encoded) -> list[Literal]:
    """A literal for each way to depart from the agenda; forced true where one does."""
    made: list[Literal] = []
    for item in found.compiled.items:
        made.append(presence_departure(found, item))
        made += [_end_departure(found, item, end) for end in End if _known_somewhere(found, item, end)]
    return made


def presence_departure(found: Encoded, item: str) -> Literal:
    """True if the item happened though it was not on the agenda, or the reverse."""
    departs = found.session.literal(f"{item} departs")
    happened = found.fact(Present(item, Layer.ACTUAL))
    for case in agenda_cases(found, item):
        expected = happened if case.layer is not None else ~happened
        found.session.model.add_bool_or([departs, expected, *(~literal for literal in case.when)])
    return departs


def _known_somewhere(found: Encoded, item: str, end: End) -> bool:
    known = found.compiled.mentions.known
    return any(known(Point(item, layer, end)) for layer in (Layer.PLANNED, Layer.REVISED))


def _end_departure(found: Encoded, item: str, end: End) -> Literal:
    """True if that end is more than `slack` from its agenda time."""
    departs = found.session.literal(f"{item} {end.value} departs")
    slack = found.compiled.slack
    for layer, when in known_cases(found, item, end):
        apart = found.point(item, Layer.ACTUAL, end) - found.point(item, layer, end)
        found.session.model.add(apart <= slack).only_enforce_if([~departs, *when])
        found.session.model.add(apart >= -slack).only_enforce_if([~departs, *when])
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
