"""Changes of the agenda: what they set, what they leave alone, who supersedes whom, and the verdicts."""

import pytest

from schedule import reconstruct, scenario
from schedule.model.agenda import Layer
from schedule.model.timeline import Happened, Is, Status, Timeline

PLAN = {"x": {"start": "9:00", "duration": "1 h"}}
PLANNED, REVISED = Layer.PLANNED, Layer.REVISED


def changed(*said, agenda=None, unplanned=("y",), sources=None, settings=None) -> Timeline:
    """The answer; each of `said` is a sentence of the source `a`, or a whole report."""
    reports = [each if isinstance(each, dict) else {"source": "a", "statements": [each]} for each in said]
    return reconstruct(
        scenario(
            zone="UTC",
            date="2024-02-01",
            settings=settings or {},
            sources={"a": {}, "b": {"reliability": "0.8"}, "copy": {"via": "a"}} | (sources or {}),
            agenda=agenda or PLAN,
            unplanned={name: {} for name in unplanned},
            reports=reports,
        )
    )


def at(published: str, sentence: str, source: str = "a") -> dict:
    return {"source": source, "published": f"2024-02-01 {published}", "statements": [sentence]}


def drawn(answer: Timeline, layer: Layer = REVISED, item: str = "x") -> str | None:
    found = answer[item].layer(layer)
    return found and f"{found.start.at.format('HH:mm')}-{found.end.at.format('HH:mm')}"


def rejected(answer: Timeline) -> list[str]:
    return [each.id for each in answer.rejected]


def verdicts(answer: Timeline, item: str = "x") -> dict[tuple[Is, Layer | None], tuple[int | None, bool]]:
    """What is said: the difference in minutes, and whether it is certain."""
    return {
        (each.is_, each.than): (each.by and int(each.by.total_minutes()), each.certain)
        for each in answer[item].verdicts
    }


def said_of(answer: Timeline) -> set[tuple[Is, bool]]:
    return {(each.is_, each.certain) for each in answer["x"].verdicts}


@pytest.mark.parametrize(
    ("sentences", "revised"),
    [
        (["x was moved exactly 2 hours later"], "11:00-12:00"),
        (["x was moved exactly 30 minutes earlier"], "08:30-09:30"),
        (["x was moved to exactly 11:00"], "11:00-12:00"),
        (["x was moved to 11:00"], "11:00-12:00"),
        (["x will start at exactly 9:30"], "09:30-10:30"),
        (["x will take place at exactly 9:30"], "09:30-10:30"),
        (["x will end at exactly 10:30"], "09:00-10:30"),
        (["x will last exactly 20 minutes"], "09:00-09:20"),
        (["x will end at exactly 10:30", "x will last exactly 1 hour"], "09:30-10:30"),
        (["x will run from exactly 9:10 to exactly 9:20"], "09:10-09:20"),
        (["x was shortened by exactly 20 minutes"], "09:00-09:40"),
        (["x was shortened to exactly 20 minutes"], "09:00-09:20"),
        (["x was extended by exactly 20 minutes"], "09:00-10:20"),
        (["x was extended to exactly 90 minutes"], "09:00-10:30"),
        (["x was moved to exactly 11:00", "x was shortened by exactly 20 minutes"], "11:00-11:40"),
        (["x was moved to exactly 11:00", "x will end at exactly 11:15"], "11:00-11:15"),
        (["x will take place"], "09:00-10:00"),
        (["x was reinstated"], "09:00-10:00"),
    ],
)
def test_a_change_sets_what_it_speaks_of_and_leaves_the_rest(sentences, revised):
    answer = changed(*sentences)
    assert (drawn(answer), drawn(answer, PLANNED), rejected(answer)) == (revised, "09:00-10:00", [])
    assert drawn(answer, Layer.ACTUAL) == revised


@pytest.mark.parametrize(
    ("said", "revised"),
    [
        ("x will be under way at exactly 11:00", "10:00-11:00"),
        ("x will be at the same time as planned z", "11:00-13:00"),
        ("x will follow planned z", "13:00-14:00"),
        ("x will be immediately after planned z", "13:00-14:00"),
        ("x will be immediately before planned z", "10:00-11:00"),
        ("x will overlap planned z", "10:00-11:00"),
        ("x will start exactly 1 hour after planned z ended", "14:00-15:00"),
    ],
)
def test_whoever_announces_an_order_announces_a_change(said, revised):
    answer = changed(said, agenda=PLAN | {"z": {"start": "11:00", "end": "13:00"}})
    assert rejected(answer) == []
    assert drawn(answer) == revised


