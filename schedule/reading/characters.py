"""Which characters may stand in a scenario, and how odd ones are shown in messages."""

import re
import unicodedata

from schedule.errors import Mark, Problem, printable
from schedule.reading import limits

SHOWN = 60
REPORTED = 20
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters (but tab and line feed), line separators, surrogates, noncharacters."""

# Letters and marks by category that nobody sees: fillers, joiners and variation selectors.
INVISIBLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)


def forbidden_in_file(text: str, file: str) -> list[Problem]:
    """A problem for each of the first characters that may not stand in a file, with its place."""
    found = []
    for match in FORBIDDEN.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        found.append(forbidden(match.group(), Mark(file, line, column)))
        if len(found) == REPORTED:
            break
    return found


def forbidden_in(value: str, mark: Mark) -> Problem | None:
    """The problem with a text that holds a forbidden character, written as an escape."""
    match = FORBIDDEN.search(value)
    return forbidden(match.group(), mark) if match else None


def forbidden(character: str, mark: Mark) -> Problem:
    """The problem that a character is."""
    return Problem(f"character U+{ord(character):04X} is not allowed", "", "remove it", mark)


def problem_with_id(value: str) -> tuple[str, str] | None:
    """What is wrong with an id and how to mend it; None for a good one.

    Ids are 1 to 64 letters and digits of any script, `_`, `.` and `-`, in composed form (NFC),
    without anything invisible: two ids that look the same are the same.
    """
    if not value or len(value) > limits.ID:
        return f"an id has 1 to {limits.ID} characters", "shorten it, and give the long name as `title`"
    odd = next((each for each in value if not _fits_id(each)), None)
    if odd is not None:
        return (
            f"character {_named(odd)} is not allowed in an id",
            "write letters, digits, `-`, `_` and `.`, and give the full name as `title`",
        )
    if unicodedata.normalize("NFC", value) != value or unicodedata.combining(value[0]):
        return "this id has letters in decomposed form", "write it with composed letters (NFC)"
    return None


def shown(value: str) -> str:
    """User text as it may stand in a message: one line, cut if long, nothing invisible."""
    cut = value if len(value) <= SHOWN else value[: SHOWN - 3] + "..."
    return f"'{printable(cut)}'"


def _fits_id(character: str) -> bool:
    if character in "_.-":
        return True
    kind = unicodedata.category(character)
    return (kind[0] in "LM" or kind == "Nd") and kind != "Me" and not INVISIBLE.match(character)


def _named(character: str) -> str:
    code = f"U+{ord(character):04X}"
    return f"`{character}` ({code})" if character.isprintable() and character != " " else code
