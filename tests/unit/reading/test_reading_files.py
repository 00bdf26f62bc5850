"""Bytes of files: what may be read at all."""

import io
import os
from pathlib import Path

import pytest

from schedule.constraints.compiling import compile_scenario
from schedule.errors import ScenarioError
from schedule.reading.files import read, read_text

GOOD = "zone: UTC\nagenda: {lunch: }\n"


def problems_of(path: str | os.PathLike[str]) -> str:
    with pytest.raises(ScenarioError) as caught:
        read(path)
    return str(caught.value)


def written(folder: Path, content: bytes, name: str = "f.yaml") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("name", ["second day.yaml", "second day.yml", "second day.txt", "second day"])
def test_yaml_by_any_name(tmp_path: Path, name: str) -> None:
    scenario = read(written(tmp_path, GOOD.encode(), name))
    assert scenario.title == "Untitled"
    assert scenario.file == str(tmp_path / name)


def test_json_equals_yaml(tmp_path: Path) -> None:
    as_json = b'{"zone": "UTC", "agenda": {"lunch": null}, "settings": {"reliability": 0.80}}'
    as_yaml = b"settings: {reliability: 0.80}\nagenda:\n  lunch:\nzone: UTC\n"
    assert read(written(tmp_path, as_json, "f.json")) == read(written(tmp_path, as_yaml))


def test_bom_and_line_breaks(tmp_path: Path) -> None:
    plain = read(written(tmp_path, GOOD.encode()))
    assert read(written(tmp_path, b"\xef\xbb\xbf" + GOOD.encode())) == plain
    assert read(written(tmp_path, GOOD.replace("\n", "\r\n").encode())) == plain
    assert read(written(tmp_path, GOOD.replace("\n", "\r").encode())) == plain


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"zone: UTC\ntitle: caf\xe9\n", "f.yaml:2:11: not valid UTF-8 (byte 0xE9 at offset 20)"),
        (GOOD.encode("utf-16"), "f.yaml:1:1: not valid UTF-8 (byte 0xFF at offset 0); found UTF-16; save"),
        (b"zone: \xc0\xaf\n", "f.yaml:1:7: not valid UTF-8"),
        (b"zone: \xed\xa0\x80\n", "f.yaml:1:7: not valid UTF-8"),
        (b"", "f.yaml:1:1: the scenario is empty"),
        (b"# only a comment\n", "f.yaml:1:1: the scenario is empty"),
        (b"x" * (8 * 2**20 + 1), "f.yaml:1:1: the file is larger than 8 MiB"),
    ],
)
def test_refused_content(tmp_path: Path, content: bytes, said: str) -> None:
    assert said in problems_of(written(tmp_path, content))


def test_the_largest_file_is_read(tmp_path: Path) -> None:
    comment = b"#" * (8 * 2**20 - len(GOOD))
    assert read(written(tmp_path, GOOD.encode() + comment)).items[0].id == "lunch"


def test_only_regular_files(tmp_path: Path) -> None:
    assert "it is not a regular file" in problems_of(tmp_path)
    assert "it is not a regular file" in problems_of("/dev/zero")
    os.mkfifo(tmp_path / "pipe")
    assert "it is not a regular file" in problems_of(tmp_path / "pipe")
    assert "cannot be read: no such file" in problems_of(tmp_path / "none.yaml")
    assert "cannot be read" in problems_of("a\0b")
    assert "\\u001b" in problems_of("\x1b[2J")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(GOOD.encode())))
    scenario = read("-")
    assert (scenario.title, scenario.file) == ("Untitled", "<stdin>")
    monkeypatch.setattr("sys.stdin", None)
    assert "cannot be read" in problems_of("-")


def test_a_text_of_any_length_is_bounded() -> None:
    with pytest.raises(ScenarioError, match="larger than 8 MiB"):
        read_text("x" * (8 * 2**20 + 1), "f")


def test_names_that_are_no_text() -> None:
    with pytest.raises(ScenarioError, match="cannot be read"):
        read(os.fsdecode(b"/nowhere/\xff.yaml"))


MIXED = """\
zone: Europe/Berlin
date: 2024-03-31
sources: {s: }
agenda:
  a: {titel: A, start: "9:00"}
  b: {start: "10:00", end: "02:30"}
reports:
  - source: s
    statements:
      - b started at 99:00
      - b started at 2:30 a.m.
"""


def test_what_the_calendar_refuses_is_told_with_all_other_problems() -> None:
    with pytest.raises(ScenarioError) as raised:
        read_text(MIXED, "f.yaml")
    assert [str(each).split(":")[1] for each in raised.value.problems] == ["5", "6", "10", "11"]
    with pytest.raises(ScenarioError) as raised:
        read_text(MIXED.replace("Berlin", "Bonn"), "f.yaml")
    told = [str(each) for each in raised.value.problems]
    assert not any("does not exist" in each for each in told)  # that hangs on the zone


def test_a_time_that_the_calendar_refuses_is_named() -> None:
    given = "zone: UTC\nsources: {s: }\nagenda: {a: {start: 2024-05-14 9:00, end: '10:00'}}\nreports:\n"
    given += "  - {source: s, statements: [a started at 9:00]}\n"
    with pytest.raises(ScenarioError) as raised:
        compile_scenario(read_text(given, "f.yaml"))
    told = [str(each) for each in raised.value.problems]
    assert "found the `end` of this entry" in told[0]
    assert "found 'a started at 9:00'" in told[1]
