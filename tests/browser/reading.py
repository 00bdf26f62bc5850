"""How the tests look at a report."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from schedule.exporting.html import to_html
from tests.browser.told import told

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


@cache
def report() -> str:
    """The report of the timeline that has everything."""
    return to_html(told())


def row(page: Page, item: str, history: str = "h0") -> Locator:
    """The row of an item in the picture of a history."""
    return page.locator(f'[data-history={history}] svg g[role=button][data-item="{item}"]')


def shown(page: Page) -> Locator:
    """What the inspector shows."""
    return page.locator("#inspector .shown")
