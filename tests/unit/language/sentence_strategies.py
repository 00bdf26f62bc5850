"""Strategies for every sentence, over names that are as awkward as names get."""

from hypothesis import strategies as st

from schedule.language.names import Names
from schedule.language.time_order import is_reversed
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.phrases import (
    At,
    Between,
    Bounded,
    CalendarDate,
    ClockTime,
    DayShift,
    Hedge,
    LengthPhrase,
    PartOfDay,
    TimePhrase,
    Weekday,
    Within,
)
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
from tests.unit.language.time_phrases import LENGTH_PHRASES, TIME_PHRASES, one_year

AWKWARD = Names(
    items={
        "a": "Planned lunch",
        "lunch": "Lunch",
        "LUNCH": "The lunch",
        "dinner": "Lunch and dinner",
        "before": "Noon",
        "9 a.m.": "after noon",
        "or": "Lunch or dinner after the talks",
        'x "quoted"': 'The "Big" Day, 2nd',
        "r-1": "Hội nghị thượng đỉnh",
        "r-10": "r-1.5",
        "12": "took place at 9 a.m. or started",
        "started": "was",
        "with": "Dinner",
        "exactly 3": "dinner with kim",
        "kim": "Revised kim",
        "Gäste": "two  spaces",
        "(end)": "the end.",
    },
    tags=("talks", "of talks", "took place", "3", "a"),
    persons=("kim", "Kim Jong-un", "attended", "the chair", 'O"Neil'),
    places={"noon": "Noon", "hall": "The Hall or garden", "9": "9 a.m.", "at": "in the afternoon"},
)
LAYERS = st.sampled_from(Layer)
# Distances of any length and of none have wordings of their own.
MARGINAL = st.sampled_from(
    (LengthPhrase(shortest=0), LengthPhrase(named=0, hedge=Hedge.EXACTLY), LengthPhrase(named=0))
)


def sentences(names: Names) -> st.SearchStrategy[Sentence]:
    simple = simple_sentences(names)
    return simple | st.lists(simple, min_size=2, max_size=4).map(lambda options: Either(tuple(options)))


def simple_sentences(names: Names) -> st.SearchStrategy[Simple]:
    items = st.sampled_from(sorted(names.items))
    subjects = st.builds(Subject, items, LAYERS)
    points = st.builds(Point, items, LAYERS, st.sampled_from(End))
    when, length = TIME_PHRASES, LENGTH_PHRASES
    return st.one_of(
        st.builds(PointAt, points, when),
        st.tuples(subjects, when, when).filter(_agreeing).map(lambda parts: Ran(*parts)),
        st.builds(UnderWay, subjects, when),
        st.builds(Lasted, subjects, length),
        st.builds(Ordered, subjects, st.sampled_from(Relation), subjects).filter(_of_two),
        st.builds(Apart, points, length | MARGINAL, st.sampled_from(Direction), points).filter(_of_two),
        st.builds(MovedBy, items, length, st.sampled_from(Shift)),
        st.builds(MovedTo, items, when),
        st.builds(Resized, items, st.sampled_from(Resize), length),
        st.builds(Cancelled, items),
        st.builds(Reinstated, items),
        st.builds(
            lambda two, layer: Replaced(*two, layer),
            st.tuples(items, items).filter(lambda two: two[0] != two[1]),
            st.sampled_from([Layer.ACTUAL, Layer.REVISED]),
        ),
        st.builds(TookPlace, subjects, st.none() | when),
        st.builds(DidNotTakePlace, subjects),
        st.builds(
            Counted, st.sampled_from(Quantity), st.integers(0, 9999), st.sampled_from(sorted(names.tags))
        ),
        st.builds(Attended, st.sampled_from(sorted(names.persons)), items),
        st.builds(HeldAt, items, st.sampled_from(sorted(names.places))),
    )


def _of_two(sentence: Ordered | Apart) -> bool:
    return sentence.left != sentence.right


def _agreeing(parts: tuple[Subject, TimePhrase, TimePhrase]) -> bool:
    """Ranges as they are read: both ends or none name a day, and none ends before it starts."""
    _, start, end = parts
    if isinstance(start, At) and isinstance(end, At):
        first, last = start.time, end.time
        sure = first.date is None and last.date is None and not (first.clock.midnight or last.clock.midnight)
        seconds = [(each.clock.hour, each.clock.minute, each.clock.second or 0) for each in (first, last)]
        if sure and seconds[1] < seconds[0]:
            return False
        if first.clock.halves != last.clock.halves:
            return False
    if one_year(_day(start), _day(end)):
        return False
    ends = [
        each.time if isinstance(each, At) else each.period
        for each in (start, end)
        if isinstance(each, At | Within)
    ]
    if len(ends) == 2 and is_reversed(*ends):
        return False
    return (_day(start) is None) == (_day(end) is None)


def _day(phrase: TimePhrase) -> object:
    match phrase:
        case At(time) | Bounded(_, time) | Within(time) | Between(time):
            if isinstance(time, ClockTime | PartOfDay):
                return time.date
            return time if isinstance(time, CalendarDate | Weekday | DayShift) else None
