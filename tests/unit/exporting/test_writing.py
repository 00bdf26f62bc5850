"""Formats by ending, and files that are written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import schedule
from schedule.errors import OutputError
from schedule.exporting.formats import FORMATS, ending_of, render
from schedule.exporting.json_answer import to_json
from schedule.exporting.writing import write
from tests.unit.exporting import samples

ROOT = Path(__file__).parents[3]


def test_the_formats_of_the_contract() -> None:
    assert set(FORMATS) == {
        ".json",
        ".svg",
        ".html",
        ".png",
        ".1x.png",
        ".pdf",
        ".csv",
        ".ics",
        ".md",
        ".mmd",
        ".txt",
        ".vl.json",
    }


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("name", [each for each in samples.SAMPLES if each != "crowded"])
def test_every_format_writes_every_sample(name: str, ending: str) -> None:
    made = render(samples.SAMPLES[name](), ending)
    assert made
    assert ending in (".png", ".1x.png", ".pdf", ".ics") or (
        made.decode("utf-8").endswith("\n") and b"\r" not in made
    )


@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_survives_every_hostile_text(ending: str) -> None:
    from tests.unit.exporting.hostile import SAMPLES

    for text in SAMPLES[:: 4 if ending in (".png", ".1x.png", ".pdf") else 1]:
        render(samples.renamed(samples.hanoi(), text), ending)


@pytest.mark.parametrize(
    ("path", "ending"),
    [
        ("a.json", ".json"),
        ("a.vl.json", ".vl.json"),
        ("A.SVG", ".svg"),
        ("x.y/a.b.md", ".md"),
        (Path("a.txt"), ".txt"),
    ],
)
def test_the_ending_names_the_format(path: str | Path, ending: str) -> None:
    assert ending_of(path) == ending


@pytest.mark.parametrize("path", ["a", "a.docx", ".json", "a.json.gz", "svg", "a.svg/", ""])
def test_unknown_ending_names_the_known_ones(path: str) -> None:
    with pytest.raises(OutputError, match=r"\.json, \.svg, .*\.vl\.json"):
        ending_of(path)


def test_unknown_ending_cannot_be_rendered() -> None:
    with pytest.raises(OutputError, match=r"\.docx: not the name of a known format"):
        render(samples.hanoi(), ".docx")


def test_writes_what_is_rendered(tmp_path: Path) -> None:
    target = tmp_path / "answer.json"
    write(samples.hanoi(), target)
    assert target.read_text("utf-8") == to_json(samples.hanoi())
    assert os.listdir(tmp_path) == ["answer.json"]


def test_replaces_an_older_file_and_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "answer.json"
    target.write_text("old")
    target.chmod(0o640)
    write(samples.hanoi(), target)
    assert target.read_text("utf-8") == to_json(samples.hanoi())
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_symbolic_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    elsewhere, link = tmp_path / "elsewhere.txt", tmp_path / "answer.json"
    elsewhere.write_text("precious")
    link.symlink_to(elsewhere)
    write(samples.hanoi(), link)
    assert elsewhere.read_text() == "precious"
    assert not link.is_symlink()


def test_a_long_name_still_has_room_for_the_temporary_file(tmp_path: Path) -> None:
    target = tmp_path / ("é" * 120 + ".json")
    write(samples.hanoi(), target)
    assert target.exists()


def refused(target: Path | str) -> str:
    with pytest.raises(OutputError) as caught:
        write(samples.hanoi(), target)
    return str(caught.value)


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "answer.json").mkdir()
    assert "could not be written: it is a folder or a device" in refused(tmp_path / "answer.json")
    assert os.listdir(tmp_path) == ["answer.json"]


def test_a_device_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    assert "it is a folder or a device" in refused(pipe)
    assert stat.S_ISFIFO(pipe.lstat().st_mode)


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("missing/answer.json", "No such file or directory"),
        ("file/answer.json", "Not a directory"),
        ("x" * 300 + ".json", "File name too long"),
        ("nul\0byte.json", "null byte"),
    ],
)
def test_a_place_that_cannot_be_written_is_told_with_the_reason(
    tmp_path: Path, target: str, reason: str
) -> None:
    (tmp_path / "file").write_text("")
    message = refused(f"{tmp_path}/{target}")
    assert reason in message
    assert str(tmp_path) in message
    assert "\0" not in message
    assert os.listdir(tmp_path) == ["file"]


def test_dev_full_and_what_lies_below_it() -> None:
    assert "Not a directory" in refused("/dev/full/answer.json")
    assert stat.S_ISCHR(os.lstat("/dev/full").st_mode)


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def interrupted(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("name", ["fsync", "replace", "chmod"])
def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    target = tmp_path / "answer.json"
    target.write_text("old")
    monkeypatch.setattr(os, name, full)
    assert refused(target) == f"{target}: could not be written: No space left on device"
    monkeypatch.undo()
    assert target.read_text() == "old"
    assert os.listdir(tmp_path) == ["answer.json"]


@pytest.mark.parametrize("failure", [full, interrupted])
def test_whatever_stops_the_writing_leaves_no_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: Callable[..., None]
) -> None:
    monkeypatch.setattr(os, "fsync", failure)
    with pytest.raises((OutputError, KeyboardInterrupt)):
        write(samples.hanoi(), tmp_path / "answer.json")
    monkeypatch.undo()
    assert os.listdir(tmp_path) == []


def test_what_a_killed_writer_left_behind_is_removed_after_an_hour(tmp_path: Path) -> None:
    """Nothing else is: not what is younger, not another file's, not what only looks like it."""
    long_ago = time.time() - 4000
    names = [f".answer.json.{'a' * 12}.tmp", f".answer.json.{'b' * 12}.tmp", f".other.json.{'a' * 12}.tmp"]
    names += [".answer.json.mine.tmp", f".answer.json.{'c' * 12}.tmp.txt"]
    for name in names:
        (tmp_path / name).write_text("half")
        if "b" * 12 not in name:
            os.utime(tmp_path / name, (long_ago, long_ago))
    (tmp_path / f".answer.json.{'d' * 12}.tmp").mkdir()
    os.utime(tmp_path / f".answer.json.{'d' * 12}.tmp", (long_ago, long_ago))
    write(samples.hanoi(), tmp_path / "answer.json")
    left = {*names[1:], "answer.json", f".answer.json.{'d' * 12}.tmp"}
    assert set(os.listdir(tmp_path)) == left


