"""Ranges, strikes, arrows and links as SVG."""

from __future__ import annotations

from schedule.exporting.chart_values import Arrow, Link, Strike, Whisker
from schedule.exporting.moves import ARROW_SIZE
from schedule.exporting.svg_paint import Paint
from schedule.exporting.svg_tags import Value, chevron, label, line, path, px, rectangle, tag, tip
from schedule.model.agenda import Layer

_CAP = 3.5
_ROUND: dict[str, Value] = {"fill": "none", "stroke_linecap": "round", "stroke_linejoin": "round"}


def whisker(mark: Whisker, paint: Paint) -> str:
    """A line between two caps; dashed if assumed, fading where open. A dot marks the estimate."""
    actual = mark.layer is Layer.ACTUAL
    colour = paint.colours.strong[mark.tone] if actual else paint.colours.outline
    dash: dict[str, Value] = {"stroke_dasharray": "3 2.5"} if mark.assumed else {}
    left = mark.at if mark.fading_left else mark.x0
    right = mark.at if mark.fading_right else mark.x1
    parts = []
    if right > left:
        parts.append(line(left, mark.y, right, mark.y, stroke=colour, stroke_width=1.5, **dash))
    for x, to_left, fading in ((mark.x0, True, mark.fading_left), (mark.x1, False, mark.fading_right)):
        if fading:
            x0, x1 = min(x, mark.at), max(x, mark.at)
            ink = paint.fade(colour, to_left)
            parts.append(rectangle(x0, mark.y - 0.75, x1, mark.y + 0.75, fill=ink))
        else:
            parts.append(line(x, mark.y - _CAP, x, mark.y + _CAP, stroke=colour, stroke_width=1.5))
    if actual:
        parts.append(tag("circle", {"cx": mark.at, "cy": mark.y, "r": 2.2, "fill": colour}))
    return tag("g", {"data-layer": mark.layer.value}, tip(mark.tip), *parts)


def strike(mark: Strike, paint: Paint) -> str:
    """A line through a bar."""
    dash: dict[str, Value] = {} if mark.certain else {"stroke_dasharray": "5 3"}
    return line(mark.x0, mark.y, mark.x1, mark.y, stroke=paint.colours.ink, stroke_width=2, **dash)


def arrow(mark: Arrow, item: str, paint: Paint) -> str:
    """Down, across and down into the next bar; the line leaves room for a label that lies on it."""
    across, x, low, colour = mark.middle, mark.x1, mark.y1 - 1, paint.colours.text
    start, end = f"M{px(mark.x0)} {px(mark.y0 + 1)} V{px(across)}", f"H{px(x)} V{px(low)}"
    gap = sorted((mark.label_x0 - 6, mark.label_x1 + 6), reverse=mark.x1 < mark.x0)
    on_line = min(mark.x0, x) < min(gap) and max(gap) < max(mark.x0, x)
    route = f"{start} H{px(gap[0])} M{px(gap[1])} {px(across)} {end}" if on_line else f"{start} {end}"
    middle = (mark.label_x0 + mark.label_x1) / 2
    names: dict[str, Value] = {
        "data-item": item,
        "data-from": mark.before.value,
        "data-to": mark.after.value,
    }
    return tag(
        "g",
        names,
        path(route, stroke=colour, stroke_width=1.2, **_ROUND),
        chevron(x, low, 0, 5, colour),
        label(mark.label, middle, across + 4, ARROW_SIZE, colour, text_anchor="middle"),
    )


def link(mark: Link, paint: Paint) -> str:
    """A dotted line through the right margin, with an arrow head at the successor."""
    bend, colour = (8 if mark.y1 > mark.y0 else -8), paint.colours.text
    route = (
        f"M{px(mark.x0)} {px(mark.y0)} H{px(mark.turn - 8)} Q{px(mark.turn)} {px(mark.y0)} {px(mark.turn)} "
        f"{px(mark.y0 + bend)} V{px(mark.y1 - bend)} Q{px(mark.turn)} {px(mark.y1)} {px(mark.turn - 8)} "
        f"{px(mark.y1)} H{px(mark.x1)}"
    )
    names: dict[str, Value] = {"data-from": mark.before, "data-to": mark.after}
    return tag(
        "g",
        names,
        tip(mark.tip),
        path(route, stroke=colour, stroke_width=1.3, stroke_dasharray="1.5 4", **_ROUND),
        chevron(mark.x1, mark.y1, -6, 0, colour),
    )
