"""The pages that are served: the report, the problems of the file, and a page to wait with."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from attrs import frozen
from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from schedule.errors import Mark, Problem
from schedule.exporting.html import Live, render_page, report_page
from schedule.exporting.safe_text import one_line, visible
from schedule.model.timeline import Timeline
from schedule.watching.board import News
from schedule.watching.changes import Change

_TAB = "    "


@frozen
class Told:
    """An answer, and what is new in it; None for the first answer."""

    timeline: Timeline
    changes: tuple[Change, ...] | None


@frozen
class Complaint:
    """A problem as shown: its place, its words, and the line of the file with a sign under the place."""

    place: str
    what: str
    found: str
    mend: str
    line: str
    sign: str


def told_page(told: Told, news: News) -> str:
    """The report, with what has changed since the last save."""
    return report_page(told.timeline, _live(news, told.changes))


def problem_page(file: str, problems: tuple[Problem, ...], news: News) -> str:
    """The problems in place of the chart."""
    lines = _lines(file)
    complaints = tuple(_complaint(each, lines) for each in problems)
    body = Markup(_templates().get_template("problems.html").render(file=one_line(file), problems=complaints))
    title = f"Problems in {one_line(file)}"
    return render_page("shell.html", _live(news, None), (), title=title, body=body)


def waiting_page(file: str, news: News) -> str:
    """Something to look at until the first answer is there."""
    body = Markup(_templates().get_template("waiting.html").render(file=one_line(file)))
    return render_page("shell.html", _live(news, None), (), title=one_line(file), body=body)


def _live(news: News, changes: tuple[Change, ...] | None) -> Live:
    notice = (
        _templates().get_template("notice.html").render(news=news, line=one_line(news.line), changes=changes)
    )
    return Live(Markup(notice), _asset("watch.css"), _asset("watch.js"))


def _complaint(problem: Problem, lines: list[str]) -> Complaint:
    mark = problem.mark
    line = lines[mark.line - 1] if mark and mark.line <= len(lines) else ""
    return Complaint(
        place=one_line(str(mark)) if mark else "",
        what=one_line(problem.what),
        found=one_line(problem.found),
        mend=one_line(problem.mend),
        line=visible(line.expandtabs(len(_TAB))) if line else "",
        sign=_sign(line, mark) if line and mark else "",
    )


def _sign(line: str, mark: Mark) -> str:
    """As many blanks as there are characters before the place, as they are shown."""
    return " " * len(visible(line[: mark.column - 1].expandtabs(len(_TAB)))) + "^"


def _lines(file: str) -> list[str]:
    try:
        with open(file, encoding="utf-8", errors="replace", newline=None) as stream:
            return stream.read().split("\n")
    except (OSError, ValueError):
        return []


@cache
def _asset(name: str) -> str:
    return files("schedule.watching").joinpath(name).read_text("utf-8")


@cache
def _templates() -> Environment:
    return Environment(
        loader=FunctionLoader(_asset),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
