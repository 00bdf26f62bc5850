"""The report as text: well-formed, bound to its own script and styles, and deaf to hostile texts."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from attrs import evolve
from hypothesis import given, settings
from markupsafe import Markup

import schedule
from schedule.exporting.html import Live, report_page, to_html
from schedule.exporting.look import Look
from schedule.exporting.page.choices import filters_of, lead_of, questions_of
from schedule.exporting.page.claims import archive_of
from schedule.exporting.page.histories import told_otherwise
from schedule.exporting.page.keys import keys_of
from schedule.exporting.page.policy import asset, policy
from schedule.exporting.page.voices import voices_of
from schedule.exporting.tables import certainty_words, length_range_words, listed
from schedule.model.statements import Attended, HeldAt
from schedule.model.timeline import Length, Question, Timeline
from tests.browser.told import told
from tests.unit.exporting import samples
from tests.unit.exporting.hostile import SAMPLES, evil_text
from tests.unit.exporting.random_timelines import timelines

ALL = pytest.mark.parametrize("make", [*samples.SAMPLES.values(), told])
VOID = {"meta", "link", "br", "img", "input", "hr"}


class Structure(HTMLParser):
    """Tags with their attributes, in order; what is in scripts and styles; and the text of the page."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.values: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(sorted(name for name, _ in attrs))))
        self.values += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in self.raw:
            self.raw[self.open[-1]].append(data)
        else:
            self.text += data

    def all(self, name: str) -> list[str]:
        return [value for found, value in self.values if found == name]


def benign(text: str) -> str:
    return "a" * len(text)


def hash_of(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


# ---- The page as a whole


@ALL
def test_the_page_is_balanced_and_asks_for_nothing(make: object) -> None:
    found = Structure(to_html(make()))  # type: ignore[operator]
    assert found.open == []
    assert not {tag for tag, _ in found.tags} & {"iframe", "object", "embed", "form", "img", "base"}
    assert not [name for _, names in found.tags for name in names if name.startswith("on") or name == "style"]
    assert [each for each in found.all("href") if each.startswith("data:")] == ["data:,"]
    assert found.all("src") == []


@ALL
def test_every_anchor_is_there_once_and_every_link_in_the_page_leads_somewhere(make: object) -> None:
    found = Structure(to_html(make()))  # type: ignore[operator]
    ids = found.all("id")
    assert len(ids) == len(set(ids))
    assert {each[1:] for each in found.all("href") if each.startswith("#")} <= set(ids)
    assert set(found.all("for")) <= set(ids)
    for name in ("data-statement", "data-items", "data-related", "data-key", "data-source"):
        assert {part for each in found.all(name) for part in each.split()} <= set(ids)


@pytest.mark.parametrize("live", [None, Live(Markup("<p>news</p>"), ".x { color: red; }", "let a = 1 < 2;")])
def test_the_policy_allows_what_is_in_the_page_and_nothing_else(live: Live | None) -> None:
    found = Structure(report_page(told(), live))
    scripts, (style,) = found.raw["script"], found.raw["style"]
    (rules,) = [each for each in found.all("content") if each.startswith("default-src")]
    parts = dict(each.split(" ", 1) for each in rules.split("; "))
    assert parts["default-src"] == parts["base-uri"] == parts["form-action"] == "'none'"
    assert parts["script-src"] == " ".join(map(hash_of, scripts))
    assert parts["style-src"] == hash_of(style)
    assert "unsafe" not in rules
    assert parts.get("connect-src") == (None if live is None else "'self'")
    assert len(scripts) == (1 if live is None else 2)


def test_a_page_without_script_allows_none() -> None:
    assert "script-src 'none'" in policy("", ())


def test_script_and_styles_cannot_end_their_own_element() -> None:
    for name in ("page.js", "page.css"):
        text = asset(name)
        assert "</" not in text
        assert "<!--" not in text
        assert text.isascii() or name == "page.css"
        assert "innerHTML" not in text
        assert "eval" not in text


# ---- Hostile texts


@pytest.mark.parametrize("text", SAMPLES)
def test_hostile_text_leaves_the_page_its_shape(text: str) -> None:
    one, other = (samples.renamed(told(), each) for each in (text, benign(text)))
    assert shape(one) == shape(other)


@given(evil_text())
@settings(max_examples=15)
def test_any_text_leaves_the_page_its_shape(text: str) -> None:
    one, other = (samples.renamed(told(), each) for each in (text, benign(text)))
    assert shape(one) == shape(other)


def shape(timeline: Timeline) -> list[tuple[str, tuple[str, ...]]]:
    """The parse tree without the lines into which a long text is wrapped."""
    tags = Structure(to_html(timeline)).tags
    return [each for each in tags if each[0] not in ("tspan", "text", "title", "span")]


@pytest.mark.parametrize("text", SAMPLES)
def test_hostile_ids_stay_inside_their_attributes(text: str) -> None:
    timeline = told()
    name = text or "empty"
    items = tuple(evolve(each, id=name) if each.id == "tea" else each for each in timeline.items)
    listed_items = tuple(
        evolve(each, id=name, who=(name,), where=name) if each.id == "tea" else each
        for each in timeline.scenario.items
    )
    renamed = evolve(timeline, items=items, scenario=evolve(timeline.scenario, items=listed_items))
    found = Structure(to_html(renamed))
    assert found.open == []
    assert not [each for _, names in found.tags for each in names if each.startswith("on")]
    assert len([each for each in found.all("data-item") if each in found.all("data-item")]) > 9


@given(timelines())
@settings(max_examples=25)
def test_any_timeline_makes_a_page(timeline: Timeline) -> None:
    assert Structure(to_html(timeline)).open == []


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "//example.org/x",
        "https:example.org",
        "https://",
        "https://[bad",
        "https://example.org/\nx",
        'https://example.org/"onclick="x',
        "https://example.org/\u202egnp.exe",
        "vbscript:x",
        "ftp://example.org/x",
    ],
)
def test_only_plain_web_addresses_become_links(url: str) -> None:
    links = Structure(to_html(with_url(url))).all("href")
    assert {each for each in links if not each.startswith("#")} == {"data:,", "https://example.org/wire/1"}


