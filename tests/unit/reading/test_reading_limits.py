"""Limits: each is named where it is passed, and each can be raised, in a file, in JSON and in Python."""

import json
from pathlib import Path

import pytest

import schedule
from schedule.cli import main
from schedule.errors import ScenarioError
from schedule.reading.limits import DEFAULT, Limits, current, limits_of, within

HEAD = "zone: UTC\ndate: 2024-03-05\n"
REPORTS = """\
sources: {s: }
reports:
- {source: s, statements: [a took place, b took place]}
- {source: s, statements: [a took place]}
"""
PAST = [
    ("bytes", 100, HEAD + "# " + "x" * 100, "1:1: the file is larger than 100 bytes"),
    ("nesting", 2, HEAD + "agenda: {a: {who: [x]}}\n", "3:13: nesting deeper than 2"),
    ("values", 20, HEAD + f"agenda: {{a: {{who: [{', '.join('abcdefghijklm')}]}}}}\n", "more than 20 values"),
    ("text", 10, HEAD + f"agenda: {{a: {{where: {'x' * 11}}}}}\n", "3:21: text longer than 10 characters"),
    ("title", 5, HEAD + "title: longer\n", "3:8: title is longer than 5 characters; found 'longer'"),
    ("sentence", 10, HEAD + "agenda: {a: , b: }\n" + REPORTS, "a sentence is longer than 10 characters"),
    ("phrase", 12, HEAD + "agenda: {a: {start: about 9 a.m. }}\n", ""),
    ("phrase", 10, HEAD + "agenda: {a: {start: about 9 a.m. }}\n", "start is longer than 10 characters"),
    ("items", 1, HEAD + "agenda: {a: }\nunplanned: {b: }\n", "4:13: more than 1 items"),
    (
        "pairs",
        2,
        HEAD + "agenda: {a: {who: x}, b: {who: [x, y]}, c: {who: x}}\n",
        "3:10: more than 2 pairs of items",
    ),
    ("statements", 2, HEAD + "agenda: {a: , b: }\n" + REPORTS, "7:3: more than 2 statements"),
]


@pytest.mark.parametrize(("name", "most", "text", "told"), PAST)
def test_each_limit_names_itself(name: str, most: int, text: str, told: str) -> None:
    schedule.read_text(text, "f.yaml")
    if not told:
        schedule.read_text(text, "f.yaml", limits=Limits(**{name: most}))
        return
    with pytest.raises(ScenarioError) as caught:
        schedule.read_text(text, "f.yaml", limits=Limits(**{name: most}))
    found = str(caught.value.problems[0])
    assert told in found
    assert f"raise the limit `{name}`" in found


def many(items: int) -> dict[str, object]:
    return {"zone": "UTC", "agenda": {f"i{number}": {} for number in range(items)}}


def test_more_than_the_default_is_read_where_the_limit_is_raised(tmp_path: Path) -> None:
    """As a generated scenario is: through the library's builder, as JSON, and on the command line."""
    size = DEFAULT.items + 1
    file = tmp_path / "many.json"
    file.write_text(json.dumps(many(size)))
    with pytest.raises(ScenarioError, match="more than 5000 items"):
        schedule.scenario(many(size))
    raised = Limits(items=size)
    assert len(schedule.scenario(many(size), limits=raised).items) == size
    assert len(schedule.read(file, limits=raised).items) == size
    assert main(["check", str(file), "--limit", f"items={size}"]) == 0
    assert main(["check", str(file)]) == 1


def test_of_too_many_items_nothing_else_is_told() -> None:
    """That a statement names one of them is no further problem."""
    told = [{"source": "s", "statements": ["i1 took place", "i2 took place", "i3 started at 9"]}]
    with pytest.raises(ScenarioError) as caught:
        schedule.scenario({**many(4), "sources": {"s": {}}, "reports": told}, limits=Limits(items=2))
    assert len(caught.value.problems) == 1
    assert "more than 2 items" in str(caught.value)


def test_pairs_count_what_statements_say_and_places_that_hold_one_thing_at_a_time() -> None:
    day = {
        "zone": "UTC",
        "agenda": {"a": {"who": "x", "where": "hall"}, "b": {"where": "hall"}, "c": {}},
        "places": {"hall": None},
        "sources": {"s": {}},
        "reports": [{"source": "s", "statements": ["x attended b or x attended c", "c was held at hall"]}],
    }
    assert schedule.scenario(day, limits=Limits(pairs=3))
    with pytest.raises(ScenarioError, match=r"more than 2 pairs of items .*here 3.*found 'x' in 3 items"):
        schedule.scenario(day, limits=Limits(pairs=2))
    with pytest.raises(ScenarioError, match=r"more than 5 pairs of items .*here 6"):
        schedule.scenario(day, settings={"places": "exclusive"}, limits=Limits(pairs=5))


def test_digits_of_numbers_that_a_program_gives() -> None:
    with pytest.raises(ScenarioError, match="number too large \\(max 18 digits\\)"):
        schedule.scenario(zone="UTC", title=10**18)
    assert schedule.scenario(zone="UTC", title=10**18, limits=Limits(digits=19)).title == str(10**18)


def test_limits_end_with_the_reading() -> None:
    with pytest.raises(ScenarioError), within(Limits(items=1)):
        schedule.read_text("zone: [", "f.yaml", limits=Limits(items=2))
    assert current() == DEFAULT


@pytest.mark.parametrize(
    ("name", "value"),
    [("items", 0), ("items", -1), ("items", 1.5), ("items", True), ("nesting", 201), ("digits", 4001)],
)
def test_senseless_limits(name: str, value: int) -> None:
    with pytest.raises(ValueError, match=f"the limit `{name}` is .*; found"):
        Limits(**{name: value})


def test_limits_as_the_command_line_names_them() -> None:
    assert limits_of(()) == DEFAULT
    assert limits_of(("items=7", "bytes=64MiB", "text=2 kib")) == Limits(items=7, bytes=2**26, text=2**11)


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("item=3", "there is no limit 'item'; did you mean `items`?"),
        ("x=3", "known are bytes, nesting"),
        ("items", "'' is no number; write --limit items=10000"),
        ("items=many", "'many' is no number"),
        ("items=-3", "'-3' is no number"),
        ("items=" + "9" * 5000, "is no number"),
        ("nesting=500", "the limit `nesting` is 200 at most; found 500"),
    ],
)
def test_settings_that_are_none(setting: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "f.yaml", "--limit", setting]) == 2
    assert told in " ".join(capsys.readouterr().err.split())


def test_the_references_name_every_limit() -> None:
    told = Path("docs/reference/limits.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1].strip() for line in told.splitlines() if line.startswith("| `")]
    assert rows == [f"`{each.name}`" for each in Limits.__attrs_attrs__]  # type: ignore[attr-defined]
    for each in Limits.__attrs_attrs__:  # type: ignore[attr-defined]
        default = each.default
        shown = "8 MiB" if each.name == "bytes" else f"{default:,}".replace(",", " ")
        assert f"| `{each.name}` | {shown} |" in told
