"""What is left of a condition once it is known which statements are believed."""
"""What is left of a condition once it is known who is believed, and which facts it could make true."""

from __future__ import annotations

import pytest

from schedule.constraints.conditions import (
    ALWAYS,
    NEVER,
    All,
    Any,
    Believed,
    Condition,
    No,
    Present,
    Tally,
    Yes,
    in_force,
)
from schedule.model.agenda import Layer

HERE = Yes(Present("talk", Layer.ACTUAL))
NEW, OLD = Believed("r2.1"), Believed("r1.1")
    Fact,
    LengthAgainst,
    No,
    Present,
    TakesPart,
    Tally,
    Window,
    Yes,
    asserted_facts,
    in_force,
)
from schedule.model.agenda import End, Layer, Point

HERE, AWAY = Present("x", Layer.ACTUAL), Present("y", Layer.ACTUAL)
EARLY = Window(Point("x", Layer.ACTUAL, End.START), None, 5)
LONGER = LengthAgainst("x", Layer.ACTUAL, Layer.PLANNED, 0, None)
BELIEVED, DOUBTED = Believed("r1"), Believed("r2")


@pytest.mark.parametrize(
    ("condition", "left"),
    [
        (Yes(NEW), ALWAYS),
        (Yes(OLD), NEVER),
        (No(NEW), NEVER),
        (No(OLD), ALWAYS),
        (Any((Yes(NEW), HERE)), ALWAYS),
        (Any((Yes(OLD), HERE)), Any((HERE,))),
        (Any((Yes(OLD), No(NEW))), NEVER),
        (All((Yes(NEW), Any((No(NEW), HERE)))), All((ALWAYS, Any((HERE,))))),
        (HERE, HERE),
        (Tally((OLD,), 1, None), Tally((OLD,), 1, None)),
    ],
)
def test_what_is_left_where_only_the_new_statement_is_believed(condition: Condition, left: Condition) -> None:
    assert in_force(condition, frozenset({"r2.1"})) == left
        (Yes(BELIEVED), ALWAYS),
        (Yes(DOUBTED), NEVER),
        (No(BELIEVED), NEVER),
        (No(DOUBTED), ALWAYS),
        (Yes(HERE), Yes(HERE)),
        (No(HERE), No(HERE)),
        (EARLY, EARLY),
        (All((Yes(HERE), Yes(BELIEVED))), All((Yes(HERE), ALWAYS))),
        (All((Any((Yes(DOUBTED), EARLY)), LONGER)), All((Any((EARLY,)), LONGER))),
        (Any((Yes(BELIEVED), EARLY)), ALWAYS),
        (Any((No(BELIEVED), EARLY)), Any((EARLY,))),
        (Any((Yes(DOUBTED), No(BELIEVED))), NEVER),
        (Any((EARLY, LONGER)), Any((EARLY, LONGER))),
    ],
    ids=str,
)
def test_what_is_left_where_r1_is_believed(condition: Condition, left: Condition) -> None:
    assert in_force(condition, frozenset({"r1"})) == left


def test_facts_come_in_the_order_of_the_words() -> None:
    kim = TakesPart("kim", "x")
    condition = All(
        (Yes(HERE), Any((All((Yes(kim), EARLY)), Tally((AWAY, HERE), 1, None))), No(BELIEVED), LONGER)
    )
    expected: list[Fact] = [HERE, kim, AWAY, HERE]
    assert list(asserted_facts(condition)) == expected
