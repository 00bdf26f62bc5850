"""The reference page, the catalogue of patterns and the grammar say the same."""

import json
import re
from pathlib import Path
from typing import get_args

import pytest

from schedule.language.mappings import mapping_to_sentence
from schedule.language.sentence_catalogue import PATTERNS
from schedule.language.sentences import read_sentence
from schedule.model.statements import Ordered, Relation, Sentence
from tests.unit.language.sentence_cases import NAMES

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "sentences.md"
WORDS = {"X": "press", "Y": "lunch", "P": "trump", "N": "3", "TAG": "talks", "PLACE": "metropole"}
PHRASES = {"TIME": "9 a.m.", "DURATION": "2 hours"}


def sections() -> dict[str, str]:
    parts = re.split(r"^#+ (.*)$", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def sentences_of(section: str) -> list[str]:
    cells = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
    return [each for cell in cells for each in re.findall("`([^`]+)`", cell)]


def filled(pattern: str) -> str:
    return re.sub(r"\b[A-Z]+\b", lambda word: {**WORDS, **PHRASES}[word[0]], pattern)


KINDS = {kind.__name__: kind for kind in get_args(Sentence)}
ROWS = [(kind, each) for kind in KINDS for each in sentences_of(sections()[kind])]
MAPPINGS = [
    (kind, each) for kind in KINDS for each in re.findall(r"^`(\{.*\})`", sections()[kind], re.MULTILINE)
]


@pytest.mark.parametrize(("kind", "pattern"), ROWS)
def test_a_sentence_becomes_the_kind_it_stands_under(kind: str, pattern: str) -> None:
    assert type(read_sentence(filled(pattern), NAMES)).__name__ == kind


def test_the_page_lists_every_pattern_of_every_kind() -> None:
    assert set(PATTERNS) == set(KINDS.values())
    for kind, patterns in PATTERNS.items():
        assert sorted(sentences_of(sections()[kind.__name__])) == sorted(patterns)


def test_every_relation_is_listed() -> None:
    read = [read_sentence(filled(each), NAMES) for each in sentences_of(sections()["Ordered"])]
    assert {each.relation for each in read if isinstance(each, Ordered)} == set(Relation)


def test_every_kind_has_a_mapping() -> None:
    assert [kind for kind, _ in MAPPINGS] == list(KINDS)


@pytest.mark.parametrize(("kind", "mapping"), MAPPINGS)
def test_a_mapping_becomes_the_kind_it_stands_under(kind: str, mapping: str) -> None:
    assert type(mapping_to_sentence(json.loads(mapping), NAMES)).__name__ == kind
