"""All mutants of a file, and what is left out."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve, frozen

from tests.mutants import operators
from tests.mutants.mutant import ROOMS, Mutant
from tests.mutants.operators import Edit
from tests.mutants.text import Text

LIMITS = (
    "BETWEEN_LOOKS",
    "BIG_MODEL",
    "GRACE",
    "GRACE_SHARE",
    "HASTE",
    "LITTLE_WORK",
    "LEAST_SECONDS",
    "MANY_MOMENTS",
    "MANY_VIOLATED",
    "MANY_WORKERS",
    "MORE_WORK",
    "MOST_CASES",
    "MOST_LEAVES",
    "MOST_LITERALS",
    "MOST_MOMENTS",
    "MOST_OPTIONS",
    "MOST_ORDER_SETS",
    "MOST_ROUNDS",
    "MOST_STEPS",
    "MOST_WAVES",
    "MOST_WAYS",
    "REMEMBERED",
    "TICK_SECONDS",
)
"""Left out wherever they stand: each changes only the way to the answer, or how long it takes."""
SHOWN = ("__repr__", "__str__")
WORDED = ("Problem", "assert_never", "cast", "TypeVar")
"""What is said to a user or to the type checker alone."""


@frozen
class Place:
    """Around a node: the function, its statement's lines, and what the function returns."""

    inside: tuple[str, ...] = ()
    statement: tuple[int, int] = (1, 1)
    returns: str = ""
    yields: int = 0
    on_import: bool = True


def mutants(root: Path, rooms: tuple[str, ...] = ROOMS) -> tuple[Mutant, ...]:
    """Those of every file of the rooms, in the order of files and places."""
    files = [file for room in rooms for file in sorted((root / "schedule" / room).rglob("*.py"))]
    return tuple(
        each for file in files for each in mutants_of(file.relative_to(root).as_posix(), file.read_bytes())
    )


def mutants_of(file: str, source: bytes) -> Iterator[Mutant]:
    text = Text.of(source)
    for edit, place in _walked(ast.parse(source), Place(), text):
        line, column = text.place(edit.begin)
        yield Mutant(
            file,
            line,
            column,
            edit.name,
            edit.begin,
            edit.end,
            edit.new,
            ".".join(place.inside),
            text.change(edit.begin, edit.end, edit.new),
            (edit.node.lineno, edit.node.end_lineno),  # type: ignore[attr-defined]
            place.statement,
            place.on_import,
        )


def _walked(node: ast.AST, place: Place, text: Text) -> Iterator[tuple[Edit, Place]]:
    if isinstance(node, ast.stmt):
        place = evolve(place, statement=_lines(node))
    if not (isinstance(node, ast.expr) and not text.found(node)):
        for edit in _edits(node, place, text):
            if not _limited(edit.node):
                yield edit, place
    for child in _children(node):
        yield from _walked(child, _inner(node, child, place), text)


def _lines(node: ast.stmt) -> tuple[int, int]:
    body = getattr(node, "body", None) or getattr(node, "cases", None)
    if not body:
        return node.lineno, node.end_lineno or node.lineno
    first = body[0].pattern if isinstance(body[0], ast.match_case) else body[0]
    return node.lineno, max(node.lineno, first.lineno - 1)


