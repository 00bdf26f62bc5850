"""The mapping form says the same as the sentence."""

import json

import pytest
from hypothesis import given

from schedule.errors import PhraseError
from schedule.language.mappings import mapping_to_sentence, sentence_to_mapping
from schedule.language.sentence_from_mapping import SHAPES
from schedule.language.sentences import read_sentence
from schedule.model.statements import Sentence
from tests.unit.language.sentence_cases import NAMES, SENTENCES
from tests.unit.language.sentence_strategies import AWKWARD, sentences

SAME = (
    ("press started at 15:00", {"kind": "started", "item": "press", "when": "15:00"}),
    (
        "planned press ended by 15:00",
        {"kind": "ended", "item": "press", "layer": "planned", "when": "by 15:00"},
    ),
    ("press ran from 09:00 to 15:00", {"kind": "ran", "item": "press", "from": "09:00", "to": "15:00"}),
    ("press was under way at 15:00", {"kind": "under-way", "item": "press", "when": "15:00"}),
    ("press lasted briefly", {"kind": "lasted", "item": "press", "length": "briefly"}),
    (
        "press was before planned lunch",
        {
            "kind": "ordered",
            "item": "press",
            "relation": "was before",
            "other": "lunch",
            "other-layer": "planned",
        },
    ),
    (
        "press started 20 minutes after lunch ended",
        {
            "kind": "apart",
            "item": "press",
            "end": "start",
            "length": "20 minutes",
            "direction": "after",
            "other": "lunch",
            "other-end": "end",
        },
    ),
    (
        "press started before planned lunch ended",
        {
            "kind": "apart",
            "item": "press",
            "end": "start",
            "direction": "before",
            "other": "lunch",
            "other-layer": "planned",
            "other-end": "end",
        },
    ),
    (
        "press ended when lunch started",
        {
            "kind": "apart",
            "item": "press",
            "end": "end",
            "length": "exactly 0 minutes",
            "direction": "after",
            "other": "lunch",
            "other-end": "start",
        },
    ),
    (
        "press was moved 2 hours earlier",
        {"kind": "moved-by", "item": "press", "by": "2 hours", "to": "earlier"},
    ),
    ("press was moved to 15:00", {"kind": "moved-to", "item": "press", "when": "15:00"}),
    ("press was cut by 2 hours", {"kind": "shortened-by", "item": "press", "length": "2 hours"}),
    ("press was extended to 2 hours", {"kind": "extended-to", "item": "press", "length": "2 hours"}),
    ("press was cancelled", {"kind": "cancelled", "item": "press"}),
    ("press was reinstated", {"kind": "reinstated", "item": "press"}),
    ("press replaced lunch", {"kind": "replaced", "item": "lunch", "by": "press"}),
    ("press will replace lunch", {"kind": "replaced", "item": "lunch", "layer": "revised", "by": "press"}),
    ("press took place", {"kind": "took-place", "item": "press"}),
    ("press will be at 15:00", {"kind": "took-place", "item": "press", "layer": "revised", "when": "15:00"}),
    ("press did not take place", {"kind": "did-not-take-place", "item": "press"}),
    (
        "exactly 3 of talks took place",
        {"kind": "counted", "quantity": "exactly", "number": 3, "tag": "talks"},
    ),
    ("trump attended press", {"kind": "attended", "person": "trump", "item": "press"}),
    ("press was held at metropole", {"kind": "held-at", "item": "press", "place": "metropole"}),
    (
        "press was cancelled or press took place",
        {
            "kind": "either",
            "options": [{"kind": "cancelled", "item": "press"}, {"kind": "took-place", "item": "press"}],
        },
    ),
)
REFUSED: tuple[tuple[dict[str, object], str], ...] = (
    ({}, "the mapping has no 'kind'; found []; add one: started, ended"),
    ({"kind": "movd-by"}, "unknown kind of sentence; found 'movd-by'; did you mean 'moved-by'?"),
    ({"kind": 3}, "unknown kind of sentence; found 3; write one of started"),
    ({"kind": "replaced", "item": "press", "by": "press"}, "an item cannot replace itself; found 'press'"),
    (
        {"kind": "replaced", "item": "lunch", "by": "press", "layer": "planned"},
        "'layer' of 'replaced' is not known; found 'planned'; write one of revised, actual",
    ),
    ({"kind": "cancelled"}, "'item' of 'cancelled' is missing"),
    ({"kind": "started", "item": "press"}, "'when' of 'started' is missing"),
    ({"kind": "started", "itm": "press"}, "'started' has no key 'itm'; did you mean 'item'?"),
    ({"kind": "cancelled", "item": "press", "layer": "planned"}, "'cancelled' has no key 'layer'"),
    ({"kind": "cancelled", "item": "lunhc"}, "'item' of 'cancelled': unknown item 'lunhc'; did you mean"),
    ({"kind": "cancelled", "item": 3}, "'item' of 'cancelled' must be a text; found 3"),
    ({"kind": "cancelled", "item": " "}, "'item' of 'cancelled' must be a text; found ' '"),
    ({"kind": "moved-to", "item": "press", "when": None}, "'when' of 'moved-to' must be a text; found None"),
    ({"kind": "moved-to", "item": "press", "when": "lunchtime"}, "'when' of 'moved-to': this has no agreed"),
    (
        {"kind": "moved-by", "item": "press", "by": "2 hours", "to": "earlyer"},
        "'to' of 'moved-by' is not known; found 'earlyer'; did you mean 'earlier'?",
    ),
    (
        {"kind": "counted", "quantity": "exactly", "number": "-1", "tag": "talks"},
        "'number' of 'counted' must be a whole number, not below 0; found '-1'",
    ),
    (
        {"kind": "counted", "quantity": "exactly", "number": "10000", "tag": "talks"},
        "'number' of 'counted' must be a whole number",
    ),
    (
        {"kind": "counted", "quantity": "exactly", "number": 10_000, "tag": "talks"},
        "'number' of 'counted' must be a whole number",
    ),
    (
        {"kind": "counted", "quantity": "exactly", "number": True, "tag": "talks"},
        "'number' of 'counted' must be a whole number",
    ),
    ({"kind": "either", "options": "x"}, "'options' of 'either' must be a list of two mappings or more"),
    ({"kind": "either", "options": ["x", "y"]}, "'options' of 'either' must hold mappings; found 'x'"),
    ({"kind": "either", "options": [{"kind": "either"}, {}]}, "'options' of 'either' cannot hold another"),
)


