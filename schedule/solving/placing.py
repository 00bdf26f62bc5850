"""Tiers 3 to 5: the one timeline that is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from schedule.constraints.conditions import Aspect, ClockOffset, InZone, Present, Spoken, Variable
from schedule.model.agenda import End, Layer, Point
from schedule.solving.agenda import presence_departure
from schedule.solving.encoding import Encoded, encode
from schedule.solving.session import Found, Integer, Linear, Stopped
from schedule.solving.tiers import decide, evidence, fit, habits, something

if TYPE_CHECKING:
    from ortools.sat.python.cp_model_helper import Literal


@frozen
class Drawn:
    """The drawn timeline in ticks: points of present intervals only, and what is accepted.

    `offsets` are clock offsets in ticks, `zones` the zone that each wavering source speaks in.
    """

    points: dict[Point, int]
    accepted: frozenset[str]
    revised_off: frozenset[str]
    offsets: dict[str, int]
    zones: dict[str, str]
    proven: bool


def place(found: Encoded) -> Drawn:
    """Decides fit, habit and canon over the best timelines and reads off the only one left.

    After a stop it reads off the best solution so far.
    """
    try:
        decide(found, fit(found))
        for goal in habits(found):
            decide(found, goal)
        _prefer(found, list(_presence_wishes(found)))
        _prefer(found, [literal for fact, literal in found.facts.items() if isinstance(fact, InZone)])
        return _read(found, _earliest(found), not found.session.budget.stopped)
    except Stopped:
        return _read(found, _settled(found), False)


def _settled(found: Encoded) -> Found:
    """The last solution, with whatever holds on it accepted."""
    known = something(found.session.last)
    fixed = encode(found.compiled, found.session.budget)
    fixed.session.start_from(known)
    for variable in fixed.points.values():
        fixed.session.require(variable == known.value(variable))
    for fact, literal in fixed.facts.items():
        if isinstance(fact, Present) and fact.layer is Layer.ACTUAL:
            fixed.session.require(literal == known.value(literal))
    try:
        return fixed.session.complete(evidence(fixed)) or known
    except Stopped:
        return known


def _presence_wishes(found: Encoded) -> Iterator[Literal]:
    for item in found.compiled.items:
        yield ~presence_departure(found, item)
        yield found.fact(Present(item, Layer.PLANNED))
        yield ~found.fact(Present(item, Layer.REVISED))


def _prefer(found: Encoded, wishes: list[Literal]) -> None:
    """Grants each wish that can still be granted, in order; a wish that holds already costs nothing."""
    for wish in wishes:
        last = found.session.last
        known = last is not None and len(last.values) == len(found.session.variables)
        if last is None or not known or not last.value(wish):
            best = something(found.session.maximize(1 * wish))
            found.session.require(wish == best.value(wish))
        else:
            found.session.require(wish == 1)


def _earliest(found: Encoded) -> Found:
    """Every start as early as can be in order of ids, then every end.

    Tries all at once and proves that no single one can be earlier; only if that fails are they
    decided one by one.
    """
    order = _in_canon_order(found)
    variables = [found.points[each] for each in order]
    low = something(found.session.minimize(_sum(found, variables)))
    floating = [low.value(each) < found.horizon.core_lo for each in variables]
    keys = [
        _from_origin(found, each) if free else 1 * each
        for each, free in zip(variables, floating, strict=True)
    ]
    best = something(found.session.minimize(_sum(found, keys)))
    if not _improvable(found, variables, floating, best):
        return best
    for key, variable, free in zip(keys, variables, floating, strict=True):
        decide(found, key)
        if free:
            decide(found, 1 * variable)
    return something(found.session.satisfy())


def _in_canon_order(found: Encoded) -> list[Variable]:
    points: list[Variable] = [
        Point(item, layer, end)
        for end in End
        for item in found.compiled.items
        for layer in Layer
        if Point(item, layer, end) in found.points
    ]
    return [*points, *(ClockOffset(each.source) for each in found.compiled.offsets)]


def _from_origin(found: Encoded, variable: Integer) -> Linear:
    """The distance from tick 0."""
    distance = found.session.integer(0, max(abs(found.horizon.lo), abs(found.horizon.hi)))
    found.session.require(distance >= variable)
    found.session.require(distance >= -variable)
    return 1 * distance


def _improvable(found: Encoded, variables: list[Integer], floating: list[bool], best: Found) -> bool:
    """Whether any single moment could still be drawn better."""
    better = found.session.literal()
    options = []
    for variable, free in zip(variables, floating, strict=True):
        value, option = best.value(variable), found.session.literal()
        lo = -abs(value) + (value < 0) if free else found.horizon.lo
        hi = abs(value) - 1 if free else value - 1
        if lo <= hi:
            found.session.model.add(variable >= lo).only_enforce_if(option)
            found.session.model.add(variable <= hi).only_enforce_if(option)
            options.append(option)
    found.session.model.add_bool_or(options).only_enforce_if(better)
    answer = something(found.session.maximize(1 * better))
    return bool(answer.value(better))


def _sum(found: Encoded, parts: list[Integer] | list[Linear]) -> Linear:
    return sum(parts, start=0 * found.true)


def _read(found: Encoded, last: Found, proven: bool) -> Drawn:
    present = {
        fact: last.value(literal) for fact, literal in found.facts.items() if isinstance(fact, Present)
    }
    points = {
        point: last.value(variable)
        for point, variable in found.points.items()
        if isinstance(point, Point) and present[Present(point.item, point.layer)]
    }
    accepted = frozenset(rule for rule, literal in found.accepted.items() if last.value(literal))
    taken_off = frozenset(
        item
        for item in found.compiled.revisable
        if not present.get(Present(item, Layer.REVISED)) and _spoken(found, last, item)
    )
    offsets = {
        each.source: last.value(found.points[each]) for each in found.points if isinstance(each, ClockOffset)
    }
    zones = {
        each.source: each.zone
        for each in found.facts
        if isinstance(each, InZone) and last.value(found.facts[each])
    }
    return Drawn(points, accepted, taken_off, offsets, zones, proven)


def _spoken(found: Encoded, last: Found, item: str) -> bool:
    return bool(last.value(found.fact(Spoken(item, Aspect.PRESENCE))))
