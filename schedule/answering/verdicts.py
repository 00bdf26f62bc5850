"""Verdicts (design 3.6): what became of an item against its agenda, and what would refute it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from schedule.constraints.conditions import (
    Aspect,
    Believed,
    Condition,
    Gap,
    LengthAgainst,
    No,
    Present,
    Spoken,
    Yes,
    both,
    one_of,
)
from schedule.constraints.laws import simple_sentences
from schedule.constraints.problem import Compiled
from schedule.constraints.revisions import superseders, superseders_in_part
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.ids import natural
from schedule.model.scenario import Scenario
from schedule.model.statements import Replaced
from schedule.model.timeline import Happened, Is


@frozen
class Substitute:
    """Who took an item's place, as a statement says as long as none of the `later` ones is believed."""

    by: str
    told: str
    later: tuple[str, ...]

    def believed(self, accepted: frozenset[str]) -> bool:
        """Whether the statement has effect if these are accepted."""
        return self.told in accepted and accepted.isdisjoint(self.later)

    @property
    def came(self) -> Condition:
        """It is believed, and `by` happened."""
        outdated = (No(Believed(each)) for each in self.later)
        return both(Yes(Believed(self.told)), *outdated, Yes(Present(self.by, Layer.ACTUAL)))

    @property
    def did_not_come(self) -> Condition:
        """It is not believed any more, or `by` did not happen."""
        outdated = (Yes(Believed(each)) for each in self.later)
        return one_of(No(Believed(self.told)), *outdated, No(Present(self.by, Layer.ACTUAL)))


DEPARTURES = (Is.EARLIER, Is.LATER, Is.SHORTER, Is.LONGER)


@frozen
class Draft:
    """A verdict on the drawn timeline. It is certain unless some best timeline fulfils `unless`.

    `by` is in ticks, positive; None where it makes no sense. `shown`: the agenda says what it is held
    against; else it is told only if it is certain, for what is drawn may be anywhere.
    """

    item: str
    is_: Is
    by: int | None
    than: Layer | None
    unless: Condition
    shown: bool = True


@frozen
class Sight:
    """What verdicts look at: drawn points in ticks, what is accepted, who replaced whom."""

    compiled: Compiled
    points: Mapping[Point, int]
    replaced: Mapping[str, tuple[str, str]]
    happened: Mapping[str, Happened]
    substitutes: Mapping[str, tuple[Substitute, ...]]


def substitutes(scenario: Scenario) -> dict[str, tuple[Substitute, ...]]:
    """For each item what took its place, as statements say, believed or not."""
    found: dict[str, list[Substitute]] = {}
    later, in_part = superseders(scenario), superseders_in_part(scenario)
    for statement in sorted(scenario.statements, key=lambda each: natural(each.id)):
        for each in simple_sentences(statement):
            if isinstance(each, Replaced):
                name = statement.id
                said = Substitute(each.by, name, (*later.get(name, ()), *in_part.get(name, ())))
                found.setdefault(each.item, []).append(said)
    return {item: tuple(said) for item, said in found.items()}


def replacements(
    said: Mapping[str, tuple[Substitute, ...]],
    accepted: frozenset[str],
    happened: frozenset[str],
    taken_off: frozenset[str],
) -> dict[str, tuple[str, str]]:
    """For each replaced item the item that took its place and the first statement that says so.

    Only where it is so on the drawn timeline: a choice may be true for another of its options.
    """
    found = {
        item: [(each.by, each.told) for each in told if each.believed(accepted) and each.by in happened]
        for item, told in said.items()
        if item in taken_off
    }
    return {item: told[0] for item, told in found.items() if told}


def drafts(sight: Sight) -> list[Draft]:
    """The verdicts on all items, in order of their ids."""
    return [draft for item in sight.compiled.items for draft in _of(item, sight)]


def settled(drafted: Sequence[Draft], doubtful: Sequence[bool]) -> list[tuple[Draft, bool]]:
    """The verdicts that are told, and whether they are certain; as planned is what does not depart."""
    judged = zip(drafted, doubtful, strict=True)
    told = [(draft, not doubted) for draft, doubted in judged if draft.shown or not doubted]
    departing = {(draft.item, draft.than) for draft, _ in told if draft.is_ in DEPARTURES}
    return [
        (draft, sure)
        for draft, sure in told
        if draft.is_ is not Is.AS_PLANNED or (draft.item, draft.than) not in departing
    ]


def _of(item: str, sight: Sight) -> Iterator[Draft]:
    drawn = {layer: Point(item, layer, End.START) in sight.points for layer in Layer}
    if sight.happened[item] is Happened.OPEN:
        yield Draft(item, Is.UNKNOWN, None, None, both())
    happened = Yes(Present(item, Layer.ACTUAL))
    if not drawn[Layer.PLANNED] and not drawn[Layer.REVISED]:
        yield from _off_the_agenda(item, drawn[Layer.ACTUAL], happened)
    elif not drawn[Layer.ACTUAL]:
        yield _not_held(item, drawn, sight, happened)
    else:
        for layer in (Layer.PLANNED, Layer.REVISED):
            yield from _against(item, layer, sight) if drawn[layer] else ()


