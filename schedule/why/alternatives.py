"""What else it could have been: the next best histories, and what each tells otherwise."""

from __future__ import annotations

from math import floor, log

from attrs import evolve

from schedule.constraints.compiling import natural
from schedule.explaining.conflicts import HUNDREDTHS, odds_of
from schedule.model.timeline import Alternative, TimelineItem
from schedule.solving.histories import History
from schedule.solving.session import Stopped
from schedule.solving.tiers import accept
from schedule.telling import tell
from schedule.why.inquiry import Inquiry

WITHIN = 20.0
MOST = 5


def alternatives(
    inquiry: Inquiry, within: float = WITHIN, most: int = MOST, detailed: bool = False
) -> tuple[Alternative, ...]:
    """The next best histories, the most probable first; none is more than `within` times less probable.

    A history is a set of statements that can all be true and to which none could be added. With
    `detailed` each comes with the items of which it tells something else.
    """
    return tuple(_alternative(inquiry, each, detailed) for each in other_histories(inquiry, within, most))


def other_histories(inquiry: Inquiry, within: float, most: int) -> list[History]:
    """The accepted sets of the alternatives; none if the search was stopped before."""
    loss = floor(log(within) * HUNDREDTHS) if within > 1 else 0
    accepted = inquiry.drawn.accepted
    try:
        return inquiry.histories.others(accepted, accepted, loss, most)
    except Stopped:
        return []


def _alternative(inquiry: Inquiry, history: History, detailed: bool) -> Alternative:
    left = tuple(sorted((each for each in inquiry.rules if each not in history.accepted), key=natural))
    odds = odds_of(inquiry.histories.best - history.weight)
    items = _told_otherwise(inquiry, history) if detailed else ()
    return Alternative(odds, inquiry.statements(left), items)


def _told_otherwise(inquiry: Inquiry, history: History) -> tuple[TimelineItem, ...]:
    """The items of which that history tells something else, as it tells them."""
    compiled, budget = inquiry.compiled, inquiry.best.budget
    believed = evolve(compiled, rules=tuple(rule for rule in compiled.rules if rule.id in history.accepted))
    try:
        accepted = accept(believed, budget)
        if accepted is None:
            return ()
        told = tell(inquiry.scenario, believed, accepted, budget)
    except Stopped:
        return ()
    known = {item.id: item for item in inquiry.told.items}
    return tuple(item for item in told.items if _story(item) != _story(known[item.id]))


def _story(item: TimelineItem) -> TimelineItem:
    """What an item tells, whoever says so."""
    return evolve(item, evidence=())
