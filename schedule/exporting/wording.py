"""The words for lengths, ranges, intervals and verdicts; the same in every format."""

from __future__ import annotations

from typing import assert_never

import pendulum

from schedule.axis.zones import timezone
from schedule.exporting.calendar_words import (
    MONTHS,
    Style,
    bounded,
    day_of,
    instant_words,
    instants,
    pinned,
    seconds_of,
)
from schedule.exporting.iso_lengths import whole_seconds
from schedule.exporting.safe_text import one_line
from schedule.model.agenda import Layer
from schedule.model.timeline import Basis, Interval, Is, Moment, Timeline, TimelineItem, Verdict

OPEN = "open"
_UNITS = ((86_400, "day"), (3600, "h"), (60, "min"), (1, "s"))


def length_words(length: pendulum.Duration) -> str:
    """A length such as `2 h`, `1 h 30 min` or `3 days 4 h`; nothing is `0 min`."""
    rest, parts = abs(whole_seconds(length)), list[str]()
    for seconds, name in _UNITS:
        number, rest = divmod(rest, seconds)
        if number:
            parts.append(f"{number} {name}{'s' if name == 'day' and number > 1 else ''}")
    return " ".join(parts) or "0 min"


def range_words(moment: Moment, style: Style, day: pendulum.Date | None = None, is_end: bool = False) -> str:
    """The range alone: `14:00`, `13:20–14:40`, `from 12:00`, `until 13:35`, `Nov 1347` or `open`.

    The date of `day`, or else of the style's home day, is left out. A range that ends with a
    midnight ends with the day before, as in the phrases that people write: on 5 May is `5 May`.
    So does one that reaches from a day's first midnight to its last. `is_end`: it is the range of the
    end of something.
    """
    if moment.earliest is None:
        latest = moment.latest
        return f"until {instant_words(latest, style, day, ends=True)}" if latest is not None else OPEN
    if moment.latest is None:
        return f"from {instant_words(moment.earliest, style, day)}"
    if seconds_of(moment.earliest) == seconds_of(moment.latest):
        return instant_words(moment.earliest, style, day, ends=is_end)
    first = instant_words(moment.earliest, style, day)
    if is_one_day(moment, style):
        return first
    last = _latest(moment.latest, moment.at, style, day_of(moment.earliest, style.zone), is_end)
    if first == last:
        return first
    return _period(moment, style) or (f"{first} – {last}" if " " in last else f"{first}–{last}")


def moment_words(
    moment: Moment,
    style: Style,
    brief: bool = False,
    day: pendulum.Date | None = None,
    is_end: bool = False,
) -> str:
    """Where the moment is drawn and its range, e.g. `14:00 (13:20–14:40)`.

    A moment of which nothing is known is `open`, not the place where it had to be drawn. A
    range that only holds if the agenda was kept says `assumed`, unless `brief`. `is_end`: the
    moment ends something.
    """
    assumed = ", assumed" if moment.basis is Basis.ASSUMED and not brief else ""
    if pinned(moment):
        drawn = instant_words(moment.at, style, day, ends=is_end)
        return f"{drawn} (assumed)" if assumed else drawn
    if not instants(moment)[1:] or _is_drawn_at_its_only_bound(moment):
        return range_words(moment, style, day, is_end) + assumed
    if is_one_day(moment, style):
        return f"{range_words(moment, style, day, is_end)}{f' ({assumed[2:]})' if assumed else ''}"
    ends = is_end and (moment.earliest is None or seconds_of(moment.earliest) < seconds_of(moment.at))
    drawn = instant_words(moment.at, style, day, ends)
    told = range_words(moment, style, day_of(moment.at, style.zone, ends), is_end)
    return f"{drawn}{assumed}" if told == drawn else f"{drawn} ({told}{assumed})"


