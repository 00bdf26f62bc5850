"""Whose publication makes a conflict: a report cannot tell of what comes after it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import pendulum
from attrs import evolve

from schedule.axis.zones import timezone
from schedule.constraints.conditions import All, Any, Condition
from schedule.constraints.problem import Rule
from schedule.constraints.revisions import superseders, superseders_in_part
from schedule.explaining.shrinking import smallest_conflict
from schedule.explaining.wording import value_words
from schedule.model.ids import natural
from schedule.model.scenario import Scenario
from schedule.model.timeline import Timeline
from schedule.solving.claims import Oracle
from schedule.solving.leaves import Claim

Published = tuple[tuple[str, str], ...]
"""Statements and when they were published, in words."""


def published_too_early(
    rules: tuple[str, ...], scenario: Scenario, oracle: Oracle, said: frozenset[str]
) -> Published:
    """Those of the impossible rules that make them so by their publication: all could be true if nobody
    looked at it. Each that does so alone; where none does, a smallest set of those that do so together. Each
    with its statement that was published first. `said` are the statements that are believed."""
    every = [oracle.rule(each) for each in sorted(rules, key=natural)]
    members = {each.id: each for each in every if each.timeless is not None}
    claim = Claim(frozenset(rules), believed=said)

    def impossible(freed: Collection[str]) -> bool:
        return not without_publication(oracle, freed).possible(claim)

    if not members or impossible(members):
        return ()
    alone = tuple(each for each in members if len(members) == 1 or not impossible({each}))
    behind = alone or smallest_conflict(members, impossible) or ()
    return tuple(first_published(members[name], scenario) for name in behind)


def without_publication(oracle: Oracle, freed: Collection[str]) -> Oracle:
    """The same for whom nobody looks at when these rules were published."""
    rules = tuple(
        evolve(each, condition=each.timeless) if each.timeless is not None and each.id in freed else each
        for each in oracle.compiled.rules
    )
    return Oracle(evolve(oracle.compiled, rules=rules), oracle.budget)


def first_published(
    rule: Rule, scenario: Scenario, since: pendulum.DateTime | None = None
) -> tuple[str, str]:
    """The statement of the rule that was published first, or first of those that were not before `since`, and
    when, in the scenario's zone."""
    zone = timezone(scenario.zone)
    published = [
        (report.published.in_timezone(zone), statement.id, report)
        for report in scenario.reports
        for statement in report.statements
        if report.published is not None and statement.id in rule.statements
    ]
    ordered = sorted(published, key=lambda each: each[:2])
    at, name, report = next(each for each in ordered if since is None or each[0] >= since)
    day = report.published_during
    return name, f"on {day}" if day else f"at {value_words(at, scenario.unsaid_day)}"


def unpublished_options(full: Condition, timeless: Condition) -> Iterator[tuple[Condition, Condition]]:
    """Each option of the choices in a condition, and what is left of it if nobody looks at when it was
    published; `timeless` is what is left of the whole."""
    match full, timeless:
        case All(parts), All(others):
            for pair in zip(parts, others, strict=False):  # nothing is left of a publication itself
                yield from unpublished_options(*pair)
        case Any(options), Any(others):
            for option, other in zip(options, others, strict=True):
                yield option, other
                yield from unpublished_options(option, other)


def later_said(timeline: Timeline, statement: str) -> str:
    """In words, what was announced later and makes an accepted statement history; empty if nothing does."""
    believed = {each.id for each in timeline.statements if each.accepted}
    if statement not in believed:
        return ""
    for how, known in (("", superseders), (" in part", superseders_in_part)):
        later = [each for each in known(timeline.scenario).get(statement, ()) if each in believed]
        if later:
            return f", and superseded{how} by {' and '.join(later)}"
    return ""
