"""The answer as rows of plain text: what all tabular formats show, worded once.

Every text here is on one line and free of control characters; each format still has to
escape what is special to it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from attrs import frozen

from schedule.exporting.calendar_words import Style, seconds_of, style_of
from schedule.exporting.doubts import doubts
from schedule.exporting.iso_lengths import whole_seconds
from schedule.exporting.own_widths import own_widths_words
from schedule.exporting.safe_text import one_line
from schedule.exporting.wording import interval_words, length_words, verdict_words
from schedule.model.ids import by_id
from schedule.model.sources import CERTAIN
from schedule.model.timeline import (
    Assessment,
    Conflict,
    Happened,
    Interval,
    Length,
    OverAllBest,
    Status,
    Timeline,
    TimelineItem,
)

HAPPENED = {Happened.YES: "yes", Happened.NO: "no", Happened.OPEN: "open"}
OUTCOME = {
    OverAllBest.ALWAYS: "accepted",
    OverAllBest.SOMETIMES: "tied",
    OverAllBest.NEVER: "rejected",
}
NONE = "–"
EVEN = 1.05
A_MILLION = 1_000_000


@frozen
class Fact:
    """One item in words; an absent layer is a dash. `doubts` counts rejected statements."""

    id: str
    title: str
    planned: str
    revised: str
    actual: str
    happened: str
    verdict: str
    evidence: tuple[str, ...]
    doubts: int


@frozen
class Disbelief:
    """A rejected statement in words: who said it, and why it is not believed."""

    id: str
    text: str
    source: str
    why: str


@frozen
class Judged:
    """A statement and what became of it."""

    id: str
    text: str
    outcome: str
    believed: bool


@frozen
class Witness:
    """A source with its reliability in words and all of its statements."""

    id: str
    title: str
    reliability: str
    via: str
    statements: tuple[Judged, ...]


def facts(timeline: Timeline) -> tuple[Fact, ...]:
    """The items in the order in which they are drawn."""
    style, rejected = style_of(timeline), doubts(timeline)
    return tuple(_fact(timeline, item, style, len(rejected[item.id])) for item in in_drawn_order(timeline))


def in_drawn_order(timeline: Timeline) -> tuple[TimelineItem, ...]:
    """The items by drawn start (actual, else revised, else planned), then by id; items
    without any time come last."""
    return tuple(sorted(timeline.items, key=_drawn_start))


def disbeliefs(timeline: Timeline) -> tuple[Disbelief, ...]:
    """The rejected statements, in the order of the answer."""
    conflicts = {each.rejected: each for each in timeline.conflicts}
    return tuple(_disbelief(timeline, each, conflicts.get(each.id)) for each in timeline.rejected)


def witnesses(timeline: Timeline) -> tuple[Witness, ...]:
    """All sources in the order of their ids, then the agenda itself if any of its entries was judged."""
    named = [(each.id, each.title, each.reliability, each.via) for each in by_id(timeline.scenario.sources)]
    known = {each[0] for each in named}
    others = dict.fromkeys(each.source for each in timeline.statements if each.source not in known)
    agenda = [(each, each or "The agenda", CERTAIN, None) for each in others]
    return tuple(
        Witness(
            id=one_line(name),
            title=one_line(title or name),
            reliability=reliability_words(reliability or timeline.scenario.settings.reliability),
            via=one_line(via or ""),
            statements=tuple(judged(each) for each in timeline.statements if each.source == name),
        )
        for name, title, reliability, via in [*named, *agenda]
    )


def judged(statement: Assessment) -> Judged:
    """The statement with what became of it in one word."""
    outcome = OUTCOME[statement.over_all_best]
    return Judged(one_line(statement.id), one_line(statement.text), outcome, statement.accepted)


def source_title(timeline: Timeline, name: str) -> str:
    """The title of the source with that id; the agenda's own entries have no source."""
    titles = {each.id: each.title for each in timeline.scenario.sources}
    return one_line(titles.get(name) or name or "The agenda")


def place_title(timeline: Timeline, name: str) -> str:
    """The title of the place with that id."""
    return one_line(timeline.scenario.places.get(name) or name)


def reliability_words(reliability: float) -> str:
    """A probability as a percentage, or `certain`."""
    return "certain" if reliability >= CERTAIN else f"{reliability * 100:.4g} %"


def odds_words(odds: float | None) -> str:
    """Odds as people say them, e.g. `8.1 to 1`; None means that no history is possible."""
    if odds is None:
        return "no history is possible with it"
    if odds >= A_MILLION:
        return "over a million to 1"
    return f"{odds:.0f} to 1" if odds >= 100 else f"{odds:.2g} to 1"


