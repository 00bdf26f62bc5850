"""Every phrase of the hand-written tables has exactly the windows that the documentation gives it."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

import pendulum
import pytest

from schedule.axis.calendar import context_of, timezone
from schedule.checking.windows import windows_of
from schedule.constraints.origin import axis_of
from schedule.constraints.windows import Ear, length_window, time_windows
from schedule.errors import PhraseError
from schedule.language.times import read_length, read_time
from schedule.model.scenario import Scenario, Settings, Unit
from schedule.model.sources import Report, Source
from tests.unit.constraints.phrase_windows_rows import Row, Span, lengths_of, moments_of
from tests.unit.constraints.phrase_windows_table import LENGTHS, REFUSED_LENGTHS, REFUSED_TIMES, TIMES

SIZES = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400}


def test_the_tables_are_large_and_say_nothing_twice() -> None:
    rows = (*TIMES, *LENGTHS, *REFUSED_TIMES, *REFUSED_LENGTHS)
    assert len(rows) == len(set(rows)) > 400


def cases(rows: Iterable[Row], *, judge: bool = False) -> list[object]:
    """Rows as parameters of a test; where the code is known to be wrong the test must fail."""
    found: list[object] = []
    for row in rows:
        wrong = row.judge_wrong if judge else row.wrong
        marks = [pytest.mark.xfail(strict=True, reason=wrong)] if wrong else []
        found.append(pytest.param(row, id=_name(row), marks=marks))
    return found


def _name(row: Row) -> str:
    defaults = Row("")
    context = [each for each in row[2:8] if each not in defaults[2:8]]
    return " ".join((row.phrase[:40] or "nothing", *(f"({each})" for each in context)))


@pytest.mark.parametrize("row", cases(TIMES))
def test_a_time_phrase_has_exactly_these_readings(row: Row) -> None:
    heard = time_windows(read_time(row.phrase), ear_of(row))
    assert {(each.lo, each.hi, each.named) for each in heard} == {
        tuple(_tick(each, row) for each in span) for span in moments_of(row)
    }


@pytest.mark.parametrize("row", cases(TIMES, judge=True))
def test_the_judge_hears_exactly_these_readings(row: Row) -> None:
    ear = ear_of(row)
    heard = windows_of(read_time(row.phrase), ear.context, ear.widths, ear.exact)
    assert {_in_ticks(each.lo, each.hi, row) for each in heard} == {
        (_tick(lo, row), _tick(hi, row)) for lo, hi, _ in moments_of(row)
    }


@pytest.mark.parametrize("row", cases(LENGTHS))
def test_a_length_has_exactly_this_window(row: Row) -> None:
    heard = length_window(read_length(row.phrase), ear_of(row))
    assert {Span(heard.lo, heard.hi, heard.named)} == {
        Span(*(None if each is None else _whole(each, SIZES[row.unit]) for each in span))
        for span in lengths_of(row)
    }


@pytest.mark.parametrize("row", cases(REFUSED_TIMES))
def test_a_time_phrase_is_refused_with_what_could_be_meant(row: Row) -> None:
    with pytest.raises(PhraseError) as refusal:
        time_windows(read_time(row.phrase), ear_of(row))
    assert _missing(row, refusal.value) == []


@pytest.mark.parametrize("row", cases(REFUSED_LENGTHS))
def test_a_length_is_refused_with_what_could_be_meant(row: Row) -> None:
    with pytest.raises(PhraseError) as refusal:
        length_window(read_length(row.phrase), ear_of(row))
    assert _missing(row, refusal.value) == []


def ear_of(row: Row) -> Ear:
    """How the phrase of a row is heard in a scenario with that date, zone, source and unit."""
    published = pendulum.parse(row.published, tz=timezone(row.zone)) if row.published else None
    assert published is None or isinstance(published, pendulum.DateTime)
    report = Report("r1", "log", published=published)
    scenario = Scenario(
        title="One phrase",
        zone=row.zone,
        date=pendulum.Date.fromisoformat(row.date),
        settings=Settings(unit=Unit(row.unit)),
        sources=(Source("log", "A log", zones=(row.source_zone,) if row.source_zone else ()),),
        reports=(report,),
    )
    exact = row.place == "agenda"
    context = context_of(scenario, None if exact else report)
    return Ear(context, scenario.settings.widths, axis_of(scenario), exact)


def _missing(row: Row, refusal: PhraseError) -> list[str]:
    """The words that the message should hold and does not."""
    message = str(refusal).lower()
    return [each for each in row.refused if not any(word.lower() in message for word in each.split("|"))]


def _in_ticks(lo: int | None, hi: int | None, row: Row) -> tuple[int | None, int | None]:
    """A window in seconds since 1970 in the ticks that lie within."""
    axis = ear_of(row).axis
    return (
        None if lo is None else axis.up(pendulum.from_timestamp(lo)),
        None if hi is None else axis.down(pendulum.from_timestamp(hi)),
    )


def _tick(seconds: int | None, row: Row) -> int | None:
    """Ticks since the midnight of the scenario's date; with the unit day, calendar days."""
    if seconds is None:
        return None
    if row.unit == "day":
        day = datetime.fromtimestamp(seconds, ZoneInfo(row.zone)).date()
        return day.toordinal() - datetime.fromisoformat(row.date).toordinal()
    midnight = datetime.fromisoformat(row.date).replace(tzinfo=ZoneInfo(row.zone))
    return _whole(seconds - int(midnight.timestamp()), SIZES[row.unit])


def _whole(seconds: int, size: int) -> int:
    assert seconds % size == 0, "the rows are written in whole ticks"
    return seconds // size
