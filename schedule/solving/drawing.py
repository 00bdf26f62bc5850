"""Tiers 3 to 5 in leaves: networks and flows instead of a search, where they can hold everything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import define, evolve, frozen

from schedule.constraints.conditions import (
    Aspect,
    ClockOffset,
    Condition,
    InZone,
    No,
    Present,
    Spoken,
    Yes,
    asserted_facts,
)
from schedule.constraints.problem import Compiled
from schedule.model.agenda import End, Layer, Point
from schedule.network.links import OPEN, Link, Links
from schedule.network.waves import moments_of
from schedule.solving.anchors import Anchor, Anchors, anchor_at, anchored_links, loose, moved
from schedule.solving.canon import Sketch, drawn_first
from schedule.solving.goals import OddLength, agenda_terms, fitted, odd_lengths, order_links, unsure_lengths
from schedule.solving.history import in_order
from schedule.solving.least import Term, least_total, total
from schedule.solving.leaves import MOST_LEAVES, narrowed
from schedule.solving.placing import Drawn
from schedule.solving.state import Entangled, State

MOST_ORDER_SETS = 500


@frozen
class _Draft:
    """A leaf and what is best in it so far."""

    leaf: State
    links: Links
    anchors: Anchors


@define
class Drawing:
    """A timeline on its way to being drawn; `begin` comes before `finish`.

    All raise Entangled where networks cannot tell.
    """

    compiled: Compiled
    drafts: list[_Draft]
    proven: bool

    @classmethod
    def of(cls, compiled: Compiled, leaves: Sequence[State], proven: bool = True) -> Drawing:
        """Best in tier 3: as near to the named times as can be; `proven` if there are no other leaves."""
        decided = [each for leaf in leaves for each in _decided(compiled, leaf)]
        every = [each for leaf in decided for each in fitted(compiled, leaf)]
        if len(every) > MOST_LEAVES:
            raise Entangled
        drafts = [
            _Draft(each.leaf, *anchored_links(each.leaf, _unsure(compiled, each.leaf))) for each in every
        ]
        terms = [each.terms(draft.anchors) for each, draft in zip(every, drafts, strict=True)]
        return cls(compiled, _least(drafts, terms), proven)

    def begin(self) -> int:
        """Decides agenda times and orders; returns the least greatest odd length that is possible."""
        near = [agenda_terms(self.compiled, each.leaf) for each in self.drafts]
        pairs = zip(self.drafts, near, strict=True)
        self.drafts = _least(
            self.drafts, [[moved(term, each.anchors) for term in own] for each, own in pairs]
        )
        self.drafts = _in_best_order(self.compiled, self.drafts)
        return min(_least_greatest(each.links, self._odd(each)) for each in self.drafts)

    def finish(self, greatest: int) -> Drawn:
        """Decides the rest, with no odd length beyond `greatest`, and reads off the only timeline left."""
        odd = [self._odd(each) for each in self.drafts]
        drafts, terms = [], []
        for draft, own in zip(self.drafts, odd, strict=True):
            links = draft.links.joined(_within(own, greatest))
            if moments_of(links) is not None:
                drafts.append(evolve(draft, links=links))
                terms.append(own)
        drafts = _wished(self.compiled, _least(drafts, terms))
        sketches = drawn_first(
            self.compiled, [Sketch(each.leaf, each.links, each.anchors) for each in drafts]
        )
        return evolve(drawn_of(self.compiled, _least_said(self.compiled, sketches)), proven=self.proven)

    def _odd(self, draft: _Draft) -> tuple[Term, ...]:
        return tuple(_odd_term(draft, each) for each in odd_lengths(self.compiled, draft.leaf))


def _decided(compiled: Compiled, leaf: State) -> Iterator[State]:
    """The leaf, taken apart by what is present where that is open."""
    waiting = [leaf]
    made = 0
    while waiting:
        here = waiting.pop()
        facts = (Present(item, layer) for item in compiled.items for layer in Layer)
        undecided = next((fact for fact in facts if here.known(fact) is None), None)
        if undecided is None:
            yield here
            made += 1
        else:
            waiting += [*narrowed(here, No(undecided)), *narrowed(here, Yes(undecided))]
        if made + len(waiting) > MOST_LEAVES:
            raise Entangled


def _least(drafts: Sequence[_Draft], terms: Sequence[Sequence[Term]]) -> list[_Draft]:
    """Those with the least total, at their best."""
    found = [(*least_total(each.links, own), each) for each, own in zip(drafts, terms, strict=True)]
    best = min(least for least, _, _ in found)
    return [evolve(draft, links=links) for least, links, draft in found if least == best]


def _in_best_order(compiled: Compiled, drafts: Sequence[_Draft]) -> list[_Draft]:
    """With as few orders broken as can be, in every way in which they can be."""
    orders = [tuple(order_links(compiled, each.leaf)) for each in drafts]
    tried = 0
    found: list[_Draft] = []
    broken = -1
    while not found:
        broken += 1
        for draft, own in zip(drafts, orders, strict=True):
            for kept in combinations(own, max(0, len(own) - broken)) if broken <= len(own) else ():
                tried += 1
                links = draft.links.joined(kept)
                if moments_of(links) is not None:
                    found.append(evolve(draft, links=links))
                if tried > MOST_ORDER_SETS or len(found) > MOST_LEAVES:
                    raise Entangled
    return found


def _unsure(compiled: Compiled, leaf: State) -> Iterator[Anchor]:
    """Agenda lengths that are the usual ones but not known: looked at from where the item began."""
    for item, layer in unsure_lengths(compiled, leaf):
        if loose(leaf, item, layer) and not compiled.mentions.known(Point(item, layer, End.END)):
            yield anchor_at(leaf, item, layer, Layer.ACTUAL)


def _odd_term(draft: _Draft, length: OddLength) -> Term:
    if isinstance(length.usual, int):
        return moved(Term(length.start, length.end, length.usual, 1), draft.anchors)
    anchor = draft.anchors.get(length.usual[1])
    if anchor is not None and anchor.other == length.start:
        return Term(length.usual[1], length.end, 0, 1)
    usual = moved(Term(*length.usual, 0, 1), draft.anchors)
    if (known := _fixed(draft.links, usual.earlier, usual.later)) is not None:
        return moved(Term(length.start, length.end, known, 1), draft.anchors)
    return _ends_apart(draft, length, length.usual)


def _ends_apart(draft: _Draft, length: OddLength, usual: tuple[int, int]) -> Term:
    """How much two lengths differ, where it is known how far apart they start, or how far they end."""
    starts, ends = (usual[0], length.start), (usual[1], length.end)
    if not draft.anchors.keys() & {*starts, *ends}:
        for known, other in ((starts, ends), (ends, starts)):
            if (apart := _fixed(draft.links, *known)) is not None:
                return Term(*other, apart, 1)
    raise Entangled


def _fixed(links: Links, earlier: int, later: int) -> int | None:
    """`later - earlier`, if it can only be one."""
    most = int(links.distances(earlier)[later])
    return most if most < OPEN and most == -int(links.distances(later)[earlier]) else None


def _within(terms: Sequence[Term], most: int) -> Iterator[Link]:
    for each in terms:
        yield each.earlier, each.later, each.named + most
        yield each.later, each.earlier, most - each.named


def _least_greatest(links: Links, terms: Sequence[Term]) -> int:
    """The least that the greatest term can be."""
    values = moments_of(links)
    low, high = 0, max((total((each,), values) for each in terms), default=0) if values is not None else 0
    while low < high:
        middle = (low + high) // 2
        if moments_of(links.joined(_within(terms, middle))) is None:
            low = middle + 1
        else:
            high = middle
    return low


def _wished(compiled: Compiled, drafts: list[_Draft]) -> list[_Draft]:
    """Item by item, those that keep to the agenda in presence, rather planned, not revised, and happened."""
    presence = {keep.item: keep.condition for keep in compiled.keeps if keep.end is None}
    for item in compiled.items:
        lacking = [_lacking(each.leaf, item, presence[item]) for each in drafts]
        drafts = [each for each, lacks in zip(drafts, lacking, strict=True) if lacks == min(lacking)]
    return drafts


def _lacking(leaf: State, item: str, keep: Condition) -> tuple[bool, bool, bool, bool]:
    planned, revised, happened = (bool(leaf.known(Present(item, each))) for each in Layer)
    return not leaf.holds(keep), not planned, revised, not happened


def _least_said(compiled: Compiled, sketches: list[Sketch]) -> Sketch:
    """The one whose sources speak in the zones that come first, of no changes if that is free, and that
    accepts what comes first."""
    for zone in _zones(compiled):
        sketches = [each for each in sketches if each.leaf.known(zone)] or sketches
    for item in compiled.items:
        spoken = Spoken(item, Aspect.PRESENCE)
        sketches = [each for each in sketches if not each.leaf.known(spoken)] or sketches
    for rule in in_order((rule.id for rule in compiled.rules), frozenset()) if len(sketches) > 1 else ():
        sketches = [each for each in sketches if rule in each.leaf.accepted] or sketches
    return sketches[0]


def _zones(compiled: Compiled) -> list[InZone]:
    conditions = (*(rule.condition for rule in compiled.rules), *(law.condition for law in compiled.laws))
    facts = (fact for each in conditions for fact in asserted_facts(each))
    return list(dict.fromkeys(fact for fact in facts if isinstance(fact, InZone)))


def drawn_of(compiled: Compiled, sketch: Sketch) -> Drawn:
    """What a sketch comes to in which every moment is placed."""
    leaf, placed = sketch.leaf, sketch.placed
    points = {
        point: at
        for point, at in placed.items()
        if isinstance(point, Point) and leaf.known(Present(point.item, point.layer))
    }
    taken_off = frozenset(
        item
        for item in compiled.revisable
        if not leaf.known(Present(item, Layer.REVISED)) and leaf.known(Spoken(item, Aspect.PRESENCE))
    )
    return Drawn(
        points=points,
        accepted=frozenset(rule.id for rule in compiled.rules if rule.id in leaf.accepted),
        taken_off=taken_off,
        offsets={each.source: placed[ClockOffset(each.source)] for each in compiled.offsets},
        zones={zone.source: zone.zone for zone in _zones(compiled) if leaf.known(zone)},
        proven=True,
    )
