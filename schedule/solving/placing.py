"""Tiers 3 to 5: the one timeline that is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from schedule.constraints.conditions import Aspect, ClockOffset, InZone, Present, Spoken, Variable
from schedule.model.agenda import End, Layer, Point
from schedule.solving.agenda import presence_departure
from schedule.solving.attaining import attainable_literals
from schedule.solving.encoding import Encoded, encode
from schedule.solving.history import in_order
from schedule.solving.session import Found, Stopped, evaluate
from schedule.solving.tiers import decide, evidence, fit, habits, something

if TYPE_CHECKING:
    from ortools.sat.python.cp_model_helper import Literal

    from schedule.solving.session import Inequality, Integer, Linear


@frozen
class Drawn:
    """The drawn timeline in ticks: points of present intervals only, and what is accepted.

    `taken_off` are items that an accepted statement takes off the agenda; `offsets` are clock
    offsets in ticks, `zones` the zone that each wavering source speaks in.
    """

    points: dict[Point, int]
    accepted: frozenset[str]
    taken_off: frozenset[str]
    offsets: dict[str, int]
    zones: dict[str, str]
    proven: bool


@define
class Placing:
    """A timeline on its way to being drawn. An open resource; `begin` comes before `finish`."""

    found: Encoded
    goals: list[Linear] = field(factory=list)

    def begin(self) -> int:
        """Decides fit, agenda times and orders; returns the least greatest odd length that is possible.

        All parts of a scenario must agree on the greatest of these. After a stop it returns 0. All goals
        are made before the first is decided: a later hint that lacks a variable can cost minutes.
        """
        near, kept, greatest, total = habits(self.found)
        try:
            decide(self.found, fit(self.found))
            decide(self.found, near)
            decide(self.found, kept)
            self.goals = [greatest, total]
            return something(self.found.session.minimize(greatest)).objective
        except Stopped:
            return 0

    def finish(self, greatest: int) -> Drawn:
        """Decides the rest, with no odd length beyond `greatest`, and reads off the only timeline left.

        After a stop it reads off the best solution so far.
        """
        found = self.found
        try:
            if not self.goals:
                raise Stopped
            found.session.require(self.goals[0] <= greatest)
            decide(found, self.goals[1])
            _minimize_in_order(found, [1 - wish for wish in _wishes(found)])
            _draw(found)
            zones = [1 - literal for fact, literal in found.facts.items() if isinstance(fact, InZone)]
            last = _minimize_in_order(found, [*zones, *_spoken_of(found), *_rejected(found)])
            return _read(found, last, not found.session.budget.stopped)
        except Stopped:
            return _read(found, _settled(found), False)


def _settled(found: Encoded) -> Found:
    """The last solution, with whatever holds on it accepted. Raises Stopped if there is none."""
    known = found.session.last or something(found.session.complete(evidence(found)))
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


def _spoken_of(found: Encoded) -> list[Linear]:
    """Where the choice is free, no change is spoken of."""
    facts = (Spoken(item, Aspect.PRESENCE) for item in found.compiled.items)
    return [1 * found.facts[fact] for fact in facts if fact in found.facts]


def _rejected(found: Encoded) -> list[Linear]:
    """What comes first is rather accepted."""
    weighed = [rule.id for rule in found.compiled.rules if rule.weight is not None]
    return [1 - found.accepted[rule] for rule in in_order(weighed, frozenset())]


def _wishes(found: Encoded) -> Iterator[Literal]:
    for item in found.compiled.items:
        yield ~presence_departure(found, item)
        yield found.fact(Present(item, Layer.PLANNED))
        yield ~found.fact(Present(item, Layer.REVISED))
        yield found.fact(Present(item, Layer.ACTUAL))


def _minimize_in_order(found: Encoded, keys: list[Linear]) -> Found:
    """The least value of each key, given the least values of all before it.

    Starts from the least sum and asks whether any key is less in order; only where one is, that
    key is decided by itself.
    """
    best, fixed = something(found.session.minimize(_sum(found, keys))), 0
    while (beaten := _beaten_in_order(found, keys, fixed, best)) is not None:
        for key in keys[fixed:beaten]:
            found.session.require(key == evaluate(key, best.values))
        best, fixed = decide(found, keys[beaten]), beaten + 1
    for key in keys[fixed:]:
        found.session.require(key == evaluate(key, best.values))
    return best


def _draw(found: Encoded) -> Found:
    """Places every moment, in the order of the canon, and requires it there."""
    variables = [found.points[each] for each in _in_canon_order(found)]
    open_below = _reaching(found, [each <= found.horizon.core_lo - 1 for each in variables])
    keys: list[Linear] = []
    for variable, floats in zip(variables, open_below, strict=True):
        if floats:
            if keys:
                _minimize_in_order(found, keys)
            keys = _keys_of_floating(found, variable)
        else:
            keys.append(1 * variable)
    return _minimize_in_order(found, keys)


def _keys_of_floating(found: Encoded, variable: Integer) -> list[Linear]:
    """What to minimise for a moment without an earliest value, once all before it are placed:
    itself if that bounds it; the reverse if it has a latest value; else its distance from the origin."""
    beyond: list[Inequality] = [variable <= found.horizon.core_lo - 1, variable >= found.horizon.core_hi + 1]
    below, above = _reaching(found, beyond)
    if below and above:
        return [_from_origin(found, variable), 1 * variable]
    return [-variable if below else 1 * variable]


def _reaching(found: Encoded, beyond: list[Inequality]) -> list[bool]:
    """Which of these can be true, each by itself, in some timeline that is left."""
    literals = [found.session.literal() for _ in beyond]
    for literal, condition in zip(literals, beyond, strict=True):
        found.session.model.add(condition).only_enforce_if(literal)
    reached = attainable_literals(found, literals)
    return [at in reached for at in range(len(literals))]


def _beaten_in_order(found: Encoded, keys: list[Linear], fixed: int, best: Found) -> int | None:
    """The first moment that could be drawn better with all before it as they are; None if there is none."""
    same, options = found.true, []
    for key in keys[fixed:]:
        value = evaluate(key, best.values)
        option, still = found.session.literal(), found.session.literal()
        found.session.model.add(key <= value - 1).only_enforce_if(option)
        found.session.model.add(key == value).only_enforce_if(still)
        found.session.model.add_implication(option, same)
        found.session.model.add_implication(still, same)
        options.append(option)
        same = still
    none = found.session.literal()
    found.session.model.add_exactly_one([*options, none])
    answer = something(
        found.session.minimize(found.session.weighted(range(len(options) + 1), [*options, none]))
    )
    return None if answer.value(none) else fixed + answer.objective


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
