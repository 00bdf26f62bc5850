"""The next best histories of a scenario of many parts: only those parts are looked at that can have one."""

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

import schedule
from schedule.reconstruct import alternatives, investigate
from schedule.share import Share
from schedule.team import alone
from schedule.why.alternatives import Near
from tests.properties.answers import examples

RELIABILITIES = ["0.6", "0.7", "0.8", "0.9"]
parts = st.lists(st.lists(st.sampled_from(RELIABILITIES), min_size=1, max_size=3), min_size=1, max_size=5)


def of_parts(told: list[list[str]]):
    """In each part as many sources contradict each other about when something started."""
    items = {f"x{at}": {"title": f"X{at}"} for at in range(len(told))}
    statements = [
        {"that": f"x{at} started at exactly {hour}:00", "reliability": each}
        for at, own in enumerate(told)
        for hour, each in enumerate(own)
    ]
    reports = [{"source": "s", "statements": [each]} for each in statements]
    return schedule.scenario(
        title="t", zone="UTC", date="2024-05-02", unplanned=items, sources={"s": {}}, reports=reports
    )


@examples(25)
@given(parts, st.integers(0, 4), st.sampled_from([1.0, 3.0, 20.0, 400.0]))
def test_no_other_part_would_have_told_anything(told: list[list[str]], most: int, within: float) -> None:
    _, inquiries = investigate(of_parts(told))
    working, near = alone(Share.told(inquiries)), Near.within(within, most)
    found = alternatives(working, near, detailed=True)
    with patch.object(Near, "chosen", lambda _, floors: frozenset(range(len(floors)))):
        assert alternatives(working, near, detailed=True) == found
    assert len(found) <= most
    assert all(each.odds <= within * 1.01 for each in found)
