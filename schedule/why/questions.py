"""What to ask next: for each unknown, how much narrower the timeline would be if it were known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from schedule.constraints.conditions import Condition, No, Present, Window, Yes, both
from schedule.explaining.expectation import Span, clipped, representatives
from schedule.explaining.wording import question_text
from schedule.model.agenda import End, Layer, Point
from schedule.model.timeline import Happened, Question
from schedule.network.links import ORIGIN
from schedule.solving.leaves import narrowed
from schedule.solving.ranges import spans_in, widest
from schedule.solving.session import Stopped
from schedule.solving.spread import Spread
from schedule.solving.state import Entangled, State
from schedule.why.inquiry import Inquiry

MOST = 5
HAPPENED = ".happened"
MOST_MOMENTS = 200

Reach = tuple[int, int]


@frozen
class _Unknown:
    """Something to ask about, and its possible answers."""

    about: str
    text: str
    answers: tuple[_Answer, ...]


@frozen
class _Answer:
    """An answer in words and as a condition; `at`, if it is that a point is at a tick."""

    text: str
    condition: Condition
    at: tuple[Point, int] | None = None


def ranked(found: Iterable[Question], most: int = MOST) -> tuple[Question, ...]:
    """Those whose answer is expected to narrow the timeline most; of each item only the best one."""
    ordered = sorted(found, key=lambda each: (-each.narrows.total_seconds(), each.about))
    best = {_item_of(each): each for each in reversed(ordered)}
    return tuple(each for each in ordered if best[_item_of(each)] is each)[:most]


def _item_of(question: Question) -> str:
    """An id may hold dots too."""
    about = question.about
    return about.removesuffix(HAPPENED) if about.endswith(HAPPENED) else about.rsplit(".", 2)[0]


def widest_reach(every: Iterable[Reach | None]) -> Reach:
    """From the first to the last moment of all of these; from 0 to 0 if there is none."""
    known = [each for each in every if each is not None]
    return min((first for first, _ in known), default=0), max((last for _, last in known), default=0)


def reach_of(inquiries: Iterable[Inquiry]) -> Reach | None:
    """The first and the last moment of which these know anything; None if there is none."""
    known: list[int] = []
    for inquiry in inquiries:
        bounds = inquiry.told.bounds
        ends = [*bounds.lowest.items(), *bounds.highest.items()]
        known += [end for quantity, end in ends if isinstance(quantity, Point) and end is not None]
        known += inquiry.drawn.points.values()
    return (min(known), max(known)) if known else None


def questions(inquiry: Inquiry, reach: Reach) -> tuple[Question, ...]:
    """What could be asked of a part, and how much narrower the timeline is expected to be then.

    The width of a timeline is the sum of the ranges of all actual starts and ends, open ones cut at
    the ends of `reach`, the first and the last moment that the whole answer knows. What an answer narrows
    is averaged over answers spread evenly over the range, each of which some best timeline has. Of an item
    of which it is open whether it happened, that is asked, even if no other range hangs on it. Of things
    that hang together only those moments are looked at that are least known, `MOST_MOMENTS` of them.
    Nothing is asked where the best timelines are not known.
    """
    leaves = inquiry.best.leaves
    if not leaves or inquiry.best.budget.over():
        return ()
    spread = Spread.of(inquiry.compiled, leaves)
    now = spread.width(reach)
    try:
        found = [_asked(inquiry, each, spread, reach, now) for each in _unknowns(inquiry, leaves, reach)]
    except (Entangled, Stopped):
        return ()
    return tuple(each for each in found if each.about.endswith(HAPPENED) or each.narrows.total_seconds() > 0)


def _asked(inquiry: Inquiry, unknown: _Unknown, spread: Spread, reach: Reach, now: int) -> Question:
    after = [_width(inquiry, answer, spread, reach) for answer in unknown.answers]
    narrows = inquiry.compiled.axis.length((len(after) * now - sum(after)) // len(after))
    return Question(unknown.about, unknown.text, narrows, tuple(answer.text for answer in unknown.answers))


def _width(inquiry: Inquiry, answer: _Answer, spread: Spread, reach: Reach) -> int:
    """How wide the timeline is if that is the answer."""
    if answer.at is not None:
        return spread.width(reach, answer.at)
    left = [rest for leaf in spread.leaves for rest in narrowed(leaf, answer.condition)]
    return Spread.of(inquiry.compiled, left).width(reach) if left else 0


def _actual_spans(inquiry: Inquiry, leaves: tuple[State, ...] | list[State]) -> dict[Point, Span]:
    spans: dict[Point, Span] = {}
    for leaf in leaves:
        for quantity, span in spans_in(inquiry.compiled, leaf):
            if isinstance(quantity, Point) and quantity.layer is Layer.ACTUAL:
                spans[quantity] = widest(spans[quantity], span) if quantity in spans else span
    return spans


def _unknowns(inquiry: Inquiry, leaves: tuple[State, ...], reach: Reach) -> Iterator[_Unknown]:
    titles = {item.id: item.title for item in inquiry.scenario.items}
    open_ = {item.id for item in inquiry.told.items if item.happened is Happened.OPEN}
    for item in inquiry.told.items:
        happened = Present(item.id, Layer.ACTUAL)
        if item.id in open_:
            ways = _Answer("yes", Yes(happened)), _Answer("no", No(happened))
            yield _Unknown(f"{item.id}{HAPPENED}", question_text(titles[item.id], None), ways)
    spans = {point: clipped(span, reach) for point, span in _actual_spans(inquiry, leaves).items()}
    widest_first = sorted(spans, key=lambda each: spans[each][0] - spans[each][1])
    for point in widest_first[:MOST_MOMENTS]:
        if point.item in open_ or (point.item in inquiry.compiled.points and point.end is End.END):
            continue
        lo, hi = spans[point]
        if lo < hi:
            about = f"{point.item}.actual.{point.end.value}"
            text = question_text(titles[point.item], point.end)
            yield _Unknown(about, text, tuple(_answers(inquiry, point, (lo, hi), leaves)))


def _answers(
    inquiry: Inquiry, point: Point, within: tuple[int, int], leaves: tuple[State, ...]
) -> Iterator[_Answer]:
    """Values that some best timeline has, spread evenly."""
    there = [leaf for leaf in leaves if leaf.known(Present(point.item, Layer.ACTUAL)) is not False]
    spans = [
        (leaf.network.least(ORIGIN, leaf.nodes[point]), leaf.network.greatest(ORIGIN, leaf.nodes[point]))
        for leaf in there
    ]
    for value in representatives(spans, within):
        told = both(Yes(Present(point.item, Layer.ACTUAL)), Window(point, value, value))
        yield _Answer(inquiry.compiled.axis.instant(value).isoformat(), told, (point, value))
