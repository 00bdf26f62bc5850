"""Text -> tree: positions, limits, and everything that YAML offers and a scenario refuses."""

import pytest
import yaml

from schedule.errors import Problem, ScenarioError
from schedule.reading import limits
from schedule.reading.nodes import Absent, Mapping, Node, Sequence, Text
from schedule.reading.tree import tree


def grown(text: str, file: str = "f.yaml") -> tuple[Node | None, list[Problem]]:
    problems: list[Problem] = []
    try:
        return tree(text, file, problems), problems
    except ScenarioError as error:
        return None, list(error.problems)


def plain(node: Node | None) -> object:
    match node:
        case Text(value):
            return value
        case Sequence(items):
            return [plain(each) for each in items]
        case Mapping(entries):
            return {key.value: plain(value) for key, value in entries}
        case _:
            return None


def first(text: str, file: str = "f.yaml") -> str:
    return str(grown(text, file)[1][0])


def test_scalars_stay_text() -> None:
    written = "9:00, 0730, no, 1e3, 010, 2024-02-30, 12:30:00, true, 0x1F, .inf, 1_000"
    root, problems = grown(f"a: [{written}]")
    assert plain(root) == {"a": written.split(", ")}
    assert problems == []


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_absent(nothing: str) -> None:
    root, _ = grown(f"a: {nothing}\nb: x")
    assert isinstance(root, Mapping)
    assert isinstance(root.entries[0][1], Absent)


@pytest.mark.parametrize("quoted", ['"null"', "'~'", '""'])
def test_quoted_nothing_is_text(quoted: str) -> None:
    root, _ = grown(f"a: {quoted}")
    assert plain(root) == {"a": quoted[1:-1]}


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("a: some words", 5, (1, 9)),
        ('a:  "some words"', 5, (1, 11)),
        ("a: 'some words'", 5, (1, 10)),
        ("ä: größe words", 6, (1, 10)),
        ("a: 'it''s words'", 5, (1, 4)),  # an escape: only the beginning is known
        ('a: "\\x41 words"', 2, (1, 4)),
        ("a: >\n  some\n  words", 5, (1, 4)),
        ("a: some\n  words", 5, (1, 4)),
        ("\n\n  - x words", 2, (3, 7)),
        ("\r\n\ra: some", 1, (3, 5)),
        ("\ufeffa: some", 1, (1, 5)),
        ('{"a": "some"}', 1, (1, 9)),
        ('{\t"a":\n\t"some"}', 1, (2, 4)),
        ('{"a": "s\\u00f6me"}', 1, (1, 7)),
    ],
)
def test_positions_inside_a_text(text: str, offset: int, place: tuple[int, int]) -> None:
    root, problems = grown(text)
    assert problems == []
    node = root.items[0] if isinstance(root, Sequence) else root.entries[0][1]  # type: ignore[union-attr]
    assert isinstance(node, Text)
    mark = node.at(offset)
    assert (mark.line, mark.column) == place


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: &a1 x\n", "f.yaml:1:4: anchors are not allowed (found &a1)"),
        ("a: b\nc: *a1\n", "f.yaml:2:4: aliases are not allowed (found *a1)"),
        ("a:\n  <<: {b: c}\n", "f.yaml:2:3: merge key '<<' is not allowed"),
        ("a: !!python/name:os.system x\n", "f.yaml:1:4: tags are not allowed"),
        ("a: !!str 12\n", "f.yaml:1:4: tags are not allowed"),
        ("a: !mine {b: c}\n", "f.yaml:1:4: tags are not allowed (found '!mine')"),
        ("a: ! b\n", "f.yaml:1:4: tags are not allowed (found '!')"),
        ("a: b\nstart: 1\nstart: 2\n", "f.yaml:3:1: duplicate key 'start' (first at 2:1)"),
        ("a: {b: 1, c: 2, b: 3}", "f.yaml:1:17: duplicate key 'b' (first at 1:5)"),
        ('{"a": 1,\n "a": 2}', "f.yaml:2:2: duplicate key 'a' (first at 1:2)"),
        ("? [a]\n: b\n", "f.yaml:1:3: a key must be text"),
        ("? {a: b}\n: b\n", "f.yaml:1:3: a key must be text"),
        ("~: b\n", "f.yaml:1:1: this key is empty"),
        ("? \n: b\n", "f.yaml:1:2: this key is empty"),
        ("a: b\n---\nc: d\n", "f.yaml:2:1: a second document begins here"),
        ("a: b\n...\n---\n", "f.yaml:3:1: a second document"),
        ("a: \x1b[2J", "f.yaml:1:4: character U+001B is not allowed"),
        ('a: "\\e[2J"', "f.yaml:1:4: character U+001B is not allowed"),
        ("a: b\nc: d\x00", "f.yaml:2:5: character U+0000 is not allowed"),
        ("a: \x85", "f.yaml:1:4: character U+0085 is not allowed"),
        ("a: \u2028", "f.yaml:1:4: character U+2028 is not allowed"),
        ("a: \ufffe", "f.yaml:1:4: character U+FFFE is not allowed"),
        ("a: \ud800", "f.yaml:1:4: character U+D800 is not allowed"),
        ('a: "\\ud800"', "f.yaml:1:4: character U+D800 is not allowed"),
        ('a: "\\ude00\\ud83d"', "f.yaml:1:4: character U+DE00 is not allowed"),
        ('{"a": "\\ud800"}', "f.yaml:1:7: character U+D800 is not allowed"),
        ('{"a": "\\u0000"}', "f.yaml:1:7: character U+0000 is not allowed"),
        ('{"\\u001b": "a"}', "f.yaml:1:2: character U+001B is not allowed"),
        ("a: " + "x" * (limits.DEFAULT.text + 1), "f.yaml:1:4: text longer than 65536 characters"),
    ],
)
def test_refused(text: str, said: str) -> None:
    assert first(text).startswith(said)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 30_000,
        "[" * 100_000,
        "{a: " * 30_000,
        "- " * 30_000,
        "? " * 30_000,
        "[{a: " * 30_000,
        '{"a":' * 100_000,
        '"\\ud83d\\ude00": ' + "[" * 30_000,
        "\n".join(" " * depth + "-" for depth in range(2000)),
        "\n".join(" " * depth + "a:" for depth in range(2000)),
        "[" * 33 + "]" * 33,
    ],
)
@pytest.mark.parametrize("file", ["f.yaml", "f.json"])
def test_deep_nesting_is_refused_and_harmless(text: str, file: str) -> None:
    said = first(text, file)
    assert "nesting deeper than 32" in said or (file == "f.json" and "not JSON" in said)


