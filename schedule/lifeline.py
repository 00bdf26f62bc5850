"""A process that does not outlive the one that waits for it."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable

KILLED = 137
LIFELINE = "lifeline"
"""The name of the thread that waits: it holds nothing that a fork could miss."""


def end_after(wait: Callable[[], object]) -> None:
    """Once the wait is over nobody needs what this process does, and it ends."""

    def end() -> None:
        wait()
        os._exit(KILLED)

    threading.Thread(target=end, name=LIFELINE, daemon=True).start()
