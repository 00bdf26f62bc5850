"""The thirteen relations of Allen (CACM 26, 1983): exclusive, exhaustive, inverse, composed as published."""

from itertools import combinations, product

import pytest

from schedule.constraints.relations import inverse, ordered
from schedule.model.agenda import Layer, Subject
from schedule.model.statements import Relation
from tests.unit.constraints.test_meanings_against_the_judge import true_of

LETTERS = {
    "p": Relation.PRECEDES,
    "m": Relation.MEETS,
    "o": Relation.OVERLAPS,
    "F": Relation.FINISHED_BY,
    "D": Relation.CONTAINS,
    "s": Relation.STARTS,
    "e": Relation.EQUALS,
    "S": Relation.STARTED_BY,
    "d": Relation.DURING_EXACTLY,
    "f": Relation.FINISHES,
    "O": Relation.OVERLAPPED_BY,
    "M": Relation.MET_BY,
    "P": Relation.PRECEDED_BY,
}
FULL, CONCUR = "pmoFDseSdfOMP", "oFDseSdfO"
TABLE = {
    "p": ["p", "p", "p", "p", "p", "p", "p", "p", "pmosd", "pmosd", "pmosd", "pmosd", FULL],
    "m": ["p", "p", "p", "p", "p", "m", "m", "m", "osd", "osd", "osd", "Fef", "DSOMP"],
    "o": ["p", "p", "pmo", "pmo", "pmoFD", "o", "o", "oFD", "osd", "osd", CONCUR, "DSO", "DSOMP"],
    "F": ["p", "m", "o", "F", "D", "o", "F", "D", "osd", "Fef", "DSO", "DSO", "DSOMP"],
    "D": ["pmoFD", "oFD", "oFD", "D", "D", "oFD", "D", "D", CONCUR, "DSO", "DSO", "DSO", "DSOMP"],
    "s": ["p", "p", "pmo", "pmo", "pmoFD", "s", "s", "seS", "d", "d", "dfO", "M", "P"],
    "e": list(FULL),
    "S": ["pmoFD", "oFD", "oFD", "D", "D", "seS", "S", "S", "dfO", "O", "O", "M", "P"],
    "d": ["p", "p", "pmosd", "pmosd", FULL, "d", "d", "dfOMP", "d", "d", "dfOMP", "P", "P"],
    "f": ["p", "m", "osd", "Fef", "DSOMP", "d", "f", "OMP", "d", "f", "OMP", "P", "P"],
    "O": ["pmoFD", "oFD", CONCUR, "DSO", "DSOMP", "dfO", "O", "OMP", "dfO", "O", "OMP", "P", "P"],
    "M": ["pmoFD", "seS", "dfO", "M", "P", "dfO", "M", "P", "dfO", "M", "P", "P", "P"],
    "P": [FULL, "dfOMP", "dfOMP", "P", "P", "dfOMP", "P", "P", "dfOMP", "P", "P", "P", "P"],
}
INTERVALS = list(combinations(range(6), 2))
CONDITIONS = {letter: ordered(Subject("x"), relation, Subject("y")) for letter, relation in LETTERS.items()}


def letters_between(x: tuple[int, int], y: tuple[int, int]) -> list[str]:
    spans = {("x", Layer.ACTUAL): x, ("y", Layer.ACTUAL): y}
    return [letter for letter, condition in CONDITIONS.items() if true_of(condition, spans)]


BETWEEN = {(x, y): letters_between(x, y) for x, y in product(INTERVALS, INTERVALS)}


def test_exactly_one_relation_holds_between_any_two_intervals() -> None:
    assert {len(letters) for letters in BETWEEN.values()} == {1}
    assert {letters[0] for letters in BETWEEN.values()} == set(LETTERS)


@pytest.mark.parametrize("letter", LETTERS)
def test_the_inverse_holds_the_other_way_round(letter: str) -> None:
    mirrored = inverse(LETTERS[letter])
    for (x, y), letters in BETWEEN.items():
        assert (letters == [letter]) == (LETTERS[BETWEEN[y, x][0]] is mirrored)


def test_composition_is_the_published_table() -> None:
    found: dict[tuple[str, str], set[str]] = {}
    for x, y, z in product(INTERVALS, INTERVALS, INTERVALS):
        pair = BETWEEN[x, y][0], BETWEEN[y, z][0]
        found.setdefault(pair, set()).add(BETWEEN[x, z][0])
    assert found == {(a, b): set(TABLE[a][at]) for a in FULL for at, b in enumerate(FULL)}
    assert sum(len(letters) for letters in found.values()) == 409
