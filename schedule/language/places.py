"""One place in time as words say it: a clock time, a day, a part of a day, or several together."""

import re

from attrs import evolve, frozen

from schedule.language.clocks import SpokenClock, in_part, read_clock, read_clock_name
from schedule.language.dates import (
    Hours,
    read_date_words,
    read_part,
    read_shift,
    read_turned_part,
    read_weekday,
    read_year,
    refuse_wrong_weekday,
)
from schedule.language.phrase_parsing import Branch
from schedule.language.word_clocks import read_past_clock, read_said_clock
from schedule.language.words import Word, refuse
from schedule.language.zones import read_offset, read_zone
from schedule.model.phrases import CalendarDate, Clock, ClockTime, Date, Endpoint, Hedge, Part, PartOfDay

CLOCKS = {
    "CLOCK": read_clock,
    "PAST_CLOCK": read_past_clock,
    "SAID_CLOCK": read_said_clock,
    "CLOCK_NAME": read_clock_name,
}
HEDGES = {
    **dict.fromkeys(("exactly", "precisely", "sharp", "on the dot"), Hedge.EXACTLY),
    **dict.fromkeys(("nearly", "almost", "just under"), Hedge.NEARLY),
}
ONLY_FOR_LENGTHS = {"just under": "nearly", "some": "about"}
SHORTLY = {"after": Hedge.SHORTLY_AFTER, "past": Hedge.SHORTLY_AFTER, "before": Hedge.SHORTLY_BEFORE}
TWO_SPANS = "this part of the day has hours of its own"


@frozen
class Place:
    """The words of one place in time, put together.

    `zone` None: nothing is said; `zones.LOCAL`: "local time" is said.
    """

    first: Word
    clock: SpokenClock | None = None
    date: Date | None = None
    part: Part | Hours | None = None
    zone: str | None = None
    hedge: Hedge | None = None
    hedge_word: Word | None = None

    @property
    def first_end(self) -> Endpoint:
        """The value for the model; of hours with a beginning and an end the beginning."""
        return self._hour(self.part.first) if isinstance(self.part, Hours) else self._endpoint(self.part)

    @property
    def last_end(self) -> Endpoint:
        """The value for the model; of hours with a beginning and an end the end."""
        return self._hour(self.part.last) if isinstance(self.part, Hours) else self._endpoint(self.part)

    def _hour(self, hour: int) -> ClockTime:
        return ClockTime(Clock(hour), self.date)

    def _endpoint(self, part: Part | None) -> Endpoint:
        if self.clock:
            return ClockTime(self.clock.clock, self.date, self.zone or None)
        if part:
            return PartOfDay(part, self.date)
        assert self.date is not None  # the grammar has no place without a clock time, a part or a day
        return self.date


def read_place(branch: Branch) -> Place:
    """The place in time that the words name. Raises Refusal where they do not fit together."""
    words = branch.words
    hedge = _only(words, ("HEDGE", "SHORTLY", "ISH", "MANNER"), "a time can be hedged once")
    place = Place(words[0], hedge=read_hedge(hedge) if hedge else None, hedge_word=hedge)
    place = _with_days(place, words)
    clock = _only(words, (*CLOCKS, "DATETIME"), "one time is enough")
    if clock is None:
        return place
    if hedge and hedge.text in ONLY_FOR_LENGTHS:
        raise refuse(hedge, "this goes with lengths", f"write {ONLY_FOR_LENGTHS[hedge.text]}")
    zone = _only(words, ("ZONE",), "a time has one zone")
    if clock.kind == "DATETIME":
        return _with_datetime(place, clock, zone)
    place = evolve(place, clock=CLOCKS[clock.kind](clock), zone=read_zone(zone) if zone else None)
    return _settled(place, words)


def read_edge(branch: Branch) -> Place | None:
    """One end of an interval that is written with a slash; None where it is open ("..")."""
    word = branch.words[0]
    if word.kind == "DOTS":
        return None
    if len(branch.words) > 1:
        raise refuse(branch.words[1], "an interval has no approximate ends", "write wider dates")
    if word.kind == "DATETIME":
        return _with_datetime(Place(word), word, None)
    return Place(word, date=read_year(word) if word.kind == "YEAR" else read_date_words(word))


