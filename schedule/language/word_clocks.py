"""Clock times in words: "half past nine", "ten to midnight", "nine thirty"."""

from attrs import evolve

from schedule.language.clocks import HOURS, NOON, SIXTY, SpokenClock, settled, split_suffix
from schedule.language.words import Refusal, Word, number, refuse

MINUTES = {"half": 30, "quarter": 15, "a quarter": 15}
HOUR_LIKE = ("five", "ten")
FIGURES_OF_MINUTES = ("5", "10", "20", "25")


def read_past_clock(word: Word) -> SpokenClock:
    """A clock time after or before a full hour; the hour may be "noon" or "midnight"."""
    words, suffix = split_suffix(word.text)
    way = "past" if " past " in words else "to"
    minutes, _, hour = words.partition(f" {way} ")
    if way == "to" and minutes in HOUR_LIKE and hour not in ("noon", "midnight"):
        raise refuse(word, *_time_or_span(minutes, hour))
    amount = MINUTES.get(minutes) or number(minutes.split(" minute")[0])
    base = settled(_named_hour(word, hour), suffix)
    if amount >= SIXTY:
        raise refuse(word, f"{amount} minutes are more than an hour", "write a time such as 13:25")
    return _shifted(base, amount if way == "past" else -amount)


def read_said_clock(word: Word) -> SpokenClock:
    """An hour in words, with or without minutes: "nine", "nine o'clock", "nine oh five"."""
    words, suffix = split_suffix(word.text)
    if suffix == "hours":
        raise refuse(word, "this may be a time or a length", f"as a time, write {words} o'clock")
    hour, minutes = _hour_and_minutes(word, words)
    spoken = SpokenClock(word, hour, minutes, open=True, borrows=True)
    return settled(spoken, suffix)


def refuse_minutes_to(minutes: Word, hour: Word) -> None:
    """Refuse "10 to 9", a time or a span that goes backwards; "10 to 12" is taken for a span."""
    named, suffix = split_suffix(hour.text)
    if minutes.text not in FIGURES_OF_MINUTES or suffix == "hours" or not _is_number(named):
        return
    if 1 <= number(named) <= min(NOON, int(minutes.text)):
        what, mend = _time_or_span(minutes.text, hour.text)
        if int(minutes.text) > HOURS:
            what, mend = f"there is no hour {minutes.text}", f"write {minutes.text} minutes to {hour.text}"
        raise Refusal(minutes.start, hour.start + len(hour.text), what, mend)


def _is_number(word: str) -> bool:
    try:
        return number(word) >= 0
    except ValueError:
        return False


def _time_or_span(minutes: str, hour: str) -> tuple[str, str]:
    """What is wrong with "ten to nine", and how to mend it."""
    first, last = number(minutes), number(split_suffix(hour)[0])
    time = f"{(last - 2) % NOON + 1}:{SIXTY - first}"
    span = f"{minutes} and {hour}" if first <= NOON else f"{first}:00 and {last:02}:00"
    what = f"this may be {time} or a span from {minutes} to {hour}"
    return what, f"write {minutes} minutes to {hour}, or between {span}"


def _named_hour(word: Word, hour: str) -> SpokenClock:
    if hour in ("noon", "midnight"):
        return SpokenClock(word, NOON if hour == "noon" else HOURS)
    return SpokenClock(word, number(hour), open=True, borrows=True)


def _shifted(base: SpokenClock, minutes: int) -> SpokenClock:
    total = (base.hour * SIXTY + minutes) % (HOURS * SIXTY)
    if base.borrows:
        total = (total - SIXTY) % (NOON * SIXTY) + SIXTY
    return evolve(base, hour=total // SIXTY, minute=total % SIXTY)


def _hour_and_minutes(word: Word, words: str) -> tuple[int, int]:
    hour, oh, minute = words.partition(" oh ")
    if oh:
        return number(hour), number(minute)
    parts = words.split(" ")
    # "twenty one" is an hour, "nine twenty one" an hour and its minutes.
    for cut in range(len(parts), 0, -1):
        try:
            hour_number = number(" ".join(parts[:cut]))
            minute_number = number(" ".join(parts[cut:])) if cut < len(parts) else 0
        except ValueError:
            continue
        if cut == len(parts) or minute_number >= 10:
            return hour_number, minute_number
    raise refuse(word, "this is no clock time", "write a time such as 13:25 or nine thirty")
