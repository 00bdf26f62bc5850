"""The answer as JSON, in the form `schedule.timeline/1`, for programs and for `schedule verify`.

The same timeline gives the same bytes. `timeline.schema.json` beside this file is its schema;
`json_reading` takes the way back.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import pendulum

from schedule.exporting.iso_lengths import iso_length
from schedule.exporting.json_reading import from_json
from schedule.exporting.own_widths import own_widths
from schedule.model.scenario import Scenario, Unit
from schedule.model.timeline import (
    FORMAT,
    Alternative,
    Assessment,
    Conflict,
    FoundClock,
    Interval,
    Length,
    Moment,
    Question,
    Status,
    Timeline,
    TimelineItem,
    Verdict,
)

__all__ = ["from_json", "to_json"]

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | float | bool | None"

_SURROGATE = re.compile("[\ud800-\udfff]")


def to_json(timeline: Timeline) -> str:
    """The whole answer, indented by two spaces, with a line break at the end.

    Instants are ISO 8601 with their offset, durations like `PT1H30M`, or `P3D` with the unit day;
    `null` stands for an open end and for an absent layer. `gap` is written only where the answer
    is not proven, `explained` only where something is missing, `clocks` only where the scenario leaves the
    clock or zone of a source open, `widths` of the scenario only those that differ from the usual ones.
    """
    text = json.dumps(_answer(timeline), indent=2, ensure_ascii=False, allow_nan=False)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def _answer(timeline: Timeline) -> Json:
    unit = timeline.scenario.settings.unit
    return {
        "format": FORMAT,
        "scenario": _scenario(timeline.scenario),
        "status": timeline.status.value,
        **({"gap": timeline.gap} if timeline.status is Status.BEST_FOUND else {}),
        **({} if timeline.explained else {"explained": False}),
        "items": [_item(each, unit) for each in sorted(timeline.items, key=lambda item: item.id)],
        "statements": [_statement(each) for each in timeline.statements],
        "conflicts": [_conflict(each) for each in timeline.conflicts],
        "alternatives": [_alternative(each, unit) for each in timeline.alternatives],
        "questions": [_question(each, unit) for each in timeline.questions],
        **({"clocks": [_clock(each, unit) for each in timeline.clocks]} if timeline.clocks else {}),
    }


def _clock(clock: FoundClock, unit: Unit | None) -> Json:
    off = {"fast": clock.fast, "slow": clock.slow}
    lengths = {way: None if length is None else iso_length(length, unit) for way, length in off.items()}
    return {"source": clock.source, **lengths, "zone": clock.zone}


def _scenario(scenario: Scenario) -> Json:
    date = scenario.date.isoformat() if scenario.date else None
    widths = own_widths(scenario.settings.widths)
    named = {"title": scenario.title, "zone": scenario.zone, "date": date}
    return {**named, **({"widths": widths} if widths else {})}


def _item(item: TimelineItem, unit: Unit | None) -> Json:
    return {
        "id": item.id,
        "title": item.title,
        "planned": _interval(item.planned, unit),
        "revised": _interval(item.revised, unit),
        "actual": _interval(item.actual, unit),
        "happened": item.happened.value,
        **({"happened-odds": item.odds} if item.weighed else {}),
        "verdicts": [_verdict(each, unit) for each in item.verdicts],
        "replaced-by": item.replaced_by,
        "evidence": list(item.evidence),
    }


def _interval(interval: Interval | None, unit: Unit | None) -> Json:
    if interval is None:
        return None
    return {
        "start": _moment(interval.start),
        "end": _moment(interval.end),
        "duration": _length(interval.duration, unit),
    }


def _moment(moment: Moment) -> Json:
    return {
        "at": _instant(moment.at),
        "earliest": _instant(moment.earliest),
        "latest": _instant(moment.latest),
        "basis": moment.basis.value,
    }


def _length(length: Length, unit: Unit | None) -> Json:
    return {
        "at": iso_length(length.at, unit),
        "shortest": iso_length(length.shortest, unit),
        "longest": iso_length(length.longest, unit) if length.longest is not None else None,
    }


def _instant(instant: pendulum.DateTime | None) -> str | None:
    return instant.isoformat(timespec="seconds") if instant is not None else None


def _verdict(verdict: Verdict, unit: Unit | None) -> Json:
    return {
        "is": verdict.is_.value,
        "by": iso_length(verdict.by, unit) if verdict.by is not None else None,
        "than": verdict.than.value if verdict.than is not None else None,
        "certain": verdict.certain,
        **({"odds": verdict.odds} if verdict.weighed else {}),
    }


def _statement(statement: Assessment) -> Json:
    return {
        "id": statement.id,
        "text": statement.text,
        "source": statement.source,
        "accepted": statement.accepted,
        "over-all-best": statement.over_all_best.value,
    }


def _conflict(conflict: Conflict) -> Json:
    return {
        "rejected": conflict.rejected,
        "against": list(conflict.against),
        **({"odds": conflict.odds} if conflict.weighed else {}),
        "instead": list(conflict.instead),
        "text": conflict.text,
    }


def _alternative(alternative: Alternative, unit: Unit | None) -> Json:
    told = {"items": [_item(each, unit) for each in alternative.items]} if alternative.items else {}
    return {"odds": alternative.odds, "rejected": list(alternative.rejected), **told}


def _question(question: Question, unit: Unit | None) -> Json:
    return {
        "about": question.about,
        "text": question.text,
        "narrows": iso_length(question.narrows, unit),
        "answers": list(question.answers),
    }
