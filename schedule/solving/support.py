"""Who supports a fact: what needs permission, and is false unless something that holds asserts it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from math import prod

from attrs import frozen

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

MOST_WAYS = 16
MOST_OPTIONS = 3


def assertable(compiled: Compiled, rules: frozenset[str]) -> frozenset[Fact]:
    """All facts that these rules could make true, or that a law makes true."""
    own = (rule.condition for rule in compiled.rules if rule.id in rules)
    said = (fact for condition in own for fact in asserted_facts(condition))
    return frozenset(said) | _given(compiled.laws)


Told = tuple[tuple[str, Condition], ...]
"""Rules by their ids, with what they come to."""


def supported_ways(
    compiled: Compiled,
    rules: Sequence[Rule],
    laws: Sequence[Law],
    free: frozenset[Fact],
    believed: frozenset[str],
) -> Iterator[tuple[Told, frozenset[Fact]]]:
    """What the rules come to, and the facts that they and the laws assert.

    Where it matters for a fact which option of a choice holds, there is a way for each set of options.
    `believed` are statements. Raises Entangled if there are too many ways.
    """
    surely = frozenset().union(*(_support(rule.condition) for rule in rules)) | _given(laws) | free
    doubt = _Doubt(compiled, believed, surely)
    every = [doubt.ways(rule.condition) for rule in rules]
    if prod(map(len, every)) > MOST_WAYS:
        raise Entangled
    for chosen in product(*every):
        told = tuple((rule.id, condition) for rule, condition in zip(rules, chosen, strict=True))
        yield told, frozenset().union(*map(_support, chosen)) | _given(laws)


@frozen
class _Doubt:
    """Facts that are asserted by some option of a choice alone, so that the choice has to be made."""

    compiled: Compiled
    believed: frozenset[str]
    surely: frozenset[Fact]

    def ways(self, condition: Condition) -> tuple[Condition, ...]:
        """The condition without doubtful choices, in every way in which they can be made."""
        match condition:
            case All(parts):
                return tuple(All(chosen) for chosen in product(*map(self.ways, parts)))
            case Any(options) if self._doubtful(condition):
                return tuple(dict.fromkeys(self._chosen([each for each in options if not self._gone(each)])))
            case _:
                return (condition,)

    def _chosen(self, options: list[Condition]) -> Iterator[Condition]:
        """Any number of the options, one at least: each that holds also asserts."""
        if len(options) > MOST_OPTIONS:
            raise Entangled
        for size in range(1, len(options) + 1):
            for some in combinations(options, size):
                for parts in product(*map(self.ways, some)):
                    yield All(tuple(each for each in parts if not self._settled(each)))

    def _doubtful(self, condition: Condition) -> bool:
        facts = (each for each in asserted_facts(condition) if each not in self.surely)
        return any(_needs_support(fact, self.compiled) for fact in facts)

    def _gone(self, condition: Condition) -> bool:
        match condition:
            case Yes(Believed(name)):
                return name not in self.believed
            case No(Believed(name)):
                return name in self.believed
            case All(parts):
                return any(self._gone(part) for part in parts)
            case _:
                return False

    def _settled(self, condition: Condition) -> bool:
        return isinstance(condition, Yes | No) and isinstance(condition.fact, Believed)


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
