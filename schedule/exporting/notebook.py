"""How a timeline shows itself in a notebook: as its chart, and as its report where there are no pictures."""

from __future__ import annotations

from collections.abc import Container

from schedule.model.timeline import Timeline


def mime_bundle(
    timeline: Timeline, include: Container[str] | None = None, exclude: Container[str] | None = None
) -> dict[str, str]:
    """The timeline by MIME type, as IPython asks for it with `_repr_mimebundle_`.

    `include` and `exclude` name MIME types that are wanted, and that are not.
    """
    from schedule.exporting.svg import to_svg
    from schedule.exporting.text import to_text

    ways = {"image/svg+xml": to_svg, "text/plain": to_text}
    return {
        kind: write(timeline)
        for kind, write in ways.items()
        if (include is None or kind in include) and (exclude is None or kind not in exclude)
    }
