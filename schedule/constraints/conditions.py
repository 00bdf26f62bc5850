"""Conditions over points in integer ticks and over facts: what statements and laws come to.

A condition is a small tree. `Fact`s are the yes/no unknowns, `Variable`s the integer ones. Both
are plain hashable values, so that a condition prints well and can be made by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from schedule.model.agenda import Layer, Point


class Aspect(Enum):
    """What a change speaks of."""

    PRESENCE = "presence"
    START = "start"
    END = "end"
    LENGTH = "length"


@frozen(order=True)
class ClockOffset:
    """How many ticks the clock of a source is behind the true time: true = told + offset."""

    source: str


Variable = Point | ClockOffset


@frozen
class Present:
    """The item is present on the layer."""

    item: str
    layer: Layer


@frozen
class Spoken:
    """An accepted statement speaks of that aspect of the item's revised interval."""

    item: str
    aspect: Aspect


@frozen
class TakesPart:
    """The person takes part in the item."""

    person: str
    item: str


@frozen
class Located:
    """The item, if it happened, was held at that place."""

    item: str
    place: str


@frozen
class InZone:
    """All clock times of the source are read in that zone."""

    source: str
    zone: str


@frozen
class Believed:
    """The statement is accepted."""

    statement: str


Fact = Present | Spoken | TakesPart | Located | InZone | Believed


@frozen
class Yes:
    """The fact holds, and whoever asserts this condition supports it."""

    fact: Fact


@frozen
class No:
    """The fact does not hold."""

    fact: Fact


@frozen
class Window:
    """`lo <= variable <= hi`; None: open. `named` and `tolerance` (> 0) measure the fit, if given: beyond
    `named` if `hi` is, short of it if `lo` is."""

    variable: Variable
    lo: int | None
    hi: int | None
    named: int | None = None
    tolerance: int = 0


@frozen
class Gap:
    """`lo <= later - earlier <= hi`; None: open. `named` and `tolerance` as in `Window`."""

    earlier: Variable
    later: Variable
    lo: int | None
    hi: int | None
    named: int | None = None
    tolerance: int = 0


@frozen
class LengthAgainst:
    """`lo <= (a.end - a.start) - (b.end - b.start) <= hi` for two intervals of an item; None: open."""

    item: str
    longer: Layer
    shorter: Layer
    lo: int | None
    hi: int | None
    named: int | None = None
    tolerance: int = 0


@frozen
class Tally:
    """At least `least` and at most `most` of the facts hold; None: open."""

    facts: tuple[Fact, ...]
    least: int | None
    most: int | None


@frozen
class All:
    """Every part holds."""

    parts: tuple[Condition, ...]


@frozen
class Any:
    """At least one option holds. `Any(())` is never true."""

    options: tuple[Condition, ...]


Measure = Window | Gap | LengthAgainst
Condition = Yes | No | Window | Gap | LengthAgainst | Tally | All | Any

NEVER = Any(())
ALWAYS = All(())


def both(*parts: Condition) -> All:
    """All of the parts."""
    return All(parts)


def one_of(*options: Condition) -> Any:
    """One of the options."""
    return Any(options)


def in_force(condition: Condition, believed: frozenset[str]) -> Condition:
    """What is left of a condition once it is known which statements are believed."""
    match condition:
        case Yes(Believed(name)):
            return ALWAYS if name in believed else NEVER
        case No(Believed(name)):
            return NEVER if name in believed else ALWAYS
        case All(parts):
            return All(tuple(in_force(part, believed) for part in parts))
        case Any(options):
            left = [in_force(option, believed) for option in options]
            return ALWAYS if ALWAYS in left else Any(tuple(each for each in left if each != NEVER))
        case _:
            return condition


def asserted_facts(condition: Condition) -> Iterator[Fact]:
    """All facts that the condition could make true, in order. Explicit stack: conditions may nest."""
    stack = [condition]
    while stack:
        match stack.pop():
            case All(parts) | Any(parts):
                stack.extend(parts[::-1])
            case Yes(fact):
                yield fact
            case Tally(facts):
                yield from facts
            case _:
                pass
