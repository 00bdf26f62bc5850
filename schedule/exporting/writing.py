"""Writing an output file so that nobody ever sees half of it.

The new content goes to a file beside the target, reaches the disk, and then takes the target's
place in one step. Whatever goes wrong, the old file stays as it was.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import stat
import time

from schedule.errors import OutputError
from schedule.exporting.formats import ending_of, render
from schedule.exporting.look import PLAIN, Look
from schedule.exporting.safe_text import visible
from schedule.model.timeline import Timeline

_LONGEST_STEM = 60
STALE = 3600.0


def write(timeline: Timeline, path: str | os.PathLike[str], look: Look = PLAIN) -> None:
    """Writes the timeline in the format that the path's ending names, drawn as `look` says.

    A symbolic link is replaced, not followed. Raises OutputError, with the path and the
    reason, if the format is unknown or the file cannot be written; an older file of that
    name is then untouched, and no other file is left behind.
    """
    content = render(timeline, ending_of(path), look)
    write_bytes(content, path)


def write_bytes(content: bytes, path: str | os.PathLike[str]) -> None:
    """Puts the content at the path, whole or not at all. Raises OutputError like `write`."""
    target = os.fspath(path)
    try:
        mode = _mode_of(target)
        _replace(target, content, mode)
    except (OSError, ValueError) as reason:
        words = (reason.strerror if isinstance(reason, OSError) else None) or str(reason)
        raise OutputError(f"{visible(target)}: could not be written: {words}") from reason


def _mode_of(target: str) -> int | None:
    """The permissions of the file that is there. Raises OSError for what is no file: a folder
    or a device cannot be replaced by a file without harm."""
    try:
        found = os.lstat(target)
    except FileNotFoundError:
        return None
    if stat.S_ISLNK(found.st_mode):
        return None
    if not stat.S_ISREG(found.st_mode):
        raise OSError("it is a folder or a device, not a file")
    return stat.S_IMODE(found.st_mode)


def _replace(target: str, content: bytes, mode: int | None) -> None:
    folder, name = os.path.split(target)
    _sweep(folder, _stem(name))
    beside = os.path.join(folder, f".{_stem(name)}.{secrets.token_hex(6)}.tmp")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with open(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            os.chmod(beside, mode)
        os.replace(beside, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(beside)
        raise


def _sweep(folder: str, stem: str) -> None:
    """Removes what a writer of this file left behind that was killed more than an hour ago."""
    ours = re.compile(re.escape(f".{stem}.") + r"[0-9a-f]{12}\.tmp")
    with contextlib.suppress(OSError), os.scandir(folder or ".") as entries:
        for entry in entries:
            old = (
                ours.fullmatch(entry.name)
                and time.time() - entry.stat(follow_symlinks=False).st_mtime > STALE
            )
            if old and entry.is_file(follow_symlinks=False):
                os.unlink(entry.path)


def _stem(name: str) -> str:
    """Short enough that a name that fits still fits with the ending of a temporary file."""
    return name.encode("utf-8", "surrogateescape")[:_LONGEST_STEM].decode("utf-8", "ignore")
