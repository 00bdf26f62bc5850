"""The facts as a table for spreadsheets: one line per item, every cell quoted.

Instants are ISO 8601 with their offset, lengths like `PT1H30M`, or `P3D` where the unit is the day; an
open end and an absent layer leave their cells empty. A cell of text that a spreadsheet could take for
a formula begins with an apostrophe.
"""

from __future__ import annotations

import csv
import io

import pendulum

from schedule.exporting.doubts import doubts
from schedule.exporting.iso_lengths import iso_length
from schedule.exporting.safe_text import one_line
from schedule.exporting.tables import NONE, Fact, facts, in_drawn_order
from schedule.model.agenda import End, Layer
from schedule.model.scenario import Unit
from schedule.model.timeline import Interval, Timeline, TimelineItem

_FORMULA = frozenset("=+-@\t\r\n＝＋－＠﹢﹣⁺⁻−")
_BEFORE_FORMULA = " \t\u00a0\u3000\"'`;,"
_POINT = ("", "_earliest", "_latest", "_basis")


def to_csv(timeline: Timeline) -> str:
    """The facts in drawn order under a line of column names, with `\\n` after each line."""
    page = io.StringIO()
    writer = csv.writer(page, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(_names())
    rejected = doubts(timeline)
    for item, fact in zip(in_drawn_order(timeline), facts(timeline), strict=True):
        ids = guarded(" ".join(each.id for each in rejected[item.id]))
        writer.writerow([*_cells(item, fact, timeline.scenario.settings.unit), ids, timeline.status.value])
    return page.getvalue()


def guarded(text: str) -> str:
    """The text on one line; with an apostrophe before it if it could be read as a formula."""
    line = one_line(text)
    rest = line.lstrip().lstrip(_BEFORE_FORMULA)
    return f"'{line}" if rest[:1] in _FORMULA and rest else line


def _names() -> list[str]:
    points = [f"{layer.value}_{end.value}{part}" for layer in Layer for end in End for part in _POINT]
    lengths = [f"{layer.value}_length" for layer in Layer]
    return [
        "id",
        "title",
        "happened",
        "verdict",
        *points,
        *lengths,
        "replaced_by",
        "evidence",
        "not_believed",
        "rejected",
        "status",
    ]


def _cells(item: TimelineItem, fact: Fact, unit: Unit | None) -> list[str]:
    layers = [item.layer(layer) for layer in Layer]
    points = [cell for interval in layers for end in End for cell in _point(interval, end)]
    lengths = [iso_length(interval.duration.at, unit) if interval else "" for interval in layers]
    verdict = "" if fact.verdict == NONE else fact.verdict
    told = [guarded(each) for each in (item.id, item.title, fact.happened, verdict)]
    rest = [guarded(item.replaced_by or ""), guarded(" ".join(fact.evidence)), str(fact.doubts)]
    return [*told, *points, *lengths, *rest]


def _point(interval: Interval | None, end: End) -> tuple[str, ...]:
    if interval is None:
        return ("",) * len(_POINT)
    moment = interval.moment(end)
    return (_iso(moment.at), _iso(moment.earliest), _iso(moment.latest), moment.basis.value)


def _iso(instant: pendulum.DateTime | None) -> str:
    return instant.isoformat(timespec="seconds") if instant is not None else ""
