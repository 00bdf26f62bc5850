"""Good files: every field finds its place in the scenario."""

import pendulum
import pytest

from schedule.language.times import read_length, read_time
from schedule.model.agenda import Item, Plan
from schedule.model.phrases import Part
from schedule.model.scenario import Scenario, Settings, Unit
from schedule.model.sources import Source, Travel
from schedule.model.statements import Either, Replaced
from schedule.model.widths import Widths
from schedule.reading.files import read_text

HANOI = """\
title: Hanoi summit, second day
zone: Asia/Ho_Chi_Minh
date: 2019-02-28                 # times without a date belong to this day
settings: {unit: minute, slack: 30 min, assumed-duration: 1 h, reliability: 0.9}

sources:
  korea-herald: {title: The Korea Herald, reliability: 0.9}
  white-house: {title: White House press office, reliability: 0.95}
  pool: {title: Travelling press pool}
  wire: {title: A wire service, via: pool, zone: Asia/Seoul}

places: {metropole: Sofitel Legend Metropole, marriott: JW Marriott}
travel: [{from: metropole, to: marriott, takes: at least 10 min}]

agenda:                          # planned; certain unless a `source` is named
  one-on-one: {title: One-on-one meeting, start: 9 a.m., who: [trump, kim], where: metropole, tags: [talks]}
  expanded: {title: Expanded meeting, after: one-on-one, tags: [talks]}
  lunch: {title: Working lunch, after: expanded}
  signing: {title: Joint signing ceremony, after: lunch}
  press: {title: Press conference, start: about 4 p.m., who: [trump], where: marriott}

unplanned:                       # not on the agenda, but spoken of
  second-private: {title: Second private meeting, tags: [talks]}
  departure: {title: Leaders leave the venue, point: true}

reports:
  - source: white-house
    published: 2019-02-28 14:00  # optional
    quote: in place of a scheduled working lunch
    statements:
      - second-private replaced lunch
      - second-private was in the afternoon
  - source: korea-herald
    statements:
      - one-on-one started about 9 a.m.
      - press was moved 2 hours earlier
      - exactly 3 of talks took place
      - {that: signing did not take place, reliability: 0.7}
"""


@pytest.fixture(scope="module")
def hanoi() -> Scenario:
    return read_text(HANOI, "summit.yaml")


def test_head(hanoi: Scenario) -> None:
    assert (hanoi.title, hanoi.zone, hanoi.date) == (
        "Hanoi summit, second day",
        "Asia/Ho_Chi_Minh",
        pendulum.date(2019, 2, 28),
    )
    assert hanoi.settings == Settings(unit=Unit.MINUTE)
    assert hanoi.file == "summit.yaml"


def test_sources_places_travel(hanoi: Scenario) -> None:
    assert hanoi.sources == (
        Source("korea-herald", "The Korea Herald", 0.9),
        Source("white-house", "White House press office", 0.95),
        Source("pool", "Travelling press pool"),
        Source("wire", "A wire service", via="pool", zones=("Asia/Seoul",)),
    )
    assert hanoi.places == {"metropole": "Sofitel Legend Metropole", "marriott": "JW Marriott"}
    assert hanoi.travel == (Travel("metropole", "marriott", 600, None),)


def test_items(hanoi: Scenario) -> None:
    assert [each.id for each in hanoi.items] == [
        "one-on-one", "expanded", "lunch", "signing", "press", "second-private", "departure",
    ]  # fmt: skip
    assert hanoi.item("press") == Item(
        "press",
        "Press conference",
        Plan("agenda.press", start=read_time("about 4 p.m.")),
        who=("trump",),
        where="marriott",
    )
    assert hanoi.item("lunch").plan == Plan("agenda.lunch", after=("expanded",))
    assert hanoi.item("departure") == Item("departure", "Leaders leave the venue", point=True)


def test_reports(hanoi: Scenario) -> None:
    first, second = hanoi.reports
    assert (first.id, second.id) == ("r1", "r2")
    assert first.published == pendulum.datetime(2019, 2, 28, 14, tz="Asia/Ho_Chi_Minh")
    assert first.quote == "in place of a scheduled working lunch"
    assert [(each.id, each.reliability, each.source) for each in hanoi.statements] == [
        ("r1.1", 0.95, "white-house"),
        ("r1.2", 0.95, "white-house"),
        ("r2.1", 0.9, "korea-herald"),
        ("r2.2", 0.9, "korea-herald"),
        ("r2.3", 0.9, "korea-herald"),
        ("r2.4", 0.7, "korea-herald"),
    ]
    assert hanoi.statements[0].sentence == Replaced("lunch", by="second-private")
    assert hanoi.statements[5].text == "signing did not take place"