def _inner(node: ast.AST, child: ast.AST, place: Place) -> Place:
    if isinstance(node, ast.ClassDef):
        return evolve(place, inside=(*place.inside, node.name))
    if isinstance(node, ast.FunctionDef) and child in node.body:
        returns = "" if node.returns is None else ast.unparse(node.returns)
        yields = sum(isinstance(each, ast.Yield | ast.YieldFrom) for each in ast.walk(node))
        return Place((*place.inside, node.name), place.statement, returns, yields, on_import=False)
    if isinstance(node, ast.match_case) and isinstance(child, ast.pattern):
        return evolve(place, statement=(child.lineno, child.end_lineno))
    return place


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """Without annotations, messages, and what only shows, casts or checks itself."""
    match node:
        case ast.Raise() | ast.Assert() | ast.MatchValue() | ast.MatchSingleton():
            return
        case ast.match_case() if _is_impossible(node):
            return
        case ast.FunctionDef(name) if name in SHOWN:
            return
        case ast.FunctionDef(body=body):
            yield from (*node.args.defaults, *(each for each in node.args.kw_defaults if each), *body)
        case ast.ClassDef(body=body):
            yield from body
        case ast.AnnAssign():
            yield from () if node.value is None else (node.value,)
        case ast.If(ast.Name("TYPE_CHECKING")):
            yield from node.orelse
        case ast.Assign([ast.Name(name)], value) if name in LIMITS or _is_type(value):
            return
        case ast.Call(ast.Name(name)) if name in WORDED:
            return
        case ast.Call(ast.Name("isinstance"), [first, _]):
            yield first
        case ast.keyword("repr" | "strict"):
            return
        case _:
            yield from ast.iter_child_nodes(node)


def _is_impossible(case: ast.match_case) -> bool:
    """Nothing but a ValueError or an AssertionError: it is there so that the match is exhaustive."""
    match case.body:
        case [ast.Raise(ast.Call(ast.Name("ValueError" | "AssertionError")))]:
            return True
    return False


def _is_type(value: ast.expr) -> bool:
    """A name for a type, such as `Literal[...]` or `A | B`."""
    while isinstance(value, ast.BinOp) and isinstance(value.op, ast.BitOr):
        value = value.right
    return isinstance(value, ast.Subscript | ast.Name | ast.Attribute)


def _limited(node: ast.AST) -> bool:
    return any(isinstance(each, ast.Name) and each.id in LIMITS for each in ast.walk(node))


def _edits(node: ast.AST, place: Place, text: Text) -> Iterator[Edit]:
    match node:
        case ast.expr():
            yield from _edits_of_value(node, text)
        case ast.comprehension():
            yield from operators.dropped(node.iter, text)
            for each in node.ifs:
                yield from operators.condition(each, text, (True,))
        case ast.match_case() if _is_impossible(node):
            return
        case ast.match_case(pattern, guard):
            yield from operators.dropped(pattern, text)
            if guard is not None:
                yield from operators.condition(guard, text)
        case ast.stmt():
            yield from _edits_of_statement(node, place, text)


def _edits_of_value(node: ast.expr, text: Text) -> Iterator[Edit]:
    match node:
        case ast.Compare():
            yield from operators.compared(node, text)
        case ast.BinOp():
            yield from operators.calculated(node, text)
        case ast.UnaryOp():
            yield from operators.negated(node, text)
        case ast.BoolOp():
            yield from operators.joined(node, text)
        case ast.Constant():
            yield from operators.constant(node, text)
        case ast.Call():
            yield from operators.called(node, text)
        case ast.IfExp(test):
            yield from operators.condition(test, text)


def _edits_of_statement(node: ast.stmt, place: Place, text: Text) -> Iterator[Edit]:
    match node:
        case ast.If(ast.Name("TYPE_CHECKING")):
            return
        case ast.If(test):
            yield from operators.condition(test, text)
        case ast.While(test):
            yield from operators.condition(test, text, (False,))
        case ast.For(iter=each):
            yield from operators.dropped(each, text)
        case ast.Return(value) if value is not None:
            yield from operators.returned(value, place.returns, text)
        case ast.AugAssign():
            yield from operators.augmented(node, text)
        case ast.Continue() | ast.Break():
            yield from operators.jumped(node, text)
        case ast.Raise():
            yield from operators.deleted(node, text)
        case ast.Expr(ast.Call(ast.Name(name))) if name in WORDED:
            return
        case ast.Expr(ast.Yield() | ast.YieldFrom()) if place.yields < 2:
            return
        case ast.Expr(ast.Call() | ast.Yield() | ast.YieldFrom()):
            yield from operators.deleted(node, text)
