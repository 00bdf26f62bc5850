"""A mutant: one small change of one place of one file."""

from __future__ import annotations

import ast
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).parents[2]
ROOMS = ("constraints", "network", "solving", "explaining", "checking", "language")


@frozen
class Mutant:
    """In `file`, the bytes from `begin` up to `end` become `new`; all others stay as they are.

    `inside` is the function or class, and `change` the lines before and after: both together name the mutant
    in a way that outlives other changes of the file. A test reaches it if it executes one of `lines`, the
    first and the last of the expression, or if none does, of `statement`; all that touch the file reach what
    is evaluated on import.
    """

    file: str
    line: int
    column: int
    operator: str
    begin: int
    end: int
    new: str
    inside: str
    change: str
    lines: tuple[int, int]
    statement: tuple[int, int]
    on_import: bool

    @property
    def name(self) -> str:
        """Where it is in this very source, and what is done to it."""
        return f"{self.file}:{self.line}:{self.column}:{self.operator}"

    @property
    def room(self) -> str:
        return self.file.split("/")[1]

    @property
    def key(self) -> tuple[str, str, str]:
        """File, function and change."""
        return self.file, self.inside, self.change

    def planted(self, source: bytes) -> bytes:
        """The source with the change in it; raises SyntaxError if that is not Python."""
        made = source[: self.begin] + self.new.encode() + source[self.end :]
        ast.parse(made)
        return made
