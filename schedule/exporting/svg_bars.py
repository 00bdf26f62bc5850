"""Bars as SVG: planned and revised as outlines, actual filled by how sure it is."""

from __future__ import annotations

from collections.abc import Iterator

from schedule.exporting.chart_values import Bar, Box, Rests
from schedule.exporting.palette import Palette
from schedule.exporting.svg_paint import Paint
from schedule.exporting.svg_tags import Value, line, path, px, rectangle, tag, tip
from schedule.model.agenda import Layer

_PART = 0.01


def bar(mark: Bar, paint: Paint, fade: float) -> str:
    """The bar with its tooltip. No part of it covers another."""
    actual = mark.layer is Layer.ACTUAL
    body = _filled(mark, paint) if actual else "" if mark.diamond else _outlined(mark, paint)
    diamond = _diamond(mark, paint) if mark.diamond else ""
    names: dict[str, Value] = {"data-layer": mark.layer.value}
    return tag("g", names, tip(mark.tip), *_fades(mark, paint, fade), body, diamond)


def _filled(mark: Bar, paint: Paint) -> str:
    fill = paint.colours.fills[mark.tone]
    parts = [
        rectangle(x0, mark.box.y0, x1, mark.box.y1, fill=fill, **_opacity(opacity))
        + _texture(paint, rests, Box(x0, mark.box.y0, x1, mark.box.y1))
        for x0, x1, opacity, rests in _parts(mark, paint.colours)
        if x1 - x0 > _PART
    ]
    return "".join(parts) + ("" if mark.diamond else _estimate(mark, paint))


def _parts(mark: Bar, colours: Palette) -> Iterator[tuple[float, float, float, Rests]]:
    """From left to right: x0, x1, opacity, and what the part rests on."""
    (left, right), box = mark.reach, mark.box
    yield left, box.x0, colours.possible, mark.rests
    likely = colours.possible if mark.rests is Rests.DOUBT else colours.estimate
    if mark.diamond:
        pass
    elif mark.sure is None:
        yield box.x0, box.x1, likely, mark.rests
    else:
        yield box.x0, mark.sure[0], likely, mark.rests
        yield *mark.sure, 1.0, mark.sure_rests
        yield mark.sure[1], box.x1, likely, mark.rests
    yield box.x1, right, colours.possible, mark.rests


def _opacity(value: float) -> dict[str, Value]:
    return {} if value == 1.0 else {"fill_opacity": value}


def _texture(paint: Paint, rests: Rests, box: Box) -> str:
    if rests is Rests.EVIDENCE:
        return ""
    return rectangle(box.x0, box.y0, box.x1, box.y1, fill=paint.pattern(rests))


def _estimate(mark: Bar, paint: Paint) -> str:
    """The best estimate: a tick at its start and at its end, or a dashed frame if it may not have been."""
    colour, box = paint.colours.strong[mark.tone], mark.box
    if mark.rests is Rests.DOUBT:
        return rectangle(
            *(box.x0, box.y0, box.x1, box.y1),
            fill="none",
            stroke=colour,
            stroke_width=1.4,
            stroke_dasharray="4 3",
        )
    ends = [(box.x0 + 0.75, mark.open_left), (box.x1 - 0.75, mark.open_right)]
    return "".join(
        line(x, box.y0, x, box.y1, stroke=colour, stroke_width=1.5) for x, open_ in ends if not open_
    )


def _outlined(mark: Bar, paint: Paint) -> str:
    box, colours = mark.box, paint.colours
    colour = colours.outline if mark.layer is Layer.PLANNED else colours.revised
    dash: dict[str, Value] = {} if mark.layer is Layer.PLANNED else {"stroke_dasharray": "4 2.5"}
    inside = Box(box.x0, box.y0 + 0.75, box.x1, box.y1 - 0.75)
    hollow = rectangle(inside.x0, inside.y0, inside.x1, inside.y1, fill=colours.paper)
    sides = path(_outline(inside, mark), fill="none", stroke=colour, stroke_width=1.5, **dash)
    return hollow + _texture(paint, mark.rests, inside) + sides


def _fades(mark: Bar, paint: Paint, fade: float) -> Iterator[str]:
    box = mark.box
    for x0, x1, to_left, open_ in (
        (box.x0 - fade, box.x0, True, mark.open_left),
        (box.x1, box.x1 + fade, False, mark.open_right),
    ):
        if open_:
            yield _fade(mark, paint, x0, x1, to_left)


def _fade(mark: Bar, paint: Paint, x0: float, x1: float, to_left: bool) -> str:
    box, colours = mark.box, paint.colours
    if mark.layer is Layer.ACTUAL:
        opacity = colours.possible if mark.rests is Rests.DOUBT else colours.estimate
        ink = paint.fade(colours.fills[mark.tone], to_left)
        return rectangle(x0, box.y0, x1, box.y1, fill=ink, fill_opacity=opacity)
    ink = paint.fade(colours.outline if mark.layer is Layer.PLANNED else colours.revised, to_left)
    if mark.diamond:
        return rectangle(x0, box.middle - 0.75, x1, box.middle + 0.75, fill=ink)
    upper = rectangle(x0, box.y0, x1, box.y0 + 1.5, fill=ink)
    return upper + rectangle(x0, box.y1 - 1.5, x1, box.y1, fill=ink)


def _diamond(mark: Bar, paint: Paint) -> str:
    x, y, half = mark.box.x0, mark.box.middle, (mark.box.y1 - mark.box.y0) / 2
    route = (
        f"M{px(x)} {px(y - half)} L{px(x + half)} {px(y)} L{px(x)} {px(y + half)} L{px(x - half)} {px(y)} Z"
    )
    colours = paint.colours
    if mark.layer is Layer.ACTUAL:
        doubtful = mark.rests is Rests.DOUBT
        fill = colours.paper if doubtful else colours.fills[mark.tone]
        dash: dict[str, Value] = {"stroke_dasharray": "3 2"} if doubtful else {}
        drawn = path(route, fill=fill, stroke=colours.strong[mark.tone], stroke_width=1.4, **dash)
        textured = mark.rests is not Rests.EVIDENCE
        return drawn + (path(route, fill=paint.pattern(mark.rests)) if textured else "")
    side = 1.4142 * half
    corners = f"{px(0.32 * side)} {px(0.36 * side)} {px(0.32 * side)} 0"
    dash = {} if mark.layer is Layer.PLANNED else {"stroke_dasharray": corners}
    colour = colours.outline if mark.layer is Layer.PLANNED else colours.revised
    return path(route, fill=colours.paper, stroke=colour, stroke_width=1.5, **dash)


def _outline(box: Box, mark: Bar) -> str:
    """The outline without the sides that are open."""
    x0, y0, x1, y1 = px(box.x0), px(box.y0), px(box.x1), px(box.y1)
    if not mark.open_left and not mark.open_right:
        return f"M{x0} {y0} H{x1} V{y1} H{x0} Z"
    left = "" if mark.open_left else f" M{x0} {y0} V{y1}"
    right = "" if mark.open_right else f" M{x1} {y0} V{y1}"
    return f"M{x0} {y0} H{x1} M{x0} {y1} H{x1}{left}{right}"
