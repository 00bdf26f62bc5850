"""Damage that files suffer: from editors, from transport, from people, and from people who mean it."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import yaml

ANSWER = ".answer.json"
GALLERY = Path(__file__).parents[2] / "scenarios"
NASTY = (
    *("[", "]", "{", "}", ":", ": ", ",", "- ", "#", "&a ", "*a", "!!python/object:os.system "),
    *("|", ">", "'", '"'),
    *("%", "@", "`", "?", "~", "\n", "\r", "\r\n", "\t", "\0", "\x1b[2J"),
    *("\ufeff", "\u2028", "\u202e", "\ud800", "漢", "😀"),
    *("---\n", "...\n", "<<: ", "<<: *a", "[" * 50, "{a: " * 50),
    *("\n" + " " * 60 + "a:\n", '{"a":' * 50, "\\ud800", "\\"),
    *("null", "true", ".nan", ".inf"),
    *("1e400", "-1", "0", "010", "9" * 19, "9" * 5000, "0." + "9" * 30, "certain"),
    *("0000-01-01", "0001-01-01 0:00", "9999-12-31T23:59", "10000-01-01"),
    *("2024-02-30", "23:59:60", "24:00", "25:00"),
    *("2:30", "9999-12-29", "P99999999999D", "PT4294967297H", "200 years"),
    *("72000 days", "Europe/Berlin", "Pacific/Apia"),
    *("../../etc/passwd", "UTC\0", "{0.__class__}", "%s", "${HOME}"),
    *("<script>", "=1+1", "x" * 70_000, "about " * 60),
    *(" or ", " and ", " started ", " before ", " exactly 3 of "),
    *(" was moved ", " took place", " within 3 min", "at "),
)  # fmt: skip
KEYS = (
    "id",
    "title",
    "zone",
    "date",
    "via",
    "source",
    "part-of",
    "kind",
    "that",
    "reliability",
    "widths",
    "clock",
    "a",
)

Mutation = Callable[[str, Random, str], str]


def originals() -> tuple[tuple[str, str], ...]:
    """The name and the text of every file of the gallery, as YAML and as JSON, and of its answer."""
    found = []
    for file in sorted(GALLERY.glob("*/scenario.yaml")):
        text = file.read_text(encoding="utf-8")
        found.append((f"{file.parent.name}.yaml", text))
        tree = yaml.load(text, Loader=yaml.BaseLoader)
        found.append((f"{file.parent.name}.json", json.dumps(tree, ensure_ascii=False, indent=1)))
        answer = file.with_name("expected.json").read_text(encoding="utf-8")
        found.append((f"{file.parent.name}{ANSWER}", answer))
    return tuple(found)


def mutated(text: str, other: str, is_json: bool, random: Random) -> bytes:
    """The text after one to four mutations, most often one or two; `other` is a file to take parts from."""
    for _ in range(random.choice((1, 1, 1, 2, 2, 3, 4))):
        ways = (*ANY, *ANY, _tree) if is_json else ANY
        text = random.choice(ways)(text, random, other)
    content = text.encode("utf-8", "surrogatepass")
    return _bytes(content, random) if random.random() < 0.1 else content


def _place(text: str, random: Random) -> int:
    return random.randrange(len(text) + 1)


def _insert(text: str, random: Random, _: str) -> str:
    at = _place(text, random)
    return text[:at] + random.choice(NASTY) + text[at:]


def _delete(text: str, random: Random, _: str) -> str:
    at = _place(text, random)
    return text[:at] + text[at + random.choice((1, 1, 2, 5, 20, 200)) :]


def _flip(text: str, random: Random, _: str) -> str:
    at = _place(text, random)
    return text[:at] + chr(random.choice((random.randrange(128), random.randrange(0xD800)))) + text[at + 1 :]


def _replace_word(text: str, random: Random, other: str) -> str:
    words = text.split(" ")
    words[random.randrange(len(words))] = random.choice(
        (random.choice(NASTY), random.choice(other.split(" ")))
    )
    return " ".join(words)


def _truncate(text: str, random: Random, _: str) -> str:
    return text[: _place(text, random)]


def _splice(text: str, random: Random, other: str) -> str:
    return text[: _place(text, random)] + other[_place(other, random) :]


def _lines(text: str, random: Random, other: str) -> str:
    lines = text.splitlines(keepends=True) or [""]
    at, to = random.randrange(len(lines)), random.randrange(len(lines))
    match random.randrange(5):
        case 0:
            lines[at], lines[to] = lines[to], lines[at]
        case 1:
            lines.insert(at, lines[to])
        case 2:
            del lines[at]
        case 3:
            lines[at] = " " * random.randrange(9) + lines[at].lstrip()
        case _:
            lines.insert(at, random.choice(other.splitlines(keepends=True) or [""]))
    return "".join(lines)


def _repeat(text: str, random: Random, _: str) -> str:
    at = _place(text, random)
    return text[:at] + text[at : at + random.choice((1, 7, 60))] * random.choice((2, 9, 300)) + text[at:]


def _tree(text: str, random: Random, _: str) -> str:
    """One value of the tree becomes another kind of value, or one key another key."""
    try:
        tree = json.loads(text)
    except (ValueError, RecursionError):
        return text
    spots = list(_spots(tree))
    if not spots:
        return text
    parent, key = random.choice(spots)
    if isinstance(parent, dict) and random.random() < 0.3:
        parent[random.choice(KEYS)] = parent.pop(key)
    else:
        parent[key] = _value(random, tree)
    return json.dumps(tree, ensure_ascii=random.random() < 0.5)


def _spots(tree: Any) -> Any:
    pending = [tree]
    while pending:
        node = pending.pop()
        keys = list(node) if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
        for key in keys:
            yield node, key
            pending.append(node[key])


def _value(random: Random, tree: Any) -> Any:
    choices = [None, True, 0, -1, 10**20, 1.5, "", [], {}, [[]], {"a": {}}, ["a", "a"], random.choice(NASTY)]
    parent, key = random.choice(list(_spots(tree)))
    return deepcopy(random.choice([*choices, parent[key], [parent[key]] * 3]))


def _bytes(content: bytes, random: Random) -> bytes:
    at = random.randrange(len(content) + 1)
    return content[:at] + random.randbytes(random.choice((1, 1, 3))) + content[at + 1 :]


ANY: tuple[Mutation, ...] = (
    *(_insert, _insert, _delete, _flip, _replace_word, _replace_word),
    *(_truncate, _splice, _lines, _lines, _repeat),
)
