"""Which laws make a conflict: that a part lies in its whole, that nobody is in two places at once."""

from __future__ import annotations

from schedule.explaining.shrinking import smallest_conflict
from schedule.solving.claims import Oracle
from schedule.solving.leaves import Claim

PLAIN = ("law.who.", "law.one-place.", "law.revised.", "law.zone.")
"""What these say goes without saying."""


def laws_behind(rules: tuple[str, ...], oracle: Oracle, said: frozenset[str]) -> tuple[str, ...]:
    """In words, a smallest set of laws without which the impossible rules would be possible; none if they
    are impossible without any. `said` are the statements that are believed."""
    together = frozenset(rules)

    def possible(laws: frozenset[str]) -> bool:
        return oracle.possible(Claim(together, believed=said, laws=laws))

    texts = {law.id: law.text for law in oracle.around(Claim(together, believed=said), ()).laws}
    if not texts or not possible(frozenset()):
        return ()
    behind = smallest_conflict(texts, possible) or ()
    return tuple(texts[law] for law in behind if not law.startswith(PLAIN))
