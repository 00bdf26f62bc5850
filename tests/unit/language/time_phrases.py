"""Strategies for every time phrase and length that a text can give."""

from calendar import monthrange

from hypothesis import strategies as st

from schedule.language.time_order import is_reversed
from schedule.language.zones import OFFSETS
from schedule.model.phrases import (
    At,
    Between,
    Bounded,
    CalendarDate,
    Clock,
    ClockTime,
    Date,
    DayShift,
    Endpoint,
    Hedge,
    LengthPhrase,
    Limit,
    Part,
    PartOfDay,
    TimePhrase,
    Weekday,
    Within,
)

CLOCKS: st.SearchStrategy[Clock] = st.one_of(
    st.builds(Clock, st.integers(0, 23), st.integers(0, 59), st.none() | st.integers(0, 59)),
    st.builds(Clock, st.integers(1, 12), st.integers(0, 59), halves=st.just(True)),
    st.sampled_from([Clock(24), Clock(24, 0, 0), Clock(0, midnight=True)]),
)
ZONES = st.none() | st.sampled_from(
    [*OFFSETS.values(), "-03:30", "Asia/Seoul", "America/New_York", "Etc/GMT+5"]
)
YEARS = st.integers(1, 9999)


@st.composite
def single_days(draw: st.DrawFn) -> CalendarDate:
    year, month = draw(st.none() | YEARS), draw(st.integers(1, 12))
    last = monthrange(2000 if year is None else year, month)[1]
    return CalendarDate(year, month, draw(st.integers(1, last)))


MONTHS_AND_YEARS = st.one_of(
    st.builds(CalendarDate, st.none() | YEARS, st.integers(1, 12), st.none()),
    st.builds(CalendarDate, YEARS, st.none(), st.none()),
)
DAYS: st.SearchStrategy[Date] = st.one_of(
    single_days(), st.builds(Weekday, st.integers(0, 6)), st.builds(DayShift, st.integers(-2, 2))
)
TIMES = st.builds(ClockTime, CLOCKS, st.none() | DAYS, ZONES)
PARTS = st.builds(PartOfDay, st.sampled_from(Part), st.none() | DAYS)
PERIODS = st.one_of(PARTS, DAYS, MONTHS_AND_YEARS)


@st.composite
def spans(draw: st.DrawFn) -> Between:
    dates: st.SearchStrategy[Date | None] = draw(st.sampled_from([DAYS, st.none()]))
    inner: st.SearchStrategy[Endpoint] = st.one_of(
        st.builds(ClockTime, CLOCKS, dates, ZONES), st.builds(PartOfDay, st.sampled_from(Part), dates)
    )
    if draw(st.booleans()):
        inner = st.one_of(DAYS, MONTHS_AND_YEARS, st.builds(ClockTime, CLOCKS, DAYS, ZONES))
    first, last = draw(inner), draw(inner)
    return Between(last, first) if is_reversed(first, last) else Between(first, last)


def one_year(first: object, last: object) -> bool:
    """Whether one of two dates with months names its year and the other does not: then it is that of both."""
    dates = [each.date if isinstance(each, ClockTime | PartOfDay) else each for each in (first, last)]
    years = [each.year is None for each in dates if isinstance(each, CalendarDate) and each.month]
    return len(years) == 2 and years[0] != years[1]


TIME_PHRASES: st.SearchStrategy[TimePhrase] = st.one_of(
    st.builds(At, TIMES, st.sampled_from(Hedge)),
    st.builds(Bounded, st.sampled_from(Limit), st.one_of(TIMES, PERIODS)),
    st.builds(Within, PERIODS, st.booleans()),
    spans().filter(lambda span: not one_year(span.first, span.last)),
)
SECONDS = st.integers(0, 73_050 * 86_400) | st.integers(0, 7200)
LENGTH_HEDGES = st.sampled_from([Hedge.PLAIN, Hedge.ABOUT, Hedge.EXACTLY, Hedge.NEARLY])
LENGTH_PHRASES = st.one_of(
    st.builds(LengthPhrase, SECONDS, LENGTH_HEDGES),
    st.builds(LengthPhrase, shortest=SECONDS),
    st.builds(LengthPhrase, longest=SECONDS),
    st.tuples(SECONDS, SECONDS).map(lambda pair: LengthPhrase(shortest=min(pair), longest=max(pair))),
    st.just(LengthPhrase(brief=True)),
)
