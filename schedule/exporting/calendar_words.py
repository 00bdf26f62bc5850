"""How instants are written for people: local to the scenario's zone, in English, with no more
of the date than the reader needs. The words do not depend on the host's locale or zone.
"""

from __future__ import annotations

from collections.abc import Iterator

import pendulum
from attrs import frozen

from schedule.axis.offsets import offset_words, shown_twice
from schedule.axis.zones import timezone
from schedule.model.agenda import Layer
from schedule.model.scenario import Scenario, Unit
from schedule.model.timeline import Interval, Moment, Timeline

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_EPOCH = pendulum.datetime(1970, 1, 1)
_FIRST = pendulum.date(1, 1, 1)
FIRST_SECOND = -62_135_424_000
LAST_SECOND = 253_402_128_000
"""Two days inside the calendar, so that every zone's clock can show them."""


@frozen
class Style:
    """How much of an instant must be written.

    `home` is the one day that everything drawn lies on (None: several days, so that every time
    has its date); `year` likewise. `clock` is false where only whole days are told apart.
    """

    zone: str
    home: pendulum.Date | None
    year: int | None
    seconds: bool
    clock: bool


def style_of(timeline: Timeline) -> Style:
    """The shortest way of writing instants that leaves no doubt in this timeline."""
    zone = timeline.scenario.zone
    moments = [moment for interval in intervals(timeline) for moment in (interval.start, interval.end)]
    named = [each.in_timezone(timezone(zone)) for moment in moments for each in instants(moment)]
    date = timeline.scenario.date
    days = _days(timeline) or ({date} if date else set())
    years = {each.year for each in days}
    return Style(
        zone=zone,
        home=days.pop() if len(days) == 1 else None,
        year=years.pop() if len(years) == 1 else None,
        seconds=any(each.second for each in named),
        clock=timeline.scenario.settings.unit is not Unit.DAY,
    )


def intervals(timeline: Timeline) -> Iterator[Interval]:
    """Every interval of every item."""
    for item in timeline.items:
        for layer in Layer:
            interval = item.layer(layer)
            if interval is not None:
                yield interval


def instants(moment: Moment) -> tuple[pendulum.DateTime, ...]:
    """Where the moment is drawn, and the ends of its range that are not open."""
    return tuple(each for each in (moment.at, moment.earliest, moment.latest) if each is not None)


def instant_words(
    instant: pendulum.DateTime, style: Style, day: pendulum.Date | None = None, ends: bool = False
) -> str:
    """The instant as written in a table, e.g. `14:00` or `28 Feb 14:00`.

    The date is left out if it is `day`, or else the style's home day. A midnight that `ends`
    something belongs to the day before: `27 Feb 24:00`, or `27 Feb` without clock times. The offset
    is added where clocks that go back make the clock time mean two instants.
    """
    local = instant.in_timezone(timezone(style.zone))
    belongs = day_of(instant, style.zone, ends)
    date = date_words(belongs, style.year)
    if not style.clock:
        return date
    hour = 24 if belongs != local.date() else local.hour
    clock = f"{hour:02}:{local.minute:02}" + (f":{local.second:02}" if style.seconds else "")
    clock += f" (UTC{offset_words(local)})" if shown_twice(local) else ""
    return clock if belongs == (day or style.home) else f"{date} {clock}"


def day_of(instant: pendulum.DateTime, zone: str, ends: bool = False) -> pendulum.Date:
    """The local day of the instant; the day before for a midnight that `ends` something.

    That is the day of the second before: a zone may have left out a day.
    """
    local = instant.in_timezone(timezone(zone))
    midnight = (local.hour, local.minute, local.second) == (0, 0, 0)
    if ends and midnight and local.date() > _FIRST:
        return instant.subtract(seconds=1).in_timezone(timezone(zone)).date()
    return local.date()


def date_words(date: pendulum.Date, home_year: int | None = None, short: bool = True) -> str:
    """A date such as `28 Feb` or `28 February 2019`; the year is left out if it is `home_year`."""
    month = MONTHS[date.month - 1]
    return f"{date.day} {month[:3] if short else month}" + ("" if date.year == home_year else f" {date.year}")


def zone_words(timeline: Timeline) -> str:
    """The scenario's zone with the offsets that are in force, e.g. `Europe/Berlin (UTC+01:00)`."""
    return zone_names(timeline, timeline.scenario.zone)


def zone_names(timeline: Timeline, zone: str) -> str:
    """Any zone with the offsets that are in force there at the moments of the timeline."""
    drawn = [moment.at for interval in intervals(timeline) for moment in (interval.start, interval.end)]
    there = (each.in_timezone(timezone(zone)) for each in sorted(drawn, key=seconds_of))
    offsets = dict.fromkeys(offset_words(each) for each in there)
    words = " and ".join(f"UTC{each}" for each in offsets)
    return f"{zone} ({words})" if 0 < len(offsets) <= 2 and zone != "UTC" else zone


def span_words(timeline: Timeline) -> str:
    """The days from the first to the last drawn moment; empty if there is none."""
    days = sorted(_days(timeline))
    if not days:
        return ""
    first, last = days[0], days[-1]
    end = date_words(last, short=False)
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    return f"{date_words(first, last.year, short=False)} – {end}"


def _days(timeline: Timeline) -> set[pendulum.Date]:
    """The local days of all drawn moments; what ends at midnight ends with the day before."""
    zone, found = timeline.scenario.zone, set[pendulum.Date]()
    for each in intervals(timeline):
        lasts = seconds_of(each.end.at) > seconds_of(each.start.at)
        found |= {day_of(each.start.at, zone), day_of(each.end.at, zone, ends=lasts)}
    return found


def seconds_of(instant: pendulum.DateTime) -> int:
    """Seconds since 1970; the only order of instants that clock changes cannot disturb."""
    return instant.int_timestamp


def instant_at(seconds: int, zone: str) -> pendulum.DateTime:
    """The instant so many seconds after 1970, in the zone."""
    return _EPOCH.add(seconds=seconds).in_timezone(timezone(zone))


def without_zone(instant: pendulum.DateTime, start: pendulum.DateTime, scenario: Scenario) -> str:
    """An instant for a chart that knows no zones: as the clocks at the interval's `start` show it, so that
    everything is as long as it took even where the clocks change. Where days are counted all are equally
    long, so that it is the midnight of its own day."""
    zone = timezone(scenario.zone)
    if scenario.settings.unit is Unit.DAY:
        return f"{instant.in_timezone(zone).date().isoformat()}T00:00:00"
    ahead = start.in_timezone(zone).offset or 0
    return instant.in_timezone("UTC").add(seconds=ahead).naive().isoformat(timespec="seconds")


def pinned(moment: Moment) -> bool:
    """True if the range has come down to one instant."""
    return {seconds_of(each) for each in instants(moment)} == {seconds_of(moment.at)} and bounded(moment)


def bounded(moment: Moment) -> bool:
    """True if neither end of the range is open."""
    return moment.earliest is not None and moment.latest is not None
