"""The section `reports`: passages of sources, and who speaks in them."""

from pendulum import DateTime

from schedule.axis.calendar import instant_of
from schedule.errors import Problem
from schedule.language.times import read_instant
from schedule.model.sources import Report
from schedule.reading import limits
from schedule.reading.characters import problem_with_id, shown
from schedule.reading.context import Context
from schedule.reading.days import FIRST_DAY, LAST_DAY, outside
from schedule.reading.fields import fields, members, missing, phrase, reliability, text
from schedule.reading.naming import resolve
from schedule.reading.nodes import Broken, Mapping, Node, Sequence, Text, place, where
from schedule.reading.statements import Voice, statements

LAST_HOUR = 24
"""Of the midnight that ends a day."""

REPORT_KEYS = ("id", "source", "published", "quote", "url", "reliability", "statements")
PLAN_IDS = "agenda"
MEND = "write each as `- source: ...`, with its `statements`"


def reports(node: Node | None, context: Context, problems: list[Problem]) -> tuple[Report, ...]:
    """All reports, in the order of the file; those that cannot be used are left out."""
    given = members(node, "`reports`", problems, MEND) if node else None
    ids = _ids(given or (), problems)
    read = [
        _report(each, id, context, problems)
        for each, id in zip(_few(given or (), problems), ids, strict=False)
    ]
    return tuple(each for each in read if each is not None)


def _few(given: tuple[Node, ...], problems: list[Problem]) -> tuple[Node, ...]:
    """The reports up to the one with which there are too many statements."""
    total, most = 0, limits.current().statements
    for index, each in enumerate(given):
        lists = (
            [value for key, value in each.entries if key.value == "statements"]
            if isinstance(each, Mapping)
            else []
        )
        total += sum(len(value.items) for value in lists if isinstance(value, Sequence))
        if total > most:
            mend = limits.mend("statements", "split the scenario")
            problems.append(Problem(f"more than {most} statements", "", mend, each.mark))
            return given[:index]
    return given


def _ids(given: tuple[Node, ...], problems: list[Problem]) -> list[str]:
    """The id of each report: its own, else `r` and its number. No two are the same."""
    firsts: dict[str, Text | Node] = {}
    ids = []
    for number, report in enumerate(given, start=1):
        own = _own_id(report, problems)
        id = own.value if own else f"r{number}"
        if id in firsts:
            what = f"report id {shown(id)} is used twice (first at {where(firsts[id].mark)})"
            mend = "give each report an id of its own; one without has `r` and its number"
            problems.append(Problem(what, "", mend, (own or report).mark))
        firsts.setdefault(id, own or report)
        ids.append(id)
    return ids


def _own_id(report: Node, problems: list[Problem]) -> Text | None:
    given = (
        [value for key, value in report.entries if key.value == "id"] if isinstance(report, Mapping) else []
    )
    id = text(given[0], "id", problems) if given else None
    if id is None:
        return None
    wrong = problem_with_id(id.value)
    if wrong is None and "." in id.value:
        wrong = "the id of a report has no dot", "the dot leads to its statements: r1.2"
    if wrong is None and id.value == PLAN_IDS:
        wrong = "the id `agenda` stands for the agenda itself", "choose another one"
    if wrong:
        problems.append(Problem(wrong[0], shown(id.value), wrong[1], id.mark))
    return id


def _report(node: Node, id: str, context: Context, problems: list[Problem]) -> Report | None:
    given = fields(node, REPORT_KEYS, f"report {shown(id)}", problems, MEND)
    if given is None:
        return None
    if "source" not in given:
        problems.append(
            missing("source", f"report {shown(id)}", node.mark, "write the id of one of the `sources`")
        )
    name = text(given["source"], "source", problems) if "source" in given else None
    source = (resolve(name, context.sources, problems) if name else None) or ""
    own = reliability(given["reliability"], "reliability", problems) if "reliability" in given else None
    sure = context.reliabilities.get(source, context.default) if own is None else own
    voice = Voice(id, source, sure, lent=own is None)
    published, at_close = _published(given.get("published"), source, context, problems) or (None, False)
    return Report(
        id=id,
        source=source,
        statements=statements(given.get("statements"), voice, context, problems),
        published=published,
        at_close=at_close,
        quote=_prose(given.get("quote"), "quote", problems),
        url=_prose(given.get("url"), "url", problems),
        mark=place(node.mark),
    )


def _published(
    node: Node | None, source: str, context: Context, problems: list[Problem]
) -> tuple[DateTime, bool] | None:
    """An instant, and whether it ends a day: a bare date means its end.

    The zone is its own, else the source's, else the scenario's.
    """
    zone = context.zones.get(source, context.zone)
    return phrase(node, "published", lambda words: _instant(words, zone), problems) if node else None


def _instant(words: str, zone: str) -> tuple[DateTime, bool]:
    time = read_instant(words)
    instant = instant_of(time, zone, None)
    if not FIRST_DAY <= instant.date() <= LAST_DAY:
        raise outside(shown(words))
    return instant, time.clock.hour == LAST_HOUR


def _prose(node: Node | None, what: str, problems: list[Problem]) -> str:
    """Text that may have several lines."""
    match node:
        case Text(value):
            return value.strip()
        case None | Broken():
            return ""
        case _:
            text(node, what, problems)
            return ""
