"""Clock times in digits: from "9:30 p.m.", "0730" or "noon" to a wall-clock time."""

import re

from attrs import evolve, frozen

from schedule.language.words import Word, refuse
from schedule.model.phrases import Clock, Part

NOON = 12
HOURS = 24
SIXTY = 60
NOT_A_CLOCK = "this is no clock time"
WRITE_A_CLOCK = "write a time such as 13:25 or 1:25 p.m."
# The hours that people call so, when they name an hour: "1 in the morning", "6 in the afternoon".
HOURS_CALLED = {"morning": (0, 11), "afternoon": (12, 18), "evening": (16, 23), "night": (18, 23)}


@frozen
class SpokenClock:
    """A clock time before its neighbours are heard.

    `open` is a bare hour: morning or evening is not said. `borrows` is true where a neighbour's
    a.m. or p.m. may count for it too ("between 1 and 1:30 p.m."), `lends` where its own may.
    """

    word: Word
    hour: int
    minute: int = 0
    second: int | None = None
    open: bool = False
    borrows: bool = False
    lends: bool = False
    midnight: bool = False

    @property
    def seconds(self) -> int:
        """Seconds after midnight."""
        return (self.hour * SIXTY + self.minute) * SIXTY + (self.second or 0)

    @property
    def clock(self) -> Clock:
        """The value for the model."""
        return Clock(self.hour, self.minute, self.second, halves=self.open, midnight=self.midnight)


def read_clock(word: Word) -> SpokenClock:
    """A clock time in digits, by the 12-hour or the 24-hour clock."""
    digits, suffix = split_suffix(word.text)
    parts = re.split("[:.h]", digits)
    four_digits = len(parts) == 1 and len(digits) == 4
    if four_digits:
        parts = [digits[:2], digits[2:]]
    if suffix == "hours" and len(parts) == 1:
        raise refuse(word, "this may be a time or a length", f"as a time, write {digits}:00")
    if len(parts) > 3 or len(parts[0]) > 2 or any(len(part) != 2 for part in parts[1:]):
        raise refuse(word, NOT_A_CLOCK, WRITE_A_CLOCK)
    if re.fullmatch(r"[0-9]+(?:\.[0-9]+){1,2}", word.text):
        _refuse_dotted_date(word, parts[0], parts[1])
    hour, minute, second = (int(part) for part in [*parts, "0", "0"][:3])
    spoken = SpokenClock(word, hour, minute, second if len(parts) == 3 else None)
    twelve_hour = not digits.startswith("0") and not four_digits and len(parts) < 3
    return settled(evolve(spoken, open=len(parts) == 1, borrows=twelve_hour), suffix)


def read_clock_name(word: Word) -> SpokenClock:
    """Noon or midnight; the bare word midnight may begin or end the day."""
    if "night" in word.text:
        return SpokenClock(word, 0, midnight=True)
    return SpokenClock(word, NOON)


def split_suffix(text: str) -> tuple[str, str]:
    """The words of a clock time, and what stands after them: "a", "p", "o'clock", "hours" or ""."""
    found = re.search(r" ?(?:([ap])\.? ?m\.?|(o)'?clock|(?:hours|hrs|h)\.?)$", text)
    if found is None:
        return text, ""
    return text[: found.start()], found[1] or ("o'clock" if found[2] else "hours")


def settled(spoken: SpokenClock, suffix: str) -> SpokenClock:
    """The clock time with its own a.m. or p.m. applied; refused where there is no such time."""
    _refuse_impossible(spoken)
    twelve = 1 <= spoken.hour <= NOON
    if suffix not in ("a", "p"):
        return evolve(spoken, open=spoken.open and twelve, borrows=spoken.borrows and twelve)
    if not twelve:
        mend = f"write {spoken.hour:02}:{spoken.minute:02}, or an hour from 1 to 12"
        raise refuse(spoken.word, "a.m. and p.m. go with hours from 1 to 12", mend)
    return evolve(in_half(spoken, suffix == "p"), lends=True)


def in_half(spoken: SpokenClock, afternoon: bool) -> SpokenClock:
    """The same time before noon, or from noon on."""
    return evolve(spoken, hour=spoken.hour % NOON + NOON * afternoon, open=False, borrows=False)


def in_part(spoken: SpokenClock, part: Part, said: Word) -> SpokenClock:
    """The time that lies in that part of the day: "9 in the evening" is 21:00."""
    name = part.value.split(" ")[-1]
    if spoken.midnight or (spoken.borrows and spoken.hour == NOON and name != "afternoon"):
        raise refuse(said, f"the {name} does not say which twelve o'clock", "write noon or midnight")
    if name == "night" and spoken.hour < HOURS_CALLED["night"][0] - NOON:
        raise refuse(said, "this may be the night before or after that day", "write a.m. and the date")
    first, last = HOURS_CALLED[name]
    choices = (in_half(spoken, False), in_half(spoken, True)) if spoken.borrows else (spoken,)
    for choice in choices:
        if first <= choice.hour <= last:
            return evolve(choice, lends=True)
    raise refuse(said, f"{spoken.word.text} is not in the {name}", f"leave out the {name}, or the time")


def share_halves(first: SpokenClock, last: SpokenClock) -> tuple[SpokenClock, SpokenClock]:
    """In "between 1 and 1:30 p.m." both are p.m.; in "between 11 and 1 p.m." that would put the
    first after the last, so it is 11 a.m. The same the other way round: "9 a.m. to 1"."""
    if last.lends and first.borrows:
        afternoon = last.hour >= NOON
        near = in_half(first, afternoon)
        return (near if near.seconds <= last.seconds else in_half(first, not afternoon)), last
    if first.lends and last.borrows:
        afternoon = first.hour >= NOON
        near = in_half(last, afternoon)
        return first, (near if near.seconds >= first.seconds else in_half(last, not afternoon))
    return first, last


def _refuse_impossible(spoken: SpokenClock) -> None:
    word, hour, minute, second = spoken.word, spoken.hour, spoken.minute, spoken.second
    if hour > HOURS:
        mend = "hours go from 0 to 24; a day needs its month"
        if word.text.isalpha():
            mend = f"for minutes write them without a hyphen, such as nine {word.text}"
        raise refuse(word, f"there is no hour {hour}", mend)
    if minute >= SIXTY:
        raise refuse(word, f"there is no minute {minute}", "minutes go from 00 to 59")
    if second is not None and second >= SIXTY:
        mend = "seconds go from 00 to 59; leap seconds are not counted"
        raise refuse(word, f"there is no second {second}", mend)
    if hour == HOURS and (minute or second):
        raise refuse(word, "24:00 is the last moment of a day", f"write 0:{minute:02} of the next day")


def _refuse_dotted_date(word: Word, day: str, month: str) -> None:
    if 1 <= int(month) <= 12 and 1 <= int(day) <= 31:
        raise refuse(word, "this may be a time or a date", f"write {day}:{month}, or name the month")
