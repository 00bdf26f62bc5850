"""`schedule explain`: what is said of an item, an interval, a statement and a source, as text and as JSON."""

import json
from pathlib import Path

import pytest

from schedule.cli import main

DAY = """
title: A day
zone: UTC
date: 2024-01-02
agenda: {talk: {title: The talk, start: "9:00", duration: 1 h}, tea: {start: "10:30", after: talk}}
sources: {usher: {title: An usher, reliability: 0.9}, guest: {reliability: 0.7}, clerk: {}}
reports:
  - {source: usher, statements: [talk started at exactly 9:20]}
  - {source: guest, statements: [talk started at exactly 9:50]}
"""
TIED = """
zone: UTC
date: 2024-01-02
unplanned: {talk: {}}
sources: {a: {}, b: {}}
reports:
  - {source: a, statements: [talk started at exactly 9:20]}
  - {source: b, statements: [talk started at exactly 9:50]}
"""


@pytest.fixture
def day(tmp_path: Path) -> str:
    file = tmp_path / "day.yaml"
    file.write_text(DAY)
    return str(file)


@pytest.fixture
def tied(tmp_path: Path) -> str:
    file = tmp_path / "tied.yaml"
    file.write_text(TIED)
    return str(file)


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    assert main(["explain", *arguments]) == 0
    return capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("name", ["talk", "The talk"])
def test_an_item_is_told_by_its_id_or_title_with_all_its_layers(
    name: str, day: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = told(capsys, day, name)
    assert lines[0].startswith("“The talk” took place")
    assert "  planned: 09:00 to 10:00" in lines
    assert [line for line in lines if line.startswith("  actual: 09:20")]
    assert [line for line in lines if line.startswith("  revised:")] == []
    assert [line for line in lines if line.startswith("  evidence: ") and "r1.1" in line]
    for bound in ("talk.actual.start is no earlier than 09:20.", "talk.actual.end is no later than 10:30."):
        assert bound in lines


def test_an_item_for_which_nothing_speaks_has_no_evidence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "rumour.yaml"
    file.write_text("zone: UTC\ndate: 2024-01-02\nunplanned: {rumour: {}}\n")
    lines = told(capsys, str(file), "rumour")
    assert "“rumour” did not take place" in lines[0]
    assert [line for line in lines if "evidence" in line] == []


def test_an_interval_is_told_by_its_lengths(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, day, "talk.planned")
    assert [line for line in lines if line.startswith("talk.")] == [
        "talk.planned is no shorter than 1 hour.",
        "talk.planned is no longer than 1 hour.",
    ]


def test_a_statement_says_against_which_it_speaks_and_where_it_is_not_believed(
    day: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = told(capsys, day, "r1.1")
    assert lines[0] == "r1.1 “talk started at exactly 9:20” (usher): accepted"
    assert [line for line in lines if line.startswith("  It speaks against r2.1 (")]
    assert [line for line in lines if line.startswith("  It is not believed in a history of odds ")]
    assert told(capsys, day, "r2.1")[0].endswith("(guest): rejected")


def test_a_statement_that_only_some_best_histories_believe_says_so(
    tied: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert {told(capsys, tied, name)[0].split(": ")[1] for name in ("r1.1", "r2.1")} == {
        "accepted here, but not in all of the best histories",
        "rejected here, but not in all of the best histories",
    }


def test_a_source_is_left_out(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, day, "--without", "usher")
    assert lines[0] == "Without usher:"
    assert [line for line in lines if "09:50" in line and "instead of" in line]
    assert told(capsys, day, "--without", "clerk") == ["Without clerk: the answer stays as it is."]


def test_what_is_not_in_the_scenario_is_named(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", day, "--without", "nobody"]) == 2
    assert "there is no such source; found 'nobody'; known: usher, guest, clerk" in capsys.readouterr().err
    for name in ("nothing", "talk.later", "talk.actual.middle", "r9.1"):
        assert main(["explain", day, name]) == 2
        assert f"this is nothing in the scenario; found '{name}'" in capsys.readouterr().err


def test_json_holds_the_chains_with_moments_and_the_names_of_bounds(
    day: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", day, "talk.actual.start", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    first = found["chains"][0]
    assert (found["format"], found["about"]) == ("schedule.explanation/1", "talk.actual.start")
    assert (first["which"], first["value"]) == ("earliest", "2024-01-02T09:20:00+00:00")
    assert [step["by"] for step in first["steps"]] == ["r1.1"]
    assert "conflicts" not in found


@pytest.mark.parametrize("about", ["x", "x.actual"])
def test_the_shortest_length_is_that_of_the_answer_where_nothing_bounds_it(
    about: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "open.yaml"
    file.write_text(
        "zone: UTC\ndate: 2024-01-02\nunplanned: {x: {}}\nsources: {a: {}}\n"
        "reports: [{source: a, statements: [x started at 9:00]}]\n"
    )
    assert main(["reconstruct", str(file), "--json"]) == 0
    (answer,) = json.loads(capsys.readouterr().out)["items"]
    assert main(["explain", str(file), about, "--json"]) == 0
    chains = json.loads(capsys.readouterr().out)["chains"]
    shortest, longest = (each for each in chains if each["about"] == "x.actual")
    length = answer["actual"]["duration"]
    assert (shortest["value"], longest["value"]) == (length["shortest"], length["longest"]) == ("PT0S", None)
    assert shortest["text"] == "Nothing bounds x.actual from below, and no length is below zero."
    assert shortest["steps"] == []


def test_json_holds_what_the_answer_tells(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", day, "--json"]) == 0
    everything = json.loads(capsys.readouterr().out)
    assert main(["explain", day, "talk", "--json"]) == 0
    (talk,) = json.loads(capsys.readouterr().out)["items"]
    assert talk["id"] in [each["id"] for each in everything["items"]]
    assert (talk["happened"], talk["evidence"]) == ("yes", ["r1.1"])
    assert main(["explain", day, "r1.1", "--json"]) == 0
    (said,) = json.loads(capsys.readouterr().out)["statements"]
    assert (said["id"], said["accepted"], said["source"]) == ("r1.1", True, "usher")


def test_what_is_open_is_not_said_to_hang_on_the_agenda(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "talk.yaml"
    file.write_text("zone: UTC\ndate: 2024-01-02\nagenda: {x: {title: Talk, start: '9:00'}}\n")
    assert main(["explain", str(file), "x", "--evidence-only"]) == 0
    assert "Whether “Talk” took place is open.\n" in capsys.readouterr().out


@pytest.mark.parametrize(("unit", "written"), [("minute", "PT1H"), ("day", "P3D")])
def test_json_holds_lengths_in_the_unit_of_the_scenario(
    unit: str, written: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    length = "1 h" if unit == "minute" else "3 days"
    file = tmp_path / "length.yaml"
    file.write_text(
        f"zone: UTC\ndate: 2024-01-02\nsettings: {{unit: {unit}}}\n"
        f"agenda: {{dig: {{start: 2024-01-02, duration: {length}}}}}\n"
    )
    assert main(["explain", str(file), "dig.planned", "--json"]) == 0
    chains = json.loads(capsys.readouterr().out)["chains"]
    assert [each["value"] for each in chains] == [written, written]
