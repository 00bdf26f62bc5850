"""The answer as a calendar. Needs the extra `ics`.

What happened is an event at its actual time; what did not is one at its agenda time, marked as
cancelled. What happened at an unknown time is one at its agenda time, marked as tentative. Items of whose
time nothing is known have no place in a calendar and are left out. Instants are in UTC, which every calendar
shows in the zone of its reader; where days are counted, events last all day.
"""

from __future__ import annotations

import datetime
import hashlib

import pendulum

from schedule.axis.zones import timezone
from schedule.errors import OutputError
from schedule.exporting.safe_text import one_line
from schedule.exporting.tables import NONE, Fact, facts, in_drawn_order, status_words
from schedule.exporting.tones import is_doubtful
from schedule.model.scenario import Unit
from schedule.model.timeline import Interval, Timeline, TimelineItem

_LONGEST = 1000


def to_ics(timeline: Timeline) -> bytes:
    """The calendar in UTF-8, lines folded at 75 octets. Raises OutputError if the package
    that writes calendars is not installed."""
    try:
        from icalendar import Calendar, Event, vText
    except ImportError as reason:
        message = 'Calendars need icalendar; install it with: pip install "schedule-reconstruction[ics]"'
        raise OutputError(message) from reason
    calendar = Calendar()
    calendar.add("prodid", "-//schedule-reconstruction//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", vText(_short(timeline.scenario.title)))
    for item, fact in zip(in_drawn_order(timeline), facts(timeline), strict=True):
        interval = _told(item)
        if interval is None:
            continue
        event = Event()
        start, end = (_written(each.at, timeline) for each in (interval.start, interval.end))
        event.add("uid", _uid(timeline, item))
        event.add("dtstamp", _utc(interval.start.at))
        event.add("dtstart", start)
        if end > start:
            event.add("dtend", end)
        event.add("summary", _short(item.title))
        event.add("description", _description(timeline, fact))
        event.add("status", _status(item, interval))
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _told(item: TimelineItem) -> Interval | None:
    """The first of actual, revised and planned time of which something is known."""
    layers = (item.actual, item.revised, item.planned)
    return next((each for each in layers if each is not None and _has_a_time(each)), None)


def _has_a_time(interval: Interval) -> bool:
    """Whether anything bounds it; else it is drawn anywhere."""
    ends = (end for each in (interval.start, interval.end) for end in (each.earliest, each.latest))
    return any(end is not None for end in ends)


def _written(instant: pendulum.DateTime, timeline: Timeline) -> datetime.datetime | datetime.date:
    """In UTC; where days are counted, the day in the scenario's zone, whatever the zone of the reader."""
    if timeline.scenario.settings.unit is Unit.DAY:
        return instant.in_timezone(timezone(timeline.scenario.zone)).date()
    return _utc(instant)


def _status(item: TimelineItem, told: Interval) -> str:
    if is_doubtful(item) or (item.actual is not None and told is not item.actual):
        return "TENTATIVE"
    return "CONFIRMED" if item.actual else "CANCELLED"


def _description(timeline: Timeline, fact: Fact) -> str:
    layers = (("planned", fact.planned), ("revised", fact.revised), ("actual", fact.actual))
    told = "; ".join(f"{name} {words}" for name, words in layers if words != NONE)
    return _short(f"{fact.verdict}; {told}. {status_words(timeline)}")


def _uid(timeline: Timeline, item: TimelineItem) -> str:
    """The same for the same item of the same scenario, whatever the answer is."""
    named = f"{timeline.scenario.title}\0{item.id}".encode("utf-8", "surrogatepass")
    return f"{hashlib.sha256(named).hexdigest()[:32]}@schedule-reconstruction"


def _short(text: str) -> str:
    return one_line(text)[:_LONGEST]


def _utc(instant: pendulum.DateTime) -> datetime.datetime:
    there = instant.in_timezone("UTC")
    return datetime.datetime(
        there.year, there.month, there.day, there.hour, there.minute, there.second, tzinfo=datetime.UTC
    )