def test_a_later_order_leaves_an_earlier_change_of_the_same_origin():
    """Orders are no changes that supersede, and are not superseded."""
    said = at("7:00", "x was moved to exactly 14:00"), at("7:30", "x will follow planned z")
    answer = changed(*said, agenda=PLAN | {"z": {"start": "11:00", "end": "13:00"}})
    assert (rejected(answer), drawn(answer)) == ([], "14:00-15:00")


@pytest.mark.parametrize(
    "sentence", ["x was shortened to exactly 61 minutes", "x was extended to exactly 59 minutes"]
)
def test_a_change_that_cannot_be(sentence):
    """That would not be shorter, or longer, than it was."""
    answer = changed(sentence)
    assert (rejected(answer), answer["x"].revised) == (["r1.1"], None)


@pytest.mark.parametrize("sentence", ["x was shortened to exactly 1 h", "x was extended to exactly 1 h"])
def test_to_the_length_that_it_had_is_neither_longer_nor_shorter(sentence):
    assert rejected(changed(sentence)) == []


def test_what_was_never_planned_can_be_put_on_the_agenda():
    answer = changed("y was moved to exactly 11:00")
    assert (drawn(answer, item="y"), answer["y"].happened) == ("11:00-12:00", Happened.YES)
    assert (Is.UNPLANNED, None) not in verdicts(answer, "y")


def test_the_range_of_a_moved_item():
    """About two hours: 10:50 to 11:10; the start within half an hour of that is assumed."""
    start = changed("x was moved 2 hours later")["x"]
    assert [start.revised.start.earliest.format("HH:mm"), start.revised.start.latest.format("HH:mm")] == [
        "10:50",
        "11:10",
    ]
    assert [start.actual.start.earliest.format("HH:mm"), start.actual.start.latest.format("HH:mm")] == [
        "10:20",
        "11:40",
    ]
    assert (start.revised.start.basis.value, start.actual.start.basis.value) == ("stated", "assumed")


@pytest.mark.parametrize("sentence", ["x was cancelled", "x will not take place"])
def test_what_was_cancelled_most_likely_did_not_happen(sentence):
    answer = changed(sentence)
    assert (drawn(answer), answer["x"].happened) == (None, Happened.NO)
    assert said_of(answer) == {(Is.CANCELLED, True)}


@pytest.mark.parametrize("said", ["x took place", "x started before 9 p.m."])
def test_what_was_cancelled_and_held_is_drawn_when_it_was_planned(said):
    answer = changed("x was cancelled", {"source": "b", "statements": [said]})
    assert drawn(answer, Layer.ACTUAL) == "09:00-10:00"
    start = answer["x"].actual.start
    assert [each.format("HH:mm") for each in (start.earliest, start.latest)] == ["08:30", "09:30"]
    assert verdicts(answer) == {(Is.AS_PLANNED, PLANNED): (None, False)}


def test_what_was_cancelled_can_have_been_held():
    answer = changed("x was cancelled", "x started at exactly 9:00")
    assert (rejected(answer), answer["x"].happened, answer["x"].revised) == ([], Happened.YES, None)


