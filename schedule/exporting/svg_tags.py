"""SVG elements as strings. All text and every attribute is escaped here and nowhere else."""

from __future__ import annotations

from html import escape

from schedule.exporting.palette import FONTS
from schedule.exporting.safe_text import visible

Value = str | float


def tag(name: str, attributes: dict[str, Value], *children: str) -> str:
    """An element. `children` are markup already: make them with `tag`, `words` or `tip`.

    A `_` in an attribute's name stands for a hyphen, as in `stroke_width`.
    """
    written = "".join(f' {_name(key)}="{_value(value)}"' for key, value in attributes.items())
    inside = "".join(children)
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


def tip(text: str) -> str:
    """A tooltip, to stand first in its element."""
    return tag("title", {}, words(text)) if text else ""


def words(text: str) -> str:
    """Text as markup."""
    return escape(visible(text))


def label(text: str, x: float, y: float, size: float, fill: str, **attributes: Value) -> str:
    """A line of text with its baseline at y; nothing if it is empty."""
    settings: dict[str, Value] = {
        "x": x,
        "y": y,
        "font_family": FONTS,
        "font_size": size,
        "fill": fill,
        **attributes,
    }
    return tag("text", settings, words(text)) if text else ""


def lines(texts: tuple[str, ...], most: int, x: float, y: float, leading: float, **rest: Value) -> str:
    """Lines below each other, in one element that has room for `most` of them, so that the number of
    elements does not depend on how long a text is. The first has its baseline at y."""
    filled = (*texts, *[""] * (most - len(texts)))
    parts = [
        tag("tspan", {"x": x, "y": y + index * leading}, words(text)) for index, text in enumerate(filled)
    ]
    return tag("text", {"font_family": FONTS, **rest}, *parts)


def line(x0: float, y0: float, x1: float, y1: float, **attributes: Value) -> str:
    """A straight line."""
    return tag("line", {"x1": x0, "y1": y0, "x2": x1, "y2": y1, **attributes})


def rectangle(x0: float, y0: float, x1: float, y1: float, **attributes: Value) -> str:
    """A rectangle between two corners."""
    return tag("rect", {"x": x0, "y": y0, "width": x1 - x0, "height": y1 - y0, **attributes})


def path(route: str, **attributes: Value) -> str:
    """A path; its route is made by us, never from user text."""
    return tag("path", {"d": route, **attributes})


def chevron(x: float, y: float, dx: float, dy: float, colour: str) -> str:
    """An arrow head with its point at (x, y); one of `dx` and `dy` says how far back it opens."""
    wide, high = (0.0, 4.0) if dx else (4.0, 0.0)
    route = (
        f"M{px(x - dx - wide)} {px(y - dy - high)} L{px(x)} {px(y)} L{px(x - dx + wide)} {px(y - dy + high)}"
    )
    round_: dict[str, Value] = {"stroke_linecap": "round", "stroke_linejoin": "round"}
    return path(route, fill="none", stroke=colour, stroke_width=1.5, **round_)


def px(value: float) -> str:
    """A length with at most two decimals and no trailing zeros; never `-0`."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _name(key: str) -> str:
    return key.replace("_", "-")


def _value(value: Value) -> str:
    return escape(visible(value)) if isinstance(value, str) else px(value)
