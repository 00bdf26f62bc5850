"""The steps of a chain: what prepares it, then link by link how far it has come."""

from __future__ import annotations

from collections.abc import Container, Hashable, Iterator, Mapping
from typing import assert_never

from attrs import field, frozen

from schedule.constraints.conditions import ALWAYS, ClockOffset, Condition, both, in_force
from schedule.explaining.arguments import ORIGIN, SHAPE, links_of
from schedule.explaining.chain_wording import shape_text
from schedule.explaining.shrinking import smallest_conflict
from schedule.explaining.wording import published_text
from schedule.model.agenda import Point, Subject
from schedule.model.explanation import Step, Value, Which
from schedule.network.paths import Link
from schedule.solving.leaves import Claim
from schedule.why.cases import part_of
from schedule.why.inquiry import Inquiry
from schedule.why.naming import names_of
from schedule.why.publication import first_published, unpublished_options, without_publication


@frozen
class Reason:
    """The names of what excludes `broken`, all of them in force in a claim.

    `kept` is what these come to, with choices that they decide themselves decided; `decided` the options to
    which they do, by name. Both are empty where no path is looked for.
    """

    claim: Claim
    forcing: tuple[str, ...]
    broken: Condition
    kept: Mapping[str, Condition] = field(factory=dict)
    decided: tuple[tuple[str, Condition], ...] = ()


def steps_of(inquiry: Inquiry, reason: Reason, path: tuple[Link, ...], which: Which) -> Iterator[Step]:
    """What prepares the path, then its links from the known end on, each with its running total. What rests
    on when a report was published is a step of its own."""
    words = dict(names_of(inquiry, reason.forcing))
    late = _published_links(inquiry, reason, path)
    on_path = {link.why for link in path if link not in late}
    yield from (Step(name, text) for name, text in words.items() if name not in on_path)
    for name in _published_too(inquiry, reason, {link.why for link in late}):
        yield Step(name, _published(inquiry, name, None))
    for link, which_here, total, reached in _running(path, which):
        if link in late:
            told = _published(inquiry, link.why, link.most)
        else:
            told = words[link.why] if link.why != SHAPE else _shape(inquiry, reached)
        yield Step(link.why, told, *_so_far(inquiry, which_here, total, reached))


def name_of(about: Point | Subject) -> str:
    """As it is asked about, e.g. `press.actual.start` or `press.actual`."""
    match about:
        case Point(item, layer, end):
            return f"{item}.{layer.value}.{end.value}"
        case Subject(item, layer):
            return f"{item}.{layer.value}"
        case _:
            assert_never(about)


def value_of(inquiry: Inquiry, which: Which, most: int) -> Value:
    """What a bound `later - earlier <= most` comes to: a moment, or a length."""
    axis = inquiry.compiled.axis
    match which:
        case Which.EARLIEST:
            return axis.instant(-most)
        case Which.LATEST:
            return axis.instant(most)
        case Which.SHORTEST:
            return axis.length(-most)
        case _:
            return axis.length(most)


def _published_links(inquiry: Inquiry, reason: Reason, path: tuple[Link, ...]) -> frozenset[Link]:
    """Those links of the path that their rules have only because their reports were published by then."""
    known = [
        link for link in path if link.earlier == ORIGIN and link.why in _published_rules(inquiry, reason)
    ]
    if not known:
        return frozenset()
    worded = {link.why: _worded(inquiry, reason, link.why) for link in known}
    return frozenset(known) - frozenset(links_of({**reason.kept, **worded}, inquiry.compiled.points))


def _worded(inquiry: Inquiry, reason: Reason, name: str) -> Condition:
    """What a rule comes to by its words alone, with the same choices decided."""
    rule, believed = inquiry.named[name], inquiry.said(reason.claim.rules)
    full, timeless = (in_force(each, believed) for each in (rule.condition, rule.timeless or ALWAYS))
    left = dict(unpublished_options(full, timeless))
    return both(timeless, *(left.get(option, option) for each, option in reason.decided if each == name))


def _published_too(inquiry: Inquiry, reason: Reason, shown: Container[str]) -> tuple[str, ...]:
    """A smallest set of rules whose publication it takes too, beside those that are shown."""
    rules = [each for each in _published_rules(inquiry, reason) if each not in shown]
    part = part_of(inquiry, reason.claim, frozenset(reason.forcing))

    def possible(looked_at: frozenset[str]) -> bool:
        freed = frozenset(rules) - looked_at
        return without_publication(inquiry.oracle, freed).possible(part, reason.broken)

    return (smallest_conflict(rules, possible) or ()) if rules and possible(frozenset()) else ()


def _published_rules(inquiry: Inquiry, reason: Reason) -> tuple[str, ...]:
    """Those of the rules that would come to something else if nobody looked at when they were published."""
    rules = (inquiry.named[each] for each in reason.forcing if each in inquiry.named)
    return tuple(rule.id for rule in rules if rule.timeless is not None)


def _published(inquiry: Inquiry, rule: str, tick: int | None) -> str:
    """That the rule tells of nothing later; at or after the tick, if it is given: copies have other ones."""
    since = None if tick is None else inquiry.compiled.axis.instant(tick)
    name, when = first_published(inquiry.named[rule], inquiry.scenario, since)
    return published_text("its report" if name == rule else f"the report of {name}", when)


def _shape(inquiry: Inquiry, reached: Hashable) -> str:
    assert isinstance(reached, Point)  # only intervals have a shape
    return shape_text(name_of(reached), reached.item in inquiry.compiled.points)


def _so_far(
    inquiry: Inquiry, which: Which, total: int, reached: Hashable
) -> tuple[str, Which, Value] | tuple[()]:
    """What is bounded, and how. A clock has an error, at least or at most; no length ends with it."""
    if isinstance(reached, Point):
        return name_of(reached), which, value_of(inquiry, which, total)
    if isinstance(reached, ClockOffset) and which in (Which.EARLIEST, Which.LATEST):
        behind = total if which is Which.LATEST else -total
        return reached.source, which, inquiry.compiled.axis.length(behind)
    return ()


def _running(path: tuple[Link, ...], which: Which) -> Iterator[tuple[Link, Which, int, Hashable]]:
    """Each link with what it bounds, and the sum so far. A length that rests on two moments is told
    from the origin on: its latest end after its earliest start."""
    known = next((at for at, link in enumerate(path) if link.earlier == ORIGIN), None)
    if which is Which.EARLIEST or (which is Which.SHORTEST and known is None):
        yield from _backward(path, which)
    elif known is None or known == 0:
        yield from _forward(path, which if known is None else Which.LATEST)
    else:
        yield from _backward(path[:known], Which.EARLIEST)
        yield from _forward(path[known:], Which.LATEST)


def _forward(path: tuple[Link, ...], which: Which) -> Iterator[tuple[Link, Which, int, Hashable]]:
    total = 0
    for link in path:
        total += link.most
        yield link, which, total, link.later


def _backward(path: tuple[Link, ...], which: Which) -> Iterator[tuple[Link, Which, int, Hashable]]:
    total = 0
    for link in reversed(path):
        total += link.most
        yield link, which, total, link.earlier
