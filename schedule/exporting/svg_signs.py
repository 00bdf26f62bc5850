"""The signs in the label column, one for each tone: the second carrier beside the colour.

Each is drawn within 7 px around (0, 0), with strokes only, so that it reads in black and white.
"""

from typing import assert_never

from schedule.exporting.chart_values import Sign, Tone
from schedule.exporting.svg_paint import Paint
from schedule.exporting.svg_tags import Value, label, path, px, tag, tip


def tone_sign(tone: Tone, x: float, y: float, paint: Paint) -> str:
    """The sign of the tone, centred on (x, y)."""
    drawing = path(
        _route(tone),
        fill="none",
        stroke=paint.colours.strong[tone],
        stroke_width=2,
        stroke_linecap="round",
        stroke_linejoin="round",
    )
    return tag("g", {"transform": f"translate({px(x)} {px(y)})"}, drawing)


def doubt_sign(sign: Sign, item: str, paint: Paint) -> str:
    """A warning triangle, and the number of statements not believed."""
    names: dict[str, Value] = {"data-item": item, "data-statements": " ".join(sign.statements)}
    number = label(str(sign.count), sign.x + 7, sign.y + 5, 12, paint.colours.doubt, font_weight="bold")
    return tag("g", names, tip(sign.tip), triangle(sign.x - 6, sign.y, paint), number)


def triangle(x: float, y: float, paint: Paint) -> str:
    """A filled triangle with an exclamation mark, centred on (x, y)."""
    doubt, on_it = paint.colours.doubt, paint.colours.on_doubt
    body = path("M0 -8.5 L9 7 H-9 Z", fill=doubt, stroke=doubt, stroke_width=2, stroke_linejoin="round")
    mark = path("M0 -3.5 V2 M0 5 V5.2", stroke=on_it, stroke_width=2, stroke_linecap="round")
    return tag("g", {"transform": f"translate({px(x)} {px(y)})"}, body, mark)


def _route(tone: Tone) -> str:
    match tone:
        case Tone.KEPT:
            return "M-5.5 0.5 L-1.5 4.5 L6 -4.5"
        case Tone.EARLIER:
            return "M6 0 H-6 M-1.5 -4.5 L-6 0 L-1.5 4.5"
        case Tone.LATER:
            return "M-6 0 H6 M1.5 -4.5 L6 0 L1.5 4.5"
        case Tone.RESIZED:
            return "M-6.5 0 H6.5 M-3 -3.5 L-6.5 0 L-3 3.5 M3 -3.5 L6.5 0 L3 3.5"
        case Tone.UNPLANNED:
            return "M-5.5 0 H5.5 M0 -5.5 V5.5"
        case Tone.CANCELLED:
            return "M-4.5 -4.5 L4.5 4.5 M-4.5 4.5 L4.5 -4.5"
        case Tone.REPLACED:
            return "M-6 -3 H5.5 M2.5 -6 L5.5 -3 L2.5 0 M6 3.5 H-5.5 M-2.5 0.5 L-5.5 3.5 L-2.5 6.5"
        case Tone.UNFOUNDED:
            return "M0 -5.5 A5.5 5.5 0 1 1 -0.01 -5.5 M-3.8 3.8 L3.8 -3.8"
        case Tone.UNKNOWN:
            return "M-3.2 -3 A3.2 3.2 0 1 1 1.2 0 Q0 0.6 0 2.2 M0 5.8 V6"
        case Tone.PLAIN:
            return "M0 -3.5 A3.5 3.5 0 1 1 -0.01 -3.5"
        case _:
            assert_never(tone)
