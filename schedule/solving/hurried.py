"""What can be told once the time is over: some timeline of the choice that was found, and what is certain."""

from __future__ import annotations

from attrs import evolve, frozen

from schedule.constraints.conditions import Present
from schedule.constraints.problem import Compiled
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.network.links import OPEN, Links
from schedule.solving.anchors import anchored_links
from schedule.solving.bounds import Bounds
from schedule.solving.canon import Sketch, drawn_first
from schedule.solving.drawing import drawn_of
from schedule.solving.placing import Drawn
from schedule.solving.state import State
from schedule.solving.weighing import Weighing


@frozen
class Rough:
    """A timeline as early as can be, wherever the named and the usual times are. See `Drawing`."""

    compiled: Compiled
    leaf: State

    def finish(self, greatest: int) -> Drawn:  # noqa: ARG002  # no length is looked at
        """The timeline; raises Entangled if networks cannot tell."""
        links, anchors = anchored_links(self.leaf)
        (sketch,) = drawn_first(self.compiled, [Sketch(self.leaf, links, anchors)])
        return evolve(drawn_of(self.compiled, sketch), proven=False)


def unproven(compiled: Compiled, weighing: Weighing) -> Bounds:
    """Bounds are those that hold whatever is chosen, and whatever is not known to be impossible can be."""
    fixed, made = weighing.evidence.fixed, weighing.made
    subjects = [(item, layer) for item in compiled.items for layer in Layer]
    facts = {each: made.facts.get(Present(*each)) for each in subjects}
    there = [
        each for each, literal in facts.items() if literal is not None and fixed.known(literal) is not False
    ]
    spans = _certain_spans(weighing, there)

    def ways(literal: int | None) -> tuple[bool, bool]:
        known = False if literal is None else fixed.known(literal)
        return known is not False, known is not True

    return Bounds(
        lowest={each: least for each, (least, _) in spans.items()},
        highest={each: most for each, (_, most) in spans.items()},
        happened={item: ways(facts[item, Layer.ACTUAL]) for item in compiled.items},
        accepted={rule.id: ways(made.rules[rule.id]) for rule in compiled.rules},
        proven=False,
    )


Span = tuple[int | None, int | None]


def _certain_spans(weighing: Weighing, there: list[tuple[str, Layer]]) -> dict[Point | Subject, Span]:
    """What the links that hold at any rate say of moments and, each by itself, of lengths.

    Ends that are looked at from elsewhere are open.
    """
    made, fixed = weighing.made, weighing.evidence.fixed
    sure = [(each.tail, each.head, each.most) for each in made.links if fixed.known(each.when)]
    earliest, latest = Links.of(len(made.nodes) + 1, sure).bounds()
    direct: dict[tuple[int, int], int] = {}
    for tail, head, most in sure:
        direct[tail, head] = min(most, direct.get((tail, head), OPEN))
    found: dict[Point | Subject, Span] = {}
    for item, layer in there:
        points = [Point(item, layer, end) for end in End]
        start, end = (made.nodes[each] for each in points)
        for point, node in zip(points, (start, end), strict=True):
            found[point] = _span(int(earliest[node]), int(latest[node]), node in made.anchored)
        least, most = -direct.get((end, start), OPEN), direct.get((start, end), OPEN)
        found[Subject(item, layer)] = _span(least, most, end in made.anchored)
    return found


def _span(least: int, most: int, elsewhere: bool) -> Span:
    if elsewhere:
        return None, None
    return (None if least <= -OPEN else least), (None if most >= OPEN else most)
