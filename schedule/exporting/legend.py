"""The legend: entries only for what the chart shows, set in lines that fit the canvas."""

from __future__ import annotations

from schedule.exporting.chart_values import Bar, Break, Entry, Link, Rests, Row, Swatch, Tone
from schedule.model.agenda import Layer

LEGEND_SIZE = 12.0
SAMPLE = 34.0
COLUMNS = 4
LINE = 26.0

_TEXTS = {
    Tone.KEPT: "as planned",
    Tone.EARLIER: "earlier",
    Tone.LATER: "later",
    Tone.RESIZED: "shorter or longer",
    Tone.UNPLANNED: "unplanned",
    Tone.CANCELLED: "cancelled",
    Tone.REPLACED: "replaced",
    Tone.UNFOUNDED: "unfounded: no accepted statement",
    Tone.UNKNOWN: "unknown",
    Tone.PLAIN: "happened",
}


def legend(
    rows: tuple[Row, ...],
    links: tuple[Link, ...],
    breaks: tuple[Break, ...],
    x0: float,
    x1: float,
    y: float,
) -> tuple[Entry, ...]:
    """Entries in columns between x0 and x1, from y downwards, column by column."""
    tones = {row.tone for row in rows} | {bar.tone for bar in _actual(rows)}
    swatches = _of_bars(rows) | _of_rows(rows)
    swatches |= {Swatch.LINK} if links else set()
    swatches |= {Swatch.BREAK} if breaks else set()
    shown = _in_order(tones, swatches)
    width, deep = (x1 - x0) / COLUMNS, -(-len(shown) // COLUMNS)
    return tuple(
        Entry(x0 + index // deep * width, y + index % deep * LINE, sample, text)
        for index, (sample, text) in enumerate(shown)
    )


def _in_order(tones: set[Tone], swatches: set[Swatch]) -> list[tuple[Tone | Swatch, str]]:
    layers = [each for each in (Swatch.PLANNED, Swatch.REVISED) if each in swatches]
    others = [each for each in Swatch if each in swatches and each not in layers]
    return [
        *((each, each.value) for each in layers),
        *((each, _TEXTS[each]) for each in Tone if each in tones),
        *((each, each.value) for each in others),
    ]


def _actual(rows: tuple[Row, ...]) -> list[Bar]:
    return [bar for row in rows for bar in row.bars if bar.layer is Layer.ACTUAL]


def _of_bars(rows: tuple[Row, ...]) -> set[Swatch]:
    bars, actual = [bar for row in rows for bar in row.bars], _actual(rows)
    partly = [bar for bar in actual if bar.sure != (bar.box.x0, bar.box.x1) and not bar.diamond]
    resting = {bar.rests for bar in bars} | {bar.sure_rests for bar in bars if bar.sure}
    shown = {
        Swatch.PLANNED: any(bar.layer is Layer.PLANNED for bar in bars),
        Swatch.REVISED: any(bar.layer is Layer.REVISED for bar in bars),
        Swatch.SURE: any(bar.sure for bar in partly),
        Swatch.ESTIMATE: any(bar.rests is not Rests.DOUBT for bar in partly),
        Swatch.POSSIBLE: any(bar.reach != (bar.box.x0, bar.box.x1) for bar in actual),
        Swatch.AGENDA: Rests.AGENDA in resting,
        Swatch.PERHAPS: Rests.DOUBT in resting,
        Swatch.OPEN: any(bar.open_left or bar.open_right for bar in bars),
    }
    return {swatch for swatch, found in shown.items() if found}


def _of_rows(rows: tuple[Row, ...]) -> set[Swatch]:
    ranges = [whisker for row in rows for whisker in row.whiskers]
    shown = {
        Swatch.RANGE: any(not each.assumed for each in ranges),
        Swatch.ASSUMED: any(each.assumed for each in ranges),
        Swatch.STRIKE: any(row.strikes for row in rows),
        Swatch.MOVE: any(row.arrows for row in rows),
        Swatch.SIGN: any(row.sign for row in rows),
    }
    return {swatch for swatch, found in shown.items() if found}
