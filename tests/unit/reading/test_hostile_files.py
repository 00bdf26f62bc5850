"""Files that are meant to do harm: each is refused, or read as mere text. T numbers as in SECURITY.md.

That the refusals are fast is part of the point: no file here may take a second of processor time.
"""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import schedule
from schedule.constraints.compiling import compile_scenario
from schedule.errors import ScenarioError
from schedule.exporting.formats import render
from schedule.model.scenario import Scenario

HEAD = "zone: UTC\ndate: 2024-03-05\n"
BOMB = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))
MERGES = "a0: &a0 {x: y}\n" + "".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}\n" for n in range(1, 21))
DEEP = "nesting deeper than 32"
RELIABILITY = "reliability must be `certain` or a number between 0.5 and 1"


def start(phrase: str) -> str:
    return HEAD + f"agenda: {{a: {{start: {phrase}}}}}\n"


def duration(phrase: str) -> str:
    return HEAD + f"agenda: {{a: {{duration: {phrase}}}}}\n"


def sure(value: str) -> str:
    return HEAD + f"sources: {{s: {{reliability: {value}}}}}\n"


def told(sentence: str) -> str:
    reports = f"reports: [{{source: s, statements: ['{sentence}']}}]\n"
    return HEAD + "agenda: {a: {tags: t}}\nsources: {s: }\n" + reports


REFUSED = [
    ("T01", "f.yaml", BOMB, "anchors are not allowed (found &a0)"),
    ("T01", "f.yaml", BOMB, "aliases are not allowed (found *a8)"),
    ("T02", "f.yaml", MERGES, "merge key '<<' is not allowed"),
    ("T03", "f.yaml", "[" * 30_000, f"1:33: {DEEP}"),
    ("T03", "f.json", "[" * 100_000, f"1:33: {DEEP}"),
    ("T03", "f.json", '{"a":' * 100_000, DEEP),
    ("T03", "f.yaml", "".join(" " * n + "a:\n" for n in range(2000)), f"33:33: {DEEP}"),
    ("T03", "f.yaml", "- " * 100_000, DEEP),
    ("T03", "f.yaml", "? " * 100_000, DEEP),
    ("T05", "f.yaml", start("9 a.m., start: 10 a.m."), "3:29: duplicate key 'start' (first at 3:14)"),
    ("T05", "f.json", '{"zone": "UTC", "zone": "UTC"}', "1:17: duplicate key 'zone' (first at 1:2)"),
    ("T06", "f.yaml", duration("9" * 5000 + " h"), "duration is longer than 200 characters"),
    ("T06", "f.yaml", duration("9" * 19 + " h"), "this is longer than 200 years"),
    ("T06", "f.yaml", told(f"exactly {'9' * 500} of t took place"), "this is not a sentence"),
    *(
        ("T07", "f.yaml", sure(value), RELIABILITY)
        for value in ("nan", ".inf", "-1", "0", "1e400", "'2'", "true", "1.0005", "0." + "9" * 40)
    ),
    ("T08", "f.yaml", start("2024-02-30"), "February 2024 has at most 29 days"),
    ("T08", "f.yaml", start("010"), "this is no clock time"),
    ("T08", "f.yaml", start("1e3"), "this time phrase cannot be read"),
    ("T09", "f.yaml", start("0000-01-01 9:00"), "there is no year 0"),
    ("T09", "f.yaml", start("10000-01-01 9:00"), "3:29"),
    ("T09", "f.yaml", start("-44-03-15 9:00"), "the order of day and month is not plain"),
    ("T09", "f.yaml", "zone: UTC\ndate: 0001-01-01\n", "year outside 1-9999"),
    ("T09", "f.yaml", "zone: UTC\ndate: 9999-12-31\n", "year outside 1-9999"),
    ("T09", "f.yaml", start("0001-01-01 0:00").replace("UTC", "Asia/Tokyo"), "outside the years 1-9999"),
    ("T09", "f.yaml", start("December 9999"), "outside the years 1-9999"),
    ("T10", "f.yaml", start("23:59:60"), "there is no second 60"),
    ("T10", "f.yaml", start("25:00"), "there is no hour 25"),
    ("T11", "f.yaml", start("2024-03-31 2:30").replace("UTC", "Europe/Berlin"), "2:30 does not exist on"),
    ("T13", "f.yaml", duration("P4294967297D"), "this is longer than 200 years"),
    ("T13", "f.yaml", duration("PT4294967297H"), "this is longer than 200 years"),
    ("T13", "f.yaml", duration("P99999999999D"), "this is longer than 200 years"),
    ("T13", "f.yaml", duration("P1M"), "years and months have no fixed length"),
    *(
        ("T14", "f.yaml", f"zone: {zone}\n", "unknown time zone")
        for zone in ("../../etc/passwd", "/etc/passwd", "Foo/Bar", "posix/UTC", "tzdata.zi", "localtime")
    ),
    ("T14", "f.yaml", "zone: europe/berlin\n", "did you mean 'Europe/Berlin'?"),
    ("T14", "f.yaml", 'zone: "UTC\\0"\n', "character U+0000 is not allowed"),
    ("T15", "f.yaml", HEAD + 'title: "\\ud800"\n', "character U+D800 is not allowed"),
    ("T15", "f.json", '{"zone": "UTC", "title": "\\udc00"}', "character U+DC00 is not allowed"),
    ("T16", "f.yaml", HEAD + 'title: "\\e[2J"\n', "character U+001B is not allowed"),
    ("T16", "f.yaml", HEAD + "title: a\u2028b\n", "character U+2028 is not allowed"),
    ("T16", "f.yaml", HEAD + "agenda: {a\u200bb: }\n", "character U+200B is not allowed in an id"),
    ("T16", "f.yaml", HEAD + "agenda: {a\u202eb: }\n", "character U+202E is not allowed in an id"),
    ("T16", "f.yaml", HEAD + "agenda: {../../x: }\n", "is not allowed in an id"),
    ("T17", "f.yaml", "x" * (8 * 2**20 + 1), "the file is larger than 8 MiB"),
    ("T17", "f.yaml", HEAD + f"title: {'x' * 70_000}\n", "text longer than 65536 characters"),
    ("T28", "f.yaml", start("1 " * 50_000), "text longer than 65536 characters"),
    ("T28", "f.yaml", start("half past " * 2000), "start is longer than 200 characters"),
    ("T28", "f.yaml", told("a " * 450), "this is not a sentence that can be read"),
    ("T33", "f.json", "{" + ",".join('"a":1' for _ in range(9_000)) + "}", "duplicate key 'a' (first at"),
]  # fmt: skip


