"""The report without script, on paper, in every width and light, with hostile texts; and the gallery."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

import schedule
from schedule.exporting.html import to_html
from schedule.model.timeline import Timeline
from tests.browser.conftest import Open, sync_api
from tests.browser.reading import report, row, shown
from tests.browser.told import told
from tests.unit.exporting import samples
from tests.unit.exporting.hostile import SAMPLES

if TYPE_CHECKING:
    from playwright.sync_api import Browser

expect = sync_api().expect
GALLERY = sorted((Path(__file__).parents[2] / "scenarios").glob("*/scenario.yaml"))


# ---- Without script, on paper, in every width and light


def test_without_script_everything_can_be_read(open_page: Open) -> None:
    page = open_page(report(), java_script_enabled=False).page
    for words in ("Press conference", "14:15 (13:55–14:40)", "cannot be true together with", "180 : 1"):
        expect(page.locator("#items")).to_contain_text(words)
    expect(page.locator(".controls")).to_be_hidden()
    expect(page.locator("#inspector")).to_be_hidden()
    assert page.locator(".card:visible").count() == 9
    page.get_by_text("If you believed A wire service").first.click()
    expect(page.locator("[data-history=h1]")).to_be_visible()
    expect(page.locator("[data-history=h0]")).to_be_hidden()
    page.locator("#not-believed a.statement").first.click()
    assert page.url.endswith("#s6")


def test_paper_has_everything_and_no_controls(open_page: Open) -> None:
    page = open_page(report(), color_scheme="dark").page
    page.get_by_role("combobox", name="Person").select_option(label="Chef")
    page.locator("#sources a.statement").first.click()
    page.emulate_media(media="print")
    for hidden in (".controls", ".tab", "#inspector", "#lamp", "nav"):
        assert page.locator(f"{hidden}:visible").count() == 0
    assert page.locator(".picture:visible").count() == 2
    assert page.locator(".card:visible").count() == 9
    assert page.locator("#table tbody tr:visible").count() == 9
    assert page.locator(".doubt:visible").count() == 3
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    paper = page.locator("[data-history=h0] svg > rect").first
    assert paper.evaluate("each => getComputedStyle(each).fill") == "rgb(255, 255, 255)"
    assert len(page.pdf(prefer_css_page_size=True)) > 20_000


CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")


BROKEN_WORDS = """() => [...document.querySelectorAll("#table td, #table th")].flatMap(cell => {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const word of node.data.matchAll(/[a-z]{2,14}/gi)) {
            const range = new Range();
            range.setStart(node, word.index);
            range.setEnd(node, word.index + word[0].length);
            if (range.getClientRects().length > 1) found.push(word[0]);
        }
    return found;
})"""
PAPER = {"light": "rgb(255, 255, 255)", "dark": "rgb(21, 27, 34)"}


@pytest.mark.parametrize("scheme", PAPER)
def test_every_width_fits_and_every_text_can_be_told_from_its_ground(open_page: Open, scheme: str) -> None:
    page = open_page(report(), color_scheme=scheme).page
    row(page, "press").focus()
    page.locator("#sources a.statement").nth(1).click()
    for width in (360, 800, 940, 1400, 1800):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(BROKEN_WORDS) == []
        assert page.evaluate(CONTRAST) == []
    ground = page.locator("[data-history=h0] svg > rect").first
    assert ground.evaluate("each => getComputedStyle(each).fill") == PAPER[scheme]


@pytest.mark.parametrize("path", GALLERY, ids=lambda each: each.parent.name)
def test_the_gallery_can_be_read(open_page: Open, path: Path) -> None:
    answer = (path.parent / "expected.json").read_text(encoding="utf-8")
    timeline = schedule.from_json(answer, schedule.read(path))
    page = open_page(to_html(timeline), 900).page
    rows = page.locator("[data-history=h0] svg g[role=button]")
    assert rows.count() == len(timeline.items)
    rows.last.click(position={"x": 30, "y": 12})
    expect(shown(page).locator("h3")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 900


def test_many_items(open_page: Open) -> None:
    page = open_page(to_html(samples.crowded(200))).page
    rows = page.locator("svg g[role=button]")
    assert rows.count() == 200
    rows.first.focus()
    page.keyboard.press("End")
    assert page.evaluate("document.querySelector('.shown').dataset.key") == "i199"


# ---- Hostile texts


def nested(text: str) -> Timeline:
    """The text in every place where a user can write one, ids among them."""
    timeline = samples.renamed(told(), text)
    scenario = timeline.scenario
    items = tuple(evolve(each, who=(text, "Kim"), where=text) for each in scenario.items)
    reports = tuple(evolve(each, quote=text, url=text) for each in scenario.reports)
    places = {text: text, "metropole": text}
    return evolve(timeline, scenario=evolve(scenario, items=items, reports=reports, places=places))


TREE = (
    "Array.from(document.querySelectorAll('*'), each => each.tagName + ' ' + each.getAttributeNames().sort())"
)


WRITABLE = [each for each in SAMPLES if len(each) < 1000 and "\ud800" not in each]


@pytest.mark.parametrize(
    "text", [*WRITABLE[:2], *(" ".join(WRITABLE[each::5]) for each in range(5)), "long" * 99]
)
def test_hostile_texts_do_nothing(open_page: Open, text: str) -> None:
    trees = []
    for each in (text, "a" * len(text)):
        page = open_page(to_html(nested(each)), 900).page
        row(page, "press").click(position={"x": 30, "y": 12})
        page.locator("#sources a.statement").first.click()
        page.get_by_role("combobox", name="Person").select_option(index=1)
        trees.append([line for line in page.evaluate(TREE) if not line.startswith(("tspan", "text", "SPAN"))])
    assert trees[0] == trees[1]


class Counting(BaseHTTPRequestHandler):
    """Somebody elsewhere who would like to be asked."""

    def do_GET(self) -> None:
        self.server.asked.append(self.path)  # type: ignore[attr-defined]
        self.send_response(200)
        self.end_headers()

    do_POST = do_GET

    def log_message(self, *_: object) -> None:
        """Silent."""


def test_the_policy_stops_what_the_page_does_not_bring_along(browser: Browser, tmp_path: Path) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Counting) as elsewhere:
        elsewhere.asked = []  # type: ignore[attr-defined]
        threading.Thread(target=elsewhere.serve_forever, daemon=True).start()
        away = f"http://127.0.0.1:{elsewhere.server_port}"
        strange = (
            f"<script>document.title = 'run'</script><img src='{away}/image' onerror='document.title = 1'>"
            f"<link rel='stylesheet' href='{away}/style'><script src='{away}/script'></script>"
            f"<iframe src='{away}/frame'></iframe>"
            f"<form action='{away}/form'><button id='go'>Go</button></form>"
        )
        file = tmp_path / "page.html"
        file.write_text(report().replace("<main>", f"<main>{strange}"), encoding="utf-8")
        context = browser.new_context()
        page = context.new_page()
        page.goto(file.as_uri())
        sent = page.evaluate(
            f"fetch('{away}/fetch', {{mode: 'no-cors'}}).then(() => 'sent', () => 'refused')"
        )
        assert (sent, page.title()) == ("refused", "Hanoi summit, second day")
        assert page.url == file.as_uri()
        page.evaluate("document.getElementById('go').click()")
        page.wait_for_timeout(200)
        context.close()
        elsewhere.shutdown()
        assert elsewhere.asked == []  # type: ignore[attr-defined]
