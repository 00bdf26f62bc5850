"""Sentences as values: the closed union of everything that a statement can assert.

Whoever matches on `Sentence` ends with `assert_never`, so that a new kind of sentence makes
the type checker name every room that must learn it. `docs/explanation/meaning.md` says what
each means as inequalities.
"""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from schedule.model.agenda import Layer, Point, Subject
from schedule.model.phrases import LengthPhrase, TimePhrase


class Relation(Enum):
    """How two intervals lie to each other: the plain order words, then the Allen names.

    The order words are closed (touching counts); the Allen names are exact.
    """

    BEFORE = "was before"
    AFTER = "was after"
    IMMEDIATELY_BEFORE = "was immediately before"
    IMMEDIATELY_AFTER = "was immediately after"
    OVERLAPPED = "overlapped"
    DURING = "was during"
    CONTAINED = "contained"
    SAME_TIME = "were at the same time"
    PRECEDES = "precedes"
    PRECEDED_BY = "is preceded by"
    MEETS = "meets"
    MET_BY = "is met by"
    OVERLAPS = "overlaps"
    OVERLAPPED_BY = "is overlapped by"
    STARTS = "starts"
    STARTED_BY = "is started by"
    DURING_EXACTLY = "is strictly during"
    CONTAINS = "contains"
    FINISHES = "finishes"
    FINISHED_BY = "is finished by"
    EQUALS = "equals"


class Direction(Enum):
    """Which way a distance is measured."""

    BEFORE = "before"
    AFTER = "after"


class Shift(Enum):
    """Which way an item was moved."""

    EARLIER = "earlier"
    LATER = "later"


class Resize(Enum):
    """How the length of an item was changed."""

    SHORTENED_BY = "shortened by"
    SHORTENED_TO = "shortened to"
    EXTENDED_BY = "extended by"
    EXTENDED_TO = "extended to"


class Quantity(Enum):
    """How a count is bounded."""

    EXACTLY = "exactly"
    AT_LEAST = "at least"
    AT_MOST = "at most"


@frozen
class PointAt:
    """`X started (at) TIME`, `X ended (at) TIME`."""

    point: Point
    when: TimePhrase


@frozen
class Ran:
    """`X ran from TIME to TIME`."""

    subject: Subject
    start: TimePhrase
    end: TimePhrase


@frozen
class UnderWay:
    """`X was under way at TIME`."""

    subject: Subject
    when: TimePhrase


@frozen
class Lasted:
    """`X lasted DURATION`."""

    subject: Subject
    length: LengthPhrase


@frozen
class Ordered:
    """`X was before Y` and all other relations between two intervals."""

    left: Subject
    relation: Relation
    right: Subject


@frozen
class Apart:
    """`X started DURATION before Y ended`: `left` lies `length` before or after `right`."""

    left: Point
    length: LengthPhrase
    direction: Direction
    right: Point


@frozen
class MovedBy:
    """`X was moved DURATION earlier` / `later`."""

    item: str
    length: LengthPhrase
    shift: Shift


@frozen
class MovedTo:
    """`X was moved to TIME`."""

    item: str
    when: TimePhrase


@frozen
class Resized:
    """`X was shortened/extended by/to DURATION`."""

    item: str
    resize: Resize
    length: LengthPhrase


@frozen
class Cancelled:
    """`X was cancelled`."""

    item: str


@frozen
class Reinstated:
    """`X was reinstated`: back on the agenda after a cancellation."""

    item: str


@frozen
class Replaced:
    """`BY replaced ITEM`, `ITEM was replaced by BY`; on the revised layer `BY will replace ITEM`."""

    item: str
    by: str
    layer: Layer = Layer.ACTUAL


@frozen
class TookPlace:
    """`X took place [TIME]`, `X was (at/in/on) TIME`, `X will take place [TIME]`."""

    subject: Subject
    when: TimePhrase | None = None


@frozen
class DidNotTakePlace:
    """`X did not take place`."""

    subject: Subject


@frozen
class Counted:
    """`exactly/at least/at most N of TAG took place`."""

    quantity: Quantity
    number: int
    tag: str


@frozen
class Attended:
    """`P attended X`."""

    person: str
    item: str


@frozen
class HeldAt:
    """`X was held at PLACE`."""

    item: str
    place: str


@frozen
class Either:
    """`S or S [or S ...]`; options are never themselves `Either`."""

    options: tuple[Simple, ...]


Simple = (
    PointAt
    | Ran
    | UnderWay
    | Lasted
    | Ordered
    | Apart
    | MovedBy
    | MovedTo
    | Resized
    | Cancelled
    | Reinstated
    | Replaced
    | TookPlace
    | DidNotTakePlace
    | Counted
    | Attended
    | HeldAt
)
Sentence = Simple | Either
