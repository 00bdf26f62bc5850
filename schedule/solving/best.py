"""What is true of all best timelines: from networks where they can tell, else from CP-SAT."""

from __future__ import annotations

from contextlib import suppress

from attrs import frozen

from schedule.constraints.conditions import Condition
from schedule.constraints.problem import Compiled
from schedule.model.agenda import Point
from schedule.solving import bounds as searching
from schedule.solving.bounds import Bounds, Quantity
from schedule.solving.cases import best_claims
from schedule.solving.drawing import Drawing
from schedule.solving.encoding import Encoded
from schedule.solving.hurried import Rough, unproven
from schedule.solving.leaves import MOST_LEAVES, Claim, allowed, leaves_of, some_leaves
from schedule.solving.placing import Placing
from schedule.solving.questions import attainable
from schedule.solving.ranges import ranges_of
from schedule.solving.session import Budget, Stopped
from schedule.solving.sight import Sight
from schedule.solving.state import Entangled, State
from schedule.solving.survey import Survey
from schedule.solving.tiers import Accepted, best_set
from schedule.solving.weighing import Weighing

MOST_SOLVED = 60
"""Items of which one plain model can be expected to draw the timeline, whatever the cases."""


@frozen
class Best:
    """All timelines that are best in tier 1, and with `agenda` in tier 2 too.

    Each of the `claims` is a case; none if there are too many, or if the search was stopped. `leaves`
    hold all timelines exactly; None if networks cannot, or not with a reasonable number of them: then the
    `survey` asks by choices, unless lengths are compared.
    """

    compiled: Compiled
    accepted: Accepted
    budget: Budget
    agenda: bool
    claims: tuple[Claim, ...]
    leaves: tuple[State, ...] | None
    survey: Survey | None = None

    @classmethod
    def of(cls, compiled: Compiled, accepted: Accepted, budget: Budget, agenda: bool) -> Best:
        """The best timelines, as leaves if that can be."""
        claims: tuple[Claim, ...] = ()
        leaves: tuple[State, ...] | None = None
        survey: Survey | None = None
        if accepted.proven and not budget.over():
            with suppress(Entangled, Stopped):
                claims = tuple(best_claims(compiled, accepted, budget, agenda))
                leaves = tuple(leaf for claim in claims for leaf in leaves_of(compiled, claim))
        if leaves is None and accepted.proven and accepted.weighing is not None and not budget.over():
            with suppress(Entangled):
                optimum = accepted.weighing.agenda if agenda else accepted.weighing.evidence
                survey = Survey.of(compiled, optimum)
        return cls(compiled, accepted, budget, agenda, claims, leaves, survey)

    def begin(self) -> tuple[Drawing | Placing | Rough, int]:
        """The timeline to be drawn on its way, and the least greatest odd length that it allows."""
        with suppress(Entangled):
            leaves = self._drawable()
            if leaves and self.budget.over():
                return Rough(self.compiled, leaves[0]), 0
            if leaves:
                drawing = Drawing.of(self.compiled, leaves, leaves is self.leaves)
                return drawing, drawing.begin()
        placing = Placing(self._model())
        return placing, placing.begin()

    def _drawable(self) -> tuple[State, ...]:
        """All leaves, or some of one case where CP-SAT would not get to the end of all of them: the one that
        was weighed where no more is asked; none if networks cannot tell. Raises Entangled."""
        weighing = self.accepted.weighing
        hopeful = self._hurried is None and len(self.compiled.items) <= MOST_SOLVED
        if self.leaves is not None or weighing is None or hopeful:
            return self.leaves or ()
        if self.survey is None or self._hurried is not None:
            return tuple(Sight.of(weighing).leaf(self.compiled))
        return tuple(some_leaves(self.compiled, weighing.claim(), MOST_LEAVES))

    def bounds(self) -> Bounds:
        """All ranges."""
        if self._hurried is not None:
            return unproven(self.compiled, self._hurried)
        if self.leaves is not None:
            return ranges_of(self.compiled, self.leaves)
        if self.survey is not None:
            with suppress(Entangled, Stopped):
                return self.survey.bounds()
        if self._hurried is not None:
            return unproven(self.compiled, self._hurried)
        return searching.bound(self._model())

    @property
    def _hurried(self) -> Weighing | None:
        """The choices that were found, where there is no time to ask more of them."""
        weighing = self.accepted.weighing
        return weighing if weighing is not None and (not weighing.proven or self.budget.over()) else None

    def attainable(self, conditions: list[Condition]) -> tuple[bool, ...]:
        """For each condition whether some of the timelines fulfils it (true if not decided in time)."""
        if self._hurried is not None:
            return tuple(True for _ in conditions)
        known = [self._attained(each) for each in conditions]
        left = [each for each, reached in zip(conditions, known, strict=True) if reached is None]
        asked = iter(attainable(self._model(), left) if left else ())
        return tuple(next(asked) if reached is None else reached for reached in known)

    def _attained(self, condition: Condition) -> bool | None:
        """Whether a leaf, or a choice, fulfils it; None if neither can tell."""
        if self.leaves is None and self.survey is not None:
            with suppress(Entangled, Stopped):
                return self.survey.attained(condition)
        doubtful = self.leaves is None
        for leaf in self.leaves or ():
            try:
                if allowed(leaf, condition):
                    return True
            except Entangled:
                doubtful = True
        return None if doubtful else False

    def wider_than(self, known: Bounds) -> set[Quantity]:
        """Which points reach beyond their known (not open) range here."""
        if self._hurried is not None:
            return set()
        if self.leaves is None and self.survey is not None:
            with suppress(Entangled, Stopped):
                return self.survey.wider_than(known)
        if self.leaves is None:
            return searching.weaker(self._model(), known)
        own = self.bounds()
        pairs = (known.lowest, own.lowest), (known.highest, own.highest)
        return {
            point
            for narrow, wide in pairs
            for point, end in narrow.items()
            if isinstance(point, Point) and end is not None and wide[point] != end
        }

    def _model(self) -> Encoded:
        return best_set(self.compiled, self.accepted, self.budget, self.agenda)
