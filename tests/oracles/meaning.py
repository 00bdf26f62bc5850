"""When a sentence holds: the table "Sentences become conditions" of `meaning.md`, line by line.

A world says which items are present on which layer and where their points lie. The points are plain
numbers (one timeline) or arrays (many timelines at once); the rules read the same.
"""

from attrs import evolve, field, frozen

from schedule.model.agenda import End, Layer, Plan, Point, Subject
from schedule.model.phrases import At, TimePhrase
from schedule.model.statements import (
    Apart,
    Attended,
    Cancelled,
    Counted,
    DidNotTakePlace,
    Direction,
    Either,
    HeldAt,
    Lasted,
    MovedBy,
    MovedTo,
    Ordered,
    PointAt,
    Quantity,
    Ran,
    Reinstated,
    Relation,
    Replaced,
    Resize,
    Resized,
    Sentence,
    Shift,
    Simple,
    TookPlace,
    UnderWay,
)
from schedule.model.widths import Widths
from tests.oracles.elimination import either
from tests.oracles.scenes import Clock, Scene
from tests.oracles.windows import Window, length_window, time_window

PLANNED, REVISED, ACTUAL = Layer.PLANNED, Layer.REVISED, Layer.ACTUAL


@frozen
class World:
    """`present` holds the (item, layer) pairs, `off` the items that the revision takes off.

    `ahead` and `slow` are how the one who speaks is heard: see `heard`.
    """

    present: frozenset[tuple[str, Layer]]
    off: frozenset[str]
    points: dict[Point, object]
    tags: dict[str, tuple[str, ...]] = field(factory=dict)
    widths: Widths = field(factory=Widths)
    scene: Scene = field(factory=Scene)
    offsets: dict[Clock, object] = field(factory=dict)
    ahead: int = 0
    slow: object = 0

    def heard(self, source: str | None) -> "World":
        """As this source tells of it: in its zone, by its clock."""
        ahead, slow = self.scene.ahead.get(source or "", 0), self.offsets.get(Clock(source or ""), 0)
        return evolve(self, ahead=ahead, slow=slow)

    def has(self, where) -> bool:
        return (where.item, where.layer) in self.present

    def at(self, point: Point):
        return self.points[point]

    def start(self, who: Subject):
        return self.points[Point(who.item, who.layer, End.START)]

    def end(self, who: Subject):
        return self.points[Point(who.item, who.layer, End.END)]

    def actual(self, item: str):
        return self.start(Subject(item)), self.end(Subject(item))

    def length(self, who: Subject):
        return self.end(who) - self.start(who)

    def spoken(self, item: str) -> bool:
        return item in self.off or (item, REVISED) in self.present

    def time(self, phrase: TimePhrase, in_agenda: bool = False) -> Window:
        return time_window(phrase, self.widths, in_agenda, self.ahead).later(self.slow)

    def span(self, phrase, in_agenda: bool = False) -> Window:
        return length_window(phrase, self.widths, in_agenda)


def options(sentence: Sentence) -> tuple[Simple, ...]:
    return sentence.options if isinstance(sentence, Either) else (sentence,)


def holds(sentence: Sentence, published: int | None, world: World):
    """Whether one of the options holds, and tells of nothing after it was published."""
    result = False
    for option in options(sentence):
        result = either(result, option_holds(option, published, world))
    return result


def option_holds(option: Simple, published: int | None, world: World):
    if not all(pair in world.present for pair in asserts(option)):
        return False
    return simply_holds(option, world) & told_in_time(option, published, world)


