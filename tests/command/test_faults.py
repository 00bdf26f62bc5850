"""What goes wrong around the command: streams, encodings, signals, crashes. F numbers as in SECURITY.md."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

import pytest
from attrs import evolve
from ortools.sat.python import cp_model

from schedule.cli import main
from schedule.errors import Unsolved
from schedule.reading.files import read
from schedule.reconstruct import reconstruct
from schedule.running import Terminated, search_budget, status_of, stoppable
from schedule.solving import watched
from tests.command.test_command import SMALL, hard
from tests.faults import torn_after_kills

__all__ = ["hard"]
ROOT = Path(__file__).parents[2]
ODD = """
title: "Ünïcode 漢字"
zone: UTC
date: 2024-01-02
agenda: {talk: {title: "Vortrag – Ä 漢字 \\u202e", start: "9:00"}}
sources: {usher: {title: "{0.__class__} %s ${HOME}"}}
reports: [{source: usher, statements: [talk started at 9:20, talk started at exactly 11:00]}]
"""


def run(shell: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """`shell` is a line of bash, in which `$S` is the command."""
    host = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "S": f"{sys.executable} -m schedule",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    host |= {name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")}
    return subprocess.run(
        ["bash", "-c", shell],
        cwd=folder,
        env=host | environment,
        capture_output=True,
        check=False,
        timeout=120,
    )


@pytest.fixture(autouse=True)
def no_signal_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("schedule.running._last", {})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "small.yaml").write_text(SMALL)
    (tmp_path / "odd.yaml").write_text(ODD, encoding="utf-8")
    return tmp_path


LIGHT = ["schema", "new -", "explain-phrase noon", "--help"]


@pytest.mark.parametrize("command", [*LIGHT, "reconstruct small.yaml", "reconstruct small.yaml --json"])
def test_f15_a_pipe_that_nobody_reads_ends_it_without_a_word(folder: Path, command: str) -> None:
    done = run(f"$S {command} | true; exit ${{PIPESTATUS[0]}}", folder)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.parametrize("command", [*LIGHT, "reconstruct small.yaml"])
@pytest.mark.parametrize(
    ("stdout", "reason"), [("/dev/full", "No space left on device"), ("&-", "it is closed")]
)
def test_f03_f28_a_stdout_that_takes_nothing_is_told(
    folder: Path, command: str, stdout: str, reason: str
) -> None:
    done = run(f"$S {command} >{stdout}", folder)
    assert done.returncode == 74
    assert done.stderr.decode() == f"standard output could not be written: {reason}\n"


def test_f28_a_closed_stdin_is_told(folder: Path) -> None:
    done = run("$S check - <&-", folder)
    assert (done.returncode, done.stderr) == (1, b"'<stdin>' cannot be read: it is closed\n")


@pytest.mark.parametrize("stderr", ["/dev/full", "&-"])
def test_f28_a_stderr_that_takes_nothing_changes_no_status(folder: Path, stderr: str) -> None:
    assert run(f"$S check nowhere.yaml 2>{stderr}", folder).returncode == 1
    assert run(f"$S nonsense 2>{stderr}", folder).returncode == 2


def test_files_are_written_even_if_nobody_reads_the_table(folder: Path) -> None:
    done = run("$S reconstruct small.yaml -o out.json | true; exit ${PIPESTATUS[0]}", folder)
    assert done.returncode == 141
    assert json.loads((folder / "out.json").read_text())["status"] == "proven"


HOSTS = [
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "cp1252", "TZ": "Nowhere/Bad"},
    {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "EST5EDT4", "PYTHONHASHSEED": "3"},
]
SAYING = """
import sys
from schedule.cli import main
found = [main(each.split()) for each in (
    "check n\u00f6\u6f22.yaml", "explain-phrase t\u00eba", "new n\u00f6.yaml", "explain odd.yaml talk",
    "reconstruct odd.yaml -o out.txt -o out.html -o out.svg")]
