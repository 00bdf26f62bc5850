"""How sure a verdict is: the odds of the best history that says otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from attrs import evolve, frozen

from schedule.constraints.conditions import Condition, No, Present, Yes
from schedule.explaining.conflicts import odds_of
from schedule.model.agenda import Layer
from schedule.model.timeline import TimelineItem
from schedule.solving.session import Stopped
from schedule.why.inquiry import Inquiry


@frozen
class Odds:
    """How many times less probable the best history is in which something else holds: 1 if the evidence
    alone leaves that open, None if no history has it. `weighed`: that was looked at."""

    odds: float | None
    weighed: bool = True


def odds_against(inquiry: Inquiry, otherwise: list[Condition]) -> list[Odds]:
    """The odds of each condition; none is weighed if the search was stopped."""
    try:
        free = inquiry.possible.attainable(otherwise)
        if inquiry.best.budget.over():
            raise Stopped  # what was not looked at counts as attainable
        return [
            Odds(1.0) if open_ else _odds(inquiry, each) for open_, each in zip(free, otherwise, strict=True)
        ]
    except Stopped:
        return [Odds(None, weighed=False) for _ in otherwise]


def with_odds(inquiry: Inquiry) -> tuple[TimelineItem, ...]:
    """The items of the answer, each verdict and each `happened` with its odds."""
    told, otherwise = inquiry.told, unless_happened(inquiry)
    verdicts = odds_against(inquiry, [draft.unless for draft in told.verdicts])
    happened = odds_against(inquiry, [otherwise[item.id] for item in told.items])
    found, left = [], iter(verdicts)
    for item, own in zip(told.items, happened, strict=True):
        found.append(_with(item, list(islice(left, len(item.verdicts))), own))
    return tuple(found)


def item_with_odds(item: TimelineItem, inquiries: Iterable[Inquiry]) -> TimelineItem:
    """The same item with its odds, if they were left out because too much hangs together."""
    home = next(each for each in inquiries if item.id in each.compiled.items)
    if not home.entangled:
        return item
    every = home.told.items
    at = next(at for at, each in enumerate(every) if each.id == item.id)
    before = sum(len(each.verdicts) for each in every[:at])
    drafts = home.told.verdicts[before : before + len(item.verdicts)]
    verdicts = odds_against(home.patient, [draft.unless for draft in drafts])
    return _with(item, verdicts, *odds_against(home.patient, [unless_happened(home)[item.id]]))


def _with(item: TimelineItem, verdicts: list[Odds], happened: Odds) -> TimelineItem:
    pairs = zip(item.verdicts, verdicts, strict=True)
    judged = tuple(evolve(verdict, odds=said.odds, weighed=said.weighed) for verdict, said in pairs)
    return evolve(item, verdicts=judged, odds=happened.odds, weighed=happened.weighed)


def unless_happened(inquiry: Inquiry) -> dict[str, Condition]:
    """For each item the opposite of what was drawn."""
    present = {point.item for point in inquiry.drawn.points if point.layer is Layer.ACTUAL}
    return {
        item: No(Present(item, Layer.ACTUAL)) if item in present else Yes(Present(item, Layer.ACTUAL))
        for item in inquiry.compiled.items
    }


def _odds(inquiry: Inquiry, condition: Condition) -> Odds:
    if inquiry.entangled:
        return Odds(None, weighed=False)
    loss = inquiry.histories.loss(condition)
    return Odds(None if loss is None else odds_of(loss))
