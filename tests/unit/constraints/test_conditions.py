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
        (All((Yes(BELIEVED), Any((No(BELIEVED), EARLY)))), All((ALWAYS, Any((EARLY,))))),
        (Tally((DOUBTED,), 1, None), Tally((DOUBTED,), 1, None)),
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