@pytest.mark.parametrize(("text", "mapping"), SAME)
def test_same_as_the_sentence(text: str, mapping: dict[str, object]) -> None:
    sentence = read_sentence(text, NAMES)
    assert mapping_to_sentence(mapping, NAMES) == sentence
    assert sentence_to_mapping(sentence) == mapping


def test_every_kind_is_shown() -> None:
    shown = {str(mapping["kind"]) for _, mapping in SAME}
    assert {*SHAPES, "either"} - shown == {"shortened-to", "extended-by"}


@pytest.mark.parametrize("sentence", SENTENCES.values())
def test_every_example_survives(sentence: Sentence) -> None:
    assert mapping_to_sentence(sentence_to_mapping(sentence), NAMES) == sentence


@given(sentences(AWKWARD))
def test_every_sentence_survives(sentence: Sentence) -> None:
    plain = json.loads(json.dumps(sentence_to_mapping(sentence)))
    assert mapping_to_sentence(plain, AWKWARD) == sentence


@pytest.mark.parametrize("number", [0, "0", 9999, "9999"])
def test_numbers_have_up_to_four_digits(number: object) -> None:
    mapping = {"kind": "counted", "quantity": "at most", "number": number, "tag": "talks"}
    assert mapping_to_sentence(mapping, NAMES) == read_sentence(
        f"at most {number} of talks took place", NAMES
    )


def test_titles_and_digits_are_read_too() -> None:
    mapping = {"kind": "counted", "quantity": "At least", "number": "2", "tag": "TALKS"}
    assert mapping_to_sentence(mapping, NAMES) == read_sentence("at least 2 of talks took place", NAMES)
    mapping = {"kind": "cancelled", "item": "Press conference"}
    assert mapping_to_sentence(mapping, NAMES) == read_sentence("press was cancelled", NAMES)


@pytest.mark.parametrize(("mapping", "says"), REFUSED)
def test_refused(mapping: dict[str, object], says: str) -> None:
    with pytest.raises(PhraseError) as caught:
        mapping_to_sentence(mapping, NAMES)
    assert str(caught.value.problem).startswith(says)
