"""Six to twelve items: the weight of tier 1 against Z3's Optimize on the compiled conditions."""

from __future__ import annotations

from attrs import define, evolve, field
from hypothesis import strategies as st

from schedule.constraints.compiling import compile_scenario
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
from schedule.constraints.problem import Compiled
from schedule.model.agenda import End, Item, Layer, Plan, Point
from schedule.model.scenario import Scenario
from schedule.solving.session import Budget
from schedule.solving.tiers import accept
from tests.deep.outcomes import COMPARED, Outcome
from tests.strategies.building import report, scenario
from tests.strategies.scenarios import RELIABILITIES, TAG, lengths, named_times, sentences, times
from tests.strategies.voices import sources

try:
    import z3
except ImportError:  # the tests that need it are skipped then
    z3 = None

NAMES = tuple("abcdefghijkl")
SECONDS = 20
CONTRADICTION = -1


@st.composite
def middling(draw) -> Scenario:
    """Windows of a few minutes for all: much contradicts."""
    names = NAMES[: draw(st.integers(6, len(NAMES)))]
    items = tuple(
        Item(
            name,
            name.upper(),
            draw(plans(name)) if draw(st.booleans()) else None,
            tags=(TAG,) if draw(st.booleans()) else (),
            part_of=draw(st.sampled_from((None, None, None, *(each for each in names if each < name)))),
        )
        for name in names
    )
    reports = tuple(
        report(
            number,
            draw(sentences(names)),
            draw(st.sampled_from(RELIABILITIES)),
            draw(st.sampled_from("abcde")),
        )
        for number in range(1, draw(st.integers(8, 24)) + 1)
    )
    return evolve(scenario(items, reports), sources=draw(sources()))


@st.composite
def plans(draw, name: str) -> Plan:
    start, end = draw(named_times), draw(st.none() | times)
    return Plan(
        f"agenda.{name}", start, end, draw(st.none() | lengths()) if end is None else None,
        source="b", reliability=draw(st.sampled_from(RELIABILITIES)),
    )  # fmt: skip


class Middle:
    name = "middle"
    what = "six to twelve items, eight to twenty-four statements"
    against = "Z3's Optimize on the compiled conditions: the greatest weight"

    def strategy(self, _: int) -> st.SearchStrategy[Scenario]:
        return middling()

    def check(self, drawn: Scenario) -> Outcome:
        compiled = evolve(compile_scenario(drawn), evidence_only=True)
        known, other = accept(compiled, Budget.of(None)), weight_by_z3(compiled)
        if other is None:
            return Outcome(("not decided by Z3 in time",))
        found = CONTRADICTION if known is None else known.weight
        differ = () if found == other else (f"weight: engine {found}, Z3 {other}",)
        return Outcome((COMPARED,), differ)

    def scenario(self, drawn: Scenario) -> Scenario:
        return drawn


@define
class _Model:
    compiled: Compiled
    solver: z3.Optimize = field(factory=lambda: z3.Optimize())
    rules: dict[str, z3.BoolRef] = field(factory=dict)
    facts: dict[Fact, z3.BoolRef] = field(factory=dict)
    supports: dict[Fact, list[z3.BoolRef]] = field(factory=dict)
    fresh: int = 0

    def literal(self) -> z3.BoolRef:
        self.fresh += 1
        return z3.Bool(f"option {self.fresh}")

    def fact(self, fact: Fact) -> z3.BoolRef:
        if isinstance(fact, Believed):
            rule = next(each for each in self.compiled.rules if fact.statement in each.statements)
            return self.rules[rule.id]
        return self.facts.get(fact, z3.BoolVal(False))

    def at(self, variable: Variable) -> z3.ArithRef:
        return z3.Int(str(variable))

    def length(self, item: str, layer: Layer) -> z3.ArithRef:
        start, end = (self.at(Point(item, layer, each)) for each in End)
        return end - start