def test_web_addresses_become_links_that_tell_nothing_of_the_reader() -> None:
    page = to_html(with_url("https://example.org/a?b=1&c=2"))
    assert '<a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer">' in page
    assert '<meta name="referrer" content="no-referrer">' in page


def with_url(url: str) -> Timeline:
    timeline = samples.hanoi()
    first, *rest = timeline.scenario.reports
    reports = (evolve(first, url=url), *rest)
    return evolve(timeline, scenario=evolve(timeline.scenario, reports=reports))


# ---- What is told


def test_the_page_tells_everything() -> None:
    page = Structure(to_html(samples.best_found())).text
    for words in (
        "Not proven best",
        "Press conference",
        "14:15 (13:55–14:40) to 14:55 (14:30–15:20)",
        "1 h 45 min earlier than planned",
        "likely 15 min later than revised",
        "press started about 4 p.m.",
        "cannot be true together",
        "73 : 1 against",
        "Reliability: 95 %",
        "copies from Travelling press pool",
        "tied",
        "in place of a scheduled working lunch",
        "was moved forward by two hours.\nNo joint statement was signed.",
        "When did the expanded meeting end?",
        "published 14:00",
        "5 of 9 items took place, 3 did not, 1 is open. 3 of 10 statements cannot be believed.",
    ):
        assert words in page


def test_a_tied_statement_that_is_not_accepted_is_not_counted_as_believed() -> None:
    """The headline, the item and the sources count alike, as the JSON does."""
    tied = schedule.reconstruct(
        schedule.scenario(
            zone="UTC",
            date="2024-05-14",
            sources={"s": {}, "t": {}},
            unplanned={"a": {}},
            reports=[
                {"source": source, "statements": [f"a ended at {time} sharp"]}
                for source, time in (("s", "10:00"), ("t", "10:10"))
            ],
        )
    )
    assert [each.accepted for each in tied.statements] == [True, False]
    assert (
        lead_of(tied)
        == "1 of 1 item took place. 1 of 2 statements is not believed here, but in an equal history."
    )
    page = to_html(tied)
    assert "1 statement believed, 1 not believed." in page
    keys = keys_of(tied)
    voices = voices_of(tied, keys, archive_of(tied, keys))
    assert [(each.believed, each.rejected) for each in voices] == [(1, 0), (0, 1)]