def test_a_size_limit_in_the_middle_of_the_file_leaves_the_old_one(tmp_path: Path) -> None:
    """A real write error after some bytes: the child may write files of 4 KiB at most."""
    target = tmp_path / "answer.json"
    target.write_text("old")
    child = (
        "import resource, signal, sys\n"
        "from schedule.exporting.writing import write\n"
        "from tests.unit.exporting import samples\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try: write(samples.hanoi(), sys.argv[1])\n"
        "except Exception as error: print(type(error).__name__, error)\n"
    )
    done = run(child, str(target), {})
    assert done.startswith("OutputError")
    assert "File too large" in done
    assert target.read_text() == "old"
    assert os.listdir(tmp_path) == ["answer.json"]


def run(child: str, argument: str, environment: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-B", "-c", child, argument],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return done.stdout


def test_nothing_depends_on_the_host() -> None:
    """Zone, locale, hash seed and terminal of the host do not show in any format."""
    child = (
        "import hashlib\n"
        "from schedule.exporting.formats import FORMATS, render\n"
        "from tests.unit.exporting import samples\n"
        "for make in (samples.best_found, samples.festival, samples.railway):\n"
        "    print({each: hashlib.sha256(render(make(), each)).hexdigest()[:12] for each in FORMATS})\n"
    )
    hosts = [
        {"TZ": "UTC", "PYTHONHASHSEED": "1"},
        {"TZ": "America/New_York", "PYTHONHASHSEED": "2", "LC_ALL": "C", "PYTHONUTF8": "0", "COLUMNS": "40"},
        {
            "TZ": "Nowhere/Bad",
            "PYTHONHASHSEED": "3",
            "LANG": "tr_TR.UTF-8",
            "FORCE_COLOR": "1",
            "TERM": "dumb",
        },
    ]
    assert len({run(child, "", host) for host in hosts}) == 1


def test_json_loads_neither_templates_nor_pictures() -> None:
    child = (
        "import sys\n"
        "from schedule.exporting.formats import render\n"
        "from tests.unit.exporting import samples\n"
        "render(samples.hanoi(), '.json')\n"
        "print(sorted({'jinja2', 'rich', 'resvg_py', 'icalendar', 'ortools'} & set(sys.modules)))\n"
    )
    assert run(child, "", {}).strip() == "[]"


TREE: dict[str, object] = {
    "title": "Any order",
    "zone": "UTC",
    "date": "2024-05-02",
    "places": {"q": "Quay", "p": "Pier"},
    "sources": {
        "t": {"reliability": 0.8, "title": "Tim"},
        "s": {"title": "Sue"},
        "r10": {},
        "r2": {"via": "t"},
    },
    "agenda": {
        "b": {"start": "10:00", "where": "q", "who": ["zoe", "ann"]},
        "a": {"start": "9:00", "where": "p", "tags": ["late", "early"]},
    },
    "unplanned": {"d": {}, "c": {"who": ["ann"]}},
    "reports": [
        {"id": "p10", "source": "t", "quote": "at nine", "statements": ["a started at 9:00", "b took place"]},
        {"id": "p2", "source": "s", "url": "https://example.org", "statements": ["a started at 11:00"]},
        {
            "id": "p1",
            "source": "r2",
            "statements": ["d was held at p", "zoe attended c"],
        },
    ],
}


def turned(value: object) -> object:
    """The same with everything the other way round that has no order."""
    if isinstance(value, dict):
        return {key: turned(each) for key, each in reversed(value.items())}
    reports = isinstance(value, list) and all(isinstance(each, dict) for each in value)
    return [turned(each) for each in reversed(value)] if reports else value


@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_content_in_another_order_gives_the_same_bytes(ending: str) -> None:
    one, other = (schedule.reconstruct(schedule.scenario(each)) for each in (TREE, turned(TREE)))
    assert [each.id for each in one.scenario.reports] != [each.id for each in other.scenario.reports]
    assert render(one, ending) == render(other, ending)
