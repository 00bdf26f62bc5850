"""How many pairs of items have to be kept apart: the one number that grows faster than a file does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from schedule.errors import Problem
from schedule.model.scenario import Scenario
from schedule.model.statements import Attended, Either, HeldAt, Simple
from schedule.reading import limits
from schedule.reading.characters import shown

MEND = "leave persons out of items that cannot clash, or split the scenario"


def check_pairs(scenario: Scenario, problems: list[Problem]) -> None:
    """A problem if too many pairs of items share a person, or a place that holds one thing at a time."""
    named = Counter(_named(scenario))
    pairs = sum(times * (times - 1) // 2 for times in named.values())
    most = limits.current().pairs
    if pairs > most:
        name, times = max(named.items(), key=lambda each: (each[1], each[0]))
        what = f"more than {most} pairs of items share a person or a place (here {pairs})"
        found = f"{shown(name[1])} in {times} items"
        problems.append(Problem(what, found, limits.mend("pairs", MEND), scenario.items[0].mark))


def _named(scenario: Scenario) -> Iterator[tuple[str, str]]:
    """Each person once for each item, and so each place that holds one thing at a time."""
    exclusive = scenario.settings.exclusive_places
    pairs = {(item.id, "person", name) for item in scenario.items for name in item.who}
    pairs |= {(item.id, "place", item.where) for item in scenario.items if item.where and exclusive}
    for sentence in _simple(scenario):
        if isinstance(sentence, Attended):
            pairs.add((sentence.item, "person", sentence.person))
        elif isinstance(sentence, HeldAt) and exclusive:
            pairs.add((sentence.item, "place", sentence.place))
    return ((kind, name) for _, kind, name in sorted(pairs))


def _simple(scenario: Scenario) -> Iterator[Simple]:
    for statement in scenario.statements:
        sentence = statement.sentence
        yield from sentence.options if isinstance(sentence, Either) else (sentence,)