def test_the_page_is_the_same_each_time() -> None:
    assert to_html(told()) == to_html(told())


def test_the_page_follows_the_readers_theme_whatever_the_look_says() -> None:
    assert to_html(told(), Look(theme="dark")) == to_html(told())
    assert to_html(told(), Look(lanes="who")) != to_html(told())


def test_what_the_chart_paints_is_repainted_in_the_dark() -> None:
    found = Structure(to_html(told()))
    (style,) = found.raw["style"]
    painted = {each for name in ("fill", "stroke", "stop-color") for each in found.all(name)}
    colours = {each for each in painted if each.startswith("#")}
    assert colours
    dark = style[style.index("prefers-color-scheme: dark) { .canvas") :]
    assert {each for each in colours if f'="{each}"]' not in dark} == set()


def test_certainty_in_words() -> None:
    assert certainty_words(180.0, True, True) == "180 : 1"
    assert certainty_words(8.1, False, True) == "8.1 : 1"
    assert certainty_words(1.0, False, True) == "the evidence leaves it open"
    assert certainty_words(None, True, True) == "no history says otherwise"
    assert certainty_words(None, True, False) == ""
    assert certainty_words(None, False, True) == ""


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        ((60, 60, 60), "1 h"),
        ((60, 45, 80), "1 h (45 min – 1 h 20 min)"),
        ((60, 45, None), "1 h (at least 45 min)"),
        ((60, 0, None), "open"),
    ],
)
def test_length_in_words(minutes: tuple[int, int, int | None], words: str) -> None:
    import pendulum

    at, least, most = (None if each is None else pendulum.duration(minutes=each) for each in minutes)
    assert at is not None
    assert least is not None
    assert length_range_words(Length(at, least, most)) == words


