"""Clock times in words: "half past nine", "ten to midnight", "nine thirty"."""

from attrs import evolve

from schedule.language.clocks import HOURS, NOON, SIXTY, SpokenClock, settled, split_suffix
from schedule.language.words import Word, number, refuse

MINUTES = {"half": 30, "quarter": 15, "a quarter": 15}
HOUR_LIKE = ("five", "ten")


def read_past_clock(word: Word) -> SpokenClock:
    """A clock time after or before a full hour; the hour may be "noon" or "midnight"."""
    words, suffix = split_suffix(word.text)
    way = "past" if " past " in words else "to"
    minutes, _, hour = words.partition(f" {way} ")
    if way == "to" and minutes in HOUR_LIKE and hour not in ("noon", "midnight"):
        mend = f"write {minutes} minutes to {hour}, or between {minutes} and {hour}"
        raise refuse(word, "this may be one time or a span from one hour to another", mend)
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
