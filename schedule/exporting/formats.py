"""The one table of output formats: which ending is written by whom.

Each row imports what it needs only when it is used, so that asking for JSON loads no template
engine and no picture.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from schedule.errors import OutputError
from schedule.exporting.look import PLAIN, Look
from schedule.exporting.safe_text import visible
from schedule.model.timeline import Timeline

Renderer = Callable[[Timeline, Look], str | bytes]


def render(timeline: Timeline, ending: str, look: Look = PLAIN) -> bytes:
    """The timeline in the format of that ending, e.g. `.svg`; text is UTF-8 with `\\n`.

    `look` is for the formats that draw; the others tell the same without it. Raises OutputError for
    an ending that is not in `FORMATS`, and for a format whose extra package is not installed.
    """
    renderer = FORMATS.get(ending.lower())
    if renderer is None:
        raise _unknown(ending)
    made = renderer(timeline, look)
    return made if isinstance(made, bytes) else made.encode("utf-8", "backslashreplace")


def ending_of(path: str | os.PathLike[str]) -> str:
    """The ending in `FORMATS` that the file name has. Raises OutputError if it has none."""
    name = os.path.basename(os.fspath(path)).lower()
    for ending in sorted(FORMATS, key=len, reverse=True):
        if name.endswith(ending) and name != ending:
            return ending
    raise _unknown(os.fspath(path))


def _unknown(name: str) -> OutputError:
    known = ", ".join(FORMATS)
    return OutputError(f"{visible(name)!s}: not the name of a known format; end it in one of {known}")


def _json(timeline: Timeline, _: Look) -> str:
    from schedule.exporting.json_answer import to_json

    return to_json(timeline)


def _svg(timeline: Timeline, look: Look) -> str:
    from schedule.exporting.svg import to_svg

    return to_svg(timeline, look)


def _html(timeline: Timeline, look: Look) -> str:
    from schedule.exporting.html import to_html

    return to_html(timeline, look)


def _png(timeline: Timeline, look: Look) -> bytes:
    from schedule.exporting.png import to_png

    return to_png(timeline, look)


def _small_png(timeline: Timeline, look: Look) -> bytes:
    from schedule.exporting.png import to_png

    return to_png(timeline, look, zoom=1)


def _pdf(timeline: Timeline, look: Look) -> bytes:
    from schedule.exporting.pdf import to_pdf

    return to_pdf(timeline, look)


def _csv(timeline: Timeline, _: Look) -> str:
    from schedule.exporting.csv import to_csv

    return to_csv(timeline)


def _ics(timeline: Timeline, _: Look) -> bytes:
    from schedule.exporting.ics import to_ics

    return to_ics(timeline)


def _markdown(timeline: Timeline, _: Look) -> str:
    from schedule.exporting.markdown import to_markdown

    return to_markdown(timeline)


def _mermaid(timeline: Timeline, _: Look) -> str:
    from schedule.exporting.mermaid import to_mermaid

    return to_mermaid(timeline)


def _text(timeline: Timeline, look: Look) -> str:
    from schedule.exporting.text import to_text

    return to_text(timeline, look)


def _vegalite(timeline: Timeline, look: Look) -> str:
    from schedule.exporting.vegalite import to_vegalite

    return to_vegalite(timeline, look)


FORMATS: dict[str, Renderer] = {
    ".json": _json,
    ".svg": _svg,
    ".html": _html,
    ".png": _png,
    ".1x.png": _small_png,
    ".pdf": _pdf,
    ".csv": _csv,
    ".ics": _ics,
    ".md": _markdown,
    ".mmd": _mermaid,
    ".txt": _text,
    ".vl.json": _vegalite,
}
