"""stdout and stderr of the command line: any text may go to them, wherever they lead.

A stream may be closed, full, a pipe that nobody reads any more, or speak an encoding that lacks
half of what titles are written in. None of that may end in a traceback, and none of it may pass
for success where data got lost.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sys
from typing import NoReturn

from schedule.errors import printable


class Closed(io.TextIOBase):
    """Stands for a stdout that was closed before the command began: whatever is written is an error."""

    encoding = "utf-8"

    def write(self, _: str) -> NoReturn:
        """Raises OSError."""
        raise OSError(errno.EBADF, "it is closed")


class Deaf(io.TextIOBase):
    """Stands for a stderr that was closed: talk that nobody hears does no harm."""

    encoding = "utf-8"

    def write(self, text: str) -> int:
        """Takes it up, and that is all."""
        return len(text)


def prepare() -> None:
    """Makes stdout and stderr take any text: what their encoding lacks is replaced."""
    if sys.stdout is None:
        sys.stdout = Closed()
    if sys.stderr is None:
        sys.stderr = Deaf()
    for stream, way in ((sys.stdout, "replace"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=way)


def data(text: str) -> None:
    """To stdout, in UTF-8 whatever the terminal speaks: other programs read it."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(text)
    sys.stdout.flush()


def lines(*told: str) -> None:
    """To stdout, for people: one line each, with nothing in it that acts on a terminal."""
    for each in told:
        sys.stdout.write(printable(each) + "\n")
    sys.stdout.flush()


def say(*told: str) -> None:
    """To stderr, one line each. A stderr that takes nothing is no reason to fail."""
    with contextlib.suppress(OSError, ValueError):
        for each in told:
            sys.stderr.write(printable(each) + "\n")
        sys.stderr.flush()


def finish() -> None:
    """A stderr that could not take its last words must not have the last word: status 120."""
    try:
        sys.stderr.flush()
    except (OSError, ValueError):
        sys.stderr = Deaf()


def abandon() -> None:
    """If stdout takes nothing any more, what is still in its buffer goes nowhere, without a word."""
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.flush()
        return
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
