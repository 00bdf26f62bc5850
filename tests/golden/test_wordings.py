"""What becomes of sentences, times and lengths that are written wrong: read as what, or how refused.

One line for each in `sentences.txt`, `times.txt` and `lengths.txt`, made from the cases of the unit tests by
leaving out, doubling and exchanging words. `SCHEDULE_UPDATE=1 pytest tests/golden` writes them anew; read the
difference before committing it: every line is what a user would be told.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from schedule.errors import PhraseError
from schedule.language.sentence_rendering import render_sentence
from schedule.language.sentences import read_sentence
from schedule.language.times import read_length, read_time, render_length, render_time
from tests.unit.language.sentence_cases import NAMES, SENTENCES
from tests.unit.language.test_sentence_refusals import REFUSED
from tests.unit.language.time_cases import LENGTHS, TIMES
from tests.unit.language.time_refusals import REFUSED_LENGTHS, REFUSED_TIMES

UPDATE = bool(os.environ.get("SCHEDULE_UPDATE"))
LONGEST = 100


def damaged(texts: list[str]) -> list[str]:
    """Each text as it is, and with one word left out, doubled, or exchanged with the next, in turns."""
    made = dict.fromkeys(texts)
    for at, text in enumerate(texts):
        words = text.split(" ")
        place = at % len(words)
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
            yield f"{text!r}, at {error.offset}: {error}"


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


@pytest.mark.parametrize("name", CASES)
def test_what_is_told(name: str) -> None:
    texts, read = CASES[name]
    found = "".join(f"{line}\n" for line in told(damaged(texts), read))
    file = Path(__file__).with_name(f"{name}.txt")
    if UPDATE:
        file.write_text(found, encoding="utf-8")
    assert found == file.read_text(encoding="utf-8")
