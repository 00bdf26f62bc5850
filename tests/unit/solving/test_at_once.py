"""What cannot hold is found all at once or link by link: the answers are the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given

from schedule import Contradiction, reconstruct, scenario
from schedule.model.scenario import Scenario
from schedule.model.timeline import Timeline
from schedule.network import waves
from schedule.solving import choices
from tests.properties.answers import examples
from tests.properties.test_world import worlds
from tests.strategies.scenarios import scenarios


@contextmanager
def all_at_once(most_waves: int) -> Iterator[None]:
    """Whatever is violated is looked at all at once, until it takes so many waves."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(choices, "MANY", 0)
        patched.setattr(waves, "MOST_WAVES", most_waves)
        yield


def told(small: Scenario) -> Timeline | tuple[str, ...]:
    try:
        return reconstruct(small)
    except Contradiction as error:
        return error.statements


def told_alike(small: Scenario) -> None:
    one_by_one = told(small)
    for most_waves in (1000, 3):
        with all_at_once(most_waves):
            assert told(small) == one_by_one


@examples(50)
@given(scenarios(max_items=3, max_statements=8))
def test_of_small_scenarios(small: Scenario) -> None:
    told_alike(small)


@examples(30)
@given(worlds())
def test_of_people_places_and_clocks(small: dict[str, object]) -> None:
    told_alike(scenario(**small))
