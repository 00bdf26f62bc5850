"""A date that one end of a span names counts for the other end too."""

import pytest

from schedule.language.times import read_time


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("between 9 a.m. on 2019-02-28 and 11 a.m.", "between 9 a.m. and 11 a.m. on 2019-02-28"),
        ("between Thursday 9 a.m. and 11 a.m.", "between 9 a.m. and 11 a.m. on Thursday"),
        ("2019-02-28 9 a.m. to 11 a.m.", "9 a.m. to 11 a.m. on 2019-02-28"),
    ],
)
def test_either_end_may_name_the_date(one: str, other: str) -> None:
    found = read_time(one)
    assert found == read_time(other)
    assert found.first.date == found.last.date is not None