def test_marks(hanoi: Scenario) -> None:
    assert str(hanoi.item("lunch").mark) == "summit.yaml:18:3"
    assert str(hanoi.reports[0].mark) == "summit.yaml:27:5"
    assert str(hanoi.statements[1].mark) == "summit.yaml:32:9"
    assert str(hanoi.statements[5].mark) == "summit.yaml:38:9"


def test_the_order_of_keys_does_not_matter(hanoi: Scenario) -> None:
    blocks: list[str] = []
    for line in HANOI.splitlines(keepends=True):
        if line[:1].isspace():
            blocks[-1] += line
        else:
            blocks.append(line)
    assert read_text("".join(reversed(blocks)), "other.yaml") == hanoi


def test_the_smallest_scenario() -> None:
    assert read_text("zone: UTC", "dir/some name.v2.yaml") == Scenario("Untitled", "UTC")
    assert (
        read_text("zone: UTC\ntitle:\nagenda:\nreports: []\nsettings:\nsources: {}", "a.yaml").title
        == "Untitled"
    )


def test_titles_may_be_folded() -> None:
    scenario = read_text("zone: UTC\ntitle: >\n  Two\n  lines\nagenda: {a: {title: 'x\n\n  y'}}", "f.yaml")
    assert (scenario.title, scenario.items[0].title) == ("Two lines", "x y")


def test_all_of_an_entry() -> None:
    text = """\
zone: UTC
sources: {office: {title: The Office, reliability: .8}}
places: {hall: Great Hall}
agenda:
  fair: {title: no}
  a:
  b: {title: Bee}
  talk: {title: 0730, start: 09:00, end: by 11:00, duration: about 2 h, after: [a, bee], before: 'NO',
         who: kim, where: great hall, tags: [x, y, x], part-of: no,
         point: 'no', source: the office, reliability: 0.75}
  vote: {source: office}
  walk: {reliability: certain}
"""
    items = {each.id: each for each in read_text(text, "f.yaml").items}
    assert items["talk"] == Item(
        "talk",
        "0730",
        Plan(
            "agenda.talk",
            start=read_time("09:00"),
            end=read_time("by 11:00"),
            duration=read_length("about 2 h"),
            after=("a", "b"),
            before=("fair",),
            source="office",
            reliability=0.75,
        ),
        who=("kim",),
        where="hall",
        tags=("x", "y"),
        part_of="fair",
    )
    assert items["a"] == Item("a", "a", Plan("agenda.a"))
    assert (items["vote"].plan, items["walk"].plan) == (
        Plan("agenda.vote", source="office", reliability=0.8),
        Plan("agenda.walk"),
    )


def test_reliability_of_the_nearest_counts() -> None:
    text = """\
zone: UTC
settings: {reliability: 0.6}
sources: {plain: , sure: {reliability: certain}, good: {reliability: 0.95}}
agenda: {a: , b: {source: plain}}
reports:
  - {source: plain, statements: [a took place]}
  - {source: good, statements: [a took place, {that: a took place, reliability: certain}]}
  - {source: good, reliability: 0.7, statements: [a took place, {that: a took place, reliability: 0.8}]}
  - {source: sure, statements: [a took place]}
"""
    scenario = read_text(text, "f.yaml")
    assert [each.reliability for each in scenario.statements] == [0.6, 0.95, 1.0, 0.7, 0.8, 1.0]
    assert scenario.item("b").plan == Plan("agenda.b", source="plain", reliability=0.6)


def test_places_without_a_section_are_their_own_ids() -> None:
    scenario = read_text(
        "zone: UTC\nagenda: {a: {where: Great Hall}, b: {where: Great Hall}}\n"
        "travel: [{from: Great Hall, to: lawn, takes: 5-10 min, one-way: yes}]",
        "f.yaml",
    )
    assert scenario.places == {"Great Hall": "Great Hall", "lawn": "lawn"}
    assert scenario.item("b").where == "Great Hall"
    assert scenario.travel == (Travel("Great Hall", "lawn", 300, 600, both_ways=False),)


