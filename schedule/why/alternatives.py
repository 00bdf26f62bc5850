"""What else it could have been: the next best histories, and what each tells otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from math import floor, log

from attrs import evolve, frozen

from schedule.explaining.combining import least_sums
from schedule.explaining.conflicts import HUNDREDTHS, MOST_NATS, odds_of
from schedule.model.ids import natural
from schedule.model.timeline import Alternative, TimelineItem
from schedule.solving.history import History
from schedule.solving.session import Stopped
from schedule.solving.tiers import accept
from schedule.telling import tell
from schedule.why.inquiry import Inquiry

WITHIN = 20.0
MOST = 5


@frozen
class Way:
    """A history of a part: the weight that it loses, and the statements that it rejects."""

    loss: int
    rejected: tuple[str, ...]


@frozen
class Combination:
    """A history of the whole: which way of each part, and the weight that all of them lose."""

    loss: int
    ways: tuple[int, ...]


@frozen
class Near:
    """Which histories are looked at: none that loses more than `loss`, and no more than `most`."""

    loss: int
    most: int

    @classmethod
    def within(cls, odds: float, most: int) -> Near:
        """None more than `odds` times less probable than the best."""
        return cls(floor(min(log(odds), MOST_NATS) * HUNDREDTHS) if odds > 1 else 0, most)

    def floor(self, inquiry: Inquiry) -> int | None:
        """What the next best history of a part loses; None if that is too much.

        None where too much hangs together, or if the search was stopped before.
        """
        if not inquiry.entangled:
            with suppress(Stopped):
                lost = inquiry.histories.nearest(inquiry.drawn.accepted)
                return lost if lost is not None and lost <= self.loss else None
        return None

    def chosen(self, floors: Sequence[int | None]) -> frozenset[int]:
        """The parts whose other histories can be among the next best: no more than `most`, but for ties."""
        known = sorted(each for each in floors if each is not None)
        last = max(known[: max(0, self.most)], default=-1)
        return frozenset(at for at, each in enumerate(floors) if each is not None and each <= last)

    def histories(self, inquiry: Inquiry, looked_at: bool) -> tuple[History, ...]:
        """The one that was drawn, and the next best of a part if it is looked at; without these if the search
        was stopped."""
        known = inquiry.drawn.accepted
        drawn = History(known, inquiry.histories.best)
        with suppress(Stopped):
            others = inquiry.histories.others(known, known, self.loss, self.most) if looked_at else ()
            return (drawn, *others)
        return (drawn,)

    def combinations(self, ways: Sequence[Sequence[Way]]) -> tuple[Combination, ...]:
        """The next best of the whole, the most probable first; not what was drawn."""
        found = least_sums([[way.loss for way in own] for own in ways], self.most + 1)
        near = (Combination(loss, chosen) for loss, chosen in found if any(chosen) and loss <= self.loss)
        return tuple(near)[: self.most]


def ways_of(inquiry: Inquiry, histories: Sequence[History]) -> tuple[Way, ...]:
    """What these histories of a part come to."""
    best = inquiry.histories.best
    return tuple(
        Way(
            best - each.weight,
            inquiry.statements(tuple(rule for rule in inquiry.rules if rule not in each.accepted)),
        )
        for each in histories
    )


def alternative(
    chosen: Combination, ways: Sequence[Sequence[Way]], items: Iterable[TimelineItem] = ()
) -> Alternative:
    """As it stands in the answer, with the items of which it tells something else."""
    rejected = (name for own, at in zip(ways, chosen.ways, strict=True) for name in own[at].rejected)
    ordered = tuple(sorted(items, key=lambda item: item.id))
    return Alternative(odds_of(chosen.loss), tuple(sorted(rejected, key=natural)), ordered)


def told_otherwise(inquiry: Inquiry, history: History) -> tuple[TimelineItem, ...]:
    """The items of which that history tells something else, as it tells them; none after a stop."""
    part, budget = inquiry.told.part, inquiry.best.budget
    rules = tuple(rule for rule in part.compiled.rules if rule.id in history.accepted)
    believed = evolve(part, compiled=evolve(part.compiled, rules=rules))
    try:
        accepted = accept(believed.compiled, budget)
        assert accepted is not None  # a history is possible
        (told,) = tell([(believed, accepted)], budget)
        budget.insist()
    except Stopped:
        return ()
    known = {item.id: item for item in inquiry.told.items}
    return tuple(item for item in told.items if _story(item) != _story(known[item.id]))


def _story(item: TimelineItem) -> TimelineItem:
    """What an item tells, whoever says so."""
    return evolve(item, evidence=())
