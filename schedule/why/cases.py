"""The best histories are several cases: what forces a bound in each of them, or in all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from schedule.constraints.conditions import Condition
from schedule.constraints.parts import nodes_of
from schedule.explaining.chain_wording import given_text
from schedule.explaining.shrinking import smallest_conflict
from schedule.solving.leaves import Claim
from schedule.solving.support import assertable
from schedule.why.inquiry import Inquiry


@frozen
class Cases:
    """Some of the cases, the drawn one first. `complete`: there are no others; else the first stands for all
    of them, which are too many to be looked at one by one."""

    claims: tuple[Claim, ...]
    complete: bool

    @classmethod
    def of(cls, inquiry: Inquiry, given: Condition | None = None) -> Cases:
        """Those in which the condition can be; none if not even one is known."""
        accepted, best = inquiry.drawn.accepted, inquiry.best
        every = sorted(best.claims, key=lambda each: (each.rules != accepted, sorted(each.rules)))
        weighing = best.accepted.weighing
        if not every and weighing is not None and weighing.proven:
            every = [weighing.claim()]
        possible = (each for each in every if given is None or inquiry.oracle.possible(each, given))
        return cls(tuple(possible), bool(best.claims))

    def forcing_all(self, inquiry: Inquiry, broken: Condition) -> tuple[str, ...] | None:
        """A smallest part that all cases share and that excludes `broken`; None if there is none."""
        if not self.claims:
            return None
        shared = self._shared(inquiry)
        members = [each for each in members_of(inquiry, self.claims[0]) if each in shared]
        forcing = forcing_of(inquiry, self.claims[0], broken, members)
        if forcing is None or not self._everywhere(inquiry, broken, forcing):
            return None
        return forcing

    def _shared(self, inquiry: Inquiry) -> frozenset[str]:
        laws = frozenset(law.id for law in inquiry.compiled.laws)
        if self.complete:
            return laws | frozenset.intersection(*(each.rules | each.keeps for each in self.claims))
        always = (name for name, ways in inquiry.told.bounds.accepted.items() if ways == (True, False))
        return laws.union(always)

    def _everywhere(self, inquiry: Inquiry, broken: Condition, forcing: tuple[str, ...]) -> bool:
        """What is in force depends on what else is believed: that is looked at in each case."""
        if self.complete:
            others = (part_of(inquiry, each, frozenset(forcing)) for each in self.claims[1:])
            return not any(inquiry.oracle.possible(each, broken) for each in others)
        rules = (inquiry.named[each].condition for each in forcing if each in inquiry.named)
        return not any(kind == "rule" for condition in rules for kind, _ in nodes_of(condition))


def forcing_of(
    inquiry: Inquiry, claim: Claim, broken: Condition, members: Sequence[str], guess: Iterable[str] = ()
) -> tuple[str, ...] | None:
    """A smallest one of these parts of the claim that excludes `broken`; None if all together do not."""
    whole = part_of(inquiry, claim, frozenset(members))

    def possible(names: frozenset[str]) -> bool:
        return inquiry.oracle.possible(whole.restricted(names), broken)

    return smallest_conflict(members, possible, guess)


def part_of(inquiry: Inquiry, claim: Claim, names: frozenset[str]) -> Claim:
    """Only these of the rules, laws and keeps of a claim. What the others assert may be so or not."""
    laws = frozenset(law.id for law in inquiry.compiled.laws)
    free = assertable(inquiry.compiled, claim.rules)
    believed = inquiry.said(claim.rules)
    return Claim(names & claim.rules, names & claim.keeps, names & laws, free, believed)


def members_of(inquiry: Inquiry, claim: Claim) -> tuple[str, ...]:
    """Statements first, so that they are rather kept than laws, and these than the agenda."""
    rules = [each for each in inquiry.rules if each in claim.rules]
    return (*rules, *(law.id for law in inquiry.compiled.laws), *sorted(claim.keeps))


def case_of(inquiry: Inquiry, claim: Claim) -> tuple[tuple[str, ...], str]:
    """What this case rejects, where the cases differ in that; and in words what tells it from the others."""
    claims = inquiry.best.claims
    if len(claims) < 2:
        return (), ""
    differ = len({each.rules for each in claims}) > 1
    rejected = tuple(each for each in inquiry.rules if each not in claim.rules) if differ else ()
    names = inquiry.statements(rejected)
    everywhere = frozenset().union(*(each.rules for each in claims))
    telling = inquiry.statements(tuple(each for each in rejected if each in everywhere))
    alike = sum(each.rules == claim.rules for each in claims) > 1
    broken = [keep for keep in inquiry.compiled.keeps if keep.id not in claim.keeps] if alike else []
    titles = {item.id: item.title for item in inquiry.scenario.items}
    return names, given_text(telling, [(titles[keep.item], keep.end) for keep in broken])
