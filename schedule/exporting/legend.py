"""The legend: entries only for what the chart shows, set in lines that fit the canvas."""

from __future__ import annotations

from schedule.exporting.chart_values import Entry, Link, Row, Swatch, Tone
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
    rows: tuple[Row, ...], links: tuple[Link, ...], x0: float, x1: float, y: float
) -> tuple[Entry, ...]:
    """Entries in columns between x0 and x1, from y downwards, column by column."""
    shown = _shown(rows, links)
    width, deep = (x1 - x0) / COLUMNS, -(-len(shown) // COLUMNS)
    return tuple(
        Entry(x0 + index // deep * width, y + index % deep * LINE, sample, text)
        for index, (sample, text) in enumerate(shown)
    )


def _shown(rows: tuple[Row, ...], links: tuple[Link, ...]) -> list[tuple[Tone | Swatch, str]]:
    tones = {row.tone for row in rows} | {
        bar.tone for row in rows for bar in row.bars if bar.layer is Layer.ACTUAL
    }
    swatches = _swatches(rows) | ({Swatch.LINK} if links else set())
    layers = [each for each in (Swatch.PLANNED, Swatch.REVISED) if each in swatches]
    others = [each for each in Swatch if each in swatches and each not in layers]
    return [
        *((each, each.value) for each in layers),
        *((each, _TEXTS[each]) for each in Tone if each in tones),
        *((each, each.value) for each in others),
    ]


def _swatches(rows: tuple[Row, ...]) -> set[Swatch]:
    bars = [bar for row in rows for bar in row.bars]
    ranges = [whisker for row in rows for whisker in row.whiskers]
    shown = {
        Swatch.PLANNED: any(bar.layer is Layer.PLANNED for bar in bars),
        Swatch.REVISED: any(bar.layer is Layer.REVISED for bar in bars),
        Swatch.RANGE: any(not each.assumed for each in ranges),
        Swatch.ASSUMED: any(each.assumed for each in ranges),
        Swatch.OPEN: any(bar.open_left or bar.open_right for bar in bars),
        Swatch.PERHAPS: any(bar.perhaps for bar in bars),
        Swatch.STRIKE: any(row.strikes for row in rows),
        Swatch.MOVE: any(row.arrows for row in rows),
        Swatch.SIGN: any(row.sign for row in rows),
    }
    return {swatch for swatch, found in shown.items() if found}
