"""The server answers this machine alone, two addresses, and nobody who calls it by another name."""

from __future__ import annotations

import http.client
import json
import socket
import threading
from collections.abc import Iterator

import pytest

from schedule.errors import OutputError
from schedule.watching.board import Board, News
from schedule.watching.server import Server


@pytest.fixture
def server() -> Iterator[Server]:
    board = Board()
    board.show("day.yaml · solved", lambda news: f"<p>{news.version} \u2014 \ud800</p>")
    with Server(board, 0) as made:
        threading.Thread(target=made.serve_forever, args=(0.05,), daemon=True).start()
        yield made
        board.close()
        made.shutdown()


def ask(
    server: Server, path: str = "/", method: str = "GET", host: str | None = None
) -> http.client.HTTPResponse:
    line = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=20)
    line.putrequest(method, path, skip_host=True)
    for each in [host or f"127.0.0.1:{server.server_port}"] if host != "" else []:
        line.putheader("Host", each)
    line.endheaders()
    return line.getresponse()


def test_the_page_is_served_and_kept_by_nobody(server: Server) -> None:
    answer = ask(server)
    assert answer.status == 200
    assert answer.getheader("Content-Type") == "text/html; charset=utf-8"
    assert answer.getheader("Cache-Control") == "no-store"
    assert answer.getheader("X-Frame-Options") == "DENY"
    assert answer.getheader("Cross-Origin-Resource-Policy") == "same-origin"
    assert answer.getheader("Access-Control-Allow-Origin") is None
    assert answer.read().decode() == f"<p>{server.board.news.version} \u2014 \\ud800</p>"


def test_a_head_has_no_body(server: Server) -> None:
    answer = ask(server, method="HEAD")
    assert (answer.status, answer.read()) == (200, b"")
    assert ask(server, "/events", "HEAD").status == 405


@pytest.mark.parametrize("path", ["/x", "/../etc/passwd", "/day.yaml", "/?x", "/events/", "*", "http://a/"])
def test_there_is_nothing_else(server: Server, path: str) -> None:
    assert ask(server, path).status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent(server: Server, method: str) -> None:
    assert ask(server, method=method).status == 501


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "", "localhost"]
)
@pytest.mark.parametrize("path", ["/", "/events"])
def test_another_name_is_refused(server: Server, host: str, path: str) -> None:
    assert ask(server, path, host=host.format(port=server.server_port)).status == 421


def test_two_names_are_refused(server: Server) -> None:
    own = f"Host: 127.0.0.1:{server.server_port}\r\n"
    with socket.create_connection(("127.0.0.1", server.server_port), 20) as line:
        line.sendall(f"GET / HTTP/1.1\r\n{own}Host: evil.example\r\n\r\n".encode())
        assert b" 421 " in line.recv(64)


def test_localhost_is_a_name_for_it(server: Server) -> None:
    assert ask(server, host=f"LocalHost:{server.server_port}").status == 200


def test_it_listens_on_the_loopback_address_alone(server: Server) -> None:
    assert server.socket.getsockname()[0] == "127.0.0.1"
    assert server.address == f"http://127.0.0.1:{server.server_port}/"


def test_news_come_as_they_happen(server: Server) -> None:
    answer = ask(server, "/events")
    assert answer.getheader("Content-Type") == "text/event-stream; charset=utf-8"
    assert told(answer) == {"version": server.board.news.version, "busy": False, "line": "day.yaml · solved"}
    server.board.tell("solving …\n\ndata: x", busy=True)
    assert told(answer) == {
        "version": server.board.news.version, "busy": True, "line": "solving …\n\ndata: x"
    }  # fmt: skip
    server.board.show("solved", lambda _: "<p>new</p>")
    assert told(answer)["version"] == server.board.news.version
    assert ask(server).read() == b"<p>new</p>"
    server.board.close()
    assert answer.read().strip() in (b"", b": still here")


def told(answer: http.client.HTTPResponse) -> dict[str, object]:
    while not (line := answer.readline()).startswith(b"data: "):
        assert line
    found: dict[str, object] = json.loads(line.removeprefix(b"data: "))
    return found


def test_a_port_that_is_taken_is_named(server: Server) -> None:
    with pytest.raises(
        OutputError, match=rf"port {server.server_port} of 127\.0\.0\.1 cannot be used: .*--port"
    ):
        Server(Board(), server.server_port)


def test_versions_of_two_runs_differ() -> None:
    boards = [Board(), Board()]
    for each in boards:
        each.show("", lambda _: "")
    assert boards[0].news.version != boards[1].news.version


def test_waiting_ends_with_news_with_time_or_with_the_board() -> None:
    board = Board()
    assert board.wait(board.news, 0.01) is None
    assert board.wait(None, 60) == News("", True, "")
    threading.Timer(0.05, board.close).start()
    assert board.wait(board.news, 60) is None
