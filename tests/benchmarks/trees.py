"""Planted scenario -> the tree of its file, as `json.dumps` takes it."""

from __future__ import annotations

from schedule.language.time_rendering import render_time
from schedule.model.agenda import Item
from schedule.model.scenario import Scenario
from schedule.model.sources import Report, Source


def tree_of(scenario: Scenario) -> dict[str, object]:
    """The tree of a scenario file; only of what is planted here."""
    return {
        "title": scenario.title,
        "zone": scenario.zone,
        "date": str(scenario.date),
        "settings": {"unit": "minute"},
        "places": scenario.places,
        "sources": {source.id: _source(source) for source in scenario.sources},
        "agenda": {item.id: _item(item) for item in scenario.items if item.plan},
        "unplanned": {item.id: _item(item) for item in scenario.items if not item.plan},
        "reports": [_report(report) for report in scenario.reports],
    }


def _source(source: Source) -> dict[str, object]:
    return _given(reliability=source.reliability, via=source.via)


def _item(item: Item) -> dict[str, object]:
    start = render_time(item.plan.start) if item.plan and item.plan.start else None
    return {"title": item.title, **_given(start=start, who=[*item.who], where=item.where, tags=[*item.tags])}


def _report(report: Report) -> dict[str, object]:
    return {"source": report.source, "statements": [each.text for each in report.statements]}


def _given(**fields: object) -> dict[str, object]:
    return {key: value for key, value in fields.items() if value}