def weight_by_z3(compiled: Compiled) -> int | None:
    """The greatest weight of accepted rules; None if there was too little time."""
    model = _Model(compiled)
    model.solver.set("timeout", SECONDS * 1000)
    conditions = [each.condition for each in (*compiled.rules, *compiled.laws)]
    asserted = [fact for each in conditions for fact in asserted_facts(each)]
    happened = [Present(item, Layer.ACTUAL) for item in compiled.items]
    model.facts = {
        fact: z3.Bool(str(fact)) for fact in (*happened, *asserted) if not isinstance(fact, Believed)
    }
    model.rules = {
        each.id: z3.BoolVal(True) if each.weight is None else z3.Bool(f"rule {each.id}")
        for each in compiled.rules
    }
    for rule in compiled.rules:
        model.solver.add(z3.Implies(model.rules[rule.id], _said(model, rule.condition, model.rules[rule.id])))
    for law in compiled.laws:
        taking = isinstance(law.condition, Yes) and isinstance(law.condition.fact, TakesPart)
        model.solver.add(_said(model, law.condition, z3.BoolVal(True) if taking else None))
    _intervals(model)
    _permitted(model)
    weights = {model.rules[each.id]: each.weight for each in compiled.rules if each.weight is not None}
    for each, weight in weights.items():
        model.solver.add_soft(each, weight)
    result = model.solver.check()
    if result == z3.unknown:
        return None
    if result == z3.unsat:
        return CONTRADICTION
    held = model.solver.model()
    return sum(weight for each, weight in weights.items() if z3.is_true(held.eval(each, True)))


def _said(model: _Model, condition: Condition, who: z3.BoolRef | None) -> z3.BoolRef:
    """The condition as a formula; `who` supports what it asserts (None: a law, which supports nothing)."""
    match condition:
        case Yes(fact):
            if who is not None:
                model.supports.setdefault(fact, []).append(who)
            return model.fact(fact)
        case No(fact):
            return z3.Not(model.fact(fact))
        case Tally(facts, least, most):
            total = z3.Sum([z3.If(model.fact(each), 1, 0) for each in facts])
            return _between(total, least, most)
        case All(parts):
            return z3.And([_said(model, each, who) for each in parts])
        case Any(options):
            return z3.Or([_option(model, each, who) for each in options])
        case Window(variable, lo, hi):
            return _between(model.at(variable), lo, hi)
        case Gap(earlier, later, lo, hi):
            return _between(model.at(later) - model.at(earlier), lo, hi)
        case LengthAgainst(item, longer, shorter, lo, hi):
            return _between(model.length(item, longer) - model.length(item, shorter), lo, hi)


def _option(model: _Model, option: Condition, who: z3.BoolRef | None) -> z3.BoolRef:
    """An option supports what it asserts only if it is the one that is meant."""
    if who is None:
        return _said(model, option, None)
    chosen = model.literal()
    model.solver.add(z3.Implies(chosen, z3.And(who, _said(model, option, chosen))))
    return chosen


def _between(value: z3.ArithRef, lo: int | None, hi: int | None) -> z3.BoolRef:
    return z3.And([*([value >= lo] if lo is not None else []), *([value <= hi] if hi is not None else [])])


def _intervals(model: _Model) -> None:
    for item in model.compiled.items:
        for layer in Layer:
            length = model.length(item, layer)
            model.solver.add(length == 0 if item in model.compiled.points else length >= 0)
    for each in model.compiled.offsets:
        model.solver.add(_between(model.at(ClockOffset(each.source)), -each.limit, each.limit))


def _permitted(model: _Model) -> None:
    for fact, literal in model.facts.items():
        free = isinstance(fact, InZone) or fact in model.compiled.defaults
        if not free and not (isinstance(fact, Present) and fact.layer is Layer.ACTUAL):
            model.solver.add(z3.Implies(literal, z3.Or(model.supports.get(fact, []))))
