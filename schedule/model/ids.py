"""In which order ids stand."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Protocol, TypeVar


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_Each = TypeVar("_Each", bound=_Named)


def by_id(named: Iterable[_Each]) -> tuple[_Each, ...]:
    """In the order of their ids."""
    return tuple(sorted(named, key=lambda each: natural(each.id)))


@cache
def natural(name: str) -> tuple[tuple[int, str, str], ...]:
    """Sorts r2.1 before r10.1."""
    return tuple(_natural_part(part) for part in name.split("."))


def _natural_part(part: str) -> tuple[int, str, str]:
    """By the number at its end: one with more digits is greater. What has none comes last."""
    stem = part.rstrip("0123456789")
    digits = part[len(stem) :].lstrip("0") if part != stem else None
    return (1 << 31, "", part) if digits is None else (len(digits), digits, stem)
