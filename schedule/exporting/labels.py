"""The label column: the title, and in small print when it was and what became of it."""

from __future__ import annotations

from attrs import frozen

from schedule.exporting.calendar_words import Style, seconds_of
from schedule.exporting.density import Density
from schedule.exporting.safe_text import one_line
from schedule.exporting.tables import NONE, Fact
from schedule.exporting.text_width import shorten, width_of, wrapped
from schedule.exporting.tones import is_doubtful
from schedule.exporting.wording import OPEN, exact, interval_words, moment_words, verdict_words
from schedule.model.agenda import Layer
from schedule.model.timeline import Assessment, Interval, Is, Timeline, TimelineItem

_DOT = " · "


@frozen
class LabelColumn:
    """Where labels begin and end, and the middle of the column of signs; all in px."""

    x0: float
    x1: float
    sign: float

    @property
    def room(self) -> float:
        """The px that a text may take."""
        return self.x1 - self.x0


def short_titles(item: TimelineItem, column: LabelColumn, density: Density) -> tuple[str, ...]:
    """The title on as many lines as it may take, shortened where it is longer."""
    text = one_line(item.title) or one_line(item.id)
    return wrapped(text, column.room, density.title, density.titles, bold=True)


def label_lines(
    timeline: Timeline, item: TimelineItem, style: Style, column: LabelColumn, density: Density
) -> tuple[str, ...]:
    """`14:00 (13:20–14:40) · 2 h earlier`, on two lines where it is too long for one.

    A replacement always takes two where there is room, so that no title decides how many lines there are.
    """
    when, verdict = _when(item, style), verdict_words(timeline, item, brief=True)
    line = _DOT.join(each for each in (when, verdict) if each) or NONE
    named = any(each.is_ is Is.REPLACED for each in item.verdicts)
    short = not when or (not named and width_of(line, density.line) <= column.room)
    lines = (line,) if short or density.titles == 1 else (when, verdict)
    return tuple(shorten(each, column.room, density.line) for each in lines)


def row_tip(fact: Fact) -> str:
    """Everything about the item, for the tooltip."""
    named = (
        ("planned", fact.planned),
        ("revised", fact.revised),
        ("actual", fact.actual),
        ("happened", fact.happened),
        ("evidence", ", ".join(fact.evidence)),
    )
    told = "; ".join(f"{name} {words}" for name, words in named if words not in ("", NONE))
    return f"{fact.title}: {fact.verdict}; {told}"


def sign_tip(rejected: tuple[Assessment, ...]) -> str:
    """The rejected statements that speak of the item."""
    return "Not believed: " + "; ".join(one_line(f"{each.text} ({each.id})") for each in rejected)


def _when(item: TimelineItem, style: Style) -> str:
    for layer in (Layer.ACTUAL, Layer.REVISED, Layer.PLANNED):
        interval = item.layer(layer)
        if interval is not None:
            words = _start(interval, style)
            before = ("perhaps " if is_doubtful(item) else "") if layer is Layer.ACTUAL else f"{layer.value} "
            return before + ("at an unknown time" if words == OPEN else words)
    return ""


def _start(interval: Interval, style: Style) -> str:
    if exact(interval.start) and exact(interval.end):
        return interval_words(interval, style)
    start = moment_words(interval.start, style, brief=True)
    if start != OPEN:
        return start
    is_end = seconds_of(interval.end.at) > seconds_of(interval.start.at)
    end = moment_words(interval.end, style, brief=True, is_end=is_end)
    return OPEN if end == OPEN else f"end {end}"
