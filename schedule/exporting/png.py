"""The chart as a PNG picture. Needs the extra `png`."""

from schedule.errors import OutputError
from schedule.exporting.chart_values import Chart
from schedule.exporting.geometry import chart
from schedule.exporting.look import PLAIN, Look
from schedule.exporting.svg import draw
from schedule.model.timeline import Timeline

MOST_PIXELS = 50_000_000


def to_png(timeline: Timeline, look: Look = PLAIN, zoom: int | None = None) -> bytes:
    """The drawing of `to_svg` in pixels, `zoom` for each px; two, or one where two would be more than
    50 million pixels. The same bytes wherever the same fonts are installed.

    Raises OutputError if the package that draws is not installed.
    """
    try:
        from resvg_py import svg_to_bytes
    except ImportError as reason:
        message = 'PNG pictures need resvg_py; install it with: pip install "schedule-reconstruction[png]"'
        raise OutputError(message) from reason
    drawn = chart(timeline, look)
    pixels = zoom or _zoom(drawn)
    return bytes(svg_to_bytes(svg_string=draw(drawn), zoom=pixels, sans_serif_family="DejaVu Sans"))


def _zoom(drawn: Chart) -> int:
    return 2 if 4 * drawn.width * drawn.height <= MOST_PIXELS else 1
