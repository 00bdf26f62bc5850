"""The JSON Schema, the template and the reference page say what the reader does."""

import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from schedule.language.sentence_from_mapping import SHAPES
from schedule.model.scenario import Settings
from schedule.model.widths import Widths
from schedule.reading.agenda import ITEM_KEYS, PLAN_KEYS
from schedule.reading.files import read_text
from schedule.reading.reports import REPORT_KEYS
from schedule.reading.schema import schema
from schedule.reading.settings import SETTINGS, WIDTHS, settings
from schedule.reading.sources import SOURCE_KEYS, TRAVEL_KEYS
from schedule.reading.statements import KEYS as STATEMENT_KEYS
from schedule.reading.structure import KEYS
from schedule.reading.template import template
from schedule.reading.tree import tree

sys.path.insert(0, str(Path(__file__).parent))
from json_schema import fits

REFERENCE = Path(__file__).parents[3] / "docs" / "reference" / "scenario-file.md"
SCHEMA = schema()
DEFS = SCHEMA["$defs"]


def accepted(text: str) -> bool:
    """As an editor sees it: YAML with numbers, truths and dates."""
    loaded: Any = yaml.load(text, Loader=yaml.SafeLoader)
    if hasattr(loaded.get("date"), "isoformat"):
        loaded["date"] = loaded["date"].isoformat()
    for report in loaded.get("reports") or ():
        if hasattr(report.get("published"), "isoformat"):
            report["published"] = report["published"].isoformat()
    return fits(loaded, SCHEMA, SCHEMA)


def test_the_schema_knows_the_keys_that_the_reader_knows() -> None:
    properties = SCHEMA["properties"]
    assert set(properties) == set(KEYS)
    assert set(DEFS["entry"]["properties"]) == {*ITEM_KEYS, *PLAN_KEYS}
    assert set(DEFS["item"]["properties"]) == set(ITEM_KEYS)
    assert set(DEFS["source"]["properties"]) == set(SOURCE_KEYS)
    assert set(DEFS["report"]["properties"]) == set(REPORT_KEYS)
    assert set(DEFS["statement"]["anyOf"][1]["properties"]) == set(STATEMENT_KEYS)
    assert DEFS["statement"]["anyOf"][2]["properties"]["kind"]["enum"] == [*SHAPES, "either"]
    assert set(properties["travel"]["items"]["properties"]) == set(TRAVEL_KEYS)
    assert set(properties["settings"]["properties"]) == set(SETTINGS)
    assert set(properties["settings"]["properties"]["widths"]["properties"]) == set(WIDTHS)


def test_every_key_is_described() -> None:
    pending: list[Any] = [SCHEMA]
    while pending:
        here = pending.pop()
        if isinstance(here, dict):
            for each in here.get("properties", {}).values():
                named = DEFS.get(each.get("$ref", "").removeprefix("#/$defs/"), {})
                assert "description" in each or "description" in named, each
            pending.extend(here.values())
        elif isinstance(here, list):
            pending.extend(here)


def test_the_template_reads_and_fits() -> None:
    scenario = read_text(template(), "template.yaml")
    assert len(scenario.reports) == 3
    assert accepted(template())
    assert all(f"\n{key}:" in template() for key in KEYS if key != "$schema")


@pytest.mark.parametrize(
    "text",
    [
        "zone: UTC\nagenda: {a: {start: 0900}}",
        "zone: UTC\nagenda: {a: {start: 9:00, title: 7}}",
        "zone: UTC\nagenda: {a: {point: yes}, b: }\nunplanned:\nreports:\n",
        "zone: UTC\nsources: {a: {reliability: 0.9}, b: {reliability: certain}}",
        "zone: UTC\nsources: {a: {clock: within 10 min, zone: [UTC]}, b: {zone: UTC}}",
        "zone: UTC\nsettings: {widths: {morning: '6:00-11:00', nearly: 10 min}}",
        "zone: UTC\nreports: [{source: a, statements: [a, {that: b}, {kind: lasted, y: z}]}]",
    ],
)
def test_accepted(text: str) -> None:
    assert accepted(text)


