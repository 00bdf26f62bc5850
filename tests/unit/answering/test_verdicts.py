"""When a verdict is certain, and when it is only likely."""

import pytest

import schedule
from schedule.model.timeline import Is


@pytest.mark.parametrize(("against", "certain"), [(0.9, False), (0.8, True)])
def test_replaced_is_certain_only_if_the_statement_always_holds(against: float, certain: bool) -> None:
    """x did not take place in any case; whether y did in its stead is told both ways."""
    given = schedule.scenario(
        zone="UTC",
        date="2024-03-01",
        settings={"evidence-only": True},
        sources={"a": {}, "b": {}, "c": {}},
        agenda={"x": {"start": "9:00"}, "y": {"start": "9:00"}},
        reports=[
            {"source": "a", "reliability": 0.9, "statements": ["y replaced x"]},
            {"source": "b", "reliability": against, "statements": ["y did not take place"]},
            {"source": "c", "reliability": "certain", "statements": ["x did not take place"]},
        ],
    )
    (verdict,) = schedule.reconstruct(given)["x"].verdicts
    assert (verdict.is_, verdict.certain) == (Is.REPLACED, certain)


def solved(agenda: dict, *reports: tuple[str, float, list[str]], **more):
    told = [
        {"id": f"r{at}", "source": "s", "reliability": sure, "statements": said}
        for at, (_, sure, said) in enumerate(reports, 1)
    ]
    sources = {name: {} for name, _, _ in reports} | {"s": {}, "c": {"reliability": 0.75}}
    given = schedule.scenario(
        zone="UTC", date="2024-06-12", sources=sources, agenda=agenda, reports=told, **more
    )
    return schedule.reconstruct(given)


@pytest.mark.parametrize(("against", "certain", "odds"), [(0.75, False, 1.0), (0.7, True, 1.284)])
def test_cancelled_is_as_sure_as_that_it_was_planned(against: float, certain: bool, odds: float) -> None:
    """Never planned and not held, it would be unfounded."""
    agenda = {"v": {"start": "20:00", "source": "c"}}
    told = ["v did not take place", "v was cancelled"]
    found = solved(agenda, ("b", against, ["planned v did not take place"]), ("d", 0.9, told))
    (verdict,) = found["v"].verdicts
    assert (verdict.is_, verdict.certain, verdict.odds) == (Is.CANCELLED, certain, odds)


def test_cancelled_than_revised_is_another_verdict_than_cancelled_than_planned() -> None:
    agenda = {"u": {"start": "9:00", "source": "c"}}
    told = ["u was moved to exactly 11:00", "u did not take place"]
    found = solved(agenda, ("b", 0.75, ["planned u did not take place"]), ("d", 0.9, told))
    (verdict,) = found["u"].verdicts
    assert (verdict.is_, verdict.certain, verdict.odds) == (Is.CANCELLED, False, 1.0)


@pytest.mark.parametrize(("sure", "odds"), [(0.75, 6.36), (0.6, 9.025)])
def test_cancelled_is_as_sure_as_that_nothing_replaced_it(sure: float, odds: float) -> None:
    """That y replaced x costs 0.95 and saves what that statement weighs; that x took place costs 0.9."""
    told = ("b", 0.9, ["x did not take place"]), ("d", 0.95, ["y did not take place"])
    found = solved({"x": {"start": "9:00"}, "y": {"start": "9:00"}}, *told, ("e", sure, ["y replaced x"]))
    (verdict,) = found["x"].verdicts
    assert (verdict.is_, verdict.certain) == (Is.CANCELLED, True)
    assert verdict.odds == pytest.approx(odds, rel=0.01)


def test_replaced_by_two_is_certain_and_told_of_the_first_in_any_order_of_the_file() -> None:
    agenda = {"tea": {"start": "16:00", "duration": "30 min"}}
    items = {"x": {}, "y": {}}
    told = ("p", 0.9, ["y replaced tea"]), ("q", 0.9, ["x replaced tea"])
    found = solved(agenda, *told, unplanned=items)
    (verdict,) = found["tea"].verdicts
    assert (verdict.is_, verdict.certain, found["tea"].replaced_by) == (Is.REPLACED, True, "y")
    both = [
        {"id": "q", "source": "s", "statements": ["y replaced tea"]},
        {"id": "p", "source": "s", "statements": ["x replaced tea"]},
    ]
    for reports in (both, both[::-1]):
        given = schedule.scenario(
            zone="UTC", date="2024-06-12", sources={"s": {}}, agenda=agenda, unplanned=items, reports=reports
        )
        assert schedule.reconstruct(given)["tea"].replaced_by == "x"


MINUTE = 60
HELD = {
    "y ended at exactly 8:30": ("earlier", 90),
    "y ended at exactly 9:46": ("as planned", None),
    "y ended at exactly 9:44": ("earlier", 16),
    "y ended at exactly 10:45": ("later", 45),
    "y started at exactly 10:00": ("as planned", None),
}


@pytest.mark.parametrize("announced", [False, True])
@pytest.mark.parametrize("held", HELD)
def test_what_only_has_an_end_is_compared_by_its_end(held: str, announced: bool) -> None:
    """Also where a report alone said when it will end."""
    given = schedule.scenario(
        zone="UTC",
        date="2024-03-01",
        sources={"a": {}},
        agenda={"y": {} if announced else {"end": "10:00"}},
        reports=[
            {"source": "a", "statements": ["y will end at exactly 10:00"] if announced else []},
            {"source": "a", "statements": [held]},
        ],
    )
    than = "revised" if announced else "planned"
    told = [each for each in schedule.reconstruct(given)["y"].verdicts if each.than.value == than]
    what, by = HELD[held]
    assert [each.is_.value for each in told] == [what]
    assert [each.by and each.by.total_seconds() // MINUTE for each in told] == [by]
