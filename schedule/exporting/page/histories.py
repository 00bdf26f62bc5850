"""The other histories on the page: what one would have to believe, and the picture that this would give."""

from __future__ import annotations

from collections import Counter

from attrs import evolve
from markupsafe import Markup

from schedule.exporting.calendar_words import style_of
from schedule.exporting.geometry import chart
from schedule.exporting.look import Look
from schedule.exporting.page.claims import reference
from schedule.exporting.page.keys import Keys
from schedule.exporting.page.values import History, Otherwise, Reference
from schedule.exporting.safe_text import one_line, visible
from schedule.exporting.svg import draw
from schedule.exporting.tables import HAPPENED, NONE, against_words, in_drawn_order, listed
from schedule.exporting.wording import interval_words, title_of, verdict_words
from schedule.model.timeline import Alternative, Happened, OverAllBest, Timeline, TimelineItem


def histories_of(timeline: Timeline, keys: Keys, look: Look) -> tuple[History, ...]:
    """All alternatives in the order of the answer."""
    labels = _labels(timeline, keys)
    return tuple(
        _history(timeline, keys, each, f"h{number}", label, look)
        for number, (each, label) in enumerate(zip(timeline.alternatives, labels, strict=True), start=1)
    )


def told_otherwise(timeline: Timeline, other: Alternative) -> Timeline:
    """The timeline as the other history tells it, fit to be drawn."""
    items = {each.id: each for each in other.items}
    statements = tuple(
        evolve(
            each,
            accepted=each.id not in other.rejected,
            over_all_best=OverAllBest.NEVER if each.id in other.rejected else OverAllBest.ALWAYS,
        )
        for each in timeline.statements
    )
    return evolve(
        timeline,
        items=tuple(items.get(each.id, each) for each in timeline.items),
        statements=statements,
        conflicts=(),
        alternatives=(),
        questions=(),
    )


def _history(timeline: Timeline, keys: Keys, other: Alternative, key: str, label: str, look: Look) -> History:
    return History(
        key=key,
        label=label,
        odds=against_words(other.odds).replace(" to ", " : "),
        believed=_believed(timeline, keys, other),
        given_up=_given_up(timeline, keys, other),
        drawing=_drawing(timeline, other, label, look),
        changes=_changes(timeline, keys, other),
    )


def _believed(timeline: Timeline, keys: Keys, other: Alternative) -> tuple[Reference, ...]:
    names = (each.id for each in timeline.rejected if each.id not in other.rejected)
    return tuple(reference(timeline, keys, each) for each in names)


def _given_up(timeline: Timeline, keys: Keys, other: Alternative) -> tuple[Reference, ...]:
    known = {each.id for each in timeline.rejected}
    return tuple(reference(timeline, keys, each) for each in other.rejected if each not in known)


def _labels(timeline: Timeline, keys: Keys) -> tuple[str, ...]:
    """A label for each alternative: the shortest that no other one has."""
    grades = [_grades(timeline, keys, *each) for each in enumerate(timeline.alternatives, start=2)]
    counts = [Counter(labels) for labels in zip(*grades, strict=True)]
    return tuple(
        next((label for label, count in zip(labels, counts, strict=True) if count[label] == 1), labels[-1])
        for labels in grades
    )


def _grades(timeline: Timeline, keys: Keys, number: int, other: Alternative) -> tuple[str, str, str, str]:
    """Labels that say more and more: whom one would believe, in what, instead of what, and its number."""
    believed, given_up = _believed(timeline, keys, other), _given_up(timeline, keys, other)
    plain = f"History {number}"
    if not believed:
        return plain, plain, plain, plain
    whom = f"If you believed {listed(list(dict.fromkeys(each.source for each in believed)))}"
    what = f"{whom}: {listed([each.id for each in believed])}"
    rather = f"{what} instead of {listed([each.id for each in given_up])}" if given_up else what
    return whom, what, rather, f"{rather} ({plain})"


def _drawing(timeline: Timeline, other: Alternative, label: str, look: Look) -> Markup:
    if not other.items:
        return Markup()
    told = told_otherwise(timeline, other)
    title = f"{timeline.scenario.title}: {label}"
    picture = chart(evolve(told, scenario=evolve(told.scenario, title=title)), look)
    return Markup(draw(picture, headed=False))


def _changes(timeline: Timeline, keys: Keys, other: Alternative) -> tuple[Otherwise, ...]:
    differing = {each.id: each for each in other.items}
    return tuple(
        _otherwise(timeline, keys, item, differing[item.id], told_otherwise(timeline, other))
        for item in in_drawn_order(timeline)
        if item.id in differing
    )


def _otherwise(
    timeline: Timeline, keys: Keys, item: TimelineItem, there: TimelineItem, told: Timeline
) -> Otherwise:
    return Otherwise(
        item=visible(item.id),
        key=keys.items[item.id],
        title=title_of(timeline, item.id) or one_line(item.id),
        best=_when(timeline, item),
        here=_when(told, there),
        verdict=verdict_words(told, there) or NONE,
        happened=HAPPENED[there.happened],
    )


def _when(timeline: Timeline, item: TimelineItem) -> str:
    if item.actual is None:
        return "may have happened" if item.happened is Happened.OPEN else "did not happen"
    return interval_words(item.actual, style_of(timeline))
