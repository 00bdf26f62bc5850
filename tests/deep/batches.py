"""Batches of random scenarios: batch number N of seed S is the same wherever it is drawn."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from zlib import crc32

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.deep.jobs import JOBS
from tests.deep.outcomes import SHOWN, Failure, Outcome, Tally, shown

SIZE = 20
LONGEST = 120
"""Seconds for one scenario."""


def batch(name: str, start: int, number: int, size: int = SIZE) -> Tally:
    """Draws and checks so many."""
    job, tally, begun = JOBS[name], Tally(), time.monotonic()

    def one(drawn: object) -> None:
        outcome = tried(name, drawn)
        tally.drawn += 1
        tally.ways.update(outcome.ways)
        tally.distinct.add(crc32(repr(drawn).encode()))
        if outcome.differences:
            tally.disagreements += 1
            if len(tally.failures) < SHOWN:
                text = shown(job.scenario(drawn), drawn)
                tally.failures.append(Failure(name, start, number, outcome.differences, text))

    _run(one, name, start, number, size, (Phase.generate,))
    tally.seconds = time.monotonic() - begun
    return tally


def tried(name: str, drawn: object) -> Outcome:
    """An uncaught exception of either way is a disagreement too, and so is taking too long."""
    try:
        with ended_after(LONGEST):
            return JOBS[name].check(drawn)
    except Exception as error:  # noqa: BLE001  # whatever it is, it is to be reported with its scenario
        return Outcome(("crashed",), (f"{type(error).__name__}: {error}",))


@contextmanager
def ended_after(seconds: int) -> Iterator[None]:
    """What is inside ends with TimeoutError if it takes longer."""

    def late(*_: object) -> None:
        raise TimeoutError(f"not done in {seconds} s")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def smallest(failure: Failure, size: int = SIZE) -> Failure:
    """The same batch until it disagrees, and then as small as it can be made in some minutes."""
    name, start, number = failure.job, failure.seed, failure.batch
    job, last = JOBS[name], list[Failure]()

    def one(drawn: object) -> None:
        outcome = tried(name, drawn)
        if outcome.differences:
            last[:] = [Failure(name, start, number, outcome.differences, shown(job.scenario(drawn), drawn))]
            raise AssertionError

    with suppress(AssertionError):
        _run(one, name, start, number, size, (Phase.generate, Phase.shrink))
    return last[0] if last else failure


def _run(one, name: str, start: int, number: int, size: int, phases: tuple[Phase, ...]) -> None:
    quiet = settings(
        max_examples=size,
        database=None,
        derandomize=False,
        deadline=None,
        print_blob=False,
        report_multiple_bugs=False,
        phases=phases,
        suppress_health_check=list(HealthCheck),
    )
    seed(start * 1_000_003 + number)(quiet(given(JOBS[name].strategy(number))(one)))()
