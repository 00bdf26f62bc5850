"""Whoever widens or narrows a phrase sees it in every answer."""

import json
from pathlib import Path

import jsonschema

import schedule
from schedule.exporting.own_widths import own_widths, own_widths_words
from schedule.model.widths import Widths
from schedule.reading.files import read_text

SCENARIO = """
zone: UTC
date: 2024-05-02
settings:
  widths:
    {plain-hour: 20 min, about-day: 2 days, shortly: 15 min, briefly: 2-10 min, evening: "19:00-2:00"}
agenda: {talk: {start: 9:00}}
"""
CHANGED = {
    "plain-hour": "20 min",
    "about-day": "2 days",
    "shortly": "15 min",
    "briefly": "2 min to 10 min",
    "evening": "19:00-2:00",
}
SCHEMA = Path(schedule.__file__).parent / "exporting" / "timeline.schema.json"


def test_usual_widths_are_not_told() -> None:
    assert own_widths(Widths()) == {}
    assert own_widths_words(Widths()) == ""


def test_changed_widths_are_told_with_their_values() -> None:
    given = read_text(SCENARIO, "day.yaml")
    assert own_widths(given.settings.widths) == CHANGED
    timeline = schedule.reconstruct(given)
    text = schedule.to_json(timeline)
    assert json.loads(text)["scenario"]["widths"] == CHANGED
    jsonschema.validate(json.loads(text), json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert schedule.verify(given, schedule.from_json(text, given)) == ()


def test_the_table_tells_them(tmp_path: Path) -> None:
    timeline = schedule.reconstruct(read_text(SCENARIO, "day.yaml"))
    for ending in (".txt", ".md", ".html"):
        schedule.write(timeline, tmp_path / f"day{ending}")
        told = (tmp_path / f"day{ending}").read_text(encoding="utf-8").replace("\\", "")
        assert "widths of its own: plain-hour 20 min, about-day" in " ".join(told.split()), ending