@pytest.mark.parametrize(
    ("said", "accepted", "happened"),
    [
        ((at("7:00", "x was cancelled"), at("8:00", "x was reinstated")), 2, Happened.YES),
        ((at("8:00", "x was cancelled"), at("7:00", "x was reinstated")), 2, Happened.NO),
        ((at("7:00", "x was cancelled"), at("8:00", "x was reinstated", "copy")), 2, Happened.YES),
        ((at("7:00", "x was cancelled"), at("8:00", "x was moved to 11:00")), 2, Happened.YES),
        ((at("7:00", "x was moved to 11:00"), at("8:00", "x was cancelled")), 2, Happened.NO),
        ((at("7:00", "x was cancelled"), at("8:00", "x was reinstated", "b")), 1, Happened.NO),
        ((at("7:00", "x was cancelled", "b"), at("8:00", "x was reinstated")), 1, Happened.YES),
        (
            (at("6:00", "x was cancelled"), at("7:00", "x was reinstated"), at("8:00", "x was cancelled")),
            2,
            Happened.NO,
        ),
    ],
)
def test_cancelled_and_reinstated(said, accepted, happened):
    """The same origin supersedes itself; two origins contradict each other, and the heavier is believed.

    Cancelled, reinstated, cancelled again: the first and the last are one statement, and it stands.
    """
    answer = changed(*said)
    assert answer["x"].happened is happened
    if len(said) == 2:
        assert sum(each.accepted for each in answer.statements) == accepted


def test_two_changes_published_at_once_contradict_each_other():
    answer = changed(at("7:00", "x was moved to exactly 11:00"), at("7:00", "x was moved to exactly 12:00"))
    assert len(rejected(answer)) == 1
    undated = changed("x was moved to exactly 11:00", "x was moved to exactly 12:00")
    assert len(rejected(undated)) == 1


def test_a_later_revision_of_the_same_origin_supersedes():
    answer = changed(
        at("6:00", "x was moved to exactly 11:00"),
        at("7:00", "x was moved to exactly 12:00", "copy"),
        at("8:00", "x was moved exactly 4 hours later"),
    )
    assert (drawn(answer), rejected(answer)) == ("13:00-14:00", [])


@pytest.mark.parametrize(
    ("said", "revised"),
    [
        (["x was postponed by exactly 2 hours", "x was cancelled", "x was reinstated"], "09:00-10:00"),
        (["x was extended by exactly 2 hours", "x was cancelled", "x was reinstated"], "09:00-10:00"),
        (["x was moved to exactly 12:00", "x was called off", "x will take place"], "09:00-10:00"),
        (["x will run from exactly 11:00 to exactly 15:00", "x was moved to exactly 11:00"], "11:00-12:00"),
        (
            ["x was moved to exactly 12:00", "x was cancelled", "x was extended by exactly 1 hour"],
            "09:00-11:00",
        ),
    ],
)
def test_what_was_superseded_has_no_effect_even_where_it_holds(said, revised):
    """However well it would fit what is reported, nothing is moved by it, and no range reaches there."""
    announced = [at(f"07:0{number}", each) for number, each in enumerate(said)]
    start, end = (f"2024-02-01 {each}" for each in ("11:00", "15:00"))
    reported = [{"source": "b", "statements": [f"x ran from exactly {start} to exactly {end}"]}]
    for given in (announced, announced + reported):
        answer = changed(*given)
        interval = answer["x"].revised
        assert drawn(answer) == revised
        assert (interval.start.earliest, interval.end.latest) == (interval.start.at, interval.end.at)
        assert rejected(answer) == []


def test_a_later_revision_that_is_not_believed_supersedes_nothing():
    """What is drawn is as it says; but were it believed, the earlier one could not set the end."""
    answer = changed(
        at("7:00", "x will run from exactly 11:00 to exactly 15:00"),
        {
            "source": "a",
            "published": "2024-02-01 7:30",
            "statements": [{"that": "x was moved to exactly 11:00", "reliability": 0.6}],
        },
        {"source": "a", "statements": ["x will be immediately before planned z"]},
        agenda=PLAN | {"z": {"start": "15:00", "end": "16:00"}},
    )
    assert rejected(answer) == ["r2.1"]
    assert drawn(answer) == "11:00-15:00"
    assert "as nobody changed the length of x" in answer.conflicts[0].text


def test_a_later_revision_of_another_origin_contradicts():
    answer = changed(
        at("6:00", "x was moved to exactly 11:00"), at("7:00", "x was moved to exactly 12:00", "b")
    )
    assert (drawn(answer), rejected(answer)) == ("11:00-12:00", ["r2.1"])


def test_a_later_revision_of_something_else_leaves_the_earlier_one():
    answer = changed(
        at("6:00", "x was moved to exactly 11:00"), at("7:00", "x was shortened by exactly 20 minutes")
    )
    assert (drawn(answer), rejected(answer)) == ("11:00-11:40", [])