sys.stdout.flush()
sys.stdout.buffer.write(b"DATA")
sys.stdout.buffer.flush()
found.append(main(["reconstruct", "odd.yaml", "--json"]))
assert found[2] in (0, 74), found  # some hosts have no such name
assert found == [1, 1, found[2], 0, 0, 0], found
"""


def said(folder: Path, host: dict[str, str]) -> tuple[bytes, bytes, list[bytes]]:
    """All that is printed for people, the JSON, and the files."""
    (folder / "saying.py").write_text(SAYING)
    (folder / "nö.yaml").unlink(missing_ok=True)
    done = run(f"{sys.executable} saying.py", folder, **host)
    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr
    shown, _, data = done.stdout.partition(b"DATA")
    return shown, data, [(folder / f"out.{each}").read_bytes() for each in ("txt", "html", "svg")]


def test_f16_f17_f18_no_encoding_stops_it_and_no_host_changes_a_byte(folder: Path) -> None:
    plain = said(folder, {"PYTHONUTF8": "1"})
    assert "漢字".encode() in plain[0]
    for host in HOSTS:
        told = said(folder, host)
        assert told[1:] == plain[1:], host
        assert b"\x1b" not in told[0]


def test_t26_names_of_files_do_nothing_to_a_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = str(tmp_path / "a\x1b]0;pwned\x07\u202e.yaml")
    Path(name).write_text("zone: nowhere\n")
    assert main(["check", name]) == 1
    assert main(["reconstruct", name, "-o", name]) == 74
    answer = tmp_path / "b\x1b[2J.json"
    answer.write_text("{}")
    assert main(["verify", name, str(answer)]) == 1
    shown = capsys.readouterr()
    assert not {"\x1b", "\x07", "\u202e"} & set(shown.out + shown.err)
    assert "\\u001b" in shown.err


def test_t19_outputs_are_looked_at_before_anything_is_solved(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    os.symlink("small.yaml", "link.svg")
    os.link("small.yaml", "hard.json")
    for name in ("link.svg", "hard.json", "./hard.json"):
        assert main(["reconstruct", "small.yaml", "-o", name]) == 74
        assert "would overwrite the input" in capsys.readouterr().err
    for again in ("a.svg", "./a.svg", os.path.join("..", folder.name, "a.svg")):
        assert main(["reconstruct", "small.yaml", "-o", "a.svg", "-o", again]) == 2
        assert "named twice" in capsys.readouterr().err
    (folder / "old.svg").write_text("")
    assert main(["reconstruct", "gone.yaml", "-o", "old.svg"]) == 1
    assert "gone.yaml" in capsys.readouterr().err
    assert (folder / "small.yaml").read_text() == SMALL


def started(hard: str, *options: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "schedule", "reconstruct", hard, *options]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )


PRESSED = """
import os, signal, sys
from importlib import import_module
place = import_module({module!r})
before = place.{name}
def pressed(*args, **options):
    os.killpg(0, signal.SIGINT)  # the whole group, as a terminal does it: the child hears it twice
    return before(*args, **options)
