"""Why each rejected statement cannot be true, and what else would have to go if it were."""

from __future__ import annotations

from schedule.answering.timeline import texts_of
from schedule.constraints.compiling import natural
from schedule.constraints.conditions import Believed, Yes, both, one_of
from schedule.constraints.problem import Compiled
from schedule.errors import Contradiction, Problem
from schedule.explaining.arguments import contradiction_argument
from schedule.explaining.conflicts import Belief, Clash, conflicts_of
from schedule.explaining.shrinking import smallest_conflict
from schedule.explaining.wording import Words, contradiction_text
from schedule.model.scenario import Scenario
from schedule.model.timeline import Conflict
from schedule.solving.claims import Oracle
from schedule.solving.leaves import Claim
from schedule.solving.session import Budget, Stopped
from schedule.why.inquiry import Inquiry
from schedule.why.publication import published_too_early


def conflicts(inquiry: Inquiry) -> tuple[Conflict, ...]:
    """One for each rejected statement, copies included; none if the search was stopped before."""
    statements = {rule.id: rule.statements for rule in inquiry.compiled.rules}
    try:
        return conflicts_of(
            {rule: statements[rule] for rule in inquiry.rejected},
            lambda rule: clash_with(rule, inquiry),
            lambda rule: _belief(rule, inquiry),
            Words(texts_of(inquiry.scenario), inquiry.scenario.date),
        )
    except Stopped:
        return ()


def clash_with(rule: str, inquiry: Inquiry) -> Clash:
    """A smallest set of believed rules that the rejected one cannot join, in the order of the argument.

    Of certain ones alone, if these are enough: then nothing else needs to be believed.
    """
    believed = inquiry.believed
    said = inquiry.said((rule, *believed))
    conditions = inquiry.conditions(said)
    laws = {law.id: law.condition for law in inquiry.compiled.laws}

    def possible(others: frozenset[str]) -> bool:
        return inquiry.oracle.possible(Claim(others | {rule}, believed=said))

    always = {each.id for each in inquiry.compiled.rules if each.weight is None}
    certain = tuple(each for each in believed if each in always)
    members = certain if not possible(frozenset(certain)) else believed
    every = {name: conditions[name] for name in (rule, *members)} | laws
    order = contradiction_argument(every, rule, inquiry.compiled.points).order
    guess = [each for each in order if each in set(members)]
    against = smallest_conflict(members, possible, guess if len(guess) < len(members) else ()) or ()
    named = {name: conditions[name] for name in (rule, *against)} | laws
    argument = contradiction_argument(named, rule, inquiry.compiled.points)
    excess = None if argument.excess is None else inquiry.compiled.axis.length(argument.excess)
    ordered = tuple(each for each in argument.order if each in set(against))
    return Clash(ordered, excess, published_too_early((rule, *against), inquiry))


def _belief(rule: str, inquiry: Inquiry) -> Belief | None:
    forced = inquiry.histories.believing(rule, inquiry.drawn.accepted)
    if forced is None:
        return None
    instead = tuple(each for each in inquiry.believed if each not in forced.accepted)
    lost = inquiry.histories.best - forced.weight
    kept = both(Yes(Believed(rule)), one_of(*(Yes(Believed(each)) for each in instead)))
    return Belief(lost, instead, inquiry.histories.loss(kept) == lost if instead else False)


def contradiction(scenario: Scenario, compiled: Compiled, budget: Budget) -> Contradiction:
    """The error that names a smallest contradicting set of certain statements."""
    certain = sorted((rule.id for rule in compiled.rules if rule.weight is None), key=natural)
    said = frozenset(name for rule in compiled.rules if rule.weight is None for name in rule.statements)
    oracle = Oracle(compiled, budget)
    core = smallest_conflict(certain, lambda names: oracle.possible(Claim(names, believed=said))) or ()
    marks = {item.plan.id: item.plan.mark for item in scenario.items if item.plan is not None}
    marks |= {statement.id: statement.mark for statement in scenario.statements}
    mend = "correct one of them, or give its source a reliability below certain"
    mark = marks[core[0]] if core else None
    return Contradiction((Problem(contradiction_text(core, texts_of(scenario)), "", mend, mark),), core)
