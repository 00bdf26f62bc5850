"""Chains are data; this module turns bounds, and the steps that lead to them, into sentences."""

from __future__ import annotations

from collections.abc import Sequence

import pendulum

from schedule.explaining.wording import length_words, listed, value_words
from schedule.model.agenda import End
from schedule.model.explanation import Value, Which

_OPEN_ENDS = {
    Which.EARLIEST: "from below",
    Which.LATEST: "from above",
    Which.SHORTEST: "from below",
    Which.LONGEST: "from above",
    Which.HAPPENED: "",
}
_BOUNDS = {
    Which.EARLIEST: "is no earlier than",
    Which.LATEST: "is no later than",
    Which.SHORTEST: "is no shorter than",
    Which.LONGEST: "is no longer than",
    Which.HAPPENED: "is",
}
_TOTALS = {
    Which.EARLIEST: "from",
    Which.LATEST: "by",
    Which.SHORTEST: "after at least",
    Which.LONGEST: "after at most",
    Which.HAPPENED: "",
}


def bound_text(
    name: str, which: Which, value: Value | None, day: pendulum.Date | None, *, settled: bool = True
) -> str:
    """A bound as a sentence; not `settled` if the search was stopped before it was known. That an end is
    never before its start is no bound."""
    if not settled:
        return f"What bounds {name} {_OPEN_ENDS[which]} is not settled: the search was stopped before."
    if value is None:
        return f"Nothing bounds {name} {_OPEN_ENDS[which]}."
    if which is Which.SHORTEST and not value:
        return f"Nothing bounds {name} {_OPEN_ENDS[which]}, and no length is below zero."
    return f"{name} {_BOUNDS[which]} {value_words(value, day)}."


def case_text(given: str, which: Which, case: Value | None, day: pendulum.Date | None) -> str:
    """What is so in one of several cases, and the bound that it leads to."""
    if case is None:
        return f"if {given}:"
    return f"if {given}: {_BOUNDS[which].removeprefix('is ')} {value_words(case, day)}"


def more_text(number: int) -> str:
    """That there are cases that are not told, as a sentence."""
    return "1 more case is not told." if number == 1 else f"{number} more cases are not told."


def many_text(text: str) -> str:
    """A bound of which the reasons are not worked out, as sentences."""
    return f"{text} Why is not worked out: no one reason that all best histories share was found."


def given_text(rejected: Sequence[str], departed: Sequence[tuple[str, End | None]]) -> str:
    """What a case rejects and where it departs from the agenda: titles, and which end (None: presence)."""
    clauses = [f"{listed(rejected)} {'is' if len(rejected) == 1 else 'are'} rejected"] if rejected else []
    for title, end in departed:
        what = f"the {end.value} of “{title}”" if end else f"whether “{title}” takes place"
        clauses.append(f"{what} departs from the agenda")
    return listed(clauses) if clauses else ""


def total_text(name: str, which: Which, total: Value, day: pendulum.Date | None) -> str:
    """How far a chain has come with a step; for the clock of a source by how much it is wrong."""
    if isinstance(total, pendulum.Duration) and which in (Which.EARLIEST, Which.LATEST):
        return _clock_text(name, which, total)
    return f"{name} {_TOTALS[which]} {value_words(total, day)}"


def _clock_text(source: str, which: Which, behind: pendulum.Duration) -> str:
    """`behind`: how much to add to what the clock shows, at least or at most."""
    slow = behind.total_seconds() >= 0
    if not behind:
        return f"the clock of {source} is not {'fast' if which is Which.EARLIEST else 'slow'}"
    least = "least" if slow is (which is Which.EARLIEST) else "most"
    return f"the clock of {source} is {'slow' if slow else 'fast'} by at {least} {length_words(behind)}"


def keep_text(title: str, end: End | None, slack: pendulum.Duration) -> str:
    """What keeping to the agenda means, as a clause."""
    if end is None:
        return f"“{title}” keeps to the agenda: it takes place if it is on it, and only then"
    return f"“{title}” keeps to the agenda: its {end.value} is within {length_words(slack)} of it"


def choice_text(name: str, words: str, options: int, left: int) -> str:
    """What becomes of a statement that can be true in several ways."""
    if left == 1:
        return f"{name} “{words}” can be true in {options} ways; the other steps rule out all but one"
    ways = f"{options} ways" if left == options else f"{options} ways, of which {left} are left"
    return f"{name} “{words}” can be true in {ways}; each of them leads to this bound"


def shape_text(point: str, extentless: bool) -> str:
    """Why one end of an interval bounds the other."""
    why = "it ends when it starts" if extentless else "nothing ends before it starts"
    return f"{why}, so this bounds {point} too"
