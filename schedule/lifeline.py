"""What a process and its fork owe each other: no signal is lost between them, and none outlives the other."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

KILLED = 137
LIFELINE = "lifeline"
"""The name of the thread that waits: it holds nothing that a fork could miss."""


@contextmanager
def waiting(numbers: Iterable[signal.Signals]) -> Iterator[None]:
    """These signals wait while this lasts; in a fork that is made meanwhile until it lets them through."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, numbers)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def end_after(wait: Callable[[], object]) -> None:
    """Once the wait is over nobody needs what this process does, and it ends."""

    def end() -> None:
        wait()
        os._exit(KILLED)

    threading.Thread(target=end, name=LIFELINE, daemon=True).start()
