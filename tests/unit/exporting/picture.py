"""What an SVG of ours shows, read back from its markup alone: where texts, shapes and arrows lie."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import combinations

from attrs import frozen

from schedule.exporting.text_width import width_of

_NUMBER = r"-?\d+(?:\.\d+)?"
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "A": 7, "Z": 0}
_ASCENT, _DESCENT = 0.76, 0.24
Point = tuple[float, float]


@frozen
class Seen:
    """A thing and its box."""

    what: str
    x0: float
    y0: float
    x1: float
    y1: float

    def touches(self, other: Seen) -> bool:
        return self.x0 < other.x1 and other.x0 < self.x1 and self.y0 < other.y1 and other.y0 < self.y1


def root(svg: str) -> ET.Element:
    return ET.fromstring(svg)


def view(svg: str) -> Seen:
    x, y, width, height = map(float, root(svg).attrib["viewBox"].split())
    return Seen("view", x, y, x + width, y + height)


def texts(svg: str) -> list[Seen]:
    """Every text that shows, with the box that it takes at most."""
    return [
        seen
        for element, dx, dy in _drawn(root(svg), 0, 0)
        if element.tag.endswith("}text")
        for seen in _lines(element, dx, dy)
        if seen.what.strip()
    ]


def shapes(svg: str) -> list[Seen]:
    """Every line, rectangle, circle and path."""
    found = []
    for element, dx, dy in _drawn(root(svg), 0, 0):
        points = corners(element)
        if points:
            xs, ys = [x + dx for x, _ in points], [y + dy for _, y in points]
            found.append(Seen(element.tag.split("}")[1], min(xs), min(ys), max(xs), max(ys)))
    return found


def overlapping(found: list[Seen]) -> list[tuple[str, str]]:
    order = sorted(found, key=lambda each: each.y0)
    return [(one.what, two.what) for one, two in combinations(order, 2) if one.touches(two)]


def connectors(svg: str) -> list[list[tuple[Point, Point]]]:
    """The straight pieces of each arrow and each link."""
    groups = [each for each in root(svg).iter() if "data-from" in each.attrib]
    return [_pieces(path.attrib["d"]) for each in groups for path in each if path.tag.endswith("}path")]


def crosses(piece: tuple[Point, Point], text: Seen) -> bool:
    (x0, y0), (x1, y1) = piece
    line = Seen("line", min(x0, x1) - 0.1, min(y0, y1) - 0.1, max(x0, x1) + 0.1, max(y0, y1) + 0.1)
    return line.touches(text)


def corners(element: ET.Element) -> list[Point]:
    kind, get = element.tag.split("}")[1], lambda name: float(element.attrib[name])
    if kind == "rect":
        return [(get("x"), get("y")), (get("x") + get("width"), get("y") + get("height"))]
    if kind == "line":
        return [(get("x1"), get("y1")), (get("x2"), get("y2"))]
    if kind == "circle":
        x, y, r = get("cx"), get("cy"), get("r")
        return [(x - r, y - r), (x + r, y + r)]
    return [end for piece in _pieces(element.attrib["d"]) for end in piece] if kind == "path" else []


def _drawn(element: ET.Element, dx: float, dy: float) -> Iterator[tuple[ET.Element, float, float]]:
    if element.tag.endswith("}defs"):
        return
    moved = re.fullmatch(rf"translate\(({_NUMBER}) ({_NUMBER})\)", element.attrib.get("transform", ""))
    assert moved or "transform" not in element.attrib
    dx, dy = (dx + float(moved[1]), dy + float(moved[2])) if moved else (dx, dy)
    yield element, dx, dy
    for child in element:
        yield from _drawn(child, dx, dy)


def _lines(element: ET.Element, dx: float, dy: float) -> Iterator[Seen]:
    size, bold = float(element.attrib["font-size"]), element.attrib.get("font-weight") == "bold"
    middle = element.attrib.get("text-anchor") == "middle"
    for each in list(element) or [element]:
        text = each.text or ""
        width, x, y = width_of(text, size, bold), float(each.attrib["x"]) + dx, float(each.attrib["y"]) + dy
        left = x - width / 2 if middle else x
        yield Seen(text, left, y - _ASCENT * size, left + width, y + _DESCENT * size)


def _pieces(route: str) -> list[tuple[Point, Point]]:
    """The route as straight pieces; of a curve only its ends and its control point count."""
    pieces, here, begin = list[tuple[Point, Point]](), (0.0, 0.0), (0.0, 0.0)
    for letter, rest in re.findall(r"([MLHVQAZ])([^MLHVQAZ]*)", route):
        numbers = [float(each) for each in re.findall(_NUMBER, rest)]
        assert len(numbers) == _ARGUMENTS[letter], route
        match letter:
            case "M":
                here = begin = (numbers[0], numbers[1])
                continue
            case "H":
                stops = [(numbers[0], here[1])]
            case "V":
                stops = [(here[0], numbers[0])]
            case "Z":
                stops = [begin]
            case "Q":
                stops = [(numbers[0], numbers[1]), (numbers[2], numbers[3])]
            case _:
                stops = [(numbers[-2], numbers[-1])]
        for stop in stops:
            pieces.append((here, stop))
            here = stop
    return pieces
