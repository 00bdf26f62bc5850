"""The answer: what happened and when, within which bounds, and whom not to believe.

All instants are aware, in the scenario's zone. All ranges are closed at both ends; an end that
no statement gives is None.
"""

from collections.abc import Iterator
from enum import Enum

import pendulum
from attrs import frozen

from schedule.model.agenda import End, Layer
from schedule.model.scenario import Scenario

FORMAT = "schedule.timeline/1"


class Basis(Enum):
    """What a range stands on: statements alone, or also the wish to keep to the agenda."""

    STATED = "stated"
    ASSUMED = "assumed"


class Happened(Enum):
    """Over all best timelines: in each, in none, or in some."""

    YES = "yes"
    NO = "no"
    OPEN = "open"


class OverAllBest(Enum):
    """In how many of the best timelines a statement is accepted."""

    ALWAYS = "always"
    SOMETIMES = "sometimes"
    NEVER = "never"


class Status(Enum):
    """Whether the answer is proven to be the best."""

    PROVEN = "proven"
    BEST_FOUND = "best-found"


class Is(Enum):
    """What can be said of an item against its agenda."""

    AS_PLANNED = "as planned"
    EARLIER = "earlier"
    LATER = "later"
    SHORTER = "shorter"
    LONGER = "longer"
    CANCELLED = "cancelled"
    REPLACED = "replaced"
    UNPLANNED = "unplanned"
    UNFOUNDED = "unfounded"
    UNKNOWN = "unknown"


@frozen
class Moment:
    """A point of the answer: where it is drawn, and its range."""

    at: pendulum.DateTime
    earliest: pendulum.DateTime | None
    latest: pendulum.DateTime | None
    basis: Basis


@frozen
class Length:
    """A duration of the answer: as drawn, and its range."""

    at: pendulum.Duration
    shortest: pendulum.Duration
    longest: pendulum.Duration | None


@frozen
class Interval:
    """An item on one layer."""

    start: Moment
    end: Moment
    duration: Length

    def moment(self, end: End) -> Moment:
        """The start or the end."""
        return self.start if end is End.START else self.end


@frozen
class Verdict:
    """What became of an item. `by` and `than` are None where they make no sense.

    `by` is the positive difference on the drawn timeline; `than` is the layer compared with.
    `certain` is true if every best timeline agrees, else the verdict is likely. `odds` is how many
    times more probable, by the evidence alone, the best history is than the best one that says
    otherwise: 1 if the evidence leaves it open, None if no history says otherwise. They are not `weighed`
    where too much hangs together.
    """

    is_: Is
    by: pendulum.Duration | None
    than: Layer | None
    certain: bool
    odds: float | None = None
    weighed: bool = True


@frozen
class TimelineItem:
    """One item: three layers (None where absent), whether it happened, and the verdicts.

    `evidence` holds the ids of accepted statements that speak of the item. `odds` are those of
    `happened` against the best history in which it is otherwise, as for a verdict, if they are `weighed`.
    """

    id: str
    title: str
    planned: Interval | None
    revised: Interval | None
    actual: Interval | None
    happened: Happened
    verdicts: tuple[Verdict, ...]
    replaced_by: str | None
    evidence: tuple[str, ...]
    odds: float | None = None
    weighed: bool = True

    def layer(self, layer: Layer) -> Interval | None:
        """The interval on that layer, or None where the item is absent."""
        return {
            Layer.PLANNED: self.planned,
            Layer.REVISED: self.revised,
            Layer.ACTUAL: self.actual,
        }[layer]


@frozen
class Assessment:
    """What became of a statement."""

    id: str
    text: str
    source: str
    accepted: bool
    over_all_best: OverAllBest


@frozen
class Conflict:
    """A rejected statement and a smallest set of accepted ones that it cannot join.

    `odds` is how many times more probable the best history is than the best one with the
    rejected statement true; None if none is possible. `instead` is what that one rejects. Neither is
    `weighed` where too much hangs together.
    """

    rejected: str
    against: tuple[str, ...]
    odds: float | None
    instead: tuple[str, ...]
    text: str
    weighed: bool = True


@frozen
class Alternative:
    """Another history: how many times less probable, and what it rejects.

    Nothing that it rejects could be added to what it accepts. `items` are the items of which it
    tells something else than the best history, as it tells them; empty where that was not asked for.
    """

    odds: float
    rejected: tuple[str, ...]
    items: tuple[TimelineItem, ...] = ()


@frozen
class Question:
    """What to ask next, and how much the answer is expected to narrow the timeline.

    `about` is a point such as `press.actual.end`, or `press.happened`. `answers` are those of which
    `narrows` is the average: instants in ISO 8601, or `yes` and `no`.
    """

    about: str
    text: str
    narrows: pendulum.Duration
    answers: tuple[str, ...] = ()


@frozen
class FoundClock:
    """How the clock times of a source were read, where the scenario leaves it open.

    `fast` is how far its clock is ahead of the true time, `slow` how far behind, both None if it is
    taken to be right; `zone` is which of its zones it speaks in, None if there is but one.
    """

    source: str
    fast: pendulum.Duration | None
    slow: pendulum.Duration | None
    zone: str | None


@frozen
class Timeline:
    """The most consistent history of a scenario.

    `gap` is how much evidence weight (hundredths of a nat) could still be gained at most;
    0 when `status` is proven. Items are in order of their ids. `explained` is false if the search was
    stopped before all conflicts, odds, alternatives and questions were worked out: some are missing then.
    """

    scenario: Scenario
    status: Status
    gap: int
    items: tuple[TimelineItem, ...]
    statements: tuple[Assessment, ...]
    conflicts: tuple[Conflict, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    questions: tuple[Question, ...] = ()
    clocks: tuple[FoundClock, ...] = ()
    explained: bool = True

    def __getitem__(self, name: str) -> TimelineItem:
        """The item with that id. Raises KeyError if there is none."""
        for each in self.items:
            if each.id == name:
                return each
        raise KeyError(name)

    def __iter__(self) -> Iterator[TimelineItem]:
        """The items, in order of their ids."""
        return iter(self.items)

    def __contains__(self, name: object) -> bool:
        """Whether there is an item with that id."""
        return any(each.id == name for each in self.items)

    @property
    def rejected(self) -> tuple[Assessment, ...]:
        """The statements that are not believed, in order of their ids."""
        return tuple(each for each in self.statements if not each.accepted)
