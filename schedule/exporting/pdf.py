"""The chart as a PDF of one page, in vectors and with text that can be searched. Needs the extra `pdf`."""

from schedule.errors import OutputError
from schedule.exporting.chart_values import Chart
from schedule.exporting.geometry import chart
from schedule.exporting.look import PLAIN, Look
from schedule.exporting.svg import draw
from schedule.model.timeline import Timeline

_POINTS = 0.75
_LONGEST = 14_400.0
_PAGE = """
#set document(title: sys.inputs.title, date: none)
#set page(width: WIDTHpt, height: HEIGHTpt, margin: 0pt)
#image(bytes(sys.inputs.drawing), format: "svg", width: 100%, alt: sys.inputs.told)
"""


def to_pdf(timeline: Timeline, look: Look = PLAIN) -> bytes:
    """The drawing of `to_svg` on a page of its own size, 96 px to the inch; smaller where that would be
    longer than a page can be. The same bytes wherever the same fonts are installed.

    Raises OutputError if the package that writes it is not installed.
    """
    try:
        import typst
    except ImportError as reason:
        message = 'PDF needs typst; install it with: pip install "schedule-reconstruction[pdf]"'
        raise OutputError(message) from reason
    picture = chart(timeline, look)
    inputs = {"title": picture.full_title, "drawing": draw(picture), "told": picture.description}
    made = typst.compile(_page(picture), format="pdf", sys_inputs=inputs)
    if not isinstance(made, bytes):
        raise OutputError("PDF could not be written: more than one page came out")
    return made


def _page(picture: Chart) -> bytes:
    """The page as Typst source; nothing that a user wrote is in it."""
    points = min(_POINTS, _LONGEST / picture.height)
    page = _PAGE.replace("WIDTH", f"{picture.width * points:.2f}")
    return page.replace("HEIGHT", f"{picture.height * points:.2f}").encode("ascii")
