"""From a file, or a text, to a scenario."""

import os
import stat
import sys

from schedule.errors import Mark, Problem, ScenarioError
from schedule.model.scenario import Scenario
from schedule.reading.characters import shown
from schedule.reading.limits import DEFAULT, Limits, current, within
from schedule.reading.nodes import Mapping, Node
from schedule.reading.structure import scenario_of
from schedule.reading.tree import too_large, tree

STANDARD_INPUT = "<stdin>"
SECTIONS = ("agenda", "unplanned", "reports", "places", "travel")
OTHER_ENCODINGS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def read(path: str | os.PathLike[str], *, limits: Limits = DEFAULT) -> Scenario:
    """The scenario in a file of YAML or JSON; "-" reads the standard input.

    `limits` are the most that it may hold. Raises ScenarioError with all problems in the order of the file.
    """
    with within(limits):
        return _scenario_in(read_characters(path, limits=limits), _shown_name(path))


def read_characters(path: str | os.PathLike[str], *, limits: Limits = DEFAULT) -> str:
    """The text of a file; "-" reads the standard input.

    At most 8 MiB of UTF-8 (by default), from nothing but regular files. Raises ScenarioError.
    """
    file = _shown_name(path)
    with within(limits):
        content = _standard_input() if file == STANDARD_INPUT else _content(os.fspath(path), file)
    return _decoded(content, file)


def read_text(text: str, file: str, *, limits: Limits = DEFAULT) -> Scenario:
    """The scenario in a text. `file` is the name that messages give; the scenario does not depend on it.

    `limits` are the most that it may hold. Raises ScenarioError with all problems in the order of the text.
    """
    with within(limits):
        return _scenario_in(text, file)


def _scenario_in(text: str, file: str) -> Scenario:
    problems: list[Problem] = []
    root = tree(text, file, problems)
    before = list(problems)
    scenario = scenario_of(root, file, problems)
    if problems or scenario is None:
        later = () if before or scenario is None else _meant_nothing(scenario, root, problems)
        raise ScenarioError(tuple(sorted((*problems, *later), key=_position)))
    return scenario


def _meant_nothing(scenario: Scenario, root: Node | None, problems: list[Problem]) -> tuple[Problem, ...]:
    """What else is wrong with the phrases that could be read, of a scenario that has problems.

    Not where the problems are of what the meaning of all phrases hangs on.
    """
    from schedule.constraints.compiling import compile_scenario

    keys = root.entries if isinstance(root, Mapping) else ()
    heads = [((key.mark.line, key.mark.column), key.value) for key, _ in keys]
    homes = {max((head for head in heads if head[0] <= _position(each)), default=None) for each in problems}
    if not all(home is not None and home[1] in SECTIONS for home in homes):
        return ()
    try:
        compile_scenario(scenario)
    except ScenarioError as error:
        return error.problems
    return ()


def _shown_name(path: str | os.PathLike[str]) -> str:
    """The name of a file as text: names on disk are bytes, and not always those of a text."""
    name = os.fspath(path)
    return STANDARD_INPUT if name == "-" else name.encode("utf-8", "replace").decode("utf-8")


def _position(problem: Problem) -> tuple[int, int]:
    return (problem.mark.line, problem.mark.column) if problem.mark else (0, 0)


def _content(name: str, file: str) -> bytes:
    """At most the limit is read, and only from a regular file: nothing that never ends."""
    try:
        descriptor = os.open(name, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise _unreadable(file, "it is not a regular file")
        with open(descriptor, "rb") as stream:
            return _limited(stream.read(current().bytes + 1), file)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _unreadable(file, reason[:1].lower() + reason[1:]) from None


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise _unreadable(STANDARD_INPUT, "it is closed")
    return _limited(sys.stdin.buffer.read(current().bytes + 1), STANDARD_INPUT)


def _limited(content: bytes, file: str) -> bytes:
    if len(content) > current().bytes:
        raise too_large(file)
    return content


def _decoded(content: bytes, file: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ScenarioError((_not_utf8(content, error.start, file),)) from None


def _not_utf8(content: bytes, offset: int, file: str) -> Problem:
    before = content[:offset].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    mark = Mark(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    what = f"not valid UTF-8 (byte 0x{content[offset]:02X} at offset {offset})"
    return Problem(what, OTHER_ENCODINGS.get(content[:2], ""), "save the file as UTF-8", mark)


def _unreadable(file: str, reason: str) -> ScenarioError:
    return ScenarioError((Problem(f"{shown(file)} cannot be read: {reason}"),))
