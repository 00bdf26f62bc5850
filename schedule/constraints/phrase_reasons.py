"""Why a phrase has the window it has: one sentence for each rule of the table of widths."""

from __future__ import annotations

from typing import assert_never

from schedule.constraints.windows import clock_width, length_width
from schedule.model.phrases import (
    At,
    Between,
    Bounded,
    Clock,
    Hedge,
    LengthPhrase,
    Limit,
    TimePhrase,
    Within,
)
from schedule.model.widths import DAY, MINUTE, Widths


def reason_for_time(phrase: TimePhrase, widths: Widths, exact: bool) -> str:
    """Which rule made the window of a time phrase."""
    match phrase:
        case At(time, hedge):
            return _named(_roundness(time.clock), _width(time.clock, hedge, widths), hedge, widths, exact)
        case Bounded(limit):
            return "a bound: open on the other side, no likeliest moment; " + _BOUNDS[limit]
        case Between():
            return "a range: from the beginning of the first to the end of the last, no likeliest moment"
        case Within(_, vague):
            more = ", and half of its length more on each side because it is approximate" if vague else ""
            return f"a period: all of it, no likeliest moment{more}"
        case _:
            assert_never(phrase)


def reason_for_length(phrase: LengthPhrase, widths: Widths, exact: bool) -> str:
    """Which rule made the window of a length phrase."""
    if phrase.brief:
        return "the word briefly has a range of its own"
    if phrase.named is None:
        return "a range of lengths, no likeliest length"
    table = widths.about if phrase.hedge is Hedge.ABOUT else widths.plain
    round_to = "whole days" if phrase.named and phrase.named % DAY == 0 else "the length"
    return _named(round_to, length_width(phrase.named, table), phrase.hedge, widths, exact)


_BOUNDS = {
    Limit.BEFORE: "before a period means before it begins",
    Limit.BY: "by a period means by its end",
    Limit.AFTER: "after a period means after it ends",
    Limit.SINCE: "since a period means from its beginning",
}


def _roundness(clock: Clock) -> str:
    if clock.second is not None:
        return "a time with seconds"
    names = {0: "a full or half hour", 15: "a quarter of an hour"}
    return names.get(clock.minute % 30) or (
        "a multiple of five minutes" if clock.minute % 5 == 0 else "a minute"
    )


def _width(clock: Clock, hedge: Hedge, widths: Widths) -> int:
    return clock_width(clock, widths.about if hedge is Hedge.ABOUT else widths.plain)


def _named(what: str, width: int, hedge: Hedge, widths: Widths, exact: bool) -> str:
    match hedge:
        case Hedge.EXACTLY:
            return "exactly: nothing to either side"
        case Hedge.PLAIN if exact:
            return "unhedged in an agenda entry: exactly that"
        case Hedge.PLAIN:
            return f"unhedged in a report, and {what}: {_span(width)} to either side"
        case Hedge.ABOUT:
            return f"hedged, and {what}: {_span(width)} to either side"
        case Hedge.NEARLY:
            return f"nearly: up to {_span(widths.nearly)} less"
        case Hedge.SHORTLY_AFTER | Hedge.SHORTLY_BEFORE:
            side, likely = hedge.value.split()[1], _span(widths.shortly_named)
            return f"{hedge.value}: up to {_span(widths.shortly)} {side}, most likely {likely}"
        case _:
            assert_never(hedge)


def _span(seconds: int) -> str:
    return f"{seconds} s" if seconds % MINUTE else f"{seconds // MINUTE} min"
