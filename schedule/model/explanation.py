"""Why a bound is where it is: chains of statements, agenda entries and laws."""

from __future__ import annotations

from enum import Enum

import pendulum
from attrs import frozen

Value = pendulum.DateTime | pendulum.Duration


class Which(Enum):
    """Which bound of a range."""

    EARLIEST = "earliest"
    LATEST = "latest"
    SHORTEST = "shortest"
    LONGEST = "longest"
    HAPPENED = "happened"


@frozen
class Step:
    """One link of a chain: who says so (the id of a statement, agenda entry, law or keep), in words,
    and how far the chain has come with it: `point` is bounded by `total` (None where it only prepares).
    """

    by: str
    text: str
    point: str | None = None
    total: Value | None = None


@frozen
class Chain:
    """What forces one bound: all steps together do, and none can be left out.

    `about` is a point such as `press.actual.start`, an interval such as `press.actual`, or an item. `value`
    is the bound (None: it is open, and there are no steps; for `happened` the text says which).
    `ruled_out` tells of choices that the steps themselves decide; `rejecting` names the statements
    that are not believed in this case, if the best histories differ in that.
    """

    about: str
    which: Which
    value: Value | None
    text: str
    steps: tuple[Step, ...]
    ruled_out: tuple[str, ...] = ()
    rejecting: tuple[str, ...] = ()
