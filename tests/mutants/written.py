"""The section of docs/reference/reliability.md: what was tried, what was noticed, and all that was not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.metadata import version

from attrs import frozen

from tests.deep.page import made_on, table
from tests.mutants.killing import KILLED, TIMED_OUT, Result
from tests.mutants.mutant import ROOMS, Mutant
from tests.mutants.reasons import REASONS

TOOLS = ("pytest", "hypothesis", "coverage")
UNEXPLAINED = "not explained"


@frozen
class Run:
    """All mutants that there are, those that were tried with what became of them, and how."""

    every: Sequence[Mutant]
    tried: Sequence[tuple[Mutant, Result]]
    seed: int
    seconds: float

    def survivors(self) -> list[tuple[Mutant, Result]]:
        return [each for each in self.tried if not each[1].noticed]

    def score(self) -> float:
        """The part that was noticed, from 0 to 1; 1 if nothing was tried."""
        return _score(each for _, each in self.tried)


def section(run: Run) -> str:
    tools = ", ".join(f"{each} {version(each)}" for each in TOOLS)
    facts = [
        ("mutants in all", f"{len(run.every):,}"),
        ("tried", f"{len(run.tried):,}"),
        ("**noticed**", f"**{100 * run.score():.1f} %**"),
        ("survivors", f"{len(run.survivors()):,}"),
        ("of these without a reason", f"{sum(reason(each) == UNEXPLAINED for each, _ in run.survivors()):,}"),
        ("seed", str(run.seed)),
        ("duration", f"{run.seconds / 60:.0f} min"),
    ]
    heads = (
        "room",
        "mutants",
        "tried",
        "killed",
        "timed out",
        "survived",
        "score",
        "explained",
        "without these",
    )
    left = ("survivor", "change", "reason")
    parts = [f"{made_on()} {tools}.", table(facts), table(rooms(run), heads), table(_left(run), left)]
    return "\n\n".join(parts if run.survivors() else parts[:3])


def reason(mutant: Mutant) -> str:
    return REASONS.get(mutant.key, UNEXPLAINED)


def rooms(run: Run) -> Iterable[tuple[str, ...]]:
    """Of each room: mutants in all, tried, killed, timed out, survivors, score; survivors with a reason, and
    the score without these."""
    for room in ROOMS:
        here = [each for each in run.tried if each[0].room == room]
        results = [result for _, result in here]
        if results:
            what = [each.what for each in results]
            counts = (len(results), what.count(KILLED), what.count(TIMED_OUT))
            open_ones = [result for mutant, result in here if result.noticed or reason(mutant) == UNEXPLAINED]
            yield (
                room,
                f"{sum(each.room == room for each in run.every):,}",
                *(f"{each:,}" for each in counts),
                f"{len(results) - counts[1] - counts[2]:,}",
                f"{100 * _score(results):.1f} %",
                f"{len(results) - len(open_ones):,}",
                f"{100 * _score(open_ones):.1f} %",
            )


def _left(run: Run) -> Iterable[tuple[str, ...]]:
    for mutant, result in run.survivors():
        where = mutant.name.removeprefix("schedule/")
        yield where, f"`{mutant.change}`", f"{reason(mutant)} ({result.what})"


def _score(results: Iterable[Result]) -> float:
    noticed = [each.noticed for each in results]
    return sum(noticed) / len(noticed) if noticed else 1.0
