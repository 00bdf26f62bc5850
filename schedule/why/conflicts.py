"""Why each rejected statement cannot be true, and what else would have to go if it were."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from schedule.answering.timeline import texts_of
from schedule.constraints.conditions import Believed, Yes, both, in_force, one_of
from schedule.constraints.problem import Compiled
from schedule.errors import Contradiction, Problem
from schedule.explaining.arguments import Argument, contradiction_argument
from schedule.explaining.conflicts import IMPOSSIBLE, NOT_WEIGHED, Belief, Clash, conflicts_of
from schedule.explaining.shrinking import smallest_conflict
from schedule.explaining.wording import Words, contradiction_text, without_text
from schedule.model.ids import natural
from schedule.model.phrases import At, ClockTime
from schedule.model.scenario import Scenario
from schedule.model.timeline import Conflict
from schedule.solving.claims import Oracle
from schedule.solving.leaves import Claim
from schedule.solving.session import Budget, Stopped
from schedule.why.inquiry import Inquiry
from schedule.why.laws import laws_behind
from schedule.why.publication import Published, published_too_early

FEW = 60
"""Among so few rules a short argument is soon found in all of them."""


def conflicts(inquiry: Inquiry, about: str | None = None) -> tuple[Conflict, ...]:
    """One for each rejected statement, copies included; none if the search was stopped before.

    With `about` only for that statement, and those that stand and fall with it.
    """
    statements = {rule: inquiry.named[rule].statements for rule in inquiry.rejected}
    try:
        return conflicts_of(
            {rule: said for rule, said in statements.items() if about is None or about in said},
            lambda rule: clash_with(rule, inquiry),
            lambda rule: _belief(rule, inquiry),
            Words(texts_of(inquiry.scenario), inquiry.scenario.unsaid_day),
        )
    except Stopped:
        return ()


def weighed(
    found: tuple[Conflict, ...], statement: str, inquiries: Iterable[Inquiry]
) -> tuple[Conflict, ...]:
    """The same conflicts, that of the statement with its odds, even if they were left out because too much
    hangs together."""
    missing = {each.rejected for each in found if each.rejected == statement and not each.weighed}
    homes = (each for each in inquiries if missing & each.said(each.rejected))
    told = {each.rejected: each for home in homes for each in conflicts(home.patient, statement)}
    return tuple(told.get(each.rejected, each) if each.rejected in missing else each for each in found)


def clash_with(rule: str, inquiry: Inquiry) -> Clash:
    """A smallest set of believed rules that the rejected one cannot join, in the order of the argument.

    Of certain ones alone, if these are enough: then nothing else needs to be believed. Raises Stopped.
    """
    if inquiry.best.budget.over():
        raise Stopped
    said = inquiry.told.believed | inquiry.said((rule,))

    def possible(others: frozenset[str]) -> bool:
        return inquiry.oracle.possible(Claim(others | {rule}, believed=said))

    members = _seen_at_once(rule, inquiry, said) if len(inquiry.rules) > FEW else None
    if members is None or possible(frozenset(members)):
        certain = tuple(each for each in inquiry.believed if inquiry.named[each].weight is None)
        members = certain if not possible(frozenset(certain)) else inquiry.believed
    guess = [each for each in _argument(rule, members, inquiry, said).cycle if each in set(members)]
    against = smallest_conflict(members, possible, guess) or ()
    argument = _argument(rule, against, inquiry, said)
    excess = None if argument.excess is None else inquiry.compiled.axis.length(argument.excess)
    ordered = tuple(each for each in argument.order if each in set(against))
    laws = laws_behind((rule, *against), inquiry.oracle, said)
    late = published_too_early((rule, *against), inquiry.scenario, inquiry.oracle, said)
    return Clash(ordered, excess, late, laws)


def _seen_at_once(rule: str, inquiry: Inquiry, said: frozenset[str]) -> tuple[str, ...] | None:
    """Believed rules that it probably cannot join: those that refute it by choices, and what is certain of
    the items that they speak of."""
    seen = inquiry.histories.against(rule, inquiry.drawn.accepted)
    if seen is None:
        return None
    near = inquiry.oracle.around(Claim(seen | {rule}, believed=said), ())
    beside = {each for item in near.items for each in inquiry.certain.get(item, ())}
    return tuple(sorted(seen | beside, key=natural))


def _argument(rule: str, members: Sequence[str], inquiry: Inquiry, said: frozenset[str]) -> Argument:
    near = inquiry.oracle.around(Claim(frozenset((rule, *members)), believed=said), ())
    laws = {law.id: law.condition for law in near.laws}
    conditions = {each: in_force(inquiry.named[each].condition, said) for each in (rule, *members)}
    return contradiction_argument(conditions | laws, rule, inquiry.compiled.points)


def _belief(rule: str, inquiry: Inquiry) -> Belief:
    if inquiry.entangled:
        return NOT_WEIGHED
    forced = inquiry.histories.believing(rule, inquiry.drawn.accepted)
    if forced is None:
        return IMPOSSIBLE
    instead = tuple(each for each in inquiry.believed if each not in forced.accepted)
    lost = inquiry.histories.best - forced.weight
    kept = both(Yes(Believed(rule)), one_of(*(Yes(Believed(each)) for each in instead)))
    said = tuple(name for each in instead for name in inquiry.named[each].statements)
    return Belief(lost, said, inquiry.histories.loss(kept) == lost if instead else False)


def contradiction(scenario: Scenario, compiled: Compiled, budget: Budget) -> Contradiction:
    """The error that names a smallest contradicting set of certain statements."""
    core, late, laws = _contradicting(scenario, compiled, budget)
    marks = {item.plan.id: item.plan.mark for item in scenario.items if item.plan is not None}
    marks |= {statement.id: statement.mark for statement in scenario.statements}
    told = contradiction_text(core, late, laws, Words(texts_of(scenario), scenario.unsaid_day))
    return Contradiction((Problem(told, "", _mend(core, scenario), marks[core[0]]),), core)


def contradiction_without(scenario: Scenario, compiled: Compiled, budget: Budget) -> str:
    """The same set, as what is told of a scenario from which a source was left out."""
    found = _contradicting(scenario, compiled, budget)
    return without_text(*found, Words(texts_of(scenario), scenario.unsaid_day))


def _contradicting(
    scenario: Scenario, compiled: Compiled, budget: Budget
) -> tuple[tuple[str, ...], Published, tuple[str, ...]]:
    """A smallest contradicting set of certain rules, and which publications and laws make it so."""
    certain = sorted((rule.id for rule in compiled.rules if rule.weight is None), key=natural)
    said = frozenset(name for rule in compiled.rules if rule.weight is None for name in rule.statements)
    oracle = Oracle(compiled, budget)
    core = smallest_conflict(certain, lambda names: oracle.possible(Claim(names, believed=said)))
    assert core  # laws alone never contradict each other
    return core, published_too_early(core, scenario, oracle, said), laws_behind(core, oracle, said)


def _mend(core: tuple[str, ...], scenario: Scenario) -> str:
    """How to mend a contradiction of certain statements."""
    plans = {item.plan.id: item.plan for item in scenario.items if item.plan is not None}
    if len(core) == 1 and core[0] in plans:
        match plans[core[0]].start, plans[core[0]].end:
            case At(ClockTime(first)), At(ClockTime(last, None)) if last.hour < first.hour:
                return "if it ends on another day than it starts, write the date of its end too"
    which = "it" if len(core) == 1 else "one of them"
    unsourced = [each for each in core if each in plans and plans[each].source is None]
    if len(unsourced) == len(core):
        return f"correct {which}, or name the `source` whose word it is, which makes it less than certain"
    mend = f"correct {which}, or give its source a reliability below certain"
    beside = "; to name the `source` whose word an agenda entry is makes it less than certain"
    return mend + beside if unsourced else mend