def simply_holds(option: Simple, w: World):
    """The third column of the table; all that the option asserts to be present is present."""
    match option:
        case PointAt(point, when):
            return w.time(when).holds(w.at(point))
        case Ran(who, start, end):
            return w.time(start).holds(w.start(who)) & w.time(end).holds(w.end(who))
        case TookPlace(_, None):
            return True
        case TookPlace(who, when):
            return takes_place(who, when, w)
        case MovedTo(item, when):
            return w.time(when).holds(w.start(Subject(item, REVISED)))
        case UnderWay(who, when):
            window = w.time(when)
            return window.not_passed(w.start(who)) & window.reached(w.end(who))
        case Lasted(who, length):
            return w.span(length).holds(w.length(who))
        case Ordered(left, relation, right):
            return ordered(left, relation, right, w)
        case Apart(left, length, direction, right):
            distance = w.at(right) - w.at(left)
            return w.span(length).holds(distance if direction is Direction.BEFORE else -distance)
        case MovedBy(item, length, shift):
            earlier = w.start(Subject(item, PLANNED)) - w.start(Subject(item, REVISED))
            return w.span(length).holds(earlier if shift is Shift.EARLIER else -earlier)
        case Resized(item, resize, length):
            return resized(item, resize, w.span(length), w)
        case Cancelled(item) | Replaced(item, _):
            return item in w.off
        case Reinstated():
            return True
        case DidNotTakePlace(Subject(item, Layer.REVISED)):
            return item in w.off
        case DidNotTakePlace(who):
            return not w.has(who)
        case Counted(quantity, number, tag):
            return counted(quantity, number, tag, w)
        case Attended(person, item):
            return (person, item) in w.scene.people
        case HeldAt(item, place):
            return w.scene.places[item] == place
    raise NotImplementedError(option)


def takes_place(who: Subject, when: TimePhrase, w: World):
    window = w.time(when)
    if isinstance(when, At):
        return window.holds(w.start(who))
    return window.reached(w.start(who)) & window.not_passed(w.end(who))


def resized(item: str, resize: Resize, window: Window, w: World):
    planned, revised = w.length(Subject(item, PLANNED)), w.length(Subject(item, REVISED))
    match resize:
        case Resize.SHORTENED_BY:
            return window.holds(planned - revised)
        case Resize.EXTENDED_BY:
            return window.holds(revised - planned)
        case Resize.SHORTENED_TO:
            return window.holds(revised) & (revised <= planned)
        case Resize.EXTENDED_TO:
            return window.holds(revised) & (revised >= planned)


def counted(quantity: Quantity, number: int, tag: str, w: World) -> bool:
    happened = sum(1 for item in w.tags.get(tag, ()) if (item, ACTUAL) in w.present)
    match quantity:
        case Quantity.EXACTLY:
            return happened == number
        case Quantity.AT_LEAST:
            return happened >= number
        case Quantity.AT_MOST:
            return happened <= number


SEQUENCES = {
    Relation.BEFORE,
    Relation.AFTER,
    Relation.IMMEDIATELY_BEFORE,
    Relation.IMMEDIATELY_AFTER,
    Relation.PRECEDES,
    Relation.PRECEDED_BY,
    Relation.MEETS,
    Relation.MET_BY,
}


def ordered(left: Subject, relation: Relation, right: Subject, w: World):
    if not (w.has(left) and w.has(right)):
        return relation in SEQUENCES
    return related(relation, w.start(left), w.end(left), w.start(right), w.end(right))


def related(relation: Relation, a, b, c, d):
    """X is [a, b], Y is [c, d]."""
    match relation:
        case Relation.BEFORE:
            return b <= c
        case Relation.AFTER:
            return d <= a
        case Relation.IMMEDIATELY_BEFORE | Relation.MEETS:
            return b == c
        case Relation.IMMEDIATELY_AFTER | Relation.MET_BY:
            return d == a
        case Relation.PRECEDES:
            return b < c
        case Relation.PRECEDED_BY:
            return d < a
        case Relation.OVERLAPPED:
            return (a <= d) & (c <= b)
        case Relation.DURING:
            return (c <= a) & (b <= d)
        case Relation.CONTAINED:
            return (a <= c) & (d <= b)
        case Relation.SAME_TIME | Relation.EQUALS:
            return (a == c) & (b == d)
        case Relation.OVERLAPS:
            return (a < c) & (c < b) & (b < d)
        case Relation.OVERLAPPED_BY:
            return (c < a) & (a < d) & (d < b)
        case Relation.STARTS:
            return (a == c) & (b < d)
        case Relation.STARTED_BY:
            return (a == c) & (d < b)
        case Relation.DURING_EXACTLY:
            return (c < a) & (b < d)
        case Relation.CONTAINS:
            return (a < c) & (d < b)
        case Relation.FINISHES:
            return (c < a) & (b == d)
        case Relation.FINISHED_BY:
            return (a < c) & (b == d)


