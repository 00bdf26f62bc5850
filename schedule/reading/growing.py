"""Parts of a file, one after the other, grow into a tree. Nothing here is recursive.

Both the YAML and the JSON reader give the same parts, so the limits, the duplicate keys and the
forbidden characters are looked after in one place. Limits are checked as the parts come:
the text behind a limit is never parsed.
"""

from collections.abc import Iterable
from enum import Enum
from typing import TypeGuard, assert_never

from attrs import field, frozen

from schedule.errors import Mark, Problem, ScenarioError
from schedule.reading import limits
from schedule.reading.characters import forbidden_in, shown
from schedule.reading.nodes import Absent, Broken, Mapping, Node, Sequence, Text, where


class Shape(Enum):
    """What a bracket, or its like in indentation, opens."""

    SEQUENCE = "sequence"
    MAPPING = "mapping"


@frozen
class Open:
    """A list or a mapping begins. The children of a mapping are key, value, key, value, ..."""

    shape: Shape
    mark: Mark


@frozen
class Close:
    """The list or mapping that was opened last ends."""


Part = Open | Close | Text | Absent | Broken


@frozen
class _Branch:
    """A list or mapping that is still open."""

    begun: Open
    children: list[Node] = field(factory=list)


def grow(parts: Iterable[Part], problems: list[Problem]) -> Node | None:
    """The tree of these parts; None if there are none. Adds to `problems` what is wrong.

    Raises ScenarioError where it makes no sense to read on.
    """
    root: list[Node] = []
    most = limits.current().values
    branches: list[_Branch] = []
    for count, part in enumerate(parts, start=1):
        children = branches[-1].children if branches else root
        match part:
            case Open():
                _check_nesting(len(branches) + 1, part.mark)
                branches.append(_Branch(part))
            case Close():
                done = _closed(branches.pop(), problems)
                (branches[-1].children if branches else root).append(done)
            case Text():
                children.append(_checked(part, problems))
            case Absent() | Broken():
                children.append(part)
            case _:
                assert_never(part)
        if count > most:
            raise ScenarioError((_too_many(part, children),))
    return root[0] if root else None


def _check_nesting(depth: int, mark: Mark) -> None:
    most = limits.current().nesting
    if depth > most:
        what = f"nesting deeper than {most}"
        raise ScenarioError(
            (Problem(what, "", limits.mend("nesting", "a scenario needs six levels at most"), mark),)
        )


def _too_many(part: Part, children: list[Node]) -> Problem:
    mark = children[-1].mark if isinstance(part, Close) else part.mark
    what = f"more than {limits.current().values} values in one file"
    return Problem(what, "", limits.mend("values", "split the scenario"), mark)


def _checked(text: Text, problems: list[Problem]) -> Text | Broken:
    problem, most = forbidden_in(text.value, text.mark), limits.current().text
    if problem is None and len(text.value) > most:
        what = f"text longer than {most} characters"
        problem = Problem(what, shown(text.value), limits.mend("text", "shorten it"), text.mark)
    if problem is None:
        return text
    problems.append(problem)
    return Broken(text.mark)


def _closed(branch: _Branch, problems: list[Problem]) -> Node:
    mark = branch.begun.mark
    if branch.begun.shape is Shape.SEQUENCE:
        return Sequence(tuple(branch.children), mark)
    keys, values = branch.children[::2], branch.children[1::2]
    firsts: dict[str, Text] = {}
    entries = []
    for key, value in zip(keys, values, strict=True):
        if _usable_key(key, firsts, problems):
            firsts[key.value] = key
            entries.append((key, value))
    return Mapping(tuple(entries), mark)


def _usable_key(key: Node, firsts: dict[str, Text], problems: list[Problem]) -> TypeGuard[Text]:
    match key:
        case Broken():
            return False
        case Text("<<"):
            problem = Problem("merge key '<<' is not allowed", "", "write the values out", key.mark)
        case Text() if key.value not in firsts:
            return True
        case Text():
            first = where(firsts[key.value].mark)
            what = f"duplicate key {shown(key.value)} (first at {first})"
            problem = Problem(what, "", "keep one of the two", key.mark)
        case Absent():
            problem = Problem("this key is empty", "", "write one, in quotes if it is null", key.mark)
        case Sequence() | Mapping():
            problem = Problem("a key must be text", "a list or mapping", "quote it if it is text", key.mark)
        case _:
            assert_never(key)
    problems.append(problem)
    return False
