"""A share of the parts of a scenario, and all that is found out about them, step by step.

Between two steps all shares learn what none of them can know alone; so several processes can do them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import define, field, frozen

from schedule.model.timeline import Conflict, OverAllBest, Question, TimelineItem
from schedule.solving.history import History
from schedule.solving.session import Budget
from schedule.solving.tiers import Accepting
from schedule.telling import Part, Telling
from schedule.why.alternatives import Near, Way, told_otherwise, ways_of
from schedule.why.certainty import with_odds
from schedule.why.conflicts import conflicts
from schedule.why.inquiry import Inquiry
from schedule.why.questions import Reach, questions, reach_of


@frozen
class Outcome:
    """What was told of a share. `reach`: the first and the last moment of which it knows anything."""

    proven: bool
    gap: int
    reach: Reach | None
    believed: frozenset[str]
    over_all: dict[str, OverAllBest]
    offsets: dict[str, int]
    zones: dict[str, str]


@frozen
class Findings:
    """What explains a share."""

    items: tuple[TimelineItem, ...]
    conflicts: tuple[Conflict, ...]


@define
class Share:
    """Some parts, by their places among all. Each step comes after those above it. All raise Stopped
    if the budget ends before there is anything to tell."""

    parts: dict[int, Part]
    budget: Budget
    accepting: dict[int, Accepting] = field(factory=dict)
    telling: Telling | None = None
    inquiries: dict[int, Inquiry] = field(factory=dict)
    histories: dict[int, tuple[History, ...]] = field(factory=dict)

    @classmethod
    def told(cls, inquiries: Sequence[Inquiry]) -> Share:
        """Of all parts, when all is told: more can be asked."""
        parts = {at: each.told.part for at, each in enumerate(inquiries)}
        return cls(parts, inquiries[0].best.budget, inquiries=dict(enumerate(inquiries)))

    def explained(self) -> bool:
        """Whether nothing was left out because the budget ended."""
        return not self.budget.stopped

    def contradicted(self) -> int | None:
        """The place of the first part whose certain statements contradict each other."""
        begun = {at: Accepting.of(part.compiled, self.budget) for at, part in self.parts.items()}
        self.accepting = {at: each for at, each in begun.items() if each is not None}
        return min(begun.keys() - self.accepting.keys(), default=None)

    def begin(self) -> int:
        """Decides what to believe; returns the greatest odd length that tier 4 needs here."""
        known = [(self.parts[at], begun.finish()) for at, begun in self.accepting.items()]
        self.telling = Telling.of(known, self.budget)
        return self.telling.greatest

    def tell(self, greatest: int) -> Outcome:
        """Decides the rest, with no length more than `greatest` odd."""
        every = self.telling.told(greatest) if self.telling else ()
        self.inquiries = {at: Inquiry.of(told) for at, told in zip(self.parts, every, strict=True)}
        proven = all(told.best.accepted.proven and told.drawn.proven and told.bounds.proven for told in every)
        return Outcome(
            proven=proven and not self.budget.stopped,
            gap=sum(told.best.accepted.gap for told in every),
            reach=reach_of(self.inquiries.values()),
            believed=frozenset(name for told in every for name in told.believed),
            over_all={name: way for each in self.inquiries.values() for name, way in _over_all(each)},
            offsets={name: off for told in every for name, off in told.drawn.offsets.items()},
            zones={name: zone for told in every for name, zone in told.drawn.zones.items()},
        )

    def explain(self) -> Findings:
        """How sure all that is, and why what was rejected cannot be."""
        every = self.inquiries.values()
        return Findings(
            items=tuple(item for each in every for item in with_odds(each)),
            conflicts=tuple(conflict for each in every for conflict in conflicts(each)),
        )

    def floors(self, near: Near) -> dict[int, int | None]:
        """What the next best history of each part loses."""
        return {at: near.floor(each) for at, each in self.inquiries.items()}

    def others(self, near: Near, looked_at: frozenset[int]) -> dict[int, tuple[Way, ...]]:
        """The histories of each part, the one that was told first; of those looked at also the next best."""
        self.histories = {at: near.histories(each, at in looked_at) for at, each in self.inquiries.items()}
        return {at: ways_of(self.inquiries[at], own) for at, own in self.histories.items()}

    def otherwise(self, chosen: Iterable[tuple[int, int]]) -> dict[tuple[int, int], tuple[TimelineItem, ...]]:
        """The items of which other histories tell something else, by the part and which of its ways it is."""
        return {
            (at, way): told_otherwise(self.inquiries[at], self.histories[at][way])
            for at, way in chosen
            if at in self.inquiries
        }

    def questions(self, reach: Reach) -> list[Question]:
        """What could be asked, if the whole answer knows moments from and to there."""
        return [asked for each in self.inquiries.values() for asked in questions(each, reach)]


def _over_all(inquiry: Inquiry) -> Iterable[tuple[str, OverAllBest]]:
    for rule in inquiry.compiled.rules:
        way = _way(*inquiry.told.bounds.accepted[rule.id])
        yield from ((name, way) for name in rule.statements)


def _way(can: bool, can_not: bool) -> OverAllBest:
    return OverAllBest.SOMETIMES if can and can_not else OverAllBest.ALWAYS if can else OverAllBest.NEVER
