"""The work behind the page: each save is solved in the background, and a newer one interrupts it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import partial

from attrs import define, field

from schedule.errors import Problem, ScenarioError, ScheduleError
from schedule.model.timeline import Timeline
from schedule.reading.files import read
from schedule.reading.limits import DEFAULT, Limits
from schedule.reconstruct import reconstruct
from schedule.solving.session import Budget
from schedule.watching.board import Board
from schedule.watching.changes import changes_between
from schedule.watching.pages import Told, problem_page, told_page

END_SECONDS = 10.0
_in_full = partial(reconstruct, detailed=True)


@define
class Work:
    """Solves the newest save of the file, one at a time. An open resource: `end` stops it."""

    file: str
    board: Board
    solve: Callable[..., Timeline] = _in_full
    last: Timeline | None = None
    limits: Limits = DEFAULT
    _wanted: int = 0
    _taken: int = 0
    _ended: bool = False
    _budget: Budget | None = None
    _called: threading.Condition = field(factory=threading.Condition)
    _thread: threading.Thread | None = None

    def start(self) -> None:
        """Begins to wait for saves."""
        self._thread = threading.Thread(target=self._run, name="schedule watch", daemon=True)
        self._thread.start()

    def saved(self) -> None:
        """The file is another now: what is being solved no longer matters."""
        with self._called:
            self._wanted += 1
            self._interrupt()

    def end(self) -> None:
        """Interrupts the work and waits until it has let go of the solver."""
        with self._called:
            self._ended = True
            self._interrupt()
        if self._thread is not None:
            self._thread.join(END_SECONDS)

    def _interrupt(self) -> None:
        if self._budget is not None:
            self._budget.interrupt()
        self._called.notify_all()

    def _run(self) -> None:
        while True:
            with self._called:
                self._called.wait_for(lambda: self._ended or self._wanted > self._taken)
                if self._ended:
                    return
                self._taken, self._budget = self._wanted, Budget.of(None)
            self._make(self._taken, self._budget)

    def _make(self, number: int, budget: Budget) -> None:
        at, started = time.strftime("%H:%M:%S"), time.monotonic()
        self.board.tell(f"{self.file} · saved at {at} · solving …", busy=True)
        try:
            timeline = self.solve(read(self.file, limits=self.limits), budget=budget)
        except ScenarioError as error:
            self._complain(number, at, error.problems)
        except ScheduleError as error:
            self._complain(number, at, (Problem(str(error)),))
        except Exception as error:  # noqa: BLE001  # whatever goes wrong, the page has to say so
            self._complain(number, at, (Problem(f"internal error, please report it: {error!r}"),))
        else:
            self._show(number, f"saved at {at} · solved in {time.monotonic() - started:.1f} s", timeline)

    def _complain(self, number: int, at: str, problems: tuple[Problem, ...]) -> None:
        if self._newest(number):
            line = f"{self.file} · saved at {at} · {len(problems)} problem{'s' if len(problems) > 1 else ''}"
            self.board.show(line, lambda news: problem_page(self.file, problems, news))

    def _show(self, number: int, line: str, timeline: Timeline) -> None:
        if self._newest(number):
            changes = changes_between(self.last, timeline) if self.last is not None else None
            told = Told(timeline, changes)
            self.board.show(f"{self.file} · {line}", lambda news: told_page(told, news))
            self.last = timeline

    def _newest(self, number: int) -> bool:
        with self._called:
            return number == self._wanted and not self._ended
