"""A JSON tree whose every value knows its path, so that all that is wrong can be told at once."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Iterable
from enum import Enum
from typing import TypeVar

import pendulum
from attrs import frozen

from schedule.axis.zones import timezone
from schedule.errors import Problem
from schedule.exporting.iso_lengths import length_of
from schedule.exporting.safe_text import visible

Choice = TypeVar("Choice", bound=Enum)
Value = TypeVar("Value")

DEEPEST = 32
_BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)
_SHOWN = 60


class _Missing:
    """Stands for a value that was reported as missing already."""


_MISSING = _Missing()
_NOWHEN = pendulum.datetime(1970, 1, 1)


def parsed(text: str) -> object:
    """The value that the JSON text holds. Raises ValueError, with the reason, for text that is
    no JSON, names a key twice, nests too deep or holds a number that JSON does not know."""
    depth = 0
    for token in _BRACKETS.finditer(text):
        depth += 1 if token[0] in "[{" else -1 if token[0] in "]}" else 0
        if depth > DEEPEST:
            raise ValueError(f"it nests deeper than {DEEPEST} levels")
    value: object = json.loads(
        text, object_pairs_hook=_without_duplicates, parse_constant=_refused, parse_int=_integer
    )
    return value


@frozen
class Node:
    """A JSON value, its path, the zone for its instants, and the list that takes up problems.

    A method that cannot read the value notes a problem and returns a harmless stand-in; the
    caller throws the result away if there is any problem.
    """

    value: object
    path: str
    zone: str
    problems: list[Problem]

    def members(self, *names: str, optional: tuple[str, ...] = ()) -> dict[str, Node]:
        """The named members of an object; anything missing or unknown is a problem."""
        found = self.value if isinstance(self.value, dict) else {}
        if not isinstance(self.value, dict):
            self.refuse("must be an object")
        else:
            for name in found.keys() - {*names, *optional}:
                self._at(f".{name}", found[name]).refuse("is not a known key")
            for name in (name for name in names if name not in found):
                self.problems.append(Problem(f"{self.path}.{name} is missing"))
        return {name: self._at(f".{name}", found.get(name, _MISSING)) for name in names + optional}

    def elements(self, read: Callable[[Node], Value]) -> tuple[Value, ...]:
        """The elements of an array, each as read by `read`."""
        if not isinstance(self.value, list):
            self.refuse("must be an array")
            return ()
        return tuple(read(self._at(f"[{index}]", each)) for index, each in enumerate(self.value))

    def elements_if_any(self, read: Callable[[Node], Value]) -> tuple[Value, ...]:
        """The elements of an array that may be left out."""
        return self.elements(read) if self.given else ()

    def or_none(self, read: Callable[[Node], Value]) -> Value | None:
        """None where the value is null, or left out though it may be, else as read by `read`."""
        return None if self.value is None or not self.given else read(self)

    @property
    def given(self) -> bool:
        """False for a member that was left out."""
        return not isinstance(self.value, _Missing)

    def text(self) -> str:
        """A string."""
        if isinstance(self.value, str):
            return self.value
        self.refuse("must be a string")
        return ""

    def flag(self) -> bool:
        """True or false."""
        if isinstance(self.value, bool):
            return self.value
        self.refuse("must be true or false")
        return False

    def number(self) -> float:
        """A number of at least 0."""
        if isinstance(self.value, int | float) and not isinstance(self.value, bool) and self.value >= 0:
            return float(self.value)
        self.refuse("must be a number of at least 0")
        return 0.0

    def whole(self) -> int:
        """A whole number of at least 0; 0 where an optional one is left out."""
        if isinstance(self.value, _Missing):
            return 0
        if isinstance(self.value, int) and not isinstance(self.value, bool) and self.value >= 0:
            return self.value
        self.refuse("must be a whole number of at least 0")
        return 0

    def one_of(self, choices: type[Choice]) -> Choice:
        """A member of the enumeration, by its value."""
        members = list(choices)
        for each in members:
            if each.value == self.value:
                return each
        self.refuse("must be one of " + ", ".join(str(each.value) for each in members))
        return members[0]

    def instant(self) -> pendulum.DateTime:
        """An instant with an offset, carried over to the zone."""
        try:
            read = datetime.datetime.fromisoformat(self.text() or "-")
            if read.utcoffset() is None or read.microsecond:
                raise ValueError(self.value)
            return pendulum.instance(read.astimezone(datetime.UTC)).in_timezone(timezone(self.zone))
        except (ValueError, OverflowError):
            self.refuse(
                "must be an instant with an offset, to the second", "write e.g. 2019-02-28T16:00:00+07:00"
            )
            return _NOWHEN

    def length(self) -> pendulum.Duration:
        """A duration of at least 0."""
        try:
            return length_of(self.text())
        except (ValueError, OverflowError):
            self.refuse("must be a duration", "write e.g. PT1H30M")
            return pendulum.duration()

    def refuse(self, what: str, mend: str = "") -> None:
        """Notes that the value is not what it must be, once."""
        said = any(each.what.startswith(f"{self.path} ") for each in self.problems)
        if not said and not isinstance(self.value, _Missing):
            self.problems.append(Problem(f"{self.path} {what}", _shown(self.value), mend))

    def _at(self, step: str, value: object) -> Node:
        return Node(value, self.path + visible(step), self.zone, self.problems)


def _shown(value: object) -> str:
    text = visible(json.dumps(value, ensure_ascii=False))
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _without_duplicates(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(f"the key {visible(json.dumps(name))} is used twice in one object")
        found[name] = value
    return found


def _refused(name: str) -> object:
    raise ValueError(f"{name} is no number in JSON")


def _integer(digits: str) -> int:
    if len(digits) > 18:
        raise ValueError("a number has more than 18 digits")
    return int(digits)
