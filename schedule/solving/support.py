"""Who supports a fact: what needs permission, and is false unless something that holds asserts it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from schedule.constraints.conditions import (
    All,
    Any,
    Believed,
    Condition,
    Fact,
    InZone,
    No,
    Present,
    TakesPart,
    Tally,
    Yes,
    asserted_facts,
)
from schedule.constraints.laws import Law
from schedule.constraints.problem import Compiled, Rule
from schedule.model.agenda import Layer
from schedule.solving.state import Entangled, State


def assertable(compiled: Compiled, rules: frozenset[str]) -> frozenset[Fact]:
    """All facts that these rules could make true, or that a law makes true."""
    own = (rule.condition for rule in compiled.rules if rule.id in rules)
    said = (fact for condition in own for fact in asserted_facts(condition))
    return frozenset(said) | _given(compiled.laws)


def supported_by(
    compiled: Compiled, rules: Sequence[Rule], laws: Sequence[Law], free: frozenset[Fact]
) -> frozenset[Fact]:
    """Facts that some rule asserts, whichever of its options holds."""
    given = frozenset().union(*(_support(rule.condition) for rule in rules)) | _given(laws)
    for rule in rules:
        _refuse_doubtful_support(rule.condition, given | free, compiled)
    return given


def _given(laws: Sequence[Law]) -> frozenset[Fact]:
    """What laws assert: who takes part. All else in a law only holds if somebody says so."""
    conditions = (law.condition for law in laws)
    facts = (condition.fact for condition in conditions if isinstance(condition, Yes))
    return frozenset(fact for fact in facts if isinstance(fact, TakesPart))


def _support(condition: Condition) -> frozenset[Fact]:
    match condition:
        case Yes(fact):
            return frozenset({fact})
        case All(parts):
            return frozenset().union(*(_support(part) for part in parts))
        case Any(options) if options:
            return frozenset.intersection(*(_support(option) for option in options))
        case _:
            return frozenset()


def _refuse_doubtful_support(condition: Condition, given: frozenset[Fact], compiled: Compiled) -> None:
    """Which option supports a fact would matter. Raises Entangled if one does alone."""
    match condition:
        case Yes(fact) if _needs_support(fact, compiled) and fact not in given:
            raise Entangled
        case All(parts) | Any(parts):
            for part in parts:
                _refuse_doubtful_support(part, given, compiled)
        case _:
            pass


def _needs_support(fact: Fact, compiled: Compiled) -> bool:
    if isinstance(fact, InZone | Believed) or fact in compiled.defaults:
        return False
    return not (isinstance(fact, Present) and fact.layer is Layer.ACTUAL)


def deny(state: State, compiled: Compiled, supported: frozenset[Fact]) -> None:
    """Whatever needs support and has none is false."""
    conditions = [*(law.condition for law in compiled.laws), *(keep.condition for keep in compiled.keeps)]
    conditions += [rule.condition for rule in compiled.rules]
    for fact in {each for condition in conditions for each in facts_of(condition)}:
        if _needs_support(fact, compiled) and fact not in supported:
            state.facts[fact] = False
    for item in compiled.items:
        for layer in (Layer.PLANNED, Layer.REVISED):
            if Present(item, layer) not in supported:
                state.facts[Present(item, layer)] = False


def facts_of(condition: Condition) -> Iterator[Fact]:
    """All facts that the condition speaks of. Explicit stack: conditions may nest."""
    stack = [condition]
    while stack:
        match stack.pop():
            case Yes(fact) | No(fact):
                yield fact
            case Tally(facts):
                yield from facts
            case All(parts) | Any(parts):
                stack.extend(parts)
            case _:
                pass