@pytest.mark.parametrize("sentence", ["y replaced x", "x was replaced by y"])
def test_replaced_both_ways(sentence):
    answer = changed(sentence)
    assert (answer["x"].happened, answer["y"].happened) == (Happened.NO, Happened.YES)
    assert (answer["x"].replaced_by, drawn(answer), drawn(answer, item="y")) == ("y", None, None)
    assert said_of(answer) == {(Is.REPLACED, True)}
    assert verdicts(answer, "y") == {(Is.UNPLANNED, None): (None, True)}


def test_against_both_plans():
    answer = changed("x was moved to exactly 11:00", "x ran from exactly 11:30 to exactly 12:30")
    assert verdicts(answer) == {(Is.LATER, PLANNED): (150, True), (Is.LATER, REVISED): (30, True)}


def test_late_by_the_first_plan_and_on_time_by_the_last():
    answer = changed("x was moved to exactly 11:00", "x ran from exactly 11:05 to exactly 11:40")
    assert verdicts(answer) == {
        (Is.LATER, PLANNED): (125, True),
        (Is.SHORTER, PLANNED): (25, True),
        (Is.SHORTER, REVISED): (25, True),
    }


@pytest.mark.parametrize(
    ("agenda", "said", "expected"),
    [
        ({"x": {}}, ["x started exactly 2 hours later than planned"], {(Is.LATER, PLANNED): (120, True)}),
        (
            {"x": {"end": "10:00"}},
            ["x ran from exactly 12:00 to exactly 13:00"],
            {(Is.LATER, PLANNED): (180, True)},
        ),
        ({"x": {"duration": "1 h"}}, ["x lasted exactly 3 hours"], {(Is.LONGER, PLANNED): (120, True)}),
        ({"x": {"duration": "2 h"}}, ["x lasted exactly 1 hour"], {(Is.SHORTER, PLANNED): (60, True)}),
        (
            {"x": {"before": "y"}, "y": {"start": "9:00"}},
            ["x started at exactly 12:00"],
            {(Is.LATER, PLANNED): (240, True)},
        ),
        (
            {"x": {"duration": "1 h"}},
            ["x lasted about 70 minutes"],
            {(Is.AS_PLANNED, PLANNED): (None, False)},
        ),
        ({"x": {"start": "9:00"}}, ["x lasted 3 hours"], {(Is.AS_PLANNED, PLANNED): (None, False)}),
        ({"x": {}}, ["x started at exactly 12:00"], {(Is.AS_PLANNED, PLANNED): (None, True)}),
    ],
)
def test_what_the_agenda_does_not_name_is_compared_where_it_is_certain(agenda, said, expected):
    assert verdicts(changed(*said, agenda=agenda, unplanned=())) == expected


def test_unplanned_unfounded_and_unknown():
    assert verdicts(changed("y took place"), "y") == {(Is.UNPLANNED, None): (None, True)}
    assert verdicts(changed("y was before x"), "y") == {(Is.UNFOUNDED, None): (None, True)}
    denied = changed("y did not take place", {"source": "b", "statements": ["y took place"]})
    assert verdicts(denied, "y") == {(Is.UNFOUNDED, None): (None, True)}


def test_one_of_two_is_unknown_with_what_is_drawn_besides():
    answer = changed("y took place or z took place", unplanned=("y", "z"))
    assert {answer[name].happened for name in "yz"} == {Happened.OPEN}
    for name in "yz":
        found = verdicts(answer, name)
        assert (Is.UNKNOWN, None) in found
        other = Is.UNPLANNED if answer[name].actual else Is.UNFOUNDED
        assert found[other, None] == (None, False)


def test_copies_of_a_change_stand_together_if_only_some_are_superseded():
    """When the repetition was published nobody knows, so that nothing makes it history."""
    certain = at("10:02", "x was cancelled") | {"reliability": "certain"}
    later = at("10:07", "x was moved to exactly 9:06")
    assert rejected(changed(certain, later)) == []
    answer = changed(certain, later, "x was cancelled")
    assert rejected(answer) == ["r2.1"]
    assert (drawn(answer), answer["x"].happened) == (None, Happened.NO)


