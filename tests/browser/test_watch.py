"""`schedule watch` in a real browser: the page follows the file while somebody edits it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from schedule.watching.board import Board
from schedule.watching.pages import waiting_page
from schedule.watching.saves import each_save
from schedule.watching.server import Server
from schedule.watching.work import Work
from tests.browser.conftest import Open, sync_api
from tests.unit.watching.test_work import SMALL

expect = sync_api().expect
LATER = SMALL.replace("9:20", "9:45")
WRONG = SMALL.replace("9:20", "teatime <img src=x onerror=alert(1)>")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "day.yaml"
    found.write_text(SMALL)
    return found


@pytest.fixture
def server(file: Path) -> Iterator[Server]:
    board, stop = Board(), threading.Event()
    board.show("day.yaml · solving …", lambda news: waiting_page("day.yaml", news), busy=True)
    work = Work(str(file), board)
    work.start()
    with Server(board, 0) as made:
        threading.Thread(target=made.serve_forever, args=(0.05,), daemon=True).start()
        threading.Thread(target=each_save, args=(str(file), stop, work.saved), daemon=True).start()
        yield made
        stop.set()
        board.close()
        work.end()
        made.shutdown()


def test_the_page_follows_the_file(open_page: Open, server: Server, file: Path) -> None:
    page = open_page(server.address, 900).page
    table = page.locator("#table")
    expect(table).to_contain_text("20 min later", timeout=60_000)
    expect(page.locator(".live-bar")).to_contain_text("solved in")
    expect(page.locator(".changed")).to_have_count(0)

    file.write_text(LATER)
    expect(table).to_contain_text("45 min later", timeout=60_000)
    expect(page.locator(".changed li").first).to_contain_text("The talk verdict: 20 min later")
    page.locator("svg g[role=button]").first.hover()
    expect(page.locator("#inspector h3")).to_have_text("The talk")

    file.write_text(WRONG)
    expect(page.locator("h1")).to_contain_text("1 problem in", timeout=60_000)
    expect(page.locator("pre")).to_contain_text("talk started at teatime <img src=x onerror=alert(1)>")
    expect(page.locator("svg")).to_have_count(0)

    file.write_text(LATER)
    expect(page.locator(".changed")).to_contain_text("Nothing in the answer has changed.", timeout=60_000)


def test_the_page_says_when_the_watch_has_ended(open_page: Open, server: Server) -> None:
    watched = open_page(server.address, 360)
    page = watched.page
    expect(page.locator("#table")).to_be_visible(timeout=60_000)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    server.board.close()
    expect(page.locator(".live-bar.ended")).to_contain_text("The watch has ended")
    expect(page.locator("#table")).to_be_visible()
    page.goto("about:blank")


def test_another_page_learns_nothing_from_the_watch(open_page: Open, server: Server) -> None:
    """A page of somebody else can neither read it nor put it into a frame."""
    watched = open_page("<!DOCTYPE html><title>other</title><p>other</p>")
    read = f"fetch('{server.address}').then(answer => answer.text(), () => 'refused')"
    assert watched.page.evaluate(read) == "refused"
    frame = "document.body.append(Object.assign(document.createElement('iframe'), {{src: '{}'}}))"
    watched.page.evaluate(frame.format(server.address))
    watched.page.wait_for_timeout(500)
    assert [each for each in watched.page.frames[1:] if "live-bar" in each.content()] == []
    watched.requests[1:], watched.complaints[:] = [], []
