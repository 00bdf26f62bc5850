"""What can be told once the time is over: some timeline of the choice that was found, and no bounds."""

from __future__ import annotations

from attrs import evolve, frozen

from schedule.constraints.conditions import Present
from schedule.constraints.problem import Compiled
from schedule.model.agenda import End, Layer, Point, Subject
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
    """Every end is open, and whatever is not known to be impossible can be."""
    fixed, made = weighing.evidence.fixed, weighing.made
    subjects = [(item, layer) for item in compiled.items for layer in Layer]
    facts = {each: made.facts.get(Present(*each)) for each in subjects}
    there = [
        each for each, literal in facts.items() if literal is not None and fixed.known(literal) is not False
    ]
    quantities = [
        quantity
        for each in there
        for quantity in (Point(*each, End.START), Point(*each, End.END), Subject(*each))
    ]

    def ways(literal: int | None) -> tuple[bool, bool]:
        known = False if literal is None else fixed.known(literal)
        return known is not False, known is not True

    return Bounds(
        lowest=dict.fromkeys(quantities),
        highest=dict.fromkeys(quantities),
        happened={item: ways(facts[item, Layer.ACTUAL]) for item in compiled.items},
        accepted={rule.id: ways(made.rules[rule.id]) for rule in compiled.rules},
        proven=False,
    )
