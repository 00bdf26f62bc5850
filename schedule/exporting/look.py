"""How a chart is to look: grouped into lanes or not, on which paper, with which second clock."""

from __future__ import annotations

from enum import Enum
from typing import TypeVar

from attrs import field, frozen
from pendulum.tz.exceptions import InvalidTimezone

from schedule.axis.zones import timezone
from schedule.errors import OutputError
from schedule.exporting.safe_text import visible


class Lanes(Enum):
    """By what the rows are grouped."""

    WHO = "who"
    WHERE = "where"
    TAG = "tag"


class Theme(Enum):
    """The paper: light or dark for screens; print for paper and greyscale copies."""

    LIGHT = "light"
    DARK = "dark"
    PRINT = "print"


_Choice = TypeVar("_Choice", bound=Enum)


def _one_of(kind: type[_Choice], name: str, found: _Choice | str) -> _Choice:
    if isinstance(found, kind):
        return found
    try:
        return kind(found)
    except ValueError:
        known = ", ".join(str(each.value) for each in kind)
        raise OutputError(f"unknown {name}; found {visible(str(found))}; choose one of {known}") from None


def _lanes(found: Lanes | str | None) -> Lanes | None:
    return None if found is None else _one_of(Lanes, "lanes", found)


def _theme(found: Theme | str) -> Theme:
    return _one_of(Theme, "theme", found)


def _zone(found: str | None) -> str | None:
    try:
        return found if found is None else timezone(found).name
    except InvalidTimezone:
        message = f"unknown time zone; found {visible(str(found))}; write an IANA name such as Asia/Seoul"
        raise OutputError(message) from None


@frozen
class Look:
    """Lanes and theme may be given by their words. `second_zone` is an IANA name; its clock times
    stand beside those of the scenario's zone.

    Raises OutputError for a word or a zone that there is not.
    """

    lanes: Lanes | None = field(default=None, converter=_lanes)
    theme: Theme = field(default=Theme.LIGHT, converter=_theme)
    second_zone: str | None = field(default=None, converter=_zone)


PLAIN = Look()
