"""Items are found by their ids, in a scenario and in its answer; a name that is none is no silent miss."""

import pytest

import schedule

GIVEN = schedule.scenario(
    zone="UTC",
    date="2024-01-02",
    agenda={"talk": {"title": "Talk", "start": "9:00"}, "tea": {"start": "10:00"}},
)


def test_an_item_is_found_by_its_id() -> None:
    assert GIVEN.item("tea").id == schedule.reconstruct(GIVEN)["tea"].id == "tea"


@pytest.mark.parametrize("name", ["Talk", "TALK", ""])
def test_what_is_no_id_finds_nothing(name: str) -> None:
    with pytest.raises(KeyError, match=repr(name)):
        GIVEN.item(name)
    with pytest.raises(KeyError, match=repr(name)):
        schedule.reconstruct(GIVEN)[name]
