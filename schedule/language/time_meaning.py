"""What a parsed time phrase means: branches and words become a `TimePhrase`."""

import re
from itertools import pairwise

from attrs import evolve

from schedule.language.clocks import share_halves
from schedule.language.dates import Hours
from schedule.language.phrase_parsing import Branch
from schedule.language.places import Place, on_day, read_edge, read_place
from schedule.language.time_order import UnknownDay, count_on, is_reversed, share_years
from schedule.language.word_clocks import refuse_minutes_to
from schedule.language.words import Refusal, Word, refuse
from schedule.language.year_or_clock import refuse_doubtful_years
from schedule.model.phrases import (
    At,
    Between,
    Bounded,
    ClockTime,
    Hedge,
    Limit,
    TimePhrase,
    Within,
)

LIMITS = {
    **dict.fromkeys(("before", "earlier than"), Limit.BEFORE),
    **dict.fromkeys(("by", "no later than", "not later than", "not after", "up to"), Limit.BY),
    **dict.fromkeys(("until", "till", "on or before", "at or before"), Limit.BY),
    **dict.fromkeys(("at the latest", "or earlier", "or before"), Limit.BY),
    **dict.fromkeys(("after", "later than"), Limit.AFTER),
    **dict.fromkeys(("since", "not before", "no earlier than", "not earlier than", "not until"), Limit.SINCE),
    **dict.fromkeys(("on or after", "at or after", "on", "onward", "onwards"), Limit.SINCE),
    **dict.fromkeys(("at the earliest", "or later", "or after"), Limit.SINCE),
}
NEEDS_NO_ON = re.compile(r"(?:at|on|in|during|the|this|today|tomorrow|yesterday)\b")
BEFORE_LIMIT = re.compile("^(?:, ?)?(?:(?:at )?some ?(?:time|point) )?")


def meaning(branch: Branch) -> TimePhrase:
    """The value of a time phrase. Raises Refusal where the words mean nothing, or too much."""
    refuse_doubtful_years(branch)
    match branch.rule:
        case "stated":
            return _stated(read_place(branch.branches[0]))
        case "bounded" | "bounded_after":
            word = branch.words[0] if branch.rule == "bounded" else branch.words[-1]
            limit, place = LIMITS[BEFORE_LIMIT.sub("", word.text)], _unhedged(read_place(branch.branches[0]))
            beginning = limit in (Limit.BEFORE, Limit.SINCE)
            return Bounded(limit, place.first_end if beginning else place.last_end)
        case "bounded_on":
            raise _doubtful_bound(branch)
        case "between":
            _refuse_offset(branch)
            _refuse_time_or_span(branch)
            return _between(branch, *(read_place(each) for each in branch.branches))
        case "between_on":
            days = _only_days(branch.branches[0], "span")
            return _between(branch, *(on_day(read_place(each), days) for each in branch.branches[1:]))
        case _:
            return _interval(branch)


def _stated(place: Place) -> TimePhrase:
    end = place.first_end
    if isinstance(place.part, Hours):
        return Between(end, _unhedged(place).last_end)
    if isinstance(end, ClockTime):
        return At(end, place.hedge or Hedge.PLAIN)
    if place.hedge_word and place.hedge is not Hedge.ABOUT:
        mend = "leave it out, or name a clock time"
        raise refuse(place.hedge_word, "this goes with clock times, not with a day or a part of one", mend)
    return Within(end, vague=place.hedge is Hedge.ABOUT)


def _unhedged(place: Place) -> Place:
    if place.hedge_word:
        mend = "leave it out, and write the bound as far out as it may be"
        raise refuse(place.hedge_word, "a bound is not hedged", mend)
    return place


def _doubtful_bound(branch: Branch) -> Refusal:
    """ "on Monday before 9": that morning, or any time before."""
    word, days = branch.words[0], _only_days(branch.branches[0], "bound")
    on_day(_unhedged(read_place(branch.branches[1])), days)
    day, time = (" ".join(each.text for each in part.all_words) for part in branch.branches)
    day = (day if NEEDS_NO_ON.match(day) else f"on {day}").replace(" ,", ",")
    limit = BEFORE_LIMIT.sub("", word.text)
    earlier = LIMITS[limit] in (Limit.BEFORE, Limit.BY)
    span = f"between 0:00 and {time}" if earlier else f"between {time} and 24:00"
    mend = f"write {limit} {time} {day}" + ("" if days.part else f", or {span} {day}")
    return refuse(word, "this may be a bound alone, or a part of that day", mend)


