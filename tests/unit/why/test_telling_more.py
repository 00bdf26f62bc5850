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
        ("19:00 on June 11", "correct one of them, or give its source a reliability below certain"),
        ("20:00", "correct one of them, or give its source a reliability below certain"),
    ],
)
def test_an_end_before_the_start_may_be_on_the_next_day(end: str, mend: str) -> None:
    plan = {"start": "20:00", "end": end, "duration": "30 min"}
    given = schedule.scenario(zone="UTC", date="2024-06-12", agenda={"v": plan})
    with pytest.raises(Contradiction) as caught:
        schedule.reconstruct(given)
    assert caught.value.problems[0].mend.endswith(mend)
