"""Where the search for the best choices begins: at values that suit most, and what they do not keep."""

from __future__ import annotations

from schedule.solving.choices import Choices, Spreading, holds, kept
from schedule.solving.region import Infeasible, Level


def greedy(fixed: Spreading, level: Level) -> bytearray:
    """Values that fulfil most clauses: the weightiest literals are true, then whatever follows."""
    made = fixed.copy()
    for literal in sorted(level, key=lambda each: (-level[each], each)):
        made.decide([literal])
    for literal in range(1, len(made.decided)):
        made.decide([-literal])
    return made.values


def violating(choices: Choices, values: bytearray, decided: bytearray) -> list[int]:
    """The literals of what the values do not keep. Raises Infeasible if nothing can keep it."""
    clauses = (each for each in choices.clauses if not any(holds(one, values) for one in each))
    counts = (each for each in choices.made.counts if not kept(each, values))
    found: list[int] = []
    for broken in (*clauses, *((*count.literals, count.when) for count in counts)):
        literals = [abs(literal) for literal in broken]
        if all(decided[each] for each in literals):
            raise Infeasible
        found += literals
    return found
