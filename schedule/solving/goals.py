"""What tiers 3 and 4 come to in a leaf, where everything but the moments is decided."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from attrs import frozen

from schedule.constraints.conditions import (
    All,
    Any,
    ClockOffset,
    Condition,
    Gap,
    LengthAgainst,
    Measure,
    Present,
    Window,
)
from schedule.constraints.problem import Compiled
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.network.links import Link
from schedule.solving.anchors import Anchors, term_of
from schedule.solving.encoding import fit_weight
from schedule.solving.horizon import fit_scale, measures
from schedule.solving.least import Term
from schedule.solving.leaves import MOST_LEAVES, narrowed
from schedule.solving.state import Entangled, State

Cost = tuple[Measure, int]
"""A measure, and what each tick away from its named value costs."""


@frozen
class Fitted:
    """A leaf in which every choice between named times is made, and what it costs to be away from each."""

    leaf: State
    costs: tuple[Cost, ...]

    def terms(self, anchors: Anchors) -> tuple[Term, ...]:
        """The same of moments. Raises Entangled."""
        told = ((measure, weight) for measure, weight in self.costs if weight)
        return tuple(term_of(self.leaf, measure, weight, anchors) for measure, weight in told)


@frozen
class OddLength:
    """The length of an interval, and the one that is usual: that of another interval, or so many ticks."""

    start: int
    end: int
    usual: int | tuple[int, int]


def fitted(compiled: Compiled, leaf: State) -> Iterator[Fitted]:
    """The leaf, taken apart by the named times that its statements may be measured against."""
    scale = fit_scale(compiled)
    told: list[list[_Way]] = []
    rules = {rule.id: rule for rule in compiled.rules}
    for rule, condition in leaf.told:
        told.append(list(_ways(leaf, condition, fit_weight(rules[rule]) * scale)))
    ways = 1
    for each in told:
        ways *= len(each)
        if ways > MOST_LEAVES:
            raise Entangled
    for chosen in product(*told):
        conditions = All(tuple(way.condition for way in chosen if way.choosing))
        costs = tuple(cost for way in chosen for cost in way.costs)
        for narrow in narrowed(leaf, conditions) if conditions.parts else (leaf,):
            yield Fitted(narrow, (*_offset_costs(compiled, scale), *costs))


def _offset_costs(compiled: Compiled, scale: int) -> Iterator[Cost]:
    for each in compiled.offsets:
        if each.limit:
            offset = Window(ClockOffset(each.source), -each.limit, each.limit, 0)
            yield offset, each.weight * scale // each.limit


@frozen
class _Way:
    """One way in which a condition can hold, with the distances that are then measured.

    `choosing`: the leaf does not say that it is this way.
    """

    condition: Condition
    costs: tuple[Cost, ...]
    choosing: bool = False


def _ways(leaf: State, condition: Condition, weight: int) -> Iterator[_Way]:
    match condition:
        case Window() | Gap() | LengthAgainst():
            measured = condition.named is not None and condition.tolerance > 0
            costs = ((condition, weight // condition.tolerance),) if measured else ()
            yield _Way(condition, costs)
        case All(parts):
            for ways in product(*(list(_ways(leaf, part, weight)) for part in parts)):
                chosen = tuple(way.condition for way in ways if way.choosing)
                yield _Way(All(chosen), tuple(c for way in ways for c in way.costs), bool(chosen))
        case Any(options):
            yield from _ways_of_choice(leaf, options, weight)
        case _:
            yield _Way(condition, ())


def _ways_of_choice(leaf: State, options: tuple[Condition, ...], weight: int) -> Iterator[_Way]:
    """Nothing is measured if an option holds that measures nothing."""
    left = [each for each in options if leaf.holds(each) is not False]
    if any(leaf.holds(each) and not _measured(each) for each in left) or not any(map(_measured, left)):
        yield _Way(All(()), ())
        return
    for option in left:
        for way in _ways(leaf, option, weight):
            chosen = All((option, way.condition)) if way.choosing else option
            yield _Way(chosen, way.costs, len(left) > 1 or way.choosing)


def _measured(condition: Condition) -> bool:
    return any(each.named is not None and each.tolerance > 0 for each in measures(condition))


def agenda_layer(leaf: State, item: str) -> Layer | None:
    """The layer that the item's agenda time is on, even if it was taken off; None if it has none."""
    present = (layer for layer in (Layer.REVISED, Layer.PLANNED) if leaf.known(Present(item, layer)))
    return next(present, None)


def agenda_terms(compiled: Compiled, leaf: State) -> Iterator[Term]:
    """Tier 4, first: how far actual points are from known agenda times."""
    for item in compiled.items:
        layer = agenda_layer(leaf, item)
        if layer is not None and leaf.known(Present(item, Layer.ACTUAL)):
            for end in End:
                if compiled.mentions.known(Point(item, layer, end)):
                    agenda, actual = (leaf.nodes[Point(item, each, end)] for each in (layer, Layer.ACTUAL))
                    yield Term(agenda, actual, 0, 1)


def order_links(compiled: Compiled, leaf: State) -> Iterator[Link]:
    """Tier 4, second: the orders of the agenda between items that happened."""
    for order in compiled.orders:
        if all(leaf.known(Present(item, Layer.ACTUAL)) for item in (order.first, order.then)):
            start = leaf.nodes[Point(order.then, Layer.ACTUAL, End.START)]
            yield start, leaf.nodes[Point(order.first, Layer.ACTUAL, End.END)], 0


def odd_lengths(compiled: Compiled, leaf: State) -> Iterator[OddLength]:
    """Tier 4, last: the lengths that nobody stated, on every layer."""
    stated = compiled.mentions.stated
    for item in compiled.items:
        for layer in Layer if item not in compiled.points else ():
            if stated(Subject(item, layer)) or not leaf.known(Present(item, layer)):
                continue
            agenda = _measuring(compiled, leaf, item) if layer is Layer.ACTUAL else None
            usual = compiled.assumed if agenda is None else leaf.interval(item, agenda)
            yield OddLength(*leaf.interval(item, layer), usual)


def unsure_lengths(compiled: Compiled, leaf: State) -> Iterator[tuple[str, Layer]]:
    """Agenda intervals against which an odd actual length is held, but whose own length is not known."""
    for item in compiled.items:
        odd = leaf.known(Present(item, Layer.ACTUAL)) and not compiled.mentions.stated(Subject(item))
        agenda = _measuring(compiled, leaf, item) if odd and item not in compiled.points else None
        if agenda is not None:
            shortest, longest = leaf.length(item, agenda)
            if shortest != longest:
                yield item, agenda


def _measuring(compiled: Compiled, leaf: State, item: str) -> Layer | None:
    """The layer whose length is the usual one; None: the assumed length is."""
    agenda = agenda_layer(leaf, item)
    return agenda if agenda is not None and compiled.mentions.stated(Subject(item, agenda)) else None
