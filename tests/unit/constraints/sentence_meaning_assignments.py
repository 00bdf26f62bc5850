"""Assignments on which a meaning is tried: at random, and on both sides of each of its inequalities."""

import ast
from collections.abc import Iterator
from copy import deepcopy
from random import Random

from attrs import frozen

from schedule.model.agenda import Item, Layer
from tests.unit.constraints.sentence_meaning_casts import Cast
from tests.unit.constraints.sentence_meaning_evaluation import Assignment, Interval, Meaning

RANDOM_ASSIGNMENTS = 300
MOST_DECIDING = 20
MOST_OTHER = 5

Key = tuple[str, Layer]


@frozen
class Inequality:
    """A comparison within a meaning.

    `distance` is its left side minus its right; `points` are the ends that it speaks of (of a length the
    end); `if_so` and `if_not` are the whole meaning, were the comparison true or false.
    """

    text: str
    distance: Meaning
    points: tuple[tuple[Item, Layer, bool], ...]
    if_so: Meaning
    if_not: Meaning

    def decides(self, facts: Assignment) -> bool:
        """Whether the truth of the whole meaning hangs on it there."""
        return self.apart(facts) is not None and self.if_so.under(facts) != self.if_not.under(facts)

    def apart(self, facts: Assignment) -> int | None:
        """How far left is above right; None where a layer is absent."""
        try:
            return int(self.distance.under(facts))
        except AttributeError:
            return None


def inequalities(meaning: Meaning, cast: Cast) -> Iterator[Inequality]:
    """Each comparison of moments or lengths."""
    comparisons = [node for node in ast.walk(meaning.tree) if isinstance(node, ast.Compare)]
    for place, node in enumerate(comparisons):
        [right] = node.comparators
        distance = Meaning.of(f"({ast.unparse(node.left)}) - ({ast.unparse(right)})", cast)
        if points := tuple(_points(distance, cast)):
            forced = (_forced(meaning, place, value, cast) for value in (True, False))
            yield Inequality(ast.unparse(node), distance, points, *forced)


def _forced(meaning: Meaning, place: int, value: bool, cast: Cast) -> Meaning:
    tree = deepcopy(meaning.tree)
    comparisons = [node for node in ast.walk(tree) if isinstance(node, ast.Compare)]
    comparisons[place].left, comparisons[place].comparators = ast.Constant(0), [ast.Constant(0)]
    comparisons[place].ops = [ast.Eq() if value else ast.NotEq()]
    return Meaning.that_is(ast.fix_missing_locations(tree), cast)


def _points(meaning: Meaning, cast: Cast) -> Iterator[tuple[Item, Layer, bool]]:
    for node in ast.walk(meaning.tree):
        match node:
            case ast.Attribute(ast.Attribute(ast.Name(handle), layer), "start" | "end" | "length" as which):
                yield cast.items[handle], Layer(layer), which != "start"


def random_assignments(meaning: Meaning, cast: Cast) -> Iterator[Assignment]:
    """Always the same. Moments lie near each other or the numbers of the meaning; layers may be absent."""
    rng = Random(meaning.text)
    numbers = (0, *_numbers(meaning))
    for _ in range(RANDOM_ASSIGNMENTS):
        spans: dict[Key, Interval] = {}
        often = rng.choice((0.4, 0.9, 1.0))
        for item in meaning.items.values():
            for layer in Layer:
                if rng.random() < often:
                    spans[item.id, layer] = _random_interval(item, list(spans.values()), numbers, rng)
        ids = [item.id for item in meaning.items.values()]
        yield Assignment(
            spans,
            frozenset(each for each in ids if rng.random() < 0.5),
            frozenset((who, each) for who in cast.persons for each in ids if rng.random() < 0.5),
            {each: rng.choice(tuple(cast.places)) for each in ids if cast.places and rng.random() < 0.9},
        )


def _numbers(meaning: Meaning) -> tuple[int, ...]:
    found = [node.value for node in ast.walk(meaning.tree) if isinstance(node, ast.Constant)]
    return tuple(each for each in found if isinstance(each, int))


def _random_interval(item: Item, others: list[Interval], numbers: tuple[int, ...], rng: Random) -> Interval:
    moments = [0, *(moment for span in others for moment in span)]
    near = rng.randint(-2, 2)
    if rng.random() < 0.25:
        low, high = sorted((rng.randint(0, 6), rng.randint(0, 6)))
        return low, low if item.point else high
    start = rng.choice((0, rng.choice(moments))) + rng.choice(numbers) + near
    if item.point:
        return start, start
    length = rng.choice(
        (rng.randint(0, 2), abs(rng.choice(numbers)) + rng.choice((near, rng.randint(0, 90))))
    )
    end = rng.choice((start + length, start + length, rng.choice(moments) + near, rng.choice(numbers) + near))
    return start, max(start, end)


def around(inequality: Inequality, base: Assignment) -> Iterator[tuple[Assignment, ...]]:
    """For each point, and each whole interval of a point: the base with it moved so that the left side is one
    tick below the right, equal to it, and one tick above. Nothing where a layer is absent."""
    now = inequality.apart(base)
    if now is None:
        return
    for point in inequality.points:
        for together in (False, True):
            moves = (
                _moved(base, point, step, together)
                for target in (-1, 0, 1)
                for step in dict.fromkeys((target - now, now - target))
            )
            yield tuple(each for each in moves if each and inequality.apart(each) in (-1, 0, 1))


def _moved(base: Assignment, point: tuple[Item, Layer, bool], step: int, together: bool) -> Assignment | None:
    item, layer, is_end = point
    start, end = base.spans[item.id, layer]
    whole = together or item.point
    span = (start + step * (whole or not is_end), end + step * (whole or is_end))
    return base.with_span((item.id, layer), span) if span[0] <= span[1] else None


def approached_from(inequality: Inequality, tried: list[Assignment]) -> list[Assignment]:
    """Assignments near which the inequality is tried: many where it decides, and a few where it does not."""
    known = [each for each in tried if inequality.apart(each) is not None]
    decides = [inequality.decides(each) for each in known]
    deciding = [each for each, does in zip(known, decides, strict=True) if does]
    other = [each for each, does in zip(known, decides, strict=True) if not does]
    return deciding[:MOST_DECIDING] + other[:MOST_OTHER]
