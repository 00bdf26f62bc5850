"""Conflicts are data; this module turns them into sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import assert_never

import pendulum
from attrs import frozen

from schedule.axis.offsets import offset_words, shown_twice
from schedule.model.agenda import End, Layer
from schedule.model.explanation import Value
from schedule.model.timeline import Happened, Interval, Is, Moment, Verdict

EVEN = 1.05
A_MILLION = 1_000_000
_UNITS = ((86_400, "day"), (3600, "hour"), (60, "minute"), (1, "second"))


@frozen
class Words:
    """What sentences about a scenario need: the words of each statement by its id, and the day that
    goes without saying."""

    said: Mapping[str, str]
    day: pendulum.Date | None


def odds_words(odds: float | None) -> str:
    """How much more probable the best history is than one with the statement."""
    if odds is None:
        return "no history has it true"
    if odds < EVEN:
        return "an even chance"
    return f"{_ratio(odds)} to 1 against it"


def _ratio(odds: float) -> str:
    if odds >= A_MILLION:
        return "over a million"
    return f"{odds:.1f}" if odds < 10 else f"{odds:,.0f}"


def conflict_text(rejected: str, reason: str, odds: str, words: Words) -> str:
    """Why a statement is not believed, as a sentence; `odds` in words, empty if they are not known."""
    beside = f" ({odds})" if odds else ""
    return f"{_quoted(rejected, words.said)} is not believed{beside}: {reason}."


def instead_text(instead: tuple[str, ...], others: bool, words: Words) -> str:
    """What would go in its stead, as a sentence; `others`: what is told is one choice of several."""
    if not instead:
        return ""
    given_up = listed([_quoted(each, words.said) for each in instead])
    return f" If it were, then {'for example ' if others else ''}not {given_up}."


def clash_text(
    against: tuple[str, ...],
    excess: pendulum.Duration | None,
    published: tuple[tuple[str, str], ...],
    laws: tuple[str, ...],
    words: Words,
) -> str:
    """What a statement cannot be true with, as a clause, and which laws and publications make it so."""
    late = _late(published)
    if not against:
        why = " and ".join((*([late] if late else ()), *laws))
        return f"it cannot be true, because {why}" if why else "it cannot be true whatever else is"
    others = listed([_quoted(each, words.said) for each in against])
    by = f", by {length_words(excess)}" if excess else ""
    clash = f"it cannot be true together with {others}{by}" + (f", as {' and '.join(laws)}" if laws else "")
    return f"{clash}: {late}" if late else clash


def copied_text(first: str, reason: str) -> str:
    """Why a copy is not believed: `first` is where the reason is told of what both say."""
    return f"it says the same as {first}, from the same origin, and {reason}"


def question_text(title: str, end: End | None) -> str:
    """What to ask somebody who was there; None: whether it happened at all."""
    if end is None:
        return f"Did “{title}” take place?"
    return f"When did “{title}” {end.value}?"


def happened_text(title: str, happened: Happened) -> str:
    """Whether something happened, as a sentence."""
    match happened:
        case Happened.YES:
            return f"“{title}” took place."
        case Happened.NO:
            return f"“{title}” did not take place."
        case Happened.OPEN:
            return f"Whether “{title}” took place is open."
        case _:
            assert_never(happened)


def absent_text(title: str, layer: Layer) -> str:
    """Why there is nothing to tell of an item's time on a layer, as a sentence."""
    match layer:
        case Layer.PLANNED:
            return f"“{title}” has no planned time: it was not on the agenda."
        case Layer.REVISED:
            return f"“{title}” has no revised time: nobody who is believed gave it one."
        case Layer.ACTUAL:
            return f"“{title}” has no actual time here: it did not take place."
        case _:
            assert_never(layer)


def verdict_words(verdict: Verdict) -> str:
    """A verdict with its odds, e.g. `earlier by 2 hours than planned (180 to 1)`."""
    if verdict.is_ is Is.UNKNOWN:
        return str(verdict.is_.value)
    sure = "" if verdict.certain else "likely "
    return f"{sure}{plain_verdict(verdict)}{sureness(verdict.odds, verdict.certain and verdict.weighed)}"


