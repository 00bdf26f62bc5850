"""What must not matter, and what must come through unchanged."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from schedule.exporting.json_answer import to_json
from schedule.model.agenda import Point
from schedule.model.scenario import Scenario
from schedule.model.statements import PointAt
from schedule.model.timeline import Happened
from tests.oracles.brute_force import Range
from tests.properties.answers import answer, examples
from tests.properties.test_algebra import answered_or_rejected
from tests.strategies.building import at, end_of, exactly, item, report, scenario, start_of
from tests.strategies.scenarios import scenarios


@examples(15)
@given(scenarios(), st.randoms(use_true_random=False))
def test_the_order_of_a_file_does_not_matter(small: Scenario, random) -> None:
    expected = to_json(answered_or_rejected(small).timeline)
    items, sources, reports = (
        random.sample(each, len(each)) for each in (small.items, small.sources, small.reports)
    )
    mixed = evolve(small, items=tuple(items), sources=tuple(sources), reports=tuple(reports))
    assert to_json(answer(mixed).timeline) == expected


entries = st.tuples(st.integers(0, 40), st.integers(0, 9), st.booleans())


@examples(15)
@given(st.lists(entries, min_size=1, max_size=4))
def test_without_statements_the_agenda_is_what_happened(plans: list[tuple[int, int, bool]]) -> None:
    small = scenario(
        tuple(
            item(
                f"i{index}",
                start=at(start),
                **({"end": at(start + more)} if ends else {"duration": exactly(more + 1)}),
            )
            for index, (start, more, ends) in enumerate(plans)
        )
    )
    answered = answer(small)
    for each in answered.timeline.items:
        assert each.happened is Happened.YES
        assert each.actual is not None
        assert each.planned is not None
        assert each.actual.start.at == each.planned.start.at
        assert each.actual.end.at == each.planned.end.at
    assert answered.timeline.rejected == ()


moments = st.integers(1, 30)


@examples(15)
@given(st.lists(st.tuples(moments, moments, st.booleans()), min_size=1, max_size=3), st.integers(1, 600))
def test_a_later_day_is_the_same_day_later(plans: list[tuple[int, int, bool]], shift: int) -> None:
    """Every item has a start; so nothing is open below and midnight does not matter."""
    early, late = (answer(moved_day(plans, minutes)) for minutes in (0, shift))
    assert {point: tick + shift for point, tick in early.points.items()} == late.points
    for key, each in early.ranges.items():
        assert late.ranges[key] == (later(each, shift) if isinstance(key, Point) else each)
    assert early.accepted == late.accepted


def moved_day(plans: list[tuple[int, int, bool]], shift: int) -> Scenario:
    items = tuple(item(f"i{n}", start=at(start + shift)) for n, (start, _, _) in enumerate(plans))
    reports = tuple(
        report(n, PointAt(end_of(f"i{n}") if ends else start_of(f"i{n}"), at(told + shift)), 0.8, "a")
        for n, (_, told, ends) in enumerate(plans)
    )
    return scenario(items, reports)


def later(each: Range, shift: int) -> Range:
    return Range(*(None if end is None else end + shift for end in (each.first, each.last)))
