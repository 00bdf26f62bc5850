"""All timelines that keep a set of conditions, as a few networks: branching on what is undecided.

A *leaf* is a network in which nothing is left to decide, so that its bounds are exact. Together the
leaves of a case hold all its timelines. Where there are too many leaves, or a condition that a
network cannot hold, `Entangled` is raised: then CP-SAT must answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice

from attrs import evolve, frozen

from schedule.constraints.conditions import (
    Any,
    ClockOffset,
    Condition,
    Fact,
    Gap,
    No,
    Present,
    Variable,
    Window,
    Yes,
)
from schedule.constraints.problem import Compiled
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.network.network import Network
from schedule.solving.anchors import anchored_links
from schedule.solving.state import Entangled, Impossible, State
from schedule.solving.support import Told, deny, facts_of, supported_ways

MOST_LEAVES = 64
MOST_STEPS = 1000


@frozen
class Claim:
    """What holds together: these rules, all others left aside; these laws (None: all) and keeps.

    Facts in `free` may be so without anybody who says so. What is superseded depends on which statements
    are `believed` (None: those of the rules), whether or not they are among what holds together.
    """

    rules: frozenset[str]
    keeps: frozenset[str] = frozenset()
    laws: frozenset[str] | None = None
    free: frozenset[Fact] = frozenset()
    believed: frozenset[str] | None = None

    def restricted(self, names: frozenset[str]) -> Claim:
        """Only these of its rules, keeps and laws (which are named)."""
        laws = None if self.laws is None else self.laws & names
        return evolve(self, rules=self.rules & names, keeps=self.keeps & names, laws=laws)


def leaves_of(compiled: Compiled, claim: Claim) -> list[State]:
    """The leaves of all timelines that fulfil a claim. Raises Entangled."""
    return [leaf for state in _roots(compiled, claim, ()) for leaf in _exact(state)]


def some_leaves(compiled: Compiled, claim: Claim, most: int) -> list[State]:
    """At most so many of the leaves, those that are found first. Raises Entangled."""
    found: list[State] = []
    with suppress(Entangled):
        every = (leaf for state in _roots(compiled, claim, ()) for leaf in _branch(state))
        found += islice(every, most)
    for leaf in found:
        _check_lengths(leaf)
    return found


def leaf_where(
    compiled: Compiled, claim: Claim, facts: Iterable[Condition], chosen: Callable[[Condition], Condition]
) -> list[State]:
    """The leaf of a claim in which these facts are so and choices are what is `chosen` of them; none if it
    is not a single one. Raises Entangled."""
    for state in _roots(compiled, claim, tuple(facts), chosen):
        with suppress(Impossible):
            state.settle()
            if not state.open:
                _check_lengths(state)
                return [state]
    return []


def some_leaf(compiled: Compiled, claim: Claim, extra: Iterable[Condition]) -> bool:
    """Whether any timeline fulfils the claim and the extra conditions. Raises Entangled."""
    doubt: Entangled | None = None
    for leaf in (leaf for state in _roots(compiled, claim, tuple(extra)) for leaf in _branch(state)):
        try:
            _check_lengths(leaf)
            return True
        except Entangled as error:
            doubt = error
    if doubt is not None:
        raise doubt
    return False


def narrowed(leaf: State, condition: Condition) -> list[State]:
    """What is left of a leaf if one more condition holds. Raises Entangled."""
    state = leaf.copy()
    try:
        state.require(condition)
    except Impossible:
        return []
    return _exact(state)


def allowed(leaf: State, condition: Condition) -> bool:
    """Whether some timeline of a leaf fulfils the condition. Raises Entangled."""
    if leaf.holds(condition) is False:
        return False
    match condition:
        case Any(options) if not leaf.lengths:
            return any(allowed(leaf, option) for option in options)
        case Window() | Gap() if not leaf.lengths:
            return True
        case _:
            return bool(narrowed(leaf, condition))


def _exact(state: State) -> list[State]:
    found = list(_branch(state))
    for leaf in found:
        _check_lengths(leaf)
    return found


def _roots(
    compiled: Compiled,
    claim: Claim,
    extra: Sequence[Condition],
    chosen: Callable[[Condition], Condition] = lambda condition: condition,
) -> Iterator[State]:
    """All that the claim requires, with nothing concluded yet; none if it contradicts itself. `chosen` tells
    what of a choice is looked at."""
    rules = [rule for rule in compiled.rules if rule.id in claim.rules]
    laws = [law for law in compiled.laws if claim.laws is None or law.id in claim.laws]
    required = [law.condition for law in laws]
    required += [keep.condition for keep in compiled.keeps if keep.id in claim.keeps]
    names = claim.believed
    if names is None:
        names = frozenset(name for rule in rules for name in rule.statements)
    for told, supported in supported_ways(compiled, rules, laws, claim.free, names):
        intervals = list(_intervals(compiled, supported | claim.free))
        state = _empty(compiled, names, told, intervals)
        shapes = _shapes(compiled, intervals)
        with suppress(Impossible):
            deny(state, compiled, supported | claim.free)
            for condition in (*(each for _, each in told), *required, *shapes, *extra):
                state.require(chosen(condition))
            yield state


def _intervals(compiled: Compiled, supported: frozenset[Fact]) -> Iterator[Subject]:
    """Those that can be."""
    for item in compiled.items:
        for layer in Layer:
            if layer is Layer.ACTUAL or Present(item, layer) in supported:
                yield Subject(item, layer)


def _shapes(compiled: Compiled, intervals: Iterable[Subject]) -> Iterator[Condition]:
    """No interval ends before it starts, points have no extent, and clocks are off by so much at most."""
    for each in intervals:
        longest = 0 if each.item in compiled.points else None
        start, end = (Point(each.item, each.layer, side) for side in End)
        yield Gap(start, end, 0, longest)
    for offset in compiled.offsets:
        yield Window(ClockOffset(offset.source), -offset.limit, offset.limit)


def _empty(compiled: Compiled, believed: frozenset[str], told: Told, intervals: Iterable[Subject]) -> State:
    variables: list[Variable] = [Point(each.item, each.layer, end) for each in intervals for end in End]
    variables += [ClockOffset(offset.source) for offset in compiled.offsets]
    nodes = {variable: at + 1 for at, variable in enumerate(variables)}
    return State(nodes, Network.of(len(nodes) + 1), believed, told)


def _branch(state: State) -> Iterator[State]:
    """The leaves below a partial history, each step of the search counted. Raises Entangled."""
    stack, found, steps = [state], 0, 0
    while stack:
        steps += 1
        here = stack.pop()
        try:
            here.settle()
        except Impossible:
            continue
        if not here.open:
            found += 1
            yield here
        if steps > MOST_STEPS or found > MOST_LEAVES:
            raise Entangled
        if here.open:
            stack.extend(reversed(list(_ways(here))))


def _ways(state: State) -> Iterator[State]:
    """The ways to decide the open condition with the fewest of them."""
    condition = min(state.open, key=lambda each: len(each.options) if isinstance(each, Any) else 2)
    rest = [each for each in state.open if each is not condition]
    options = condition.options if isinstance(condition, Any) else _of_tally(state, condition)
    kept = rest if isinstance(condition, Any) else state.open
    passed: list[Condition] = []
    for option in options:
        way = state.copy()
        way.open = list(kept)
        try:
            for each in (*passed, option):
                way.require(each)
        except Impossible:
            continue
        finally:
            passed += _opposite(option)
        yield way


def _of_tally(state: State, condition: Condition) -> tuple[Condition, ...]:
    fact = next(each for each in facts_of(condition) if state.known(each) is None)
    return Yes(fact), No(fact)


def _opposite(option: Condition) -> list[Condition]:
    """So that the ways do not overlap, where that is easily said."""
    match option:
        case Yes(fact):
            return [No(fact)]
        case No(fact):
            return [Yes(fact)]
        case _:
            return []


def _check_lengths(leaf: State) -> None:
    """Raises Entangled if networks do not hold a comparison of two lengths exactly."""
    if leaf.lengths:
        anchored_links(leaf)
