"""The answer as Markdown, with the chart as a Mermaid block, for wikis and version control.

User text is escaped so that it can neither start markup or HTML, nor mention anyone.
"""

from __future__ import annotations

import re

from schedule.exporting.calendar_words import span_words, zone_words
from schedule.exporting.mermaid import to_mermaid
from schedule.exporting.safe_text import one_line, web_address
from schedule.exporting.tables import (
    Disbelief,
    Fact,
    Witness,
    against_words,
    count_words,
    disbeliefs,
    facts,
    source_title,
    status_words,
    witnesses,
)
from schedule.exporting.wording import length_words
from schedule.model.ids import by_id
from schedule.model.scenario import Scenario
from schedule.model.sources import Report
from schedule.model.timeline import Timeline

_SPECIAL = re.compile(r"[\\`*_\[\]|~#!$^{}]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;"})
_HEADS = ("Item", "Planned", "Revised", "Actual", "Happened", "Verdict", "Evidence")


def to_markdown(timeline: Timeline) -> str:
    """The whole report, with a line break at the end."""
    about = [span_words(timeline), f"times in {zone_words(timeline)}", count_words(timeline)]
    blocks = [
        f"# {escaped(timeline.scenario.title)}",
        escaped(" · ".join(each for each in about if each)),
        f"**{escaped(status_words(timeline))}**",
        "## What happened",
        "\n".join([_row(_HEADS), "|" + " --- |" * len(_HEADS), *(_fact(each) for each in facts(timeline))]),
        f"```mermaid\n{to_mermaid(timeline)}```",
        *_section("What was not believed, and why", [_disbelief(each) for each in disbeliefs(timeline)]),
        *_section("What else it could have been", _alternatives(timeline)),
        *_section("What to ask next", _questions(timeline)),
        *_section("Who said what", [line for each in witnesses(timeline) for line in _witness(each)]),
        *_section("Passages", [_passage(timeline, each) for each in quoted(timeline.scenario)]),
    ]
    return "\n\n".join(blocks) + "\n"


def quoted(scenario: Scenario) -> tuple[Report, ...]:
    """The reports that have a quote or an address, in the order of their ids."""
    return tuple(each for each in by_id(scenario.reports) if each.quote or each.url)


def escaped(text: str) -> str:
    """The text on one line, with nothing in it that Markdown or HTML would act on."""
    safe = _SPECIAL.sub(r"\\\g<0>", one_line(text)).translate(_ENTITIES)
    return safe.replace("://", ":&#47;&#47;").strip() or "–"


def _section(name: str, lines: list[str]) -> list[str]:
    return [f"## {name}", "\n".join(lines)] if lines else []


def _fact(fact: Fact) -> str:
    cells = (fact.title, fact.planned, fact.revised, fact.actual, fact.happened, fact.verdict)
    return _row((*map(escaped, cells), escaped(", ".join(fact.evidence))))


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _disbelief(each: Disbelief) -> str:
    parts = [f"- **{escaped(each.text)}** ({escaped(each.source)}, {escaped(each.id)})"]
    parts += [escaped(each.why)] if each.why else []
    return " ".join(parts)


def _alternatives(timeline: Timeline) -> list[str]:
    return [
        f"- {against_words(each.odds)}: without {escaped(', '.join(each.rejected))}"
        for each in timeline.alternatives
    ]


def _questions(timeline: Timeline) -> list[str]:
    return [
        f"- {escaped(each.text)} (would narrow the timeline by about {length_words(each.narrows)})"
        for each in timeline.questions
    ]


def _witness(source: Witness) -> list[str]:
    via = f", copies from {escaped(source.via)}" if source.via else ""
    head = f"- **{escaped(source.title)}** (reliability {source.reliability}{via})"
    return [
        head,
        *(f"  - {escaped(each.text)} ({escaped(each.id)}): {each.outcome}" for each in source.statements),
    ]


def _passage(timeline: Timeline, report: Report) -> str:
    link = web_address(report.url)
    quote = f" “{escaped(report.quote)}”" if report.quote else ""
    source = escaped(source_title(timeline, report.source))
    return f"- **{source}** ({escaped(report.id)}){quote}{f' <{link}>' if link else ''}"
