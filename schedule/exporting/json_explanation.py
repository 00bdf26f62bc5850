"""Explanations as JSON, `schedule.explanation/1`: the fields of each value, with hyphens."""

from __future__ import annotations

import json
from enum import Enum

import pendulum

from schedule.exporting.iso_lengths import iso_length
from schedule.model.explanation import Explanation
from schedule.model.scenario import Unit

FORMAT = "schedule.explanation/1"

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


def explanation_json(told: Explanation, unit: Unit | None = None) -> str:
    """The text of the file, ending with a newline; what was not asked for is left out. That nothing
    changes `without` a source is an empty list.

    `unit` is that of the scenario: in days, lengths are told in days.
    """
    found = {name: value for name, value in _fields(told, unit).items() if value not in (None, [])}
    found |= {"without": []} if told.without == () else {}
    return json.dumps({"format": FORMAT, **found}, indent=2, ensure_ascii=False) + "\n"


def _json(value: object, unit: Unit | None) -> Json:
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Enum():
            return str(value.value)
        case pendulum.DateTime():
            return value.isoformat(timespec="seconds")
        case pendulum.Duration():
            return iso_length(value, unit)
        case tuple():
            return [_json(each, unit) for each in value]
        case _:
            return _fields(value, unit)


def _fields(value: object, unit: Unit | None) -> dict[str, Json]:
    names = [field.name for field in getattr(type(value), "__attrs_attrs__", ())]
    return {name.strip("_").replace("_", "-"): _json(getattr(value, name), unit) for name in names}
