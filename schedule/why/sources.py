"""What hangs on a source: what it told, what changes without it, and when verdicts would flip."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from attrs import evolve

from schedule.constraints.compiling import compile_scenario
from schedule.constraints.conditions import Condition
from schedule.constraints.problem import Rule
from schedule.constraints.weights import weight_of
from schedule.explaining.differences import differences
from schedule.explaining.threshold import crossing
from schedule.explaining.wording import happened_text, verdict_words
from schedule.model.agenda import Plan
from schedule.model.explanation import Flip, SourceView
from schedule.model.scenario import Scenario
from schedule.model.sources import CERTAIN, Statement
from schedule.model.timeline import Happened, TimelineItem
from schedule.solving.history import Histories
from schedule.solving.session import Budget
from schedule.solving.tiers import accept
from schedule.solving.weighed import histories_of
from schedule.telling import parts, tell
from schedule.why.certainty import unless_happened
from schedule.why.conflicts import contradiction_without
from schedule.why.inquiry import Inquiry

LEAST, MOST = 0.505, 0.999


def source_view(
    scenario: Scenario, inquiries: Sequence[Inquiry], source: str, items: tuple[TimelineItem, ...]
) -> SourceView:
    """The view of one source. `items` are those of the answer, with their odds."""
    told = [each.id for each in scenario.statements if each.source == source]
    told += [item.plan.id for item in scenario.items if item.plan and item.plan.source == source]
    rules = {name: rule for each in inquiries for rule in each.compiled.rules for name in rule.statements}
    ways = {rule: found for each in inquiries for rule, found in each.told.bounds.accepted.items()}
    believed = frozenset(name for each in inquiries for name in each.told.believed)
    found = next((each for each in scenario.sources if each.id == source), None)
    return SourceView(
        id=source,
        title=found.title if found else source,
        reliability=found.reliability if found else None,
        accepted=tuple(each for each in told if each in believed),
        rejected=tuple(each for each in told if each not in believed),
        tied=tuple(each for each in told if ways[rules[each].id] == (True, True)),
        independent=tuple(each for each in told if len(rules[each].statements) == 1),
        copied=tuple(each for each in told if len(rules[each].statements) > 1),
        without=without_source(scenario, items, source, inquiries[0].best.budget),
        flips=tuple(_flips(inquiries, source, items)),
    )


def without_source(
    scenario: Scenario, items: tuple[TimelineItem, ...], source: str, budget: Budget
) -> tuple[str, ...]:
    """What the answer, with these items, tells otherwise if all that the source says is left out; first which
    certain statements contradict each other then.

    Raises Stopped if the search ended before that is known.
    """
    reports = tuple(each for each in scenario.reports if each.source != source)
    kept = tuple(
        evolve(item, plan=None) if item.plan is not None and item.plan.source == source else item
        for item in scenario.items
    )
    left = evolve(scenario, reports=reports, items=kept)
    known = [(part, accept(part.compiled, budget)) for part in parts(left, compile_scenario(left))]
    told = tell([(part, accepted) for part, accepted in known if accepted is not None], budget)
    impossible = (part for part, accepted in known if accepted is None)
    lost = [contradiction_without(part.scenario, part.compiled, budget) for part in impossible]
    budget.insist()
    after = sorted((item for each in told for item in each.items), key=lambda item: item.id)
    return (*lost, *differences(items, after, scenario.unsaid_day))


def _flips(inquiries: Sequence[Inquiry], source: str, items: tuple[TimelineItem, ...]) -> Iterator[Flip]:
    """For each fact and verdict that the evidence favours: where it no longer does."""
    odds = {item.id: item for item in items}
    for inquiry in inquiries:
        own = _lent(inquiry.scenario, source)
        if not own:
            continue
        now = next(iter(own.values()))
        known: dict[float, Histories] = {}
        for item, says, otherwise in _favoured(inquiry, odds):

            def favoured(
                reliability: float,
                inquiry: Inquiry = inquiry,
                otherwise: Condition = otherwise,
                known: dict[float, Histories] = known,
            ) -> bool:
                return _favours(_histories(inquiry, source, reliability, known), otherwise)

            for end in (LEAST, MOST):
                at = crossing(favoured, now, end)
                if at is not None:
                    yield Flip(item, says, at)


def _favoured(inquiry: Inquiry, odds: Mapping[str, TimelineItem]) -> Iterator[tuple[str, str, Condition]]:
    """What is said of items, with words, and what would be otherwise; only what odds speak for."""
    opposite, drafts = unless_happened(inquiry), iter(inquiry.told.verdicts)
    for item in (odds[each.id] for each in inquiry.told.items):
        if item.happened is not Happened.OPEN and (item.odds or 0) > 1:
            yield item.id, happened_text(item.title, item.happened), opposite[item.id]
        for verdict in item.verdicts:
            draft = next(drafts)
            if (verdict.odds or 0) > 1:
                yield item.id, f"“{item.title}”: {verdict_words(verdict)}.", draft.unless


def _histories(inquiry: Inquiry, source: str, reliability: float, known: dict[float, Histories]) -> Histories:
    if reliability not in known:
        weight = weight_of(reliability)
        mine = _lent(inquiry.scenario, source)
        rules = tuple(_weighted(rule, weight, mine, inquiry) for rule in inquiry.compiled.rules)
        compiled, budget = evolve(inquiry.compiled, rules=rules), inquiry.best.budget
        accepted = accept(compiled, budget)
        budget.insist()
        assert accepted is not None  # other weights contradict nothing
        known[reliability] = histories_of(compiled, accepted, budget)
    return known[reliability]


def _lent(scenario: Scenario, source: str) -> dict[str, float]:
    """What the source says with its own reliability: not certain, nor with that of a report or statement."""
    plans = (item.plan for item in scenario.items if item.plan is not None)
    said: list[Statement | Plan] = [*scenario.statements, *plans]
    mine = [each for each in said if each.source == source and each.lent]
    return {each.id: each.reliability for each in mine if each.reliability < CERTAIN}


def _weighted(rule: Rule, weight: int | None, mine: Container[str], inquiry: Inquiry) -> Rule:
    """The rule with its weight if the source's statements among its copies had that weight."""
    if rule.weight is None or not any(name in mine for name in rule.statements):
        return rule
    others = [
        weight_of(each.reliability) or 0
        for each in inquiry.scenario.statements
        if each.id in rule.statements and each.id not in mine
    ]
    return evolve(rule, weight=max([weight or 0, *others]))


def _favours(histories: Histories, otherwise: Condition) -> bool:
    loss = histories.loss(otherwise)
    return loss is None or loss > 0
