"""Which choices hang together: those that have to be decided at once, as nothing else fulfils a clause."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from schedule.network.groups import Groups
from schedule.solving.choices import Choices
from schedule.solving.region import Region


def hanging_together(
    choices: Choices,
    values: bytearray,
    decided: bytearray,
    seeds: Iterable[int],
    home: Mapping[int, frozenset[int]],
) -> frozenset[int]:
    """All undecided literals that a clause that nothing outside fulfils, or a home, ties to the seeds.

    A clause is looked at when the region first touches it, and again once a literal joins that fulfilled it
    from outside.
    """
    region: set[int] = set()
    touched: set[int] = set()
    homes: set[int] = set()
    fulfilled: dict[int, list[int]] = {}
    waiting = list(seeds)
    while waiting:
        literal = waiting.pop()
        if literal in region or decided[literal]:
            continue
        region.add(literal)
        part = home.get(literal)
        if part is not None and id(part) not in homes:
            homes.add(id(part))
            waiting.extend(part)
        fresh = [at for at in choices.in_clauses[literal] if at not in touched]
        touched.update(fresh)
        for at in (*fresh, *fulfilled.pop(literal, ())):
            outside = fulfilling(choices.clauses[at], values, region)
            if outside:
                fulfilled.setdefault(outside, []).append(at)
            else:
                waiting.extend(map(abs, choices.clauses[at]))
        for at in choices.in_counts[literal]:
            count = choices.made.counts[at]
            waiting.extend(abs(each) for each in (*count.literals, count.when))
    return frozenset(region)


def fulfilling(clause: tuple[int, ...], values: bytearray, region: Set[int]) -> int:
    """A literal outside the region that fulfils the clause; 0 if there is none."""
    for each in clause:
        if (values[each] if each > 0 else not values[-each]) and abs(each) not in region:
            return abs(each)
    return 0


def parts_of(region: Region) -> dict[int, frozenset[int]]:
    """For each literal the part of the region that it is in: nothing ties that to the other parts."""
    groups = Groups[int]()
    counts = ((*count.literals, count.when) for count in region.counts)
    for nodes in (*region.clauses, *counts):
        groups.join(each for each in map(abs, nodes) if each in region.literals)
    members: dict[int, list[int]] = {}
    for literal in region.literals:
        members.setdefault(groups.root(literal), []).append(literal)
    return {each: part for own in members.values() for part in [frozenset(own)] for each in own}
