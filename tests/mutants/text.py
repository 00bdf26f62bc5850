"""A source as bytes, and where its nodes are: the parser counts columns in bytes."""

from __future__ import annotations

import ast
import re

from attrs import frozen


@frozen
class Text:
    source: bytes
    starts: tuple[int, ...]

    @classmethod
    def of(cls, source: bytes) -> Text:
        starts = [0]
        for line in source.splitlines(keepends=True):
            starts.append(starts[-1] + len(line))
        return cls(source, tuple(starts))

    def span(self, node: ast.AST) -> tuple[int, int]:
        """Its bytes, without brackets around it."""
        begin = self.starts[node.lineno - 1] + node.col_offset  # type: ignore[attr-defined]
        return begin, self.starts[node.end_lineno - 1] + node.end_col_offset  # type: ignore[attr-defined]

    def of_node(self, node: ast.AST) -> str:
        begin, end = self.span(node)
        return self.source[begin:end].decode()

    def found(self, node: ast.expr) -> bool:
        """False inside of an f-string of Python 3.11, where positions may be wrong."""
        try:
            read = ast.parse(f"({self.of_node(node)})", mode="eval").body
        except (SyntaxError, ValueError, IndexError):
            return False
        return ast.dump(read) == ast.dump(node)

    def between(self, left: ast.AST, right: ast.AST, token: str) -> tuple[int, int] | None:
        """The first such token (a regular expression) after one node and before another."""
        begin, end = self.span(left)[1], self.span(right)[0]
        gap = re.sub(rb"#[^\n]*", lambda found: b" " * len(found[0]), self.source[begin:end])
        found = re.search(token.encode(), gap)
        return None if found is None else (begin + found.start(), begin + found.end())

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1 on."""
        line = next(at for at in range(len(self.starts), 0, -1) if self.starts[at - 1] <= offset)
        return line, offset - self.starts[line - 1] + 1

    def change(self, begin: int, end: int, new: str) -> str:
        """The whole lines before and after, each on one line."""
        first, last = self.place(begin)[0] - 1, self.place(max(begin, end - 1))[0]
        head, tail = self.source[self.starts[first] : begin], self.source[end : self.starts[last]]
        before, after = self.source[self.starts[first] : self.starts[last]], head + new.encode() + tail
        return f"{_one_line(before)} → {_one_line(after)}"


def _one_line(text: bytes) -> str:
    return " ".join(text.decode().split())
