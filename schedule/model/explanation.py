"""Why a bound is where it is: chains of statements, agenda entries and laws."""

from __future__ import annotations

from enum import Enum

import pendulum
from attrs import frozen

from schedule.model.timeline import Alternative, Assessment, Conflict, Question, TimelineItem

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
    and how far the chain has come with it: `total` is the `which` of `point` (None where it only prepares).
    The words are those of the statement, or that its report was published by then, a step of its own.
    Where `point` is a source, `total` is by how much its clock is behind.
    """

    by: str
    text: str
    point: str | None = None
    which: Which | None = None
    total: Value | None = None


@frozen
class Chain:
    """What forces one bound: all steps together do, and none can be left out.

    `about` is a point such as `press.actual.start`, an interval such as `press.actual`, or an item. `value`
    is the bound (None: it is open, and there are no steps; for `happened` the text says which). That no
    length is below zero needs no steps.
    `ruled_out` tells of choices that the steps themselves decide. Where the best histories are several
    cases, each has a chain of its own: `given` says in words what is so in this case, `rejecting` names the
    statements that are not believed in it, and `case` is the bound to which its steps lead, which may be
    tighter than `value`.
    """

    about: str
    which: Which
    value: Value | None
    text: str
    steps: tuple[Step, ...]
    ruled_out: tuple[str, ...] = ()
    rejecting: tuple[str, ...] = ()
    given: str = ""
    case: Value | None = None


@frozen
class AllConflicts:
    """Every smallest set of statements and agenda entries that cannot all be true.

    `complete` is false if there are more than were looked for.
    """

    sets: tuple[tuple[str, ...], ...]
    complete: bool


@frozen
class Flip:
    """At which reliability of a source the evidence no longer favours what is said of an item."""

    item: str
    says: str
    reliability: float


@frozen
class SourceView:
    """What a source told, and what hangs on it.

    `tied` statements are accepted in some best histories only. A copied statement counts once with
    others of the same origin. `without` says what changes if the source is left out.
    """

    id: str
    title: str
    reliability: float | None
    accepted: tuple[str, ...]
    rejected: tuple[str, ...]
    tied: tuple[str, ...]
    independent: tuple[str, ...]
    copied: tuple[str, ...]
    without: tuple[str, ...]
    flips: tuple[Flip, ...]


@frozen
class Explanation:
    """The answer to one question about an answer; what was not asked for is empty or None.

    `about` is what was asked about; None: everything. `items` and `statements` are what the answer tells
    of it.
    """

    about: str | None
    chains: tuple[Chain, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    questions: tuple[Question, ...] = ()
    source: SourceView | None = None
    all_conflicts: AllConflicts | None = None
    without: tuple[str, ...] | None = None
    items: tuple[TimelineItem, ...] = ()
    statements: tuple[Assessment, ...] = ()
