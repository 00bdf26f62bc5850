"""The judge: holds a finished answer against the meaning of its scenario.

A second reading of what everything means, written apart from the compiler and the solver, so
that a mistake in either shows as a mismatch and never reaches a user as a result.
"""

from __future__ import annotations

from schedule.checking.answer import inconsistent, unlisted
from schedule.checking.case import case_of
from schedule.checking.evidence import broken_claims, lost_evidence, rejected_though_certain
from schedule.checking.found import misread_clocks
from schedule.checking.laws import broken_laws
from schedule.checking.verdicts import misjudged
from schedule.model.scenario import Scenario
from schedule.model.timeline import Timeline


def judge(scenario: Scenario, timeline: Timeline) -> tuple[str, ...]:
    """Every mismatch between the answer and the scenario, as sentences; empty: the answer holds.

    Compares exact instants in whole seconds. Whether more evidence could have been kept is only
    asked of an answer without a `gap`, for one with a gap says itself that more may be possible.
    Raises PhraseError where a phrase of the scenario names no instant.
    """
    unfinished = unlisted(scenario, timeline)
    if unfinished:
        return unfinished
    case = case_of(scenario, timeline)
    return (
        *rejected_though_certain(case),
        *broken_claims(case),
        *misread_clocks(case, timeline),
        *broken_laws(case),
        *(lost_evidence(case) if timeline.gap == 0 else ()),
        *inconsistent(case, timeline),
        *misjudged(case, timeline),
    )
