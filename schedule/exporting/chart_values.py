"""The chart as plain values: where every mark lies, before anything is drawn.

Lengths are in px, x to the right and y down, on a canvas of `Chart.width` by `Chart.height`.
Texts are on one line and free of control characters, but not escaped for any format.
"""

from enum import Enum

from attrs import frozen

from schedule.model.agenda import Layer


class Tone(Enum):
    """What became of an item, as one word: it picks the colour, the pattern and the sign."""

    KEPT = "as planned"
    EARLIER = "earlier"
    LATER = "later"
    RESIZED = "shorter or longer"
    UNPLANNED = "unplanned"
    CANCELLED = "cancelled"
    REPLACED = "replaced"
    UNFOUNDED = "unfounded"
    UNKNOWN = "unknown"
    PLAIN = "happened"


@frozen
class Box:
    """A rectangle; x0 <= x1 and y0 <= y1."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def middle(self) -> float:
        """Half way down."""
        return (self.y0 + self.y1) / 2


@frozen
class Bar:
    """An item on one layer, as drawn.

    `open_left` and `open_right`: the range has no bound there, and the bar fades out over
    `fade` px beyond its box. `perhaps`: it may not have happened. `diamond`: a single moment.
    """

    layer: Layer
    tone: Tone
    box: Box
    open_left: bool
    open_right: bool
    perhaps: bool
    diamond: bool
    tip: str


@frozen
class Whisker:
    """The range of a start or an end at height `y`.

    A side is `cut` where the range reaches beyond the chart, and `fading` where it is open.
    `at` is where the moment is drawn. `assumed`: it only holds if the agenda was kept.
    """

    layer: Layer
    tone: Tone
    x0: float
    x1: float
    y: float
    at: float
    fading_left: bool
    fading_right: bool
    cut_left: bool
    cut_right: bool
    assumed: bool
    tip: str


@frozen
class Strike:
    """A line through the bar of an item that did not happen; dashed if that is only likely."""

    x0: float
    x1: float
    y: float
    certain: bool


@frozen
class Arrow:
    """A move: from the start on one layer down to the start on the next, with its length."""

    x0: float
    y0: float
    x1: float
    y1: float
    label: str
    label_x0: float
    label_x1: float

    @property
    def middle(self) -> float:
        """The height at which the arrow runs across."""
        return (self.y0 + self.y1) / 2


@frozen
class Sign:
    """So many statements that speak of the item are not believed."""

    x: float
    y: float
    count: int
    tip: str


@frozen
class Row:
    """One item: its label and its marks.

    `title` and `lines` are short enough for the label column; `tip` tells everything.
    """

    item: str
    tone: Tone
    box: Box
    title: str
    lines: tuple[str, ...]
    tip: str
    struck: bool
    bars: tuple[Bar, ...]
    whiskers: tuple[Whisker, ...]
    strikes: tuple[Strike, ...]
    arrows: tuple[Arrow, ...]
    sign: Sign | None


@frozen
class Link:
    """A replacement: from the replaced item's bar through the right margin to its successor's."""

    x0: float
    y0: float
    x1: float
    y1: float
    turn: float
    tip: str


@frozen
class Tick:
    """A place on the axis."""

    x: float
    label: str


@frozen
class Band:
    """A day, month or year on the axis. `label` is empty where there is no room for one."""

    x0: float
    x1: float
    label: str
    shaded: bool


class Swatch(Enum):
    """What a legend entry explains besides the tones."""

    PLANNED = "planned"
    REVISED = "revised"
    RANGE = "earliest to latest"
    ASSUMED = "assumes the agenda was kept"
    OPEN = "open end: nobody says"
    PERHAPS = "may not have happened"
    STRIKE = "did not happen"
    MOVE = "moved"
    LINK = "took its place"
    SIGN = "statements not believed"


@frozen
class Entry:
    """A legend entry: its sample lies at (x, y), its text right of it."""

    x: float
    y: float
    sample: Tone | Swatch
    text: str


@frozen
class Chart:
    """Everything that is drawn. `note` is empty where the answer is proven."""

    width: float
    height: float
    title: str
    subtitle: str
    note: str
    footer: str
    description: str
    plot: Box
    rows: tuple[Row, ...]
    links: tuple[Link, ...]
    ticks: tuple[Tick, ...]
    bands: tuple[Band, ...]
    legend: tuple[Entry, ...]
    fade: float
