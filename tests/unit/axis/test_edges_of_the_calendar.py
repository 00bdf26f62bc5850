"""Dates that the calendar does not have, days whose midnight the clocks show twice, and its last day."""

import pendulum
import pytest

from schedule.axis.calendar import Context, day_of, period, readings
from schedule.errors import PhraseError
from schedule.model.phrases import CalendarDate, Clock, ClockTime
from schedule.model.widths import Widths


def on(date: pendulum.Date, zone: str = "UTC") -> Context:
    return Context(zone, date, date)


def test_the_29th_of_february_is_refused_far_from_a_leap_year() -> None:
    """1900 was none, and a date without a year lies within three years of the scenario's."""
    with pytest.raises(PhraseError, match="there is no such date; found 1900-02-29"):
        day_of(CalendarDate(None, 2, 29), on(pendulum.date(1900, 6, 1)))
    assert day_of(CalendarDate(None, 2, 29), on(pendulum.date(1901, 6, 1))) == pendulum.date(1904, 2, 29)


def test_a_date_with_its_year_must_exist() -> None:
    with pytest.raises(PhraseError, match="there is no such date; found 2019-02-29"):
        day_of(CalendarDate(2019, 2, 29), on(pendulum.date(2019, 1, 1)))


@pytest.mark.parametrize("date", [CalendarDate(2019, 3, None), CalendarDate(2019, None, None)])
def test_a_clock_time_is_on_one_day(date: CalendarDate) -> None:
    with pytest.raises(PhraseError, match="a clock time needs a day"):
        readings(ClockTime(Clock(9), date), on(pendulum.date(2019, 1, 1)))


def test_a_day_whose_midnight_comes_twice_begins_at_the_first() -> None:
    """Havana puts its clocks back from 1:00 to 0:00."""
    context = on(pendulum.date(2019, 11, 1), "America/Havana")
    begin, end = period(CalendarDate(2019, 11, 3), context, Widths().parts)
    assert begin.isoformat() == "2019-11-03T00:00:00-04:00"
    assert (end - begin).total_hours() == 25


def test_the_last_day_of_the_calendar_has_no_end() -> None:
    last = on(pendulum.date(9999, 12, 31))
    with pytest.raises(PhraseError, match="year outside 1-9999"):
        readings(ClockTime(Clock(24)), last)
    assert [each.hour for each in readings(ClockTime(Clock(23)), last)] == [23]
