"""The gallery shows everything: every kind of sentence, of phrase and of verdict occurs in some scenario."""

import json
from collections.abc import Iterator
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

from schedule.model.agenda import End, Layer
from schedule.model.phrases import Date, Endpoint, Hedge, Limit, Part, TimePhrase
from schedule.model.statements import Direction, Quantity, Relation, Resize, Sentence, Shift
from schedule.model.timeline import Happened, Is, OverAllBest
from schedule.reading.files import read

GALLERY = Path(__file__).parents[2] / "scenarios"
VALUES = tuple[object, ...]


def parts_of(value: object) -> Iterator[object]:
    """The value and everything inside it."""
    yield value
    inside = value if isinstance(value, tuple) else fields_of(value)
    for each in inside:
        yield from parts_of(each)


def fields_of(value: object) -> VALUES:
    """The values of the fields; of what has none, nothing."""
    return tuple(getattr(value, field.name) for field in getattr(type(value), "__attrs_attrs__", ()))


@cache
def written() -> VALUES:
    """Every noun that occurs in a plan or in a statement of the gallery."""
    scenarios = [read(file) for file in sorted(GALLERY.glob("*/scenario.yaml"))]
    said = [each.sentence for scenario in scenarios for each in scenario.statements]
    plans = [item.plan for scenario in scenarios for item in scenario.items]
    return tuple(part for value in (*said, *plans) for part in parts_of(value))


@cache
def answered() -> tuple[dict[str, list[dict[str, Any]]], ...]:
    """The expected answers of the gallery."""
    files = sorted(GALLERY.glob("*/expected.json"))
    return tuple(json.loads(file.read_text(encoding="utf-8")) for file in files)


def found_in_answers(section: str, key: str) -> set[object]:
    return {row[key] for answer in answered() for row in answer[section]}


@pytest.mark.parametrize(
    "union", [Sentence, TimePhrase, Endpoint, Date], ids=["sentence", "time", "endpoint", "date"]
)
def test_every_kind_occurs(union: object) -> None:
    missing = set(get_args(union)) - {type(part) for part in written()}
    assert sorted(kind.__name__ for kind in missing) == []


ENUMS: list[type[Enum]] = [Hedge, Limit, Part, Relation, Direction, Quantity, Resize, Shift, Layer, End]


@pytest.mark.parametrize("words", ENUMS, ids=lambda enum: str(enum.__name__))
def test_every_word_occurs(words: type[Enum]) -> None:
    missing = set(words) - {part for part in written() if isinstance(part, words)}
    assert sorted(str(word.value) for word in missing) == []


def test_every_verdict_occurs() -> None:
    rows = [row for answer in answered() for row in answer["items"]]
    found = {verdict["is"] for row in rows for verdict in row["verdicts"]}
    assert sorted(each.value for each in Is if each.value not in found) == []


def test_every_certainty_occurs() -> None:
    assert found_in_answers("items", "happened") == {each.value for each in Happened}
    assert found_in_answers("statements", "over-all-best") == {each.value for each in OverAllBest}
    assert found_in_answers("statements", "accepted") == {True, False}
