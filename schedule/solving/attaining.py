"""What could still be: one question after another until a no, which answers for all that are left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from schedule.solving.encoding import Encoded
from schedule.solving.tiers import something

if TYPE_CHECKING:
    from ortools.sat.python.cp_model_helper import Literal


def attainable_literals(found: Encoded, literals: Sequence[Literal]) -> frozenset[int]:
    """The positions of the literals that can be true, each by itself. Raises Stopped."""
    left = set(range(len(literals)))
    while met := _met(found, {each: literals[each] for each in sorted(left)}):
        left -= met
    return frozenset(range(len(literals))) - left


def _met(found: Encoded, literals: dict[int, Literal]) -> set[int]:
    """Which hold in one solution that makes at least one of them true; empty if none does."""
    if not literals:
        return set()
    some = found.session.literal()
    found.session.model.add_bool_or(list(literals.values())).only_enforce_if(some)
    answer = something(found.session.maximize(1 * some))
    return {each for each, literal in literals.items() if answer.value(some) and answer.value(literal)}