def read_hedge(word: Word) -> Hedge:
    """How firmly the words name a time or a length."""
    if word.kind == "SHORTLY":
        return SHORTLY[word.text.split(" ")[-1]]
    return HEDGES.get(word.text, Hedge.ABOUT)


def on_day(place: Place, days: Place) -> Place:
    """The place on the day, and in the part of the day, that was named before it."""
    if place.date and days.date:
        raise refuse(place.first, "the day is named twice", "name it once")
    if not place.clock and days.part:
        raise refuse(place.first, "a clock time is expected in this part of the day", "write clock times")
    if isinstance(days.part, Hours):
        raise refuse(days.first, TWO_SPANS, "leave out one of them")
    if (place.clock or place.part) and not is_day(days.date):
        raise refuse(days.first, "a clock time needs a single day", "write the day of the month too")
    if place.clock and days.part:
        return evolve(place, clock=in_part(place.clock, days.part, days.first), date=days.date)
    return evolve(place, date=place.date or days.date)


def is_day(date: Date | None) -> bool:
    """True for a date that names a single day."""
    return not isinstance(date, CalendarDate) or date.day is not None


def _with_days(place: Place, words: tuple[Word, ...]) -> Place:
    date = _only(words, ("DATE", "YEAR"), "one date is enough")
    weekday = _only(words, ("WEEKDAY",), "one weekday is enough")
    shift = _only(words, ("SHIFT", "TURNED_PART"), "one day is enough")
    part = _only(words, ("PART", "TURNED_PART"), "one part of the day is enough")
    if shift and (date or weekday):
        raise refuse(shift, "the day is named twice", "name it once")
    if shift and shift.kind == "TURNED_PART":
        turned, named = read_turned_part(shift)
        return evolve(place, date=turned, part=named)
    day = read_shift(shift) if shift else _date(date, weekday)
    if part and not is_day(day):
        raise refuse(part, "a part of the day needs a day", "write the day of the month too")
    return evolve(place, date=day, part=read_part(part) if part else None)


def _date(date: Word | None, weekday: Word | None) -> Date | None:
    if date is None:
        return read_weekday(weekday) if weekday else None
    found = read_year(date) if date.kind == "YEAR" else read_date_words(date)
    if weekday:
        refuse_wrong_weekday(weekday, found, read_weekday(weekday))
    return found


def _with_datetime(place: Place, word: Word, beside: Word | None) -> Place:
    """An ISO 8601 time; its zone is its own, or the one `beside` it."""
    found = re.fullmatch(r"([0-9-]+)t([0-9:.,]+)(z|[+-].*)?", word.text)
    if found is None or not re.fullmatch("[0-9]{2}:[0-9]{2}(?::[0-9]{2})?", found[2]):
        raise refuse(word, "this is no ISO 8601 time in whole seconds", "write it as 2019-02-28T13:25:07")
    if place.date or place.part:
        raise refuse(place.first, "the day is named twice", "name it once")
    date = read_date_words(Word("DATE", found[1], word.start))
    clock = read_clock(Word("CLOCK", found[2], word.start + found.start(2)))
    if found[3] and beside is not None:
        raise refuse(beside, "a time has one zone", "leave out one of them")
    zone = read_offset(word, found[3]) if found[3] else read_zone(beside) if beside else None
    return evolve(place, clock=clock, date=date, zone=zone)


def _settled(place: Place, words: tuple[Word, ...]) -> Place:
    if place.clock is None or not is_day(place.date):
        raise refuse(place.first, "a clock time needs a single day", "write the day of the month too")
    if place.part is None:
        return place
    said = next(word for word in words if word.kind in ("PART", "TURNED_PART"))
    if isinstance(place.part, Hours):
        raise refuse(said, TWO_SPANS, "leave out one of them")
    return evolve(place, clock=in_part(place.clock, place.part, said), part=None)


def _only(words: tuple[Word, ...], kinds: tuple[str, ...], what: str) -> Word | None:
    found = [word for word in words if word.kind in kinds]
    if len(found) > 1:
        raise refuse(found[1], what, "leave out one of them")
    return found[0] if found else None
