"""What forces a bound: the smallest set of statements, agenda entries and laws, in their order."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from schedule.constraints.conditions import (
    ALWAYS,
    Condition,
    Gap,
    No,
    Present,
    Window,
    Yes,
    both,
)
from schedule.explaining.arguments import ORIGIN, open_choices, path_argument
from schedule.explaining.chain_wording import bound_text, choice_text, many_text, more_text
from schedule.explaining.wording import happened_text
from schedule.model.agenda import End, Layer, Point, Subject
from schedule.model.explanation import Chain, Which
from schedule.model.timeline import Happened
from schedule.network.paths import Link
from schedule.solving.leaves import Claim
from schedule.why.cases import Cases, case_of, forcing_of, members_of, part_of
from schedule.why.inquiry import Inquiry
from schedule.why.naming import names_of
from schedule.why.steps import Reason, name_of, steps_of, value_of

MOST_CASES = 4


@frozen
class _Bound:
    """`after - before <= most`, in ticks, for an item that is present on a layer."""

    before: Point | str
    after: Point | str
    most: int
    subject: Subject

    @property
    def broken(self) -> Condition:
        """The bound does not hold."""
        return self._apart(self.most + 1, None)

    @property
    def reached(self) -> Condition:
        """The bound is attained."""
        return self._apart(self.most, self.most)

    def _apart(self, least: int, most: int | None) -> Condition:
        """There, and `least <= after - before <= most`."""
        present = Yes(Present(self.subject.item, self.subject.layer))
        if isinstance(self.before, Point) and isinstance(self.after, Point):
            return both(present, Gap(self.before, self.after, least, most))
        if isinstance(self.after, Point):
            return both(present, Window(self.after, least, most))
        lo = None if most is None else -most
        return both(present, Window(self.before, lo, -least) if isinstance(self.before, Point) else ALWAYS)


def chains_of_point(inquiry: Inquiry, point: Point) -> tuple[Chain, ...]:
    """Why the point is no earlier and no later: first the earliest end, then the latest."""
    subject = Subject(point.item, point.layer)
    low, high = inquiry.told.bounds.lowest.get(point), inquiry.told.bounds.highest.get(point)
    ends = (
        (Which.EARLIEST, None if low is None else _Bound(point, ORIGIN, -low, subject)),
        (Which.LATEST, None if high is None else _Bound(ORIGIN, point, high, subject)),
    )
    return tuple(chain for which, bound in ends for chain in _chains(inquiry, point, which, bound))


def chains_of_length(inquiry: Inquiry, subject: Subject) -> tuple[Chain, ...]:
    """Why the interval is no shorter and no longer."""
    low, high = inquiry.told.bounds.lowest.get(subject), inquiry.told.bounds.highest.get(subject)
    start, end = (Point(subject.item, subject.layer, each) for each in End)
    ends = (
        (Which.SHORTEST, _Bound(end, start, -low, subject) if low else None),
        (Which.LONGEST, None if high is None else _Bound(start, end, high, subject)),
    )
    return tuple(chain for which, bound in ends for chain in _chains(inquiry, subject, which, bound))


def chains_of_happening(inquiry: Inquiry, item: str) -> tuple[Chain, ...]:
    """Why the item happened, or did not; one chain without steps if that is open."""
    happened = next(each.happened for each in inquiry.told.items if each.id == item)
    title = inquiry.scenario.item(item).title
    text = happened_text(title, happened)
    if happened is Happened.OPEN:
        return (Chain(item, Which.HAPPENED, None, text, ()),)
    fact = Present(item, Layer.ACTUAL)
    opposite = No(fact) if happened is Happened.YES else Yes(fact)
    cases = Cases.of(inquiry)

    def chain(claim: Claim, forcing: tuple[str, ...]) -> Chain:
        steps = steps_of(inquiry, Reason(claim, forcing, opposite), (), Which.HAPPENED)
        return Chain(item, Which.HAPPENED, None, text, tuple(steps), (), *case_of(inquiry, claim))

    common = cases.forcing_all(inquiry, opposite)
    if common is not None:
        return (_in_every_case(chain(cases.claims[0], common)),)
    if not cases.complete:
        return (Chain(item, Which.HAPPENED, None, many_text(text), ()),)
    told = [chain(each, _forcing(inquiry, each, opposite, ())) for each in cases.claims[:MOST_CASES]]
    return tuple(_distinct(told, len(cases.claims)))


def _chains(inquiry: Inquiry, about: Point | Subject, which: Which, bound: _Bound | None) -> Iterator[Chain]:
    name = name_of(about)
    if bound is None:
        least = inquiry.compiled.axis.length(0) if which is Which.SHORTEST else None
        settled = inquiry.told.bounds.proven
        text = bound_text(name, which, least, inquiry.scenario.unsaid_day, settled=settled)
        yield Chain(name, which, least, text, ())
        return
    present = Yes(Present(bound.subject.item, bound.subject.layer))
    cases = Cases.of(inquiry, present)
    common = cases.forcing_all(inquiry, bound.broken)
    if common is not None:
        yield _in_every_case(_chain(inquiry, name, which, bound, cases.claims[0], common))
    elif not cases.complete:
        text = bound_text(name, which, value_of(inquiry, which, bound.most), inquiry.scenario.unsaid_day)
        yield Chain(name, which, value_of(inquiry, which, bound.most), many_text(text), ())
    else:
        reaching = sorted(cases.claims, key=lambda claim: not inquiry.oracle.possible(claim, bound.reached))
        found = [_chain(inquiry, name, which, bound, claim) for claim in reaching[:MOST_CASES]]
        yield from _distinct(found, len(reaching))


def _chain(
    inquiry: Inquiry,
    name: str,
    which: Which,
    bound: _Bound,
    claim: Claim,
    forcing: tuple[str, ...] | None = None,
) -> Chain:
    present = Yes(Present(bound.subject.item, bound.subject.layer))
    if forcing is None:
        every = _conditions(inquiry, claim, members_of(inquiry, claim), present)
        guess = tuple(link.why for link in _path(inquiry, every, bound))
        forcing = _forcing(inquiry, claim, bound.broken, guess)
    decided, ruled_out = _decided(inquiry, claim, forcing, present)
    kept = _conditions(inquiry, claim, forcing, present)
    for each, option in decided:
        kept[each] = both(kept[each], option)
    path = _path(inquiry, kept, bound)
    value = value_of(inquiry, which, bound.most)
    reason = Reason(claim, forcing, bound.broken, kept, decided)
    steps = tuple(steps_of(inquiry, reason, path, which))
    text = bound_text(name, which, value, inquiry.scenario.unsaid_day)
    case = value_of(inquiry, which, sum(link.most for link in path)) if path else value
    return Chain(name, which, value, text, steps, ruled_out, *case_of(inquiry, claim), case)


def _forcing(inquiry: Inquiry, claim: Claim, broken: Condition, guess: tuple[str, ...]) -> tuple[str, ...]:
    members = members_of(inquiry, claim)
    known = set(members)
    return forcing_of(inquiry, claim, broken, members, [each for each in guess if each in known]) or ()


def _in_every_case(chain: Chain) -> Chain:
    return evolve(chain, rejecting=(), given="", case=None)


def _distinct(chains: list[Chain], cases: int) -> Iterator[Chain]:
    """Chains that stand on the same steps are told once; and how many cases are not told."""
    seen: dict[tuple[str, ...], Chain] = {}
    for chain in chains:
        seen.setdefault(tuple(step.by for step in chain.steps), chain)
    yield from seen.values()
    if cases > len(chains):
        last = chains[-1]
        yield Chain(last.about, last.which, last.value, more_text(cases - len(chains)), ())


def _path(inquiry: Inquiry, named: dict[str, Condition], bound: _Bound) -> tuple[Link, ...]:
    """Empty if no path of differences alone comes to the bound."""
    path = path_argument(named, bound.before, bound.after, inquiry.compiled.points) or ()
    return path if sum(link.most for link in path) <= bound.most else ()


def _conditions(
    inquiry: Inquiry, claim: Claim, names: tuple[str, ...], present: Condition
) -> dict[str, Condition]:
    rules = [each for each in names if each in inquiry.named]
    conditions = inquiry.conditions(inquiry.said(claim.rules), rules)
    return {"given": present} | {each: conditions[each] for each in names}


def _decided(
    inquiry: Inquiry, claim: Claim, forcing: tuple[str, ...], present: Condition
) -> tuple[tuple[tuple[str, Condition], ...], tuple[str, ...]]:
    """To which options what forces the bound decides its own choices, by name, and the words for that."""
    decided, told = list[tuple[str, Condition]](), list[str]()
    part = part_of(inquiry, claim, frozenset(forcing))
    for name, choice in open_choices(_conditions(inquiry, claim, forcing, present)):
        ways = [each for each in choice.options if inquiry.oracle.possible(part, present, each)]
        here = ways if len(ways) == 1 or name in inquiry.named else _here(inquiry, claim, present, ways)
        if len(here) == 1:
            decided.append((name, here[0]))
        if name in inquiry.named:
            words = dict(names_of(inquiry, (name,)))[name]
            told.append(choice_text(name, words, len(choice.options), len(ways)))
    return tuple(decided), tuple(dict.fromkeys(told))  # copies have a choice each


def _here(inquiry: Inquiry, claim: Claim, present: Condition, ways: list[Condition]) -> list[Condition]:
    """Those of the ways that the case as a whole leaves; all ways lead to the bound, these can be shown."""
    return [each for each in ways if inquiry.oracle.possible(claim, present, each)]
