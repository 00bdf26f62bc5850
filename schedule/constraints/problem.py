"""The compiled scenario: all that the search needs, in integers, with no text to interpret."""

from __future__ import annotations

from attrs import frozen

from schedule.axis.ticks import Axis
from schedule.constraints.conditions import Condition, Fact
from schedule.constraints.keeps import Keep
from schedule.constraints.laws import Law
from schedule.constraints.mentions import Mentions


@frozen
class Rule:
    """What one statement, or several copies of it, comes to; accepted or rejected as a whole.

    `statements` are the ids that stand and fall together. `weight` is in hundredths of a nat;
    None: certain, must hold. `timeless` is what the rule would come to if nobody looked at when its
    reports were published, part by part as in `condition`; None: the same.
    """

    statements: tuple[str, ...]
    condition: Condition
    weight: int | None
    timeless: Condition | None = None

    @property
    def id(self) -> str:
        """The first of its statements."""
        return self.statements[0]


@frozen
class Order:
    """The agenda has `first` end before `then` starts."""

    first: str
    then: str


@frozen
class Offset:
    """An unknown clock offset of a source within `[-limit, limit]` ticks; using it up costs `weight`."""

    source: str
    limit: int
    weight: int


@frozen
class Compiled:
    """A scenario in integers.

    `items` are ids in code-point order, `points` those without extent, `revisable` those that some
    statement gives a revised time or takes off the agenda. `slack`, `on_time` and `assumed` are in
    ticks. `defaults` are facts that hold unless a statement says otherwise. `places` and `persons`
    list who and where for each item.
    """

    axis: Axis
    items: tuple[str, ...]
    points: frozenset[str]
    revisable: frozenset[str]
    rules: tuple[Rule, ...]
    laws: tuple[Law, ...]
    keeps: tuple[Keep, ...]
    mentions: Mentions
    orders: tuple[Order, ...]
    offsets: tuple[Offset, ...]
    slack: int
    on_time: int
    assumed: int
    evidence_only: bool
    defaults: frozenset[Fact]
    places: dict[str, tuple[str, ...]]
    persons: dict[str, tuple[str, ...]]
