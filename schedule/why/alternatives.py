"""What else it could have been: the next best histories, and what each tells otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from math import floor, log

from attrs import evolve

from schedule.constraints.compiling import natural
from schedule.explaining.combining import least_sums
from schedule.explaining.conflicts import HUNDREDTHS, odds_of
from schedule.model.timeline import Alternative, TimelineItem
from schedule.solving.history import History
from schedule.solving.session import Stopped
from schedule.solving.tiers import accept
from schedule.telling import tell
from schedule.why.inquiry import Inquiry

WITHIN = 20.0
MOST = 5


def alternatives(
    inquiries: Sequence[Inquiry], within: float = WITHIN, most: int = MOST, detailed: bool = False
) -> tuple[Alternative, ...]:
    """The next best histories, the most probable first; none is more than `within` times less probable.

    A history is a set of statements that can all be true and to which none could be added. With
    `detailed` each comes with the items of which it tells something else.
    """
    loss = floor(log(within) * HUNDREDTHS) if within > 1 else 0
    looked_at = _nearest(inquiries, loss, most)
    ways = [
        [_drawn(each), *(_others(each, loss, most) if at in looked_at else ())]
        for at, each in enumerate(inquiries)
    ]
    losses = [
        [inquiry.histories.best - history.weight for history in own]
        for inquiry, own in zip(inquiries, ways, strict=True)
    ]
    told = []
    for total, chosen in least_sums(losses, most + 1):
        if any(chosen) and total <= loss:
            told.append(_alternative(inquiries, ways, chosen, total, detailed))
    return tuple(told[:most])


def _nearest(inquiries: Sequence[Inquiry], loss: int, most: int) -> frozenset[int]:
    """The parts whose other histories can be among the next best: no more than `most`, but for ties.

    None where too much hangs together, or if the search was stopped before.
    """
    floors: dict[int, int] = {}
    for at, inquiry in enumerate(inquiries):
        with suppress(Stopped):
            floor = None if inquiry.entangled else inquiry.histories.nearest(inquiry.drawn.accepted)
            if floor is not None and floor <= loss:
                floors[at] = floor
    last = sorted(floors.values())[: max(0, most)][-1:]
    return frozenset(at for at, floor in floors.items() if floor <= max(last, default=-1))


def _drawn(inquiry: Inquiry) -> History:
    return History(inquiry.drawn.accepted, inquiry.histories.best)


def _others(inquiry: Inquiry, loss: int, most: int) -> list[History]:
    """The next best histories of a part; none if the search was stopped before."""
    try:
        return inquiry.histories.others(inquiry.drawn.accepted, inquiry.drawn.accepted, loss, most)
    except Stopped:
        return []


def _alternative(
    inquiries: Sequence[Inquiry],
    ways: list[list[History]],
    chosen: tuple[int, ...],
    total: int,
    detailed: bool,
) -> Alternative:
    rejected: list[str] = []
    items: list[TimelineItem] = []
    for inquiry, own, at in zip(inquiries, ways, chosen, strict=True):
        left = tuple(each for each in inquiry.rules if each not in own[at].accepted)
        rejected += inquiry.statements(left)
        items += _told_otherwise(inquiry, own[at]) if detailed and at else ()
    ordered = tuple(sorted(items, key=lambda item: item.id))
    return Alternative(odds_of(total), tuple(sorted(rejected, key=natural)), ordered)


def _told_otherwise(inquiry: Inquiry, history: History) -> tuple[TimelineItem, ...]:
    """The items of which that history tells something else, as it tells them."""
    part, budget = inquiry.told.part, inquiry.best.budget
    rules = tuple(rule for rule in part.compiled.rules if rule.id in history.accepted)
    believed = evolve(part, compiled=evolve(part.compiled, rules=rules))
    try:
        accepted = accept(believed.compiled, budget)
        assert accepted is not None  # a history is possible
        (told,) = tell([(believed, accepted)], budget)
    except Stopped:
        return ()
    known = {item.id: item for item in inquiry.told.items}
    return tuple(item for item in told.items if _story(item) != _story(known[item.id]))


def _story(item: TimelineItem) -> TimelineItem:
    """What an item tells, whoever says so."""
    return evolve(item, evidence=())