@pytest.mark.parametrize("agenda", [{"x": {"start": "9:00"}}, {"x": {}}], ids=["a start", "nothing"])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("extended by 10 minutes", "extended by 40 minutes"),
        ("extended by exactly 3 minutes", "extended by exactly 4 minutes"),
        ("shortened by 10 minutes", "shortened by an hour"),
        ("extended by 10 minutes", "shortened by 10 minutes"),
    ],
)
def test_of_two_changes_of_a_length_that_nobody_states_one_is_rejected(agenda, one, other):
    """Both lengths would push each other on without end."""
    answer = changed(f"x was {one}", {"source": "b", "statements": [f"x was {other}"]}, agenda=agenda)
    assert answer.status is Status.PROVEN
    assert rejected(answer) == ["r2.1"]
    assert [(each.rejected, each.against) for each in answer.conflicts] == [("r2.1", ("r1.1",))]


def test_how_far_apart_two_starts_are_may_follow_from_the_lengths_alone():
    """Then it has to be kept while the rest is drawn: the changed interval was as long as no plan."""
    answer = changed(
        "x lasted at most 0 minutes",
        "x was under way at 00:00",
        "x was moved at least 2 minutes later",
        agenda={"x": {"end": "00:01", "duration": "about 2 minutes"}},
        settings={"slack": "1 minute", "widths": {"plain-hour": "2 minutes"}},
        unplanned=(),
    )
    assert (drawn(answer, PLANNED), drawn(answer, REVISED)) == ("23:59-00:01", "00:01-00:03")


TWO, ONE = "talk was moved exactly 2 hours later", "talk was moved exactly 1 hour later"
CORRECTED = [("s", "07:00", TWO), ("s", "08:00", ONE)]


@pytest.mark.parametrize(
    ("said", "starts"),
    [
        ([*CORRECTED, ("c", "08:30", TWO)], "10:00"),
        ([*CORRECTED, ("c", "07:30", TWO)], "10:00"),
        ([*CORRECTED, ("c", None, TWO)], "10:00"),
        ([*CORRECTED, ("d", "08:30", TWO)], "10:00"),  # a copy of a copy
        ([*CORRECTED, ("s", "08:30", TWO)], "11:00"),
        ([*CORRECTED, ("s", "08:30", TWO), ("c", "08:40", TWO)], "11:00"),
        ([("s", "08:00", ONE), ("c", "08:30", TWO)], "11:00"),  # the origin is not heard itself
        ([*CORRECTED, ("c", "08:30", "talk was moved to exactly 11:00")], "11:00"),  # in other words
        ([*CORRECTED, ("far", "17:30", TWO)], "11:00"),  # 08:30 there may be another time
    ],
    ids=str,
)
def test_a_late_copy_announces_nothing_anew(said: list[tuple[str, str | None, str]], starts: str) -> None:
    given = scenario(
        zone="UTC",
        date="2024-05-02",
        sources={"s": {}, "c": {"via": "s"}, "d": {"via": "c"}, "far": {"via": "s", "zone": "Asia/Tokyo"}},
        agenda={"talk": {"start": "9:00", "duration": "1 h"}},
        reports=[
            {"source": who, "statements": [words]} | ({"published": f"2024-05-02 {at}"} if at else {})
            for who, at, words in said
        ],
    )
    answer = reconstruct(given)
    assert all(each.accepted for each in answer.statements)
    assert answer["talk"].revised.start.at.format("HH:mm") == starts


def test_a_weekday_of_a_later_week_is_no_copy() -> None:
    given = scenario(
        zone="UTC",
        date="2024-05-02",
        sources={"s": {}, "c": {"via": "s"}},
        agenda={"talk": {"start": "2024-05-02 9:00"}},
        reports=[
            {"source": "s", "published": "2024-05-01", "statements": ["talk was moved to Friday"]},
            {
                "source": "s",
                "published": "2024-05-03",
                "statements": ["talk was moved to exactly 10:00 on May 6"],
            },
            {"source": "c", "published": "2024-05-08", "statements": ["talk was moved to Friday"]},
        ],
    )
    answer = reconstruct(given)
    assert all(each.accepted for each in answer.statements)
    assert answer["talk"].revised.start.earliest.day == 10
