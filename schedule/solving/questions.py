"""A yes/no question to the solver: what could still be."""

from __future__ import annotations

from schedule.constraints.conditions import Condition
from schedule.solving.attaining import attainable_literals
from schedule.solving.encoding import Encoded, enforce
from schedule.solving.session import Stopped


def attainable(found: Encoded, conditions: list[Condition]) -> tuple[bool, ...]:
    """For each condition whether some timeline of the model fulfils it (true if not decided in time)."""
    session = found.session
    literals = [session.literal() for _ in conditions]
    for literal, condition in zip(literals, conditions, strict=True):
        enforce(found, condition, literal, None)
    try:
        reached = attainable_literals(found, literals)
    except Stopped:
        return tuple(True for _ in conditions)
    return tuple(each in reached for each in range(len(conditions)))
