"""What a choice cannot join: the choices from which its opposite follows, one step after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import define, field

from schedule.solving.choices import Choices
from schedule.solving.guarded import Count

Clause = tuple[int, ...]


@define
class Reasons:
    """True literals, each with those that it follows from: none for what is assumed or always holds."""

    choices: Choices
    reason: dict[int, Clause]
    open: list[int] = field(factory=list)

    @classmethod
    def of(cls, choices: Choices, assumed: Iterable[int]) -> Reasons:
        """What follows from what is assumed, which must be possible."""
        made = cls(choices, {})
        units = [clause[0] for clause in choices.clauses if len(clause) == 1]
        made.conflict((1, *units, *assumed))
        return made

    def against(self, literal: int) -> frozenset[int] | None:
        """True literals, with all that they follow from, which that one cannot join; None if not seen."""
        direct = [self._behind(each) for each in self._refuting(literal)]
        if direct:
            return min(direct, key=lambda each: (len(each), sorted(each)))
        if -literal in self.reason:
            return self._behind((-literal,))
        made = Reasons(self.choices, dict(self.reason))
        conflict = made.conflict((literal,))
        return None if conflict is None else made._behind(conflict)

    def _refuting(self, literal: int) -> Iterator[Clause]:
        """True literals that refute it by one clause alone."""
        for at in self.choices.in_clauses[abs(literal)]:
            clause = self.choices.clauses[at]
            if -literal in clause:
                others = tuple(-each for each in clause if each != -literal)
                if all(each in self.reason for each in others):
                    yield others

    def conflict(self, literals: Iterable[int]) -> Clause | None:
        """Assumes more; true literals that cannot all be, if that is seen."""
        for each in literals:
            if (found := self._add(each, ())) is not None:
                return found
        at = 0
        while at < len(self.open):
            for literal, reason in self._drawn(self.open[at]):
                if (found := self._add(literal, reason)) is not None:
                    return found
            at += 1
        self.open.clear()
        return None

    def _add(self, literal: int, reason: Clause) -> Clause | None:
        if literal == 0 or -literal in self.reason:
            return reason if literal == 0 else (*reason, -literal) if reason else (literal, -literal)
        if literal not in self.reason:
            self.reason[literal] = reason
            self.open.append(literal)
        return None

    def _drawn(self, literal: int) -> Iterator[tuple[int, Clause]]:
        """What follows from one more true literal, and from what; 0 if that is a contradiction."""
        for at in self.choices.in_clauses[abs(literal)]:
            clause = self.choices.clauses[at]
            if -literal in clause:
                left = [each for each in clause if -each not in self.reason]
                if len(left) < 2 and not any(each in self.reason for each in left):
                    yield (left[0] if left else 0), tuple(-each for each in clause if each not in left)
        for at in self.choices.in_counts[abs(literal)]:
            yield from self._of_count(self.choices.made.counts[at])

    def _of_count(self, count: Count) -> Iterator[tuple[int, Clause]]:
        if count.when not in self.reason:
            return
        true = tuple(each for each in count.literals if each in self.reason)
        false = tuple(-each for each in count.literals if -each in self.reason)
        left = [each for each in count.literals if each not in true and -each not in false]
        for known, most, sign in (
            (true, count.most, -1),
            (false, None if count.least is None else len(count.literals) - count.least, 1),
        ):
            if most is not None and len(known) > most:
                yield 0, (count.when, *known)
            elif most is not None and len(known) == most:
                yield from ((sign * each, (count.when, *known)) for each in left)

    def _behind(self, literals: Iterable[int]) -> frozenset[int]:
        seen: set[int] = set()
        waiting = list(literals)
        while waiting:
            literal = waiting.pop()
            if literal not in seen:
                seen.add(literal)
                waiting.extend(self.reason.get(literal, ()))
        return frozenset(seen)
