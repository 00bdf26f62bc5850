"""The section `settings`: how to reconstruct, and how wide a vague phrase is."""

import re
from collections.abc import Callable
from typing import Any

from attrs import evolve

from schedule.errors import Problem
from schedule.model.phrases import Part
from schedule.model.scenario import Settings, Unit
from schedule.model.widths import Widths
from schedule.reading.characters import shown
from schedule.reading.days import length_range, seconds
from schedule.reading.fields import fields, nearest, reliability, text, truth
from schedule.reading.nodes import Node

DAY = 86_400
EXCLUSIVE, SHARED = "exclusive", "shared"
ROUNDNESS = ("hour", "quarter", "five", "minute", "second", "day")
PART_RANGE = re.compile(r"([0-9]{1,2}):([0-5][0-9])\s*(?:-|–|to)\s*([0-9]{1,2}):([0-5][0-9])")

Reader = Callable[[Node, str, list[Problem]], Any]


def settings(node: Node | None, problems: list[Problem]) -> Settings:
    """The settings; what is not given, or cannot be read, is as by default."""
    given = fields(node, SETTINGS, "settings", problems) if node else None
    read = {key: (SETTINGS[key], value) for key, value in (given or {}).items()}
    values = {name: reader(value, key, problems) for key, ((name, reader), value) in read.items()}
    return Settings(**{name: value for name, value in values.items() if value is not None})


def _unit(node: Node, what: str, problems: list[Problem]) -> Unit | None:
    name = _one_of(node, what, tuple(each.value for each in Unit), problems)
    return Unit(name) if name else None


def _places(node: Node, what: str, problems: list[Problem]) -> bool:
    return _one_of(node, what, (EXCLUSIVE, SHARED), problems) == EXCLUSIVE


def _one_of(node: Node, what: str, choices: tuple[str, ...], problems: list[Problem]) -> str | None:
    word = text(node, what, problems)
    if word is None or word.value in choices:
        return word.value if word else None
    mend = nearest(word.value, choices, problems) or f"write {' or '.join(choices)}"
    problems.append(Problem(f"unknown {what} {shown(word.value)}", "", mend, word.mark))
    return None


def _widths(node: Node, what: str, problems: list[Problem]) -> Widths | None:
    given = fields(node, WIDTHS, what, problems)
    widths = Widths()
    for key, value in (given or {}).items():
        reader, put = WIDTHS[key]
        read = reader(value, key, problems)
        widths = widths if read is None else put(widths, read)
    if widths.shortly_named > widths.shortly:
        what = "`shortly-named` lies outside `shortly`"
        problems.append(Problem(what, "", "make it the shorter one", node.mark))
    return widths


def _hours(node: Node, what: str, problems: list[Problem]) -> tuple[int, int] | None:
    """From one wall-clock time to another, in seconds after midnight; past 24 h on the next day."""
    words = text(node, what, problems)
    match = PART_RANGE.fullmatch(words.value) if words else None
    numbers = [int(each) for each in match.groups()] if match else [99]
    if words is not None and max(numbers) < 60 and max(numbers[0], numbers[2]) <= 24:
        first, last = numbers[0] * 3600 + numbers[1] * 60, numbers[2] * 3600 + numbers[3] * 60
        if max(first, last) <= DAY:
            return first, last if last > first else last + DAY
    if words is not None:
        what = f"{what} must be two times of the 24-hour clock"
        problems.append(Problem(what, shown(words.value), "write 6:00-12:00", words.mark))
    return None


Put = Callable[[Widths, Any], Widths]


def _round(row: str, name: str) -> Put:
    def put(widths: Widths, value: int) -> Widths:
        change: dict[str, Any] = {row: evolve(getattr(widths, row), **{name: value})}
        return evolve(widths, **change)

    return put


def _single(name: str) -> Put:
    return lambda widths, value: evolve(widths, **{name: value})


def _part(part: Part) -> Put:
    return lambda widths, value: evolve(widths, parts={**widths.parts, part: value})


WIDTHS: dict[str, tuple[Reader, Put]] = {
    **{f"{row}-{name}": (seconds, _round(row, name)) for row in ("plain", "about") for name in ROUNDNESS},
    "shortly": (seconds, _single("shortly")),
    "shortly-named": (seconds, _single("shortly_named")),
    "nearly": (seconds, _single("nearly")),
    "briefly": (length_range, _single("briefly")),
    **{part.value.replace(" ", "-"): (_hours, _part(part)) for part in Part},
}

SETTINGS: dict[str, tuple[str, Reader]] = {
    "unit": ("unit", _unit),
    "slack": ("slack", seconds),
    "on-time": ("on_time", seconds),
    "assumed-duration": ("assumed_duration", seconds),
    "reliability": ("reliability", reliability),
    "widths": ("widths", _widths),
    "evidence-only": ("evidence_only", truth),
    "places": ("exclusive_places", _places),
}
