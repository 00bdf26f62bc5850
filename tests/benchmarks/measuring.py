"""Runs the suite: everyone has a try at each instance in turn, each in a process of its own."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import monotonic

from attrs import define, field, frozen

from schedule.constraints.compiling import compile_scenario
from tests.benchmarks.engine import NAME as ENGINE
from tests.benchmarks.logic import logic_of
from tests.benchmarks.planted import plant
from tests.benchmarks.running import Outcome, run
from tests.benchmarks.shapes import Shape
from tests.benchmarks.simplifying import simplified
from tests.benchmarks.suite import TEN_ITEMS, Ladder
from tests.benchmarks.ways import PEERS

NOT_TRIED = Outcome(None, "not tried")


@frozen
class Row:
    """One instance: how many items and statements, and what came of each way."""

    name: str
    items: int
    statements: int
    outcomes: dict[str, Outcome]

    @property
    def agree(self) -> bool:
        """Whether all who finished found the same weight."""
        return len({each.weight for each in self.outcomes.values() if each.weight is not None}) < 2


@define
class Bench:
    """Where instances are kept while they are measured, and the limits. An open resource.

    Nothing begins after `deadline`. `only` names the ways to try; () wants all.
    """

    folder: Path
    seconds: float
    engine_seconds: float
    deadline: float
    only: tuple[str, ...] = ()
    given_up: set[str] = field(factory=set)

    def tier_1(self, ladders: Iterable[Ladder]) -> Iterator[Row]:
        """Everyone side by side, one after the other, so that a slow minute of the machine hits all alike."""
        names = [
            name for name in (ENGINE, *(each.name for each in PEERS)) if not self.only or name in self.only
        ]
        for ladder in ladders:
            self.given_up.clear()
            for size in ladder.sizes:
                if self._open(names):
                    yield self._side_by_side(ladder.name, ladder.shape(size), names)

    def growth(self, ladders: Iterable[Ladder]) -> Iterator[Row]:
        """The whole answer, and reading the same as JSON."""
        for ladder in ladders:
            self.given_up.clear()
            for size in ladder.sizes:
                if self._open(["whole"]):
                    yield self._whole(ladder.name, ladder.shape(size))

    def day(self) -> Outcome:
        """A ten-item day after import."""
        self._keep_scenario(TEN_ITEMS)
        return run({"kind": "day", "file": self._file("day")}, self.engine_seconds)

    def _side_by_side(self, title: str, shape: Shape, names: list[str]) -> Row:
        statements = self._keep_tier_1(shape)
        outcomes = {name: self._try(name, self._task(name)) for name in names}
        return self._told(Row(title, shape.items, statements, outcomes))

    def _whole(self, title: str, shape: Shape) -> Row:
        statements = self._keep_scenario(shape)
        tasks = {kind: {"kind": kind, "file": self._file(kind)} for kind in ("whole", "reading")}
        outcomes = {kind: self._try(kind, task) for kind, task in tasks.items()}
        return self._told(Row(title, shape.items, statements, outcomes))

    def _open(self, names: list[str]) -> bool:
        """Whether anybody can still try."""
        return monotonic() < self.deadline and not self.given_up.issuperset(names)

    def _try(self, name: str, task: dict[str, object]) -> Outcome:
        if monotonic() > self.deadline or name in self.given_up:
            return NOT_TRIED
        if task["kind"] == "peer" and not next(each for each in PEERS if each.name == name).installed:
            return Outcome(None, "not installed")
        found = run(task, self.seconds if task["kind"] == "peer" else self.engine_seconds)
        if found.seconds is None:
            self.given_up.add(name)
        return found

    def _task(self, name: str) -> dict[str, object]:
        kind = "engine" if name == ENGINE else "peer"
        return {"kind": kind, "name": name, "file": self._file(kind)}

    def _keep_tier_1(self, shape: Shape) -> int:
        scenario = plant(shape).scenario
        compiled = compile_scenario(scenario)
        self._keep("engine", compiled)
        self._keep("peer", simplified(logic_of(compiled)))
        return len(scenario.statements)

    def _keep_scenario(self, shape: Shape) -> int:
        scenario = plant(shape).scenario
        self._keep("scenario", scenario)
        return len(scenario.statements)

    def _keep(self, name: str, value: object) -> None:
        (self.folder / f"{name}.pickle").write_bytes(pickle.dumps(value, 5))

    def _file(self, kind: str) -> str:
        name = kind if kind in ("engine", "peer") else "scenario"
        return str(self.folder / f"{name}.pickle")

    def _told(self, row: Row) -> Row:
        words = ", ".join(f"{name} {_words(each)}" for name, each in row.outcomes.items())
        print(
            f"{row.name}, n = {row.items:,}: {words}{'' if row.agree else ' DISAGREE'}",
            file=sys.stderr,
            flush=True,
        )
        return row


def _words(outcome: Outcome) -> str:
    return outcome.why if outcome.seconds is None else f"{outcome.seconds:.3g} s"
