"""Colours and type. Literal values only: rasterisers draw CSS variables black.

The fills stay apart for readers with any of the common colour deficiencies, and a pattern and
a sign say the same again for whoever sees no colour at all.
"""

from schedule.exporting.chart_values import Tone

FONTS = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"

INK = "#1d2733"
TEXT = "#4a5663"
FAINT = "#6d7883"
LINE = "#dfe3e8"
GRID = "#e9ecf0"
SHADE = "#f6f8fa"
PAPER = "#ffffff"
OUTLINE = "#7d8894"
REVISED = "#44525f"
DOUBT = "#b3261e"
NOTE_FILL = "#fff6e0"
NOTE_LINE = "#d9a520"
NOTE_TEXT = "#6b4e00"

FILLS = {
    Tone.KEPT: "#66788a",
    Tone.EARLIER: "#2f7ebc",
    Tone.LATER: "#dc7a1e",
    Tone.RESIZED: "#c3a018",
    Tone.UNPLANNED: "#a4508b",
    Tone.CANCELLED: "#7a838d",
    Tone.REPLACED: "#7a838d",
    Tone.UNFOUNDED: "#7a838d",
    Tone.UNKNOWN: "#7a838d",
    Tone.PLAIN: "#93a0ad",
}
DARK = {
    Tone.KEPT: "#46566a",
    Tone.EARLIER: "#1b5a8c",
    Tone.LATER: "#a4540b",
    Tone.RESIZED: "#80690a",
    Tone.UNPLANNED: "#7a3567",
    Tone.CANCELLED: "#5b646e",
    Tone.REPLACED: "#5b646e",
    Tone.UNFOUNDED: "#5b646e",
    Tone.UNKNOWN: "#5b646e",
    Tone.PLAIN: "#5b6874",
}
PATTERNED = (Tone.EARLIER, Tone.LATER, Tone.RESIZED, Tone.UNPLANNED)