place.{name} = pressed
from schedule.__main__ import main
sys.exit(main())
"""


def pressed(module: str, name: str, *arguments: str) -> tuple[int, bytes, bytes]:
    """Status and outputs of the command, where somebody presses Ctrl-C as it comes to this function."""
    command = [sys.executable, "-c", PRESSED.format(module=module, name=name), *arguments]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        out, errors = process.communicate(timeout=60)
    return process.returncode, out, errors


def test_f06_ctrl_c_before_anything_is_found(hard: str, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    status, out, errors = pressed("schedule.running", "scenario_of", "reconstruct", hard, "-o", str(target))
    assert (status, out) == (130, b"")
    assert errors.startswith(b"interrupted"), errors
    assert not target.exists()


def test_f06_ctrl_c_as_the_search_begins(hard: str, tmp_path: Path) -> None:
    """What was chosen in haste is told, as the best found."""
    target = tmp_path / "out.json"
    status, _, errors = pressed("schedule.reconstruct", "_told", "reconstruct", hard, "-o", str(target))
    assert status == 130, errors
    assert b"interrupted: this is the best timeline found" in errors
    assert json.loads(target.read_text())["status"] == "best-found"


def test_f10_a_solver_that_does_not_keep_its_limit_is_left_behind(
    hard: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    target, over, waited_for = tmp_path / "out.json", threading.Event(), list[str]()

    def sleep(*_: object) -> cp_model.CpSolverStatus:
        if not over.wait(20):
            waited_for.append("the solver")
        return cp_model.UNKNOWN

    monkeypatch.setattr(watched, "GRACE", 0.1)
    monkeypatch.setattr(cp_model.CpSolver, "solve", sleep)
    try:
        assert main(["reconstruct", hard, "--seconds", "0.3", "-o", str(target)]) == 3
    finally:
        over.set()
    assert waited_for == []
    assert json.loads(target.read_text())["status"] == "best-found"
    assert "not proven best" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 143)]
)
def test_f05_f08_a_signal_ends_the_search_once(
    number: signal.Signals,
    status: int,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = signal.getsignal(number)
    timeline = reconstruct(read(folder / "small.yaml"))
    with search_budget(None) as budget:
        signal.raise_signal(number)
        signal.raise_signal(number)  # the same press, by way of the parent
        assert budget.interrupted
    assert status_of(timeline, budget) == status
    assert "interrupted: the timeline is proven best, but" in capsys.readouterr().err
    assert signal.getsignal(number) == before


def test_f09_a_search_that_ends_between_proof_and_explanation_says_so(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    timeline = reconstruct(read(folder / "small.yaml"))
    with search_budget(0.001) as budget:
        time.sleep(0.01)
    assert status_of(timeline, budget) == 0
    assert capsys.readouterr().err == ""
    assert status_of(evolve(timeline, explained=False), budget) == 0
    assert "the time is over: the timeline is proven best, but" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("interrupted", "terminated", "expected"),
    [(True, False, KeyboardInterrupt), (True, True, Terminated), (False, False, Unsolved)],
)
def test_f06_f08_stopped_before_any_timeline_was_found(
    interrupted: bool, terminated: bool, expected: type[BaseException]
) -> None:
    def search() -> None:
        with search_budget(None) as budget:
            budget.interrupted, budget.terminated = interrupted, terminated
            raise Unsolved("nothing yet")

    with pytest.raises(expected):
        search()


def test_a_signal_that_native_code_turns_into_another_error(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def load(*_: object, **__: object) -> None:
        with suppress(KeyboardInterrupt, Terminated):
            signal.raise_signal(signal.SIGTERM)
        raise ImportError("initialization failed")

    monkeypatch.setattr("schedule.cli_reconstruct.scenario_of", load)
    assert main(["reconstruct", str(folder / "small.yaml")]) == 143
    assert "terminated" in capsys.readouterr().err


def test_what_is_ignored_stays_ignored() -> None:
    """As under `nohup`."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with stoppable():
            assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
            assert signal.getsignal(signal.SIGTERM) != signal.SIG_DFL
    finally:
        signal.signal(signal.SIGHUP, before)


def test_a_killed_parent_leaves_no_search_behind(hard: str) -> None:
    with started(hard) as process:
        time.sleep(1)
        process.kill()
        process.communicate(timeout=20)  # ends only when no process holds the pipe any more
    assert process.returncode == -signal.SIGKILL


CRASHING = """
import {imports}
from schedule.supervising import supervised
def crash():
    {crash}
    return 5
sys.exit(supervised(crash))
"""


@pytest.mark.parametrize(
    ("crash", "status", "told"),
    [
        ("os.abort()", 70, "the search crashed (SIGABRT), and no answer was written"),
        ("os.kill(os.getpid(), 9)", 70, "the search crashed (SIGKILL)"),
        ("signal.signal(15, signal.SIG_DFL); os.kill(os.getpid(), 15)", 143, ""),
        ("os._exit(1)", 70, "the search crashed (exit 1)"),
        ("pass", 5, ""),
        ("print('seen')", 5, ""),
    ],
)
def test_f12_a_crash_is_told(crash: str, status: int, told: str) -> None:
    code = CRASHING.format(imports="os, signal, sys", crash=crash)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stderr
    assert told in done.stderr
    assert done.stdout == ("seen\n" if "seen" in crash else "")


