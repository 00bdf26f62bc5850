"""How wide a text will be, without a font at hand: so that labels fit whatever font draws them.

The widths are those of DejaVu Sans, the widest of the usual sans-serif faces, so that a text
that fits here fits in all of them.
"""

import unicodedata

_THOUSANDTHS = {
    300: "ijlI'J",
    340: " .,:;·|",
    400: "()[]t-f/\\",
    420: "r!",
    460: '"',
    500: "–*",
    550: "csz_?",
    590: "kvxyF+L",
    620: "aeoTPY",
    640: "bdghnpqu0123456789ESZ$",
    690: "ABCRKVX",
    740: "UN",
    790: "DGHOQ&",
    860: "wM",
    1000: "mW@%—…",
}
_WIDTHS = {letter: width / 1000 for width, letters in _THOUSANDTHS.items() for letter in letters}
_UNKNOWN, _UNKNOWN_CAPITAL, _FULL_WIDTH = 0.7, 0.85, 1.3
_BOLD = 1.11
_JOINER = "\u200d"
ELLIPSIS = "…"
_TRAILING = " ,;:.–-("
_LONGEST = 400


def width_of(text: str, size: float, bold: bool = False) -> float:
    """The width in px at that font size."""
    return sum(map(_ems, text)) * size * (_BOLD if bold else 1.0)


def shorten(text: str, room: float, size: float, bold: bool = False) -> str:
    """The text if it fits into so many px, else its beginning with an ellipsis."""
    if width_of(text[:_LONGEST], size, bold) <= room and len(text) <= _LONGEST:
        return text
    kept = text[: _fitting(text[:_LONGEST], room - width_of(ELLIPSIS, size, bold), size, bold)]
    return kept.rstrip(_JOINER).rstrip(_TRAILING) + ELLIPSIS


def wrapped(text: str, room: float, size: float, most: int, bold: bool = False) -> tuple[str, ...]:
    """The text on at most so many lines of so many px each, broken at blanks where it can be, the
    last one shortened if need be. Never empty."""
    lines, rest = list[str](), text
    while len(lines) < most - 1 and (len(rest) > _LONGEST or width_of(rest, size, bold) > room):
        end = _fitting(rest, room, size, bold)
        blank = rest.rfind(" ", 0, end + 1)
        end = blank if blank > 0 else max(1, end)
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return (*lines, shorten(rest, room, size, bold))


def _fitting(text: str, room: float, size: float, bold: bool) -> int:
    """How many of the first characters fit; a character and what is joined to it stay together."""
    taken = 0.0
    for index, character in enumerate(text):
        taken += width_of(character, size, bold)
        if taken > room:
            while index and (_ems(text[index]) == 0.0 or text[index - 1] == _JOINER):
                index -= 1
            return index
    return len(text)


def _ems(character: str) -> float:
    known = _WIDTHS.get(character)
    if known is not None:
        return known
    if unicodedata.combining(character) or character == _JOINER:
        return 0.0
    if unicodedata.east_asian_width(character) in "WF" or ord(character) > 0xFFFF:
        return _FULL_WIDTH
    return _UNKNOWN_CAPITAL if character.isupper() else _UNKNOWN
