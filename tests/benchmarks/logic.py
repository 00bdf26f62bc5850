"""Tier 1 of a compiled scenario as plain arrays, which every peer can read.

Yes/no literals are numbers from 1, negative ones negated; literal 1 is true. Moments are numbers from 1;
moment 0 is the origin. Shares no code with `schedule.solving`.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field, frozen

from schedule.constraints.conditions import (
    All,
    Any,
    Believed,
    Condition,
    Fact,
    Gap,
    InZone,
    No,
    Present,
    TakesPart,
    Tally,
    Variable,
    Window,
    Yes,
    asserted_facts,
)
from schedule.constraints.problem import Compiled, Rule
from schedule.model.agenda import End, Layer, Point

TRUE = 1
ORIGIN = 0


@frozen
class Link:
    """If `when` holds, `moment[head] - moment[tail] <= most`."""

    tail: int
    head: int
    most: int
    when: int


@frozen
class Count:
    """If `when` holds, at least `least` and at most `most` of the literals do."""

    literals: tuple[int, ...]
    least: int
    most: int
    when: int


@frozen
class Logic:
    """Choose literals and moments that keep all clauses, counts and links; the most weight is best.

    `weights` holds what literals are worth if they are true, `sure` what is gained in any case; `moments`
    and `literals` are how many there are, without the origin and with TRUE.
    """

    moments: int
    literals: int
    clauses: tuple[tuple[int, ...], ...]
    counts: tuple[Count, ...]
    links: tuple[Link, ...]
    weights: dict[int, int]
    sure: int = 0

    @property
    def total(self) -> int:
        """The weight of all literals together, without what is sure."""
        return sum(self.weights.values())


def logic_of(compiled: Compiled) -> Logic:
    """Raises NotPlanted for what the benchmarks do not plant: clocks that are off, compared lengths."""
    if compiled.offsets:
        raise NotPlanted("clocks")
    draft = _Draft(compiled)
    for rule in compiled.rules:
        draft.rules[rule.id] = TRUE if rule.weight is None else draft.literal()
        draft.said |= dict.fromkeys(rule.statements, draft.rules[rule.id])
    _name_facts(draft)
    _name_moments(draft)
    for rule in compiled.rules:
        _imply(draft, rule.condition, draft.rules[rule.id], rule)
    for law in compiled.laws:
        _imply(draft, law.condition, TRUE, None)
    _need_support(draft)
    weights = {draft.rules[rule.id]: rule.weight for rule in compiled.rules if rule.weight is not None}
    return Logic(
        len(draft.moments),
        draft.literals,
        tuple(draft.clauses),
        tuple(draft.counts),
        tuple(draft.links),
        weights,
    )


class NotPlanted(Exception):
    """The arrays cannot say this."""


@define
class _Draft:
    compiled: Compiled
    literals: int = TRUE
    clauses: list[tuple[int, ...]] = field(factory=list)
    counts: list[Count] = field(factory=list)
    links: list[Link] = field(factory=list)
    rules: dict[str, int] = field(factory=dict)
    said: dict[str, int] = field(factory=dict)
    facts: dict[Fact, int] = field(factory=dict)
    moments: dict[Variable, int] = field(factory=dict)
    supports: dict[Fact, list[int]] = field(factory=dict)

    def literal(self) -> int:
        self.literals += 1
        return self.literals

    def clause(self, *literals: int) -> None:
        if TRUE not in literals:
            self.clauses.append(tuple(each for each in dict.fromkeys(literals) if each != -TRUE))

    def fact(self, fact: Fact) -> int:
        return self.said[fact.statement] if isinstance(fact, Believed) else self.facts.get(fact, -TRUE)


def _name_facts(draft: _Draft) -> None:
    compiled = draft.compiled
    conditions = [each.condition for each in (*compiled.rules, *compiled.laws)]
    asserted = (fact for condition in conditions for fact in asserted_facts(condition))
    actual = (Present(item, Layer.ACTUAL) for item in compiled.items)
    for fact in dict.fromkeys((*actual, *asserted)):
        if not isinstance(fact, Believed):
            draft.facts[fact] = draft.literal()
    for law in compiled.laws:
        if isinstance(law.condition, Yes) and isinstance(law.condition.fact, TakesPart):
            draft.supports.setdefault(law.condition.fact, []).append(TRUE)


def _name_moments(draft: _Draft) -> None:
    for fact in draft.facts:
        if isinstance(fact, Present):
            start, end = (Point(fact.item, fact.layer, each) for each in End)
            draft.moments[start] = len(draft.moments) + 1
            draft.moments[end] = len(draft.moments) + 1
            draft.links.append(Link(draft.moments[end], draft.moments[start], 0, TRUE))
            if fact.item in draft.compiled.points:
                draft.links.append(Link(draft.moments[start], draft.moments[end], 0, TRUE))


def _imply(draft: _Draft, condition: Condition, literal: int, rule: Rule | None) -> None:
    match condition:
        case Yes(fact):
            draft.clause(-literal, draft.fact(fact))
            if rule is not None:
                draft.supports.setdefault(fact, []).append(literal)
        case No(fact):
            draft.clause(-literal, -draft.fact(fact))
        case Tally(facts, least, most):
            literals = tuple(draft.fact(fact) for fact in facts)
            draft.counts.append(Count(literals, least or 0, len(facts) if most is None else most, literal))
        case All(parts):
            for part in parts:
                _imply(draft, part, literal, rule)
        case Any(options):
            draft.clause(-literal, *[_option(draft, option, literal, rule) for option in options])
        case Window() | Gap():
            draft.links.extend(_links(draft, condition, literal))
        case _:
            raise NotPlanted(condition)


def _option(draft: _Draft, option: Condition, literal: int, rule: Rule | None) -> int:
    if rule is None and isinstance(option, Yes | No):
        held = draft.fact(option.fact)
        return held if isinstance(option, Yes) else -held
    chosen = draft.literal()
    draft.clause(-chosen, literal)
    _imply(draft, option, chosen, rule)
    return chosen


def _links(draft: _Draft, measure: Window | Gap, literal: int) -> Iterator[Link]:
    if isinstance(measure, Window):
        earlier, later = ORIGIN, draft.moments[measure.variable]
    else:
        earlier, later = draft.moments[measure.earlier], draft.moments[measure.later]
    if measure.hi is not None:
        yield Link(earlier, later, measure.hi, literal)
    if measure.lo is not None:
        yield Link(later, earlier, -measure.lo, literal)


def _need_support(draft: _Draft) -> None:
    for fact, literal in draft.facts.items():
        free = isinstance(fact, InZone) or fact in draft.compiled.defaults
        if not free and not (isinstance(fact, Present) and fact.layer is Layer.ACTUAL):
            draft.clause(-literal, *draft.supports.get(fact, ()))
