"""Names are found where they stand, the longest first, and nothing is guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.errors import PhraseError
from schedule.language.names import NameKind, Names, find_names, resolve
from schedule.language.sentence_words import cut
from schedule.language.sentences import read_sentence
from schedule.model.agenda import Layer, Subject
from schedule.model.statements import TookPlace

TWINS = Names(
    {"lunch-1": "Lunch", "lunch-2": "Lunch", "noon": "Midday", "x": "noon", "B": "Beta", "b": "beta"}
)
PAIR = Names({"lunch": "Working lunch", "visit": "Planned lunch"})


def found(text: str, names: Names, kind: NameKind = NameKind.ITEM) -> list[tuple[int, tuple[str, ...]]]:
    return [(each.after, each.ids) for each in find_names(cut(text), 0, names, kind)]


def test_the_longest_name_comes_first() -> None:
    names = Names({"press": "Press", "conference": "Press conference", "c": "press conference room"})
    assert found("Press conference room 2", names) == [(3, ("c",)), (2, ("conference",)), (1, ("press",))]


@pytest.mark.parametrize("text", ["press-2", "press.2", "press's", "pressroom", "press_1", "press/radio"])
def test_a_name_ends_with_a_whole_word(text: str) -> None:
    assert found(text, Names({"press": ""})) == []


@pytest.mark.parametrize(("text", "name"), [("कि", "क"), ("press\u20dd", "press")])
def test_a_name_does_not_end_before_a_sign_on_its_last_letter(text: str, name: str) -> None:
    assert found(text, Names({name: ""})) == []


@pytest.mark.parametrize("text", ["press", "PRESS, then", "press.", "press - 2", 'press"'])
def test_marks_after_a_name_do_not_hide_it(text: str) -> None:
    assert found(text, Names({"press": ""}))[0][1] == ("press",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("noon", "noon"),
        ("Midday", "noon"),
        ("B", "B"),
        ("b", "b"),
        ("Beta", "B"),
        ("beta", "b"),
        (" LUNCH-1 ", "lunch-1"),
        ('"lunch-2"', "lunch-2"),
        ("“Midday”", "noon"),
    ],
)
def test_resolved(text: str, expected: str) -> None:
    assert resolve(text, TWINS, NameKind.ITEM) == expected


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Lunch", "several items are called 'Lunch'; found 'Lunch'; name one by its id: lunch-1, lunch-2"),
        ("NOON", "name one by its id: noon, x"),
        ("BETA", "name one by its id: B, b"),
        ("lunhc", "unknown item 'lunhc'; did you mean 'Lunch'?"),
        ("", "unknown item ''"),
        ("tea", "unknown item 'tea'; known items: lunch-1, lunch-2, noon, x, B, b"),
    ],
)
def test_not_resolved(text: str, says: str) -> None:
    with pytest.raises(PhraseError) as caught:
        resolve(text, TWINS, NameKind.ITEM)
    assert says in str(caught.value)


def test_letters_as_they_are_written_tell_two_names_apart_however_they_are_composed() -> None:
    names = Names({"a": "Big Café", "b": "big café"})
    for text, item in (("Big Café", "a"), ("Big  Cafe\u0301", "a"), ("big cafe\u0301", "b")):
        assert resolve(text, names, NameKind.ITEM) == item
    with pytest.raises(PhraseError, match="name one by its id: a, b"):
        resolve("BIG CAFÉ", names, NameKind.ITEM)


@pytest.mark.parametrize(("count", "ends"), [(8, "item8"), (9, "item8, ...")])
def test_a_few_of_many_known_names_are_shown(count: int, ends: str) -> None:
    names = Names({f"item{number}": "" for number in range(1, count + 1)})
    with pytest.raises(PhraseError) as caught:
        resolve("zzz", names, NameKind.ITEM)
    assert str(caught.value).endswith(f"known items: item1, item2, item3, item4, item5, item6, item7, {ends}")


@given(st.text(min_size=1).filter(lambda text: text.split() != []), st.sampled_from(NameKind))
def test_an_id_always_names_itself(name: str, kind: NameKind) -> None:
    names = Names({name: "t"}, (name,), (name,), {name: "t"})
    assert resolve(name, names, kind) == name


def test_a_shared_title_is_refused_in_a_sentence() -> None:
    with pytest.raises(PhraseError, match="name one by its id: lunch-1, lunch-2") as caught:
        read_sentence("noon was before lunch", TWINS)
    assert caught.value.offset == len("noon was before ")


@pytest.mark.parametrize(
    ("text", "item", "layer"),
    [
        ("planned lunch took place", "lunch", Layer.PLANNED),
        ("planned Working lunch took place", "lunch", Layer.PLANNED),
        ('"Planned lunch" took place', "visit", Layer.ACTUAL),
        ('planned "Planned lunch" took place', "visit", Layer.PLANNED),
        ("planned visit took place", "visit", Layer.PLANNED),
    ],
)
def test_a_layer_and_a_title_that_begins_like_one(text: str, item: str, layer: Layer) -> None:
    assert read_sentence(text, PAIR) == TookPlace(Subject(item, layer))


def test_a_title_that_could_be_a_layer_and_an_item_is_refused() -> None:
    with pytest.raises(PhraseError, match="'Planned lunch' can be read in two ways"):
        read_sentence("Planned lunch took place", PAIR)


def test_a_title_that_begins_like_a_layer_is_read_if_nothing_else_fits() -> None:
    names = Names({"visit": "Planned lunch"})
    assert read_sentence("PLANNED LUNCH took place", names) == TookPlace(Subject("visit"))
