"""The answer as one page of HTML: the chart, the evidence behind every item, what was not believed and
why, the other histories, and who said what. Self-contained, and readable without its script."""

from __future__ import annotations

from functools import cache

from attrs import evolve, frozen
from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from schedule.exporting.calendar_words import span_words, zone_words
from schedule.exporting.geometry import chart
from schedule.exporting.look import PLAIN, Look, Theme
from schedule.exporting.page.cards import cards_of
from schedule.exporting.page.choices import filters_of, lead_of, questions_of
from schedule.exporting.page.claims import archive_of, doubts_of
from schedule.exporting.page.dark import dark_rules
from schedule.exporting.page.histories import histories_of
from schedule.exporting.page.keys import keys_of
from schedule.exporting.page.policy import asset, policy
from schedule.exporting.page.voices import voices_of
from schedule.exporting.safe_text import one_line
from schedule.exporting.svg import draw
from schedule.exporting.tables import count_words, facts, status_words
from schedule.model.timeline import Status, Timeline


@frozen
class Live:
    """What a page gets that is served and not saved: a notice above the title, more styles, and a
    script that may ask the server for news."""

    notice: Markup
    style: str
    script: str


def to_html(timeline: Timeline, look: Look = PLAIN) -> str:
    """The whole report. All text of the user is escaped, and isolated in its reading direction.

    The page follows the reader's own light or dark theme, whatever `look` says of it.
    """
    return report_page(timeline, None, look)


def report_page(timeline: Timeline, live: Live | None, look: Look = PLAIN) -> str:
    """The whole report, with what makes it live if it is served."""
    look = evolve(look, theme=Theme.LIGHT)
    keys = keys_of(timeline)
    archive = archive_of(timeline, keys)
    cards = cards_of(timeline, keys, archive)
    return render_page(
        "page.html",
        live,
        (asset("page.js"),),
        title=one_line(timeline.scenario.title),
        days=span_words(timeline),
        zone=zone_words(timeline),
        lead=lead_of(timeline),
        proven=timeline.status is Status.PROVEN,
        status=status_words(timeline),
        counts=count_words(timeline),
        drawing=Markup(draw(chart(timeline, look), headed=False)),
        filters=filters_of(timeline, keys),
        histories=histories_of(timeline, keys, look),
        cards=cards,
        rows=tuple(zip(facts(timeline), cards, strict=True)),
        doubts=doubts_of(timeline, keys, archive),
        questions=questions_of(timeline, keys),
        voices=voices_of(timeline, keys, archive),
    )


def render_page(template: str, live: Live | None, scripts: tuple[str, ...], **values: object) -> str:
    """A page made from a template, with a policy that allows exactly these scripts and styles."""
    style = asset("page.css") + dark_rules() + (live.style if live else "")
    running = scripts + ((live.script,) if live else ())
    return (
        _templates()
        .get_template(template)
        .render(
            style=Markup(style),
            scripts=tuple(Markup(each) for each in running),
            policy=Markup(policy(style, running, connect=live is not None)),
            notice=live.notice if live else Markup(),
            **values,
        )
    )


@cache
def _templates() -> Environment:
    return Environment(
        loader=FunctionLoader(asset),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
