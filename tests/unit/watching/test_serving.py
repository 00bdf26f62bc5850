"""`schedule watch` as a process: it says where it is, answers there, and ends with Ctrl-C."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from schedule.cli import main
from schedule.watching.serving import watch
from tests.unit.watching.test_work import SMALL


@contextmanager
def interruptible(command: list[str]) -> Iterator[subprocess.Popen[str]]:
    """A process that Ctrl-C ends even if the tests themselves run where it is ignored; ended at any rate."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    finally:
        signal.signal(signal.SIGINT, before)
    with process:
        try:
            yield process
        finally:
            process.kill()


def test_it_serves_until_ctrl_c_and_then_ends_well(tmp_path: Path) -> None:
    file = tmp_path / "day.yaml"
    file.write_text(SMALL)
    command = [sys.executable, "-W", "error", "-m", "schedule", "watch", str(file), "--no-open"]
    with interruptible(command) as process:
        assert process.stderr
        line = process.stderr.readline()
        found = re.fullmatch(rf"watching {file}: (http://127\.0\.0\.1:\d+/) \(Ctrl-C ends it\)\n", line)
        assert found, line
        with urllib.request.urlopen(found[1] + "events", timeout=60) as events:
            lines = iter(events.readline, b"")
            assert any(b"solved in" in each for each in lines)
            page = urllib.request.urlopen(found[1], timeout=60).read().decode()
            assert "The talk" in page
            process.send_signal(signal.SIGINT)
            assert process.wait(60) == 0
        assert process.stderr.read() == "ended\n"
        assert process.stdout
        assert process.stdout.read() == ""


def test_the_page_is_opened_and_ctrl_c_ends_it(tmp_path: Path) -> None:
    file = tmp_path / "day.yaml"
    file.write_text(SMALL)
    said: list[str] = []
    pages: list[str] = []

    def show(address: str) -> None:
        pages.append(urllib.request.urlopen(address, timeout=60).read().decode())
        os.kill(os.getpid(), signal.SIGINT)

    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        watch(str(file), 0, said.append, show)
    finally:
        signal.signal(signal.SIGINT, before)
    assert said[0].startswith(f"watching {file}: http://127.0.0.1:")
    assert said[1:] == ["ended"]
    assert "day.yaml" in pages[0]


def test_a_port_that_is_taken_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "day.yaml"
    file.write_text(SMALL)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["watch", str(file), "--port", str(port), "--no-open"]) == 74
    assert f"port {port} of 127.0.0.1 cannot be used" in capsys.readouterr().err


def test_there_must_be_a_file_to_begin_with(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["watch", str(tmp_path / "none.yaml"), "--no-open"]) == 1
    assert "cannot be read" in capsys.readouterr().err
    assert main(["watch", "-", "--no-open"]) == 2
    assert "standard input cannot be watched" in capsys.readouterr().err
    assert main(["watch", str(tmp_path), "--no-open", "--port", "99999"]) == 2
