"""What an agenda entry asserts of the planned layer."""

from __future__ import annotations

from schedule.constraints.conditions import Any, Condition, Gap, No, Present, Yes, both, one_of
from schedule.constraints.meanings import Hearing, timed
from schedule.constraints.problem import Order
from schedule.constraints.windows import length_window, time_windows
from schedule.model.agenda import End, Layer, Plan, Point
from schedule.model.phrases import TimePhrase
from schedule.model.scenario import Scenario


def plan_condition(item: str, plan: Plan, hearing: Hearing) -> Condition:
    """The item is planned, at these times, in this order."""
    start, end = (Point(item, Layer.PLANNED, each) for each in (End.START, End.END))
    parts: list[Condition] = [Yes(Present(item, Layer.PLANNED))]
    parts += [_at(start, plan.start, hearing)] if plan.start else []
    parts += [_at(end, plan.end, hearing)] if plan.end else []
    if plan.duration:
        window = length_window(plan.duration, hearing.ear)
        parts.append(Gap(start, end, window.lo, window.hi, window.named, window.tolerance))
    parts += [_in_order(other, item) for other in plan.after]
    parts += [_in_order(item, other) for other in plan.before]
    return both(*parts)


def orders_of(scenario: Scenario) -> tuple[Order, ...]:
    """Each order that the agenda names, once, sorted."""
    pairs = set()
    for item in scenario.items:
        if item.plan is not None:
            pairs |= {(other, item.id) for other in item.plan.after}
            pairs |= {(item.id, other) for other in item.plan.before}
    return tuple(Order(*pair) for pair in sorted(pairs))


def _at(point: Point, phrase: TimePhrase, hearing: Hearing) -> Condition:
    options = tuple(timed(point, each, hearing.clock) for each in time_windows(phrase, hearing.ear))
    return options[0] if len(options) == 1 else Any(options)


def _in_order(first: str, then: str) -> Condition:
    absent = (No(Present(each, Layer.PLANNED)) for each in (first, then))
    end, start = Point(first, Layer.PLANNED, End.END), Point(then, Layer.PLANNED, End.START)
    return one_of(*absent, Gap(end, start, 0, None))
