"""Compiled -> one plain CP-SAT model: integer ticks, a literal for each fact and each rule.

A rule's literal implies its condition, never the reverse: all weights are positive, so a best
solution accepts whatever holds. A fact that needs permission is true only if some accepted rule
asserts it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from schedule.constraints.conditions import (
    All,
    Any,
    Believed,
    ClockOffset,
    Condition,
    Fact,
    Gap,
    InZone,
    Measure,
    No,
    Present,
    TakesPart,
    Tally,
    Variable,
    Window,
    Yes,
    asserted_facts,
)
from schedule.constraints.problem import Compiled, Offset, Rule
from schedule.constraints.weights import CERTAIN_FIT_WEIGHT
from schedule.model.agenda import End, Layer, Point
from schedule.solving.horizon import Horizon, horizon_of
from schedule.solving.session import Budget, Session

if TYPE_CHECKING:
    from ortools.sat.python.cp_model_helper import Literal

    from schedule.solving.session import Integer, Linear


@frozen
class FitTerm:
    """`distance` is from the named value, at most `tolerance`; 0 unless the statement is accepted."""

    distance: Integer
    tolerance: int
    weight: int


@define
class Encoded:
    """The model of a scenario and what its variables stand for."""

    compiled: Compiled
    session: Session
    horizon: Horizon
    points: dict[Variable, Integer] = field(factory=dict)
    lengths: dict[tuple[str, Layer], Integer] = field(factory=dict)
    facts: dict[Fact, Literal] = field(factory=dict)
    accepted: dict[str, Literal] = field(factory=dict)
    said: dict[str, Literal] = field(factory=dict)
    fits: list[FitTerm] = field(factory=list)
    supports: dict[Fact, list[Literal]] = field(factory=dict)
    false: Literal = field(init=False)
    true: Literal = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.true = self.session.literal("true")
        self.false = ~self.true
        self.session.model.add_bool_and([self.true])

    def fact(self, fact: Fact) -> Literal:
        """The literal of a fact; a false one if nothing could ever support it."""
        if isinstance(fact, Believed):
            return self.said.get(fact.statement, self.false)
        return self.facts.get(fact, self.false)

    def point(self, item: str, layer: Layer, end: End) -> Integer:
        """The variable of a point."""
        return self.points[Point(item, layer, end)]

    def length(self, item: str, layer: Layer) -> Integer:
        """The length of an interval in ticks."""
        return self.lengths[item, layer]


def encode(
    compiled: Compiled,
    budget: Budget,
    only: Iterable[str] | None = None,
    hard: bool = False,
    laws: frozenset[str] | None = None,
    free: frozenset[Fact] = frozenset(),
    believed: frozenset[str] | None = None,
    asked: Sequence[Condition] = (),
) -> Encoded:
    """The model of all rules, or `only` of those with these ids; with `hard`, all of them must hold.

    `believed`: which statements count as accepted for what they supersede (None: as the model decides).
    `asked` are conditions that will be asked for: the moments have room for them.
    """
    found = Encoded(compiled, Session(budget), horizon_of(compiled, asked))
    chosen = set(only) if only is not None else None
    rules = [rule for rule in compiled.rules if chosen is None or rule.id in chosen]
    _add_facts(found, rules, free)
    _add_points(found)
    for rule in compiled.rules:
        wanted = chosen is None or rule.id in chosen
        found.accepted[rule.id] = _rule_literal(found, rule, hard) if wanted else found.false
        found.said |= dict.fromkeys(rule.statements, found.accepted[rule.id])
    if believed is not None:
        found.said = dict.fromkeys(believed, found.true)
    for rule in rules:
        enforce(found, rule.condition, found.accepted[rule.id], rule)
    for law in compiled.laws:
        if laws is None or law.id in laws:
            enforce(found, law.condition, found.true, None)
    _need_support(found, free)
    return found


def _rule_literal(found: Encoded, rule: Rule, hard: bool) -> Literal:
    return found.true if hard or rule.weight is None else found.session.literal(rule.id)


def _add_facts(found: Encoded, rules: list[Rule], free: frozenset[Fact]) -> None:
    """Facts that are free, that hold by default, or that some rule or law may make true."""
    compiled = found.compiled
    for item in compiled.items:
        found.facts[Present(item, Layer.ACTUAL)] = found.session.literal(f"{item} happened")
    conditions = [*(rule.condition for rule in rules), *(law.condition for law in compiled.laws)]
    for fact in (*(fact for each in conditions for fact in asserted_facts(each)), *sorted(free, key=str)):
        if fact not in found.facts and not isinstance(fact, Believed):
            found.facts[fact] = found.session.literal(str(fact))
    for law in compiled.laws:
        if isinstance(law.condition, Yes) and isinstance(law.condition.fact, TakesPart):
            found.supports.setdefault(law.condition.fact, []).append(found.true)


def _add_points(found: Encoded) -> None:
    """An absent interval lies at the origin, so that it has one place. A length is a variable of its own:
    what is said of lengths bounds them then, wherever the intervals are."""
    lo, hi, session = found.horizon.lo, found.horizon.hi, found.session
    for item in found.compiled.items:
        for layer in Layer:
            present = found.fact(Present(item, layer))
            if present is found.false:
                continue
            start, end = (session.integer(lo, hi, str(Point(item, layer, each))) for each in End)
            found.points[Point(item, layer, End.START)] = start
            found.points[Point(item, layer, End.END)] = end
            length = session.integer(0, 0 if item in found.compiled.points else hi - lo)
            found.lengths[item, layer] = length
            session.require(end == start + length)
            session.model.add(start == 0).only_enforce_if(~present)
            session.model.add(end == 0).only_enforce_if(~present)
    for offset in found.compiled.offsets:
        _add_offset(found, offset)


def _add_offset(found: Encoded, offset: Offset) -> None:
    """A clock that is off costs, in tier 3, in its own tolerance."""
    session = found.session
    ahead = session.integer(-offset.limit, offset.limit, offset.source)
    found.points[ClockOffset(offset.source)] = ahead
    if offset.limit:
        distance = session.integer(0, offset.limit)
        session.require(distance >= ahead)
        session.require(distance >= -ahead)
        found.fits.append(FitTerm(distance, offset.limit, offset.weight))


def enforce(found: Encoded, condition: Condition, literal: Literal, rule: Rule | None) -> None:
    """From now on `literal` implies the condition. `rule` is whose assertion this is; None: a law."""
    model = found.session.model
    match condition:
        case Yes(fact):
            model.add_implication(literal, found.fact(fact))
            if rule is not None:
                found.supports.setdefault(fact, []).append(literal)
        case No(fact):
            model.add_implication(literal, ~found.fact(fact))
        case Tally(facts, least, most):
            _enforce_tally(found, [found.fact(fact) for fact in facts], least, most, literal)
        case All(parts):
            for part in parts:
                enforce(found, part, literal, rule)
        case Any(options):
            chosen = [_option(found, option, literal, rule) for option in options]
            model.add_bool_or(chosen).only_enforce_if(literal)
        case _:
            _enforce_measure(found, condition, literal, rule)


def _enforce_tally(
    found: Encoded, facts: list[Literal], least: int | None, most: int | None, literal: Literal
) -> None:
    total = found.session.weighted([1] * len(facts), facts)
    if least is not None:
        found.session.model.add(total >= least).only_enforce_if(literal)
    if most is not None:
        found.session.model.add(total <= most).only_enforce_if(literal)


def _option(found: Encoded, option: Condition, literal: Literal, rule: Rule | None) -> Literal:
    """A literal that is true only if this option holds, and only if the whole is asserted."""
    if rule is None and isinstance(option, Yes | No):
        held = found.fact(option.fact)
        return held if isinstance(option, Yes) else ~held
    chosen = found.session.literal()
    found.session.model.add_implication(chosen, literal)
    enforce(found, option, chosen, rule)
    return chosen


def _enforce_measure(found: Encoded, measure: Measure, literal: Literal, rule: Rule | None) -> None:
    value = _measured(found, measure)
    model = found.session.model
    if value is None:
        model.add_implication(literal, found.false)
        return
    if measure.lo is not None:
        model.add(value >= measure.lo).only_enforce_if(literal)
    if measure.hi is not None:
        model.add(value <= measure.hi).only_enforce_if(literal)
    if rule is not None and measure.named is not None and measure.tolerance > 0:
        distance = found.session.integer(0, measure.tolerance)
        for end, beyond in ((measure.hi, value - measure.named), (measure.lo, measure.named - value)):
            if end is not None:
                model.add(distance >= beyond).only_enforce_if(literal)
        found.fits.append(FitTerm(distance, measure.tolerance, fit_weight(rule)))


def _measured(found: Encoded, measure: Measure) -> Linear | None:
    """What the inequality bounds; None if it is about an interval that can never be."""
    try:
        match measure:
            case Window(variable):
                return found.points[variable]
            case Gap(Point(item, layer, End.START), later) if later == Point(item, layer, End.END):
                return found.length(item, layer)
            case Gap(earlier, later):
                return found.points[later] - found.points[earlier]
            case _:
                longer, shorter = (
                    found.length(measure.item, each) for each in (measure.longer, measure.shorter)
                )
                return longer - shorter
    except KeyError:
        return None


def fit_weight(rule: Rule) -> int:
    """What a distance from the named time costs in tier 3."""
    return CERTAIN_FIT_WEIGHT if rule.weight is None else rule.weight


def _need_support(found: Encoded, allowed: frozenset[Fact]) -> None:
    """Whatever needs permission is false unless some accepted rule asserts it."""
    for fact, literal in found.facts.items():
        free = isinstance(fact, InZone) or fact in found.compiled.defaults or fact in allowed
        if not free and not (isinstance(fact, Present) and fact.layer is Layer.ACTUAL):
            found.session.model.add_bool_or([~literal, *found.supports.get(fact, [])])
