"""Text as words with their places, so that wordings and names are compared word by word."""

from __future__ import annotations

import re
import unicodedata

from attrs import frozen

_WORD = re.compile(r"[\w\u0300-\u036f]+|[^\w\s]")
_PLAIN_MARKS = str.maketrans("’‘“”„–—−", '\'\'"""---')
_JOINS = frozenset("-'._/&@+:")


@frozen
class Words:
    """A text cut into words and single marks. Word `i` is `text[starts[i]:ends[i]]`.

    `keys` are what is compared: caseless, composed (NFC), with plain quotes and dashes.
    """

    text: str
    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def between(self, first: int, after: int) -> str:
        """The text from word `first` up to word `after`, which is left out."""
        return self.text[self.starts[first] : self.ends[after - 1]] if first < after else ""

    def offset(self, index: int) -> int:
        """Where word `index` starts; the end of the last word if there is none."""
        if index < len(self.starts):
            return self.starts[index]
        return self.ends[-1] if self.ends else 0

    def finished(self, index: int) -> bool:
        """True if nothing but a full stop is left."""
        left = len(self.keys) - index
        return left <= 0 or (left == 1 and self.keys[index] == ".")

    def whole(self, index: int) -> bool:
        """True if no word reaches over the gap before `index`: "press" is no word of "press-2"."""
        if index >= len(self.keys) or self.starts[index] > self.ends[index - 1]:
            return True
        if unicodedata.category(self.text[self.starts[index]]).startswith("M"):
            return False
        follows = index + 1 < len(self.keys) and self.starts[index + 1] == self.ends[index]
        joined = self.keys[index] in _JOINS and follows and _is_word(self.keys[index + 1])
        return not (joined and _is_word(self.keys[index - 1]))


def cut(text: str) -> Words:
    """The words of a text, in one pass."""
    found = list(_WORD.finditer(text))
    keys = tuple(caseless(each.group()) for each in found)
    return Words(text, keys, tuple(each.start() for each in found), tuple(each.end() for each in found))


def caseless(word: str) -> str:
    """What is compared of a word."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word.casefold()).translate(_PLAIN_MARKS)


def _is_word(key: str) -> bool:
    return key[0].isalnum() or key[0] == "_"
