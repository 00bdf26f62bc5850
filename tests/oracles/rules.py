"""The laws and the tiers, read from "Layers and presence", "Laws" and "The five tiers" of `meaning.md`.

Each rule is a function of a world and gives a list of terms, because a search may take sums and
conjunctions apart. Costs are whole numbers: fit is counted in `1 / scale(scenario)`.
"""

from collections.abc import Iterator
from itertools import combinations, product
from math import lcm, log

import pendulum
from attrs import evolve, frozen

from schedule.model.agenda import End, Item, Layer, Point, Subject
from schedule.model.phrases import (
    At,
    Bounded,
    ClockTime,
    Hedge,
    LengthPhrase,
    Limit,
    PartOfDay,
    TimePhrase,
    Within,
)
from schedule.model.scenario import Scenario
from schedule.model.sources import Statement
from schedule.model.statements import (
    Apart,
    Attended,
    Cancelled,
    Either,
    HeldAt,
    Lasted,
    MovedBy,
    MovedTo,
    Ordered,
    PointAt,
    Ran,
    Replaced,
    Resize,
    Resized,
    Sentence,
    Simple,
    TookPlace,
    UnderWay,
)
from tests.oracles.elimination import TooLarge, both, either
from tests.oracles.meaning import (
    ACTUAL,
    PLANNED,
    REVISED,
    World,
    asserts,
    entry_holds,
    holds,
    option_holds,
    options,
    speaks_of,
    takes_off,
)
from tests.oracles.scenes import Clock, Scene, apart, clocks, scenes, upwards
from tests.oracles.sense import sense
from tests.oracles.windows import TICK, Window, extent, length_window, time_window


@frozen
class Assertion:
    """A statement or an agenda entry: `item` is the entry's, `sentence` the statement's."""

    id: str
    reliability: float
    origin: str | None
    source: str | None
    sentence: Sentence | None = None
    published: int | None = None
    item: Item | None = None
    later: tuple["Assertion", ...] = ()
    later_of_substitute: tuple["Assertion", ...] = ()

    @property
    def certain(self) -> bool:
        return self.reliability >= 1

    @property
    def weight(self) -> int:
        return max(1, round(100 * log(self.reliability / (1 - self.reliability))))

    @property
    def meaning(self):
        return entry_sense(self.item) if self.item else sense(self.sentence)

    def holds(self, world: World):
        if self.item:
            return entry_holds(self.item.id, self.item.plan, world.heard(self.source))
        if self.id in world.scene.doubted:
            return False
        return self.history(world) or holds(self.now(world), self.published, world.heard(self.source))

    def now(self, world: World) -> Sentence:
        """What it says in this world: that something comes in the place of an item may be history."""
        if any(each.id not in world.scene.doubted for each in self.later_of_substitute):
            return Cancelled(self.sentence.item)
        return self.sentence

    def history(self, world: World) -> bool:
        """Whether a later statement that is believed makes this one history."""
        return any(each.id not in world.scene.doubted for each in self.later)

    def in_force(self, world: World) -> bool:
        """Whether it is not doubted and not history: then what it says may take effect."""
        return not self.history(world) and self.id not in world.scene.doubted


def entry_sense(item: Item):
    """That of the sentence that says the same; the id if no sentence does."""
    who, plan = Subject(item.id, PLANNED), item.plan
    start, end, length = (exact(each) for each in (plan.start, plan.end, plan.duration))
    named = tuple(each is not None for each in (start, end, length))
    sentences = {
        (False, False, False): TookPlace(who),
        (True, False, False): PointAt(Point(item.id, PLANNED, End.START), start),
        (False, True, False): PointAt(Point(item.id, PLANNED, End.END), end),
        (True, True, False): Ran(who, start, end),
        (False, False, True): Lasted(who, length),
    }
    ordered = plan.after or plan.before
    return item.id if ordered or named not in sentences else sense(sentences[named])


def exact(phrase):
    """As a report would say what an agenda says."""
    named = isinstance(phrase, At) or (isinstance(phrase, LengthPhrase) and phrase.named is not None)
    return evolve(phrase, hedge=Hedge.EXACTLY) if named and phrase.hedge is Hedge.PLAIN else phrase


