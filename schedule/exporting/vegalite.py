"""The chart as a Vega-Lite specification, for notebooks and data desks.

The answer lies in `data.values`; nothing that a user wrote stands anywhere else, so that no
title can become an expression. Clock times are those of the scenario's zone, written as if
they were UTC, because Vega knows no zones: each bar by the clock of its start, so that it is as long as
it took; where days are counted, each end at its own midnight. `instant_start` and `instant_end` hold the
true ones.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeAlias

import pendulum

from schedule.exporting.calendar_words import seconds_of, without_zone
from schedule.exporting.chart_values import Tone
from schedule.exporting.lanes import names_by_item
from schedule.exporting.look import PLAIN, Lanes, Look
from schedule.exporting.palette import Palette, palette_of
from schedule.exporting.safe_text import one_line
from schedule.exporting.tables import Fact, facts, in_drawn_order, status_words
from schedule.exporting.tones import bar_tone, is_doubtful, is_struck
from schedule.model.agenda import Layer
from schedule.model.scenario import Scenario
from schedule.model.timeline import Interval, Moment, Timeline, TimelineItem

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | float | bool | None"
Clock: TypeAlias = Callable[[pendulum.DateTime | None], str | None]

_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
_FORMAT: Json = {"hours": "%H:%M", "minutes": "%H:%M", "seconds": "%H:%M:%S"} | dict.fromkeys(
    ("date", "day", "week"), "%e %b"
)
_DRAWN = (Tone.KEPT, Tone.EARLIER, Tone.LATER, Tone.RESIZED, Tone.UNPLANNED, Tone.PLAIN)
_LAYERS = [each.value for each in Layer]


def to_vegalite(timeline: Timeline, look: Look = PLAIN) -> str:
    """The specification as JSON, with a line break at the end."""
    specification = _specification(timeline, palette_of(look.theme))
    return json.dumps(specification, indent=2, ensure_ascii=True, allow_nan=False) + "\n"


def _specification(timeline: Timeline, colours: Palette) -> Json:
    return {
        "$schema": _SCHEMA,
        "description": "Planned, revised and actual times of every item, with ranges.",
        "width": 760,
        "height": {"step": 14},
        "background": colours.paper,
        "config": _config(colours),
        "data": {"values": _rows(timeline)},
        "encoding": {
            "y": {
                "field": "row",
                "type": "nominal",
                "sort": {"field": "order", "op": "min"},
                "title": None,
                "axis": {"labelLimit": 320, "labelPadding": 8},
            },
            "yOffset": {"field": "layer", "type": "nominal", "sort": _LAYERS, "scale": {"domain": _LAYERS}},
            "tooltip": [
                {"field": each, "type": "nominal"} for each in ("title", "layer", "told", "verdict", "status")
            ],
        },
        "layer": [
            _every_row(),
            _bars(colours, "start_earliest", "end_latest", colours.possible),
            _bars(colours, "start", "end", colours.estimate),
            _bars(colours, "sure_start", "sure_end", 1),
            _outlines(colours),
            _ranges(colours, "start"),
            _ranges(colours, "end"),
            _moments(),
        ],
    }


def _config(colours: Palette) -> Json:
    words: dict[str, Json] = {"labelColor": colours.text, "titleColor": colours.text}
    axis: Json = {
        **words,
        "gridColor": colours.grid,
        "domainColor": colours.faint,
        "tickColor": colours.faint,
    }
    return {"axis": axis, "legend": words, "view": {"stroke": None}}


def _every_row() -> Json:
    """Draws nothing, but gives a row to items without any time."""
    return {"mark": {"type": "point", "opacity": 0}}


def _moments() -> Json:
    return {
        "transform": [{"filter": {"field": "moment", "equal": True}}],
        "mark": {"type": "point", "shape": "diamond", "filled": True, "size": 90, "opacity": 1},
        "encoding": {"x": _time("start"), "color": {"field": "tone", "type": "nominal"}},
    }


def _bars(colours: Palette, first: str, last: str, opacity: float) -> Json:
    """Of the actual layer, from one field to the other where both are told."""
    scale: Json = {
        "domain": [each.value for each in _DRAWN],
        "range": [colours.fills[each] for each in _DRAWN],
    }
    told: list[Json] = [{"field": each, "valid": True} for each in (first, last)]
    return {
        "transform": [{"filter": {"and": [*told, {"field": "layer", "equal": Layer.ACTUAL.value}]}}],
        "mark": {"type": "bar", "minBandSize": 6},
        "encoding": {
            "x": _time(first),
            "x2": {"field": last},
            "color": {"field": "tone", "type": "nominal", "scale": scale, "title": "Actual"},
            "opacity": {
                "condition": {"test": {"field": "perhaps", "equal": True}, "value": colours.possible},
                "value": opacity,
            },
        },
    }


def _outlines(colours: Palette) -> Json:
    faded: Json = {"condition": {"test": {"field": "struck", "equal": True}, "value": 0.45}, "value": 1}
    dashes: Json = {
        "condition": {"test": {"field": "layer", "equal": Layer.REVISED.value}, "value": [4, 2]},
        "value": [1, 0],
    }
    outline: Json = {"type": "bar", "fill": colours.paper, "stroke": colours.outline, "strokeWidth": 1.5}
    return {
        "transform": [{"filter": {"field": "layer", "oneOf": [Layer.PLANNED.value, Layer.REVISED.value]}}],
        "mark": outline,
        "encoding": {"x": _time("start"), "x2": {"field": "end"}, "strokeDash": dashes, "opacity": faded},
    }


def _ranges(colours: Palette, end: str) -> Json:
    closed: Json = {
        "and": [{"field": f"{end}_earliest", "valid": True}, {"field": f"{end}_latest", "valid": True}]
    }
    return {
        "transform": [{"filter": {"and": [closed, {"field": "layer", "equal": Layer.ACTUAL.value}]}}],
        "mark": {"type": "rule", "color": colours.strong[Tone.KEPT], "strokeWidth": 1.5},
        "encoding": {"x": _time(f"{end}_earliest"), "x2": {"field": f"{end}_latest"}},
    }


def _time(field: str) -> Json:
    axis: Json = {"labelOverlap": True, "grid": True, "format": _FORMAT}
    return {"field": field, "type": "temporal", "scale": {"type": "utc"}, "title": None, "axis": axis}


def _rows(timeline: Timeline) -> list[Json]:
    told = facts(timeline)
    named = {lanes: names_by_item(timeline, lanes) for lanes in Lanes}
    found: list[Json] = []
    rows = zip(in_drawn_order(timeline), told, _names(told), strict=True)
    for order, (item, fact, row) in enumerate(rows):
        common: dict[str, Json] = {
            "id": fact.id,
            "row": row,
            "order": order,
            "title": fact.title,
            "verdict": fact.verdict,
            "status": status_words(timeline),
            **{lanes.value: [one_line(name) for name in named[lanes].get(item.id, ())] for lanes in Lanes},
        }
        drawn = [(layer, interval) for layer in Layer if (interval := item.layer(layer)) is not None]
        layers = [
            common | _times(item, fact, layer, interval, timeline.scenario) for layer, interval in drawn
        ]
        found += layers or [common]
    return found


def _names(told: Sequence[Fact]) -> list[str]:
    """Of the rows, no two alike: titles, and with the id behind it what several items are called."""
    titles = Counter(each.title for each in told)
    taken, names = set(titles), list[str]()
    for each in told:
        name = each.title
        while titles[each.title] > 1 and name in taken:
            name += f" ({each.id})"
        taken.add(name)
        names.append(name)
    return names


def _times(
    item: TimelineItem, fact: Fact, layer: Layer, interval: Interval, scenario: Scenario
) -> dict[str, Json]:
    told = {Layer.PLANNED: fact.planned, Layer.REVISED: fact.revised, Layer.ACTUAL: fact.actual}
    shown = partial(_shown, interval.start.at, scenario)
    return {
        "layer": layer.value,
        "told": told[layer],
        "tone": bar_tone(item).value,
        "perhaps": is_doubtful(item) and layer is Layer.ACTUAL,
        "struck": is_struck(item),
        "moment": seconds_of(interval.start.at) == seconds_of(interval.end.at),
        **_sure(interval, shown),
        **_point("start", interval.start, shown),
        **_point("end", interval.end, shown),
    }


def _sure(interval: Interval, shown: Clock) -> dict[str, Json]:
    first, last = interval.start.latest, interval.end.earliest
    if first is None or last is None or seconds_of(first) >= seconds_of(last):
        return {"sure_start": None, "sure_end": None}
    return {"sure_start": shown(first), "sure_end": shown(last)}


def _point(name: str, moment: Moment, shown: Clock) -> dict[str, Json]:
    return {
        name: shown(moment.at),
        f"{name}_earliest": shown(moment.earliest),
        f"{name}_latest": shown(moment.latest),
        f"instant_{name}": moment.at.isoformat(timespec="seconds"),
    }


def _shown(start: pendulum.DateTime, scenario: Scenario, instant: pendulum.DateTime | None) -> str | None:
    return None if instant is None else f"{without_zone(instant, start, scenario)}Z"
