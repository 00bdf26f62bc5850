"""What every command that solves does: read, search within a budget, and stop when told to."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from types import FrameType

    from schedule.model.scenario import Scenario
    from schedule.model.timeline import Timeline
    from schedule.solving.session import Budget

DONE, UNPROVEN, TERMINATED, INTERRUPTED = 0, 3, 143, 130


def scenario_of(file: str, evidence_only: bool) -> Scenario:
    """The scenario of a file, or of standard input for `-`. Raises ScenarioError."""
    from attrs import evolve

    from schedule.reading.files import read

    scenario = read(file)
    if evidence_only:
        return evolve(scenario, settings=evolve(scenario.settings, evidence_only=True))
    return scenario


@contextmanager
def search_budget(seconds: float | None) -> Iterator[Budget]:
    """A search that the first Ctrl-C or SIGTERM ends with the best found, and the second at once."""
    from schedule.solving.session import Budget

    budget = Budget.of(seconds)
    budget.progress = _progress() if sys.stderr.isatty() else None
    before = {each: signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)}

    def stop(number: int, _frame: FrameType | None) -> None:
        budget.terminated = number == signal.SIGTERM
        budget.interrupt()
        signal.signal(number, before[signal.Signals(number)])

    for each in before:
        signal.signal(each, stop)
    try:
        yield budget
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def status_of(timeline: Timeline, budget: Budget) -> int:
    """The exit status, and a word on stderr unless the answer is proven."""
    from schedule.model.timeline import Status

    if budget.interrupted:
        click.echo("interrupted: this is the best timeline found, not proven best", err=True)
        return TERMINATED if budget.terminated else INTERRUPTED
    if timeline.status is not Status.PROVEN:
        click.echo(
            f"not proven best: at most {timeline.gap / 100:.2f} nats of evidence could be gained", err=True
        )
        return UNPROVEN
    return DONE


def _progress() -> Callable[[str], None]:
    def show(line: str) -> None:
        click.echo(f"\r{line}\x1b[K", err=True, nl=False)

    return show
