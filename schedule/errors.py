"""Everything that can go wrong for a user, as values and as one family of exceptions.

A `Problem` says where, what, what was found there, and how to mend it. Exceptions carry
all the problems that were found, never just the first.
"""

from __future__ import annotations

from functools import partial

from attrs import frozen


def printable(text: str) -> str:
    """The text on one line; what nobody sees, or what acts on a terminal, as an escape such as `\\u001b`."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() else _escaped(each) for each in text)


def _escaped(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


@frozen(order=True)
class Mark:
    """A place in a file: line and column count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@frozen
class Problem:
    """One thing that is wrong with the input.

    `what` is a sentence without a full stop, `found` the value received (may be empty),
    `mend` what to write instead (may be empty).
    """

    what: str
    found: str = ""
    mend: str = ""
    mark: Mark | None = None

    def __str__(self) -> str:
        parts = [self.what, f"found {self.found}" if self.found else "", self.mend]
        text = "; ".join(part for part in parts if part)
        return printable(f"{self.mark}: {text}" if self.mark else text)


class ScheduleError(Exception):
    """The root of all errors that this library raises on purpose."""


class PhraseError(ScheduleError):
    """A phrase or sentence that cannot be read; `problem` has no file position yet.

    `offset` is the index of the first character of the text that could not be read. In a mapping form
    `path` holds the keys, and the positions in lists, that lead to the value; `of_key` if its key is meant.
    """

    def __init__(
        self, problem: Problem, offset: int = 0, path: tuple[str | int, ...] = (), *, of_key: bool = False
    ) -> None:
        super().__init__(str(problem))
        self.problem = problem
        self.offset = offset
        self.path = path
        self.of_key = of_key

    def inside(self, *path: str | int) -> PhraseError:
        """The same of a value that lies deeper: where these keys and positions lead."""
        return PhraseError(self.problem, self.offset, (*path, *self.path), of_key=self.of_key)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """For other processes: what it was made of."""
        return partial(type(self), of_key=self.of_key), (self.problem, self.offset, self.path)


class ScenarioError(ScheduleError):
    """A scenario with problems; `problems` holds every one of them, in file order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        """For other processes: what it was made of."""
        return type(self), (self.problems,)


class UnknownName(ScenarioError):
    """What is asked about is nothing in the scenario, which has no problem itself."""


class Contradiction(ScenarioError):
    """Certain statements contradict each other; `statements` is a smallest set of their ids."""

    def __init__(self, problems: tuple[Problem, ...], statements: tuple[str, ...]) -> None:
        super().__init__(problems)
        self.statements = statements

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        """For other processes: what it was made of."""
        return type(self), (self.problems, self.statements)


class OutputError(ScheduleError):
    """An output could not be written; nothing half-written is left behind."""


class Unsolved(ScheduleError):
    """The search was stopped before it found any timeline at all."""


class InternalError(ScheduleError):
    """Our own bug: the answer failed its check. Never a fault of the input."""
