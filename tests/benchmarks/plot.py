"""A plot of growth as SVG: both axes logarithmic, one line for each series, its exponent in the legend."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor, log10

from attrs import field, frozen

from schedule.exporting.svg_tags import label, line, path, px, rectangle, tag
from tests.benchmarks.fitting import exponent

WIDTH, HEIGHT = 860, 460
LEFT, RIGHT, TOP, BOTTOM = 70, 300, 30, 50
INK, FAINT, PAPER = "#1d2733", "#d5dbe2", "#ffffff"
COLOURS = ("#1f6f8b", "#c8553d", "#588157", "#7b4f9e", "#b08900", "#3a506b", "#a23b72", "#5c8001", "#6b705c")
DASHED = "JSON"


@frozen
class Series:
    """A name, and `(size, seconds)` in order of size."""

    name: str
    points: tuple[tuple[int, float], ...]


@frozen
class _Frame:
    """Which decades the axes show."""

    sizes: tuple[int, int]
    times: tuple[int, int] = field()

    @classmethod
    def of(cls, series: list[Series]) -> _Frame:
        sizes = [log10(size) for each in series for size, _ in each.points]
        times = [log10(seconds) for each in series for _, seconds in each.points]
        return cls(_decades(sizes), _decades(times))

    def x(self, size: float) -> float:
        low, high = self.sizes
        return LEFT + (WIDTH - LEFT - RIGHT) * (log10(size) - low) / (high - low)

    def y(self, seconds: float) -> float:
        low, high = self.times
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (log10(seconds) - low) / (high - low)


def plot(series: list[Series]) -> str:
    """The picture; series without points are left out."""
    shown = [each for each in series if each.points]
    if not shown:
        return ""
    frame = _Frame.of(shown)
    marks = [mark for at, each in enumerate(shown) for mark in _series(frame, at, each)]
    return tag(
        "svg",
        {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {WIDTH} {HEIGHT}", "role": "img"},
        tag("title", {}, "Seconds by the number of items"),
        rectangle(0, 0, WIDTH, HEIGHT, fill=PAPER),
        *_grid(frame),
        *marks,
    )


def _grid(frame: _Frame) -> Iterator[str]:
    bottom, right = HEIGHT - BOTTOM, WIDTH - RIGHT
    for decade in range(frame.sizes[0], frame.sizes[1] + 1):
        x = frame.x(10**decade)
        yield line(x, TOP, x, bottom, stroke=FAINT)
        yield label(f"{10**decade:,}", x, bottom + 18, 12, INK, text_anchor="middle")
    for decade in range(frame.times[0], frame.times[1] + 1):
        y = frame.y(10.0**decade)
        yield line(LEFT, y, right, y, stroke=FAINT)
        yield label(f"{10.0**decade:g} s", LEFT - 8, y + 4, 12, INK, text_anchor="end")
    yield label("items", (LEFT + right) / 2, HEIGHT - 12, 12, INK, text_anchor="middle")


def _series(frame: _Frame, at: int, series: Series) -> Iterator[str]:
    colour, y = COLOURS[at % len(COLOURS)], TOP + 12 + 22 * at
    spots = [(frame.x(size), frame.y(seconds)) for size, seconds in series.points]
    route = "M" + " L".join(f"{px(x)} {px(down)}" for x, down in spots)
    dashes = {"stroke_dasharray": "5 4"} if DASHED in series.name else {}
    yield path(route, fill="none", stroke=colour, stroke_width=2, **dashes)
    yield from (tag("circle", {"cx": x, "cy": down, "r": 3, "fill": colour}) for x, down in spots)
    grows = exponent(list(series.points))
    yield line(WIDTH - RIGHT + 14, y, WIDTH - RIGHT + 38, y, stroke=colour, stroke_width=2, **dashes)
    yield label(
        f"{series.name}" + ("" if grows is None else f"  n^{grows:.2f}"), WIDTH - RIGHT + 44, y + 4, 12, INK
    )


def _decades(values: list[float]) -> tuple[int, int]:
    low = floor(min(values))
    return low, max(low + 1, ceil(max(values)))
