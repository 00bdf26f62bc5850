"""The characters that a terminal draws with: rich ones where it can show them, else ASCII."""

from __future__ import annotations

from attrs import frozen
from rich.cells import cell_len, set_cell_size

from schedule.exporting.safe_text import encodable
from schedule.model.agenda import Layer

_ASCII_FOR = str.maketrans(
    {"–": "-", "—": "-", "·": "-", "…": "...", "“": '"', "”": '"', "‘": "'", "’": "'", "→": "->"}
)


@frozen
class Glyphs:
    """One character for each part of a chart of characters.

    `frames` holds the ends and the filling of an outline, by layer. `sure` is where an item surely
    ran, `likely` the best estimate, `dots` where it possibly ran, `perhaps` the bar of one that may
    not have happened; `less` and `more` mark an open end, `torn` what the axis leaves out.
    """

    frames: dict[Layer, str]
    sure: str
    likely: str
    perhaps: str
    struck: str
    dots: str
    less: str
    more: str
    moment: str
    rule: str
    torn: str
    tick: str
    ellipsis: str


UNICODE = Glyphs(
    frames={Layer.PLANNED: "├─┤", Layer.REVISED: "├╌┤"},
    sure="█",
    likely="▓",
    perhaps="?",
    struck="╳",
    dots="░",
    less="‹",
    more="›",
    moment="◆",
    rule="─",
    torn="≈",
    tick="┴",
    ellipsis="…",
)
ASCII = Glyphs(
    frames={Layer.PLANNED: "|-|", Layer.REVISED: "|=|"},
    sure="#",
    likely="%",
    perhaps="?",
    struck="x",
    dots=".",
    less="<",
    more=">",
    moment="*",
    rule="-",
    torn="~",
    tick="+",
    ellipsis="...",
)


@frozen
class Pen:
    """What can be written on a terminal of that encoding."""

    encoding: str
    glyphs: Glyphs

    def fit(self, text: str) -> str:
        """The text in characters that the terminal has."""
        if self.glyphs is UNICODE:
            return text
        return encodable(text.translate(_ASCII_FOR), self.encoding)

    def shorten(self, text: str, cells: int) -> str:
        """The text in at most so many cells, cut with an ellipsis."""
        fitting = self.fit(text)
        if cell_len(fitting) <= cells:
            return fitting
        kept = set_cell_size(fitting, max(0, cells - len(self.glyphs.ellipsis)))
        return kept.rstrip() + self.glyphs.ellipsis


def pen_for(encoding: str) -> Pen:
    """Rich characters for the Unicode encodings, ASCII ones for all others."""
    plain = encoding.lower().replace("_", "-")
    return Pen(plain, UNICODE) if plain.startswith("utf") else Pen(plain, ASCII)
