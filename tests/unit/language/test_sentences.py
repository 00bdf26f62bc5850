"""Every kind of sentence, read to exactly what it says."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.errors import PhraseError
from schedule.language.names import Names
from schedule.language.sentence_wordings import WORDINGS
from schedule.language.sentences import read_sentence
from schedule.model.statements import Sentence
from tests.unit.language.sentence_cases import NAMES, SENTENCES
from tests.unit.language.sentence_synonyms import SAME

WORDS = sorted({word for group in WORDINGS.values() for wording in group for word in wording.split()})
NAMED = (*NAMES.items, *NAMES.items.values(), *NAMES.tags, *NAMES.persons, *NAMES.places)
TIMES = ("9 a.m.", "at 9", "noon", "20 minutes", "2 hours", "3", '"', "or", ".", ",", "the", "planned")
SOUP = st.lists(st.sampled_from((*WORDS, *NAMED, *TIMES)), max_size=12).map(" ".join)


@pytest.mark.parametrize(("text", "expected"), SENTENCES.items())
def test_sentence(text: str, expected: Sentence) -> None:
    assert read_sentence(text, NAMES) == expected


@pytest.mark.parametrize(("text", "plain"), SAME)
def test_other_words_for_the_same(text: str, plain: str) -> None:
    assert read_sentence(text, NAMES) == read_sentence(plain, NAMES)


@pytest.mark.parametrize("text", ["hội nghị thượng đỉnh took place", "Straßenempfang für Gäste took place"])
def test_letters_may_be_composed_or_not(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert decomposed != text
    assert read_sentence(decomposed, NAMES) == read_sentence(text, NAMES)


def refusal(text: str) -> PhraseError | None:
    try:
        read_sentence(text, NAMES)
    except PhraseError as error:
        return error
    return None


def is_useful(refused: PhraseError, text: str) -> bool:
    return 0 <= refused.offset <= len(text) and bool(refused.problem.what) and refused.problem.mark is None


@given(st.text(max_size=60) | SOUP)
def test_any_text_is_a_sentence_or_refused(text: str) -> None:
    refused = refusal(text)
    assert refused is None or is_useful(refused, text)


@given(st.sampled_from(sorted(SENTENCES)), st.integers(0, 80), st.sampled_from(("", " ", "x", '"', "or ")))
def test_a_damaged_sentence_is_a_sentence_or_refused(text: str, at: int, put: str) -> None:
    damaged = text[:at] + put + text[at + 1 :]
    refused = refusal(damaged)
    assert refused is None or is_useful(refused, damaged)


def test_a_sentence_may_be_as_long_as_the_limit() -> None:
    text = "press was cancelled"
    full = text + " or press took place" * ((1000 - len(text)) // len(" or press took place"))
    read_sentence(full.ljust(1000), NAMES)
    with pytest.raises(PhraseError, match="at most 1000 characters"):
        read_sentence(full.ljust(1001), NAMES)


def test_without_any_names_nothing_is_known() -> None:
    with pytest.raises(PhraseError, match="unknown item 'press'; the scenario names no items"):
        read_sentence("press started at 9", Names())
