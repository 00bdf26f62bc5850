"""The report of the terminal as a text file: without colour, a hundred columns wide."""

import io

from rich.console import Console

from schedule.exporting.look import PLAIN, Look
from schedule.exporting.terminal import print_report
from schedule.model.timeline import Timeline

WIDTH = 100


def to_text(timeline: Timeline, look: Look = PLAIN) -> str:
    """The report as plain text in UTF-8, without trailing blanks."""
    page = io.StringIO()
    console = Console(
        file=page,
        width=WIDTH,
        height=100,
        color_system=None,
        force_terminal=False,
        force_jupyter=False,
        force_interactive=False,
        no_color=True,
        legacy_windows=False,
        _environ={},
    )
    print_report(timeline, console, look)
    return "\n".join(line.rstrip() for line in page.getvalue().split("\n"))
