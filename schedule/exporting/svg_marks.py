"""Bars, ranges, strikes, arrows and links as SVG."""

from __future__ import annotations

from attrs import frozen

from schedule.exporting.chart_values import Arrow, Bar, Box, Link, Strike, Tone, Whisker
from schedule.exporting.moves import ARROW_SIZE
from schedule.exporting.palette import DARK, FILLS, INK, OUTLINE, PAPER, PATTERNED, REVISED, TEXT
from schedule.exporting.svg_tags import Value, label, line, path, px, rectangle, tag, tip
from schedule.model.agenda import Layer

_CAP = 3.5


@frozen
class Ids:
    """Names of gradients and patterns, unlike those of any other chart on the same page."""

    prefix: str

    def fade(self, colour: str, to_left: bool) -> str:
        """The gradient from the colour to nothing."""
        return f"{self.prefix}-fade-{'l' if to_left else 'r'}-{colour.removeprefix('#')}"

    def pattern(self, tone: Tone) -> str:
        """The pattern of the tone."""
        return f"{self.prefix}-pattern-{tone.name.lower()}"


def bar(mark: Bar, ids: Ids, fade: float) -> str:
    """Planned: an outline; revised: a dashed outline; actual: filled by verdict."""
    if mark.diamond:
        drawing = _diamond(mark)
    elif mark.layer is Layer.ACTUAL:
        drawing = _filled(mark, ids)
    else:
        drawing = _outlined(mark)
    fades = [
        _fade(mark, ids, mark.box.x0 - fade, mark.box.x0, to_left=True) if mark.open_left else "",
        _fade(mark, ids, mark.box.x1, mark.box.x1 + fade, to_left=False) if mark.open_right else "",
    ]
    return tag("g", {}, tip(mark.tip), *fades, drawing)


def whisker(mark: Whisker, ids: Ids) -> str:
    """A line between two caps; dashed if assumed, fading where open, tipped where cut off."""
    colour = DARK[mark.tone] if mark.layer is Layer.ACTUAL else OUTLINE
    dash: dict[str, Value] = {"stroke_dasharray": "3 2.5"} if mark.assumed else {}
    left = mark.at if mark.fading_left else mark.x0
    right = mark.at if mark.fading_right else mark.x1
    parts = (
        [line(left, mark.y, right, mark.y, stroke=colour, stroke_width=1.5, **dash)] if right > left else []
    )
    for x, inward, fading, cut in (
        (mark.x0, 1, mark.fading_left, mark.cut_left),
        (mark.x1, -1, mark.fading_right, mark.cut_right),
    ):
        if fading:
            inner = mark.at
            gradient = f"url(#{ids.fade(colour, inward > 0)})"
            parts.append(rectangle(min(x, inner), mark.y - 0.75, max(x, inner), mark.y + 0.75, fill=gradient))
        else:
            parts.append(_end(x, mark.y, inward, cut, colour))
    if mark.layer is Layer.ACTUAL:
        parts.append(tag("circle", {"cx": mark.at, "cy": mark.y, "r": 2.2, "fill": colour}))
    return tag("g", {}, tip(mark.tip), *parts)


def strike(mark: Strike) -> str:
    """A line through a bar."""
    dash: dict[str, Value] = {} if mark.certain else {"stroke_dasharray": "5 3"}
    return line(mark.x0, mark.y, mark.x1, mark.y, stroke=INK, stroke_width=2, **dash)


def arrow(mark: Arrow) -> str:
    """Down, across and down into the next bar; the line leaves room for a label that lies on it."""
    across, x, low = mark.middle, mark.x1, mark.y1 - 1
    start, end = f"M{px(mark.x0)} {px(mark.y0 + 1)} V{px(across)}", f"H{px(x)} V{px(low)}"
    gap = sorted((mark.label_x0 - 6, mark.label_x1 + 6), reverse=mark.x1 < mark.x0)
    on_line = min(mark.x0, x) < min(gap) and max(gap) < max(mark.x0, x)
    route = f"{start} H{px(gap[0])} M{px(gap[1])} {px(across)} {end}" if on_line else f"{start} {end}"
    head = f"M{px(x - 3.5)} {px(low - 5)} L{px(x)} {px(low)} L{px(x + 3.5)} {px(low - 5)}"
    middle = (mark.label_x0 + mark.label_x1) / 2
    return tag(
        "g",
        {},
        path(route, fill="none", stroke=TEXT, stroke_width=1.2, stroke_linejoin="round"),
        path(
            head, fill="none", stroke=TEXT, stroke_width=1.4, stroke_linecap="round", stroke_linejoin="round"
        ),
        label(mark.label, middle, across + 4, ARROW_SIZE, fill=TEXT, text_anchor="middle"),
    )