def test_sources_in_full() -> None:
    text = """\
zone: UTC
sources: {a: {zone: [UTC, Asia/Seoul], clock: within 10 min, via: bee}, b: {title: Bee, clock: within 1 h}}
"""
    assert read_text(text, "f.yaml").sources == (
        Source("a", "a", via="b", zones=("UTC", "Asia/Seoul"), clock=600),
        Source("b", "Bee", clock=3600),
    )


def test_settings_in_full() -> None:
    text = """\
zone: UTC
settings:
  unit: second
  slack: 1 h
  on-time: 5 min
  assumed-duration: 45 min
  reliability: certain
  evidence-only: yes
  places: exclusive
  widths: {plain-hour: 20 min, about-day: 2 days, about-second: 10 s, shortly: 30 min, shortly-named: 10 min,
           nearly: 5 min, briefly: 2-20 min, morning: "5:30-11:00",
           night: "22:00-6:00", evening: "18:00-24:00"}
"""
    default = Widths()
    settings = read_text(text, "f.yaml").settings
    widths = settings.widths
    assert (settings.unit, settings.slack, settings.on_time, settings.assumed_duration) == (
        Unit.SECOND, 3600, 300, 2700,
    )  # fmt: skip
    assert (settings.reliability, settings.evidence_only, settings.exclusive_places) == (1.0, True, True)
    assert (widths.plain.hour, widths.plain.quarter) == (1200, default.plain.quarter)
    assert (widths.about.day, widths.about.second, widths.about.hour) == (172_800, 10, default.about.hour)
    assert (widths.shortly, widths.shortly_named, widths.nearly, widths.briefly) == (
        1800,
        600,
        300,
        (120, 1200),
    )
    assert widths.parts[Part.MORNING] == (19_800, 39_600)
    assert widths.parts[Part.NIGHT] == (79_200, 108_000)
    assert widths.parts[Part.EVENING] == (64_800, 86_400)
    assert widths.parts[Part.AFTERNOON] == default.parts[Part.AFTERNOON]


@pytest.mark.parametrize(
    ("written", "instant"),
    [
        ("2024-03-05 14:00", "2024-03-05T14:00:00+09:00"),
        ("2024-03-05", "2024-03-06T00:00:00+09:00"),
        ("2024-03-05T14:00+02:00", "2024-03-05T14:00:00+02:00"),
    ],
)
def test_published_in_the_zone_of_the_source(written: str, instant: str) -> None:
    text = (
        f"zone: UTC\nsources: {{s: {{zone: Asia/Seoul}}}}\nreports: [{{source: s, published: '{written}'}}]"
    )
    published = read_text(text, "f.yaml").reports[0].published
    assert published == pendulum.parse(instant)


def test_published_of_a_source_of_unknown_zone_is_in_the_zone_of_the_scenario() -> None:
    text = """\
zone: UTC
sources: {s: {zone: [Asia/Seoul, Asia/Tokyo]}}
reports: [{source: s, published: 2024-03-05 14:00}]
"""
    assert read_text(text, "f.yaml").reports[0].published == pendulum.datetime(2024, 3, 5, 14)


def test_reports_keep_their_words() -> None:
    text = "zone: UTC\nsources: {s: }\nreports: [{id: day1, source: s, quote: \"a\\nb \\u202e\", url: 'http://x'}]"
    report = read_text(text, "f.yaml").reports[0]
    assert (report.id, report.quote, report.url, report.statements) == ("day1", "a\nb \u202e", "http://x", ())


def test_names_of_any_script() -> None:
    text = "zone: UTC\nagenda: {обед: {title: Обед на траве}, 会議: , café: , ประชุม: {after: [ОБЕД, 会議]}}\n"
    assert read_text(text, "f.yaml").item("ประชุม").plan == Plan("agenda.ประชุม", after=("обед", "会議"))


def test_a_choice() -> None:
    text = """\
zone: UTC
agenda: {a: }
sources: {s: }
reports: [{source: s, statements: [a took place or a was cancelled]}]
"""
    assert isinstance(read_text(text, "f.yaml").statements[0].sentence, Either)


def test_a_mapping_form() -> None:
    text = """\
zone: UTC
agenda: {talk: , tea: }
sources: {s: }
reports:
  - source: s
    statements:
      - {kind: replaced, item: talk, by: tea, reliability: 0.8}
"""
    (statement,) = read_text(text, "f.yaml").statements
    assert (statement.sentence, statement.reliability) == (Replaced("talk", by="tea"), 0.8)
    assert statement.text == "tea replaced talk"
