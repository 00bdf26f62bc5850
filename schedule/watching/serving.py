"""The whole of `schedule watch`: look for saves, solve them, and serve what comes of it until Ctrl-C."""

from __future__ import annotations

import threading
from collections.abc import Callable

from schedule.reading.files import read_characters
from schedule.reading.limits import DEFAULT, Limits
from schedule.watching.board import Board
from schedule.watching.pages import waiting_page
from schedule.watching.saves import each_save
from schedule.watching.server import Server
from schedule.watching.work import Work


def watch(
    file: str,
    port: int,
    say: Callable[[str], None],
    show: Callable[[str], object] | None,
    limits: Limits = DEFAULT,
) -> None:
    """Serves the report of the file until it is interrupted.

    `port` 0 picks a free one. `say` gets a line with the address, `show` the address alone, to open it.
    Raises ScenarioError if there is no such file to begin with, OutputError if the port is taken.
    """
    read_characters(file, limits=limits)
    board = Board()
    board.show(f"{file} · solving …", lambda news: waiting_page(file, news), busy=True)
    work, stop = Work(file, board, limits=limits), threading.Event()
    with Server(board, port) as server:
        work.start()
        looking = threading.Thread(target=each_save, args=(file, stop, work.saved), daemon=True)
        looking.start()
        say(f"watching {file}: {server.address} (Ctrl-C ends it)")
        if show is not None:
            threading.Thread(target=show, args=(server.address,), daemon=True).start()
        try:
            server.serve_forever(poll_interval=0.2)
        except KeyboardInterrupt:
            say("ended")
        finally:
            stop.set()
            board.close()
            work.end()
