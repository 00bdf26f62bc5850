"""Compiled -> yes/no choices alone: clauses, counts, and links between moments that a choice switches on.

The same meaning as the plain model of `encoding`, without the moments: a network keeps those. Literals are
numbers, negative ones negated; nothing of the solver is needed to hold them.
"""

from __future__ import annotations

from attrs import define, evolve, field, frozen

from schedule.constraints.conditions import (
    All,
    Any,
    Believed,
    ClockOffset,
    Condition,
    Fact,
    Gap,
    InZone,
    LengthAgainst,
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
from schedule.network.links import ORIGIN
from schedule.solving.lengths import Interval, Known, bounds, replaced
from schedule.solving.state import Entangled

TRUE, FALSE = 1, -1


@frozen
class Count:
    """If `when` holds, at least `least` and at most `most` of the literals do; None: open."""

    literals: tuple[int, ...]
    least: int | None
    most: int | None
    when: int


@frozen
class GuardedLink:
    """If `when` holds, `head - tail <= most`."""

    tail: int
    head: int
    most: int
    when: int


@define
class Guarded:
    """The choices of a scenario. `rules`, `keeps` and `facts` name their literals, `said` those
    of the rules by statement, `nodes` the moments."""

    compiled: Compiled
    literals: int = 1
    clauses: list[tuple[int, ...]] = field(factory=list)
    counts: list[Count] = field(factory=list)
    links: list[GuardedLink] = field(factory=list)
    lengths: list[tuple[LengthAgainst, int]] = field(factory=list)
    rules: dict[str, int] = field(factory=dict)
    keeps: dict[str, int] = field(factory=dict)
    facts: dict[Fact, int] = field(factory=dict)
    nodes: dict[Variable, int] = field(factory=dict)
    said: dict[str, int] = field(factory=dict)
    supports: dict[Fact, list[int]] = field(factory=dict)
    asked: dict[Condition, int] = field(factory=dict)
    always: Known | None = None
    anchored: set[int] = field(factory=set)

    def literal(self) -> int:
        """A new one."""
        self.literals += 1
        return self.literals

    def clause(self, *literals: int) -> None:
        """At least one of them holds."""
        if TRUE not in literals:
            self.clauses.append(tuple(each for each in dict.fromkeys(literals) if each != FALSE))

    def asking(self, condition: Condition) -> int:
        """A literal that implies the condition; the same for the same condition. Raises Entangled."""
        if condition not in self.asked:
            literal = self.literal()
            _enforce(self, condition, literal, None)
            _add_asked_lengths(self)
            self.asked[condition] = literal
        return self.asked[condition]


def guarded(compiled: Compiled) -> Guarded:
    """All choices of a scenario. Raises Entangled if a condition compares two lengths."""
    made = Guarded(compiled)
    for rule in compiled.rules:
        made.rules[rule.id] = TRUE if rule.weight is None else made.literal()
        made.said |= dict.fromkeys(rule.statements, made.rules[rule.id])
    _add_facts(made)
    _add_moments(made)
    for rule in compiled.rules:
        _enforce(made, rule.condition, made.rules[rule.id], rule)
    for law in compiled.laws:
        _enforce(made, law.condition, TRUE, None)
    _need_support(made)
    if not compiled.evidence_only:
        for keep in compiled.keeps:
            made.keeps[keep.id] = made.literal()
            _enforce(made, keep.condition, made.keeps[keep.id], None)
    _add_lengths(made)
    return made


def _add_facts(made: Guarded) -> None:
    """Whether items happened, and all that some rule or law may make true."""
    compiled = made.compiled
    for item in compiled.items:
        made.facts[Present(item, Layer.ACTUAL)] = made.literal()
    conditions = (*(rule.condition for rule in compiled.rules), *(law.condition for law in compiled.laws))
    for fact in (fact for condition in conditions for fact in asserted_facts(condition)):
        if fact not in made.facts and not isinstance(fact, Believed):
            made.facts[fact] = made.literal()
    for law in compiled.laws:
        if isinstance(law.condition, Yes) and isinstance(law.condition.fact, TakesPart):
            made.supports.setdefault(law.condition.fact, []).append(TRUE)


def _add_moments(made: Guarded) -> None:
    """No interval ends before it starts, points have no extent, and clocks are off by so much at most."""
    compiled = made.compiled
    for item in compiled.items:
        for layer in Layer:
            if Present(item, layer) in made.facts:
                start, end = (_moment(made, Point(item, layer, each)) for each in End)
                _link(made, end, start, 0, TRUE)
                if item in compiled.points:
                    _link(made, start, end, 0, TRUE)
    for offset in compiled.offsets:
        clock = _moment(made, ClockOffset(offset.source))
        _link(made, ORIGIN, clock, offset.limit, TRUE)
        _link(made, clock, ORIGIN, offset.limit, TRUE)


def _moment(made: Guarded, variable: Variable) -> int:
    return made.nodes.setdefault(variable, len(made.nodes) + 1)


def _link(made: Guarded, tail: int, head: int, most: int, when: int) -> None:
    made.links.append(GuardedLink(tail, head, most, when))


def _enforce(made: Guarded, condition: Condition, literal: int, rule: Rule | None) -> None:
    """From now on the literal implies the condition. `rule` is whose assertion this is; None: a law."""
    match condition:
        case Yes(fact):
            made.clause(-literal, _fact(made, fact))
            if rule is not None:
                made.supports.setdefault(fact, []).append(literal)
        case No(fact):
            made.clause(-literal, -_fact(made, fact))
        case Tally(facts, least, most):
            made.counts.append(Count(tuple(_fact(made, fact) for fact in facts), least, most, literal))
        case All(parts):
            for part in parts:
                _enforce(made, part, literal, rule)
        case Any(options):
            made.clause(-literal, *[_option(made, option, literal, rule) for option in options])
        case LengthAgainst():
            made.lengths.append((condition, literal))
        case _:
            _enforce_measure(made, condition, literal)


def _fact(made: Guarded, fact: Fact) -> int:
    if isinstance(fact, Believed):
        return made.said.get(fact.statement, FALSE)
    return made.facts.get(fact, FALSE)


def _option(made: Guarded, option: Condition, literal: int, rule: Rule | None) -> int:
    """A literal that holds only if this option does, and only if the whole is asserted."""
    if rule is None and isinstance(option, Yes | No):
        held = _fact(made, option.fact)
        return held if isinstance(option, Yes) else -held
    chosen = made.literal()
    made.clause(-chosen, literal)
    _enforce(made, option, chosen, rule)
    return chosen


def _enforce_measure(made: Guarded, measure: Window | Gap, literal: int) -> None:
    ends = _ends(made, measure)
    if ends is None:
        made.clause(-literal)
        return
    earlier, later = ends
    if made.anchored.intersection(ends):
        raise Entangled
    if measure.hi is not None:
        _link(made, earlier, later, measure.hi, literal)
    if measure.lo is not None:
        _link(made, later, earlier, -measure.lo, literal)


def _ends(made: Guarded, measure: Window | Gap) -> tuple[int, int] | None:
    """None if it is about an interval that can never be."""
    try:
        if isinstance(measure, Window):
            return ORIGIN, made.nodes[measure.variable]
        return made.nodes[measure.earlier], made.nodes[measure.later]
    except KeyError:
        return None


def _need_support(made: Guarded) -> None:
    """Whatever needs permission is false unless some accepted rule asserts it."""
    for fact, literal in made.facts.items():
        free = isinstance(fact, InZone) or fact in made.compiled.defaults
        if not free and not (isinstance(fact, Present) and fact.layer is Layer.ACTUAL):
            made.clause(-literal, *dict.fromkeys(made.supports.get(fact, ())))


def _add_lengths(made: Guarded) -> None:
    """Comparisons of two lengths, where one is known or free. Raises Entangled."""
    waiting, made.lengths = made.lengths, []
    made.always = Known.of([(each.tail, each.head, each.most, each.when == TRUE) for each in made.links])
    by_item: dict[str, list[tuple[LengthAgainst, int]]] = {}
    for against, literal in waiting:
        by_item.setdefault(against.item, []).append((against, literal))
    for compared in by_item.values():
        try:
            for against, literal in compared:
                _add_length(made, against, literal, alone=len(compared) == 1)
        except Entangled:
            _look_from_one_start(made, compared)


def _look_from_one_start(made: Guarded, compared: list[tuple[LengthAgainst, int]]) -> None:
    """Comparisons of the same two intervals, of which one has an end that nothing but its start bounds:
    that end is looked at from the start of the other, so that comparing lengths is comparing ends."""
    found = [
        (each, literal, _interval(made, each.item, each.longer), _interval(made, each.item, each.shorter))
        for each, literal in compared
    ]
    pairs = [(each, literal, one, other) for each, literal, one, other in found if one and other]
    both = sorted({interval for _, _, *pair in pairs for interval in pair})
    known = made.always or Known()
    loose = [each for each in both if known.loose(each)]
    if len(both) != 2 or not loose:
        raise Entangled
    other = next(each for each in both if each != loose[0])
    made.links = [_seen_from(each, loose[0], other[0]) for each in made.links]
    made.anchored.add(loose[0][1])
    for against, literal, longer, shorter in pairs:
        for tail, head, most in bounds(shorter[1], longer[1], against.lo, against.hi):
            _link(made, tail, head, most, literal)


def _seen_from(link: GuardedLink, loose: Interval, other: int) -> GuardedLink:
    if (link.tail, link.head) == loose:
        return evolve(link, tail=other)
    return evolve(link, head=other) if (link.head, link.tail) == loose else link


def _add_asked_lengths(made: Guarded) -> None:
    """The same of a question, whose literal is no use if this raises Entangled."""
    waiting, made.lengths = made.lengths, []
    for against, literal in waiting:
        _add_length(made, against, literal, alone=False)


def _add_length(made: Guarded, against: LengthAgainst, literal: int, alone: bool) -> None:
    longer, shorter = (_interval(made, against.item, each) for each in (against.longer, against.shorter))
    if longer is None or shorter is None:
        made.clause(-literal)
        return
    if any(interval[1] in made.anchored for interval in (longer, shorter)):
        raise Entangled
    known, span = made.always or Known(), (against.lo, against.hi)
    for tail, head, most in replaced(known, longer, shorter, span, alone):
        _link(made, tail, head, most, literal)
    if known.length(longer) is None and known.length(shorter) is None:  # no question may be about its end
        made.anchored.add((longer if known.free(longer) else shorter)[1])


def _interval(made: Guarded, item: str, layer: Layer) -> Interval | None:
    start, end = (made.nodes.get(Point(item, layer, each)) for each in End)
    return None if start is None or end is None else (start, end)
