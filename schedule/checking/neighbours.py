"""Which items may get into each other's way: by a person, or by a place that serves one item at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from attrs import frozen

from schedule.checking.case import Case
from schedule.checking.spans import Span
from schedule.model.agenda import Item, Layer
from schedule.model.scenario import Scenario
from schedule.model.statements import Attended, HeldAt, Simple

Choice = tuple[Simple, ...]
"""The sentences of a statement, of which one takes effect."""

Name = tuple[str, str]
"""A person or a place, and which of the two it is."""

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


@frozen
class Neighbours:
    """The items that happened, and when; their `names`, and for each name the items `sharing` it;
    `above`: what each item is part of."""

    scenario: Scenario
    happened: Mapping[str, tuple[Item, Span]]
    names: Mapping[str, frozenset[Name]]
    sharing: Mapping[Name, frozenset[str]]
    above: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, case: Case, said: Iterable[Simple]) -> Neighbours:
        """`said` is all that may be said of people and places."""
        exclusive = case.scenario.settings.exclusive_places
        drawn = {each.id: (each, case.spans.on(each.id, Layer.ACTUAL)) for each in case.scenario.items}
        happened = {item: (each, span) for item, (each, span) in drawn.items() if span}
        named = [(item, name) for item, (each, _) in happened.items() for name in _own(each)]
        named += [(each.item, _said(each)) for each in said if isinstance(each, Attended | HeldAt)]
        about = [each for each in named if each[0] in happened and (exclusive or each[1][0] == "person")]
        above = wholes_of(case.scenario)
        sharing = _grouped((name, item) for item, name in about)
        return cls(case.scenario, happened, _grouped(about), sharing, above)

    def near(self, items: frozenset[str]) -> frozenset[str]:
        """These, and all that share a name with one of them."""
        return items.union(*(self.sharing[name] for item in items for name in self.names.get(item, ())))

    def one_in_the_other(self, left: str, right: str) -> bool:
        """True if one is part of the other, however far up: then they share their people and their place."""
        return left in self.above[right] or right in self.above[left]

    def grouped(self, choices: list[Choice]) -> list[list[Choice]]:
        """Choices about items that may get into each other's way are together, others apart."""
        groups: list[tuple[list[Choice], frozenset[str]]] = []
        for choice in choices:
            reached = self.near(items_of([choice]))
            near = [each for each in groups if not each[1].isdisjoint(reached)]
            members = [one for each in near for one in each[0]] + [choice]
            groups = [each for each in groups if each not in near]
            groups.append((members, items_of(members)))
        return [members for members, _ in groups]


def wholes_of(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """What each item is part of, and what that is part of, and so on."""
    direct = {each.id: each.part_of for each in scenario.items}
    found: dict[str, tuple[str, ...]] = {}
    for item, whole in direct.items():
        chain: list[str] = []
        while whole is not None and whole not in chain:
            chain.append(whole)
            whole = direct.get(whole)
        found[item] = tuple(chain)
    return found


def items_of(choices: Iterable[Choice]) -> frozenset[str]:
    """The items of which the choices say who was there, or where."""
    every = (each for choice in choices for each in choice)
    return frozenset(each.item for each in every if isinstance(each, Attended | HeldAt))


def _own(item: Item) -> Iterator[Name]:
    yield from (("person", who) for who in item.who)
    if item.where:
        yield "place", item.where


def _said(sentence: Attended | HeldAt) -> Name:
    return ("person", sentence.person) if isinstance(sentence, Attended) else ("place", sentence.place)


def _grouped(pairs: Iterable[tuple[_Key, _Value]]) -> dict[_Key, frozenset[_Value]]:
    found: dict[_Key, set[_Value]] = {}
    for key, value in pairs:
        found.setdefault(key, set()).add(value)
    return {key: frozenset(values) for key, values in found.items()}
