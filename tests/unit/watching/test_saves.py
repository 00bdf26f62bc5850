"""Saves are seen: new content, once it has settled; not new times over the same content."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from schedule.watching import saves
from schedule.watching.saves import each_save


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saves, "LOOK_SECONDS", 0.01)


@contextmanager
def looking(file: Path) -> Iterator[tuple[list[bytes], Callable[[int], None]]]:
    """What was in the file at each save that was told of; and a way to wait for so many."""
    seen: list[bytes] = []
    told, stop = threading.Condition(), threading.Event()

    def saved() -> None:
        with told:
            seen.append(file.read_bytes() if file.exists() else b"gone")
            told.notify_all()

    def wait(number: int) -> None:
        with told:
            assert told.wait_for(lambda: len(seen) >= number, 20)

    thread = threading.Thread(target=each_save, args=(str(file), stop, saved))
    thread.start()
    try:
        yield seen, wait
    finally:
        stop.set()
        thread.join(20)
        assert not thread.is_alive()


def test_the_file_as_it_is_counts_first_and_each_save_after_it(tmp_path: Path) -> None:
    file = tmp_path / "day.yaml"
    file.write_bytes(b"one")
    with looking(file) as (seen, wait):
        wait(1)
        file.write_bytes(b"two")
        wait(2)
        other = tmp_path / "new"
        other.write_bytes(b"three")
        os.replace(other, file)
        wait(3)
    assert seen == [b"one", b"two", b"three"]


def test_the_same_content_is_no_new_save(tmp_path: Path) -> None:
    file = tmp_path / "day.yaml"
    file.write_bytes(b"one")
    with looking(file) as (seen, wait):
        wait(1)
        os.utime(file, (1, 1))
        file.write_bytes(b"one")
        os.utime(file, (2, 2))
        file.write_bytes(b"two")
        wait(2)
    assert seen == [b"one", b"two"]


def test_an_old_file_that_stays_as_it_is_is_told_of_once(tmp_path: Path) -> None:
    file = tmp_path / "day.yaml"
    file.write_bytes(b"one")
    os.utime(file, (1, 1))
    with looking(file) as (seen, wait):
        wait(1)
        time.sleep(0.2)
    assert seen == [b"one"]


def test_a_save_of_the_same_length_in_the_same_tick_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "day.yaml"
    file.write_bytes(b"one")
    stamp = file.stat().st_mtime
    with looking(file) as (seen, wait):
        wait(1)
        file.write_bytes(b"two")
        os.utime(file, (stamp, stamp))
        wait(2)
    assert seen == [b"one", b"two"]


def test_a_file_that_goes_away_and_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "day.yaml"
    file.write_bytes(b"one")
    with looking(file) as (seen, wait):
        wait(1)
        file.unlink()
        wait(2)
        file.write_bytes(b"one")
        wait(3)
    assert seen == [b"one", b"gone", b"one"]
