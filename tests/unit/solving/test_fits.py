"""Whose time is drawn where several can be true."""

import pytest

from tests.unit.solving.test_sources import rejected, start, told


@pytest.mark.parametrize(
    ("early", "late", "expected"),
    [
        ("0.6", "0.95", "09:20"),
        ("0.95", "0.6", "09:10"),
        ("0.95", "certain", "09:20"),
        ("certain", "0.95", "09:10"),
    ],
)
def test_of_two_times_that_can_both_be_true_the_more_reliable_one_is_fitted(early, late, expected):
    """From 9:10 on it is about 9:20, to within 10 minutes; about 9:00 is to within 30."""
    reports = [
        {"source": "a", "reliability": early, "statements": ["x started at about 9:00"]},
        {"source": "b", "reliability": late, "statements": ["x started at about 9:20"]},
    ]
    answer = told(*reports)
    assert (start(answer), rejected(answer)) == (expected, [])
