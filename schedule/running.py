"""What every command that solves does: read, search within a budget, and stop when told to."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from schedule.errors import Unsolved
from schedule.streams import say

if TYPE_CHECKING:
    from types import FrameType

    from schedule.model.scenario import Scenario
    from schedule.model.timeline import Timeline
    from schedule.reading.limits import Limits
    from schedule.solving.session import Budget

    Handler = Callable[[int, FrameType | None], object]

DONE, UNPROVEN, TERMINATED, INTERRUPTED = 0, 3, 143, 130
SAME_PRESS, ASK_AGAIN = 0.5, 0.2
UNEXPLAINED = "the timeline is proven best, but conflicts, odds, other histories or questions may be missing"
_ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
_last: dict[int, float] = {}


class Terminated(BaseException):
    """The process was told to end (SIGTERM, SIGHUP) while it was not searching."""


def scenario_of(file: str, evidence_only: bool, limits: Limits) -> Scenario:
    """The scenario of a file, or of standard input for `-`. Raises ScenarioError."""
    from attrs import evolve

    from schedule.reading.files import read

    scenario = read(file, limits=limits)
    if evidence_only:
        return evolve(scenario, settings=evolve(scenario.settings, evidence_only=True))
    return scenario


@contextmanager
def stoppable() -> Iterator[None]:
    """While this lasts, Ctrl-C raises KeyboardInterrupt and SIGTERM raises Terminated, so that nothing
    half-written is left. One press that comes twice, from the terminal and by way of a parent, is one."""

    def interrupt(number: int, _: FrameType | None) -> None:
        if not _comes_twice(number):
            raise KeyboardInterrupt if number == signal.SIGINT else Terminated

    with _handling((signal.SIGINT, *_ENDING), interrupt):
        yield


def just_stopped() -> type[BaseException] | None:
    """What a signal of the last second raised: native code that is being loaded makes other errors of it."""
    recent = [number for number, when in _last.items() if time.monotonic() - when < 1]
    if not recent:
        return None
    return KeyboardInterrupt if signal.SIGINT in recent else Terminated


@contextmanager
def search_budget(seconds: float | None) -> Iterator[Budget]:
    """A search that the first Ctrl-C or SIGTERM ends with the best found, and the second at once.

    Who interrupts before anything is found ends the command with the status of that.
    """
    from schedule.solving.session import Budget

    budget = Budget.of(seconds)
    budget.progress = _progress if sys.stderr.isatty() else None
    over = threading.Event()

    def stop(number: int, _: FrameType | None) -> None:
        if _comes_twice(number):
            return
        if budget.interrupted:
            os._exit(128 + number)
        budget.terminated = number != signal.SIGINT
        _ask_until(over, budget)

    try:
        with _handling((signal.SIGINT, *_ENDING), stop):
            yield budget
    except Unsolved:
        if not budget.interrupted:
            raise
        raise (Terminated if budget.terminated else KeyboardInterrupt) from None
    finally:
        over.set()


def status_of(timeline: Timeline, budget: Budget) -> int:
    """The exit status, and a word on stderr unless the answer is proven and all of it explained."""
    from schedule.model.timeline import Status

    proven = timeline.status is Status.PROVEN
    if budget.interrupted:
        found = UNEXPLAINED if proven else "this is the best timeline found, not proven best"
        say(f"interrupted: {found}")
        return TERMINATED if budget.terminated else INTERRUPTED
    if not proven:
        say(_unproven(timeline.gap))
        return UNPROVEN
    if not timeline.explained:
        say(f"the time is over: {UNEXPLAINED}")
    return DONE


def _unproven(gap: int) -> str:
    if gap == 0:
        return "not proven best: no more evidence could be gained, but not all times are settled"
    return f"not proven best: at most {gap / 100:.2f} nats of evidence could be gained"


@contextmanager
def memory_limit(size: int | None) -> Iterator[None]:
    """While this lasts, the process takes at most so many bytes of address space; None: as it was.

    Raises MemoryError where that is too little, in whichever way the libraries say so; ValueError where
    the system knows no such limit.
    """
    if size is None:
        yield
        return
    try:
        import resource
    except ImportError:
        raise ValueError("this system knows no limit of memory") from None
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # else numpy alone reserves memory for each core
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (size, before[1]))
    try:
        yield
    except (ImportError, RuntimeError) as error:  # a library that does not fit; a thread that cannot start
        raise MemoryError(str(error)) from error
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


@contextmanager
def _handling(numbers: tuple[int, ...], handler: Handler) -> Iterator[None]:
    """Only the main thread may handle signals; what was ignored (`nohup`) stays ignored."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {each: signal.getsignal(each) for each in numbers}
    handled = {each: old for each, old in before.items() if old not in (signal.SIG_IGN, None)}
    for each in handled:
        signal.signal(each, handler)
    try:
        yield
    finally:
        for each, old in handled.items():
            signal.signal(each, old)


def _comes_twice(number: int) -> bool:
    now = time.monotonic()
    before, _last[number] = _last.get(number), now
    return before is not None and now - before < SAME_PRESS


def _ask_until(over: threading.Event, budget: Budget) -> None:
    """A solver that is only just beginning does not hear that it is to stop, so it is told again."""
    running = budget.solver
    budget.interrupt()

    def ask() -> None:
        while running is not None and not over.wait(ASK_AGAIN):
            running.stop_search()

    threading.Thread(target=ask, name="stop the search", daemon=True).start()


def _progress(line: str) -> None:
    sys.stderr.write(f"\r{line}\x1b[K")
    sys.stderr.flush()
