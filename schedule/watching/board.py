"""Where the work leaves what is to be seen, and where the server looks and waits for news."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable

from attrs import define, field, frozen


@frozen
class News:
    """Which page is the latest, whether another is being made, and a line for people."""

    version: str
    busy: bool
    line: str


@define
class Board:
    """The latest page. An open resource: `close` wakes everybody who waits."""

    page: str = ""
    news: News = field(factory=lambda: News("", True, ""))
    closed: bool = False
    _run: str = field(factory=lambda: secrets.token_hex(4))
    _number: int = 0
    _changed: threading.Condition = field(factory=threading.Condition)

    def show(self, line: str, make: Callable[[News], str], busy: bool = False) -> None:
        """Puts up a new page. `make` gets the news that belong to it, so that the page knows its version."""
        news = News(f"{self._run}-{self._number + 1}", busy, line)
        page = make(news)
        with self._changed:
            self._number += 1
            self.page, self.news = page, news
            self._changed.notify_all()

    def tell(self, line: str, busy: bool) -> None:
        """The page stays, only the line changes."""
        with self._changed:
            self.news = News(self.news.version, busy, line)
            self._changed.notify_all()

    def wait(self, seen: News | None, seconds: float) -> News | None:
        """The news as soon as they are others than those seen; None if the time passed without."""
        with self._changed:
            self._changed.wait_for(lambda: self.closed or self.news != seen, seconds)
            return None if self.closed or self.news == seen else self.news

    def close(self) -> None:
        """Nothing more will come."""
        with self._changed:
            self.closed = True
            self._changed.notify_all()
