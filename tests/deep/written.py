"""A scenario as the tree of a file that reads as the same scenario: what a failure is replayed from."""

from __future__ import annotations

from attrs import evolve

from schedule.language.sentence_rendering import render_sentence
from schedule.language.time_rendering import render_length, render_time
from schedule.model.agenda import Item
from schedule.model.phrases import LengthPhrase
from schedule.model.scenario import Scenario, Settings
from schedule.model.sources import Report, Source, Travel
from schedule.model.widths import Widths


def written(scenario: Scenario) -> dict[str, object]:
    """The sections, without what is as by default."""
    planned = {each.id: _entry(each) for each in scenario.items if each.plan is not None}
    free = {each.id: _item(each) for each in scenario.items if each.plan is None}
    sections = {
        "title": scenario.title,
        "zone": scenario.zone,
        "date": str(scenario.date),
        "settings": _settings(scenario.settings),
        "sources": {each.id: _source(each) for each in scenario.sources},
        "places": scenario.places,
        "travel": [_travel(each) for each in scenario.travel],
        "agenda": planned,
        "unplanned": free,
        "reports": [_report(each) for each in scenario.reports],
    }
    return {key: each for key, each in sections.items() if each}


def comparable(scenario: Scenario) -> Scenario:
    """Without what a file does not say in the same way: words, and the order of items."""
    reports = tuple(
        evolve(each, statements=tuple(evolve(said, text="") for said in each.statements))
        for each in scenario.reports
    )
    return evolve(scenario, reports=reports, items=tuple(sorted(scenario.items, key=lambda each: each.id)))


def _kept(fields: dict[str, object]) -> dict[str, object]:
    return {key: each for key, each in fields.items() if each not in (None, "", (), [], {}, False)}


def _entry(item: Item) -> dict[str, object]:
    plan = item.plan
    assert plan is not None
    times = {key: render_time(each) for key, each in (("start", plan.start), ("end", plan.end)) if each}
    length = {"duration": render_length(plan.duration)} if plan.duration else {}
    order = _kept({"after": list(plan.after), "before": list(plan.before), "source": plan.source})
    trust = {} if plan.source is None else {"reliability": _reliability(plan.reliability)}
    return {**_item(item), **times, **length, **order, **trust}


def _item(item: Item) -> dict[str, object]:
    return _kept(
        {
            "title": item.title,
            "who": list(item.who),
            "where": item.where,
            "tags": list(item.tags),
            "part-of": item.part_of,
            "point": item.point,
        }
    )


def _source(source: Source) -> dict[str, object]:
    clock = None if source.clock is None else f"within {_length(source.clock)}"
    trust = None if source.reliability is None else _reliability(source.reliability)
    zone = source.zones[0] if len(source.zones) == 1 else list(source.zones)
    return _kept(
        {"title": source.title, "reliability": trust, "via": source.via, "zone": zone, "clock": clock}
    )


def _travel(travel: Travel) -> dict[str, object]:
    takes = render_length(LengthPhrase(shortest=travel.shortest, longest=travel.longest))
    way = {} if travel.both_ways else {"one-way": True}
    return {"from": travel.start, "to": travel.to, "takes": takes, **way}


def _report(report: Report) -> dict[str, object]:
    published = None if report.published is None else report.published.in_timezone("UTC").isoformat()
    said = [
        {"that": render_sentence(each.sentence), "reliability": _reliability(each.reliability)}
        for each in report.statements
    ]
    return _kept(
        {"id": report.id, "source": report.source, "published": published, "quote": report.quote}
    ) | {"statements": said}


def _reliability(value: float) -> object:
    return "certain" if value >= 1 else value


def _settings(settings: Settings) -> dict[str, object]:
    usual = Settings()
    lengths = {
        key: _length(getattr(settings, key.replace("-", "_")))
        for key in ("slack", "on-time", "assumed-duration")
    }
    return lengths | _kept(
        {
            "unit": settings.unit.value if settings.unit else None,
            "reliability": None if settings.reliability == usual.reliability else settings.reliability,
            "evidence-only": settings.evidence_only,
            "places": "exclusive" if settings.exclusive_places else None,
            "widths": {} if settings.widths == usual.widths else _widths(settings.widths),
        }
    )


def _widths(widths: Widths) -> dict[str, str]:
    names = ("hour", "quarter", "five", "minute", "second", "day")
    rows = {
        f"{row}-{name}": _length(getattr(getattr(widths, row), name))
        for row in ("plain", "about")
        for name in names
    }
    parts = {each.value.replace(" ", "-"): _hours(*ends) for each, ends in widths.parts.items()}
    shortest, longest = widths.briefly
    return {
        **rows,
        "shortly": _length(widths.shortly),
        "shortly-named": _length(widths.shortly_named),
        "nearly": _length(widths.nearly),
        "briefly": f"between {_length(shortest)} and {_length(longest)}",
        **parts,
    }


def _hours(first: int, last: int) -> str:
    return "-".join(f"{each // 3600 % 24}:{each % 3600 // 60:02}" for each in (first, last))


def _length(seconds: int) -> str:
    return render_length(LengthPhrase(named=seconds))
