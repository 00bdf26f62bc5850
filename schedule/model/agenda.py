"""Items, their layers, and what the agenda says of them."""

from collections.abc import Mapping
from enum import Enum

from attrs import field, frozen

from schedule.errors import Mark
from schedule.model.phrases import LengthPhrase, TimePhrase


class Layer(Enum):
    """Which of the three intervals of an item is meant."""

    PLANNED = "planned"
    REVISED = "revised"
    ACTUAL = "actual"


class End(Enum):
    """Which end of an interval is meant."""

    START = "start"
    END = "end"


@frozen
class Subject:
    """An item on a layer."""

    item: str
    layer: Layer = Layer.ACTUAL


@frozen
class Point:
    """One end of an item on a layer, e.g. `press.actual.start`."""

    item: str
    layer: Layer
    end: End

    def __str__(self) -> str:
        return f"{self.item}.{self.layer.value}.{self.end.value}"


@frozen
class Plan:
    """What the agenda says of one item: one statement, accepted or rejected as a whole.

    Certain (`reliability` 1.0) unless a source is named; `lent` if that is the source's reliability.
    `after` and `before` hold item ids; they order the planned intervals (closed: touching is allowed).
    `marks` tell where the times stand in the file: by the name of the field.
    """

    id: str
    start: TimePhrase | None = None
    end: TimePhrase | None = None
    duration: LengthPhrase | None = None
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    source: str | None = None
    reliability: float = 1.0
    mark: Mark | None = field(default=None, eq=False)
    lent: bool = field(default=True, eq=False)
    marks: Mapping[str, Mark] = field(factory=dict, eq=False)


@frozen
class Item:
    """Something that was on the agenda or that happened.

    `plan` is None for what is listed under `unplanned`. `point` items have `end = start`.
    """

    id: str
    title: str
    plan: Plan | None = None
    who: tuple[str, ...] = ()
    where: str | None = None
    tags: tuple[str, ...] = ()
    part_of: str | None = None
    point: bool = False
    mark: Mark | None = field(default=None, eq=False)