def against_words(odds: float) -> str:
    """How probable another history is beside the best, e.g. `8.1 to 1 against`; a tie is called one."""
    return "as probable" if f"{odds:.2g}" == "1" else f"{odds_words(odds)} against"


def ratio_words(odds: float) -> str:
    """Odds in short, e.g. `180 : 1`."""
    return odds_words(odds).replace(" to ", " : ")


def certainty_words(odds: float | None, agreed: bool, proven: bool) -> str:
    """How certain a verdict is by the evidence alone, e.g. `180 : 1`.

    `agreed`: all best histories say so. Without odds there is no history that says otherwise, which
    nobody knows of an answer that is not proven: then this is empty.
    """
    if odds is None:
        return "no history says otherwise" if agreed and proven else ""
    return "the evidence leaves it open" if odds < EVEN else ratio_words(odds)


def length_range_words(length: Length) -> str:
    """A length as drawn with its range, e.g. `1 h (45 min – 1 h 20 min)`; `open` if nothing is known."""
    drawn, least, most = whole_seconds(length.at), whole_seconds(length.shortest), length.longest
    if most is None:
        return f"{length_words(length.at)} (at least {length_words(length.shortest)})" if least else "open"
    if drawn == least == whole_seconds(most):
        return length_words(length.at)
    return f"{length_words(length.at)} ({length_words(length.shortest)} – {length_words(most)})"


def listed(parts: Sequence[str]) -> str:
    """An enumeration, e.g. `a, b and c`."""
    return " and ".join(each for each in (", ".join(parts[:-1]), *parts[-1:]) if each)


def status_words(timeline: Timeline) -> str:
    """Whether this is proven to be the best answer, and if not, how far off it may be."""
    if timeline.status is Status.PROVEN:
        return "Proven: no other history fits the evidence better."
    times = math.exp(min(timeline.gap / 100, 14))
    most = f"up to {odds_words(times).removesuffix(' to 1')}" if times < A_MILLION else "more than a million"
    more = f"; another may be {most} times more probable" if timeline.gap else ""
    return f"Not proven best: this is the best history found{more}."


def count_words(timeline: Timeline) -> str:
    """How much evidence there is and how it was read, e.g. `12 statements from 4 sources, 2 not believed`."""
    widths = own_widths_words(timeline.scenario.settings.widths)
    return "; ".join((_counted(timeline), *_clock_words(timeline), *([widths] if widths else [])))


def _counted(timeline: Timeline) -> str:
    statements, rejected = len(timeline.statements), len(timeline.rejected)
    if not timeline.statements:
        return "no statements"
    speakers = len({each.source for each in timeline.statements})
    believed = f"{rejected} not believed" if rejected else "all believed"
    return f"{_number(statements, 'statement')} from {_number(speakers, 'source')}, {believed}"


def _clock_words(timeline: Timeline) -> Iterator[str]:
    """Which clock was found to be off, and which zone a source was found to speak in."""
    for clock in timeline.clocks:
        for way, off in (("fast", clock.fast), ("slow", clock.slow)):
            if off is not None:
                yield f"{source_title(timeline, clock.source)}: clock {length_words(off)} {way}"
        if clock.zone:
            yield f"{source_title(timeline, clock.source)}: times in {one_line(clock.zone)}"


def _number(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _drawn_start(item: TimelineItem) -> tuple[bool, int, str]:
    interval = item.actual or item.revised or item.planned
    return (interval is None, seconds_of(interval.start.at) if interval else 0, item.id)


def _fact(timeline: Timeline, item: TimelineItem, style: Style, rejected: int) -> Fact:
    return Fact(
        id=one_line(item.id),
        title=one_line(item.title),
        planned=_layer(item.planned, style),
        revised=_layer(item.revised, style),
        actual=_layer(item.actual, style),
        happened=HAPPENED[item.happened],
        verdict=verdict_words(timeline, item) or NONE,
        evidence=tuple(one_line(each) for each in item.evidence),
        doubts=rejected,
    )


def _layer(interval: Interval | None, style: Style) -> str:
    return interval_words(interval, style) if interval else NONE


def _disbelief(timeline: Timeline, statement: Assessment, conflict: Conflict | None) -> Disbelief:
    return Disbelief(
        id=one_line(statement.id),
        text=one_line(statement.text),
        source=source_title(timeline, statement.source),
        why=_why(conflict) if conflict else "",
    )


def _why(conflict: Conflict) -> str:
    """The conflict's own words; where it has none, what it consists of."""
    if conflict.text:
        return one_line(conflict.text)
    odds = f"; odds: {odds_words(conflict.odds)}" if conflict.weighed else ""
    return one_line(f"Against it: {', '.join(conflict.against)}{odds}.")
