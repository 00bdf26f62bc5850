"""Statements that are no plain sentences: mapping forms, empty ones, lists, and what is broken in them."""

import pytest

from schedule.errors import Problem, ScenarioError
from schedule.model.statements import Cancelled, Either
from schedule.reading.characters import REPORTED
from schedule.reading.files import read_text

HEAD = "zone: UTC\ndate: 2024-03-05\n"
TOLD = HEAD + "agenda: {tea: {}, talk: {}}\nsources: {s: {}}\nreports: [{source: s, statements: ["


def problems_of(statement: str, head: str = TOLD) -> list[Problem]:
    with pytest.raises(ScenarioError) as caught:
        read_text(f"{head}{statement}]}}]\n", "f.yaml")
    return list(caught.value.problems)


def test_a_choice_holds_mappings() -> None:
    options = "[{kind: cancelled, item: tea}, {kind: cancelled, item: talk}]"
    (said,) = read_text(f"{TOLD}{{kind: either, options: {options}}}]}}]\n", "f.yaml").statements
    assert said.sentence == Either((Cancelled("tea"), Cancelled("talk")))
    assert said.text == "tea was cancelled or talk was cancelled"


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ("{kind: started, item: /cake, when: 9:00}", "'item' of 'started': unknown item 'cake'"),
        ("{kind: started, item: /[tea], when: 9:00}", "'item' of 'started' must be a text; found ['tea']"),
        ("{kind: started, item: /{a: b}, when: 9:00}", "'item' of 'started' must be a text; found {'a'"),
        ("{kind: started, item: tea, when: at /dawn}", "'when' of 'started': this depends on the place"),
        ('{kind: started, item: tea, when: "at /dawn"}', "'when' of 'started': this depends on the place"),
        ("{kind: ran, item: tea, from: 9:00, to: /25:00}", "'to' of 'ran': there is no hour 25"),
        ("{kind: ran, item: tea, from: 9:00, /too: 10:00}", "'ran' has no key 'too'"),
        ("{kind: started, layer: /real, item: tea, when: 9:00}", "'layer' of 'started' is not known"),
        ("{kind: /begun, item: tea}", "unknown kind of sentence; found 'begun'"),
        ("/{item: tea, when: 9:00}", "a statement is a sentence; found a mapping"),
        ("{kind: either, options: [/~, ~]}", "'options' of 'either' must hold mappings; found None"),
        ("{kind: either, options: /tea}", "'options' of 'either' must be a list of two mappings or more"),
        (
            "{kind: either, options: [{kind: cancelled, item: tea}, {kind: cancelled, item: /cake}]}",
            "'item' of 'cancelled': unknown item 'cake'",
        ),
        (
            "{kind: either, options: [{kind: cancelled, /itm: tea}, {kind: cancelled, item: talk}]}",
            "'cancelled' has no key 'itm'",
        ),
        ("/{kind: started, item: ~, when: 9:00}", "'item' of 'started' is missing"),
        ("/{kind: ordered, item: tea, relation: was before, other: tea}", "an item is compared with itself"),
    ],
)
def test_what_is_wrong_in_a_form_is_told_once_where_it_stands(form: str, says: str) -> None:
    """The place is marked with a slash."""
    (problem,) = problems_of(form.replace("/", ""))
    assert f"{problem.what}; found {problem.found}".startswith(says)
    assert problem.mark is not None
    assert (problem.mark.line, problem.mark.column) == (5, 36 + form.index("/"))


@pytest.mark.parametrize(
    "statement",
    [
        '"tea\\0 took place"',
        '{kind: cancelled, item: "tea\\0"}',
        '{kind: either, options: [{kind: cancelled, item: "tea\\0"}, {kind: cancelled, item: talk}]}',
    ],
)
def test_a_character_that_is_not_allowed_is_the_only_problem_of_its_statement(statement: str) -> None:
    assert [each.what for each in problems_of(statement)] == ["character U+0000 is not allowed"]


def test_what_is_no_statement_keeps_its_number_and_is_told() -> None:
    found = problems_of("tea took place, ~, [tea took place], tea was cancelled")
    assert [(each.what, each.found) for each in found] == [
        ("a statement is a sentence", "nothing"),
        ("a statement is a sentence", "a list"),
    ]


def test_forms_are_not_read_where_the_items_cannot_be() -> None:
    head = HEAD + "agenda: [tea]\nsources: {s: {}}\nreports: [{source: s, statements: ["
    found = problems_of("{kind: cancelled, item: cake}", head)
    assert [each.what for each in found] == ["`agenda` must be a mapping"]


def test_only_the_first_characters_that_are_not_allowed_are_told() -> None:
    with pytest.raises(ScenarioError) as caught:
        read_text(f"{HEAD}title: '{chr(1) * (REPORTED + 30)}'\n", "f.yaml")
    assert [each.mark.column for each in caught.value.problems if each.mark] == list(range(9, 9 + REPORTED))
