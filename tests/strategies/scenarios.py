"""Random scenarios for brute force: up to three items, up to five statements, moments within nine minutes.

What the strategies leave out, because `meaning.md` can be read in two ways there, is listed in
`tests/properties/README.md`.
"""

from functools import cache

from hypothesis import strategies as st

from schedule.model.agenda import End, Item, Layer, Plan, Point, Subject
from schedule.model.phrases import Between, Bounded, Hedge, LengthPhrase, Limit, Part, PartOfDay, Within
from schedule.model.scenario import Scenario
from schedule.model.statements import (
    Apart,
    Cancelled,
    Counted,
    DidNotTakePlace,
    Direction,
    Either,
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
    TookPlace,
    UnderWay,
)
from tests.strategies.building import MINUTE, at, clock, report, scenario

NAMES = ("x", "y", "z")
TAG = "talks"
LAYERS_OF_REPLACEMENT = (Layer.ACTUAL, Layer.ACTUAL, Layer.REVISED)
RELIABILITIES = (0.6, 0.8, 0.9)
minutes = st.integers(0, 8)
clocks = minutes.map(clock)
named_times = st.builds(at, minutes, st.sampled_from(Hedge))
periods = st.sampled_from([PartOfDay(Part.MORNING), PartOfDay(Part.NIGHT)])
limits = st.builds(Bounded, st.sampled_from(Limit), clocks | periods)
spans = st.tuples(minutes, minutes).map(lambda pair: Between(clock(min(pair)), clock(max(pair))))
windows = limits | spans | st.builds(Within, periods, st.booleans())
times = named_times | windows
"""All time phrases; `named_times` are those with a named clock time."""


@cache
def lengths() -> st.SearchStrategy[LengthPhrase]:
    hedges = st.sampled_from([Hedge.PLAIN, Hedge.ABOUT, Hedge.EXACTLY])
    named = st.builds(lambda n, hedge: LengthPhrase(named=n * MINUTE, hedge=hedge), st.integers(2, 4), hedges)
    exact = st.builds(lambda n: LengthPhrase(named=n * MINUTE, hedge=Hedge.EXACTLY), st.integers(1, 3))
    bound = st.integers(0, 3).map(lambda n: n * MINUTE)
    open_ended = st.builds(LengthPhrase, shortest=bound) | st.builds(LengthPhrase, longest=bound)
    closed = st.builds(lambda a, b: LengthPhrase(shortest=a, longest=a + b), bound, bound)
    return named | exact | open_ended | closed | st.just(LengthPhrase(brief=True))


@cache
def actual_sentences(names: tuple[str, ...]) -> st.SearchStrategy[Sentence]:
    """What happened, when, and how long."""
    item = st.sampled_from(names)
    who = st.builds(Subject, item)
    point = st.builds(Point, item, st.just(Layer.ACTUAL), st.sampled_from(End))
    return st.one_of(
        st.builds(PointAt, point, times),
        st.builds(Ran, who, times, times),
        st.builds(UnderWay, who, times),
        st.builds(Lasted, who, lengths()),
        st.builds(TookPlace, who, st.none() | times),
        st.builds(DidNotTakePlace, who),
        st.builds(Counted, st.sampled_from(Quantity), st.integers(0, 2), st.just(TAG)),
    )


@cache
def agenda_sentences(names: tuple[str, ...]) -> st.SearchStrategy[Sentence]:
    """What became of the agenda; also what somebody says was planned."""
    item = st.sampled_from(names)
    layer = st.sampled_from([Layer.REVISED, Layer.REVISED, Layer.PLANNED])
    who = st.builds(Subject, item, layer)
    point = st.builds(Point, item, layer, st.sampled_from(End))
    return st.one_of(
        st.builds(MovedBy, item, lengths(), st.sampled_from(Shift)),
        st.builds(MovedTo, item, named_times),
        st.builds(Resized, item, st.sampled_from(Resize), lengths()),
        st.builds(Cancelled, item),
        st.builds(Reinstated, item),
        st.builds(PointAt, point, times),
        st.builds(TookPlace, who, st.none() | named_times),
        st.builds(Lasted, who, lengths()),
        st.builds(DidNotTakePlace, st.builds(Subject, item, st.just(Layer.REVISED))),
    )


