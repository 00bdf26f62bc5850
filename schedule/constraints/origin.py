"""Where the axis of a scenario begins, and how fine its ticks are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

import pendulum

from schedule.axis.ticks import Axis
from schedule.axis.zones import timezone
from schedule.model.phrases import (
    At,
    Between,
    Bounded,
    CalendarDate,
    ClockTime,
    Endpoint,
    LengthPhrase,
    PartOfDay,
    TimePhrase,
    Within,
)
from schedule.model.scenario import Scenario, Unit
from schedule.model.statements import (
    Apart,
    Either,
    Lasted,
    MovedBy,
    MovedTo,
    PointAt,
    Ran,
    Resized,
    Sentence,
    TookPlace,
    UnderWay,
)


def axis_of(scenario: Scenario) -> Axis:
    """Counts from the midnight that begins the scenario's date, else the first date that is named.

    The unit is the scenario's; without one minutes, or seconds where any phrase names seconds.
    """
    phrases = tuple(_phrases(scenario))
    day = scenario.date or _first_date(phrases) or pendulum.date(2000, 1, 1)
    origin = pendulum.datetime(day.year, day.month, day.day, tz=timezone(scenario.zone))
    return Axis(origin, scenario.settings.unit or _finest(phrases))


def _finest(phrases: tuple[TimePhrase | LengthPhrase, ...]) -> Unit:
    return Unit.SECOND if any(_names_seconds(each) for each in phrases) else Unit.MINUTE


def _names_seconds(phrase: TimePhrase | LengthPhrase) -> bool:
    if isinstance(phrase, LengthPhrase):
        seconds = (phrase.named, phrase.shortest, phrase.longest)
        return any(each is not None and each % 60 for each in seconds)
    times = (each for each in _endpoints(phrase) if isinstance(each, ClockTime))
    return any(each.clock.second is not None for each in times)


def _first_date(phrases: tuple[TimePhrase | LengthPhrase, ...]) -> pendulum.Date | None:
    named = []
    for phrase in phrases:
        for each in () if isinstance(phrase, LengthPhrase) else _endpoints(phrase):
            date = each.date if isinstance(each, ClockTime | PartOfDay) else each
            if isinstance(date, CalendarDate) and date.year is not None:
                named.append((date.year, date.month or 1, 1 if date.month is None else date.day or 1))
    return pendulum.date(*min(named)) if named else None


def _endpoints(phrase: TimePhrase) -> tuple[Endpoint, ...]:
    match phrase:
        case At(time) | Bounded(_, time):
            return (time,)
        case Between(first, last):
            return first, last
        case Within(period):
            return (period,)
        case _:
            assert_never(phrase)


def _phrases(scenario: Scenario) -> Iterator[TimePhrase | LengthPhrase]:
    for item in scenario.items:
        if item.plan:
            found = (item.plan.start, item.plan.end, item.plan.duration)
            yield from (each for each in found if each is not None)
    for statement in scenario.statements:
        yield from _of_sentence(statement.sentence)


def _of_sentence(sentence: Sentence) -> Iterator[TimePhrase | LengthPhrase]:
    match sentence:
        case PointAt(_, when) | UnderWay(_, when) | MovedTo(_, when):
            yield when
        case Ran(_, first, last):
            yield first
            yield last
        case TookPlace(_, when) if when is not None:
            yield when
        case Lasted(_, length) | Apart(_, length) | MovedBy(_, length) | Resized(_, _, length):
            yield length
        case Either(options):
            for option in options:
                yield from _of_sentence(option)
        case _:
            pass
