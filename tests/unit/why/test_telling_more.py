"""What people asked about: what was superseded, what did not happen, an end that is on the next day."""

import pytest

import schedule
from schedule.errors import Contradiction

MOVED = """
zone: UTC
date: 2024-06-12
agenda: {q: {start: "9:00", duration: 10 min}}
sources: {a: , b: }
reports:
  - {source: a, published: 2024-06-10 09:00, statements: [q was moved exactly 1 hour later]}
  - {source: a, published: 2024-06-11 09:00, statements: [q was cancelled]}
  - {source: b, statements: [q did not take place]}
"""


def explained(about: str, capsys: pytest.CaptureFixture[str], tmp_path) -> str:
    from schedule.cli import main

    file = tmp_path / "moved.yaml"
    file.write_text(MOVED)
    assert main(["explain", str(file), about]) == 0
    return capsys.readouterr().out


def test_a_statement_says_what_has_superseded_it(capsys: pytest.CaptureFixture[str], tmp_path) -> None:
    told = explained("r1.1", capsys, tmp_path)
    assert told.startswith("r1.1 “q was moved exactly 1 hour later” (a): accepted, and superseded by r2.1\n")
    assert "superseded" not in explained("r2.1", capsys, tmp_path)


def test_of_what_did_not_happen_no_times_are_explained(capsys: pytest.CaptureFixture[str], tmp_path) -> None:
    told = explained("q", capsys, tmp_path)
    assert "r3.1: q did not take place" in told
    assert "q.actual" not in told


@pytest.mark.parametrize(
    ("end", "mend"),
    [
        ("1:00", "write the date of its end too"),
        (
            "19:00 on June 11",
            "correct it, or name the `source` whose word it is, which makes it less than certain",
        ),
        ("20:00", "correct it, or name the `source` whose word it is, which makes it less than certain"),
    ],
)
def test_an_end_before_the_start_may_be_on_the_next_day(end: str, mend: str) -> None:
    plan = {"start": "20:00", "end": end, "duration": "30 min"}
    given = schedule.scenario(zone="UTC", date="2024-06-12", agenda={"v": plan})
    with pytest.raises(Contradiction) as caught:
        schedule.reconstruct(given)
    assert caught.value.problems[0].mend.endswith(mend)


LEND = "give its source a reliability below certain"
NAME = "name the `source` whose word it is, which makes it less than certain"
BOTH = "to name the `source` whose word an agenda entry is makes it less than certain"
NINE = {"start": "9:00"}


@pytest.mark.parametrize(
    ("agenda", "said", "mend"),
    [
        ({"x": {**NINE, "end": "10:00", "duration": "2 h"}}, [], f"it, or {NAME}"),
        ({"x": {**NINE, "end": "10:00", "duration": "2 h", "source": "s"}}, [], f"it, or {LEND}"),
        ({"x": NINE, "y": {"end": "8:00", "after": "x"}}, [], f"one of them, or {NAME}"),
        ({"x": {}}, ["x started at exactly 9:00", "x ended at exactly 8:00"], f"one of them, or {LEND}"),
        ({"x": NINE}, ["planned x started at exactly 8:00"], f"one of them, or {LEND}; {BOTH}"),
    ],
)
def test_who_contradicts_is_made_less_than_certain_by_its_source(agenda, said, mend: str) -> None:
    """An entry of the agenda is certain until it has one."""
    given = schedule.scenario(
        zone="UTC",
        date="2024-06-12",
        sources={"s": {"reliability": "certain"}},
        agenda=agenda,
        reports=[{"source": "s", "statements": said}],
    )
    with pytest.raises(Contradiction) as caught:
        schedule.reconstruct(given)
    assert caught.value.problems[0].mend == f"correct {mend}"


def conflict_of(*statements: str, **more) -> str:
    given = schedule.scenario(
        zone="UTC",
        date="2024-03-05",
        sources={"a": {}, "b": {"reliability": 0.7}},
        reports=[
            {"source": "a", "statements": [*statements[:-1]]},
            {"source": "b", "statements": [statements[-1]]},
        ],
        **more,
    )
    (conflict,) = schedule.reconstruct(given).conflicts
    return conflict.text


def test_a_conflict_names_the_laws_that_make_it() -> None:
    items = {
        "hearing": {"where": "court", "who": ["minister"]},
        "deal": {"where": "docks", "who": ["minister"]},
    }
    places = {"court": "Court", "docks": "Docks"}
    told = "hearing ended at 10:00", "deal started at 10:15"
    way = [{"from": "court", "to": "docks", "takes": "at least 40 min"}]
    text = conflict_of("hearing took place", *told, unplanned=items, places=places, travel=way)
    assert "as minister cannot be in" in text
    assert "at once, nor without the way between" in text
    text = conflict_of(
        "hearing started at 9:30",
        "hearing ended at 11:00",
        "deal was under way at 10:15",
        unplanned=items,
        places=places,
    )
    assert "at once" in text
    assert "way between" not in text
    parts = {"day": {}, "talk": {"part-of": "day"}}
    assert "as talk is part of day" in conflict_of(
        "day ended at 10:00", "talk ended at 11:00", unplanned=parts
    )
    assert ", as " not in conflict_of("day ended at 10:00", "day ended at 11:00", unplanned=parts)


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "America/New_York"])
def test_a_conflict_names_the_day_of_publication_that_the_file_names(zone: str) -> None:
    report = {"source": "s", "published": "2024-03-05", "statements": ["x started at noon on 7 March"]}
    given = schedule.scenario(
        zone="UTC", date="2024-03-05", sources={"s": {"zone": zone}}, unplanned={"x": {}}, reports=[report]
    )
    (conflict,) = schedule.reconstruct(given).conflicts
    assert "the report of r1.1 was published on 2024-03-05, so" in conflict.text