def asserts(option: Simple) -> set[tuple[str, Layer]]:
    """The intervals that must be present for the option to hold."""
    match option:
        case PointAt(point, _):
            return {(point.item, point.layer)}
        case Ran(who) | TookPlace(who) | UnderWay(who) | Lasted(who):
            return {(who.item, who.layer)}
        case Ordered(left, relation, right):
            both = {pair(left), pair(right)}
            return {each for each in both if each[1] is REVISED} if relation in SEQUENCES else both
        case Apart(left, _, _, right):
            return {pair(left), pair(right)}
        case MovedBy(item) | Resized(item):
            return {(item, PLANNED), (item, REVISED)}
        case MovedTo(item) | Reinstated(item):
            return {(item, REVISED)}
        case Replaced(_, by, layer):
            return {(by, layer)}
        case Attended(_, item) | HeldAt(item, _):
            return {(item, ACTUAL)}
        case Cancelled() | DidNotTakePlace() | Counted():
            return set()
    raise NotImplementedError(option)


def pair(where: Subject | Point) -> tuple[str, Layer]:
    return where.item, where.layer


def takes_off(option: Simple) -> str | None:
    """The item that the option takes off the agenda."""
    match option:
        case Cancelled(item) | Replaced(item) | DidNotTakePlace(Subject(item, Layer.REVISED)):
            return item
    return None


def told_in_time(option: Simple, published: int | None, w: World):
    """The moments of the actual layer that the option asserts are not after the publication."""
    if published is None:
        return True
    result = True
    for point in told(option):
        if point.layer is ACTUAL:
            result = result & (w.at(point) <= published)
    if isinstance(option, UnderWay) and option.subject.layer is ACTUAL:
        begins = w.time(option.when).lo
        result = result if begins is None else result & (begins <= published)
    return result


def told(option: Simple) -> tuple[Point, ...]:
    match option:
        case PointAt(point, _):
            return (point,)
        case Ran(who) | Lasted(who):
            return (Point(who.item, who.layer, End.END),)
        case UnderWay(who):
            return (Point(who.item, who.layer, End.START),)
        case TookPlace(who, when):
            end = End.START if when is None or isinstance(when, At) else End.END
            return (Point(who.item, who.layer, end),)
        case Ordered(left, relation, right) if relation not in SEQUENCES:
            return tuple(Point(each.item, each.layer, End.START) for each in (left, right))
        case Apart(left, _, _, right):
            return left, right
        case Attended(_, item) | HeldAt(item, _):
            return (Point(item, ACTUAL, End.START),)
        case Replaced(_, by, layer):
            return (Point(by, layer, End.START),)
    return ()


def speaks_of(option: Simple, item: str) -> set[str]:
    """Which of start, end and length of the revised interval of the item the option speaks of."""
    match option:
        case PointAt(Point(name, Layer.REVISED, end), _) if name == item:
            return {end.value}
        case Ran(Subject(name, Layer.REVISED)) if name == item:
            return {"start", "end"}
        case TookPlace(Subject(name, Layer.REVISED), when) if name == item and when is not None:
            return {"start"}
        case MovedBy(name) | MovedTo(name) if name == item:
            return {"start"}
        case Lasted(Subject(name, Layer.REVISED)) | Resized(name) if name == item:
            return {"length"}
        case Ordered(left, relation, right) if Subject(item, REVISED) in (left, right):
            return {"start"} if relation in {*SEQUENCES, Relation.OVERLAPPED} else {"start", "end"}
        case UnderWay(Subject(name, Layer.REVISED)) if name == item:
            return {"start"}
        case Apart(left, _, _, right):
            return {each.end.value for each in (left, right) if pair(each) == (item, REVISED)}
    return set()


def entry_holds(item: str, plan: Plan, w: World):
    """The last paragraph of the section: when an agenda entry holds."""
    who = Subject(item, PLANNED)
    if not w.has(who):
        return False
    result = True
    if plan.start is not None:
        result = result & w.time(plan.start, in_agenda=True).holds(w.start(who))
    if plan.end is not None:
        result = result & w.time(plan.end, in_agenda=True).holds(w.end(who))
    if plan.duration is not None:
        result = result & w.span(plan.duration, in_agenda=True).holds(w.length(who))
    for other in (Subject(each, PLANNED) for each in plan.after):
        result = result & (w.end(other) <= w.start(who) if w.has(other) else True)
    for other in (Subject(each, PLANNED) for each in plan.before):
        result = result & (w.end(who) <= w.start(other) if w.has(other) else True)
    return result
