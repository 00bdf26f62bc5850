"""The items on the page: times, ranges, verdicts with their certainty, and what speaks for and against."""

from __future__ import annotations

from typing import assert_never

from attrs import evolve

from schedule.exporting.calendar_words import Style, seconds_of, style_of
from schedule.exporting.page.claims import Archive
from schedule.exporting.page.keys import Keys, joined
from schedule.exporting.page.values import Card, Claim, Finding, Passage, Span
from schedule.exporting.safe_text import one_line, visible
from schedule.exporting.tables import certainty_words, in_drawn_order, length_range_words, listed, place_title
from schedule.exporting.wording import interval_words, moment_words, title_of, verdict_words
from schedule.model.agenda import Layer
from schedule.model.timeline import Happened, Interval, Is, Status, Timeline, TimelineItem, Verdict

_LAYERS = {Layer.PLANNED: "Planned", Layer.REVISED: "Revised", Layer.ACTUAL: "Actual"}
_HAPPENED = {
    Happened.YES: "It happened",
    Happened.NO: "It did not happen",
    Happened.OPEN: "It may or may not have happened",
}


def cards_of(timeline: Timeline, keys: Keys, archive: Archive) -> tuple[Card, ...]:
    """One for each item, in drawn order."""
    style = style_of(timeline)
    return tuple(_card(timeline, item, style, keys, archive) for item in in_drawn_order(timeline))


def findings_of(timeline: Timeline, item: TimelineItem) -> tuple[Finding, ...]:
    """Every verdict on the item with how certain it is."""
    proven = timeline.status is Status.PROVEN
    return tuple(
        Finding(
            words=verdict_words(timeline, evolve(item, verdicts=(each,))),
            sort=_sort(each),
            certainty=certainty_words(
                each.odds, each.certain and each.is_ is not Is.UNKNOWN, proven and each.weighed
            ),
        )
        for each in item.verdicts
    )


def sentence_of(timeline: Timeline, item: TimelineItem, style: Style) -> str:
    """The item as one would tell it to somebody who cannot see the chart."""
    times = [
        f"{_LAYERS[layer]}: {interval_words(interval, style)}."
        for layer in Layer
        if (interval := item.layer(layer)) is not None
    ]
    said = listed([_told(each) for each in findings_of(timeline, item)])
    verdict = f"{said[:1].upper()}{said[1:]}." if said else ""
    parts = [f"{one_line(item.title) or one_line(item.id)}.", verdict, *times, f"{_HAPPENED[item.happened]}."]
    return " ".join(each for each in parts if each)


def _card(timeline: Timeline, item: TimelineItem, style: Style, keys: Keys, archive: Archive) -> Card:
    key = keys.items[item.id]
    support = archive.speaking(lambda each: _speaks(each, key) and each.believed)
    doubted = archive.speaking(lambda each: _speaks(each, key) and not each.believed)
    speakers = [each.source for each in timeline.statements if item.id in keys.speakers.get(each.id, ())]
    doubts = sum(len(each.claims) for each in doubted)
    sentence = sentence_of(timeline, item, style) + _evidence(support, doubts)
    place = keys.where.get(item.id)
    return Card(
        key=key,
        item=visible(item.id),
        title=one_line(item.title),
        sentence=sentence,
        happened=_HAPPENED[item.happened],
        certainty=certainty_words(
            item.odds, item.happened is not Happened.OPEN, timeline.status is Status.PROVEN and item.weighed
        ),
        findings=findings_of(timeline, item),
        spans=tuple(_spans(item, style)),
        about=tuple(_about(timeline, item, keys)),
        support=support,
        doubted=doubted,
        people=joined(keys.people, keys.who.get(item.id, ())),
        places=joined(keys.places, [place] if place is not None else []),
        sources=joined(keys.sources, speakers),
    )


def _speaks(claim: Claim, key: str) -> bool:
    return key in claim.items.split()


def _told(finding: Finding) -> str:
    return f"{finding.words} ({finding.certainty})" if finding.certainty else finding.words


def _evidence(support: tuple[Passage, ...], doubts: int) -> str:
    believed = sum(len(each.claims) for each in support)
    supported = f" {believed} statement{'s' if believed != 1 else ''} believed"
    return f"{supported}, {doubts} not believed." if doubts else f"{supported}."


def _spans(item: TimelineItem, style: Style) -> list[Span]:
    return [_span(layer, interval, style) for layer in Layer if (interval := item.layer(layer)) is not None]


def _span(layer: Layer, interval: Interval, style: Style) -> Span:
    return Span(
        _LAYERS[layer],
        moment_words(interval.start, style),
        moment_words(interval.end, style, is_end=seconds_of(interval.end.at) > seconds_of(interval.start.at)),
        length_range_words(interval.duration),
    )


def _about(timeline: Timeline, item: TimelineItem, keys: Keys) -> list[tuple[str, str]]:
    """What else the scenario says of the item, as names and values."""
    parent = next((each.part_of for each in timeline.scenario.items if each.id == item.id), None)
    place = keys.where.get(item.id)
    found = [
        ("Who", ", ".join(one_line(each) for each in keys.who.get(item.id, ()))),
        ("Where", place_title(timeline, place) if place is not None else ""),
        ("Part of", title_of(timeline, parent) if parent is not None else ""),
        ("Replaced by", title_of(timeline, item.replaced_by) if item.replaced_by is not None else ""),
    ]
    return [(name, words) for name, words in found if words]


def _sort(verdict: Verdict) -> str:
    """What sort of verdict, for the eye: words say the same."""
    match verdict.is_:
        case Is.AS_PLANNED:
            return "kept"
        case Is.EARLIER | Is.LATER | Is.SHORTER | Is.LONGER:
            return "moved"
        case Is.CANCELLED | Is.REPLACED | Is.UNFOUNDED:
            return "gone"
        case Is.UNPLANNED:
            return "new"
        case Is.UNKNOWN:
            return "unclear"
        case _:
            assert_never(verdict.is_)
