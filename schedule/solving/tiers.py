"""The five tiers (design 3.4): each is decided, then required, before the next is looked at."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from attrs import frozen

from schedule.constraints.conditions import Present
from schedule.constraints.problem import Compiled
from schedule.model.agenda import End, Layer
from schedule.solving.agenda import departures, known_cases, usual_lengths
from schedule.solving.choices import Choices
from schedule.solving.encoding import Encoded, encode
from schedule.solving.guarded import guarded
from schedule.solving.horizon import fit_scale
from schedule.solving.optimum import Optimum
from schedule.solving.region import Infeasible
from schedule.solving.session import Budget, Found, Stopped, evaluate
from schedule.solving.state import Entangled
from schedule.solving.weighing import Weighing

if TYPE_CHECKING:
    from ortools.sat.python.cp_model_helper import Literal

    from schedule.solving.session import Integer, Linear


@frozen
class Accepted:
    """What tiers 1 and 2 come to. `gap`: how much weight could still be gained; `proven`: both tiers are.

    `known` is a solution of the plain model with that weight, or `weighing` knows the best choices.
    """

    weight: int
    departures: int
    gap: int
    proven: bool
    known: Found | None
    weighing: Weighing | None = None

    def hint(self, found: Encoded) -> None:
        """Lets a fresh model of the same rules begin with the solution that is known, if there is time."""
        if self.known is not None:
            found.session.start_from(self.known)
        elif self.weighing is not None:
            rules = self.weighing.claim().rules
            literals = ((rule in rules, literal) for rule, literal in found.accepted.items())
            fixed = [
                literal if holds else ~literal for holds, literal in literals if literal is not found.true
            ]
            with found.session.given(*fixed), suppress(Stopped):
                something(found.session.satisfy())


@frozen
class Accepting:
    """Tiers 1 and 2 on their way: by choices, else by the plain model. An open resource."""

    compiled: Compiled
    budget: Budget
    choices: Choices | None = None
    found: Encoded | None = None
    first: Found | None = None
    begun: bytearray | None = None

    @classmethod
    def of(cls, compiled: Compiled, budget: Budget) -> Accepting | None:
        """Any timeline to begin with; None if the certain rules contradict each other. Raises Stopped."""
        try:
            choices = Choices.of(guarded(compiled))
            begun = Optimum.of(choices, budget, {})
            begun.decided()  # after a stop in haste, which is as good here
            return cls(compiled, budget, choices, begun=begun.values)
        except Entangled:
            found = encode(compiled, budget)
            first = found.session.satisfy()
            return None if first is None else cls(compiled, budget, None, found, first)
        except Infeasible:
            return None

    def finish(self) -> Accepted:
        """Decides both tiers; after a stop, the best that was found. Raises Stopped if there is nothing."""
        if self.found is not None and self.first is not None:
            return _decided(self.found, self.first)
        try:
            choices = self.choices or Choices.of(guarded(self.compiled))
            weighing = Weighing.of(choices, self.budget, self.begun)
        except Stopped:
            found = encode(self.compiled, self.budget)
            return _decided(found, something(found.session.complete(evidence(found))))
        gap, proven = weighing.gap, weighing.proven
        return Accepted(weighing.weight, weighing.departures, gap, proven, None, weighing)


def _decided(found: Encoded, first: Found) -> Accepted:
    best = first
    total = sum(rule.weight or 0 for rule in found.compiled.rules)
    try:
        best = something(found.session.maximize(evidence(found)))
        found.session.require(evidence(found) >= best.objective)
        last = _minimize_departures(found)
    except Stopped:
        weight = evaluate(evidence(found), best.values)
        bound = best.bound if best is not first else total
        return Accepted(weight, len(found.compiled.items) * 3, bound - weight, False, best)
    gap = 0 if best.proven else best.bound - best.objective
    departures = 0 if found.compiled.evidence_only else last.objective
    return Accepted(best.objective, departures, gap, best.proven and last.proven, last)


def accept(compiled: Compiled, budget: Budget) -> Accepted | None:
    """Tiers 1 and 2; None if the certain rules contradict each other.

    Raises Stopped if the budget ends before there is any solution.
    """
    begun = Accepting.of(compiled, budget)
    return None if begun is None else begun.finish()


def best_set(compiled: Compiled, accepted: Accepted, budget: Budget, agenda: bool) -> Encoded:
    """A fresh model of all timelines that are best in tier 1, and with `agenda` in tier 2 too."""
    found = encode(compiled, budget)
    found.session.require(evidence(found) >= accepted.weight)
    if agenda:
        _limit_departures(found, accepted.departures)
    accepted.hint(found)
    return found


def evidence(found: Encoded) -> Linear:
    """Tier 1: the total weight of accepted rules."""
    rules = [rule for rule in found.compiled.rules if rule.weight is not None]
    weights = [rule.weight or 0 for rule in rules]
    return found.session.weighted(weights, [found.accepted[rule.id] for rule in rules])


def fit(found: Encoded) -> Linear:
    """Tier 3: weighted distances in their own tolerances, over a common denominator."""
    scale = fit_scale(found.compiled)
    parts = [term.distance * (term.weight * scale // term.tolerance) for term in found.fits]
    return _total(found, parts)


def habits(found: Encoded) -> list[Linear]:
    """Tier 4, in this order: distances from agenda times; orders not kept; greatest and total odd length."""
    lengths = _length_distances(found)
    return [
        _total(found, _agenda_distances(found)),
        _total(found, _broken_orders(found)),
        _greatest(found, lengths),
        _total(found, lengths),
    ]


def decide(found: Encoded, goal: Linear) -> Found:
    """Minimises a tier and requires its best value from then on."""
    best = something(found.session.minimize(goal))
    found.session.require(goal <= best.objective)
    return best


def _minimize_departures(found: Encoded) -> Found:
    if found.compiled.evidence_only:
        return something(found.session.last)
    made = list(departures(found).values())
    return decide(found, found.session.weighted([1] * len(made), made))


def _limit_departures(found: Encoded, most: int) -> None:
    made = list(departures(found).values())
    found.session.require(found.session.weighted([1] * len(made), made) <= most)


def _agenda_distances(found: Encoded) -> list[Linear]:
    made: list[Linear] = []
    for item in found.compiled.items:
        for end in End:
            cases = list(known_cases(found, item, end))
            if cases:
                made.append(_distance_to(found, item, end, cases))
    return made


def _distance_to(found: Encoded, item: str, end: End, cases: list[tuple[Layer, list[Literal]]]) -> Integer:
    distance = _reach(found)
    for layer, when in cases:
        apart = found.point(item, Layer.ACTUAL, end) - found.point(item, layer, end)
        found.session.model.add(distance >= apart).only_enforce_if(when)
        found.session.model.add(distance >= -apart).only_enforce_if(when)
    return distance


def _broken_orders(found: Encoded) -> list[Linear]:
    made: list[Linear] = []
    for order in found.compiled.orders:
        broken = found.session.literal(f"{order.then} before {order.first}")
        happened = [found.fact(Present(each, Layer.ACTUAL)) for each in (order.first, order.then)]
        end = found.point(order.first, Layer.ACTUAL, End.END)
        start = found.point(order.then, Layer.ACTUAL, End.START)
        found.session.model.add(end <= start).only_enforce_if([~broken, *happened])
        made.append(1 * broken)
    return made


def _length_distances(found: Encoded) -> list[Linear]:
    made: list[Linear] = []
    for item in found.compiled.items:
        if item in found.compiled.points:
            continue
        odd: dict[Layer, Integer] = {}
        for layer, usual, when in usual_lengths(found, item):
            distance = odd[layer] if layer in odd else odd.setdefault(layer, _reach(found))
            apart = found.length(item, layer) - (
                found.length(item, usual) if usual is not None else found.compiled.assumed
            )
            found.session.model.add(distance >= apart).only_enforce_if(when)
            found.session.model.add(distance >= -apart).only_enforce_if(when)
        made += odd.values()
    return made


def _reach(found: Encoded) -> Integer:
    return found.session.integer(0, 2 * (found.horizon.hi - found.horizon.lo))


def _greatest(found: Encoded, distances: list[Linear]) -> Linear:
    greatest = _reach(found)
    for distance in distances:
        found.session.require(greatest >= distance)
    return 1 * greatest


def _total(found: Encoded, parts: list[Linear]) -> Linear:
    return sum(parts, start=0 * found.true)


def something(best: Found | None) -> Found:
    """The solution. Raises NoSolutionLeft if there is none, which no tier may cause."""
    if best is None:
        raise NoSolutionLeft
    return best


class NoSolutionLeft(Exception):
    """A tier became impossible though the tier before it was not: our own bug."""
