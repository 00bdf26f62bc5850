"""What is left of a condition once it is known which statements are believed."""

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
