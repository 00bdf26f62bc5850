"""Conflicts are data; this module turns them into sentences."""

from __future__ import annotations

from collections.abc import Mapping

import pendulum

from schedule.model.agenda import End

EVEN = 1.05
MOST_UNITS = 2
_UNITS = ((86_400, "day"), (3600, "hour"), (60, "minute"), (1, "second"))


def odds_words(odds: float | None) -> str:
    """How much more probable the best history is than one with the statement."""
    if odds is None:
        return "no history has it true"
    if odds < EVEN:
        return "an even chance"
    shown = f"{odds:.1f}" if odds < 10 else f"{odds:,.0f}"
    return f"{shown} to 1 against it"


def conflict_text(
    rejected: str,
    against: tuple[str, ...],
    excess: pendulum.Duration | None,
    instead: tuple[str, ...],
    odds: float | None,
    said: Mapping[str, str],
) -> str:
    """Why a statement is not believed. `said` gives the words of each statement by its id."""
    quoted = f"{_quoted(rejected, said)} is not believed ({odds_words(odds)})"
    if not against:
        reason = "it cannot be true whatever else is"
    else:
        others = _listed([_quoted(each, said) for each in against])
        reason = f"it cannot be true together with {others}"
        reason += f", by {length_words(excess)}" if excess else ""
    if not instead:
        return f"{quoted}: {reason}."
    return f"{quoted}: {reason}. If it were, then not {_listed([_quoted(each, said) for each in instead])}."


def question_text(title: str, end: End | None) -> str:
    """What to ask somebody who was there; None: whether it happened at all."""
    if end is None:
        return f"Did “{title}” take place?"
    return f"When did “{title}” {end.value}?"


def contradiction_text(statements: tuple[str, ...], said: Mapping[str, str]) -> str:
    """Certain statements that cannot all be true."""
    if not statements:
        return "the laws of the scenario contradict each other, whatever is stated"
    if len(statements) == 1:
        return f"this certain statement cannot be true: {_quoted(statements[0], said)}"
    quoted = _listed([_quoted(each, said) for each in statements])
    return f"these certain statements cannot all be true: {quoted}"


def length_words(length: pendulum.Duration) -> str:
    """A length in full words, e.g. `1 hour 25 minutes`; the two greatest units that are not nothing."""
    rest, parts = abs(round(length.total_seconds())), list[str]()
    for seconds, name in _UNITS:
        number, rest = divmod(rest, seconds)
        if number and len(parts) < MOST_UNITS:
            parts.append(f"{number:,} {name}{'' if number == 1 else 's'}")
    return " ".join(parts) or "no time at all"


def _quoted(name: str, said: Mapping[str, str]) -> str:
    return f"{name} “{said[name]}”" if name in said else name


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