def assertions(scenario: Scenario) -> tuple[Assertion, ...]:
    entries = [
        Assertion(
            f"agenda.{each.id}",
            each.plan.reliability,
            origin(scenario, each.plan.source),
            each.plan.source,
            item=each,
        )
        for each in scenario.items
        if each.plan
    ]
    said = [
        Assertion(
            each.id,
            each.reliability,
            origin(scenario, each.source),
            each.source,
            each.sentence,
            told_first(scenario, each),
        )
        for each in scenario.statements
    ]
    told = [with_later(each, said, scenario) for each in said]
    later = {(each.origin, each.meaning, ids(each.later), ids(each.later_of_substitute)) for each in told}
    if into_the_next_day(scenario):
        raise TooLarge("something may have run into the next day")
    if len(later) > len({key[:2] for key in later}):
        raise TooLarge("copies stand and fall together, and not all of them are superseded alike")
    return (*entries, *told)


def ids(said: tuple[Assertion, ...]) -> tuple[str, ...]:
    return tuple(each.id for each in said)


def with_later(old: Assertion, said: list[Assertion], scenario: Scenario) -> Assertion:
    """With the later statements of the same origin that make it history, by "Revision chains"."""
    match old.sentence:
        case Replaced(_, by, Layer.REVISED):
            items = [item.id for item in scenario.items if item.id != by]
            return evolve(
                old,
                later=superseders(old, said, scenario, items),
                later_of_substitute=superseders(old, said, scenario, [by]),
            )
        case _:
            every = [item.id for item in scenario.items]
            return evolve(old, later=superseders(old, said, scenario, every))


def superseders(
    old: Assertion, said: list[Assertion], scenario: Scenario, items: list[str]
) -> tuple[Assertion, ...]:
    """The later ones that touch one of the items."""
    published = announced(scenario)
    return tuple(
        new
        for new in said
        if old.origin == new.origin
        and published[old.id] is not None
        and published[new.id] is not None
        and published[old.id] < published[new.id]
        and any(supersedes(new.sentence, old.sentence, item) for item in items)
    )


def supersedes(new: Sentence, old: Sentence, item: str) -> bool:
    if any(isinstance(each, Either | Ordered | Apart) for each in (new, old)):
        return False
    on = {each for each in (new, old) if (item, REVISED) in asserts(each)}
    off = {each for each in (new, old) if takes_off(each) == item}
    return bool(speaks_of(new, item) & speaks_of(old, item)) or (len(on) == 1 and len(off) == 1)


def origin(scenario: Scenario, source: str | None) -> str | None:
    copied = {each.id: each.via for each in scenario.sources}
    while copied.get(source):
        source = copied[source]
    return source


def told_first(scenario: Scenario, said: Statement) -> int | None:
    """When the earliest of all copies of the statement was published."""
    first = origin(scenario, said.source)
    ticks = [
        tick(scenario, report)
        for report in scenario.reports
        for each in report.statements
        if sense(each.sentence) == sense(said.sentence) and origin(scenario, each.source) == first
    ]
    return min((each for each in ticks if each is not None), default=None)


def announced(scenario: Scenario) -> dict[str, int | None]:
    """When each statement was announced: what the origin itself said before in the same words, then."""
    zones = {each.id: each.zones for each in scenario.sources}
    told = [
        (each, report.source, tick(scenario, report))
        for report in scenario.reports
        for each in report.statements
    ]
    found = {}
    for each, source, at in told:
        first = origin(scenario, source)
        before = [
            when
            for one, who, when in told
            if who == first != source and zones[who] == zones[source] and one.sentence == each.sentence
            if when is not None and (at is None or when <= at)
        ]
        found[each.id] = max(before, default=at)
    return found


