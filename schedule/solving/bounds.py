"""Ranges over all best timelines: exact ends, found by closing gaps instead of by 8n solves.

Every solution that is met improves the known extremes. Then one question is asked of all that are
not proven yet: can any of them be beaten? A no proves them all; a yes names one to be solved out. Where
that question is hard for all of them together, each is asked about alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from attrs import define, frozen

from schedule.constraints.conditions import Present
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.solving.encoding import Encoded
from schedule.solving.session import Found, Stopped, Undecided, evaluate
from schedule.solving.tiers import something

if TYPE_CHECKING:
    from ortools.sat.python.cp_model_helper import Literal

    from schedule.solving.session import Linear

Quantity = Point | Subject

LITTLE_WORK = 0.1
"""In the solver's own measure, about a tenth of a second: most questions about all ends take less."""


@frozen
class Bounds:
    """`[lowest, highest]` of points and lengths in ticks (None: open), of those that can be present.

    `happened` and `accepted` tell of each item and rule whether it can be so, and whether it
    can be not so. `proven` is false if the search was stopped: then unproven ends are open.
    """

    lowest: dict[Quantity, int | None]
    highest: dict[Quantity, int | None]
    happened: dict[str, tuple[bool, bool]]
    accepted: dict[str, tuple[bool, bool]]
    proven: bool


@define
class _Extreme:
    """The least value of `goal` (of its negative, for a greatest one) where `present` holds."""

    key: Quantity | str
    sign: int
    goal: Linear
    present: Literal
    open_below: int | None
    best: int | None = None
    proven: bool = False

    def meet(self, solution: Found) -> bool:
        """Takes note of a solution; true if it is better than all before."""
        if not solution.value(self.present):
            return False
        value = evaluate(self.goal, solution.values)
        better = self.best is None or value < self.best
        if better:
            self.best = value
            self.proven |= self.is_open
        return better

    @property
    def is_open(self) -> bool:
        return self.best is not None and self.open_below is not None and self.best < self.open_below

    @property
    def bound(self) -> int | None:
        """The end of the range; None if it is open or not proven."""
        known = self.proven and not self.is_open and self.best is not None
        return self.sign * (self.best or 0) if known else None


def bound(found: Encoded) -> Bounds:
    """All ranges over the timelines that the model admits."""
    extremes = list(_extremes(found))
    try:
        _seed(found, extremes)
        _beat_all(found, extremes)
    except Stopped:
        if found.session.last is not None:
            _meet(extremes, found.session.last)
    values = {(each.key, each.sign): each for each in extremes}
    seen = [each for each in extremes if each.best is not None or not each.proven]
    return Bounds(
        lowest={each.key: each.bound for each in seen if each.sign > 0 and not isinstance(each.key, str)},
        highest={each.key: each.bound for each in seen if each.sign < 0 and not isinstance(each.key, str)},
        happened={item: _both_ways(values, f"happened {item}") for item in found.compiled.items},
        accepted={rule.id: _both_ways(values, f"accepted {rule.id}") for rule in found.compiled.rules},
        proven=all(each.proven for each in extremes),
    )


def _both_ways(values: dict[tuple[Quantity | str, int], _Extreme], name: str) -> tuple[bool, bool]:
    """(can be, can be not); what is not proven impossible can be."""
    can_not, can = values[name, 1], values[name, -1]
    return can.best == -1 or not can.proven, can_not.best == 0 or not can_not.proven


def _extremes(found: Encoded) -> Iterator[_Extreme]:
    for item in found.compiled.items:
        for layer in Layer:
            present = found.fact(Present(item, layer))
            if Point(item, layer, End.START) in found.points:
                yield from _extremes_of(found, item, layer, present)
        yield from _yes_and_no(found, f"happened {item}", found.fact(Present(item, Layer.ACTUAL)))
    for rule in found.compiled.rules:
        yield from _yes_and_no(found, f"accepted {rule.id}", found.accepted[rule.id])


def _extremes_of(found: Encoded, item: str, layer: Layer, present: Literal) -> Iterator[_Extreme]:
    horizon = found.horizon
    for end in End:
        point = 1 * found.point(item, layer, end)
        yield _Extreme(Point(item, layer, end), 1, point, present, horizon.core_lo)
        yield _Extreme(Point(item, layer, end), -1, -point, present, -horizon.core_hi)
    length = found.length(item, layer)
    yield _Extreme(Subject(item, layer), 1, length, present, None)
    yield _Extreme(Subject(item, layer), -1, -length, present, -horizon.width)


