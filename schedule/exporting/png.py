"""The chart as a PNG picture. Needs the extra `png`."""

from schedule.errors import OutputError
from schedule.exporting.look import PLAIN, Look
from schedule.exporting.svg import to_svg
from schedule.model.timeline import Timeline

ZOOM = 2


def to_png(timeline: Timeline, look: Look = PLAIN, zoom: int = ZOOM) -> bytes:
    """The drawing of `to_svg` in pixels, `zoom` for each px; the same bytes wherever the same fonts
    are installed. Raises OutputError if the package that draws is not installed."""
    try:
        from resvg_py import svg_to_bytes
    except ImportError as reason:
        message = 'PNG pictures need resvg_py; install it with: pip install "schedule-reconstruction[png]"'
        raise OutputError(message) from reason
    return bytes(svg_to_bytes(svg_string=to_svg(timeline, look), zoom=zoom, sans_serif_family="DejaVu Sans"))
