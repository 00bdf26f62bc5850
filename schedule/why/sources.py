"""What hangs on a source: what it told, what changes without it, and when verdicts would flip."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from schedule.constraints.compiling import compile_scenario
from schedule.constraints.conditions import Condition
from schedule.explaining.differences import differences
from schedule.explaining.threshold import crossing
from schedule.explaining.wording import happened_text, verdict_words
from schedule.model.explanation import Flip, SourceView
from schedule.model.scenario import Scenario
from schedule.model.sources import CERTAIN, Report, Statement
from schedule.model.timeline import Happened, TimelineItem
from schedule.solving.histories import Histories
from schedule.solving.tiers import accept
from schedule.telling import tell
from schedule.why.certainty import unless_happened
from schedule.why.inquiry import Inquiry

LEAST, MOST = 0.505, 0.999


def source_view(inquiry: Inquiry, source: str, items: tuple[TimelineItem, ...]) -> SourceView:
    """The view of one source. `items` are those of the answer, with their odds."""
    told = [each.id for each in inquiry.scenario.statements if each.source == source]
    told += [item.plan.id for item in inquiry.scenario.items if item.plan and item.plan.source == source]
    rules = {name: rule for rule in inquiry.compiled.rules for name in rule.statements}
    ways = inquiry.told.bounds.accepted
    found = next((each for each in inquiry.scenario.sources if each.id == source), None)
    return SourceView(
        id=source,
        title=found.title if found else source,
        reliability=found.reliability if found else None,
        accepted=tuple(each for each in told if rules[each].id in inquiry.drawn.accepted),
        rejected=tuple(each for each in told if rules[each].id not in inquiry.drawn.accepted),
        tied=tuple(each for each in told if ways[rules[each].id] == (True, True)),
        independent=tuple(each for each in told if len(rules[each].statements) == 1),
        copied=tuple(each for each in told if len(rules[each].statements) > 1),
        without=without_source(inquiry, source),
        flips=tuple(_flips(inquiry, source, items)),
    )


def without_source(inquiry: Inquiry, source: str) -> tuple[str, ...]:
    """What the answer tells otherwise if everything that the source says is left out."""
    scenario = inquiry.scenario
    reports = tuple(each for each in scenario.reports if each.source != source)
    items = tuple(
        evolve(item, plan=None) if item.plan is not None and item.plan.source == source else item
        for item in scenario.items
    )
    left = evolve(scenario, reports=reports, items=items)
    compiled, budget = compile_scenario(left), inquiry.best.budget
    accepted = accept(compiled, budget)
    if accepted is None:
        return ()
    return differences(inquiry.told.items, tell(left, compiled, accepted, budget).items, scenario.date)


def _flips(inquiry: Inquiry, source: str, items: tuple[TimelineItem, ...]) -> Iterator[Flip]:
    """For each fact and verdict that the evidence favours: where it no longer does."""
    known: dict[float, Histories | None] = {}
    own = [each for each in inquiry.scenario.statements if each.source == source and not each.certain]
    if not own:
        return
    now = own[0].reliability
    for item, says, otherwise in _favoured(inquiry, items):

        def favoured(reliability: float, otherwise: Condition = otherwise) -> bool:
            return _favours(_histories(inquiry, source, reliability, known), otherwise)

        for end in (LEAST, MOST):
            at = crossing(favoured, now, end)
            if at is not None:
                yield Flip(item, says, at)


def _favoured(inquiry: Inquiry, items: tuple[TimelineItem, ...]) -> Iterator[tuple[str, str, Condition]]:
    """What is said of items, with words, and what would be otherwise; only what odds speak for."""
    opposite, drafts = unless_happened(inquiry), iter(inquiry.told.verdicts)
    for item in items:
        if item.happened is not Happened.OPEN and (item.odds or 0) > 1:
            yield item.id, happened_text(item.title, item.happened), opposite[item.id]
        for verdict in item.verdicts:
            draft = next(drafts)
            if (verdict.odds or 0) > 1:
                yield item.id, f"“{item.title}”: {verdict_words(verdict)}.", draft.unless


def _histories(
    inquiry: Inquiry, source: str, reliability: float, known: dict[float, Histories | None]
) -> Histories | None:
    if reliability not in known:
        changed = _with_reliability(inquiry.scenario, source, reliability)
        compiled, budget = compile_scenario(changed), inquiry.best.budget
        accepted = accept(compiled, budget)
        known[reliability] = None if accepted is None else Histories.of(compiled, accepted, budget)
    return known[reliability]


def _favours(histories: Histories | None, otherwise: Condition) -> bool:
    if histories is None:
        return False
    loss = histories.loss(otherwise)
    return loss is None or loss > 0


def _with_reliability(scenario: Scenario, source: str, reliability: float) -> Scenario:
    def changed(statement: Statement) -> Statement:
        own = statement.source == source and statement.reliability < CERTAIN
        return evolve(statement, reliability=reliability) if own else statement

    def report(each: Report) -> Report:
        return evolve(each, statements=tuple(changed(statement) for statement in each.statements))

    return evolve(scenario, reports=tuple(report(each) for each in scenario.reports))
