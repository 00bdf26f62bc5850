"""Where too much hangs together to ask one by one: what is told is the same, and what is not is left out."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from attrs import evolve
from hypothesis import assume, given

import schedule
from schedule.checking.judge import judge
from schedule.errors import Contradiction, ScenarioError
from schedule.explain_report import Asked, explanation
from schedule.exporting.formats import render
from schedule.exporting.json_answer import to_json
from schedule.exporting.json_reading import from_json
from schedule.model.scenario import Scenario
from schedule.model.timeline import Status, Timeline
from schedule.reading.building import scenario as built
from schedule.reconstruct import investigate
from schedule.solving import best, optimum
from schedule.why import inquiry
from schedule.why.certainty import item_with_odds
from schedule.why.conflicts import weighed
from tests.benchmarks.planted import plant
from tests.benchmarks.shapes import FAMILIES
from tests.properties.answers import examples
from tests.properties.test_world import worlds


@contextmanager
def everything_entangled() -> Iterator[None]:
    """Every part counts as large."""
    with (
        patch.object(optimum, "MOST_ENTANGLED", 0),
        patch.object(inquiry, "MOST_ENTANGLED", 0),
        patch.object(best, "MOST_SOLVED", 0),
    ):
        yield


def told_alike(scenario: Scenario) -> None:
    known, one_by_one = investigate(scenario)
    with everything_entangled():
        found, at_once = investigate(scenario)
    assert judge(scenario, found) == ()
    assert [each.told.bounds for each in at_once] == [each.told.bounds for each in one_by_one]
    assert [each.rejected for each in found.conflicts] == [
        each.id for each in found.statements if not each.accepted
    ]
    assert found.gap == known.gap == 0


@examples(12)
@given(worlds())
def test_worlds_are_told_alike(world: dict) -> None:
    try:
        told_alike(built(**world))
    except (Contradiction, ScenarioError):
        assume(False)


def test_what_hangs_together_is_told_alike() -> None:
    told_alike(plant(FAMILIES["giant"](30, 0.1)).scenario)


def test_who_asks_about_one_thing_gets_its_odds() -> None:
    scenario = plant(FAMILIES["giant"](20, 0.15)).scenario
    known = {each.rejected: each for each in investigate(scenario)[0].conflicts}
    items = {each.id: each for each in investigate(scenario)[0].items}
    with everything_entangled():
        found, inquiries = investigate(scenario)
        assert not any(each.weighed for each in found.conflicts)
        for name in known:
            told = {each.rejected: each for each in weighed(found.conflicts, name, inquiries)}
            assert told[name] == evolve(known[name], against=told[name].against, text=told[name].text)
            assert "to 1 against" in told[name].text or "cannot be" in told[name].text
            assert [each.rejected for each in told.values() if each.weighed] == [name]
        for item in found.items:
            assert not item.weighed
            told_item = item_with_odds(item, inquiries)
            assert told_item.odds == items[item.id].odds
            assert [each.odds for each in told_item.verdicts] == [
                each.odds for each in items[item.id].verdicts
            ]
        said = "\n".join(explanation(found, inquiries, Asked(next(iter(known))))[1])
        assert "to 1 against" in said
    assert weighed(tuple(known.values()), next(iter(known)), ()) == tuple(known.values())


def contradicting() -> Timeline:
    scenario = schedule.scenario(
        title="t",
        zone="UTC",
        date="2024-05-02",
        agenda={"x": {"title": "X", "start": "9:00"}},
        sources={"s": {}, "t": {"reliability": "0.8"}},
        reports=[
            {"source": "s", "statements": ["x started at 9:00"]},
            {"source": "t", "statements": ["x started at 11:00"]},
        ],
    )
    with everything_entangled():
        return investigate(scenario)[0]


def test_odds_that_were_not_weighed_are_left_out_of_every_format() -> None:
    timeline = contradicting()
    answer = json.loads(to_json(timeline))
    item, conflict = answer["items"][0], answer["conflicts"][0]
    assert "happened-odds" not in item
    assert "odds" not in item["verdicts"][0]
    assert "odds" not in conflict
    assert (conflict["against"], conflict["instead"]) == (["r1.1"], [])
    assert "not believed: it cannot be true together with r1.1" in conflict["text"]
    assert answer["alternatives"] == []
    assert from_json(to_json(timeline), timeline.scenario) == timeline
    for ending in (".txt", ".md", ".html", ".csv"):
        told = render(timeline, ending).decode()
        assert "no history" not in told
        assert " to 1 against" not in told


def test_many_ties_among_few_items_are_still_drawn_for_certain() -> None:
    count = 6
    told = [[f"x{at} started at exactly {8 + at}:{half}" for at in range(count)] for half in ("00", "30")]
    told.append([f"x{at} was before x{at + 1}" for at in range(count - 1)])
    scenario = schedule.scenario(
        title="t",
        zone="UTC",
        date="2024-05-02",
        unplanned={f"x{at}": {"title": f"X{at}"} for at in range(count)},
        sources={name: {} for name in "stu"},
        reports=[{"source": name, "statements": own} for name, own in zip("stu", told, strict=True)],
    )
    timeline, (only,) = investigate(scenario)
    assert only.told.best.leaves is None
    assert timeline.status is Status.PROVEN
    assert [each.actual.start.at.minute for each in timeline.items] == [0] * count
