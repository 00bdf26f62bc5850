"""What two conditions have in common that say the same from either side: copies are known by it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from schedule.constraints.conditions import (
    All,
    Any,
    ClockOffset,
    Condition,
    Gap,
    LengthAgainst,
    Tally,
    Variable,
)


def sense(condition: Condition) -> Hashable:
    """Equal for conditions that differ only in the order of their parts, in how those are put together, or in
    which side is named first."""
    match condition:
        case All(parts):
            flat = frozenset(_flat(parts))
            return ("all", flat) if len(flat) != 1 else next(iter(flat))
        case Any(options):
            return "any", frozenset(sense(option) for option in options)
        case Gap(earlier, later) if _place(earlier) > _place(later):
            return Gap(later, earlier, *_turned(condition))
        case LengthAgainst(item, longer, shorter) if longer.value > shorter.value:
            return LengthAgainst(item, shorter, longer, *_turned(condition))
        case Tally(facts, least, most):
            return "tally", frozenset(facts), least or None, most
        case _:
            return condition


def _flat(parts: Sequence[Condition]) -> Iterator[Hashable]:
    for part in parts:
        if isinstance(part, All):
            yield from _flat(part.parts)
        else:
            yield sense(part)


def _turned(measure: Gap | LengthAgainst) -> tuple[int | None, int | None, int | None, int]:
    """The bounds and the named value of the difference the other way round."""
    lo, hi, named = (None if each is None else -each for each in (measure.hi, measure.lo, measure.named))
    return lo, hi, named, measure.tolerance


def _place(variable: Variable) -> tuple[str, ...]:
    if isinstance(variable, ClockOffset):
        return (variable.source,)
    return variable.item, variable.layer.value, variable.end.value
