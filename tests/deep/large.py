"""Large scenarios without contradictions: every range against Bellman and Ford, written out here.

All statements are true of one hidden history, are certain, and come to differences of two moments; so the
range of a moment is a shortest path from and to the origin, that of a length one between its ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from attrs import define, evolve, field
from hypothesis import strategies as st

from schedule.model.agenda import End, Item, Layer, Plan, Point, Subject
from schedule.model.phrases import (
    Between,
    Bounded,
    CalendarDate,
    Clock,
    ClockTime,
    LengthPhrase,
    Limit,
    TimePhrase,
)
from schedule.model.scenario import Scenario
from schedule.model.statements import (
    Apart,
    Direction,
    Lasted,
    MovedBy,
    Ordered,
    PointAt,
    Relation,
    Shift,
    TookPlace,
)
from tests.deep.outcomes import COMPARED, Outcome
from tests.oracles.brute_force import Range
from tests.properties.answers import answer
from tests.strategies.building import DATE, report, scenario

DAY = 1440
REACH = 6
MOVED, ENDS = 0.2, (End.START, End.END)
Moment = Point | None
"""None: the origin."""


@define
class Drawn:
    """What is true, what is told of it, and what that comes to: `later - earlier <= most`."""

    random: Random
    truth: dict[Point, int] = field(factory=dict)
    items: list[Item] = field(factory=list)
    told: list[object] = field(factory=list)
    edges: list[tuple[Moment, Moment, int]] = field(factory=list)

    def between(self, earlier: Moment, later: Moment, lo: int | None, hi: int | None) -> None:
        if hi is not None:
            self.edges.append((earlier, later, hi))
        if lo is not None:
            self.edges.append((later, earlier, -lo))

    def __repr__(self) -> str:
        return f"{self.items} {self.told}"


def drawn(seed: int) -> Drawn:
    random = Random(seed)
    made = Drawn(random)
    for number in range(random.randint(20, 60)):
        _item(made, f"i{number:03}", number)
    names = [each.id for each in made.items]
    for at, name in enumerate(names):
        for _ in range(random.choice((0, 1, 1, 2))):
            other = names[random.randrange(max(0, at - REACH), min(len(names), at + REACH + 1))]
            if other != name:
                _pair(made, name, other)
    return made


def _item(made: Drawn, name: str, number: int) -> None:
    random = made.random
    start = number * 30 + random.randrange(120)
    _span(made, name, Layer.ACTUAL, start, start + random.randrange(1, 90))
    plan = _plan(made, name, start) if random.random() < 0.5 else None
    made.items.append(Item(name, name.upper(), plan))
    made.told.append(TookPlace(Subject(name)))
    for end in ENDS:
        if random.random() < 0.4:
            made.told.append(
                PointAt(Point(name, Layer.ACTUAL, end), _time(made, Point(name, Layer.ACTUAL, end)))
            )
    if random.random() < 0.5:
        made.told.append(Lasted(Subject(name), _length(made, name, Layer.ACTUAL)))
    if plan is not None and random.random() < MOVED:
        _moved(made, name)


def _span(made: Drawn, name: str, layer: Layer, start: int, end: int) -> None:
    first, last = (Point(name, layer, each) for each in ENDS)
    made.truth |= {first: start, last: end}
    made.between(first, last, 0, None)


def _plan(made: Drawn, name: str, start: int) -> Plan:
    begin = start + made.random.randrange(-40, 40)
    _span(made, name, Layer.PLANNED, begin, begin + made.random.randrange(1, 90))
    first, last = (Point(name, Layer.PLANNED, each) for each in ENDS)
    when = _time(made, first) if made.random.random() < 0.7 else None
    until = _time(made, last) if made.random.random() < 0.4 else None
    length = _length(made, name, Layer.PLANNED) if made.random.random() < 0.4 else None
    return Plan(f"agenda.{name}", when, until, length)


def _moved(made: Drawn, name: str) -> None:
    """Later by so much; the length stays as it was."""
    by = made.random.randrange(5, 60)
    old = {end: Point(name, Layer.PLANNED, end) for end in ENDS}
    _span(made, name, Layer.REVISED, *(made.truth[each] + by for each in old.values()))
    new = {end: Point(name, Layer.REVISED, end) for end in ENDS}
    lo, hi = by - made.random.randrange(1, 5), by + made.random.randrange(5)
    made.told.append(MovedBy(name, LengthPhrase(shortest=lo * 60, longest=hi * 60), Shift.LATER))
    made.between(old[End.START], new[End.START], lo, hi)
    # An equal length is no difference of two moments unless the planned one is known: it is told exactly.
    length = made.truth[old[End.END]] - made.truth[old[End.START]]
    made.told.append(
        Lasted(Subject(name, Layer.PLANNED), LengthPhrase(shortest=length * 60, longest=length * 60))
    )
    for ends in (old, new):
        made.between(ends[End.START], ends[End.END], length, length)


def _time(made: Drawn, point: Point) -> TimePhrase:
    """A window around the truth, open at one end now and then."""
    value, random = made.truth[point], made.random
    lo, hi = value - random.randrange(40), value + random.randrange(40)
    way = random.randrange(6)
    if way == 0:
        made.between(None, point, lo, None)
        return Bounded(Limit.SINCE, clock(lo))
    if way == 1:
        made.between(None, point, None, hi)
        return Bounded(Limit.BY, clock(hi))
    made.between(None, point, lo, hi)
    return Between(clock(lo), clock(hi))


def clock(minute: int) -> ClockTime:
    day = DATE.add(days=minute // DAY)
    return ClockTime(Clock(minute % DAY // 60, minute % 60), CalendarDate(day.year, day.month, day.day))


def _length(made: Drawn, name: str, layer: Layer) -> LengthPhrase:
    first, last = (Point(name, layer, each) for each in ENDS)
    true = made.truth[last] - made.truth[first]
    lo, hi = max(0, true - made.random.randrange(30)), true + made.random.randrange(30)
    made.between(first, last, lo, hi)
    return LengthPhrase(shortest=lo * 60, longest=hi * 60)


def _pair(made: Drawn, one: str, other: str) -> None:
    (a, b), (c, d) = ([Point(name, Layer.ACTUAL, end) for end in ENDS] for name in (one, other))
    if made.truth[b] <= made.truth[c] and made.random.random() < 0.5:
        made.told.append(Ordered(Subject(one), Relation.BEFORE, Subject(other)))
        made.between(b, c, 0, None)
    elif made.truth[c] <= made.truth[a] and made.truth[b] <= made.truth[d]:
        made.told.append(Ordered(Subject(one), Relation.DURING, Subject(other)))
        made.between(c, a, 0, None)
        made.between(b, d, 0, None)
    else:
        _distance(made, made.random.choice((a, b)), made.random.choice((c, d)))


def _distance(made: Drawn, one: Point, other: Point) -> None:
    if made.truth[one] > made.truth[other]:
        one, other = other, one
    true = made.truth[other] - made.truth[one]
    lo, hi = max(0, true - made.random.randrange(30)), true + made.random.randrange(30)
    made.told.append(Apart(one, LengthPhrase(shortest=lo * 60, longest=hi * 60), Direction.BEFORE, other))
    made.between(one, other, lo, hi)


def farthest(edges: list[tuple[Moment, Moment, int]], start: Moment) -> dict[Moment, int]:
    """The greatest distance of each moment after `start` (Bellman and Ford); without those that are open."""
    known: dict[Moment, int] = {start: 0}
    changed = True
    while changed:
        changed = False
        for earlier, later, most in edges:
            if earlier in known and known[earlier] + most < known.get(later, known[earlier] + most + 1):
                known[later] = known[earlier] + most
                changed = True
    return known


def expected(made: Drawn) -> Iterator[tuple[Point | Subject, Range]]:
    back = [(later, earlier, most) for earlier, later, most in made.edges]
    latest, earliest = farthest(made.edges, None), farthest(back, None)
    for point in made.truth:
        low = earliest.get(point)
        yield point, Range(None if low is None else -low, latest.get(point))
        if point.end is End.START:
            end = evolve(point, end=End.END)
            yield (
                Subject(point.item, point.layer),
                Range(-farthest(back, point)[end], farthest(made.edges, point).get(end)),
            )


class Large:
    name = "large"
    what = "20 to 60 items, all statements certain and true of one hidden history, evidence alone"
    against = "a textbook Bellman-Ford: every range"

    def strategy(self, _: int) -> st.SearchStrategy[Drawn]:
        return st.integers(0, 2**62).map(drawn)

    def check(self, made: Drawn) -> Outcome:
        found = answer(self.scenario(made)).ranges
        differ = [
            f"range of {key}: engine {found.get(key)}, Bellman-Ford {each}"
            for key, each in expected(made)
            if found.get(key) != each
        ]
        return Outcome((COMPARED,), tuple(differ))

    def scenario(self, made: Drawn) -> Scenario:
        reports = tuple(report(number, each, 1.0, "a") for number, each in enumerate(made.told, 1))
        return scenario(tuple(made.items), reports, evidence_only=True)
