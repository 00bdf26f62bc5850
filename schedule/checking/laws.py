"""The laws that always hold, whoever says what: order of ends, points, parts, presence, changes."""

from __future__ import annotations

from collections.abc import Iterator

from schedule.checking.case import Case, effects
from schedule.checking.effects import Aspect, puts, speaks_of
from schedule.checking.neighbours import wholes_of
from schedule.checking.places import broken_place_laws
from schedule.model.agenda import Item, Layer
from schedule.model.statements import Simple


def broken_laws(case: Case) -> tuple[str, ...]:
    """Every law that what is drawn breaks, as sentences."""
    chosen = effects(case)
    sentences = tuple(each for options in chosen for each in options)
    above = wholes_of(case.scenario)
    return (
        *(broken for item in case.scenario.items for broken in _shape(item, case)),
        *(broken for item in case.scenario.items for broken in _containment(item, above[item.id], case)),
        *_presence(case, sentences),
        *_change(case, sentences),
        *broken_place_laws(case, chosen),
    )


def _shape(item: Item, case: Case) -> Iterator[str]:
    for layer in Layer:
        span = case.spans.on(item.id, layer)
        if span and span.start > span.end:
            yield f"{item.id}.{layer.value} ends before it starts"
        if span and item.point and span.start != span.end:
            yield f"{item.id} is a point, but its {layer.value} end is not its start"


def _containment(item: Item, wholes: tuple[str, ...], case: Case) -> Iterator[str]:
    for layer in Layer:
        child = case.spans.on(item.id, layer)
        for whole in wholes if child else ():
            parent = case.spans.on(whole, layer)
            if child and parent and not (parent.start <= child.start and child.end <= parent.end):
                yield f"{item.id}.{layer.value} is part of {whole}, but does not lie in it"


def _presence(case: Case, sentences: tuple[Simple, ...]) -> Iterator[str]:
    put = {each for sentence in sentences for each in puts(sentence)}
    entered = {(item.id, Layer.PLANNED) for item in case.scenario.items if _entered(item, case)}
    for item in case.scenario.items:
        for layer in (Layer.PLANNED, Layer.REVISED):
            if case.spans.on(item.id, layer) and (item.id, layer) not in put | entered:
                yield f"{item.id}.{layer.value} is drawn, but no accepted statement puts it there"


def _entered(item: Item, case: Case) -> bool:
    return item.plan is not None and f"agenda.{item.id}" in case.accepted


def _change(case: Case, sentences: tuple[Simple, ...]) -> Iterator[str]:
    spoken = {each for sentence in sentences for each in speaks_of(sentence)}
    for item in case.scenario.items:
        planned = case.spans.on(item.id, Layer.PLANNED)
        revised = case.spans.on(item.id, Layer.REVISED)
        if planned is None or revised is None:
            continue
        start, end, length = ((item.id, aspect) in spoken for aspect in Aspect)
        if revised.start != planned.start and not (start or (end and length)):
            yield f"{item.id}.revised.start differs from the plan, but no accepted statement moves it"
        if revised.length != planned.length and not (end or length):
            yield f"{item.id}.revised is not as long as planned, but no accepted statement changes its length"