def _only_days(branch: Branch, what: str) -> Place:
    days = _unhedged(read_place(branch))
    if days.clock:
        mend = "write on Thursday between 1 and 2 p.m."
        raise refuse(days.first, f"a day is expected before the {what}", mend)
    return days


def _between(branch: Branch, first: Place, last: Place) -> Between:
    first, last = _sharing(_unhedged(first), _counted(branch, first, _unhedged(last)))
    _refuse_mixed(first, last)
    begin, end = first.first_end, last.last_end
    if is_reversed(begin, end):
        mend = "write the earlier one first, and the date with both"
        raise Refusal(first.first.start, last.first.start, "this span ends before it begins", mend)
    return Between(begin, end)


def _counted(branch: Branch, first: Place, last: Place) -> Place:
    """The last end, its day counted from that of the first where the words do so."""
    try:
        words = " ".join(word.text for word in branch.all_words)
        return evolve(last, date=count_on(words, first.date, last.date))
    except UnknownDay as unknown:
        raise refuse(last.first, unknown.WHAT, unknown.MEND) from None


def _sharing(first: Place, last: Place) -> tuple[Place, Place]:
    """What one end says of the half of the day, the zone and the date counts for both."""
    if first.clock and last.clock:
        clocks = share_halves(first.clock, last.clock)
        zone = first.zone if last.zone is None else last.zone
        first = evolve(first, clock=clocks[0], zone=zone if first.zone is None else first.zone)
        last = evolve(last, clock=clocks[1], zone=zone if last.zone is None else last.zone)
    if (first.clock or first.part) and (last.clock or last.part):
        first = evolve(first, date=first.date or last.date)
        last = evolve(last, date=last.date or first.date)
    dates = share_years(first.date, last.date)
    return evolve(first, date=dates[0]), evolve(last, date=dates[1])


def _refuse_mixed(first: Place, last: Place) -> None:
    for place, other in ((first, last), (last, first)):
        if place.date is None and other.date is not None:
            mend = "write the day, with its month, at both ends"
            raise refuse(place.first, "only one end of this span names a day", mend)


def _refuse_offset(branch: Branch) -> None:
    """ "13:25-05:00" may be a span into the next day or a time five hours behind Greenwich."""
    for dash, after in pairwise(branch.all_words):
        if dash.kind == "DASH" and after.start == dash.start + 1 and _like_offset(after):
            before = [word for word in branch.all_words if word.start < dash.start][-1]
            spaced = before.start + len(before.text) < dash.start
            if before.kind == "CLOCK" and (spaced or _of_day(before.text) > _of_day(after.text)):
                mend = f"write {before.text} to {after.text}, or {before.text} UTC-{after.text}"
                raise refuse(dash, f"-{after.text} may be the end of a span or an offset from UTC", mend)


def _of_day(clock: str) -> tuple[int, int]:
    """Hour and minute of `9`, `9:00`, `0900` or `09:00:30`."""
    hour, _, rest = clock.partition(":") if ":" in clock else (clock[:-2], "", clock[-2:])
    return (int(hour), int(rest[:2])) if hour else (int(rest), 0)


def _refuse_time_or_span(branch: Branch) -> None:
    """ "10 to 9" may be 8:50; with "from", "between" or a dash it is a span."""
    if [word.text for word in branch.words] == ["to"]:
        first, last = branch.branches
        refuse_minutes_to(first.words[-1], last.words[0])


def _like_offset(word: Word) -> bool:
    return re.fullmatch("(?:0[0-9]|1[0-2]):?(?:00|15|30|45)", word.text) is not None


def _interval(branch: Branch) -> TimePhrase:
    first, last = (read_edge(each) for each in branch.branches)
    if first and last:
        return _between(branch, first, last)
    if first:
        return Bounded(Limit.SINCE, first.first_end)
    if last:
        return Bounded(Limit.BY, last.last_end)
    raise refuse(branch.words[0], "an interval that is open at both ends says nothing", "name one end")
