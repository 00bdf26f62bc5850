"""What the marks of one picture are painted with: its colours, gradients and patterns."""

from __future__ import annotations

from attrs import frozen

from schedule.exporting.chart_values import Rests
from schedule.exporting.palette import Palette
from schedule.exporting.svg_tags import Value, path, tag

_HATCH = "M-1.5 1.5 L1.5 -1.5 M0 6 L6 0 M4.5 7.5 L7.5 4.5"
_DOTS = "M2 2 H2.01 M5.5 5.5 H5.51"


@frozen
class Paint:
    """The colours, and names for gradients and patterns unlike those of any other chart on the page."""

    prefix: str
    colours: Palette

    def fade(self, colour: str, to_left: bool) -> str:
        """The gradient from the colour to nothing."""
        return f"url(#{self._fade(colour, to_left)})"

    def pattern(self, rests: Rests) -> str:
        """The hatching of what the agenda alone tells, the dots of what may not have happened."""
        return f"url(#{self._pattern(rests)})"

    def definitions(self, drawing: str) -> str:
        """Everything that the drawing refers to."""
        shades = (*self.colours.fills.values(), *self.colours.strong.values())
        colours = sorted({*shades, self.colours.outline, self.colours.revised})
        sides = [(colour, to_left) for colour in colours for to_left in (True, False)]
        gradients = [self._gradient(*each) for each in sides if self.fade(*each) in drawing]
        hatch = self._texture(Rests.AGENDA, _HATCH, self.colours.paper, 1.5, 6)
        dots = self._texture(Rests.DOUBT, _DOTS, self.colours.revised, 1.5, 7)
        return tag("defs", {}, *gradients, hatch, dots)

    def _gradient(self, colour: str, to_left: bool) -> str:
        stops = [
            tag("stop", {"offset": place, "stop_color": colour, "stop_opacity": opacity})
            for place, opacity in ((0, 0 if to_left else 0.9), (1, 0.9 if to_left else 0))
        ]
        return tag("linearGradient", {"id": self._fade(colour, to_left)}, *stops)

    def _texture(self, rests: Rests, route: str, colour: str, width: float, side: float) -> str:
        drawn = path(route, stroke=colour, stroke_width=width, stroke_linecap="round", fill="none")
        size: dict[str, Value] = {"width": side, "height": side, "patternUnits": "userSpaceOnUse"}
        return tag("pattern", {"id": self._pattern(rests), **size}, drawn)

    def _fade(self, colour: str, to_left: bool) -> str:
        return f"{self.prefix}-fade-{'l' if to_left else 'r'}-{colour.removeprefix('#')}"

    def _pattern(self, rests: Rests) -> str:
        return f"{self.prefix}-{rests.value}"
