"""What came of one random scenario, and of many."""

from __future__ import annotations

import json
from collections import Counter
from typing import Protocol

from attrs import define, field, frozen
from hypothesis.strategies import SearchStrategy

from schedule.model.scenario import Scenario
from tests.deep.written import written

COMPARED = "compared"
SHOWN = 3
"""So many failures of a run are printed in full."""


@frozen
class Outcome:
    """`ways` counts what was compared, or names why it could not be; `differences` should be empty."""

    ways: tuple[str, ...]
    differences: tuple[str, ...] = ()


class Job(Protocol):
    """Draws scenarios, and solves each in two ways."""

    name: str
    what: str
    against: str

    def strategy(self, number: int) -> SearchStrategy[object]:
        """The scenarios of the batch with that number."""

    def check(self, drawn: object) -> Outcome:
        """Both ways, laid side by side."""

    def scenario(self, drawn: object) -> Scenario | None:
        """What is printed of a failure."""


@frozen
class Failure:
    """A disagreement, and how to see it again."""

    job: str
    seed: int
    batch: int
    differences: tuple[str, ...]
    scenario: str

    def text(self) -> str:
        again = f"python -m tests.deep --job {self.job} --seed {self.seed} --replay {self.batch}"
        return "\n".join([f"DISAGREEMENT; again: {again}", *self.differences, self.scenario])


@define
class Tally:
    """Counts of one job; `distinct` are hashes of the scenarios."""

    drawn: int = 0
    seconds: float = 0.0
    ways: Counter[str] = field(factory=Counter)
    distinct: set[int] = field(factory=set)
    disagreements: int = 0
    failures: list[Failure] = field(factory=list)

    def add(self, other: Tally) -> None:
        self.drawn += other.drawn
        self.seconds += other.seconds
        self.ways += other.ways
        self.distinct |= other.distinct
        self.disagreements += other.disagreements
        self.failures += other.failures[: SHOWN - len(self.failures)]


def shown(scenario: Scenario | None, drawn: object) -> str:
    """As a scenario file (JSON) where it can be written, else as Python values."""
    try:
        return json.dumps(written(scenario), ensure_ascii=False) if scenario is not None else repr(drawn)
    except ValueError:
        return repr(drawn)