def _off_the_agenda(item: str, drawn: bool, happened: Condition) -> Iterator[Draft]:
    on_it = one_of(*(Yes(Present(item, layer)) for layer in (Layer.PLANNED, Layer.REVISED)))
    if drawn:
        yield Draft(item, Is.UNPLANNED, None, None, one_of(No(Present(item, Layer.ACTUAL)), on_it))
    else:
        yield Draft(item, Is.UNFOUNDED, None, None, one_of(happened, on_it))


def _not_held(item: str, drawn: dict[Layer, bool], sight: Sight, happened: Condition) -> Draft:
    """Refuted if it happened, if its agenda is another one, or if it was (not) replaced."""
    planned, revised = (Present(item, layer) for layer in (Layer.PLANNED, Layer.REVISED))
    than = Layer.PLANNED if drawn[Layer.PLANNED] else Layer.REVISED
    other = No(planned) if drawn[Layer.PLANNED] else one_of(Yes(planned), No(revised))
    gone = both(Yes(Spoken(item, Aspect.PRESENCE)), No(revised))
    stayed = one_of(No(Spoken(item, Aspect.PRESENCE)), Yes(revised))
    said = sight.substitutes.get(item, ())
    if item in sight.replaced:
        nobody = both(*(one_of(each.did_not_come, stayed) for each in said))
        return Draft(item, Is.REPLACED, None, than, one_of(happened, other, nobody))
    somebody = (both(each.came, gone) for each in said)
    return Draft(item, Is.CANCELLED, None, than, one_of(happened, other, *somebody))


def _against(item: str, layer: Layer, sight: Sight) -> Iterator[Draft]:
    """The comparison of the actual interval with one agenda interval: of their starts, or of their ends if
    the agenda says when it was to end and not when to start."""
    threshold, mentions = sight.compiled.on_time, sight.compiled.mentions
    refuted: list[Condition] = [No(Present(item, Layer.ACTUAL)), No(Present(item, layer))]
    starts, ends = (mentions.known(Point(item, layer, end)) for end in End)
    side = End.END if ends and not starts else End.START
    pair = Point(item, layer, side), Point(item, Layer.ACTUAL, side)
    yield from _differs(pair, _apart(item, layer, side, sight), threshold, refuted, starts or ends)
    refuted_as_planned: list[Condition] = []
    if starts or ends:
        refuted_as_planned += [Gap(*pair, threshold + 1, None), Gap(*pair, None, -threshold - 1)]
    if item not in sight.compiled.points:
        more = _apart(item, layer, End.END, sight) - _apart(item, layer, End.START, sight)
        measured = (starts and ends) or mentions.stated(Subject(item, layer))
        yield from _resized(item, layer, more, threshold, refuted, measured)
        if measured:
            refuted_as_planned += [
                LengthAgainst(item, Layer.ACTUAL, layer, threshold + 1, None),
                LengthAgainst(item, Layer.ACTUAL, layer, None, -threshold - 1),
            ]
    yield Draft(item, Is.AS_PLANNED, None, layer, one_of(*refuted, *refuted_as_planned))


def _apart(item: str, layer: Layer, end: End, sight: Sight) -> int:
    return sight.points[Point(item, Layer.ACTUAL, end)] - sight.points[Point(item, layer, end)]


def _differs(
    pair: tuple[Point, Point], late: int, threshold: int, refuted: list[Condition], shown: bool
) -> Iterator[Draft]:
    """Of a moment of the agenda and the actual one, which is so many ticks late."""
    item, layer = pair[0].item, pair[0].layer
    if late > threshold:
        yield Draft(item, Is.LATER, late, layer, one_of(*refuted, Gap(*pair, None, threshold)), shown)
    if late < -threshold:
        yield Draft(item, Is.EARLIER, -late, layer, one_of(*refuted, Gap(*pair, -threshold, None)), shown)


def _resized(
    item: str, layer: Layer, more: int, threshold: int, refuted: list[Condition], shown: bool
) -> Iterator[Draft]:
    if more > threshold:
        not_longer = LengthAgainst(item, Layer.ACTUAL, layer, None, threshold)
        yield Draft(item, Is.LONGER, more, layer, one_of(*refuted, not_longer), shown)
    if more < -threshold:
        not_shorter = LengthAgainst(item, Layer.ACTUAL, layer, -threshold, None)
        yield Draft(item, Is.SHORTER, -more, layer, one_of(*refuted, not_shorter), shown)