def test_nesting_to_the_limit() -> None:
    assert grown("[" * 32 + "]" * 32)[1] == []
    assert grown("[" * 32 + "]" * 32, "f.json")[1] == []


def test_brackets_in_quotes_and_comments_are_no_nesting() -> None:
    brackets = "[{" * 1000
    root, problems = grown(
        f"a: '{brackets}' # {brackets}\nb: x{brackets}\n# {brackets}\nc: |\n  {brackets}\n"
    )
    assert problems == []
    assert plain(root) == {"a": brackets, "b": f"x{brackets}", "c": f"{brackets}\n"}


def test_alias_bomb_is_refused_before_it_grows() -> None:
    lines = ["a1: &a1 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(2, 10)]
    root, problems = grown("\n".join(lines))
    assert "anchors are not allowed (found &a1)" in str(problems[0])
    assert any("aliases are not allowed (found *a1)" in each.what for each in problems)
    assert len(problems) == 9 + 8 * 9
    assert isinstance(root, Mapping)
    assert len(root.entries) == 9


def test_merge_bomb_is_refused() -> None:
    lines = ["a0: &a0 {x: y}"] + [f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}" for n in range(1, 20)]
    _, problems = grown("\n".join(lines))
    assert any("merge key '<<' is not allowed" in each.what for each in problems)


def test_too_many_values() -> None:
    with limits.within(limits.Limits(values=1000)):
        assert grown("[" + "x," * 998 + "]")[1] == []
        assert first("[" + "x," * 999 + "]").startswith("f.yaml:1:1998: more than 1000 values")
        assert "more than 1000 values" in first("[" + "1," * 1000 + "1]", "f.json")


def test_pairs_of_surrogate_escapes_are_one_character() -> None:
    for text, file in [
        ('a: "\\ud83d\\ude00!"', "f.yaml"),
        ('{"a": "\\ud83d\\ude00!"}', "f.json"),
        ('{"a": "\\ud83d\\ude00!"}', "f.yaml"),
        ('{a: "\\ud83d\\ude00!"}', "f.yaml"),
    ]:
        assert grown(text, file) == (grown(text, file)[0], [])
        assert plain(grown(text, file)[0]) == {"a": "😀!"}


def test_escapes_in_single_quotes_are_none() -> None:
    assert plain(grown("a: '\\ud83d\\ude00'")[0]) == {"a": "\\ud83d\\ude00"}


@pytest.mark.parametrize(
    ("text", "place", "mend"),
    [
        ("a: b: c", "f.yaml:1:5", "quotes"),
        ("a:\n\t- b", "f.yaml:2:1", "spaces"),
        ("a: b\nc: @x", "f.yaml:2:4", "quotes"),
        ('a: b\nc: "x\nd: e\n', "f.yaml:2:4", "close the quotes"),
        ("a: [b, c", "f.yaml:", "close the list"),
        ("a: {b: c", "f.yaml:", "close them"),
        ("a: *", "f.yaml:1:5", "quotes"),
        ("start: 9\n end: 10", "f.yaml:2:5", "indentation"),
        ("a: [x]]", "f.yaml:1:7", "indent"),
        ("a: 1\n- b", "f.yaml:2:1", "indent"),
        ("a: |x\n b", "f.yaml:1:5", "quotes"),
        ('"a" "b"', "f.yaml:1:5", "quote"),
        ('a: "\\q"', "f.yaml:1:", "backslash"),
    ],
)
@pytest.mark.parametrize("parser", ["C", "Python"])
def test_bad_yaml(text: str, place: str, mend: str, parser: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if parser == "Python":
        monkeypatch.setattr(yaml, "CSafeLoader", yaml.SafeLoader, raising=False)
    _, problems = grown(text)
    assert len(problems) == 1
    assert str(problems[0]).startswith(place)
    assert "this is not YAML" in problems[0].what
    assert mend in problems[0].mend


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "f.json:1:1: this is not JSON: a value is expected here; found the end of the text"),
        ('{"a": "b\nc"}', "f.json:1:7: this text does not end on its line; found '\"b'"),
        ('{"a": "b', "f.json:1:7: this text has no end; found '\"b'"),
        ('{"a": 1,}', "f.json:1:9: this is not JSON: a key in double quotes is expected here; found '}'"),
        ('{"a" 1}', "f.json:1:6: this is not JSON: `:` is expected"),
        ('{"a": 1\n "b": 2}', "f.json:2:2: this is not JSON: `,` or `}` is expected here; found '\"b\"'"),
        ("[1 2]", "f.json:1:4: this is not JSON: `,` or `]` is expected"),
        ("[1]]", "f.json:1:4: this is not JSON: nothing more is expected here; found ']'"),
        ("[1}", "f.json:1:3: this is not JSON: `,` or `]` is expected"),
        ("[,1]", "f.json:1:2: this is not JSON: a value or `]`"),
        ('{"a": b}', "f.json:1:7: this is no value"),
        ('{"a": 01}', "f.json:1:7: this is no value"),
        ('{"a": NaN}', "f.json:1:7: this is no value"),
        ('{"a": "b}', "f.json:1:7: this text has no end"),
        ('{"a": "\\q"}', "f.json:1:7: unknown escape"),
        ("{a: 1}", "f.json:1:2: this is not JSON: a key in double quotes"),
    ],
)
def test_bad_json(text: str, said: str) -> None:
    assert (
        first(text, "f.json")
        .replace("this is not JSON: this", "this")
        .replace("this is not JSON: unknown", "unknown")
        .startswith(said)
    )


def test_json_is_read_as_json_by_any_name() -> None:
    text = '{\t"a":[1,2.50,-1e3,true,null],\n\t"b":{"c":"\\/\\n"} }'
    assert grown(text, "f.json") == grown(text, "f.json")
    for file in ("f.json", "F.JSON", "f.yaml", "<stdin>"):
        root, problems = grown(text, file)
        assert problems == []
        assert plain(root) == {"a": ["1", "2.50", "-1e3", "true", None], "b": {"c": "/\n"}}


def test_yaml_in_braces_is_still_yaml() -> None:
    assert plain(grown("{a: b, c: [d]} # e")[0]) == {"a": "b", "c": ["d"]}


def test_many_equal_keys_are_all_told() -> None:
    _, problems = grown("k: v\n" * 20_000)
    assert len(problems) == 19_999
