"""The axis: ticks a round distance apart, local to the scenario's zone, and bands above them.

Steps reach from a second to a thousand years. Below a day ticks stand on round clock times
of each local day; a clock time that is skipped when clocks go forward gets none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pendulum
from attrs import frozen

from schedule.axis.zones import timezone
from schedule.exporting.calendar_words import MONTHS, WEEKDAYS, instant_at, seconds_of
from schedule.exporting.chart_values import Band, Tick
from schedule.exporting.scale import Scale
from schedule.exporting.text_width import width_of
from schedule.model.scenario import Unit

AXIS_SIZE = 12.0
_DAY = 86_400
_NARROW = 56.0
_CLOCK_STEPS = (1, 2, 5, 10, 15, 30, *(60 * each for each in (1, 2, 5, 10, 15, 30)))
_HOUR_STEPS = tuple(3600 * each for each in (1, 2, 3, 6, 12))


@frozen
class Step:
    """So many seconds (of the clock), days, months or years; `apart` is about that in seconds,
    `room` the px that a label of the step needs."""

    unit: str
    count: int
    apart: int
    room: int


STEPS = (
    *(Step("second", each, each, 76 if each < 60 else 58) for each in (*_CLOCK_STEPS, *_HOUR_STEPS)),
    *(Step("day", each, each * _DAY, 40) for each in (1, 2)),
    Step("day", 7, 7 * _DAY, 40),
    *(Step("month", each, each * 2_629_746, 50) for each in (1, 2, 3, 6)),
    *(Step("year", each, each * 31_556_952, 54) for each in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)


def step_for(scale: Scale, unit: Unit | None = None, more: float = 0.0) -> Step:
    """The smallest step whose labels do not run into each other; days or more where the
    scenario only tells days apart. `more` px are needed for each label besides."""
    least = _DAY if unit is Unit.DAY else 1
    fitting = (each for each in STEPS if each.apart >= least and each.apart * scale.pace >= each.room + more)
    return next(fitting, STEPS[-1])


def ticks(scale: Scale, zone: str, step: Step, second_zone: str | None = None) -> tuple[Tick, ...]:
    """The ticks that lie on the scale, from left to right; none inside its gaps."""
    found = {
        seconds_of(place): place
        for first, last in scale.pieces
        for place in _places(first, last, zone, step)
        if scale.shows(place)
    }
    return tuple(
        Tick(scale.place(each), _label(found[each], step), _other(found[each], step, second_zone))
        for each in sorted(found)
    )


def bands(scale: Scale, zone: str, step: Step) -> tuple[Band, ...]:
    """What the tick labels leave out, one step up: days for clock times, months for days,
    years for months, nothing for years. A band that no part of the scale shows is left out."""
    above = {"second": "day", "day": "month", "month": "year"}.get(step.unit)
    if above is None:
        return ()
    spans = _band_spans(scale, zone, Step(above, 1, 1, 0))
    named = {first: _names(first, above, [each for each, _, _ in spans]) for first, _, _ in spans}
    roomy = [(named[first], x1 - x0) for first, x0, x1 in spans if x1 - x0 >= _NARROW]
    least = _NARROW if roomy else 0.0
    return tuple(
        Band(x0, x1, _fitting(named[first][_form(roomy) :], x1 - x0, least), _is_odd(first, above))
        for first, x0, x1 in spans
    )


def _band_spans(scale: Scale, zone: str, step: Step) -> list[tuple[pendulum.DateTime, float, float]]:
    """The beginning of each day, month or year that a piece between gaps touches, and its px."""
    starts = {
        seconds_of(place): place
        for first, last in scale.pieces
        for place in _places(first, last, zone, step)
        if seconds_of(place) < last
    }
    order = sorted(starts)
    edges = [scale.place(each) for each in order[1:]] + [scale.x1]
    found = []
    for seconds, edge in zip(order, edges, strict=True):
        after = _next(starts[seconds], step.unit)
        x0, x1 = scale.place(seconds), min(edge, scale.place(seconds_of(after)) if after else scale.x1)
        if x1 > x0:
            found.append((starts[seconds], x0, x1))
    return found


def _next(start: pendulum.DateTime, unit: str) -> pendulum.DateTime | None:
    """Where the day, month or year ends; None at the end of the calendar."""
    if start.year == pendulum.DateTime.max.year:
        return None
    return start.add(days=unit == "day", months=unit == "month", years=unit == "year")


def _places(first_second: int, last_second: int, zone: str, step: Step) -> Iterator[pendulum.DateTime]:
    first = instant_at(first_second, zone).date()
    last = instant_at(last_second, zone).date()
    if step.unit == "second":
        for ordinal in range(first.toordinal(), last.toordinal() + 1):
            yield from _clock_places(_midnight(ordinal, zone), step.count, first_second, last_second)
    elif step.unit == "day":
        start = first.toordinal() - (first.toordinal() - 1) % step.count
        yield from (_midnight(each, zone) for each in range(max(1, start), last.toordinal() + 1, step.count))
    else:
        months = step.count * (12 if step.unit == "year" else 1)
        start = (first.year * 12 + first.month - 1) // months * months
        for each in range(max(12, start), last.year * 12 + last.month, months):
            yield pendulum.datetime(each // 12, each % 12 + 1, 1, tz=timezone(zone))


def _clock_places(
    midnight: pendulum.DateTime, count: int, first: int, last: int
) -> Iterator[pendulum.DateTime]:
    """Round clock times of one day; only those near [first, last] are looked at."""
    start = max(0, first - seconds_of(midnight) - 2 * 3600) // count * count
    stop = min(_DAY, last - seconds_of(midnight) + 2 * 3600)
    for seconds in range(start, stop, count):
        hour, rest = divmod(seconds, 3600)
        wall = (midnight.year, midnight.month, midnight.day, hour, rest // 60, rest % 60)
        found = pendulum.datetime(*wall, tz=midnight.timezone or "UTC", fold=0)
        if (found.hour, found.minute, found.second) == wall[3:]:
            yield found


def _midnight(ordinal: int, zone: str) -> pendulum.DateTime:
    day = pendulum.Date.fromordinal(ordinal)
    return pendulum.datetime(day.year, day.month, day.day, tz=timezone(zone))


def _label(instant: pendulum.DateTime, step: Step) -> str:
    match step.unit:
        case "second":
            clock = f"{instant.hour:02}:{instant.minute:02}"
            return clock if step.count >= 60 else f"{clock}:{instant.second:02}"
        case "day":
            return str(instant.day)
        case "month":
            return MONTHS[instant.month - 1][:3]
        case _:
            return str(instant.year)


def _other(instant: pendulum.DateTime, step: Step, zone: str | None) -> str:
    """The clock time in the second zone, with the weekday where it is another day there."""
    if zone is None or step.unit != "second":
        return ""
    there = instant.in_timezone(timezone(zone))
    day = "" if there.date() == instant.date() else f"{WEEKDAYS[there.weekday()][:3]} "
    return day + _label(there, step)


def _form(named: list[tuple[tuple[str, ...], float]]) -> int:
    """Which of the ways of writing fits everywhere; the shortest if none does."""
    ways = min((len(names) for names, _ in named), default=1)
    return next(
        (each for each in range(ways) if all(_fits(names[each], room) for names, room in named)), ways - 1
    )


def _fitting(names: tuple[str, ...], room: float, least: float) -> str:
    return next((each for each in names if _fits(each, room)), "") if room >= least else ""


def _fits(name: str, room: float) -> bool:
    return width_of(name, AXIS_SIZE, bold=True) + 12 <= room


def _names(instant: pendulum.DateTime, unit: str, beside: Sequence[pendulum.DateTime]) -> tuple[str, ...]:
    """Ways of writing the day, month or year, longest first; days of which no two, of those beside each
    other, are written alike."""
    month, day = MONTHS[instant.month - 1], WEEKDAYS[instant.weekday()]
    match unit:
        case "day":
            full = f"{day}, {instant.day} {month} {instant.year}"
            year = "" if len({each.year for each in beside}) == 1 else f" {instant.year}"
            short = f"{instant.day} {month[:3]}{year}"
            one_month = len({(each.year, each.month) for each in beside}) == 1
            return full, f"{day[:3]} {short}", str(instant.day) if one_month else short
        case "month":
            return f"{month} {instant.year}", f"{month[:3]} {instant.year}", month[:3]
        case _:
            return (str(instant.year),)


def _is_odd(instant: pendulum.DateTime, unit: str) -> bool:
    count = {"day": instant.toordinal(), "month": instant.year * 12 + instant.month, "year": instant.year}
    return count[unit] % 2 == 1