def link(mark: Link) -> str:
    """A dotted line through the right margin, with an arrow head at the successor."""
    bend = 8 if mark.y1 > mark.y0 else -8
    route = (
        f"M{px(mark.x0)} {px(mark.y0)} H{px(mark.turn - 8)} Q{px(mark.turn)} {px(mark.y0)} {px(mark.turn)} "
        f"{px(mark.y0 + bend)} V{px(mark.y1 - bend)} Q{px(mark.turn)} {px(mark.y1)} {px(mark.turn - 8)} "
        f"{px(mark.y1)} H{px(mark.x1)}"
    )
    x, y = mark.x1, mark.y1
    head = f"M{px(x + 6)} {px(y - 4)} L{px(x)} {px(y)} L{px(x + 6)} {px(y + 4)}"
    return tag(
        "g",
        {},
        tip(mark.tip),
        path(
            route,
            fill="none",
            stroke=TEXT,
            stroke_width=1.3,
            stroke_dasharray="1.5 4",
            stroke_linecap="round",
        ),
        path(
            head, fill="none", stroke=TEXT, stroke_width=1.5, stroke_linecap="round", stroke_linejoin="round"
        ),
    )


def _filled(mark: Bar, ids: Ids) -> str:
    box, fill = mark.box, FILLS[mark.tone]
    shape = _shape(box, mark.open_left, mark.open_right)
    if mark.perhaps:
        return path(
            shape,
            fill=fill,
            fill_opacity=0.16,
            stroke=DARK[mark.tone],
            stroke_width=1.5,
            stroke_dasharray="4 3",
        )
    drawing = path(shape, fill=fill)
    if mark.tone in PATTERNED:
        drawing += path(shape, fill=f"url(#{ids.pattern(mark.tone)})")
    return drawing


def _outlined(mark: Bar) -> str:
    box = mark.box
    colour = OUTLINE if mark.layer is Layer.PLANNED else REVISED
    dash: dict[str, Value] = {} if mark.layer is Layer.PLANNED else {"stroke_dasharray": "4 2.5"}
    inside = Box(box.x0, box.y0 + 0.75, box.x1, box.y1 - 0.75)
    shape = _shape(inside, mark.open_left, mark.open_right)
    hollow = path(shape, fill=PAPER)
    sides = path(_open_shape(inside, mark), fill="none", stroke=colour, stroke_width=1.5, **dash)
    return hollow + sides


def _fade(mark: Bar, ids: Ids, x0: float, x1: float, to_left: bool) -> str:
    box = mark.box
    if mark.layer is Layer.ACTUAL:
        paint = f"url(#{ids.fade(FILLS[mark.tone], to_left)})"
        return rectangle(x0, box.y0, x1, box.y1, fill=paint, fill_opacity=0.3 if mark.perhaps else 1)
    colour = OUTLINE if mark.layer is Layer.PLANNED else REVISED
    paint = f"url(#{ids.fade(colour, to_left)})"
    upper = rectangle(x0, box.y0, x1, box.y0 + 1.5, fill=paint)
    return upper + rectangle(x0, box.y1 - 1.5, x1, box.y1, fill=paint)


def _diamond(mark: Bar) -> str:
    x, y, half = mark.box.x0, mark.box.middle, (mark.box.y1 - mark.box.y0) / 2
    route = (
        f"M{px(x)} {px(y - half)} L{px(x + half)} {px(y)} L{px(x)} {px(y + half)} L{px(x - half)} {px(y)} Z"
    )
    if mark.layer is Layer.ACTUAL:
        opacity = 0.16 if mark.perhaps else 1
        return path(
            route, fill=FILLS[mark.tone], fill_opacity=opacity, stroke=DARK[mark.tone], stroke_width=1.2
        )
    dash: dict[str, Value] = {} if mark.layer is Layer.PLANNED else {"stroke_dasharray": "3 2"}
    return path(route, fill=PAPER, stroke=OUTLINE, stroke_width=1.5, **dash)


def _end(x: float, y: float, inward: int, cut: bool, colour: str) -> str:
    if cut:
        route = f"M{px(x + inward * 5)} {px(y - 4)} L{px(x)} {px(y)} L{px(x + inward * 5)} {px(y + 4)}"
        return path(route, fill="none", stroke=colour, stroke_width=1.5)
    return line(x, y - _CAP, x, y + _CAP, stroke=colour, stroke_width=1.5)


def _shape(box: Box, square_left: bool, square_right: bool) -> str:
    """A rectangle whose closed ends are slightly rounded."""
    radius = min(2.5, (box.x1 - box.x0) / 2)
    left, right = (0.0 if square_left else radius), (0.0 if square_right else radius)
    x0, y0, x1, y1 = box.x0, box.y0, box.x1, box.y1
    return (
        f"M{px(x0 + left)} {px(y0)} H{px(x1 - right)} Q{px(x1)} {px(y0)} {px(x1)} {px(y0 + right)} "
        f"V{px(y1 - right)} Q{px(x1)} {px(y1)} {px(x1 - right)} {px(y1)} H{px(x0 + left)} "
        f"Q{px(x0)} {px(y1)} {px(x0)} {px(y1 - left)} V{px(y0 + left)} "
        f"Q{px(x0)} {px(y0)} {px(x0 + left)} {px(y0)} Z"
    )


def _open_shape(box: Box, mark: Bar) -> str:
    """The outline without the sides that are open."""
    x0, y0, x1, y1 = px(box.x0), px(box.y0), px(box.x1), px(box.y1)
    if not mark.open_left and not mark.open_right:
        return _shape(box, False, False)
    left = "" if mark.open_left else f" M{x0} {y0} V{y1}"
    right = "" if mark.open_right else f" M{x1} {y0} V{y1}"
    return f"M{x0} {y0} H{x1} M{x0} {y1} H{x1}{left}{right}"
