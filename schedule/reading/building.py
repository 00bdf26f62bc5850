"""A scenario from plain Python values: the same tree as a file, and the same problems."""

import math
from collections.abc import Iterator, Mapping
from datetime import date, time, timedelta
from itertools import count

from attrs import evolve, frozen

from schedule.errors import Mark, Problem, ScenarioError
from schedule.model.scenario import Scenario
from schedule.reading.characters import shown
from schedule.reading.growing import Close, Open, Part, Shape, grow
from schedule.reading.limits import DEFAULT, Limits, current, within
from schedule.reading.nodes import Absent, Broken, Text
from schedule.reading.structure import scenario_of

ID_SECTIONS = ("agenda", "unplanned", "sources", "places")


def scenario(
    tree: Mapping[str, object] | None = None, /, *, limits: Limits = DEFAULT, **sections: object
) -> Scenario:
    """The scenario that these sections say; `tree` holds sections too, as read from elsewhere.

    Values are texts, numbers, booleans, None, lists or tuples, and dicts, as in a scenario file.
    Keys with hyphens may be written with underscores: `part_of`. `limits` are the most that it may
    hold. Raises ScenarioError with all problems; each names its path, such as `reports[0].statements[1]`.
    """
    with within(limits):
        return _built({**(tree or {}), **sections}, sorted(set(tree or {}) & set(sections)))


def _built(sections: Mapping[str, object], twice: list[str]) -> Scenario:
    problems: list[Problem] = []
    problems.extend(Problem(f"{shown(key)} is given twice", "", "give it once") for key in twice)
    try:
        root = grow(_parts(sections, problems), problems)
        found = scenario_of(root, "", problems)
    except ScenarioError as error:
        raise ScenarioError(_in_order((*problems, *error.problems))) from None
    if problems or found is None:
        raise ScenarioError(_in_order(tuple(problems)))
    return found


def _in_order(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """In the order of the values; with the path in words, for there are no lines to point at."""
    ordered = sorted(problems, key=lambda each: each.mark.line if each.mark else 0)
    return tuple(_with_path(each) for each in ordered)


def _with_path(problem: Problem) -> Problem:
    path = problem.mark.file if problem.mark else ""
    return evolve(problem, what=f"{path}: {problem.what}" if path else problem.what, mark=None)


def _parts(root: object, problems: list[Problem]) -> Iterator[Part]:
    """Depth first, without recursion: values may be nested without end. Marks count the parts."""
    lines = count(1)
    pending: list[tuple[str, object]] = [("", root)]
    while pending:
        path, value = pending.pop()
        mark = Mark(path, next(lines), 0)
        match value:
            case Close():
                yield value
            case Mapping():
                yield Open(Shape.MAPPING, mark)
                pending.append((path, Close()))
                pending.extend(reversed(_entries(path, value)))
            case list() | tuple():
                yield Open(Shape.SEQUENCE, mark)
                pending.append((path, Close()))
                pending.extend((f"{path}[{i}]", value[i]) for i in reversed(range(len(value))))
            case _Key():
                yield _key(value, mark, problems)
            case _:
                yield _leaf(value, mark, problems)


@frozen
class _Key:
    """A key on its way to become a part; `fixed` where it is an id, which stays as it is."""

    key: object
    fixed: bool


def _entries(path: str, mapping: Mapping[object, object]) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    for key, value in mapping.items():
        inner = f"{path}.{key}" if path else str(key)
        found += [(inner, _Key(key, path in ID_SECTIONS)), (inner, value)]
    return found


def _key(key: _Key, mark: Mark, problems: list[Problem]) -> Text | Broken:
    if isinstance(key.key, str):
        name = str.__str__(key.key)
        return Text(name if key.fixed else name.replace("_", "-"), mark)
    problems.append(Problem("a key must be text", _kind(key.key), "put it in quotes", mark))
    return Broken(mark)


def _leaf(value: object, mark: Mark, problems: list[Problem]) -> Text | Absent | Broken:
    match value:
        case None:
            return Absent(mark)
        case bool():
            return Text("true" if value else "false", mark)
        case str():
            return Text(str.__str__(value).replace("\r\n", "\n").replace("\r", "\n"), mark)
        case int() if -(10 ** current().digits) < value < 10 ** current().digits:
            return Text(int.__repr__(value), mark)
        case float() if math.isfinite(value):
            return Text(float.__repr__(value), mark)
        case int():
            problem = Problem(
                f"number too large (max {current().digits} digits)", "", "give it as text", mark
            )
        case float():
            problem = Problem("a number must be finite", float.__repr__(value), "", mark)
        case date() | time():
            mend = f"write it as text: {shown(value.isoformat())}"
            problem = Problem("times and dates are given as text", _kind(value), mend, mark)
        case timedelta():
            problem = Problem("lengths are given as text", _kind(value), "write '1 h 30 min'", mark)
        case _:
            mend = "give text, a number, true or false, a list, or a dict"
            problem = Problem("this kind of value is not known", _kind(value), mend, mark)
    problems.append(problem)
    return Broken(mark)


def _kind(value: object) -> str:
    return f"a value of type {type(value).__name__}"
