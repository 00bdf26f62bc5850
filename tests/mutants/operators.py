"""What is changed: each kind of node with its edits, as bytes from, up to, and what stands there instead."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from attrs import frozen

from tests.mutants.text import Text


@frozen
class Edit:
    """`name` says what was done; `node` is what a test has to reach."""

    name: str
    begin: int
    end: int
    new: str
    node: ast.AST


COMPARISONS: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"),
    ast.Gt: (">", ">="),
    ast.GtE: (">=", ">"),
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.In: (r"\bin\b", "not in"),
    ast.NotIn: (r"\bnot\s+in\b", "in"),
    ast.Is: (r"\bis\b", "is not"),
    ast.IsNot: (r"\bis\s+not\b", "is"),
}
ARITHMETIC: dict[type[ast.operator], tuple[str, str]] = {
    ast.Add: (r"\+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: (r"\*", "//"),
    ast.FloorDiv: ("//", "*"),
    ast.Div: ("/", "*"),
    ast.Mod: ("%", "//"),
    ast.BitOr: (r"\|", "&"),
    ast.BitAnd: ("&", "|"),
}
TWINS = {"min": "max", "max": "min", "any": "all", "all": "any"}
NOT_NUMBERS = (ast.JoinedStr, ast.Tuple, ast.List, ast.ListComp)


def compared(node: ast.Compare, text: Text) -> Iterator[Edit]:
    sides = [node.left, *node.comparators]
    for at, each in enumerate(node.ops):
        token, new = COMPARISONS[type(each)]
        found = text.between(sides[at], sides[at + 1], token)
        if found is not None:
            yield Edit("comparison", *found, new, node)
        if isinstance(each, ast.In | ast.NotIn):
            yield from dropped(sides[at + 1], text)


def calculated(node: ast.BinOp, text: Text) -> Iterator[Edit]:
    """Not where sequences are joined: that would be no more than a TypeError."""
    if type(node.op) in ARITHMETIC and not any(_is_sequence(each) for each in (node.left, node.right)):
        token, new = ARITHMETIC[type(node.op)]
        found = text.between(node.left, node.right, token)
        if found is not None:
            yield Edit("arithmetic", *found, new, node)


def augmented(node: ast.AugAssign, text: Text) -> Iterator[Edit]:
    if type(node.op) in ARITHMETIC and not _is_sequence(node.value):
        token, new = ARITHMETIC[type(node.op)]
        found = text.between(node.target, node.value, token)
        if found is not None:
            yield Edit("arithmetic", *found, new, node)
    yield from deleted(node, text)


def _is_sequence(node: ast.expr) -> bool:
    return isinstance(node, NOT_NUMBERS) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def negated(node: ast.UnaryOp, text: Text) -> Iterator[Edit]:
    if isinstance(node.op, ast.USub | ast.Not):
        begin, end = text.span(node)
        length = 1 if isinstance(node.op, ast.USub) else len("not ")
        name = "minus dropped" if isinstance(node.op, ast.USub) else "not dropped"
        yield Edit(name, begin, end, text.source[begin + length : end].decode(), node)


def joined(node: ast.BoolOp, text: Text) -> Iterator[Edit]:
    token, new = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
    for left, right in zip(node.values, node.values[1:], strict=False):
        found = text.between(left, right, rf"\b{token}\b")
        if found is not None:
            yield Edit(f"{token} to {new}", *found, new, node)


def constant(node: ast.Constant, text: Text) -> Iterator[Edit]:
    if isinstance(node.value, bool):
        yield Edit("truth", *text.span(node), str(not node.value), node)
    elif isinstance(node.value, int):
        yield Edit("number", *text.span(node), str(node.value + 1), node)


def called(node: ast.Call, text: Text) -> Iterator[Edit]:
    if isinstance(node.func, ast.Name) and node.func.id in TWINS:
        yield Edit("twin", *text.span(node.func), TWINS[node.func.id], node)
    if isinstance(node.func, ast.Name) and node.func.id == "isinstance":
        yield from dropped(node.args[1], text)


def deleted(node: ast.stmt, text: Text) -> Iterator[Edit]:
    yield Edit("deleted", *text.span(node), "pass", node)


def jumped(node: ast.Break | ast.Continue, text: Text) -> Iterator[Edit]:
    yield Edit("jump", *text.span(node), "break" if isinstance(node, ast.Continue) else "continue", node)


def condition(node: ast.expr, text: Text, always: Sequence[bool] = (True, False)) -> Iterator[Edit]:
    if not isinstance(node, ast.Constant):
        for each in always:
            yield Edit(f"always {each}", *text.span(node), str(each), node)


def returned(value: ast.expr, kind: str, text: Text) -> Iterator[Edit]:
    """The truth turned round; or nothing instead of something, where nothing is allowed."""
    if kind == "bool" and not _turned_elsewhere(value):
        yield Edit("return turned", *text.span(value), f"not ({text.of_node(value)})", value)
    if "| None" in kind and not (isinstance(value, ast.Constant) and value.value is None):
        yield Edit("return None", *text.span(value), "None", value)


def _turned_elsewhere(value: ast.expr) -> bool:
    """Another operator makes the same of it."""
    if isinstance(value, ast.Compare):
        return len(value.ops) == 1 and not isinstance(value.ops[0], ast.Lt | ast.LtE | ast.Gt | ast.GtE)
    return isinstance(value, ast.Constant) or (
        isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.Not)
    )


def dropped(node: ast.expr | ast.pattern, text: Text) -> Iterator[Edit]:
    """One of several elements or alternatives, in brackets if those were any."""
    parts: list[ast.AST] = list(_parts(node))
    if len(parts) < 2 or any(isinstance(each, ast.Starred) for each in parts):
        return
    for gone in parts:
        left = [text.of_node(each) for each in parts if each is not gone]
        if isinstance(node, ast.Tuple):
            new = f"({', '.join(left)}{',' if len(left) == 1 else ''})"
        elif isinstance(node, ast.List | ast.Set):
            new = f"{'[' if isinstance(node, ast.List) else '{'}{', '.join(left)}"
            new += "]" if isinstance(node, ast.List) else "}"
        else:
            new = " | ".join(left)
        yield Edit(f"dropped {parts.index(gone) + 1}", *text.span(node), new, node)


def _parts(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Tuple(elts) | ast.List(elts) | ast.Set(elts):
            yield from elts
        case ast.MatchOr(patterns):
            yield from patterns
        case ast.BinOp(left, ast.BitOr(), right):
            yield from _parts(left)
            yield from _parts(right)
        case _:
            yield node
