"""How much a scenario may hold. Whatever is larger is refused before it can do harm.

Which limits count is the same for every part of one reading, so they are set once around it
(`within`) and not handed from function to function.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from difflib import get_close_matches
from typing import Final

from attrs import Attribute, evolve, field, fields_dict, frozen

ID: Final = 64
"""Not raised by anybody: longer names are titles."""

SUGGESTIONS: Final = 50
"""After so many problems nobody is helped by "did you mean", and looking for it takes long."""

HIGHEST: Final = {"nesting": 200, "digits": 4_000}
"""Values of this depth are still compared, and numbers of this length still printed, without trouble."""

_UNITS = {"": 1, "kib": 2**10, "mib": 2**20, "gib": 2**30}
_AMOUNT = re.compile(r"([0-9]{1,15})\s*(|kib|mib|gib)", re.IGNORECASE)


def _sensible(_: Limits, attribute: Attribute[int], value: int) -> None:
    most = HIGHEST.get(attribute.name)
    if type(value) is not int or value < 1:
        raise ValueError(f"the limit `{attribute.name}` is a whole number of at least 1; found {value!r}")
    if most is not None and value > most:
        raise ValueError(f"the limit `{attribute.name}` is {most} at most; found {value}")


@frozen
class Limits:
    """The most of everything, each limit by the name that messages give.

    `bytes` of a file; levels of `nesting`; `values` in a file; characters in a `text`, `title`,
    `sentence` and `phrase`; `items`; `statements`; `pairs` of items that share a person or a place;
    `digits` of a number that a program gives.
    """

    bytes: int = field(default=8 * 2**20, validator=_sensible)
    nesting: int = field(default=32, validator=_sensible)
    values: int = field(default=500_000, validator=_sensible)
    text: int = field(default=65_536, validator=_sensible)
    title: int = field(default=500, validator=_sensible)
    sentence: int = field(default=1_000, validator=_sensible)
    phrase: int = field(default=200, validator=_sensible)
    items: int = field(default=5_000, validator=_sensible)
    statements: int = field(default=20_000, validator=_sensible)
    pairs: int = field(default=250_000, validator=_sensible)
    digits: int = field(default=18, validator=_sensible)

    def of(self, name: str) -> int:
        """The limit of that name."""
        found: int = getattr(self, name)
        return found


DEFAULT: Final = Limits()
_CURRENT: ContextVar[Limits] = ContextVar("limits", default=DEFAULT)


def current() -> Limits:
    """The limits of the reading that goes on."""
    return _CURRENT.get()


@contextmanager
def within(limits: Limits) -> Iterator[None]:
    """While this lasts, these limits count (in this thread)."""
    token = _CURRENT.set(limits)
    try:
        yield
    finally:
        _CURRENT.reset(token)


def mend(name: str, otherwise: str) -> str:
    """How to mend what is larger than a limit: the limit can be raised."""
    return f"{otherwise}, or raise the limit `{name}`"


def size_words(size: int) -> str:
    """A number of bytes for people."""
    return f"{size // 2**20} MiB" if size % 2**20 == 0 else f"{size} bytes"


def limits_of(settings: Iterable[str]) -> Limits:
    """The default limits with these changes, each `name=value`, such as `items=100000` or `bytes=64MiB`.

    Raises ValueError with what is wrong and how to mend it.
    """
    found = DEFAULT
    for setting in settings:
        name, _, value = setting.partition("=")
        if name not in fields_dict(Limits):
            near = get_close_matches(name, fields_dict(Limits), 1)
            known = f"did you mean `{near[0]}`?" if near else f"known are {', '.join(fields_dict(Limits))}"
            raise ValueError(f"there is no limit {name!r}; {known}")
        found = evolve(found, **{name: amount(value, f"--limit {name}=10000")})
    return found


def amount(text: str, example: str) -> int:
    """A whole number, perhaps with KiB, MiB or GiB. Raises ValueError."""
    match = _AMOUNT.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text!r} is no number; write {example}")
    return int(match[1]) * _UNITS[match[2].lower()]
