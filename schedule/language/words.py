"""The plain form of what people type, and the words for numbers, months and days."""

from attrs import frozen

from schedule.errors import PhraseError, Problem

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}

NUMBER_WORDS = {
    **{word: number for number, word in enumerate(ONES)},
    **TENS,
    **{f"{tens} {ONES[ones]}": number + ones for tens, number in TENS.items() for ones in range(1, 10)},
}
"""In words, up to ninety nine."""

_SAME_LENGTH = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc\u0060\u00b4", "'"),
    }
)


@frozen
class Plain:
    """A text in lower case, with single spaces and plain dashes and apostrophes.

    `origins[i]` is the index in `original` of the plain text's character `i`; it has one entry
    more than the text, for its end.
    """

    text: str
    origins: tuple[int, ...]
    original: str

    def found(self, start: int, end: int) -> str:
        """What the user wrote there, in quotes."""
        return repr(self.original[self.origins[start] : self.origins[end]].strip())


@frozen
class Word:
    """One expression of a plain text: its kind (a terminal of time.lark), and where it begins."""

    kind: str
    text: str
    start: int


class Refusal(Exception):
    """A part of a plain text means nothing, or too much. Inside this room only: `PhraseError`
    is what others see."""

    def __init__(self, start: int, end: int, what: str, mend: str) -> None:
        super().__init__(what)
        self.start = start
        self.end = end
        self.what = what
        self.mend = mend

    def in_words_of(self, plain: Plain) -> PhraseError:
        """The same as an error for users: the original words and their offset."""
        problem = Problem(self.what, plain.found(self.start, self.end), self.mend)
        return PhraseError(problem, plain.origins[self.start])


def refuse(word: Word, what: str, mend: str) -> Refusal:
    """A refusal of one word of the text."""
    return Refusal(word.start, word.start + len(word.text), what, mend)


def plain(text: str) -> Plain:
    """Lower case, single spaces, plain dashes: so the grammar need not know the variants.

    Letters whose lower case is longer than one character stay, and are refused later.
    """
    kept: list[str] = []
    origins: list[int] = []
    for index, character in enumerate(text.translate(_SAME_LENGTH)):
        lower = " " if character.isspace() else character.lower()
        if lower == " " and (not kept or kept[-1] == " "):
            continue
        kept.append(lower if len(lower) == 1 else character)
        origins.append(index)
    if kept and kept[-1] == " ":
        del kept[-1], origins[-1]
    return Plain("".join(kept), (*origins, len(text)), text)


def number(word: str) -> int:
    """The value of digits or of a number word up to sixty-nine. Raises ValueError for others."""
    if word.isdecimal():
        return int(word)
    if word in ONES:
        return ONES.index(word)
    tens, _, ones = word.replace("-", " ").partition(" ")
    if tens not in TENS or (ones and ones not in ONES[1:10]):
        raise ValueError(word)
    return TENS[tens] + (ONES.index(ones) if ones else 0)