def test_enumerations() -> None:
    assert [listed(each) for each in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_another_history_believes_what_it_does_not_reject() -> None:
    timeline = told()
    other = told_otherwise(timeline, timeline.alternatives[0])
    assert [each.id for each in other.rejected] == ["r2.2", "r3.2", "r4.1"]
    assert other["press"].revised is None
    assert other["departure"] == timeline["departure"]
    assert other.conflicts == ()


def test_no_two_histories_share_a_label() -> None:
    sets = [("r2.2", "r3.2", "r4.1"), ("r2.4", "r3.2", "r4.1"), ("r2.2", "r4.1"), ("r2.2", "r3.1", "r3.2")]
    others = tuple(evolve(told().alternatives[0], rejected=each) for each in (*sets, sets[0]))
    page = to_html(evolve(told(), alternatives=others))
    labels = re.findall(r'class="tab" for="h\d"><span><bdi>(.*?)</bdi>', page)
    assert labels == [
        "If you believed A wire service: r3.1 instead of r2.2 (History 2)",
        "If you believed A wire service: r3.1 instead of r2.4",
        "If you believed A wire service: r3.1 and r3.2",
        "If you believed Travelling press pool",
        "If you believed A wire service: r3.1 instead of r2.2 (History 6)",
    ]


def test_a_history_that_believes_nothing_more_has_its_number() -> None:
    gone = tuple(each.id for each in told().rejected)
    other = evolve(told().alternatives[0], rejected=(*gone, "r2.2"))
    assert 'for="h1"><span><bdi>History 2</bdi>' in to_html(evolve(told(), alternatives=(other,)))


def test_the_agenda_is_named_where_it_speaks_against_a_statement() -> None:
    """By its item where nobody in particular is its source; else as something that the source says."""
    given = schedule.scenario(
        zone="UTC",
        date="2024-01-02",
        sources={"desk": {"title": "The desk"}, "s": {}},
        agenda={
            "talk": {"title": "The talk", "start": "9:00", "end": "10:00"},
            "tea": {"title": "Tea", "start": "11:00", "source": "desk"},
        },
        reports=[{"source": "s", "statements": ["planned talk started at exactly 9:30"]}],
    )
    page = to_html(schedule.reconstruct(given))
    text = " ".join(Structure(page).text.split())
    assert "r1.1" in text
    assert "The agenda" in text
    assert "planned tea: start 11:00" in text


def test_what_is_assumed_and_found_of_a_clock_and_a_zone_is_told() -> None:
    given = schedule.scenario(
        zone="Asia/Seoul",
        date="2024-01-02",
        sources={"log": {"clock": "within 5 min"}, "wire": {"zone": ["Asia/Seoul", "Asia/Tokyo"]}, "s": {}},
        unplanned={"x": {}, "y": {}},
        reports=[
            {"source": "log", "statements": ["x started at exactly 9:00"]},
            {"source": "s", "statements": ["x started at exactly 9:03"]},
        ],
    )
    text = " ".join(Structure(to_html(schedule.reconstruct(given))).text.split())
    assert "clock right within 5 min; clock found 3 min slow" in text
    assert "times in Asia/Seoul or Asia/Tokyo; found to speak in Asia/Seoul" in text


@pytest.mark.parametrize("unit", ["minute", "day"])
@pytest.mark.parametrize(
    ("zone", "published", "words"),
    [
        ("Europe/Berlin", "2024-05-16", "16 May"),
        ("Asia/Tokyo", "2024-05-16", "16 May"),
        ("America/New_York", "2024-05-16", "16 May"),
        ("Europe/Berlin", "2023-05-16", "16 May 2023"),
        ("Asia/Tokyo", "2024-05-16 20:00", "13:00"),
    ],
)
def test_a_day_of_publication_is_told_as_the_file_names_it(
    unit: str, zone: str, published: str, words: str
) -> None:
    """In whatever zone; a clock time is told in the zone of the scenario."""
    given = schedule.scenario(
        zone="Europe/Berlin",
        date="2024-05-16",
        settings={"unit": unit},
        sources={"s": {"zone": zone}},
        agenda={"x": {"start": "2024-05-16", "duration": "1 day"}},
        reports=[{"source": "s", "published": published, "quote": "hello", "statements": []}],
    )
    told = set(re.findall("published ([^<]*)", to_html(schedule.reconstruct(given))))
    assert told == {"16 May" if unit == "day" and ":" in words else words}


def test_people_and_places_are_those_that_are_believed() -> None:
    timeline = told()
    first, *rest = timeline.scenario.reports
    added = (
        samples.statement("r1.3", "white-house", "Moon attended lunch", Attended("Moon", "lunch")),
        samples.statement("r1.4", "white-house", "lunch was held at marriott", HeldAt("lunch", "marriott")),
        samples.statement("r1.5", "white-house", "Xi attended lunch", Attended("Xi", "lunch")),
    )
    reports = (evolve(first, statements=(*first.statements, *added)), *rest)
    scenario = evolve(timeline.scenario, reports=reports)
    keys = keys_of(
        evolve(timeline, scenario=scenario, statements=samples.assess(scenario, rejected=("r1.5",)))
    )
    assert keys.who["lunch"] == ("Chef", "Moon")
    assert keys.where["lunch"] == "marriott"
    assert "Xi" not in keys.people


def test_what_is_no_choice_is_no_filter() -> None:
    hanoi = samples.hanoi()
    assert [each.kind for each in filters_of(hanoi, keys_of(hanoi))] == ["sources"]
    assert [each.kind for each in filters_of(told(), keys_of(told()))] == ["people", "places", "sources"]
    people = filters_of(told(), keys_of(told()))[0]
    assert [each.words for each in people.choices] == ["Chef", "Kim", "Trump"]


def test_a_question_leads_to_its_item() -> None:
    timeline, keys = told(), keys_of(told())
    asked = [each.key for each in questions_of(timeline, keys)]
    assert asked == [keys.items["expanded"], keys.items["tea"]]
    strange = Question("nothing.actual.end", "Why?", timeline.questions[0].narrows)
    assert questions_of(evolve(timeline, questions=(strange,)), keys)[0].key == ""


def test_the_lead_of_a_day_on_which_everything_is_believed() -> None:
    assert lead_of(samples.empty()) == ""
    assert lead_of(samples.incident()) == "3 of 3 items took place."
    assert re.match(r"\d+ of 40 items", lead_of(samples.crowded()))
