"""What an agenda entry asserts of the planned layer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from attrs import evolve

from schedule.constraints.conditions import Condition, Gap, No, Present, Yes, both, one_of
from schedule.constraints.meanings import Hearing, at_time
from schedule.constraints.problem import Order
from schedule.constraints.windows import length_window
from schedule.errors import PhraseError
from schedule.model.agenda import End, Layer, Plan, Point
from schedule.model.scenario import Scenario


def plan_condition(item: str, plan: Plan, point: bool, hearing: Hearing) -> Condition:
    """The item, perhaps a point, is planned, at these times, in this order."""
    start, end = (Point(item, Layer.PLANNED, each) for each in (End.START, End.END))
    parts: list[Condition] = [Yes(Present(item, Layer.PLANNED))]
    if plan.start:
        with _naming("start"):
            parts.append(at_time(start, plan.start, hearing))
    if plan.end:
        with _naming("end"):
            parts.append(at_time(end, plan.end, hearing, End.START if point else End.END))
    if plan.duration:
        with _naming("duration"):
            window = length_window(plan.duration, hearing.ear)
        parts.append(Gap(start, end, window.lo, window.hi, window.named, window.tolerance))
    parts += [_in_order(other, item) for other in plan.after]
    parts += [_in_order(item, other) for other in plan.before]
    return both(*parts)


@contextmanager
def _naming(key: str) -> Iterator[None]:
    """A phrase without a reading is told with the key that it stands at."""
    try:
        yield
    except PhraseError as error:
        found = error.problem.found or f"the `{key}` of this entry"
        raise PhraseError(evolve(error.problem, found=found), error.offset, (key,)) from None


def orders_of(scenario: Scenario) -> tuple[Order, ...]:
    """Each order that the agenda names, once, sorted."""
    pairs = set()
    for item in scenario.items:
        if item.plan is not None:
            pairs |= {(other, item.id) for other in item.plan.after}
            pairs |= {(item.id, other) for other in item.plan.before}
    return tuple(Order(*pair) for pair in sorted(pairs))


def _in_order(first: str, then: str) -> Condition:
    absent = (No(Present(each, Layer.PLANNED)) for each in (first, then))
    end, start = Point(first, Layer.PLANNED, End.END), Point(then, Layer.PLANNED, End.START)
    return one_of(*absent, Gap(end, start, 0, None))
