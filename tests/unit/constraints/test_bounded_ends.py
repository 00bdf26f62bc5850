"""Which ends of an item "took place TIME" is about."""

import pytest

from schedule.constraints.mentions import bounded_ends
from schedule.model.agenda import End
from schedule.model.phrases import At, Between, Bounded, Clock, ClockTime, Limit, Part, PartOfDay, Within

NINE, TEN = ClockTime(Clock(9)), ClockTime(Clock(10))


@pytest.mark.parametrize(
    ("when", "ends"),
    [
        (At(NINE), {End.START}),
        (Bounded(Limit.BEFORE, NINE), {End.END}),
        (Bounded(Limit.BY, NINE), {End.END}),
        (Bounded(Limit.AFTER, NINE), {End.START}),
        (Bounded(Limit.SINCE, NINE), {End.START}),
        (Between(NINE, TEN), {End.START, End.END}),
        (Within(PartOfDay(Part.MORNING)), {End.START, End.END}),
    ],
)
def test_the_ends_that_a_phrase_is_about(when, ends) -> None:
    assert set(bounded_ends(when)) == ends
