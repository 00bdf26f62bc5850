"""Signals, threads and limits, in this process: who is stopped, when, and with which status."""

import os
import signal
import subprocess
import sys
import threading
from importlib import import_module
from io import StringIO
from pathlib import Path

import pytest

import schedule
from schedule.cli import main
from schedule.errors import Unsolved
from schedule.running import Terminated, memory_limit, search_budget, stoppable
from schedule.solving.session import Stopped
from schedule.supervising import supervised
from tests.command.test_command import SMALL, hard

__all__ = ["hard"]
ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def no_signal_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("schedule.running._last", {})


def test_one_press_that_comes_twice_stops_once() -> None:
    with stoppable():
        with pytest.raises(Terminated):
            os.kill(os.getpid(), signal.SIGTERM)
        os.kill(os.getpid(), signal.SIGTERM)


def test_the_second_press_ends_a_search_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    ends: list[int] = []
    monkeypatch.setattr("schedule.running.os._exit", ends.append)
    monkeypatch.setattr("schedule.running.SAME_PRESS", 0.0)
    with search_budget(None) as budget:
        os.kill(os.getpid(), signal.SIGINT)
        assert budget.interrupted
        assert ends == []
        os.kill(os.getpid(), signal.SIGINT)
    assert ends == [130]


def test_ctrl_c_outside_of_a_search_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def pressed() -> str:
        os.kill(os.getpid(), signal.SIGINT)
        return ""

    monkeypatch.setattr("schedule.reading.template.template", pressed)
    assert main(["new", "-"]) == 130
    assert capsys.readouterr() == ("", "interrupted: nothing more was written\n")


def test_what_was_to_be_ignored_stays_ignored(tmp_path: Path, hard: str) -> None:
    """Under `nohup` a hang-up ends neither the command nor the child that searches."""
    out = tmp_path / "out.json"
    command = [sys.executable, "-m", "schedule", "reconstruct", hard, "-o", str(out), "--seconds", "3"]
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
    finally:
        signal.signal(signal.SIGHUP, before)
    with process:
        for _ in range(5):
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(0.3)
            process.send_signal(signal.SIGHUP)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 3, errors
    assert out.stat().st_size > 100


def test_commands_run_in_threads_too(capsys: pytest.CaptureFixture[str]) -> None:
    """Only the main thread may handle signals; the others do without."""
    ends: list[int] = []
    thread = threading.Thread(target=lambda: ends.append(main(["schema"])))
    thread.start()
    thread.join()
    assert ends == [0]
    assert capsys.readouterr().out.startswith("{")


def test_beside_other_threads_a_command_is_not_forked() -> None:
    """A fork takes only its own thread along, and locks that others hold stay locked."""
    go = threading.Event()
    thread = threading.Thread(target=go.wait)
    thread.start()
    try:
        assert supervised(os.getpid) == os.getpid()
    finally:
        go.set()
        thread.join()


def test_progress_is_shown_to_a_terminal_and_to_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    with search_budget(None) as budget:
        assert budget.progress
        budget.progress("weight 3")
    assert shown.getvalue() == "\rweight 3\x1b[K"
    monkeypatch.setattr(sys, "stderr", StringIO())
    with search_budget(None) as budget:
        assert budget.progress is None


@pytest.mark.parametrize("step", ["Accepting", "Telling"])
def test_a_search_that_is_stopped_before_it_found_anything_says_so(
    step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before it has settled what to believe, or before it has drawn anything."""

    def stopped(*_: object) -> None:
        raise Stopped

    monkeypatch.setattr(getattr(import_module("schedule.share"), step), "of", stopped)
    with pytest.raises(Unsolved, match="the search was stopped before any timeline was found"):
        schedule.reconstruct(schedule.read_text(SMALL, "small.yaml"))


@pytest.mark.parametrize("error", [ImportError("too large to map"), RuntimeError("can't start new thread")])
def test_a_library_that_finds_no_memory_is_told_as_that(error: Exception) -> None:
    with pytest.raises(MemoryError, match=str(error)), memory_limit(1 << 40):
        raise error


def test_a_system_that_knows_no_limit_of_memory_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)
    with pytest.raises(ValueError, match="this system knows no limit of memory"), memory_limit(1 << 30):
        pass


@pytest.mark.parametrize("option", [("--memory", "lots"), ("--limit", "items=many"), ("--limit", "rows=3")])
def test_an_amount_that_is_none_is_wrong_usage(
    option: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "small.yaml"
    file.write_text(SMALL)
    assert main(["reconstruct", str(file), *option]) == 2
    assert "Invalid value" in capsys.readouterr().err


def test_new_writes_to_stdout_what_it_would_write_to_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "day.yaml"
    assert main(["new", str(file)]) == 0
    capsys.readouterr()
    assert main(["new", "-"]) == 0
    assert capsys.readouterr().out == file.read_text(encoding="utf-8")


def test_a_phrase_is_explained_for_a_day_in_a_zone(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["explain-phrase", "exactly noon", "--date", "2024-07-01", "--zone", "Europe/Paris"]
    assert main(asked) == 0
    assert "2024-07-01 12:00:00+02:00 to 2024-07-01 12:00:00+02:00" in capsys.readouterr().out
