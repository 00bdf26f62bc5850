"""The collector of cycles is kept from its work for a while, and then is as it was."""

import gc

import pytest

from schedule.collecting import ALLOCATIONS, rarely_collecting


@pytest.fixture(autouse=True)
def _as_it_was():
    usual = gc.get_threshold()
    yield
    gc.set_threshold(*usual)


@pytest.mark.parametrize("usual", [700, 0, 2 * ALLOCATIONS])
def test_it_is_seldom_at_work_for_a_while_and_as_usual_afterwards(usual: int) -> None:
    gc.set_threshold(usual, 5, 7)
    with rarely_collecting():
        assert gc.get_threshold() == (max(usual, ALLOCATIONS) if usual else 0, 5, 7)
    assert gc.get_threshold() == (usual, 5, 7)


def test_it_is_as_usual_after_an_error() -> None:
    gc.set_threshold(700, 5, 7)
    with pytest.raises(KeyError), rarely_collecting():
        raise KeyError
    assert gc.get_threshold() == (700, 5, 7)
