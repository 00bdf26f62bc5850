"""All smallest conflicts of a scenario."""

from __future__ import annotations

from collections.abc import Sequence

from schedule.constraints.conditions import Fact
from schedule.explaining.enumeration import all_conflicts
from schedule.model.explanation import AllConflicts
from schedule.solving.leaves import Claim
from schedule.solving.maps import RuleMap
from schedule.solving.support import assertable
from schedule.why.inquiry import Inquiry

MOST = 100


def every_conflict(inquiries: Sequence[Inquiry], most: int = MOST) -> AllConflicts:
    """At most so many smallest sets of statements that cannot all be true.

    What is left out of a set may be so or not: leaving out a change does not put the old agenda back, and
    what a later statement of the same origin supersedes contradicts nobody.
    """
    found: list[tuple[str, ...]] = []
    complete = True
    for inquiry in inquiries:
        sets, all_of_them = _of_part(inquiry, most - len(found))
        found += sets
        complete &= all_of_them
    return AllConflicts(tuple(found), complete)


def _of_part(inquiry: Inquiry, most: int) -> tuple[tuple[tuple[str, ...], ...], bool]:
    free: frozenset[Fact] = assertable(inquiry.compiled, frozenset(inquiry.rules))
    believed = inquiry.said(inquiry.rules)

    def possible(rules: frozenset[str]) -> bool:
        return inquiry.oracle.possible(Claim(rules, free=free, believed=believed))

    known = RuleMap.of(inquiry.rules, inquiry.best.budget)
    return all_conflicts(inquiry.rules, possible, known, most)
