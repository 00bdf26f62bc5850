"""What becomes of sentences, times and lengths that are written wrong: read as what, or how refused.

One line for each in `told/`, made from the cases of the other tests by leaving out, doubling and exchanging
words; all words of sentences are in `told/vocabulary.txt`. `SCHEDULE_UPDATE=1 pytest tests/unit/language`
writes them anew; read the difference before committing it: every line is what a user would be told.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from schedule.errors import PhraseError
from schedule.language.sentence_rendering import render_sentence
from schedule.language.sentence_wordings import (
    BOTHS,
    EDGES,
    ENDS,
    MOVES,
    NUMBERS,
    QUANTITIES,
    RELATIONS,
    RESIZES,
    WORDINGS,
)
from schedule.language.sentences import read_sentence
from schedule.language.times import read_length, read_time, render_length, render_time
from tests.unit.language.sentence_cases import NAMES, SENTENCES
from tests.unit.language.test_sentence_refusals import REFUSED
from tests.unit.language.time_cases import LENGTHS, TIMES
from tests.unit.language.time_refusals import REFUSED_LENGTHS, REFUSED_TIMES

UPDATE = bool(os.environ.get("SCHEDULE_UPDATE"))
LONGEST = 100
FOLDER = Path(__file__).with_name("told")


def damaged(texts: list[str]) -> list[str]:
    """Each text as it is, and with one word left out, doubled, or exchanged with the next: any one."""
    made = dict.fromkeys(texts)
    for text in texts:
        words = text.split(" ")
        place = len(text) % len(words)
        here, rest = words[place], words[place + 1 :]
        made[" ".join([*words[:place], *rest])] = None
        made[" ".join([*words[:place], here, here, *rest])] = None
        made[" ".join([*words[:place], *rest[:1], here, *rest[1:]])] = None
    return [each for each in made if len(each) <= LONGEST and "/" not in each]


def told(texts: list[str], read: Callable[[str], str]) -> Iterator[str]:
    for text in texts:
        try:
            yield f"{text!r}: {read(text)}"
        except PhraseError as error:
            yield f"{text!r}, at {error.offset}: {' '.join(str(error).splitlines())}"


def sentence(text: str) -> str:
    return render_sentence(read_sentence(text, NAMES))


def time(text: str) -> str:
    return render_time(read_time(text))


def length(text: str) -> str:
    return render_length(read_length(text))


CASES = {
    "sentences": ([*SENTENCES, *(text for text, _, _ in REFUSED)], sentence),
    "times": ([*TIMES, *(text for text, _, _ in REFUSED_TIMES)], time),
    "lengths": ([*LENGTHS, *(text for text, _, _ in REFUSED_LENGTHS)], length),
}


SHARE = 80
SHARES = [(name, at) for name, (texts, _) in CASES.items() for at in range(0, len(damaged(texts)), SHARE)]


def expected(name: str, found: Callable[[], Iterator[str]]) -> list[str]:
    """The lines of that file; as they are found now, if they are to be written."""
    file = FOLDER / f"{name}.txt"
    if UPDATE:
        file.write_text("".join(f"{line}\n" for line in found()), encoding="utf-8")
    return file.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", CASES)
def test_every_case_has_its_line(name: str) -> None:
    texts, read = CASES[name]
    assert len(expected(name, lambda: told(damaged(texts), read))) == len(damaged(texts))


@pytest.mark.parametrize(("name", "first"), SHARES)
def test_what_is_told(name: str, first: int) -> None:
    texts, read = CASES[name]
    share = slice(first, first + SHARE)
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    assert list(told(damaged(texts)[share], read)) == lines[share]


VALUES = {**BOTHS, **EDGES, **ENDS, **MOVES, **NUMBERS, **QUANTITIES, **RELATIONS, **RESIZES}


def vocabulary() -> Iterator[str]:
    for terminal, wordings in WORDINGS.items():
        yield from (f"{terminal}: {each}{said(each)}" for each in wordings)


def test_the_vocabulary_is_what_it_was() -> None:
    """Each wording with the place where it may stand, and what it says if it stands for something."""
    assert list(vocabulary()) == expected("vocabulary", vocabulary)


def said(wording: str) -> str:
    value = VALUES.get(wording)
    return "" if value is None else f" = {getattr(value, 'value', value)}"