@pytest.fixture(autouse=True)
def quick() -> Iterator[None]:
    """Generous: the slowest of them has eight million characters."""
    before = time.process_time()
    yield
    assert time.process_time() - before < 20


@pytest.mark.parametrize(
    ("threat", "file", "text", "said"), REFUSED, ids=[f"{each[0]}-{each[3][:40]}" for each in REFUSED]
)
def test_refused(threat: str, file: str, text: str, said: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        compile_scenario(schedule.read_text(text, file))
    lines = str(caught.value).splitlines()
    assert any(said in each for each in lines), (threat, lines[:3])
    assert all(each.startswith(f"{file}:") and each.isprintable() for each in lines)
    assert max(len(each) for each in lines) < 1500


def read(text: str) -> Scenario:
    scenario = schedule.read_text(text, "f.yaml")
    compile_scenario(scenario)
    return scenario


def test_t08_what_yaml_would_turn_into_something_else_stays_text() -> None:
    assert read(HEAD + "title: no\n").title == "no"
    assert read(HEAD + "title: 0x1F\n").title == "0x1F"
    assert read(start("12:30")) == read(start("'12:30'"))


def test_t10_24_00_ends_the_day() -> None:
    timeline = schedule.reconstruct(read(start("24:00")))
    planned = timeline.items[0].planned
    assert planned is not None
    assert planned.start.at.isoformat() == "2024-03-06T00:00:00+00:00"


def test_t12_a_clock_time_that_happens_twice_is_both_until_something_decides() -> None:
    twice = "zone: Europe/Berlin\nagenda: {a: {start: '2024-10-27 2:30'}}\n"
    planned = schedule.reconstruct(schedule.read_text(twice, "f.yaml")).items[0].planned
    assert planned is not None
    assert planned.start.earliest is not None
    assert planned.start.latest is not None
    assert planned.start.earliest.isoformat() == "2024-10-27T02:30:00+02:00"
    assert planned.start.latest.isoformat() == "2024-10-27T02:30:00+01:00"


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/full", "/", "."])
def test_t17_only_regular_files_are_read(device: str) -> None:
    with pytest.raises(ScenarioError, match="it is not a regular file"):
        schedule.read(device)


def test_t18_a_scenario_names_no_other_file(tmp_path: Path) -> None:
    """There is nothing that includes: neither a key nor a tag."""
    for text in ("include: /etc/passwd\n", "agenda: !include /etc/passwd\n", "$ref: /etc/passwd\n"):
        with pytest.raises(ScenarioError, match=r"unknown key|tags are not allowed"):
            schedule.read_text(HEAD + text, str(tmp_path / "f.yaml"))


@pytest.mark.parametrize("name", ["{0.__class__}", "%s", "${HOME}", "{{ 7*7 }}", "__class__", "%(x)d", "{"])
def test_t32_names_are_never_templates(name: str) -> None:
    entry = f"title: '{name}'"
    told = f"""[{{source: s, quote: '{name}', statements: ['"{name}" started at 9:00', a ended at 11:30]}}]"""
    text = f"{HEAD}agenda: {{a: {{{entry}}}}}\nsources: {{s: {{{entry}}}}}\nreports: {told}\n"
    timeline = schedule.reconstruct(read(text))
    assert timeline.scenario.sources[0].title == timeline.items[0].title == name
    for ending in (".txt", ".csv", ".json", ".html"):
        assert name in render(timeline, ending).decode()
    assert ">49<" not in render(timeline, ".html").decode()
