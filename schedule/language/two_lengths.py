"""Two lengths joined by "or": "3 or 4 days", "an hour or two"; any other "or" joins sentences."""

import re
from typing import Final

from schedule.language.sentence_words import Words

_NUMBER: Final = (
    r"(?:[0-9]+(?:\.[0-9]+)?(?: ?[½¼¾])?|[½¼¾]|an?\b|half\b"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|eleven|twelve)\b|(?:thir|four|fif|six|seven|eigh|nine)teen\b"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_UNIT: Final = r"(?:seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|wks?|w|months?|years?)"
_LENGTH: Final = re.compile(
    rf"{_NUMBER}(?:[- ](?:{_NUMBER}|and a (?:half|quarter)|quarters? of))*[- ]?{_UNIT}\b", re.IGNORECASE
)
_BARE: Final = re.compile(rf"{_NUMBER}(?: *[.]?$| +(?:before|after|earlier|later|or)\b)", re.IGNORECASE)
_ENDS_IN_UNIT: Final = re.compile(rf"(?:{_NUMBER}[- ]?){_UNIT}\.?$", re.IGNORECASE)


def is_second_length(words: Words, index: int) -> bool:
    """Whether a length begins at that word, just after an "or": a number with its unit, or a number
    alone that has the unit of the length before it."""
    rest = words.text[words.starts[index] :]
    if _LENGTH.match(rest):
        return True
    before = words.text[: words.starts[index - 1]].rstrip()
    return bool(_BARE.match(rest) and _ENDS_IN_UNIT.search(before))
