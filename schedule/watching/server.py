"""The server: two addresses, on this machine alone, for nobody but a browser that was sent here.

`http.server` of the standard library is enough: it reads requests that have no body, answers two of them,
and needs neither routing nor sessions. Who names another host than this one (a page of somebody else whose
name was made to lead here) is refused.
"""

from __future__ import annotations

import json
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import cast

from schedule.errors import OutputError
from schedule.watching.board import Board, News

LOOPBACK = "127.0.0.1"
_HEARTBEAT_SECONDS = 10.0
_PATIENCE_SECONDS = 20.0
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "frame-ancestors 'none'",
}


class Server(ThreadingHTTPServer):
    """Serves a board until `shutdown`. Listens on the loopback address and nowhere else."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, board: Board, port: int) -> None:
        self.board = board
        try:
            super().__init__((LOOPBACK, port), _Answer)
        except OSError as error:
            reason = error.strerror or str(error)
            mend = "leave out --port to get a free one"
            raise OutputError(f"port {port} of {LOOPBACK} cannot be used: {reason}; {mend}") from None

    def server_bind(self) -> None:
        """Binds without asking the network for the name of this machine."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = LOOPBACK, self.socket.getsockname()[1]

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://{LOOPBACK}:{self.server_port}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that went away is no error, and there is nothing else to go wrong."""


class _Answer(BaseHTTPRequestHandler):
    """One request."""

    timeout = _PATIENCE_SECONDS
    server_version = "schedule"
    sys_version = ""

    def do_GET(self) -> None:
        """The page, or news as they come."""
        board = cast(Server, self.server).board
        if not self._is_for_us():
            self._refuse(HTTPStatus.MISDIRECTED_REQUEST)
        elif self.path == "/":
            self._send(board.page.encode("utf-8", "backslashreplace"))
        elif self.path == "/events":
            self._stream(board)
        else:
            self._refuse(HTTPStatus.NOT_FOUND)

    def do_HEAD(self) -> None:
        """The same without the page; news have no head of their own."""
        if self.path == "/events":
            self._refuse(HTTPStatus.METHOD_NOT_ALLOWED)
        else:
            self.do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Nobody wants to read of every request."""

    def _is_for_us(self) -> bool:
        port = cast(Server, self.server).server_port
        hosts = self.headers.get_all("Host") or []
        return len(hosts) == 1 and hosts[0].lower() in (f"{LOOPBACK}:{port}", f"localhost:{port}")

    def _send(self, content: bytes, status: HTTPStatus = HTTPStatus.OK, kind: str = "text/html") -> None:
        self._head(status, kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _refuse(self, status: HTTPStatus) -> None:
        self._send(f"{status.value} {status.phrase}\n".encode(), status, "text/plain")

    def _head(self, status: HTTPStatus, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        for name, value in _HEADERS.items():
            self.send_header(name, value)

    def _stream(self, board: Board) -> None:
        self._head(HTTPStatus.OK, "text/event-stream")
        self.end_headers()
        seen: News | None = None
        while not board.closed:
            news = board.wait(seen, _HEARTBEAT_SECONDS)
            self.wfile.write(_event(news) if news else b": still here\n\n")
            self.wfile.flush()
            seen = news or seen


def _event(news: News) -> bytes:
    told = {"version": news.version, "busy": news.busy, "line": news.line}
    return f"retry: 1000\ndata: {json.dumps(told)}\n\n".encode("ascii")
