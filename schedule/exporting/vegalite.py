"""The chart as a Vega-Lite specification, for notebooks and data desks.

The answer lies in `data.values`; nothing that a user wrote stands anywhere else, so that no
title can become an expression. Clock times are those of the scenario's zone, written as if
they were UTC, because Vega knows no zones; `instant_start` and `instant_end` hold the true ones.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import pendulum

from schedule.exporting.calendar_words import seconds_of
from schedule.exporting.chart_values import Tone
from schedule.exporting.palette import DARK, FILLS, OUTLINE
from schedule.exporting.safe_text import one_line
from schedule.exporting.tables import Fact, facts, in_drawn_order, status_words
from schedule.exporting.tones import bar_tone, is_doubtful, is_struck
from schedule.model.agenda import Layer
from schedule.model.timeline import Moment, Timeline, TimelineItem

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | float | bool | None"

_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
_FORMAT: Json = {"hours": "%H:%M", "minutes": "%H:%M", "seconds": "%H:%M:%S", "date": "%e %b"}
_DRAWN = (Tone.KEPT, Tone.EARLIER, Tone.LATER, Tone.RESIZED, Tone.UNPLANNED, Tone.PLAIN)
_LAYERS = [each.value for each in Layer]


def to_vegalite(timeline: Timeline) -> str:
    """The specification as JSON, with a line break at the end."""
    return json.dumps(_specification(timeline), indent=2, ensure_ascii=True, allow_nan=False) + "\n"


def _specification(timeline: Timeline) -> Json:
    return {
        "$schema": _SCHEMA,
        "description": "Planned, revised and actual times of every item, with ranges.",
        "width": 760,
        "height": {"step": 14},
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
        "layer": [_every_row(), _bars(), _outlines(), _ranges("start"), _ranges("end"), _moments()],
    }


def _every_row() -> Json:
    """Draws nothing, but gives a row to items without any time."""
    return {"mark": {"type": "point", "opacity": 0}}


def _moments() -> Json:
    return {
        "transform": [{"filter": {"field": "moment", "equal": True}}],
        "mark": {"type": "point", "shape": "diamond", "filled": True, "size": 90, "opacity": 1},
        "encoding": {"x": _time("start"), "color": {"field": "tone", "type": "nominal"}},
    }


def _bars() -> Json:
    tones = _DRAWN
    colours: Json = {"domain": [each.value for each in tones], "range": [FILLS[each] for each in tones]}
    return {
        "transform": [{"filter": {"field": "layer", "equal": Layer.ACTUAL.value}}],
        "mark": {"type": "bar", "cornerRadius": 2, "minBandSize": 6},
        "encoding": {
            "x": _time("start"),
            "x2": {"field": "end"},
            "color": {"field": "tone", "type": "nominal", "scale": colours, "title": "Actual"},
            "opacity": {
                "condition": {"test": {"field": "perhaps", "equal": True}, "value": 0.35},
                "value": 1,
            },
        },
    }


def _outlines() -> Json:
    faded: Json = {"condition": {"test": {"field": "struck", "equal": True}, "value": 0.45}, "value": 1}
    dashes: Json = {
        "condition": {"test": {"field": "layer", "equal": Layer.REVISED.value}, "value": [4, 2]},
        "value": [1, 0],
    }
    return {
        "transform": [{"filter": {"field": "layer", "oneOf": [Layer.PLANNED.value, Layer.REVISED.value]}}],
        "mark": {"type": "bar", "fill": "#ffffff", "stroke": OUTLINE, "strokeWidth": 1.5, "cornerRadius": 2},
        "encoding": {"x": _time("start"), "x2": {"field": "end"}, "strokeDash": dashes, "opacity": faded},
    }


def _ranges(end: str) -> Json:
    closed: Json = {
        "and": [{"field": f"{end}_earliest", "valid": True}, {"field": f"{end}_latest", "valid": True}]
    }
    return {
        "transform": [{"filter": {"and": [closed, {"field": "layer", "equal": Layer.ACTUAL.value}]}}],
        "mark": {"type": "rule", "color": DARK[Tone.KEPT], "strokeWidth": 1.5},
        "encoding": {"x": _time(f"{end}_earliest"), "x2": {"field": f"{end}_latest"}},
    }


def _time(field: str) -> Json:
    axis: Json = {"labelOverlap": True, "grid": True, "format": _FORMAT, "formatType": "time"}
    return {"field": field, "type": "temporal", "scale": {"type": "utc"}, "title": None, "axis": axis}


def _rows(timeline: Timeline) -> list[Json]:
    titles = [one_line(each.title) for each in timeline.items]
    found: list[Json] = []
    for order, (item, fact) in enumerate(zip(in_drawn_order(timeline), facts(timeline), strict=True)):
        row = fact.title if titles.count(fact.title) == 1 else f"{fact.title} ({fact.id})"
        common: dict[str, Json] = {
            "id": fact.id,
            "row": row,
            "order": order,
            "title": fact.title,
            "verdict": fact.verdict,
            "status": status_words(timeline),
        }
        layers = [common | _times(timeline, item, fact, layer) for layer in Layer if item.layer(layer)]
        found += layers or [common]
    return found


def _times(timeline: Timeline, item: TimelineItem, fact: Fact, layer: Layer) -> dict[str, Json]:
    interval = item.layer(layer)
    if interval is None:
        return {}
    zone = timeline.scenario.zone
    told = {Layer.PLANNED: fact.planned, Layer.REVISED: fact.revised, Layer.ACTUAL: fact.actual}
    return {
        "layer": layer.value,
        "told": told[layer],
        "tone": bar_tone(item).value,
        "perhaps": is_doubtful(item) and layer is Layer.ACTUAL,
        "struck": is_struck(item),
        "moment": seconds_of(interval.start.at) == seconds_of(interval.end.at),
        **_point("start", interval.start, zone),
        **_point("end", interval.end, zone),
    }


def _point(name: str, moment: Moment, zone: str) -> dict[str, Json]:
    return {
        name: _shown(moment.at, zone),
        f"{name}_earliest": _shown(moment.earliest, zone),
        f"{name}_latest": _shown(moment.latest, zone),
        f"instant_{name}": moment.at.isoformat(timespec="seconds"),
    }


def _shown(instant: pendulum.DateTime | None, zone: str) -> str | None:
    return f"{instant.in_timezone(zone).naive().isoformat(timespec='seconds')}Z" if instant else None
