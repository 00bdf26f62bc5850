"""Whose publication makes a conflict: a report cannot tell of what comes after it."""

from __future__ import annotations

from collections.abc import Iterator

import pendulum
from attrs import evolve

from schedule.axis.zones import timezone
from schedule.constraints.compiling import natural
from schedule.constraints.problem import Rule
from schedule.solving.claims import Oracle
from schedule.solving.leaves import Claim
from schedule.why.inquiry import Inquiry

Published = tuple[tuple[str, pendulum.DateTime], ...]


def published_too_early(rules: tuple[str, ...], inquiry: Inquiry) -> Published:
    """Those of the impossible rules that make them so by their publication alone: all could be true if
    nobody looked at it. Each with its statement that was published first."""
    named = sorted(rules, key=natural)
    members = [inquiry.named[each] for each in named if inquiry.named[each].timeless is not None]
    return tuple(
        first for rule in members if _possible(rule, rules, inquiry) for first in _first(rule, inquiry)
    )


def _possible(rule: Rule, rules: tuple[str, ...], inquiry: Inquiry) -> bool:
    """Whether the rules can all hold once this one is free of its publication."""
    freed = evolve(rule, condition=rule.timeless or rule.condition)
    every = tuple(freed if each is rule else each for each in inquiry.compiled.rules)
    claim = Claim(frozenset(rules), believed=inquiry.said((*rules, *inquiry.believed)))
    return Oracle(evolve(inquiry.compiled, rules=every), inquiry.oracle.budget).possible(claim)


def _first(rule: Rule, inquiry: Inquiry) -> Iterator[tuple[str, pendulum.DateTime]]:
    """The statement of the rule that was published first, and when, in the scenario's zone."""
    scenario = inquiry.scenario
    published = [
        (report.published.in_timezone(timezone(scenario.zone)), statement.id)
        for report in scenario.reports
        for statement in report.statements
        if report.published is not None and statement.id in rule.statements
    ]
    yield from ((name, at) for at, name in sorted(published)[:1])