def _yes_and_no(found: Encoded, name: str, literal: Literal) -> Iterator[_Extreme]:
    yield _Extreme(name, 1, 1 * literal, found.true, None)
    yield _Extreme(name, -1, -1 * literal, found.true, None)


def _seed(found: Encoded, extremes: list[_Extreme]) -> None:
    """Two solutions that reach far out, as far as little work finds them, so that few extremes are left to
    improve."""
    starts = sum((1 * each for each in found.points.values()), start=0 * found.true)
    for goal in (starts, -starts):
        with suppress(Undecided):
            _meet(extremes, something(found.session.maximize(goal, LITTLE_WORK)))


def _meet(extremes: list[_Extreme], solution: Found) -> list[_Extreme]:
    return [each for each in extremes if not each.proven and each.meet(solution)]


def _beat_all(found: Encoded, extremes: list[_Extreme]) -> None:
    """Until none can be beaten: whether any can is asked at once, and one by one where that takes long."""
    try:
        while (left := [each for each in extremes if not each.proven]) and _beat_any(found, left, extremes):
            pass
    except Undecided:
        for each in extremes:
            if not each.proven:
                with found.session.given(_beaten(found, each)):
                    answer = found.session.satisfy()
                _take(found, answer, [each], extremes)


def _beat_any(found: Encoded, left: list[_Extreme], extremes: list[_Extreme]) -> bool:
    """Solves out one extreme that can be beaten; false if none can. Raises Undecided."""
    some = found.session.literal()
    found.session.model.add_bool_or([_beaten(found, each) for each in left]).only_enforce_if(some)
    with found.session.given(some):
        answer = found.session.satisfy(LITTLE_WORK)
    _take(found, answer, left, extremes)
    return answer is not None


def _take(found: Encoded, answer: Found | None, asked: list[_Extreme], extremes: list[_Extreme]) -> None:
    """What follows of a solution that beats one that was asked about; without one, these are proven."""
    if answer is None:
        for each in asked:
            each.proven = True
        return
    beaten = [each for each in _meet(extremes, answer) if each in asked]
    _solve_out(found, beaten[0], extremes)


def _beaten(found: Encoded, extreme: _Extreme) -> Literal:
    beaten = found.session.literal()
    found.session.model.add_implication(beaten, extreme.present)
    if extreme.best is not None:
        found.session.model.add(extreme.goal <= extreme.best - 1).only_enforce_if(beaten)
    return beaten


def _solve_out(found: Encoded, extreme: _Extreme, extremes: list[_Extreme]) -> None:
    """The exact extreme, where the interval is present."""
    if extreme.proven:
        return
    reach = 4 * (found.horizon.hi - found.horizon.lo)
    shown = found.session.integer(-reach, reach)
    found.session.model.add(shown >= extreme.goal).only_enforce_if(extreme.present)
    found.session.model.add(shown == reach).only_enforce_if(~extreme.present)
    answer = something(found.session.minimize(1 * shown))
    _meet(extremes, answer)
    extreme.proven |= answer.proven


def weaker(found: Encoded, known: Bounds) -> set[Quantity]:
    """Which points reach beyond their known (not open) range in the timelines of this model."""
    candidates = [
        each
        for each in _extremes(found)
        if isinstance(each.key, Point)
        and (known.lowest if each.sign > 0 else known.highest).get(each.key) is not None
    ]
    for each in candidates:
        limit = (known.lowest if each.sign > 0 else known.highest)[each.key]  # type: ignore[index]
        each.best = None if limit is None else each.sign * limit
    beaten: set[Quantity] = set()
    with suppress(Stopped):
        while _beat_some(found, [each for each in candidates if each.key not in beaten], beaten):
            pass
    return beaten


def _beat_some(found: Encoded, left: list[_Extreme], beaten: set[Quantity]) -> bool:
    """Adds the points of which some timeline goes beyond the range; false if there are no more."""
    some = found.session.literal()
    found.session.model.add_bool_or([_beaten(found, each) for each in left]).only_enforce_if(some)
    answer = something(found.session.maximize(1 * some))
    beaten |= {each.key for each in _meet(left, answer) if isinstance(each.key, Point)}
    return bool(answer.value(some))
