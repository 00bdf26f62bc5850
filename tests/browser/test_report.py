"""The report in a real browser: pointing, keys, filters, statements that light up, and other histories."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from schedule.exporting.html import to_html
from tests.browser.conftest import Open, sync_api
from tests.browser.reading import report, row, shown
from tests.unit.exporting import samples

if TYPE_CHECKING:
    from playwright.sync_api import Page

expect = sync_api().expect


# ---- One item


def test_pointing_at_a_row_shows_its_evidence(open_page: Open) -> None:
    page = open_page(report()).page
    expect(page.locator(".hint")).to_be_visible()
    row(page, "press").hover()
    expect(shown(page).locator("h3")).to_have_text("Press conference")
    expect(shown(page).locator(".findings")).to_contain_text(
        "1 h 45 min earlier than planned · 180 : 1".replace(" ·", "")
    )
    expect(shown(page).locator(".spans")).to_contain_text("14:15 (13:55–14:40)")
    expect(shown(page)).to_contain_text("The news conference, first set for 4 p.m.")
    rejected = shown(page).locator(".rejected s", has_text="press started about 4 p.m.")
    assert "line-through" in rejected.evaluate("each => getComputedStyle(each).textDecorationLine")
    expect(shown(page)).to_contain_text("cannot be true together with")
    expect(shown(page).locator('a[href="https://example.org/wire/1"]')).to_be_visible()
    expect(page.locator(".hint")).to_be_hidden()


def test_the_quote_stands_with_its_source_and_time_of_publication(open_page: Open) -> None:
    page = open_page(report()).page
    row(page, "lunch").hover()
    expect(shown(page).locator("blockquote")).to_have_text("in place of a scheduled working lunch")
    expect(shown(page).locator(".byline")).to_contain_text("White House press office")
    expect(shown(page).locator(".byline")).to_contain_text("published 14:00")
    expect(shown(page).locator(".findings")).to_contain_text("19 : 1")


def test_the_whole_width_of_a_row_can_be_pointed_at(open_page: Open) -> None:
    page = open_page(report()).page
    box = row(page, "dinner").bounding_box()
    chart = page.locator("[data-history=h0] svg").bounding_box()
    assert box
    assert chart
    row(page, "dinner").scroll_into_view_if_needed()
    assert box["width"] > 0.95 * chart["width"]


def test_pointing_moves_on_until_a_row_is_clicked(open_page: Open) -> None:
    page = open_page(report()).page
    row(page, "one-on-one").hover()
    row(page, "expanded").hover()
    expect(shown(page).locator("h3")).to_have_text("Expanded meeting")
    row(page, "expanded").click()
    expect(row(page, "expanded")).to_have_attribute("aria-pressed", "true")
    row(page, "one-on-one").hover()
    expect(shown(page).locator("h3")).to_have_text("Expanded meeting")
    page.get_by_role("button", name="Close").click()
    expect(page.locator(".hint")).to_be_visible()
    row(page, "expanded").hover()
    expect(shown(page).locator("h3")).to_have_text("Expanded meeting")


def test_a_tap_shows_the_evidence(open_page: Open) -> None:
    page = open_page(report(), 360, has_touch=True, is_mobile=True).page
    row(page, "lunch").tap(position={"x": 60, "y": 20})
    expect(shown(page).locator("h3")).to_have_text("Working lunch")


def test_the_copy_that_is_shown_doubles_no_anchor(open_page: Open) -> None:
    page = open_page(report()).page
    row(page, "press").click()
    ids = page.evaluate("Array.from(document.querySelectorAll('[id]'), each => each.id)")
    assert len(ids) == len(set(ids))


# ---- Keys and ears


def test_keys_walk_the_rows_go_into_the_evidence_and_come_back(open_page: Open) -> None:
    page = open_page(report()).page
    row(page, "one-on-one").focus()
    for key, title in (
        ("ArrowDown", "Expanded meeting"),
        ("End", "Farewell dinner"),
        ("ArrowDown", "Farewell dinner"),
        ("ArrowUp", "Tea with the delegation"),
        ("Home", "One-on-one meeting"),
    ):
        page.keyboard.press(key)
        expect(shown(page).locator("h3")).to_contain_text(title)
    page.keyboard.press("Enter")
    expect(page.locator("#inspector")).to_be_focused()
    page.keyboard.press("Escape")
    expect(row(page, "one-on-one")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".hint")).to_be_visible()


def test_a_row_that_scrolls_under_the_pointer_is_not_pointed_at(open_page: Open) -> None:
    page = open_page(to_html(samples.crowded(60))).page
    rows = page.locator("svg g[role=button]")
    rows.nth(2).hover()
    rows.nth(2).focus()
    for _ in range(12):
        page.keyboard.press("ArrowDown")
    page.wait_for_timeout(100)
    assert page.evaluate("scrollY") > 300
    assert page.evaluate("document.querySelector('.shown').dataset.key") == "i14"


def test_a_row_that_scrolled_under_the_pointer_is_pointed_at_as_soon_as_that_moves(open_page: Open) -> None:
    page = open_page(to_html(samples.crowded(60))).page
    box = page.locator("svg g[role=button]").nth(2).bounding_box()
    assert box
    page.mouse.move(box["x"] + 300, box["y"] + 5)
    page.mouse.wheel(0, 400)
    page.wait_for_timeout(400)
    assert page.evaluate("scrollY") > 300
    expect(shown(page).locator("h3")).to_have_text("Session 02")
    page.mouse.move(box["x"] + 303, box["y"] + 5)
    expect(shown(page).locator("h3")).not_to_have_text("Session 02")


def test_neither_the_inspector_nor_its_keys_hide_the_row(open_page: Open) -> None:
    page = open_page(to_html(samples.crowded(60))).page
    rows = page.locator("svg g[role=button]")
    rows.first.focus()
    for _ in range(20):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.wait_for_timeout(100)
    box, panel = rows.nth(20).bounding_box(), page.locator("#inspector").bounding_box()
    assert box
    assert panel
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= panel["y"]


def test_the_lamp_leads_to_the_row_that_is_lit(open_page: Open) -> None:
    page = open_page(report()).page
    page.locator("#sources li[data-statement] a.statement", has_text="press was moved").click()
    page.get_by_role("link", name="Show in the chart").click()
    expect(row(page, "press")).to_be_focused()


def test_the_chart_is_one_stop_for_the_tab_key(open_page: Open) -> None:
    page = open_page(report()).page
    page.locator("#h0").focus()
    seen = []
    for _ in range(3):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.dataset.item || document.activeElement.className"))
    assert seen == ["canvas fits", "one-on-one", "close"]
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(row(page, "expanded")).to_be_focused()


def test_a_focused_row_is_seen_to_be_focused(open_page: Open) -> None:
    page = open_page(report()).page
    row(page, "one-on-one").focus()
    page.keyboard.press("ArrowDown")
    back = row(page, "expanded").locator(".backdrop")
    assert back.evaluate("each => getComputedStyle(each).strokeWidth") == "3px"


def test_a_row_is_a_sentence_for_the_ear(open_page: Open) -> None:
    page = open_page(report()).page
    name = (
        "Press conference. 1 h 45 min earlier than planned (180 : 1) and likely 15 min later than revised "
        "(180 : 1). Planned: 16:00 (15:30–16:30) to 17:00 (from 16:00). Revised: 14:00 (13:30–14:30) to "
        "15:00 (from 14:00). Actual: 14:15 (13:55–14:40) to 14:55 (14:30–15:20). It happened. "
        "1 statement believed, 2 not believed."
    )
    expect(page.get_by_role("button", name=name, exact=True)).to_have_count(1)
    expect(page.get_by_role("button", name=re.compile("^Farewell dinner. Unfounded"))).to_have_count(1)


NAME = """each => each.getAttribute("aria-label") || each.textContent
    || Array.from(each.labels || [], label => label.textContent).join()"""


def test_every_control_has_a_name(open_page: Open) -> None:
    page = open_page(report()).page
    for role in ("combobox", "radio", "button", "link"):
        for each in page.get_by_role(role).all():
            assert each.evaluate(NAME).strip()
    assert page.get_by_role("radio").count() == 2
    assert page.get_by_role("combobox").count() == 3
    assert page.get_by_role("table").count() > 3


# ---- Filters


def kept(page: Page) -> list[str]:
    return page.evaluate(
        "Array.from(document.querySelectorAll('#table tr[data-key]'))"
        ".filter(each => !each.hidden).map(each => each.cells[0].textContent)"
    )


@pytest.mark.parametrize(
    ("kind", "choice", "titles"),
    [
        ("Person", "Trump", ["One-on-one meeting", "Expanded meeting", "Press conference"]),
        ("Person", "Chef", ["Working lunch"]),
        ("Place", "JW Marriott", ["Press conference"]),
        ("Source", "Travelling press pool", ["Press conference"]),
        ("Source", "White House press office", ["Working lunch", "Second private meeting"]),
    ],
)
def test_filters_keep_what_fits(open_page: Open, kind: str, choice: str, titles: list[str]) -> None:
    page = open_page(report()).page
    page.get_by_role("combobox", name=kind).select_option(label=choice)
    assert kept(page) == titles
    assert page.locator(".card:not(.shown .card):visible").count() == len(titles)
    assert page.locator("[data-history=h0] g[role=button]:not(.faded)").count() == len(titles)
    expect(page.locator(".count")).to_have_text(f"{len(titles)} of 9 items: {choice}")
    page.get_by_role("combobox", name=kind).select_option(index=0)
    assert len(kept(page)) == 9
    assert page.locator(".faded").count() == 0


def test_filters_join_and_the_keys_walk_only_what_fits(open_page: Open) -> None:
    page = open_page(report()).page
    page.get_by_role("combobox", name="Person").select_option(label="Kim")
    page.get_by_role("combobox", name="Source").select_option(label="The Korea Herald")
    assert kept(page) == ["One-on-one meeting", "Expanded meeting"]
    row(page, "one-on-one").focus()
    page.keyboard.press("End")
    expect(row(page, "expanded")).to_be_focused()
    assert [each.inner_text() for each in page.locator(".voice h3:visible").all()] == ["The Korea Herald"]
    page.get_by_role("combobox", name="Place").select_option(label="JW Marriott")
    assert kept(page) == []
    expect(page.locator(".count")).to_contain_text("0 of 9 items")


def test_filters_keep_the_doubts_that_concern_them(open_page: Open) -> None:
    page = open_page(report()).page
    page.get_by_role("combobox", name="Person").select_option(label="Trump")
    found = page.locator(".doubt:visible .saying s").all_inner_texts()
    assert found == ["press started about 4 p.m.", "press started about 3:50 p.m."]


# ---- A statement and all that it touches


def test_a_statement_lights_up_what_it_touches(open_page: Open) -> None:
    page = open_page(report()).page
    page.locator("#sources a.statement", has_text="press was moved 2 hours earlier").click()
    lit = page.evaluate(
        "Array.from(document.querySelectorAll('[data-history=h0] g.lit'), each => each.dataset.item)"
    )
    assert lit == ["press"]
    assert page.locator("[data-history=h0] g.faded[role=button]").count() == 8
    assert page.locator("#table tr.lit th").all_inner_texts() == ["Press conference"]
    assert page.locator("#items .card.lit h3").all_inner_texts() == ["Press conference"]
    related = page.locator("#sources li.related a.statement").all_inner_texts()
    assert related == ["press started about 3:50 p.m.", "press started about 4 p.m."]
    expect(page.locator("#lamp [role=status]")).to_contain_text("It speaks of Press conference.")
    expect(page.locator("#lamp [role=status]")).to_contain_text("contradiction with r3.1 and r4.1")
    assert "#" not in page.url
    page.keyboard.press("Escape")
    assert page.locator(".lit, .related, .faded").count() == 0
    expect(page.locator("#lamp")).to_be_hidden()


def test_a_statement_can_be_lit_by_keys_and_put_out_again(open_page: Open) -> None:
    page = open_page(report()).page
    statement = page.locator("#not-believed .saying a.statement").first
    expect(statement).to_have_attribute("role", "button")
    statement.focus()
    page.keyboard.press("Space")
    expect(statement).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Enter")
    expect(statement).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Clear").click()
    assert page.locator(".lit").count() == 0


def test_a_statement_of_many_items_lights_them_all(open_page: Open) -> None:
    page = open_page(report()).page
    page.locator("#sources a.statement", has_text="exactly 3 of talks took place").click()
    lit = page.evaluate(
        "Array.from(document.querySelectorAll('[data-history=h0] g.lit'), each => each.dataset.item)"
    )
    assert lit == ["one-on-one", "expanded", "second-private"]


# ---- Other histories


def test_another_history_is_another_picture(open_page: Open) -> None:
    page = open_page(report()).page
    best, other = page.locator("[data-history=h0]"), page.locator("[data-history=h1]")
    expect(other).to_be_hidden()
    page.get_by_text("If you believed A wire service").first.click()
    expect(best).to_be_hidden()
    expect(other).to_be_visible()
    expect(other).to_contain_text("8.1 : 1 against")
    expect(other).to_contain_text("You would believe “press started about 4 p.m.”")
    expect(other).to_contain_text("give up “press was moved 2 hours earlier”")
    assert other.locator("tbody tr").all_inner_texts()[1].split("\t")[-1] == "as planned"
    row(page, "press", "h1").hover()
    expect(shown(page).locator(".supposition")).to_contain_text(
        "In this history: 16:00 (15:45–16:15) to 16:40 (16:10–17:15) (as planned), "
        "where the best one has: 14:15"
    )
    assert (row(page, "press", "h1").get_attribute("aria-label") or "").startswith(
        "In this history: Press conference"
    )
    row(page, "one-on-one", "h1").hover()
    expect(shown(page).locator(".supposition")).to_have_count(0)


def test_histories_are_switched_by_keys(open_page: Open) -> None:
    page = open_page(report()).page
    page.locator("#h0").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-history=h1]")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.picture').dataset.history") == "h1"


def test_histories_without_a_picture_are_told(open_page: Open) -> None:
    page = open_page(to_html(samples.hanoi())).page
    assert page.get_by_role("radio").count() == 0
    expect(page.locator("#chart")).to_contain_text("3.9 : 1 against")
    expect(page.locator("#chart")).to_contain_text("73 : 1 against")
