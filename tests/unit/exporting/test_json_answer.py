"""The answer as JSON: the keys, the way back, the schema, and errors that name their path."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pendulum
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import schedule.exporting.json_answer as room
from schedule.errors import ScenarioError
from schedule.exporting.iso_lengths import iso_length, length_of
from schedule.exporting.json_answer import from_json, to_json
from schedule.model.scenario import Unit
from schedule.model.timeline import Timeline
from tests.unit.exporting import samples
from tests.unit.exporting.hostile import SAMPLES, evil_text

SCHEMA = json.loads(Path(room.__file__).with_name("timeline.schema.json").read_text("utf-8"))
ALL = pytest.mark.parametrize("name", samples.SAMPLES)


@ALL
def test_reads_back_what_it_wrote(name: str) -> None:
    timeline = samples.SAMPLES[name]()
    text = to_json(timeline)
    assert from_json(text, timeline.scenario) == timeline
    assert to_json(from_json(text, timeline.scenario)) == text


@ALL
def test_keeps_to_its_schema(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(to_json(samples.SAMPLES[name]())))


def test_has_the_keys_of_the_contract_in_order() -> None:
    answer = json.loads(to_json(samples.hanoi()))
    head, tail = ["format", "scenario", "status", "items"], ["statements", "conflicts", "alternatives"]
    assert list(answer) == [*head, *tail, "questions"]
    assert answer["scenario"] == {
        "title": "Hanoi summit, second day",
        "zone": samples.HANOI,
        "date": "2019-02-28",
    }
    press = next(each for each in answer["items"] if each["id"] == "press")
    layers, rest = ["planned", "revised", "actual"], ["verdicts", "replaced-by", "evidence"]
    assert list(press) == ["id", "title", *layers, "happened", "happened-odds", *rest]
    assert press["planned"]["start"] == {
        "at": "2019-02-28T16:00:00+07:00",
        "earliest": "2019-02-28T15:30:00+07:00",
        "latest": "2019-02-28T16:30:00+07:00",
        "basis": "stated",
    }
    assert press["planned"]["duration"] == {"at": "PT1H", "shortest": "PT0S", "longest": None}
    assert press["verdicts"][0] == {
        "is": "earlier",
        "by": "PT1H45M",
        "than": "planned",
        "certain": True,
        "odds": None,
    }
    assert [each["id"] for each in answer["items"]] == sorted(each["id"] for each in answer["items"])
    assert answer["statements"][0]["over-all-best"] == "always"


def test_says_how_far_from_proven_only_where_it_is_not() -> None:
    assert "gap" not in json.loads(to_json(samples.hanoi()))
    assert json.loads(to_json(samples.best_found()))["gap"] == 231
    assert json.loads(to_json(evolve(samples.best_found(), gap=0)))["gap"] == 0


def test_says_that_something_is_missing_only_where_it_is() -> None:
    cut = evolve(samples.hanoi(), explained=False)
    assert "explained" not in json.loads(to_json(samples.hanoi()))
    assert json.loads(to_json(cut))["explained"] is False
    assert from_json(to_json(cut), cut.scenario) == cut


@pytest.mark.parametrize("text", SAMPLES)
def test_hostile_texts_come_back_unchanged(text: str) -> None:
    timeline = samples.renamed(samples.hanoi(), text)
    written = to_json(timeline)
    written.encode("utf-8")
    assert from_json(written, timeline.scenario) == timeline


@given(evil_text())
@settings(max_examples=30)
def test_any_text_comes_back_unchanged(text: str) -> None:
    timeline = samples.renamed(samples.festival(), text)
    assert from_json(to_json(timeline), timeline.scenario) == timeline


@given(st.integers(0, 10**10))
def test_lengths_come_back(seconds: int) -> None:
    length = pendulum.duration(seconds=seconds)
    assert length_of(iso_length(length)).total_seconds() == seconds


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "PT0S"), (60, "PT1M"), (5400, "PT1H30M"), (90_061, "PT25H1M1S"), (59, "PT59S")]
)
def test_lengths_are_told_in_hours(seconds: int, text: str) -> None:
    assert iso_length(pendulum.duration(seconds=seconds)) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "P0D"), (86_400 * 3, "P3D"), (90_000, "P1DT1H"), (3600, "PT1H")]
)
def test_lengths_of_a_scenario_in_days_are_told_in_days(seconds: int, text: str) -> None:
    assert iso_length(length := pendulum.duration(seconds=seconds), Unit.DAY) == text
    assert length_of(text) == length


@pytest.mark.parametrize(
    "text", ["", "P", "PT", "1H", "PT1.5H", "P1M", "PT-1H", "P1DT", "pt1h", "PT1H ", "PT1H1D"]
)
def test_other_lengths_are_refused(text: str) -> None:
    with pytest.raises(ValueError):
        length_of(text)


def problems(text: str, timeline: Timeline) -> list[str]:
    with pytest.raises(ScenarioError) as caught:
        from_json(text, timeline.scenario)
    return [str(each) for each in caught.value.problems]


def changed(path: str, value: object) -> str:
    """The Hanoi answer with one value replaced; `items.5.id` names it."""
    answer = json.loads(to_json(samples.hanoi()))
    *steps, last = [int(each) if each.isdigit() else each for each in path.split(".")]
    place = answer
    for each in steps:
        place = place[each]
    place[last] = value
    return json.dumps(answer)


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        ("format", "schedule.timeline/2", "$.format must be schedule.timeline/1"),
        ("status", "sure", "$.status must be one of proven, best-found"),
        ("gap", -1, "$.gap must be a whole number of at least 0; found -1"),
        ("gap", True, "$.gap must be a whole number of at least 0; found true"),
        ("items", {}, "$.items must be an array"),
        ("items.5.actual.start.at", "14:15", "$.items[5].actual.start.at must be an instant with an offset"),
        ("items.5.actual.start.at", "2019-02-28T14:15:00", "$.items[5].actual.start.at must be an instant"),
        ("items.5.actual.start.latest", 3, "$.items[5].actual.start.latest must be a string"),
        ("items.5.actual.end", None, "$.items[5].actual.end must be an object"),
        ("items.5.actual.duration.shortest", "1 h", "$.items[5].actual.duration.shortest must be a duration"),
        ("items.5.happened", "maybe", "$.items[5].happened must be one of yes, no, open"),
        ("items.5.id", "pres", "$.items[5].id names nothing in the scenario"),
        ("items.5.id", "lunch", "$.items lacks press"),
        ("items.5.verdicts.0.certain", "yes", "$.items[5].verdicts[0].certain must be true or false"),
        ("items.5.replaced-by", "nobody", "$.items[5].replaced-by names nothing"),
        ("items.5.note", 1, "$.items[5].note is not a known key"),
        ("statements.0.id", "r9.9", "$.statements[0].id names nothing in the scenario"),
        ("statements.0.over-all-best", "often", "$.statements[0].over-all-best must be one of"),
        ("conflicts.0.odds", "8", "$.conflicts[0].odds must be a number"),
        ("scenario.title", "Another day", "$.scenario.title belongs to another scenario"),
        ("questions.0.narrows", None, "$.questions[0].narrows must be a string"),
    ],
)
def test_every_fault_names_its_path(path: str, value: object, told: str) -> None:
    assert any(told in each for each in problems(changed(path, value), samples.hanoi()))


def test_all_faults_are_told_at_once() -> None:
    answer = json.loads(changed("status", "sure"))
    del answer["items"][0]["title"]
    answer["conflicts"][0]["text"] = 5
    assert problems(json.dumps(answer), samples.hanoi()) == [
        '$.status must be one of proven, best-found; found "sure"',
        "$.items[0].title is missing",
        "$.conflicts[0].text must be a string; found 5",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "$ is not an answer in JSON"),
        ("{", "$ is not an answer in JSON"),
        ("[" * 100_000, "deeper than 32"),
        ('{"a":' * 50 + "1" + "}" * 50, "deeper than 32"),
        ('{"format": 1, "format": 2}', 'the key "format" is used twice'),
        ('{"gap": NaN}', "NaN is no number"),
        ('{"gap": ' + "9" * 5000 + "}", "more than 18 digits"),
        ("[]", "$ must be an object"),
        ("3", "$ must be an object"),
    ],
)
def test_what_is_no_answer_is_refused(text: str, told: str) -> None:
    assert any(told in each for each in problems(text, samples.hanoi()))


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda each: st.lists(each, max_size=3) | st.dictionaries(st.text(max_size=5), each, max_size=3),
        max_leaves=8,
    )
)
@settings(max_examples=50)
def test_any_json_is_an_answer_or_a_problem(value: object) -> None:
    with pytest.raises(ScenarioError):
        from_json(json.dumps(value), samples.hanoi().scenario)
