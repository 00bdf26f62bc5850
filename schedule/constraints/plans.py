"""What an agenda entry asserts of the planned layer."""

from __future__ import annotations

from schedule.constraints.conditions import Condition, Gap, No, Present, Yes, both, one_of
from schedule.constraints.meanings import Hearing, at_time
from schedule.constraints.problem import Order
from schedule.constraints.windows import length_window
from schedule.model.agenda import End, Layer, Plan, Point
from schedule.model.scenario import Scenario


def plan_condition(item: str, plan: Plan, hearing: Hearing) -> Condition:
    """The item is planned, at these times, in this order."""
    start, end = (Point(item, Layer.PLANNED, each) for each in (End.START, End.END))
    parts: list[Condition] = [Yes(Present(item, Layer.PLANNED))]
    parts += [at_time(start, plan.start, hearing)] if plan.start else []
    parts += [at_time(end, plan.end, hearing)] if plan.end else []
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


def _in_order(first: str, then: str) -> Condition:
    absent = (No(Present(each, Layer.PLANNED)) for each in (first, then))
    end, start = Point(first, Layer.PLANNED, End.END), Point(then, Layer.PLANNED, End.START)
    return one_of(*absent, Gap(end, start, 0, None))
