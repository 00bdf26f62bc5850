"""The answer for people at a terminal: a table, a Gantt chart of characters, and the doubts.

Everything is made of `Text` values, which rich does not search for markup; text of the user is
on one line and free of control characters.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from schedule.exporting.calendar_words import span_words, zone_words
from schedule.exporting.chart_values import Tone
from schedule.exporting.gantt_lines import Sheet, axis_lines, bar_lines, sheet_for
from schedule.exporting.glyphs import Pen, pen_for
from schedule.exporting.lanes import grouped
from schedule.exporting.look import PLAIN, Look
from schedule.exporting.safe_text import one_line
from schedule.exporting.tables import (
    NONE,
    Disbelief,
    Fact,
    against_words,
    count_words,
    disbeliefs,
    facts,
    in_drawn_order,
    status_words,
)
from schedule.exporting.tones import bar_tone, item_tone
from schedule.exporting.wording import length_words, verdict_words
from schedule.model.agenda import Layer
from schedule.model.timeline import Status, Timeline, TimelineItem

NARROWEST, WIDEST = 80, 200
_LONGEST_TITLE = 160
_STYLES = {
    Tone.EARLIER: "blue",
    Tone.LATER: "yellow",
    Tone.RESIZED: "yellow",
    Tone.UNPLANNED: "magenta",
    Tone.UNKNOWN: "bold",
}


class _Paper(Console):
    """A console that leaves a broken pipe to whoever prints: rich would end the process, with status 1."""

    def on_broken_pipe(self) -> None:
        """Raises BrokenPipeError."""
        raise BrokenPipeError


def paper(width: int | None) -> Console:
    """A console on stdout of that width; None: as wide as the terminal."""
    return _Paper(width=width)


def print_report(timeline: Timeline, console: Console, look: Look = PLAIN) -> None:
    """Prints the whole answer, between 80 and 200 columns wide, in lanes if `look` has any.

    Colour only repeats what words and characters say. Where the console's encoding is not a
    Unicode one, everything is ASCII, and whatever the encoding lacks becomes a question mark.
    """
    pen = pen_for(console.encoding)
    width = min(WIDEST, max(NARROWEST, console.width))
    for each in _report(timeline, pen, width, look):
        console.print(each, width=width, soft_wrap=False, markup=False, highlight=False, emoji=False)


def _report(timeline: Timeline, pen: Pen, width: int, look: Look) -> Iterator[Text | Table | Padding]:
    yield Text(pen.shorten(one_line(timeline.scenario.title), width), style="bold")
    about = [span_words(timeline), f"times in {zone_words(timeline)}", count_words(timeline)]
    yield Text(pen.fit(" · ".join(each for each in about if each)), style="dim")
    if timeline.items:
        yield Padding(_table(timeline, pen), (1, 0, 1, 0))
        yield from _gantt(timeline, pen, width, look)
    yield from _doubts(disbeliefs(timeline), pen)
    yield from _outlook(timeline, pen)
    proven = timeline.status is Status.PROVEN
    yield Text("")
    yield Text(pen.fit(status_words(timeline)), style="green" if proven else "bold yellow")


def _table(timeline: Timeline, pen: Pen) -> Table:
    form = box.SIMPLE_HEAD if pen.encoding.startswith("utf") else box.ASCII2
    table = Table(box=form, expand=True, pad_edge=False, show_edge=False, header_style="bold")
    table.add_column("Item", ratio=5, overflow="fold")
    table.add_column("Planned", ratio=5, overflow="fold")
    table.add_column("Actual", ratio=6, overflow="fold")
    table.add_column("Verdict", ratio=5, overflow="fold")
    for item, fact in zip(in_drawn_order(timeline), facts(timeline), strict=True):
        style = _STYLES.get(item_tone(item), "")
        table.add_row(
            Text(pen.shorten(fact.title, _LONGEST_TITLE), style="bold"),
            Text(pen.fit(_planned(fact))),
            Text(pen.fit(_actual(fact))),
            Text(pen.shorten(_verdict(fact), _LONGEST_TITLE), style=style),
        )
    return table


def _planned(fact: Fact) -> str:
    return fact.planned if fact.revised == NONE else f"{fact.planned}; revised {fact.revised}"


def _actual(fact: Fact) -> str:
    return f"perhaps {fact.actual}" if fact.happened == "open" and fact.actual != NONE else fact.actual


def _verdict(fact: Fact) -> str:
    if not fact.doubts:
        return fact.verdict
    return f"{fact.verdict} ({fact.doubts} {'statement' if fact.doubts == 1 else 'statements'} not believed)"


def _gantt(timeline: Timeline, pen: Pen, width: int, look: Look) -> Iterator[Text]:
    label = max(26, min(48, width // 3))
    sheet = sheet_for(timeline, width - label, pen.glyphs)
    if sheet is None:
        return
    for line in axis_lines(timeline, sheet):
        yield Text(" " * label + pen.fit(line), style="dim")
    for name, group in grouped(timeline, look.lanes):
        if name:
            yield Text(pen.shorten(f"{pen.glyphs.rule * 2} {name}", width), style="bold")
        for item in group:
            yield from _item_lines(timeline, item, sheet, pen, label - 2)
    yield Text("")
    yield Text(pen.fit(_key(pen)), style="dim")


def _item_lines(timeline: Timeline, item: TimelineItem, sheet: Sheet, pen: Pen, room: int) -> Iterator[Text]:
    title = Text(pen.shorten(one_line(item.title) or item.id, room), style="bold")
    verdict = Text(pen.shorten(verdict_words(timeline, item, brief=True) or NONE, room), style="dim")
    for label, bar in zip_longest((title, verdict), bar_lines(item, sheet)):
        line = label or Text("")
        line.pad_right(max(0, room + 2 - line.cell_len))
        if bar:
            line.append(bar[1].rstrip(), style=_bar_style(item, bar[0]))
        yield line


def _bar_style(item: TimelineItem, layer: Layer) -> str:
    return _STYLES.get(bar_tone(item), "cyan") if layer is Layer.ACTUAL else "dim"


def _key(pen: Pen) -> str:
    glyphs = pen.glyphs
    return (
        f"{glyphs.frames[Layer.PLANNED]} planned   {glyphs.frames[Layer.REVISED]} revised   "
        f"{glyphs.sure * 2} sure   {glyphs.likely * 2} best estimate   {glyphs.dots * 2} possible\n"
        f"{glyphs.perhaps * 2} may not have happened   {glyphs.struck} did not happen   "
        f"{glyphs.less} {glyphs.more} open end   {glyphs.torn * 2} left out"
    )


def _doubts(found: tuple[Disbelief, ...], pen: Pen) -> Iterator[Text | Padding]:
    if found:
        yield Text("")
        yield Text("Not believed, and why", style="bold")
    for each in found:
        said = Text(pen.fit(f"{each.id}  {each.text}"), style="bold")
        yield said.append(pen.fit(f"  ({each.source})"), style="dim")
        if each.why:
            yield Padding(Text(pen.fit(each.why)), (0, 0, 0, 4))


def _outlook(timeline: Timeline, pen: Pen) -> Iterator[Text]:
    if timeline.alternatives:
        yield Text("")
        yield Text("What else it could have been", style="bold")
    for other in timeline.alternatives:
        names = ", ".join(one_line(name) for name in other.rejected)
        yield Text(pen.fit(f"{against_words(other.odds)}: without {names}"))
    if timeline.questions:
        yield Text("")
        yield Text("What to ask next", style="bold")
    for question in timeline.questions:
        narrows = length_words(question.narrows)
        yield Text(pen.fit(f"{one_line(question.text)} (would narrow the timeline by about {narrows})"))
