"""When a file was saved: looking at it again and again needs nothing from the system and works everywhere."""

from __future__ import annotations

import hashlib
import os
import threading
import time
from collections.abc import Callable

from attrs import frozen

LOOK_SECONDS = 0.2
SETTLED_SECONDS = 3.0
"""So long after a save its time alone does not tell: file systems can count in steps of two seconds."""


@frozen
class Save:
    """What is in the file. Times that differ over the same content are no new save."""

    digest: str


def each_save(path: str, stop: threading.Event, saved: Callable[[], None]) -> None:
    """Calls `saved` after every save, and for the file as it is at first, until `stop` is set.

    A save counts once two looks have found the same, so that nobody reads half of it. A file that is
    gone counts as a save too.
    """
    told: Save | None = None
    before: Save | None = None
    stamp: tuple[int, int, int] | None = None
    while True:
        now = _stamp(path)
        if before is None or now != stamp or _recent(now):
            stamp, found = now, _save(path)
            if found == before and found != told:
                told = found
                saved()
            before = found
        elif before != told:
            told = before
            saved()
        if stop.wait(LOOK_SECONDS):
            return


def _stamp(path: str) -> tuple[int, int, int] | None:
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _recent(stamp: tuple[int, int, int] | None) -> bool:
    return stamp is not None and abs(time.time() - stamp[0] / 1e9) < SETTLED_SECONDS


def _save(path: str) -> Save:
    try:
        with open(path, "rb") as file:
            return Save(hashlib.file_digest(file, "sha256").hexdigest())
    except (OSError, ValueError) as error:
        return Save(f"unreadable: {getattr(error, 'strerror', None) or error}")
