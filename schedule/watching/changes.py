"""What a save has changed in the answer: verdicts, ranges, and which statements are believed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from attrs import frozen

from schedule.exporting.calendar_words import Style, style_of
from schedule.exporting.page.cards import findings_of
from schedule.exporting.safe_text import one_line
from schedule.exporting.tables import HAPPENED, NONE, judged, source_title
from schedule.exporting.wording import interval_words, title_of
from schedule.model.agenda import Layer
from schedule.model.timeline import Assessment, Timeline, TimelineItem

Spoken = tuple[str, str, int]


@frozen
class Change:
    """One thing that is told otherwise now: of what, which fact, and the words before and after.

    A dash stands for a time or verdict that was not there before, or is no more.
    """

    about: str
    fact: str
    before: str
    after: str


def changes_between(before: Timeline, after: Timeline) -> tuple[Change, ...]:
    """All changes: items in the order of their ids, then statements.

    Statements are told apart by their source and their words, not by their ids, which are numbers that
    move when somebody adds a line above. Both sides are worded in the style of the later timeline.
    """
    return (*_items(before, after), *_statements(before, after))


def _items(before: Timeline, after: Timeline) -> Iterator[Change]:
    old = {each.id: each for each in before.items}
    new = {each.id: each for each in after.items}
    style = style_of(after)
    for name in sorted({*old, *new}):
        facts = [
            _facts(timeline, found.get(name), style) for timeline, found in ((before, old), (after, new))
        ]
        about = title_of(after if name in new else before, name) or one_line(name)
        for fact, told in facts[0].items():
            if told != facts[1][fact]:
                yield Change(about, fact, told, facts[1][fact])


def _facts(timeline: Timeline, item: TimelineItem | None, style: Style) -> Mapping[str, str]:
    if item is None:
        return dict.fromkeys(("happened", "verdict", *(each.value for each in Layer)), NONE)
    verdicts = [
        f"{each.words} ({each.certainty})" if each.certainty else each.words
        for each in findings_of(timeline, item)
    ]
    layers = {each.value: item.layer(each) for each in Layer}
    return {
        "happened": HAPPENED[item.happened],
        "verdict": ", ".join(verdicts) or NONE,
        **{name: interval_words(span, style) if span else NONE for name, span in layers.items()},
    }


def _statements(before: Timeline, after: Timeline) -> Iterator[Change]:
    old, new = _spoken(before), _spoken(after)
    for key in (*old, *(each for each in new if each not in old)):
        was = judged(old[key]).outcome if key in old else "not said before"
        is_now = judged(new[key]).outcome if key in new else "no longer said"
        if was != is_now:
            source = source_title(after if key in new else before, key[0])
            yield Change(f"“{one_line(key[1])}”", source, was, is_now)


def _spoken(timeline: Timeline) -> dict[Spoken, Assessment]:
    """Statements by source and words; the third part counts those that are said more than once."""
    seen, found = Counter[tuple[str, str]](), dict[Spoken, Assessment]()
    for each in timeline.statements:
        said = (each.source, each.text)
        found[(*said, seen[said])] = each
        seen[said] += 1
    return found
