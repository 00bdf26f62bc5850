"""The anchors of the page: numbers that we give, so that no user's id becomes part of its structure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from schedule.exporting.doubts import items_by_statement
from schedule.exporting.tables import in_drawn_order
from schedule.model.ids import by_id
from schedule.model.scenario import Scenario
from schedule.model.statements import Attended, HeldAt
from schedule.model.timeline import Timeline


@frozen
class Keys:
    """Anchors by id. `speakers` holds, for each statement's id, the ids of the items that it speaks of;
    `who` and `where` the people and the place of each item, as far as they are believed."""

    items: Mapping[str, str]
    statements: Mapping[str, str]
    sources: Mapping[str, str]
    people: Mapping[str, str]
    places: Mapping[str, str]
    speakers: Mapping[str, tuple[str, ...]]
    who: Mapping[str, tuple[str, ...]]
    where: Mapping[str, str]


def keys_of(timeline: Timeline) -> Keys:
    """Items are numbered in drawn order, statements in that of the answer, all else by name."""
    scenario = timeline.scenario
    believed = {each.id for each in timeline.statements if each.accepted}
    who, where = _who(scenario, believed), _where(scenario, believed)
    speakers = [each.source for each in timeline.statements]
    return Keys(
        items=_numbered("i", (each.id for each in in_drawn_order(timeline))),
        statements=_numbered("s", (each.id for each in timeline.statements)),
        sources=_numbered("w", [*(each.id for each in by_id(scenario.sources)), *speakers]),
        people=_numbered("p", sorted({name for names in who.values() for name in names})),
        places=_numbered("l", sorted({*scenario.places, *where.values()})),
        speakers=items_by_statement(scenario),
        who=who,
        where=where,
    )


def joined(keys: Mapping[str, str], names: Iterable[str]) -> str:
    """The anchors of those that have one, each once, with spaces in between."""
    return " ".join(dict.fromkeys(keys[each] for each in names if each in keys))


def _numbered(letter: str, names: Iterable[str]) -> dict[str, str]:
    return {name: f"{letter}{number}" for number, name in enumerate(dict.fromkeys(names))}


def _who(scenario: Scenario, believed: set[str]) -> dict[str, tuple[str, ...]]:
    """Who is named in the agenda, and who attended by what is believed."""
    found = {each.id: list(each.who) for each in scenario.items}
    for each in scenario.statements:
        if each.id in believed and isinstance(each.sentence, Attended):
            found.setdefault(each.sentence.item, []).append(each.sentence.person)
    return {item: tuple(dict.fromkeys(names)) for item, names in found.items()}


def _where(scenario: Scenario, believed: set[str]) -> dict[str, str]:
    """The place of the agenda, unless another is believed."""
    found = {each.id: each.where for each in scenario.items if each.where is not None}
    for each in scenario.statements:
        if each.id in believed and isinstance(each.sentence, HeldAt):
            found[each.sentence.item] = each.sentence.place
    return found
