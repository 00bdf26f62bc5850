"""Days, months, years, and parts of the day as people write them."""

import re
from calendar import monthrange, weekday

from attrs import frozen

from schedule.language.words import MONTHS, WEEKDAYS, Word, refuse
from schedule.model.phrases import CalendarDate, DayShift, Part, Weekday

LEAP_YEAR = 2000
SHIFTS = {
    "today": 0,
    "same day": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "previous day": -1,
    "day before": -1,
    "next day": 1,
    "following day": 1,
    "day after": 1,
    "day before yesterday": -2,
    "day after tomorrow": 2,
}
TURNS = {"this": 0, "same": 0, "previous": -1, "next": 1, "following": 1, "before": -1, "after": 1}
PARTS = {**{part.value: part for part in Part}, "overnight": Part.NIGHT}


@frozen
class Hours:
    """From one full hour to another: a part of the day that is no row of the widths."""

    first: int
    last: int


MIDDLES = {"mid morning": Hours(9, 11), "mid afternoon": Hours(14, 16)}


def read_date_words(word: Word) -> CalendarDate:
    """A date or a month: "Feb. 28, 2019", "28th of February", "2019-02-28", "March 2019"."""
    iso = re.fullmatch("([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?", word.text)
    if iso:
        return checked_date(word, int(iso[1]), int(iso[2]), int(iso[3]) if iso[3] else None)
    month = next(number for number, name in enumerate(MONTHS, 1) if name[:3].lower() in word.text)
    numbers = re.findall("[0-9]+", word.text)
    years = [each for each in numbers if len(each) == 4]
    days = [int(each) for each in numbers if len(each) < 4]
    if years and days and years[0].startswith("0"):
        mend = f"write the time as {years[0][:2]}:{years[0][2:]}, or the whole date in digits"
        raise refuse(word, f"{years[0]} may be a year or a time", mend)
    return checked_date(word, int(years[0]) if years else None, month, days[0] if days else None)


def read_year(word: Word) -> CalendarDate:
    """A whole year: "in 2019", "the year 1200"."""
    return checked_date(word, int(re.sub("[^0-9]", "", word.text)), None, None)


def checked_date(word: Word, year: int | None, month: int | None, day: int | None) -> CalendarDate:
    """The date, refused where the calendar has none such."""
    if year is not None and year < 1:
        raise refuse(word, "there is no year 0", "years go from 1 to 9999")
    if month is not None and not 1 <= month <= len(MONTHS):
        raise refuse(word, f"there is no month {month}", "months go from 01 to 12")
    if month is not None and day is not None:
        most = monthrange(LEAP_YEAR if year is None else year, month)[1]
        if not 1 <= day <= most:
            in_year = "" if year is None else f" {year}"
            what = f"{MONTHS[month - 1]}{in_year} has at most {most} days"
            raise refuse(word, what, f"write a day from 1 to {most}")
    return CalendarDate(year, month, day)


def read_weekday(word: Word) -> Weekday:
    """A day of the week, in full or shortened."""
    return Weekday(next(i for i, name in enumerate(WEEKDAYS) if name.lower().startswith(word.text[:3])))


def read_shift(word: Word) -> DayShift:
    """A day counted from the scenario's date: "today", "the previous day"."""
    return DayShift(SHIFTS[word.text.removeprefix("the ")])


def read_part(word: Word) -> Part | Hours:
    """A part of the day; refused if it is none of those with known hours."""
    name = re.sub("[- ]+", " ", re.sub("^mid(?=[ma])", "mid ", word.text).replace(" in the ", " "))
    if name in PARTS:
        return PARTS[name]
    if name in MIDDLES:
        return MIDDLES[name]
    known = ", ".join((*(part.value for part in Part), *(each.replace(" ", "-") for each in MIDDLES)))
    raise refuse(word, "this part of the day has no agreed hours", f"write one of {known}, or the hours")


def read_turned_part(word: Word) -> tuple[DayShift, Part | Hours]:
    """A part of a day that is counted from the scenario's date: "the previous evening"."""
    words = word.text.removeprefix("the ")
    turn = next(name for name in TURNS if name in words.split(" "))
    part = Word(word.kind, words.removeprefix(turn).removesuffix(turn).strip(), word.start)
    return DayShift(TURNS[turn]), read_part(part)


def refuse_wrong_weekday(word: Word, date: CalendarDate, named: Weekday) -> None:
    """A weekday beside a date must be its weekday; without a year nobody can tell."""
    if date.year is None or date.month is None or date.day is None:
        mend = "write the year too, or leave out the weekday"
        raise refuse(word, "the weekday cannot be checked against an incomplete date", mend)
    true = weekday(date.year, date.month, date.day)
    if true != named.number:
        raise refuse(word, f"that day was a {WEEKDAYS[true]}", "write the weekday or the date, not both")