@pytest.mark.parametrize(
    "text",
    [
        "title: x",
        "zone: UTC\nagneda: {}",
        "zone: UTC\nagenda: {a: {strat: 9:00}}",
        "zone: UTC\nagenda: {a b: {}}",
        "zone: UTC\nagenda: {a: 9:00}",
        "zone: UTC\nunplanned: {a: {start: 0900}}",
        "zone: UTC\nsources: {a: {reliability: 1}}",
        "zone: UTC\nsources: {a: {reliability: 0.5}}",
        "zone: UTC\nsources: {a: {reliability: '0.4'}}",
        "zone: UTC\nsources: {a: {reliability: '0.50'}}",
        "zone: UTC\nreports: [{source: a, statements: [{kind: sneezed, item: a}]}]",
        "zone: UTC\nsources: {a: {clock: 10 min}}",
        "zone: UTC\nsources: {a: {zone: []}}",
        "zone: UTC\nsettings: {unit: week}",
        "zone: UTC\nsettings: {widths: {noon: 1 h}}",
        "zone: UTC\nreports: [{quote: x}]",
        "zone: UTC\nreports: [{source: x, statements: [{reliability: 0.9}]}]",
    ],
)
def test_refused(text: str) -> None:
    assert not accepted(text)


def test_the_reference_names_every_key() -> None:
    page = REFERENCE.read_text(encoding="utf-8")
    keys = {*KEYS, *ITEM_KEYS, *PLAN_KEYS, *SOURCE_KEYS, *REPORT_KEYS, *SETTINGS, *WIDTHS}
    rows = [line for line in page.splitlines() if line.startswith("| `")]
    named = {name.strip("` ") for row in rows for name in row.split("|")[1].split(",")}
    assert named == keys
    assert all(f"`{key}:" in page or f"{key}: " in page for key in (*TRAVEL_KEYS, *STATEMENT_KEYS))


def test_the_reference_gives_the_defaults() -> None:
    page = REFERENCE.read_text(encoding="utf-8")
    cells = [
        [cell.strip(" `") for cell in line.split("|")[1:-1]]
        for line in page.splitlines()
        if line[:3] == "| `"
    ]
    rows = {row[0]: row[2] for row in cells if len(row) == 3}
    widths = "\n".join(f"    {key}: '{rows[key]}'" for key in WIDTHS)
    others = [key for key in SETTINGS if key not in ("unit", "widths")]
    text = "\n".join(f"  {key}: {rows[key]}" for key in others)
    problems: list[Any] = []
    root = tree(f"{text}\n  widths:\n{widths}\n", "f.yaml", problems)
    assert settings(root, problems) == Settings(widths=Widths())
    assert problems == []


def test_schema_template_and_reference_say_that_what_is_off_by_exactly_on_time_is_as_planned() -> None:
    described = SCHEMA["properties"]["settings"]["properties"]["on-time"]["description"]
    lines = f"{template()}\n{REFERENCE.read_text(encoding='utf-8')}".splitlines()
    texts = [described, *(line for line in lines if "on-time" in line)]
    assert ["off by more" in each for each in texts] == [True, True, True]


def test_the_example_of_the_reference_reads() -> None:
    page = REFERENCE.read_text(encoding="utf-8")
    example = page.split("```yaml\n")[1].split("```")[0]
    assert read_text(example, "f.yaml").title == "Hanoi summit, second day"
    assert accepted(example)


def test_names_that_an_editor_reads_as_numbers_are_names_and_no_title_is_empty() -> None:
    assert accepted("zone: UTC\nagenda: {a: {who: 3, tags: [1, true]}}")
    assert not accepted("zone: UTC\nagenda: {a: {tags: [[1]]}}")
    assert not accepted('zone: UTC\ntitle: ""')
