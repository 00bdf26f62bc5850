"""The answer as one page of HTML: the chart, the facts, what was not believed and why, and who
said what. Self-contained, without any script, fit to be printed."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from attrs import frozen
from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from schedule.exporting.calendar_words import instant_words, span_words, style_of, zone_words
from schedule.exporting.geometry import chart
from schedule.exporting.safe_text import one_line, paragraph, visible, web_address
from schedule.exporting.svg import draw
from schedule.exporting.tables import (
    count_words,
    disbeliefs,
    facts,
    odds_words,
    source_title,
    status_words,
    witnesses,
)
from schedule.exporting.wording import length_words
from schedule.model.sources import Report
from schedule.model.timeline import Status, Timeline


@frozen
class Passage:
    """A report to be shown: its quote, and a link only where the address is a web address."""

    id: str
    source: str
    published: str
    quote: str
    link: str
    address: str


def to_html(timeline: Timeline) -> str:
    """The whole report. All text of the user is escaped, and isolated in its reading direction."""
    return _template().render(
        title=one_line(timeline.scenario.title),
        days=span_words(timeline),
        zone=zone_words(timeline),
        proven=timeline.status is Status.PROVEN,
        status=status_words(timeline),
        counts=count_words(timeline),
        drawing=Markup(draw(chart(timeline), headed=False)),
        facts=facts(timeline),
        disbeliefs=disbeliefs(timeline),
        witnesses=witnesses(timeline),
        passages=[_passage(timeline, each) for each in timeline.scenario.reports if each.quote or each.url],
        alternatives=[
            (odds_words(each.odds), [one_line(name) for name in each.rejected])
            for each in timeline.alternatives
        ],
        questions=[(one_line(each.text), length_words(each.narrows)) for each in timeline.questions],
    )


def _passage(timeline: Timeline, report: Report) -> Passage:
    style = style_of(timeline)
    return Passage(
        id=visible(report.id),
        source=source_title(timeline, report.source),
        published=instant_words(report.published, style) if report.published else "",
        quote=paragraph(report.quote),
        link=web_address(report.url),
        address=one_line(report.url),
    )


@cache
def _template() -> Template:
    text = files("schedule.exporting").joinpath("report.html").read_text("utf-8")
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.from_string(text)
