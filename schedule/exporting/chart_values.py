"""The chart as plain values: where every mark lies, before anything is drawn.

Lengths are in px, x to the right and y down, on a canvas of `Chart.width` by `Chart.height`.
Texts are on one line and free of control characters, but not escaped for any format.
"""

from enum import Enum

from attrs import frozen

from schedule.exporting.look import Theme
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


class Rests(Enum):
    """What a bar rests on: it is hatched or dotted where that is not evidence."""

    EVIDENCE = "evidence"
    AGENDA = "agenda"
    DOUBT = "doubt"


@frozen
class Bar:
    """An item on one layer.

    `box` is the best estimate. On the actual layer the item possibly ran over all of `reach`, and
    surely over `sure` (None: nowhere for sure); x0 <= x1 in both, and `sure` lies in `box`, `box` in
    `reach`. `open_left` and `open_right`: the range has no bound there, and the bar fades out over
    `fade` px beyond its box. `rests`: agenda if nobody tells that it happened, doubt if it may not
    have; `sure_rests` likewise of `sure` alone. `diamond`: a single moment.
    """

    layer: Layer
    tone: Tone
    box: Box
    reach: tuple[float, float]
    sure: tuple[float, float] | None
    open_left: bool
    open_right: bool
    rests: Rests
    sure_rests: Rests
    diamond: bool
    tip: str


@frozen
class Whisker:
    """The range of a start or an end at height `y`.

    A side is `fading` where it is open. `at` is where the moment is drawn. `assumed`: it only
    holds if the agenda was kept.
    """

    layer: Layer
    tone: Tone
    x0: float
    x1: float
    y: float
    at: float
    fading_left: bool
    fading_right: bool
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
class Query:
    """A question mark beside the bar of an item that may not have happened."""

    x: float
    y: float


@frozen
class Arrow:
    """A move: from the start on layer `before` down to the start on `after`, with its length."""

    before: Layer
    after: Layer
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
    """So many statements that speak of the item are not believed; `statements` are their ids."""

    x: float
    y: float
    statements: tuple[str, ...]
    tip: str

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.statements)


@frozen
class Written:
    """A line of text in the label column: its left end and its baseline."""

    text: str
    x: float
    y: float
    size: float
    bold: bool


@frozen
class Row:
    """One item: its label and its marks.

    `titles` and `lines` are short enough for the label column; `tip` tells everything.
    `statements` are the ids of all statements that speak of the item, the rejected ones among them.
    """

    item: str
    tone: Tone
    box: Box
    titles: tuple[Written, ...]
    lines: tuple[Written, ...]
    tip: str
    struck: bool
    statements: tuple[str, ...]
    bars: tuple[Bar, ...]
    whiskers: tuple[Whisker, ...]
    strikes: tuple[Strike, ...]
    query: Query | None
    arrows: tuple[Arrow, ...]
    sign: Sign | None

    @property
    def title(self) -> str:
        """The title as far as it is shown."""
        return " ".join(each.text for each in self.titles)


@frozen
class Lane:
    """The heading of a group of rows, in its box."""

    name: str
    box: Box


@frozen
class Link:
    """A replacement: from the replaced item's bar through the right margin to its successor's."""

    before: str
    after: str
    x0: float
    y0: float
    x1: float
    y1: float
    turn: float
    tip: str


@frozen
class Tick:
    """A place on the axis, with its clock time or date, and that in the second zone. A label is
    empty where there is no room for one."""

    x: float
    label: str
    other: str = ""


@frozen
class Band:
    """A day, month or year on the axis. `label` is empty where there is no room for one."""

    x0: float
    x1: float
    label: str
    shaded: bool


@frozen
class Break:
    """A stretch that the axis leaves out, and how long it is."""

    x0: float
    x1: float
    label: str


class Swatch(Enum):
    """What a legend entry explains besides the tones."""

    PLANNED = "planned"
    REVISED = "revised"
    SURE = "surely under way"
    ESTIMATE = "best estimate"
    POSSIBLE = "possibly under way"
    AGENDA = "only if the agenda was kept"
    PERHAPS = "may not have happened"
    RANGE = "earliest to latest"
    ASSUMED = "range if the agenda was kept"
    OPEN = "open end: nobody says"
    STRIKE = "did not happen"
    MOVE = "moved"
    LINK = "took its place"
    SIGN = "number of statements not believed"
    BREAK = "time left out of the axis"


@frozen
class Entry:
    """A legend entry: its sample lies at (x, y), its text right of it."""

    x: float
    y: float
    sample: Tone | Swatch
    text: str


@frozen
class Chart:
    """Everything that is drawn. `note` is empty where the answer is proven.

    `title` is short enough for one line, `full_title` is all of it. The axis takes `axis` px above
    the plot. `zones` names the scenario's zone and the second one if there is one.
    """

    width: float
    height: float
    theme: Theme
    title: str
    full_title: str
    subtitle: str
    note: str
    footer: tuple[str, ...]
    description: str
    plot: Box
    axis: float
    zones: tuple[str, ...]
    rows: tuple[Row, ...]
    lanes: tuple[Lane, ...]
    links: tuple[Link, ...]
    ticks: tuple[Tick, ...]
    bands: tuple[Band, ...]
    breaks: tuple[Break, ...]
    legend: tuple[Entry, ...]
    fade: float