def test_f11_too_little_memory_is_told(hard: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "schedule", "reconstruct", hard, "--memory", "200MiB", "--seconds", "20"],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 70, done.stderr
    assert "emory" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("failure", "told"),
    [
        (RuntimeError("boom"), "internal error, please report it: RuntimeError: boom"),
        (MemoryError(), "out of memory"),
    ],
)
def test_a_bug_is_told_as_one(
    folder: Path,
    failure: Exception,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise failure

    monkeypatch.setattr(sys.modules["schedule.reconstruct"], "reconstruct", fail)
    assert main(["reconstruct", str(folder / "small.yaml")]) == 70
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("command", ["reconstruct", "explain"])
def test_f13_an_answer_that_is_wrong_is_never_shown(
    command: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import_module("schedule.explain_report")  # before anything is replaced that it takes for its own
    home = sys.modules["schedule.reconstruct"]
    right = home._timeline

    def wrong(*given: Any, **named: Any) -> Any:
        timeline = right(*given, **named)
        actual = timeline.items[0].actual
        late = evolve(actual, start=evolve(actual.start, at=actual.start.at.add(hours=1)))
        return evolve(timeline, items=(evolve(timeline.items[0], actual=late), *timeline.items[1:]))

    monkeypatch.setattr(home, "_timeline", wrong)
    assert main([command, str(folder / "small.yaml")]) == 70
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "internal error, please report it: the answer failed its check" in shown.err


@pytest.mark.parametrize(
    "text",
    [
        "zone: UTC\nagenda: {a: {start: '0001-01-01 0:00'}}",
        "zone: UTC\nagenda: {a: {start: '9999-12-31T23:59'}}",
        "zone: UTC\ndate: 9999-12-29\nagenda: {a: {start: '9:00', duration: 199 days}}",
    ],
)
def test_t09_f24_an_answer_beyond_the_calendar_is_refused(
    tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "edge.yaml"
    file.write_text(text)
    assert main(["reconstruct", str(file)]) == 1
    assert "the answer reaches outside the years 1-9999" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check small.yaml", "explain-phrase noon", "version"])
def test_f19_a_missing_time_zone_database_is_named(folder: Path, command: str) -> None:
    code = (
        "import sys\n"
        "sys.modules['tzdata'] = None\n"
        "from schedule.cli import main\n"
        f"sys.exit(main({command.split()}))\n"
    )
    (folder / "without.py").write_text(code)
    done = run(f"{sys.executable} without.py", folder, PYTHONTZPATH="")
    assert done.returncode == (1 if command == "version" else 70)
    told = "there is no time zone database; mend: python -m pip install tzdata\n"
    assert told in done.stderr.decode() + done.stdout.decode()
    assert b"Traceback" not in done.stderr


def test_verify_needs_neither_the_solver_nor_pandas(folder: Path) -> None:
    assert main(["reconstruct", str(folder / "small.yaml"), "-o", str(folder / "small.json")]) == 0
    code = (
        "import sys\n"
        "for each in ('ortools', 'pandas', 'numpy'): sys.modules[each] = None\n"
        "from schedule.cli import main\n"
        "sys.exit(main(['verify', 'small.yaml', 'small.json']))\n"
    )
    (folder / "without.py").write_text(code)
    done = run(f"{sys.executable} without.py", folder)
    assert done.returncode == 0, done.stderr
    assert b"every accepted statement and every law holds" in done.stdout


def test_f01_kills_in_the_middle_of_writing_leave_a_whole_file(tmp_path: Path) -> None:
    """A slice of `python -m tests.faults kills 500`, and the proof that the harness sees torn files."""
    assert torn_after_kills(8, tmp_path, Random(1)) == 0
    assert torn_after_kills(8, tmp_path, Random(1), way="in place") > 0