@cache
def pair_sentences(names: tuple[str, ...]) -> st.SearchStrategy[Sentence]:
    """How two items lie to each other; the right one may be meant as it was planned."""
    two = st.permutations(names).map(lambda each: tuple(each[:2]))
    layers = st.sampled_from([Layer.ACTUAL, Layer.ACTUAL, Layer.PLANNED])
    ends = st.sampled_from(End)
    return st.one_of(
        st.builds(
            lambda pair, relation, layer: Ordered(Subject(pair[0]), relation, Subject(pair[1], layer)),
            two,
            st.sampled_from(Relation),
            layers,
        ),
        st.builds(
            lambda pair, one, length, way, layer, other: Apart(
                Point(pair[0], Layer.ACTUAL, one), length, way, Point(pair[1], layer, other)
            ),
            two,
            ends,
            lengths(),
            st.sampled_from(Direction),
            layers,
            ends,
        ),
        st.builds(lambda pair, layer: Replaced(*pair, layer), two, st.sampled_from(LAYERS_OF_REPLACEMENT)),
    )


@cache
def sentences(names: tuple[str, ...]) -> st.SearchStrategy[Sentence]:
    simple = [actual_sentences(names), agenda_sentences(names)]
    plain = st.one_of(*simple, pair_sentences(names)) if len(names) > 1 else st.one_of(*simple)
    options = actual_sentences(names) | st.builds(Cancelled, st.sampled_from(names))
    choice = st.lists(options, min_size=2, max_size=2, unique=True).map(lambda each: Either(tuple(each)))
    return plain | plain | plain | choice


@cache
@st.composite
def items(draw, count: int) -> tuple[Item, ...]:
    names = NAMES[:count]
    found = []
    for name in names:
        others = tuple(each for each in names if each < name)
        parent = draw(st.sampled_from([None, None, None, *others]))
        plan = draw(plans(name, others)) if draw(st.integers(0, 3)) else None
        tags = (TAG,) if draw(st.booleans()) else ()
        point = draw(st.integers(0, 4)) == 0
        found.append(Item(name, name.upper(), plan, tags=tags, part_of=parent, point=point))
    return tuple(found)


@cache
@st.composite
def plans(draw, name: str, others: tuple[str, ...]) -> Plan:
    sure = draw(st.integers(0, 3)) > 0
    other = st.sampled_from([(), (), *((each,) for each in others)])
    after = draw(other)
    return Plan(
        f"agenda.{name}",
        start=draw(st.none() | named_times | named_times | times),
        end=draw(st.none() | st.none() | times),
        duration=draw(st.none() | lengths()),
        after=after,
        before=() if after else draw(other),
        source=None if sure else draw(st.sampled_from("ab")),
        reliability=1.0 if sure else draw(st.sampled_from(RELIABILITIES)),
    )


@st.composite
def scenarios(draw, max_items: int = 3, max_statements: int = 5, certain: bool = True) -> Scenario:
    count = draw(st.integers(1, max_items))
    sure = (1.0,) if certain else ()
    reports = [
        report(
            number,
            draw(sentences(NAMES[:count])),
            draw(st.sampled_from((*RELIABILITIES, *RELIABILITIES, *sure))),
            draw(st.sampled_from("abcd")),
            draw(st.none() | st.none() | st.none() | st.integers(2, 9)),
        )
        for number in range(1, draw(st.integers(0, max_statements)) + 1)
    ]
    return scenario(
        draw(items(count)),
        tuple(reports),
        slack=MINUTE * draw(st.integers(1, 2)),
        assumed_duration=MINUTE * draw(st.integers(1, 2)),
        evidence_only=draw(st.integers(0, 7)) == 0,
    )
