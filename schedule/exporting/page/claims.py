"""The statements on the page: what became of each, what it touches, and the quote that it was read from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attrs import evolve, frozen

from schedule.exporting.calendar_words import Style, date_words, instant_words, style_of
from schedule.exporting.page.keys import Keys, joined
from schedule.exporting.page.values import Claim, Doubt, Passage, Reference
from schedule.exporting.safe_text import one_line, paragraph, visible, web_address
from schedule.exporting.tables import disbeliefs, judged, listed, ratio_words, source_title
from schedule.exporting.wording import title_of
from schedule.model.ids import by_id
from schedule.model.sources import Report
from schedule.model.timeline import Assessment, Conflict, Timeline


@frozen
class Archive:
    """All claims in the order of the answer, and all passages, each with every claim that is read from it."""

    claims: dict[str, Claim]
    passages: tuple[tuple[str, Passage], ...]

    def speaking(self, chosen: Callable[[Claim], bool]) -> tuple[Passage, ...]:
        """The passages with the chosen claims alone; those without any are left out."""
        kept = [evolve(passage, claims=tuple(filter(chosen, passage.claims))) for _, passage in self.passages]
        return tuple(each for each in kept if each.claims)

    def of_source(self, source: str) -> tuple[Passage, ...]:
        """Everything that the source with that id says."""
        return tuple(passage for name, passage in self.passages if name == source)


def archive_of(timeline: Timeline, keys: Keys) -> Archive:
    """Everything that was said. Sourced agenda entries come first, in a passage without a quote."""
    reasons = {each.id: each.why for each in disbeliefs(timeline)}
    claims = {each.id: _claim(timeline, keys, each, reasons) for each in timeline.statements}
    style = style_of(timeline)
    reported = {each.id for report in timeline.scenario.reports for each in report.statements}
    passages = [
        (each.source, _passage(timeline, each, style, claims))
        for each in by_id(timeline.scenario.reports)
        if each.quote or each.url or each.statements
    ]
    entries = [each for each in timeline.statements if each.id not in reported]
    agenda = [(each.source, _entry(claims[each.id])) for each in entries]
    return Archive(claims, (*agenda, *passages))


def reference(timeline: Timeline, keys: Keys, name: str) -> Reference:
    """The statement with that id, to be named in a sentence; an agenda entry is named by its item."""
    found = next((each for each in timeline.statements if each.id == name), None)
    if found is not None:
        source = source_title(timeline, found.source)
        return Reference(keys.statements[name], one_line(name), one_line(found.text), source)
    items = keys.speakers.get(name, ())
    text = title_of(timeline, items[0]) if items else one_line(name)
    return Reference("", one_line(name), text, "The agenda")


def doubts_of(timeline: Timeline, keys: Keys, archive: Archive) -> tuple[Doubt, ...]:
    """Everything that is not believed, in the order of the answer."""
    conflicts = {each.rejected: each for each in timeline.conflicts}
    return tuple(
        _doubt(timeline, keys, archive.claims[each.id], conflicts.get(each.id)) for each in timeline.rejected
    )


def _doubt(timeline: Timeline, keys: Keys, claim: Claim, conflict: Conflict | None) -> Doubt:
    if conflict is None:
        return Doubt(claim, "", (), ())
    return Doubt(
        claim=claim,
        odds=_odds(conflict),
        against=tuple(reference(timeline, keys, each) for each in conflict.against),
        instead=tuple(reference(timeline, keys, each) for each in conflict.instead),
    )


def _odds(conflict: Conflict) -> str:
    if not conflict.weighed:
        return ""
    return "no history has it true" if conflict.odds is None else f"{ratio_words(conflict.odds)} against"


def _passage(timeline: Timeline, report: Report, style: Style, claims: dict[str, Claim]) -> Passage:
    return Passage(
        id=visible(report.id),
        source=source_title(timeline, report.source),
        published=_published(report, style),
        quote=paragraph(report.quote),
        link=web_address(report.url),
        address=one_line(report.url),
        claims=tuple(claims[each.id] for each in report.statements if each.id in claims),
    )


def _published(report: Report, style: Style) -> str:
    """When it was published; of a day without a time that day alone."""
    if day := report.published_during:
        return date_words(day, style.year)
    return instant_words(report.published, style) if report.published else ""


def _entry(claim: Claim) -> Passage:
    return Passage(claim.id, claim.source, "", "", "", "", (claim,))


def _claim(timeline: Timeline, keys: Keys, statement: Assessment, reasons: dict[str, str]) -> Claim:
    name = one_line(statement.id)
    items = keys.speakers.get(statement.id, ())
    others = tuple(_others(timeline, statement.id))
    return Claim(
        key=keys.statements[statement.id],
        id=name,
        text=one_line(statement.text),
        source=source_title(timeline, statement.source),
        outcome=judged(statement).outcome,
        believed=statement.accepted,
        why="" if statement.accepted else reasons.get(name, ""),
        touches=_touches(timeline, items, others),
        items=joined(keys.items, items),
        related=joined(keys.statements, others),
    )


def _others(timeline: Timeline, name: str) -> Iterator[str]:
    """What it cannot be true together with, as the conflicts tell it."""
    for conflict in timeline.conflicts:
        if name == conflict.rejected:
            yield from conflict.against
        elif name in conflict.against:
            yield conflict.rejected


def _touches(timeline: Timeline, items: tuple[str, ...], others: Iterable[str]) -> str:
    titles = listed([title_of(timeline, each) for each in items])
    names = listed([one_line(each) for each in dict.fromkeys(others)])
    parts = [f"It speaks of {titles}." if titles else "It speaks of no item."]
    parts += [f"It is part of a contradiction with {names}."] if names else []
    return " ".join(parts)
