"""The chart as a Mermaid Gantt diagram, for pages that draw those.

Mermaid knows no ranges and no zones: each layer is drawn where the answer draws it, at the
clock times of the scenario's zone, and is as long as it took even where the clocks change; where days are
counted, from midnight to midnight. Every character of user text that could mean something to Mermaid is
written as an entity, so that the number of lines depends on the answer alone.
"""

from __future__ import annotations

from schedule.exporting.calendar_words import intervals, seconds_of, style_of, without_zone
from schedule.exporting.safe_text import one_line
from schedule.exporting.tables import in_drawn_order
from schedule.exporting.tones import is_doubtful, is_struck
from schedule.model.agenda import Layer
from schedule.model.scenario import Scenario
from schedule.model.timeline import Interval, Status, Timeline, TimelineItem

_PLAIN = frozenset(" -,.")
_LONGEST = 300
FEW_MINUTES = 600


def to_mermaid(timeline: Timeline) -> str:
    """A `gantt` diagram with one section per item, with a line break at the end."""
    lines = [
        "gantt",
        f"    title {entities(timeline.scenario.title)}{_unproven(timeline)}",
        "    dateFormat YYYY-MM-DDTHH:mm:ss",
        f"    axisFormat {_axis_format(timeline)}",
    ]
    for index, item in enumerate(in_drawn_order(timeline)):
        lines.append(f"    section {entities(item.title)}")
        drawn = [(layer, interval) for layer in Layer if (interval := item.layer(layer)) is not None]
        lines += [_task(item, layer, interval, index, timeline.scenario) for layer, interval in drawn]
    return "\n".join(lines) + "\n"


def entities(text: str) -> str:
    """The text on one line with all but letters, digits, blanks, hyphens, commas and full
    stops written as `#NN;`, as Mermaid reads them. Never empty."""
    line = one_line(text)[:_LONGEST].strip()
    return "".join(each if each.isalnum() or each in _PLAIN else f"#{ord(each)};" for each in line) or "-"


def _unproven(timeline: Timeline) -> str:
    return "" if timeline.status is Status.PROVEN else " - not proven best"


def _task(item: TimelineItem, layer: Layer, interval: Interval, index: int, scenario: Scenario) -> str:
    name = "perhaps" if layer is Layer.ACTUAL and is_doubtful(item) else layer.value
    words = [*_tags(item, layer, interval), f"i{index}{layer.value[0]}"]
    start, end = (
        without_zone(each.at, interval.start.at, scenario) for each in (interval.start, interval.end)
    )
    return f"    {name} : {', '.join((*words, start, max(start, end)))}"


def _tags(item: TimelineItem, layer: Layer, interval: Interval) -> list[str]:
    tags = ["active"] if layer is Layer.ACTUAL else ["crit"] if is_struck(item) else ["done"]
    milestone = seconds_of(interval.start.at) == seconds_of(interval.end.at)
    return [*tags, "milestone"] if milestone else tags


def _axis_format(timeline: Timeline) -> str:
    drawn = [seconds_of(moment.at) for each in intervals(timeline) for moment in (each.start, each.end)]
    span, style = (max(drawn) - min(drawn) if drawn else 0), style_of(timeline)
    if style.clock and style.home is not None:
        return "%H:%M:%S" if style.seconds and span <= FEW_MINUTES else "%H:%M"
    days = span / 86_400
    return "%a %H:%M" if style.clock and days <= 4 else "%e %b" if days <= 400 else "%b %Y"
