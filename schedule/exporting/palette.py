"""Colours and type. Literal values only: rasterisers draw CSS variables black.

The fills stay apart for readers with any of the common colour deficiencies, and a sign beside
each title says the same again for whoever sees no colour at all.
"""

from __future__ import annotations

from attrs import frozen

from schedule.exporting.chart_values import Tone
from schedule.exporting.look import Theme

FONTS = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"


@frozen
class Palette:
    """The colours of one theme.

    `fills` are for bars, `strong` for lines and signs of the same tone on the paper. `estimate` and
    `possible` are the opacities of the parts of a bar that are likely and that are only possible.
    """

    paper: str
    ink: str
    text: str
    faint: str
    line: str
    grid: str
    shade: str
    lane: str
    outline: str
    revised: str
    doubt: str
    on_doubt: str
    note_fill: str
    note_line: str
    note_text: str
    fills: dict[Tone, str]
    strong: dict[Tone, str]
    estimate: float = 0.55
    possible: float = 0.2


def _tones(kept: str, earlier: str, later: str, resized: str, unplanned: str, grey: str) -> dict[Tone, str]:
    return {
        Tone.KEPT: kept,
        Tone.EARLIER: earlier,
        Tone.LATER: later,
        Tone.RESIZED: resized,
        Tone.UNPLANNED: unplanned,
        **dict.fromkeys((Tone.CANCELLED, Tone.REPLACED, Tone.UNFOUNDED, Tone.UNKNOWN, Tone.PLAIN), grey),
    }


LIGHT = Palette(
    paper="#ffffff",
    ink="#1d2733",
    text="#4a5663",
    faint="#68737e",
    line="#dfe3e8",
    grid="#e6e9ed",
    shade="#f5f7f9",
    lane="#e9edf1",
    outline="#76818c",
    revised="#44525f",
    doubt="#b3261e",
    on_doubt="#ffffff",
    note_fill="#fff6e0",
    note_line="#d9a520",
    note_text="#6b4e00",
    fills=_tones("#6f8092", "#1f77b9", "#e0761a", "#e3c84a", "#86246e", "#8b96a1"),
    strong=_tones("#3f4e5e", "#14568a", "#9c4a05", "#736003", "#5f164d", "#56616c"),
)
DARK = Palette(
    paper="#151b22",
    ink="#e8ecf0",
    text="#b4bec8",
    faint="#95a0ab",
    line="#303a44",
    grid="#27303a",
    shade="#1b222a",
    lane="#28323c",
    outline="#93a0ac",
    revised="#bcc7d1",
    doubt="#f0837a",
    on_doubt="#2a0c0a",
    note_fill="#3d310c",
    note_line="#a37d1c",
    note_text="#f4dc94",
    fills=_tones("#62717f", "#5bb4f5", "#e07a2c", "#f5e38a", "#d885c0", "#7e8995"),
    strong=_tones("#b9c6d3", "#8ccaf8", "#f9b27c", "#f7e89c", "#eba6d9", "#aeb8c2"),
    estimate=0.6,
    possible=0.26,
)
PRINT = Palette(
    paper="#ffffff",
    ink="#000000",
    text="#2b2b2b",
    faint="#555555",
    line="#bdbdbd",
    grid="#d6d6d6",
    shade="#ffffff",
    lane="#e4e4e4",
    outline="#4d4d4d",
    revised="#1a1a1a",
    doubt="#000000",
    on_doubt="#ffffff",
    note_fill="#ffffff",
    note_line="#000000",
    note_text="#000000",
    fills=_tones("#6b6b6b", "#1f6aa5", "#d9822b", "#ecd878", "#7d2e6a", "#8c8c8c"),
    strong=_tones("#262626", "#0d3c5e", "#7a3c04", "#5c4d02", "#5e2450", "#404040"),
    estimate=0.55,
    possible=0.22,
)


def palette_of(theme: Theme) -> Palette:
    """The colours of that theme."""
    return {Theme.LIGHT: LIGHT, Theme.DARK: DARK, Theme.PRINT: PRINT}[theme]
