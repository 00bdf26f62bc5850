"""Reading the parts of the tree: which keys, which kind of value, how long.

Every function adds what is wrong to `problems` and gives None (or nothing) for what cannot be
used, so that one bad entry hides nothing. What is `Broken` has been told of already.
"""

import re
from collections.abc import Callable, Iterable
from typing import TypeVar, assert_never

from attrs import evolve

from schedule.errors import Mark, PhraseError, Problem
from schedule.language.advice import advice, closest
from schedule.reading import limits
from schedule.reading.characters import shown
from schedule.reading.nodes import Absent, Broken, Mapping, Node, Sequence, Text

T = TypeVar("T")
CERTAIN_WORD = "certain"
DECIMAL = re.compile(r"0?\.[0-9]{1,18}")
TRUTHS = {"true": True, "yes": True, "false": False, "no": False}


def fields(
    node: Node, known: Iterable[str], what: str, problems: list[Problem], mend: str = ""
) -> dict[str, Node] | None:
    """The values of a mapping by key, without those that are absent; None if it is no mapping.

    `mend` shows how to write one. A key that is unknown, but almost a known one that is not given, is
    told of and then read as that one: what stands under it is not missing elsewhere.
    """
    known = tuple(known)
    if not _is_mapping(node, what, problems, mend):
        return None
    given: dict[str, Node] = {}
    meant: dict[str, Node] = {}
    for key, value in node.entries if isinstance(node, Mapping) else ():
        if key.value in known:
            given[key.value] = value
        else:
            near = _near(key.value, known, problems)
            problems.append(_unknown_key(key, value, known, what, near))
            meant.setdefault(near or key.value, value)
    return {
        key: value for key, value in (meant | given).items() if key in known and not isinstance(value, Absent)
    }


def entries(
    node: Node, what: str, problems: list[Problem], mend: str
) -> tuple[tuple[Text, Node], ...] | None:
    """The entries of a mapping with free keys; None if it is no mapping."""
    if not _is_mapping(node, what, problems, mend):
        return None
    return node.entries if isinstance(node, Mapping) else ()


def members(node: Node, what: str, problems: list[Problem], mend: str) -> tuple[Node, ...] | None:
    """The members of a list; None if it is no list."""
    match node:
        case Sequence(items):
            return items
        case Broken():
            return None
        case Text() | Mapping() | Absent():
            problems.append(Problem(f"{what} must be a list", found(node), mend, node.mark))
            return None
        case _:
            assert_never(node)


def text(node: Node, what: str, problems: list[Problem], longest: str = "text") -> Text | None:
    """A text that is not empty, on one line: line breaks inside it become spaces.

    `longest` names the limit of its length.
    """
    most = limits.current().of(longest)
    match node:
        case Text(value) if len(value) > most:
            limit = f"{what} is longer than {most} characters"
            problems.append(Problem(limit, shown(value), limits.mend(longest, "shorten it"), node.mark))
        case Text(value) if value.strip():
            return evolve(node, value=" ".join(value.split())) if "\n" in value else node
        case Broken():
            pass
        case Text() | Absent() | Sequence() | Mapping():
            problems.append(Problem(f"{what} must be text", found(node), "", node.mark))
        case _:
            assert_never(node)
    return None


def texts(node: Node, what: str, problems: list[Problem], longest: str = "text") -> tuple[Text, ...]:
    """One text or a list of them; each only once."""
    firsts: dict[str, Text] = {}
    for each in node.items if isinstance(node, Sequence) else (node,):
        word = text(each, what, problems, longest)
        if word is not None:
            firsts.setdefault(word.value, word)
    return tuple(firsts.values())


def phrase(
    node: Node,
    what: str,
    reader: Callable[[str], T],
    problems: list[Problem],
    longest: str = "phrase",
) -> T | None:
    """What a reader of the language makes of a text that is not too long.

    A problem that it finds is placed at the character in question where that is possible.
    """
    words = text(node, what, problems, longest)
    if words is None:
        return None
    try:
        with advice(len(problems) < limits.SUGGESTIONS):
            return reader(words.value)
    except PhraseError as error:
        problems.append(evolve(error.problem, mark=words.at(error.offset)))
        return None


def truth(node: Node, what: str, problems: list[Problem]) -> bool:
    """Yes or no; no where it cannot be read."""
    words = text(node, what, problems)
    if words is None:
        return False
    if words.value.lower() not in TRUTHS:
        problems.append(Problem(f"{what} must be true or false", shown(words.value), "", words.mark))
    return TRUTHS.get(words.value.lower(), False)


def reliability(node: Node, what: str, problems: list[Problem]) -> float | None:
    """A probability strictly between 0.5 and 1, or 1.0 for `certain`."""
    words = text(node, what, problems)
    if words is None:
        return None
    if words.value == CERTAIN_WORD:
        return 1.0
    number = float(words.value) if DECIMAL.fullmatch(words.value) else 0.0
    if 0.5 < number < 1:
        return number
    wrong = f"{what} must be `certain` or a number between 0.5 and 1, both excluded"
    problems.append(Problem(wrong, shown(words.value), "", words.mark))
    return None


def missing(key: str, what: str, mark: Mark, mend: str) -> Problem:
    """The problem with a mapping that lacks a key."""
    return Problem(f"`{key}` is missing in {what}", "", mend, mark)


def found(node: Node) -> str:
    """What a message says was found."""
    match node:
        case Text(value):
            return shown(value) if value else "an empty text"
        case Sequence():
            return "a list"
        case Mapping():
            return "a mapping"
        case Absent() | Broken():
            return "nothing"
        case _:
            assert_never(node)


def nearest(word: str, known: Iterable[str], problems: list[Problem]) -> str:
    """ "did you mean ...?" if there is something near, else nothing."""
    near = _near(word, known, problems)
    return f"did you mean {shown(near)}?" if near else ""


def _near(word: str, known: Iterable[str], problems: list[Problem]) -> str | None:
    """What the word almost is, if anything."""
    if len(problems) >= limits.SUGGESTIONS:
        return None
    by_fold = {each.casefold(): each for each in known}
    near = closest(word.casefold(), by_fold, 0.6)
    return by_fold[near] if near else None


def _is_mapping(node: Node, what: str, problems: list[Problem], mend: str = "") -> bool:
    if isinstance(node, Text | Sequence):
        mend = mend or "write `key: value` pairs"
        problems.append(Problem(f"{what} must be a mapping", found(node), mend, node.mark))
    return isinstance(node, Mapping | Absent)


def _unknown_key(key: Text, value: Node, known: tuple[str, ...], what: str, near: str | None) -> Problem:
    mend = f"did you mean {shown(near)}?" if near else f"known are {', '.join(known)}"
    if not near and isinstance(value, Absent) and " " in key.value:
        mend = "put text that holds a comma or a colon in quotes"
    return Problem(f"unknown key {shown(key.value)} in {what}", "", mend, key.mark)
