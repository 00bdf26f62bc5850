"""What else it could have been: the next best histories, and what each tells otherwise."""

from __future__ import annotations

from math import floor, log

from schedule.constraints.compiling import natural
from schedule.explaining.conflicts import HUNDREDTHS, odds_of
from schedule.model.timeline import Alternative
from schedule.solving.histories import History
from schedule.solving.session import Stopped
from schedule.why.inquiry import Inquiry

WITHIN = 20.0
MOST = 5


def alternatives(inquiry: Inquiry, within: float = WITHIN, most: int = MOST) -> tuple[Alternative, ...]:
    """The next best histories, the most probable first; none is more than `within` times less probable.

    A history is a set of statements that can all be true and to which none could be added. Histories
    of the same odds come in the order of what they reject.
    """
    return tuple(_alternative(inquiry, each) for each in other_histories(inquiry, within, most))


def other_histories(inquiry: Inquiry, within: float, most: int) -> list[History]:
    """The accepted sets of the alternatives; none if the search was stopped before."""
    loss = floor(log(within) * HUNDREDTHS) if within > 1 else 0
    accepted = inquiry.drawn.accepted
    try:
        return inquiry.histories.others(accepted, accepted, loss, most)
    except Stopped:
        return []


def _alternative(inquiry: Inquiry, history: History) -> Alternative:
    left = tuple(sorted((each for each in inquiry.rules if each not in history.accepted), key=natural))
    return Alternative(odds_of(inquiry.histories.best - history.weight), inquiry.statements(left))
