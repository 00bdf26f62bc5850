"""Shares of a scenario worked on at once: one here, each other in a fork of this process.

A fork knows all that this process knows, so nothing but steps and what they come to is sent. Only where
nothing else runs in this process is a fork safe; else, and where there is little to do, there is one share.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import Pipe, current_process, get_context, parent_process
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from attrs import define

from schedule.errors import InternalError
from schedule.lifeline import LIFELINE, end_after, waiting
from schedule.share import Share
from schedule.solving.session import Budget
from schedule.telling import Part

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkProcess

LEAST_RULES = 800
"""Statements that a process must have to do: less is done before it could have begun."""

ASK_AGAIN, LAST_MOMENT = 0.2, 0.5

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


@define
class _Helper:
    process: ForkProcess
    line: Connection

    def interrupt(self) -> None:
        if self.process.pid is not None and self.process.exitcode is None:
            os.kill(self.process.pid, signal.SIGINT)

    def dismiss(self) -> None:
        """Nothing more is asked; whoever is still searching is killed."""
        with suppress(OSError):
            self.line.send(None)
        self.process.join(LAST_MOMENT)
        self.process.kill()
        self.process.join()
        self.line.close()


@define
class Team:
    """A share here, and helpers that have one each."""

    own: Share
    helpers: list[_Helper]

    def ask(
        self,
        step: Callable[Concatenate[Share, Given], Answer],
        *args: Given.args,
        **options: Given.kwargs,
    ) -> list[Answer]:
        """What a step comes to in each share. Raises what it raises in one of them."""
        for helper in self.helpers:
            helper.line.send((step, args, options))
        return [step(self.own, *args, **options), *(self._heard(helper) for helper in self.helpers)]

    def interrupt(self) -> None:
        """Ends what the helpers search as soon as can be."""
        for helper in self.helpers:
            helper.interrupt()

    def _heard(self, helper: _Helper) -> Any:
        """A solver that is only just beginning does not hear that it is to stop, so it is told again."""
        try:
            while not helper.line.poll(ASK_AGAIN):
                if self.own.budget.interrupted:
                    helper.interrupt()
            worked, found, stopped = helper.line.recv()
        except (EOFError, ConnectionError):
            helper.process.join()
            raise InternalError(
                f"a process of the search ended with status {helper.process.exitcode}"
            ) from None
        self.own.budget.stopped |= stopped
        if not worked:
            raise found
        return found


@contextmanager
def team(parts: Sequence[Part], budget: Budget) -> Iterator[Team]:
    """While this lasts, the parts are shared by as many processes as are worth while."""
    shares = [Share(each, budget) for each in shared(parts, processes(budget))]
    helpers: list[_Helper] = []
    made = Team(shares[0], helpers)
    before = budget.interrupting, budget.workers
    budget.interrupting = made.interrupt
    budget.workers = budget.workers and max(1, budget.workers // len(shares))
    try:
        helpers += [_begun(each) for each in shares[1:]]
        yield made
    finally:
        budget.interrupting, budget.workers = before
        for each in helpers:
            each.dismiss()


def alone(share: Share) -> Team:
    """All in one share."""
    return Team(share, [])


def shared(parts: Sequence[Part], most: int) -> list[dict[int, Part]]:
    """At most so many shares of about the same size, each with enough to do; the greatest parts first."""
    sizes = {at: len(part.compiled.rules) for at, part in enumerate(parts)}
    most = max(1, min(most, sum(sizes.values()) // LEAST_RULES))
    places: list[list[int]] = [[] for _ in range(most)]
    loads = [0] * most
    for at in sorted(sizes, key=lambda each: (-sizes[each], each)):
        least = loads.index(min(loads))
        places[least].append(at)
        loads[least] += sizes[at]
    if min(loads) < LEAST_RULES and most > 1:
        return shared(parts, most - 1)
    return [{at: parts[at] for at in sorted(own)} for own in places]


def processes(budget: Budget) -> int:
    """As many as there are processors for, where a fork is safe and memory is not counted."""
    threads = [each for each in threading.enumerate() if each.name != LIFELINE]
    if not sys.platform.startswith("linux") or len(threads) > 1 or current_process().daemon or _is_limited():
        return 1
    return budget.workers or len(os.sched_getaffinity(0))


def _is_limited() -> bool:
    import resource

    return resource.getrlimit(resource.RLIMIT_AS)[0] != resource.RLIM_INFINITY


def _begun(share: Share) -> _Helper:
    here, there = Pipe()
    process = get_context("fork").Process(target=_help, args=(share, here, there), daemon=True)
    with waiting((signal.SIGINT,)):  # until the fork knows what to do about it
        process.start()
    there.close()
    return _Helper(process, here)


def _help(share: Share, here: Connection, there: Connection) -> None:
    """In the fork: does each step that it is told, until nobody is there any more."""
    parent = parent_process()
    assert parent is not None  # this is a fork of it
    here.close()
    budget = share.budget
    budget.progress = budget.interrupting = None
    signal.signal(signal.SIGINT, lambda *_: budget.interrupt())
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGINT,))
    end_after(parent.join)
    while (asked := there.recv()) is not None:
        step, args, options = asked
        try:
            there.send((True, step(share, *args, **options), budget.stopped))
        except Exception as error:  # noqa: BLE001  # it is raised where the answer is waited for
            there.send((False, error, budget.stopped))
