"""A fixed slice of each deep job, and the machinery that reports what disagrees."""

from __future__ import annotations

import json
from time import sleep

import pytest
from hypothesis import strategies as st

import schedule
from schedule.model.scenario import Scenario
from schedule.model.statements import PointAt
from tests.deep import batches
from tests.deep.batches import batch, smallest
from tests.deep.jobs import COUNTS, JOBS
from tests.deep.large import drawn, expected, farthest
from tests.deep.outcomes import COMPARED, Outcome
from tests.deep.page import put, section
from tests.deep.written import comparable, written
from tests.oracles.brute_force import Range
from tests.strategies.building import at, exactly, item, said, scenario, start_of

SLICE = [("small", 6, number, 5) for number in range(7)]
SLICE += [
    ("middle", 6, 0, 6),
    ("large", 6, 0, 3),
    ("models", 6, 0, 12),
    ("models", 6, 1, 12),
    ("models", 6, 2, 3),
]
LEAST = {"small": 1, "middle": 4, "large": 3, "models": 1}


@pytest.mark.parametrize(("name", "seed", "number", "size"), SLICE)
def test_both_ways_agree(name: str, seed: int, number: int, size: int) -> None:
    if name == "middle":
        pytest.importorskip("z3")
    tally = batch(name, seed, number, size)
    assert [each.text() for each in tally.failures] == []
    assert tally.ways[COMPARED] >= LEAST[name]


def test_every_job_has_a_count() -> None:
    assert list(JOBS) == list(COUNTS)


def test_a_written_scenario_reads_as_the_same() -> None:
    small = scenario((item("x", start=at(3), duration=exactly(2)),), said(PointAt(start_of("x"), at(4))))
    assert comparable(schedule.scenario(**written(small))) == comparable(small)


class Wrong:
    """Disagrees about every scenario with an item y."""

    name, what, against = "wrong", "anything", "a mistake"

    def strategy(self, _: int) -> st.SearchStrategy[Scenario]:
        names = st.sampled_from(["x", "y"])
        return st.lists(names, min_size=1, unique=True).map(lambda each: scenario(tuple(map(item, each))))

    def check(self, one: Scenario) -> Outcome:
        if any(each.id == "y" for each in one.items):
            raise ValueError("no y")
        return Outcome((COMPARED,))

    def scenario(self, one: Scenario) -> Scenario:
        return one


class Endless(Wrong):
    """Never comes to an end."""

    def check(self, _: Scenario) -> Outcome:
        while True:
            sleep(0.01)


def test_what_takes_too_long_is_a_disagreement(monkeypatch) -> None:
    monkeypatch.setitem(JOBS, "endless", Endless())
    monkeypatch.setattr(batches, "LONGEST", 1)
    assert batches.tried("endless", scenario(())).differences == ("TimeoutError: not done in 1 s",)


def test_a_disagreement_is_made_small_and_can_be_replayed(monkeypatch, tmp_path) -> None:
    monkeypatch.setitem(JOBS, "wrong", Wrong())
    tally = batch("wrong", 1, 2, 30)
    failure = smallest(tally.failures[0], 30)
    assert tally.disagreements > 0
    assert tally.ways[COMPARED] + tally.disagreements == tally.drawn
    assert failure.differences == ("ValueError: no y",)
    assert [*json.loads(failure.scenario)["agenda"]] == ["y"]
    assert "--job wrong --seed 1 --replay 2" in failure.text()
    assert batch("wrong", 1, 2, 30).distinct == tally.distinct
    page = tmp_path / "page.md"
    page.write_text("before\n<!-- wrong: begin -->\nold\n<!-- wrong: end -->\nafter", encoding="utf-8")
    put("wrong", section("wrong", 1, tally, 2.0), page)
    text = page.read_text(encoding="utf-8")
    assert failure.text() in text
    assert "old" not in text
    with pytest.raises(ValueError, match="no markers"):
        put("other", "", page)


def test_an_exception_of_either_way_is_a_disagreement(monkeypatch) -> None:
    monkeypatch.setitem(batches.JOBS, "wrong", Wrong())
    assert batches.tried("wrong", scenario((item("y"),))).ways == ("crashed",)


def test_the_textbook_on_a_case_by_hand() -> None:
    """0 to a at most 5, at least 3; a to b at most 2; b at most 6."""
    edges = [(None, "a", 5), ("a", None, -3), ("a", "b", 2), (None, "b", 6)]
    assert farthest(edges, None) == {None: 0, "a": 5, "b": 6}
    made = drawn(3)
    ranges = dict(expected(made))
    for point, value in made.truth.items():
        each: Range = ranges[point]
        assert each.first is None or each.first <= value
        assert each.last is None or value <= each.last
