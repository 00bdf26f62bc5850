"""What a save has changed, in words."""

from __future__ import annotations

from attrs import evolve

from schedule.model.agenda import Layer
from schedule.model.timeline import Happened, Is, Timeline
from schedule.watching.changes import Change, changes_between
from tests.unit.exporting.samples import assess, entry, hanoi, ran, verdict


def with_press(verdicts: tuple[object, ...], actual: object) -> Timeline:
    timeline = hanoi()
    items = tuple(
        evolve(each, verdicts=verdicts, actual=actual) if each.id == "press" else each
        for each in timeline.items
    )
    return evolve(timeline, items=items)


def test_the_same_answer_has_no_changes() -> None:
    assert changes_between(hanoi(), hanoi()) == ()


def test_a_moved_item_tells_its_range_and_verdict() -> None:
    later = with_press((verdict(Is.LATER, 30, Layer.PLANNED),), ran("16:30 16:20 16:40", "17:00 16:50 17:10"))
    assert changes_between(hanoi(), later) == (
        Change(
            "Press conference",
            "verdict",
            "1 h 45 min earlier than planned (no history says otherwise), likely 15 min later than revised",
            "30 min later than planned (no history says otherwise)",
        ),
        Change(
            "Press conference",
            "actual",
            "14:15 (13:55–14:40) to 14:55 (14:30–15:20)",
            "16:30 (16:20–16:40) to 17:00 (16:50–17:10)",
        ),
    )


def test_odds_alone_are_a_change() -> None:
    one = with_press((evolve(verdict(Is.CANCELLED), odds=180.0),), None)
    other = with_press((evolve(verdict(Is.CANCELLED), odds=8.1),), None)
    assert changes_between(one, other) == (
        Change("Press conference", "verdict", "cancelled (180 : 1)", "cancelled (8.1 : 1)"),
    )


def test_items_come_and_go() -> None:
    timeline = hanoi()
    fewer = evolve(timeline, items=tuple(each for each in timeline.items if each.id != "dinner"))
    more = evolve(
        timeline, items=(*timeline.items, entry("zoo", "Visit to the zoo", (), happened=Happened.OPEN))
    )
    assert [
        (each.about, each.fact, each.before, each.after) for each in changes_between(timeline, fewer)
    ] == [
        ("Farewell dinner", "happened", "no", "–"),
        ("Farewell dinner", "verdict", "unfounded (no history says otherwise)", "–"),
    ]
    assert changes_between(timeline, more) == (Change("Visit to the zoo", "happened", "–", "open"),)


def test_a_statement_that_is_now_believed() -> None:
    timeline = hanoi()
    believed = evolve(
        timeline, statements=assess(timeline.scenario, rejected=("r3.2", "r4.1", "r2.2"), tied=("r2.4",))
    )
    assert changes_between(timeline, believed) == (
        Change("“press was moved 2 hours earlier”", "The Korea Herald", "accepted", "rejected"),
        Change("“press started about 4 p.m.”", "A wire service", "rejected", "accepted"),
    )


def test_statements_are_told_apart_by_their_words_and_not_by_their_numbers() -> None:
    timeline = hanoi()
    first, *rest = timeline.statements
    shifted = (evolve(first, text="lunch was cancelled"), *timeline.statements)
    renumbered = tuple(evolve(each, id=f"x{index}") for index, each in enumerate(shifted))
    assert changes_between(timeline, evolve(timeline, statements=renumbered)) == (
        Change("“lunch was cancelled”", "White House press office", "not said before", "accepted"),
    )
    assert changes_between(timeline, evolve(timeline, statements=tuple(rest))) == (
        Change("“second-private replaced lunch”", "White House press office", "accepted", "no longer said"),
    )


def test_what_is_said_twice_is_counted() -> None:
    timeline = hanoi()
    twice = evolve(timeline, statements=(*timeline.statements, timeline.statements[0]))
    assert [each.before for each in changes_between(timeline, twice)] == ["not said before"]


def test_both_sides_are_worded_alike_when_a_second_day_comes_in() -> None:
    timeline = hanoi()
    extra = entry("tour", "Tour", (), actual=ran("09:00", "10:00", day="2019-03-01"))
    more = evolve(timeline, items=(*timeline.items, extra))
    assert {each.about for each in changes_between(timeline, more)} == {"Tour"}
