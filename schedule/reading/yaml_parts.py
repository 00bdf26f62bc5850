"""YAML text as parts of a tree, from the event stream of PyYAML.

Events come one at a time and nothing is composed, so aliases cannot multiply and nesting cannot
overflow the stack of the C parser. All scalars stay text.
"""

import re
from collections.abc import Iterator
from typing import Any, cast

import yaml
from yaml.error import Mark as YamlMark

from schedule.errors import Mark, Problem, ScenarioError
from schedule.reading.characters import shown
from schedule.reading.growing import Close, Open, Part, Shape
from schedule.reading.nodes import Absent, Broken, Text

SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")
SURROGATES = re.compile("[\ud800-\udfff]+")
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})

MENDS = (
    ("violates indentation", "indent with spaces, not with tabs"),
    ("mapping values are not allowed", "put text that holds `: ` in quotes, or mend the indentation"),
    ("cannot start any token", "indent with spaces; put text that begins with @, %, ` or a tab in quotes"),
    ("unexpected end of stream", "close the quotes that are opened here"),
    ("',' or ']'", "put a comma between the entries and close the list with `]`; quote text with a comma"),
    ("',' or '}'", "put a comma between the entries and close them with `}`; quote text with a comma"),
    ("expected ':'", "write a key as `key: value`, with a space after the colon"),
    ("alphabetic or numeric", "put text that begins with * or & in quotes"),
    ("escape", "in double quotes write \\\\ for a backslash, or use single quotes"),
    ("hexadecimal", "in double quotes write \\\\ for a backslash, or use single quotes"),
    ("hexdecimal", "in double quotes write \\\\ for a backslash, or use single quotes"),
    ("node content", "a value is missing here, or one comma is too many"),
    ("document start", "quote the whole of a text that begins with a quotation mark"),
    (
        "expected key",
        "indent it like its neighbours; quote the whole of a text that begins with a quotation mark",
    ),
    (
        "block end",
        "indent it like its neighbours; quote the whole of a text that begins with a quotation mark",
    ),
    ("'-' indicator", "indent it like its neighbours"),
    ("entries are not allowed", "begin the list on a line of its own"),
    ("comment or line break", "put text that begins with | or > in quotes"),
    ("chomping or indentation", "put text that begins with | or > in quotes"),
)


def yaml_parts(text: str, file: str, problems: list[Problem]) -> Iterator[Part]:
    """The parts of a text whose line breaks are all line feeds.

    Aliases, anchors and tags are refused: each is a problem, and what it stands for is broken.
    Raises ScenarioError where the text is no YAML, or holds a second document.
    """
    documents = 0
    try:
        for event in yaml.parse(text, Loader=_loader(text)):
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1:
                raise ScenarioError((_second_document(_mark(event.start_mark, file)),))
            part = _part(event, text, file, problems)
            if part is not None:
                yield part
    except yaml.YAMLError as error:
        raise ScenarioError((_not_yaml(error, file),)) from None


def _loader(text: str) -> Any:
    """The C parser, which is fast; but it refuses pairs of surrogate escapes, as JSON has them."""
    if SURROGATE_ESCAPE.search(text):
        return yaml.SafeLoader
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _part(event: yaml.Event, text: str, file: str, problems: list[Problem]) -> Part | None:
    match event:
        case yaml.ScalarEvent() | yaml.AliasEvent() | yaml.CollectionStartEvent():
            mark = _mark(event.start_mark, file)
            refused = _refused(event, mark)
            problems.extend(refused)
        case yaml.CollectionEndEvent():
            return Close()
        case _:
            return None
    match event:
        case yaml.SequenceStartEvent():
            return Open(Shape.SEQUENCE, mark)
        case yaml.MappingStartEvent():
            return Open(Shape.MAPPING, mark)
        case yaml.ScalarEvent() if not refused:
            return _scalar(event, text, mark)
        case _:
            return Broken(mark)


def _refused(event: yaml.NodeEvent, mark: Mark) -> list[Problem]:
    mend = "write the value out, or quote text that begins with"
    if isinstance(event, yaml.AliasEvent):
        return [Problem(f"aliases are not allowed (found *{event.anchor})", "", f"{mend} *", mark)]
    found = []
    if event.anchor is not None:
        found.append(Problem(f"anchors are not allowed (found &{event.anchor})", "", f"{mend} &", mark))
    tag = getattr(event, "tag", None)
    if tag is not None:
        found.append(Problem(f"tags are not allowed (found {shown(tag)})", "", f"{mend} !", mark))
    return found


def _scalar(event: yaml.ScalarEvent, text: str, mark: Mark) -> Text | Absent:
    plain = not event.style
    if plain and event.value in NOTHING:
        return Absent(mark)
    value = _paired(event.value).replace("\r\n", "\n")
    inset = 0 if plain else 1
    start, end = cast(YamlMark, event.start_mark), cast(YamlMark, event.end_mark)
    begin = start.index + inset
    verbatim = start.line == end.line and text[begin : begin + len(value)] == value
    return Text(value, mark, inset if verbatim else None)


def _paired(value: str) -> str:
    """Pairs of surrogates become their character; lone ones stay, and are refused later."""
    return SURROGATES.sub(lambda match: _joined(match.group()), value)


def _joined(surrogates: str) -> str:
    return surrogates.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def _mark(mark: Any, file: str) -> Mark:
    return Mark(file, mark.line + 1, mark.column + 1)


def _second_document(mark: Mark) -> Problem:
    return Problem("a second document begins here", "'---'", "write one scenario per file", mark)


def _not_yaml(error: yaml.YAMLError, file: str) -> Problem:
    """Where a quotation is not closed, its beginning says more than the end of the file."""
    problem = str(getattr(error, "problem", None) or error)
    mark = getattr(error, "problem_mark", None)
    if "unexpected end of stream" in problem:
        mark = getattr(error, "context_mark", None) or mark
    mend = next((mend for words, mend in MENDS if words in problem), "")
    return Problem(f"this is not YAML: {_spoken(problem)}", "", mend, _mark(mark, file) if mark else None)


def _spoken(problem: str) -> str:
    return "".join(each if each.isprintable() else f"U+{ord(each):04X}" for each in problem)
