"""A real Chromium without a screen. Every page is watched: what it complains of and whom it asks."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, NoReturn

import pytest
from attrs import define, field

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PATIENCE = 5_000
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@define
class Watched:
    """A page, and all that it said to the console, asked for, or tried to pop up."""

    page: Page
    complaints: list[str] = field(factory=list)
    requests: list[str] = field(factory=list)

    def listen(self) -> None:
        self.page.on("console", lambda each: self.complaints.append(f"{each.type}: {each.text}"))
        self.page.on("pageerror", lambda each: self.complaints.append(f"error: {each}"))
        self.page.on(
            "dialog", lambda each: self.complaints.append(f"dialog: {each.message}") or each.dismiss()
        )
        self.page.on("request", lambda each: self.requests.append(each.url))
        self.page.on("popup", lambda each: self.complaints.append(f"popup: {each.url}"))

    def leave(self) -> tuple[list[str], list[str]]:
        """Whom it asked and what it complained of; then it is blank, with the pointer in the corner."""
        seen = self.requests[:], self.complaints[:]
        self.page.goto("about:blank")
        self.page.emulate_media(media="null")
        self.page.mouse.move(0, 0)
        self.requests.clear()
        self.complaints.clear()
        return seen


Idle = dict[str, list[Watched]]
Open = Callable[..., Watched]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs a browser."""
    here = Path(__file__).parent
    for each in items:
        if each.path.is_relative_to(here):
            each.add_marker(pytest.mark.browser)


def missing(what: str) -> NoReturn:
    """Skips where somebody works without a browser. The gate sets `SCHEDULE_BROWSER`: there it is an error,
    so that no test is left out in silence."""
    if os.environ.get("SCHEDULE_BROWSER"):
        raise RuntimeError(f"the gate needs {what}")
    pytest.skip(f"needs {what}", allow_module_level=True)


def sync_api() -> ModuleType:
    """What drives the browser."""
    try:
        return import_module("playwright.sync_api")
    except ImportError:
        missing('playwright: `pip install "schedule-reconstruction[browser]"`')


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if path is None:
        missing("chromium: `apt-get install chromium`, or CHROMIUM=PATH")
    with sync_api().sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def idle() -> Idle:
    """Pages that wait for the next test, by their options; making one takes longer than loading a report."""
    return {}


def taken(browser: Browser, idle: Idle, width: int, options: dict[str, object]) -> Watched:
    """A page with these options, as if nobody had used it."""
    waiting = idle.setdefault(repr(sorted(options.items())), [])
    if waiting:
        watched = waiting.pop()
        watched.page.set_viewport_size({"width": width, "height": 900})
        return watched
    # Nothing glides: a pointer that is moved while the page scrolls would meet another row.
    still = {"reduced_motion": "reduce", **options}
    watched = Watched(browser.new_context(viewport={"width": width, "height": 900}, **still).new_page())
    watched.page.set_default_timeout(PATIENCE)
    watched.listen()
    return watched


@pytest.fixture
def open_page(browser: Browser, idle: Idle, tmp_path: Path) -> Iterator[Open]:
    """Opens HTML from disk, or an address. Fails in the end if a page complained or asked for anything."""
    opened: list[tuple[dict[str, object], Watched]] = []

    def go(content: str, width: int = 1400, **options: object) -> Watched:
        watched = taken(browser, idle, width, options)
        opened.append((options, watched))
        address = content
        if not content.startswith("http://"):
            file = tmp_path / f"page{len(opened)}.html"
            file.write_text(content, encoding="utf-8")
            address = file.as_uri()
        watched.page.goto(address)
        return watched

    yield go
    seen = [each.leave() for _, each in opened]
    for options, each in opened:
        idle[repr(sorted(options.items()))].append(each)
    for requests, complaints in seen:
        first, *others = requests
        home = first if first.startswith("file:") else first.removesuffix("/")
        assert [url for url in others if not url.startswith((home, "data:"))] == []
        assert complaints == []