def plain_verdict(verdict: Verdict) -> str:
    """A verdict alone, e.g. `earlier by 2 hours than planned`."""
    if verdict.is_ is Is.AS_PLANNED and verdict.than is Layer.REVISED:
        return "as revised"
    by = f" by {length_words(verdict.by)}" if verdict.by else ""
    than = f" than {verdict.than.value}" if verdict.by and verdict.than else ""
    return f"{verdict.is_.value}{by}{than}"


def sureness(odds: float | None, certain: bool) -> str:
    """How much the evidence speaks for something, in brackets; nothing where it leaves it open."""
    if odds is None:
        return " (no history says otherwise)" if certain else ""
    if odds < EVEN:
        return " (if the agenda was kept)" if certain else ""
    return f" ({_ratio(odds)} to 1)"


def when_words(interval: Interval | None, day: pendulum.Date | None) -> str:
    """When something was, with the ranges of both ends; nothing if it was not. `day` goes without saying."""
    if interval is None:
        return ""
    first, last = _moment_words(interval.start, day), _moment_words(interval.end, day)
    return first if first == last else f"{first} to {last}"


def _moment_words(moment: Moment, day: pendulum.Date | None) -> str:
    if moment.earliest is None and moment.latest is None:
        return "unknown"
    ends = [value_words(each, day) if each else "open" for each in (moment.earliest, moment.latest)]
    drawn = value_words(moment.at, day)
    return drawn if ends == [drawn, drawn] else f"{drawn} ({ends[0]} – {ends[1]})"


def value_words(value: Value, day: pendulum.Date | None) -> str:
    """A moment as date (unless it is that `day`) and time, with the offset where clocks go back; a length
    in words."""
    if isinstance(value, pendulum.Duration):
        return length_words(value)
    clock = "HH:mm:ss" if value.second else "HH:mm"
    offset = f" (UTC{offset_words(value)})" if shown_twice(value) else ""
    return value.format(clock if value.date() == day else f"YYYY-MM-DD {clock}") + offset


def contradiction_text(
    statements: tuple[str, ...], published: tuple[tuple[str, str], ...], laws: tuple[str, ...], words: Words
) -> str:
    """Certain statements, at least one, that cannot all be true; which laws and publications make it so."""
    alone, several = "this certain statement cannot be true", "these certain statements cannot all be true"
    what = alone if len(statements) == 1 else several
    return f"{what}: {_contradicting(statements, published, laws, words)}"


def without_text(
    statements: tuple[str, ...], published: tuple[tuple[str, str], ...], laws: tuple[str, ...], words: Words
) -> str:
    """That such statements are left if a source is left out, as a sentence."""
    alone, several = "a certain statement cannot be true", "certain statements contradict each other"
    what = alone if len(statements) == 1 else several
    return f"Without it, {what}: {_contradicting(statements, published, laws, words)}."


def _contradicting(
    statements: tuple[str, ...], published: tuple[tuple[str, str], ...], laws: tuple[str, ...], words: Words
) -> str:
    why = " and ".join((*([_late(published)] if published else ()), *laws))
    because = f", because {why}" if why else ""
    return listed([_quoted(each, words.said) for each in statements]) + because


def _late(published: tuple[tuple[str, str], ...]) -> str:
    """What was published at the same time is told together."""
    told: dict[str, list[str]] = {}
    for name, when in published:
        told.setdefault(when, []).append(name)
    return " and ".join(_published(names, when) for when, names in told.items())


def _published(names: Sequence[str], when: str) -> str:
    several = len({name.rpartition(".")[0] or name for name in names}) > 1
    return published_text(f"the report{'s' if several else ''} of {listed(names)}", when, several=several)


def published_text(reports: str, when: str, *, several: bool = False) -> str:
    """What makes it impossible that the reports tell of certain moments, as a clause."""
    were, they = ("were", "they") if several else ("was", "it")
    return f"{reports} {were} published {when}, so {they} cannot tell of a later moment"


def length_words(length: pendulum.Duration) -> str:
    """A length in full words, e.g. `1 hour 25 minutes`, exact to the second."""
    rest, parts = abs(round(length.total_seconds())), list[str]()
    for seconds, name in _UNITS:
        number, rest = divmod(rest, seconds)
        if number:
            parts.append(f"{number:,} {name}{'' if number == 1 else 's'}")
    return " ".join(parts) or "no time at all"


def _quoted(name: str, said: Mapping[str, str]) -> str:
    return f"{name} “{said[name]}”" if name in said else name


def listed(parts: Sequence[str]) -> str:
    """At least one part, with commas and an `and`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