def interval_words(interval: Interval, style: Style) -> str:
    """Start and end: `14:00–15:00` where both are exact, else each with its range.

    Without clock times `to the end of 15 May` says which midnight is meant, since who says that
    something ended on 16 May may mean the same one.
    """
    start, end = interval.start, interval.end
    is_end = seconds_of(end.at) > seconds_of(start.at)
    if exact(start) and exact(end):
        return range_words(Moment(start.at, start.at, end.at, Basis.STATED), style, is_end=is_end)
    first = moment_words(start, style)
    if first in (moment_words(end, style), moment_words(end, style, is_end=is_end)):
        return first
    day = None if first == OPEN else day_of(start.at, style.zone)
    last = moment_words(end, style, day=day, is_end=is_end)
    if first[0].isalpha() or last[0].isalpha():
        return f"start {first}, end {last}"
    closes = (
        is_end
        and not style.clock
        and not is_one_day(end, style)
        and last.startswith(instant_words(end.at, style, ends=True))
    )
    day_before = closes and day_of(end.at, style.zone, ends=True) != day_of(end.at, style.zone)
    return f"{first} to the end of {last}" if day_before else f"{first} to {last}"


def exact(moment: Moment) -> bool:
    """True if the moment is known to the tick, by statements alone."""
    return pinned(moment) and moment.basis is Basis.STATED


def verdict_words(timeline: Timeline, item: TimelineItem, brief: bool = False) -> str:
    """All verdicts on the item, e.g. `2 h earlier, likely shorter`.

    `brief` leaves out the comparison with the first plan where there is a later one.
    """
    chosen = [each for each in item.verdicts if not (brief and item.revised and each.than is Layer.PLANNED)]
    return ", ".join(_verdict(timeline, item, each) for each in chosen or item.verdicts)


def title_of(timeline: Timeline, name: str) -> str:
    """The title of the item with that id, fit to be shown; the id if there is no such item."""
    titles = {each.id: each.title for each in timeline.items}
    return one_line(titles.get(name, name))


def is_one_day(moment: Moment, style: Style) -> bool:
    """True if no clock times are told and the range is one day, from its first midnight to its last: who says
    `on 16 May` means that day, wherever in it the moment is drawn."""
    if style.clock or moment.earliest is None or moment.latest is None:
        return False
    first, last = (day_of(each, style.zone) for each in (moment.earliest, moment.latest))
    return first < last and day_of(moment.latest, style.zone, ends=True) == first


def _latest(
    latest: pendulum.DateTime, drawn: pendulum.DateTime, style: Style, day: pendulum.Date | None, is_end: bool
) -> str:
    """The latest moment. Without clock times a start that is drawn at its latest keeps its own day,
    or it would seem to lie outside its range."""
    drawn_there = seconds_of(drawn) == seconds_of(latest)
    return instant_words(latest, style, day, ends=style.clock or is_end or not drawn_there)


def _period(moment: Moment, style: Style) -> str:
    """The month or year that the range is, where no clock times are told; else nothing."""
    if style.clock or moment.earliest is None or moment.latest is None:
        return ""
    first, after = (each.in_timezone(timezone(style.zone)) for each in (moment.earliest, moment.latest))
    if (first.day, after.day) != (1, 1) or first.time() != after.time() or first.hour or first.minute:
        return ""
    months = (after.year - first.year) * 12 + after.month - first.month
    if months == 12 and first.month == 1:
        return str(first.year)
    year = "" if first.year == style.year else f" {first.year}"
    return f"{MONTHS[first.month - 1][:3]}{year}" if months == 1 else ""


def _is_drawn_at_its_only_bound(moment: Moment) -> bool:
    only = moment.earliest or moment.latest
    return not bounded(moment) and only is not None and seconds_of(only) == seconds_of(moment.at)


def _verdict(timeline: Timeline, item: TimelineItem, verdict: Verdict) -> str:
    words = _plain_verdict(timeline, item, verdict)
    return words if verdict.certain or verdict.is_ is Is.UNKNOWN else f"likely {words}"


def _plain_verdict(timeline: Timeline, item: TimelineItem, verdict: Verdict) -> str:
    match verdict.is_:
        case Is.EARLIER | Is.LATER | Is.SHORTER | Is.LONGER:
            by = f"{length_words(verdict.by)} " if verdict.by is not None else ""
            than = f" than {verdict.than.value}" if verdict.than and item.revised else ""
            return f"{by}{verdict.is_.value}{than}"
        case Is.AS_PLANNED:
            return "as revised" if verdict.than is Layer.REVISED else "as planned"
        case Is.REPLACED:
            by = f" by {title_of(timeline, item.replaced_by)}" if item.replaced_by is not None else ""
            return f"replaced{by}"
        case Is.CANCELLED | Is.UNPLANNED | Is.UNFOUNDED | Is.UNKNOWN:
            return str(verdict.is_.value)
        case _:
            assert_never(verdict.is_)
