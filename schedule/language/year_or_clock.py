"""Four bare digits: a clock time ("0900", "1325") unless they may just as well be a year."""

from schedule.language.phrase_parsing import Branch
from schedule.language.words import Word, refuse

FIRST_DOUBTFUL, LAST_DOUBTFUL = 1800, 2059
CIRCA = ("c", "c.", "ca", "ca.", "circa")
CLEARLY_CLOCK = ("ZONE", "DATE", "WEEKDAY", "SHIFT", "PART", "TURNED_PART", "SHORTLY", "ISH")


def refuse_doubtful_years(branch: Branch) -> None:
    """Refuse 1800 to 2059, and any four digits after "circa" or in a span with a date, where nothing
    else decides.

    What decides: "at", a zone, a day or a part of the day beside it, or another clock time in the
    phrase that cannot be a year.
    """
    words = branch.all_words
    if any(word.kind.endswith("CLOCK") and not _four_digits(word) for word in words):
        return
    dated = len(branch.branches) > 1 and any(map(_is_date, branch.branches))
    for place in branch.branches:
        for word in place.words:
            if word.kind == "CLOCK" and _doubtful(word, place.words, dated=dated):
                raise refuse(word, *perhaps_a_year(word.text, with_its_day=dated))


def perhaps_a_year(digits: str, *, with_its_day: bool = False) -> tuple[str, str]:
    """What is wrong with four bare digits, and how to mend it."""
    time = f"{digits[:2]}:{digits[2:]}"
    mend = f"the year {digits}, or {time} with its day" if with_its_day else f"{time} or the year {digits}"
    return f"{digits} may be the time {time} or the year {digits}", f"write {mend}"


def _four_digits(word: Word) -> bool:
    return len(word.text) == 4 and word.text.isdecimal() and not word.text.startswith("0")


def _is_date(place: Branch) -> bool:
    """A date without a clock time."""
    kinds = {word.kind for word in place.words}
    return bool(kinds & {"DATE", "YEAR"}) and not any(kind.endswith("CLOCK") for kind in kinds)


def _doubtful(word: Word, beside: tuple[Word, ...], *, dated: bool) -> bool:
    if int(word.text[2:]) > 59 or int(word.text[:2]) > 24:
        return False
    if any(each.kind in CLEARLY_CLOCK or each.text in ("at", "sharp", "on the dot") for each in beside):
        return False
    circa = any(each.text in CIRCA for each in beside)
    return circa or dated or FIRST_DOUBTFUL <= int(word.text) <= LAST_DOUBTFUL