def tick(scenario: Scenario, report) -> int | None:
    if report.published is None:
        return None
    midnight = pendulum.datetime(scenario.date.year, scenario.date.month, scenario.date.day, tz="UTC")
    return int((report.published - midnight).total_seconds() // TICK)


def tags_of(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    tags = {tag for item in scenario.items for tag in item.tags}
    return {tag: tuple(item.id for item in scenario.items if tag in item.tags) for tag in tags}


def scenes_of(scenario: Scenario, said: tuple[Assertion, ...], happened: frozenset[str]) -> Iterator[Scene]:
    """Every scene, with every choice of whom to believe among those that make others history."""
    later = {one.id for each in said for one in each.later}
    groups = {
        tuple(one.id for one in said if (one.origin, one.meaning) == (each.origin, each.meaning))
        for each in said
        if each.id in later
    }
    open_ones = sorted(group for group in groups if not any(one.certain for one in said if one.id in group))
    for scene in scenes(scenario, happened):
        for size in range(len(open_ones) + 1):
            for some in combinations(open_ones, size):
                yield evolve(scene, doubted=frozenset(one for group in some for one in group))


def believed_to_correct(said: tuple[Assertion, ...], world: World) -> Iterator:
    """Who makes others history is believed, and so true or history, or is doubted."""
    later = {one.id for each in said for one in each.later}
    yield from (each.holds(world) for each in said if each.id in later - world.scene.doubted)


# --- what always holds ---------------------------------------------------------------------------


def laws(scenario: Scenario, said: tuple[Assertion, ...], world: World) -> Iterator:
    for item in scenario.items:
        for layer in layers_of(world, item.id):
            who = Subject(item.id, layer)
            start, end = world.start(who), world.end(who)
            yield start == end if item.point else start <= end
        yield from permitted(item, said, world)
        yield from left_alone(item, said, world)
        yield from part_of(item, scenario, world)
    yield from whereabouts(scenario, said, world)
    yield from believed_to_correct(said, world)


def layers_of(world: World, item: str) -> list[Layer]:
    return [layer for layer in Layer if (item, layer) in world.present]


def permitted(item: Item, said: tuple[Assertion, ...], world: World) -> Iterator:
    """Planned and revised intervals, and being taken off, need an accepted statement that says so."""
    simple = spoken_by(said, world)
    for layer in (PLANNED, REVISED):
        if (item.id, layer) in world.present:
            allowed = layer is PLANNED and item.plan is not None and entry(item, said).holds(world)
            for option, published, heard in simple:
                if (item.id, layer) in asserts(option):
                    allowed = either(allowed, option_holds(option, published, heard))
            yield allowed
    if item.id in world.off:
        yield any(
            takes_off(option) == item.id and option_holds(option, None, world) for option, _, _ in simple
        )


def spoken_by(said: tuple[Assertion, ...], world: World) -> list[tuple[Simple, int | None, World]]:
    """Each option of what is in force, with its publication and the world as its source tells of it."""
    told = [each for each in said if each.sentence and each.in_force(world)]
    return [(option, e.published, world.heard(e.source)) for e in told for option in options(e.now(world))]


def entry(item: Item, said: tuple[Assertion, ...]) -> Assertion:
    return next(each for each in said if each.item == item)


def whereabouts(scenario: Scenario, said: tuple[Assertion, ...], world: World) -> Iterator:
    """Another place, or somebody more, needs an accepted statement that says so; nobody is in two places."""
    simple = spoken_by(said, world)
    for item in scenario.items:
        place = world.scene.places.get(item.id, item.where)
        if place != item.where:
            yield any_holds(simple, HeldAt(item.id, place))
        for person, where in world.scene.people:
            if where == item.id and person not in item.who:
                yield any_holds(simple, Attended(person, item.id))
    happened = [item.id for item in scenario.items if (item.id, ACTUAL) in world.present]
    for left, right in combinations(happened, 2):
        yield from apart(scenario, world, left, right)


def any_holds(simple: list[tuple[Simple, int | None, World]], wanted: Simple):
    result = False
    for option, published, heard in simple:
        if option == wanted:
            result = either(result, option_holds(option, published, heard))
    return result


def left_alone(item: Item, said: tuple[Assertion, ...], world: World) -> Iterator:
    """A change leaves alone what no accepted statement speaks of."""
    planned, revised = Subject(item.id, PLANNED), Subject(item.id, REVISED)
    if not (world.has(planned) and world.has(revised)):
        return
    spoken = {"start": False, "end": False, "length": False}
    for option, published, heard in spoken_by(said, world):
        for what in speaks_of(option, item.id):
            spoken[what] = either(spoken[what], option_holds(option, published, heard))
    free_start = either(spoken["start"], both(spoken["end"], spoken["length"]))
    free_length = either(spoken["end"], spoken["length"])
    yield either(free_start, world.start(revised) == world.start(planned))
    yield either(free_length, world.length(revised) == world.length(planned))


def part_of(item: Item, scenario: Scenario, world: World) -> Iterator:
    for layer, whole in product(Layer, upwards(scenario, item.id)):
        child, parent = Subject(item.id, layer), Subject(whole, layer)
        if world.has(child) and world.has(parent):
            yield (world.start(parent) <= world.start(child)) & (world.end(child) <= world.end(parent))


# --- tier 1 --------------------------------------------------------------------------------------


def evidence(said: tuple[Assertion, ...], world: World) -> Iterator:
    """Accepted weight; the same meaning from the same origin counts once, with its greatest weight."""
    for each in said:
        group = [one for one in said if (one.origin, one.meaning) == (each.origin, each.meaning)]
        if each is group[0] and not any(one.certain for one in group):
            yield each.holds(world) * max(one.weight for one in group)


# --- tier 2 --------------------------------------------------------------------------------------


def agenda_layer(item: str, world: World) -> Layer | None:
    if (item, REVISED) in world.present:
        return REVISED
    return PLANNED if (item, PLANNED) in world.present and not world.spoken(item) else None


def time_layer(item: str, world: World) -> Layer | None:
    """Where its agenda time is: that of what was taken off stays what it was planned for."""
    return next((layer for layer in (REVISED, PLANNED) if (item, layer) in world.present), None)


def departures(scenario: Scenario, world: World) -> Iterator:
    slack = scenario.settings.slack // TICK
    for item in scenario.items:
        happened, layer = (item.id, ACTUAL) in world.present, agenda_layer(item.id, world)
        yield int(happened != (layer is not None))
        yield from (1 * (distance > slack) for distance in drifts(scenario, item, world))


def drifts(scenario: Scenario, item: Item, world: World) -> Iterator:
    """How far the actual ends lie from the known agenda times."""
    layer = time_layer(item.id, world)
    if (item.id, ACTUAL) in world.present and layer:
        actual, agenda = Subject(item.id, ACTUAL), Subject(item.id, layer)
        if known(scenario, item, layer, End.START):
            yield abs(world.start(actual) - world.start(agenda))
        if known(scenario, item, layer, End.END):
            yield abs(world.end(actual) - world.end(agenda))


def known(scenario: Scenario, item: Item, layer: Layer, end: End) -> bool:
    if layer is REVISED and known(scenario, item, PLANNED, end):
        return True
    times, length = spoken_times(scenario, item, layer), has_length(scenario, item, layer)
    other = End.END if end is End.START else End.START
    return end in times or (other in times and length)


def spoken_times(scenario: Scenario, item: Item, layer: Layer) -> set[End]:
    """The ends that a time phrase of the file is about."""
    ends = set()
    if layer is PLANNED and item.plan:
        ends |= {End.START} if item.plan.start else set()
        ends |= {End.END} if item.plan.end else set()
    for option in all_options(scenario):
        ends |= times_of(option, Subject(item.id, layer))
    return ends


def times_of(option: Simple, who: Subject) -> set[End]:
    match option:
        case PointAt(point, _) if Subject(point.item, point.layer) == who:
            return {point.end}
        case Ran(subject) if subject == who:
            return {End.START, End.END}
        case TookPlace(subject, when) if subject == who and when is not None:
            return ends_of(when)
        case MovedTo(item, _) if Subject(item, REVISED) == who:
            return {End.START}
    return set()


def ends_of(when: TimePhrase) -> set[End]:
    """The ends that "took place" bounds: a bound from below the start, one from above the end."""
    match when:
        case At():
            return {End.START}
        case Bounded(Limit.BEFORE | Limit.BY):
            return {End.END}
        case Bounded():
            return {End.START}
    return {End.START, End.END}


def named_ends(scenario: Scenario, item: Item, layer: Layer) -> set[End]:
    """The ends that a named clock time is about."""
    ends = set()
    if layer is PLANNED and item.plan:
        ends |= {End.START} if isinstance(item.plan.start, At) else set()
        ends |= {End.END} if isinstance(item.plan.end, At) else set()
    who = Subject(item.id, layer)
    for option in all_options(scenario):
        match option:
            case Ran(subject, start, end) if subject == who:
                ends |= {End.START} if isinstance(start, At) else set()
                ends |= {End.END} if isinstance(end, At) else set()
            case PointAt(_, At()) | TookPlace(_, At()) | MovedTo(_, At()):
                ends |= times_of(option, who)
    return ends


def has_length(scenario: Scenario, item: Item, layer: Layer) -> bool:
    """Whether a length phrase is about the length of the item on the layer."""
    if layer is PLANNED and item.plan and item.plan.duration:
        return True
    return any(length_of(option, Subject(item.id, layer)) for option in all_options(scenario))


def length_of(option: Simple, who: Subject) -> bool:
    match option:
        case Lasted(subject):
            return subject == who
        case Resized(item, Resize.SHORTENED_TO | Resize.EXTENDED_TO):
            return Subject(item, REVISED) == who
    return False


def all_options(scenario: Scenario) -> Iterator[Simple]:
    for each in scenario.statements:
        yield from options(each.sentence)


# --- tier 3 --------------------------------------------------------------------------------------


def fit(scenario: Scenario, said: tuple[Assertion, ...], world: World) -> Iterator:
    """Weight x |value - named| / tolerance of what is accepted, times `scale(scenario)`; copies once."""
    parts, measured = scale(scenario), set()
    for each in said:
        group = [one for one in said if (one.origin, one.meaning) == (each.origin, each.meaning)]
        weight = 1000 if any(one.certain for one in group) else max(one.weight for one in group)
        told = (each.origin, each.meaning, world.heard(each.source).ahead, clock_of(scenario, each))
        if told in measured:
            continue
        measured.add(told)
        if each.item:
            heard = world.heard(each.source)
            named = entry_values(each.item, heard) if world.has(Subject(each.item.id, PLANNED)) else []
            yield each.holds(world) * weight * misfit(named, parts)
        else:
            own = least_misfit(each, world.heard(each.source), parts)
            yield weight * own * each.in_force(world)
    for clock, limit in clocks(scenario).items():
        yield clock_weight(scenario, clock.source) * abs(world.offsets[clock]) * (parts // limit)


def clock_of(scenario: Scenario, each: Assertion) -> str | None:
    """Whose unsure clock it is told by."""
    return each.source if Clock(each.source or "") in clocks(scenario) else None


def clock_weight(scenario: Scenario, name: str) -> int:
    """That of the source's own reliability; 0 for a certain one."""
    own = next(each.reliability for each in scenario.sources if each.id == name)
    trust = scenario.settings.reliability if own is None else own
    return 0 if trust >= 1 else max(1, round(100 * log(trust / (1 - trust))))


def least_misfit(each: Assertion, world: World, parts: int):
    """Of the options that hold the nearest; 0 if none does."""
    missing = 10**6
    least = missing
    for option in options(each.sentence):
        true = option_holds(option, each.published, world)
        if true is not False:
            cost = misfit(named_values(option, world), parts)
            least = minimum(least, true * cost + (1 - true) * missing)
    return least * (1 * (least != missing))


def minimum(left, right):
    return (left + right - abs(left - right)) // 2


def misfit(named, parts: int):
    return sum(
        abs(value - window.named) * (parts // window.tolerance) for value, window in named if window.tolerance
    )


def entry_values(item: Item, world: World) -> list[tuple[object, Window]]:
    who, plan = Subject(item.id, PLANNED), item.plan
    values = []
    if plan.start is not None:
        values.append((world.start(who), world.time(plan.start, in_agenda=True)))
    if plan.end is not None:
        values.append((world.end(who), world.time(plan.end, in_agenda=True)))
    if plan.duration is not None:
        values.append((world.length(who), world.span(plan.duration, in_agenda=True)))
    return values


def named_values(option: Simple, w: World) -> list[tuple[object, Window]]:
    """The values that the option names, with their windows; windows without a tolerance cost nothing."""
    match option:
        case PointAt(point, when):
            return [(w.at(point), w.time(when))]
        case Ran(who, start, end):
            return [(w.start(who), w.time(start)), (w.end(who), w.time(end))]
        case TookPlace(who, when) if when is not None:
            return [(w.start(who), w.time(when))]
        case MovedTo(item, when):
            return [(w.start(Subject(item, REVISED)), w.time(when))]
        case UnderWay(who, when) if (at := w.time(when).named) is not None:
            return [(-minimum(-w.start(who), -at), w.time(when)), (minimum(w.end(who), at), w.time(when))]
        case Lasted(who, length):
            return [(w.length(who), w.span(length))]
        case Apart(left, length, _, right):
            return [(abs(w.at(right) - w.at(left)), w.span(length))]
        case MovedBy(item, length):
            moved = w.start(Subject(item, PLANNED)) - w.start(Subject(item, REVISED))
            return [(abs(moved), w.span(length))]
        case Resized(item, resize, length):
            planned, revised = w.length(Subject(item, PLANNED)), w.length(Subject(item, REVISED))
            by = resize in (Resize.SHORTENED_BY, Resize.EXTENDED_BY)
            return [(abs(planned - revised) if by else revised, w.span(length))]
    return []


def scale(scenario: Scenario) -> int:
    """A number that every tolerance in the scenario divides."""
    tolerances = [window.tolerance for window in windows(scenario) if window.tolerance]
    return lcm(*tolerances, *clocks(scenario).values())


def windows(scenario: Scenario) -> Iterator[Window]:
    widths = scenario.settings.widths
    for phrase, in_agenda in phrases(scenario):
        if isinstance(phrase, LengthPhrase):
            yield length_window(phrase, widths, in_agenda)
        else:
            yield time_window(phrase, widths, in_agenda)


def into_the_next_day(scenario: Scenario) -> bool:
    """Whether something may have run into the next day, which no box here has room for."""
    widths = scenario.settings.widths
    for option in all_options(scenario):
        match option:
            case Ran(_, At() | Within() as start, At() | Within() as end) if Within in (
                type(start),
                type(end),
            ):
                ends = [each.time if isinstance(each, At) else each.period for each in (start, end)]
                undated = all(each.date is None for each in ends if isinstance(each, ClockTime | PartOfDay))
                if undated and extent(ends[1], widths, 0)[1] <= extent(ends[0], widths, 0)[0]:
                    return True
    return False


def phrases(scenario: Scenario) -> Iterator[tuple[TimePhrase | LengthPhrase, bool]]:
    for item in scenario.items:
        if item.plan:
            entry = (item.plan.start, item.plan.end, item.plan.duration)
            yield from ((each, True) for each in entry if each is not None)
    for option in all_options(scenario):
        match option:
            case PointAt(_, when) | MovedTo(_, when) | UnderWay(_, when):
                yield when, False
            case TookPlace(_, when) if when is not None:
                yield when, False
            case Ran(_, start, end):
                yield start, False
                yield end, False
            case Lasted(_, length) | MovedBy(_, length) | Resized(_, _, length) | Apart(_, length):
                yield length, False


# --- tier 4 --------------------------------------------------------------------------------------


def shifts(scenario: Scenario, world: World) -> Iterator:
    for item in scenario.items:
        yield from drifts(scenario, item, world)


def disorders(scenario: Scenario, world: World) -> Iterator:
    for item in scenario.items:
        plan = item.plan
        orders = [(each, item.id) for each in plan.after] if plan else []
        orders += [(item.id, each) for each in plan.before] if plan else []
        for first, second in orders:
            left, right = Subject(first, ACTUAL), Subject(second, ACTUAL)
            if world.has(left) and world.has(right):
                yield 1 * (world.end(left) > world.start(right))


def unusual(scenario: Scenario, world: World) -> Iterator:
    """Distance from the usual length, where nobody stated the length."""
    for item in scenario.items:
        for layer in layers_of(world, item.id):
            if not item.point and not stated(scenario, item, layer):
                yield abs(world.length(Subject(item.id, layer)) - usual(scenario, item, layer, world))


def stated(scenario: Scenario, item: Item, layer: Layer) -> bool:
    if layer is REVISED and stated(scenario, item, PLANNED):
        return True
    both = len(named_ends(scenario, item, layer)) == 2
    return both or has_length(scenario, item, layer)


def usual(scenario: Scenario, item: Item, layer: Layer, world: World):
    agenda = time_layer(item.id, world) if layer is ACTUAL else None
    if agenda and stated(scenario, item, agenda):
        return world.length(Subject(item.id, agenda))
    return scenario.settings.assumed_duration // TICK
