"""What to ask next: for each unknown, how much narrower the timeline would be if it were known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from schedule.constraints.conditions import Condition, No, Present, Window, Yes, both
from schedule.explaining.expectation import Span, clipped, representatives, total_width
from schedule.explaining.wording import question_text
from schedule.model.agenda import End, Layer, Point
from schedule.model.timeline import Happened, Question
from schedule.solving.leaves import narrowed
from schedule.solving.ranges import spans_in, widest
from schedule.solving.session import Stopped
from schedule.solving.state import Entangled, State
from schedule.why.inquiry import Inquiry

MOST = 5

Reach = tuple[int, int]


@frozen
class _Unknown:
    """Something to ask about, and its possible answers as conditions with their words."""

    about: str
    text: str
    answers: tuple[tuple[str, Condition], ...]


def questions(inquiries: Sequence[Inquiry], most: int = MOST) -> tuple[Question, ...]:
    """The questions whose answer is expected to narrow the timeline most; of a part of which that is
    not known, none.

    The width of a timeline is the sum of the ranges of all actual starts and ends, open ones cut at
    the first and the last moment that the answer knows. What an answer narrows is averaged over
    answers spread evenly over the range, each of which some best timeline has. Of each item only the
    best question is asked.
    """
    reach = _reach(inquiries)
    found = [each for inquiry in inquiries for each in _of_part(inquiry, reach)]
    ranked = sorted(found, key=lambda each: (-each.narrows.total_seconds(), each.about))
    best = {each.about.split(".")[0]: each for each in reversed(ranked)}
    return tuple(each for each in ranked if best[each.about.split(".")[0]] is each)[:most]


def _of_part(inquiry: Inquiry, reach: Reach) -> list[Question]:
    leaves = inquiry.best.leaves
    if not leaves:
        return []
    try:
        found = [_asked(inquiry, unknown, leaves, reach) for unknown in _unknowns(inquiry, leaves, reach)]
    except (Entangled, Stopped):
        return []
    return [each for each in found if each.narrows.total_seconds() > 0]


def _asked(inquiry: Inquiry, unknown: _Unknown, leaves: tuple[State, ...], reach: Reach) -> Question:
    before = _width(inquiry, leaves, reach)
    after = [
        _width(inquiry, [rest for leaf in leaves for rest in narrowed(leaf, condition)], reach)
        for _, condition in unknown.answers
    ]
    narrows = inquiry.compiled.axis.length((len(after) * before - sum(after)) // len(after))
    return Question(unknown.about, unknown.text, narrows, tuple(words for words, _ in unknown.answers))


def _width(inquiry: Inquiry, leaves: tuple[State, ...] | list[State], reach: Reach) -> int:
    return total_width(_actual_spans(inquiry, leaves).values(), reach)


def _actual_spans(inquiry: Inquiry, leaves: tuple[State, ...] | list[State]) -> dict[Point, Span]:
    spans: dict[Point, Span] = {}
    for leaf in leaves:
        for quantity, span in spans_in(inquiry.compiled, leaf):
            if isinstance(quantity, Point) and quantity.layer is Layer.ACTUAL:
                spans[quantity] = widest(spans[quantity], span) if quantity in spans else span
    return spans


def _reach(inquiries: Sequence[Inquiry]) -> Reach:
    """The first and the last moment of which the answer knows anything."""
    known: list[int] = []
    for inquiry in inquiries:
        bounds = inquiry.told.bounds
        ends = [*bounds.lowest.items(), *bounds.highest.items()]
        known += [end for quantity, end in ends if isinstance(quantity, Point) and end is not None]
        known += inquiry.drawn.points.values()
    return min(known, default=0), max(known, default=0)


def _unknowns(inquiry: Inquiry, leaves: tuple[State, ...], reach: Reach) -> Iterator[_Unknown]:
    titles = {item.id: item.title for item in inquiry.scenario.items}
    for item in inquiry.told.items:
        happened = Present(item.id, Layer.ACTUAL)
        if item.happened is Happened.OPEN:
            ways = ("yes", Yes(happened)), ("no", No(happened))
            yield _Unknown(f"{item.id}.happened", question_text(titles[item.id], None), ways)
    for point, span in _actual_spans(inquiry, leaves).items():
        if point.item in inquiry.compiled.points and point.end is End.END:
            continue
        lo, hi = clipped(span, reach)
        if lo < hi:
            about = f"{point.item}.actual.{point.end.value}"
            text = question_text(titles[point.item], point.end)
            yield _Unknown(about, text, tuple(_answers(inquiry, point, (lo, hi), leaves)))


def _answers(
    inquiry: Inquiry, point: Point, within: tuple[int, int], leaves: tuple[State, ...]
) -> Iterator[tuple[str, Condition]]:
    """Values that some best timeline has, spread evenly."""
    spans = [dict(spans_in(inquiry.compiled, leaf)).get(point) for leaf in leaves]
    for value in representatives([span for span in spans if span is not None], within):
        told = both(Yes(Present(point.item, Layer.ACTUAL)), Window(point, value, value))
        yield inquiry.compiled.axis.instant(value).isoformat(), told
