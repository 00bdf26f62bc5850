"""Comparisons of two lengths as links between two moments: a loose end is looked at from another start.

If nothing but its own start bounds an end, only the length matters to everything else. So that end can be
looked at as if its interval began where the interval does that its length is compared with: then "as long
as" says that two ends are the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from schedule.constraints.conditions import Gap, LengthAgainst, Measure, Window
from schedule.model.agenda import Layer
from schedule.network.links import OPEN, ORIGIN, Link, Links
from schedule.solving.least import Term
from schedule.solving.state import Entangled, State


@frozen
class Anchor:
    """The loose end of an interval, its own start, and the start that it is looked at from."""

    end: int
    start: int
    other: int


Anchors = dict[int, Anchor]
"""By the loose end."""


def anchored_links(leaf: State, more: Iterable[Anchor] = ()) -> tuple[Links, Anchors]:
    """The links of a leaf that hold all its comparisons of lengths, and which ends are looked at from where:
    those that a comparison needs, and `more`, where no comparison ties that end.

    Raises Entangled if there is a comparison that links cannot hold.
    """
    anchors: Anchors = {}
    links: list[Link] = []
    for each in leaf.lengths:
        links += _known_lengths(leaf, each)
        if leaf.holds(each) or leaf.knows_length(each):
            continue
        apart = _apart(leaf, each)
        if apart is None:
            anchor = _anchor(leaf, each)
            if anchors.setdefault(anchor.end, anchor) != anchor:
                raise Entangled
        else:
            links += _starts_apart(leaf, each, apart)
        links += _comparison(leaf, each, apart or 0)
    for anchor in more:
        if _alone(links, anchor.start, anchor.end):
            anchors.setdefault(anchor.end, anchor)
    seen = (_moved(link, anchors) for link in (*leaf.links, *links))
    return Links.of(len(leaf.nodes) + 1, seen), anchors


def term_of(leaf: State, measure: Measure, weight: int, anchors: Anchors) -> Term:
    """The distance of a measure from its named value, as its moments are looked at.

    Raises Entangled if links cannot hold it.
    """
    named, sides = measure.named or 0, (measure.hi is not None, measure.lo is not None)
    match measure:
        case Window(variable):
            return moved(Term(ORIGIN, leaf.nodes[variable], named, weight, *sides), anchors)
        case Gap(earlier, later):
            return moved(Term(leaf.nodes[earlier], leaf.nodes[later], named, weight, *sides), anchors)
        case _:
            return _length_term(leaf, measure, named, weight, anchors)


def _length_term(leaf: State, against: LengthAgainst, named: int, weight: int, anchors: Anchors) -> Term:
    longer, shorter = (leaf.interval(against.item, each) for each in (against.longer, against.shorter))
    if (known := _known(leaf, against.item, against.shorter)) is not None:
        return moved(Term(*longer, named + known, weight), anchors)
    if (known := _known(leaf, against.item, against.longer)) is not None:
        return moved(Term(*shorter, known - named, weight), anchors)
    if (apart := _apart(leaf, against)) is not None:
        return Term(shorter[1], longer[1], named + apart, weight)
    for (_, end), (start, _) in ((longer, shorter), (shorter, longer)):
        if end in anchors and anchors[end].other == start:
            return Term(shorter[1], longer[1], named, weight)
    raise Entangled


def moved(term: Term, anchors: Anchors) -> Term:
    """The term as it is looked at. Raises Entangled for a loose end that is compared with another moment."""
    for here, there in ((term.earlier, term.later), (term.later, term.earlier)):
        if here in anchors:
            if there != anchors[here].start:
                raise Entangled
            there = anchors[here].other
            earlier, later = (there, here) if here == term.later else (here, there)
            return evolve(term, earlier=earlier, later=later)
    return term


def _known(leaf: State, item: str, layer: Layer) -> int | None:
    shortest, longest = leaf.length(item, layer)
    return shortest if shortest == longest else None


def loose_spans(leaf: State) -> dict[int, tuple[int | None, int | None]]:
    """The exact ranges of ends that have to be looked at from another start.

    Such an end is `start + (end - other)`, seen from there. The greatest value of such a sum is that of two
    shortest paths, from the origin and from the other start, to the start and to the end, whichever way
    round is shorter; the least value likewise.
    """
    if not leaf.lengths:
        return {}
    links, anchors = anchored_links(leaf)
    found: dict[int, tuple[int | None, int | None]] = {}
    for each in anchors.values():
        gains, losses = (ORIGIN, each.other), (each.start, each.end)
        least, most = _cheapest(links, losses, gains), _cheapest(links, gains, losses)
        found[each.end] = None if least is None else -least, most
    return found


def _cheapest(links: Links, sources: tuple[int, int], sinks: tuple[int, int]) -> int | None:
    one, other = (links.distances(each) for each in sources)
    sums = [int(one[a]) + int(other[b]) for a, b in (sinks, sinks[::-1]) if OPEN not in (one[a], other[b])]
    return min(sums, default=None)


def loose(leaf: State, item: str, layer: Layer) -> bool:
    """Whether nothing but its own start bounds the end of an interval."""
    return _alone(leaf.links, *leaf.interval(item, layer))


def _alone(links: Iterable[Link], start: int, end: int) -> bool:
    """Whether no link ties the end to anything but the start."""
    return all({tail, head} == {start, end} for tail, head, _ in links if end in (tail, head))


def anchor_at(leaf: State, item: str, layer: Layer, other: Layer) -> Anchor:
    """The end of an interval, looked at from the start of another of the same item."""
    start, end = leaf.interval(item, layer)
    return Anchor(end, start, leaf.interval(item, other)[0])


def _anchor(leaf: State, against: LengthAgainst) -> Anchor:
    pairs = (against.shorter, against.longer), (against.longer, against.shorter)
    for layer, other in pairs:
        if loose(leaf, against.item, layer):
            return anchor_at(leaf, against.item, layer, other)
    raise Entangled


def _apart(leaf: State, against: LengthAgainst) -> int | None:
    """How much later the longer interval starts, if that is known: then their ends say which is longer."""
    longer, shorter = (leaf.interval(against.item, each)[0] for each in (against.longer, against.shorter))
    least, most = leaf.network.least(shorter, longer), leaf.network.greatest(shorter, longer)
    return least if least == most else None


def _starts_apart(leaf: State, against: LengthAgainst, apart: int) -> Iterator[Link]:
    """That the longer one starts so much later, which perhaps follows from the lengths alone."""
    longer, shorter = (leaf.interval(against.item, each)[0] for each in (against.longer, against.shorter))
    yield shorter, longer, apart
    yield longer, shorter, -apart


def _comparison(leaf: State, against: LengthAgainst, apart: int) -> Iterator[Link]:
    """`lo <= longer - shorter <= hi`, as the ends say it if the longer one starts so much later."""
    longer, shorter = (leaf.interval(against.item, each)[1] for each in (against.longer, against.shorter))
    if against.hi is not None:
        yield shorter, longer, against.hi + apart
    if against.lo is not None:
        yield longer, shorter, -against.lo - apart


def _known_lengths(leaf: State, against: LengthAgainst) -> Iterator[Link]:
    for layer in (against.longer, against.shorter):
        start, end = leaf.interval(against.item, layer)
        shortest, longest = leaf.length(against.item, layer)
        yield end, start, -shortest
        if longest is not None:
            yield start, end, longest


def _moved(link: Link, anchors: Anchors) -> Link:
    tail, head, most = link
    if tail in anchors and head == anchors[tail].start:
        return tail, anchors[tail].other, most
    if head in anchors and tail == anchors[head].start:
        return anchors[head].other, head, most
    return link
