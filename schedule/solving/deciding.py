"""Deciding a region of choices: by trying if it is small, else by CP-SAT."""

from __future__ import annotations

from schedule.solving.reducing import reduced
from schedule.solving.region import Choice, Region, RegionModel
from schedule.solving.session import Budget, Stopped
from schedule.solving.trying import TooMany, best_values, equal_values

HASTE = 0.5
"""Seconds."""


def decided(region: Region, budget: Budget, work: float) -> Choice:
    """The best values, level by level, or those that so much work finds. Raises Infeasible and Stopped."""
    _go_on(budget)
    values, parts = reduced(region)
    found = [Choice(values), *(_decided(part, budget, work) for part in parts)]
    return Choice(
        {literal: value for each in found for literal, value in each.values.items()},
        all(each.proven for each in found),
        sum(each.more for each in found),
    )


def _decided(part: Region, budget: Budget, work: float) -> Choice:
    try:
        return Choice(best_values(part))
    except TooMany:
        return RegionModel.of(part, budget).within(work)


def hastily(region: Region) -> Choice:
    """Some values, found soon. Raises Infeasible, and Stopped if none are."""
    values, parts = reduced(region)
    for part in parts:
        try:
            values |= best_values(part)
        except TooMany:
            values |= RegionModel.of(part, Budget.of(HASTE)).some()
    return Choice(values)


def another(region: Region, budget: Budget, known: list[dict[int, bool]]) -> dict[int, int] | None:
    """Values worth no less than those of the region and unlike the known ones; None if there are none.

    Raises Stopped.
    """
    _go_on(budget)
    try:
        return equal_values(region, known)
    except TooMany:
        model = RegionModel.of(region, budget)
        for each in known:
            model.forbid(each)
        return model.another()


def _go_on(budget: Budget) -> None:
    """Raises Stopped if the time is over."""
    if budget.over():
        raise Stopped
