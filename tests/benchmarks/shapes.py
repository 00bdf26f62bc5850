"""What to plant: how many items, how they hang together, how many lies."""

from __future__ import annotations

from attrs import field, frozen

SOURCES = 10


@frozen
class Shape:
    """So many items in days of so many, three statements each, a share of them false.

    Statements tie an item to others of its day, at most `reach` places away. With `chain` they only tie
    neighbours, and the only absolute time is that of the first item. `copies`: the share of statements
    that a second source copies. `choices`: the share of items that may not have happened, are counted, and
    have a person who cannot be in two places at once.
    """

    items: int
    per_day: int
    lies: float = 0.0
    chain: bool = False
    seed: int = 0
    reach: int = 3
    copies: float = 0.0
    choices: float = 0.0


@frozen
class Event:
    """The planted truth of an item, in minutes from the first midnight; whether it happened at all.

    `day` numbers the days from 0; `first` items are on the agenda.
    """

    name: str
    start: int
    end: int
    day: int
    first: bool
    happened: bool = True
    tags: tuple[str, ...] = ()
    who: tuple[str, ...] = field(default=())
    where: str | None = None


def days(items: int, lies: float = 0.0, seed: int = 0, choices: float = 0.0) -> Shape:
    """Days of twenty items that have nothing to do with each other."""
    return Shape(items, 20, lies, seed=seed, copies=0.1, choices=choices)


def giant(items: int, lies: float = 0.0, seed: int = 0, choices: float = 0.0) -> Shape:
    """One component of items that are tied to others up to thirty places away."""
    return Shape(items, items, lies, seed=seed, reach=30, copies=0.1, choices=choices)


def long_chain(items: int, lies: float = 0.0, seed: int = 0) -> Shape:
    """Neighbours tied to each other, and one absolute time."""
    return Shape(items, items, lies, chain=True, seed=seed)


FAMILIES = {"days": days, "giant": giant, "chain": long_chain}
