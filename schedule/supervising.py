"""The command in a process of its own, so that a crash of the solver's native code can be told.

A native crash ends a process without another word. So what solves runs in a child (a fork of
a process that has loaded next to nothing: a few milliseconds), and the parent waits, hands on
signals, and says what happened. Where there is no fork, the command runs as it is.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType

from schedule.lifeline import end_after, waiting

CRASHED = 70
MEMORY = "Where memory ran out, more of it (--memory) or a smaller scenario helps"
_HANDED_ON = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


def supervised(command: Callable[[], int]) -> int:
    """The exit status of a command that runs in a child, as the shell would name it.

    A child that crashed is told on stderr, with status 70.
    """
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return command()
    lifeline, held = os.pipe()
    ended, ending = os.pipe()
    with waiting(_HANDED_ON):
        child = os.fork()
        if child:
            _hand_on_signals(child)
    return _ending_of(child, ended, ending) if child else _run(command, lifeline, held, ending)


def _run(command: Callable[[], int], lifeline: int, held: int, ending: int) -> int:
    """In the child: the command, and a sign that Python came to its end. A parent that was killed lets go of
    its end of the lifeline."""
    os.close(held)
    end_after(lambda: os.read(lifeline, 1))
    status = command()
    os.write(ending, b".")
    return status


def _ending_of(child: int, ended: int, ending: int) -> int:
    """In the parent: what became of the child."""
    os.close(ending)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return _status(code, by_itself=os.read(ended, 1) == b"")


def _hand_on_signals(child: int) -> None:
    def hand_on(number: int, _: FrameType | None) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, number)

    for each in _HANDED_ON:
        if signal.getsignal(each) != signal.SIG_IGN:
            signal.signal(each, hand_on)


def _status(code: int, by_itself: bool) -> int:
    """`by_itself`: native code ended the process, and no Python came after it."""
    if -code in _HANDED_ON:
        return 128 - code
    if code >= 0 and (not by_itself or code > 128):
        return code
    name = signal.Signals(-code).name if code < 0 else f"exit {code}"
    sys.stderr.write(
        f"the search crashed ({name}), and no answer was written. {MEMORY}; else please report it.\n"
    )
    return CRASHED
