"""JSON text as parts of a tree, with positions.

JSON is nearly YAML, but not quite: tabs between tokens, pairs of surrogate escapes, long keys.
So it is read by its own rules (RFC 8259). Numbers stay the text that was written.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator

from attrs import frozen

from schedule.errors import Mark, Problem
from schedule.reading.characters import shown
from schedule.reading.growing import Close, Open, Part, Shape
from schedule.reading.nodes import Absent, Text

TOKEN = re.compile(
    r"(?P<space>[ \t\n]+)"
    r'|(?P<string>"[^"\\\n]*(?:\\[^\n][^"\\\n]*)*")'
    r"|(?P<sign>[\]\[{},:])"
    r'|(?P<word>[^\]\[{},:"\s]+)'
)
WORD = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null")

# What may come next: the kinds of token that are allowed in each state, and how to say it.
VALUE = ("a value", ("string", "word", "[", "{"))
FIRST_VALUE = ("a value or `]`", (*VALUE[1], "]"))
KEY = ("a key in double quotes", ("string",))
FIRST_KEY = ("a key in double quotes or `}`", ("string", "}"))
COLON = ("`:`", (":",))
AFTER_ITEM = ("`,` or `]`", (",", "]"))
AFTER_ENTRY = ("`,` or `}`", (",", "}"))
NOTHING = ("nothing more", ("end",))
State = tuple[str, tuple[str, ...]]


class NotJson(Exception):
    """The text is no JSON; `problem` says where."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@frozen
class _Token:
    """`kind` is string, word, end, or the sign itself."""

    kind: str
    text: str
    mark: Mark


def json_parts(text: str, file: str) -> Iterator[Part]:
    """The parts of a text whose line breaks are all line feeds. Raises NotJson at the first fault."""
    opened: list[Shape] = []
    state: State = VALUE
    for token in _tokens(text, file):
        if token.kind not in state[1]:
            raise NotJson(_unexpected(token, state))
        match token.kind:
            case "[" | "{":
                opened.append(Shape.SEQUENCE if token.kind == "[" else Shape.MAPPING)
                yield Open(opened[-1], token.mark)
            case "]" | "}":
                opened.pop()
                yield Close()
            case "string" | "word":
                yield _scalar(token)
        state = _next(state, token.kind, opened)


def _next(state: State, kind: str, opened: list[Shape]) -> State:
    inside = opened[-1] if opened else None
    match kind:
        case "[":
            return FIRST_VALUE
        case "{":
            return FIRST_KEY
        case ":":
            return VALUE
        case ",":
            return VALUE if inside is Shape.SEQUENCE else KEY
        case "string" if state in (KEY, FIRST_KEY):
            return COLON
    return NOTHING if inside is None else AFTER_ITEM if inside is Shape.SEQUENCE else AFTER_ENTRY


def _endless(text: str, mark: Mark) -> Problem:
    line = text.partition("\n")[0]
    if line == text:
        return _not_json("this text has no end", shown(text), 'close it with "', mark)
    return _not_json(
        "this text does not end on its line",
        shown(line),
        'close it with ", or write \\n for a new line',
        mark,
    )


def _tokens(text: str, file: str) -> Iterator[_Token]:
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    index = 0
    while index < len(text):
        line = bisect_right(starts, index)
        mark = Mark(file, line, index - starts[line - 1] + 1)
        match = TOKEN.match(text, index)
        if match is None:
            raise NotJson(_endless(text[index:], mark))
        kind, found = str(match.lastgroup), match.group()
        if kind != "space":
            yield _Token(found if kind == "sign" else kind, found, mark)
        index = match.end()
    yield _Token("end", "", Mark(file, len(starts), index - starts[-1] + 1))


def _scalar(token: _Token) -> Text | Absent:
    if token.kind == "word":
        if not WORD.fullmatch(token.text):
            raise NotJson(_not_json("this is no value", shown(token.text), 'quote text with "', token.mark))
        return Absent(token.mark) if token.text == "null" else Text(token.text, token.mark, 0)
    try:
        value = str(json.loads(token.text, strict=False)).replace("\r\n", "\n")
    except ValueError:
        mend = "write \\\\ for a backslash"
        raise NotJson(_not_json("unknown escape", shown(token.text), mend, token.mark)) from None
    return Text(value, token.mark, 1 if value == token.text[1:-1] else None)


def _unexpected(token: _Token, state: State) -> Problem:
    found = "the end of the text" if token.kind == "end" else shown(token.text)
    return _not_json(f"{state[0]} is expected here", found, "", token.mark)


def _not_json(what: str, found: str, mend: str, mark: Mark) -> Problem:
    return Problem(f"this is not JSON: {what}", found, mend, mark)
