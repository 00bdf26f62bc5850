"""Announcements of one origin, one after the other, of which the later supersede the earlier."""

from __future__ import annotations

from hypothesis import strategies as st

from schedule.model.scenario import Scenario
from tests.strategies.building import MINUTE, report, scenario
from tests.strategies.scenarios import RELIABILITIES, agenda_sentences, items, sentences


@st.composite
def chained_scenarios(draw, most: int = 4) -> Scenario:
    """One item; its own announcements are dated and mostly certain to be later than the ones before."""
    name = ("x",)
    told = [
        report(
            number,
            draw(agenda_sentences(name)),
            draw(st.sampled_from(RELIABILITIES)),
            "a",
            draw(st.sampled_from((number, number, number, number - 1))),
        )
        for number in range(1, draw(st.integers(2, most)) + 1)
    ]
    others = [
        report(len(told) + number, draw(sentences(name)), draw(st.sampled_from(RELIABILITIES)), "b")
        for number in range(1, draw(st.integers(0, 2)) + 1)
    ]
    return scenario(draw(items(1)), (*told, *others), slack=MINUTE, assumed_duration=2 * MINUTE)
