"""Whether the meaning of a row, and whether a compiled condition, is true of an assignment."""

import ast
import re
from types import CodeType, SimpleNamespace
from typing import assert_never

from attrs import evolve, field, frozen

from schedule.constraints.conditions import (
    All,
    Any,
    Condition,
    Fact,
    Gap,
    LengthAgainst,
    Located,
    No,
    Present,
    Spoken,
    TakesPart,
    Tally,
    Variable,
    Window,
    Yes,
)
from schedule.model.agenda import End, Item, Layer, Point
from tests.unit.constraints.sentence_meaning_casts import Cast

CLOCK = re.compile(r"(?:D([+-]\d+) )?\b(\d\d):(\d\d)\b")

Interval = tuple[int, int]


@frozen
class Assignment:
    """Moments in minutes since midnight by the ids of the items; absent where there is none.

    `spoken` are the items whose revised layer is spoken of, which the present ones always are.
    """

    spans: dict[tuple[str, Layer], Interval]
    spoken: frozenset[str] = frozenset()
    taking_part: frozenset[tuple[str, str]] = frozenset()
    places: dict[str, str] = field(factory=dict)

    def with_span(self, key: tuple[str, Layer], span: Interval) -> "Assignment":
        return evolve(self, spans={**self.spans, key: span})


class _Anywhere:
    """A place that is every place: what a believed claim puts somewhere, the judge takes to be there."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return True


@frozen
class Meaning:
    """The meaning of a row, ready to be evaluated. `items` are those it speaks of, by their names in it."""

    text: str
    tree: ast.Expression
    code: CodeType
    items: dict[str, Item]

    @classmethod
    def of(cls, text: str, cast: Cast) -> "Meaning":
        """The meaning that the text says."""
        tree = _Pairs().visit(ast.parse(CLOCK.sub(_minutes, text), mode="eval"))
        return cls.that_is(ast.fix_missing_locations(tree), cast)

    @classmethod
    def that_is(cls, tree: ast.Expression, cast: Cast) -> "Meaning":
        """The meaning of a tree in which each comparison has two sides."""
        names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        spoken_of = {name: item for name, item in cast.items.items() if name in names}
        return cls(ast.unparse(tree), tree, compile(tree, "meaning", "eval"), spoken_of)

    def under(self, facts: Assignment, believed: bool = False) -> int:
        """Its value. If `believed`, the claim itself has put people and items where it says, and has
        taken off the agenda what it says. AttributeError: it asks for a moment of an absent layer."""
        world: dict[str, object] = {"here": lambda *layers: all(layer.here for layer in layers)}
        world["takes_part"] = lambda who, item: believed or (who, item.id) in facts.taking_part
        world["place"] = lambda item: _Anywhere() if believed else facts.places.get(item.id)
        for name, item in self.items.items():
            layers = {layer.value: _layer(item.id, layer, facts, believed) for layer in Layer}
            world[name] = SimpleNamespace(id=item.id, **layers)
        return int(eval(self.code, {"__builtins__": {}}, world))


class _Pairs(ast.NodeTransformer):
    """Makes one number of a minus and a number, and `a < b and b < c` of `a < b < c`."""

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.expr:
        match node:
            case ast.UnaryOp(ast.USub(), ast.Constant(int(value))):
                return ast.Constant(-value)
        self.generic_visit(node)
        return node

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        self.generic_visit(node)
        sides = zip((node.left, *node.comparators), node.ops, node.comparators, strict=False)
        pairs: list[ast.expr] = [ast.Compare(left, [how], [right]) for left, how, right in sides]
        return pairs[0] if len(pairs) == 1 else ast.BoolOp(ast.And(), pairs)


def _minutes(clock: "re.Match[str]") -> str:
    days, hours, minutes = clock.groups()
    return f"({int(days or 0) * 1440 + int(hours) * 60 + int(minutes)})"


def _layer(name: str, layer: Layer, facts: Assignment, believed: bool) -> SimpleNamespace:
    span = facts.spans.get((name, layer))
    spoken = believed or span is not None or name in facts.spoken
    if span is None:
        return SimpleNamespace(here=False, spoken=spoken)
    return SimpleNamespace(here=True, spoken=spoken, start=span[0], end=span[1], length=span[1] - span[0])


def holds_of(condition: Condition, facts: Assignment, midnight: int) -> bool:
    """Whether a compiled condition is true; `midnight` is the tick at which the cast's date begins."""

    def at(point: Variable) -> int:
        assert isinstance(point, Point)
        return midnight + facts.spans[point.item, point.layer][point.end is End.END]

    def length(item: str, layer: Layer) -> int:
        start, end = facts.spans[item, layer]
        return end - start

    match condition:
        case All(parts):
            return all(holds_of(part, facts, midnight) for part in parts)
        case Any(options):
            return any(holds_of(option, facts, midnight) for option in options)
        case Yes(fact):
            return _is_fact(fact, facts)
        case No(fact):
            return not _is_fact(fact, facts)
        case Tally(counted, least, most):
            return _inside(sum(_is_fact(each, facts) for each in counted), least, most)
        case Window(point, lo, hi):
            return _inside(at(point), lo, hi)
        case Gap(earlier, later, lo, hi):
            return _inside(at(later) - at(earlier), lo, hi)
        case LengthAgainst(item, longer, shorter, lo, hi):
            return _inside(length(item, longer) - length(item, shorter), lo, hi)
        case _:
            assert_never(condition)


def _inside(value: int, lo: int | None, hi: int | None) -> bool:
    return (lo is None or lo <= value) and (hi is None or value <= hi)


def _is_fact(fact: Fact, facts: Assignment) -> bool:
    match fact:
        case Present(item, layer):
            return (item, layer) in facts.spans
        case Spoken(item):  # which aspect is spoken of matters to other rules than this sentence
            return item in facts.spoken or (item, Layer.REVISED) in facts.spans
        case TakesPart(person, item):
            return (person, item) in facts.taking_part
        case Located(item, place):
            return facts.places.get(item) == place
        case _:
            raise AssertionError(f"a sentence alone says nothing of {fact}")
