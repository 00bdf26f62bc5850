"""One person at one place, travel between places, and places that serve one item at a time."""

import pytest

from schedule import reconstruct, scenario
from schedule.model.timeline import Happened, Timeline

X = "x ran from exactly 9:00 to exactly 10:00"


def held(*said, x=None, y=None, travel=(), **settings) -> Timeline:
    """x and y, each report `(reliability, sentence, ...)` of a source of its own."""
    return reconstruct(
        scenario(
            zone="UTC",
            date="2024-02-01",
            settings=settings,
            places={"p": "Pier", "q": "Quay"},
            travel=list(travel),
            sources={f"s{index}": {"reliability": each[0]} for index, each in enumerate(said, 1)},
            unplanned={"x": x or {}, "y": y or {}},
            reports=[
                {"source": f"s{index}", "statements": list(each[1:])} for index, each in enumerate(said, 1)
            ],
        )
    )


def at(place: str | None, *who: str) -> dict:
    return {"where": place, "who": list(who)}


def ran(item: str, start: str, end: str) -> str:
    return f"{item} ran from exactly {start} to exactly {end}"


def rejected(answer: Timeline) -> list[str]:
    return [each.id for each in answer.rejected]


@pytest.mark.parametrize(
    ("x", "y", "clash"),
    [
        (at("p", "ann"), at("q", "ann"), True),
        (at("p", "ann", "bob"), at("q", "bob"), True),
        (at("p", "ann"), at("q", "bob"), False),
        (at("p", "ann"), at("p", "ann"), False),
        (at("p", "ann"), at(None, "ann"), False),
    ],
)
def test_one_person_is_at_one_place(x, y, clash):
    answer = held(("0.9", X), ("0.8", ran("y", "9:30", "10:30")), x=x, y=y)
    assert rejected(answer) == (["r2.1"] if clash else [])


def test_touching_is_no_clash():
    answer = held(("0.9", X), ("0.8", ran("y", "10:00", "11:00")), x=at("p", "ann"), y=at("q", "ann"))
    assert rejected(answer) == []


def test_what_did_not_happen_keeps_nobody():
    answer = held(
        ("0.9", X), ("0.8", ran("y", "9:30", "10:30")), ("0.95", "y did not take place"),
        x=at("p", "ann"), y=at("q", "ann"),
    )  # fmt: skip
    assert rejected(answer) == ["r2.1"]


def takes(length: str, start: str = "p", to: str = "q", one_way: bool = False) -> list[dict]:
    return [{"from": start, "to": to, "takes": length, "one-way": one_way}]


@pytest.mark.parametrize(
    ("travel", "begins", "clash"),
    [
        (takes("at least 10 min"), "10:09", True),
        (takes("at least 10 min"), "10:10", False),
        (takes("10-20 min"), "10:09", True),
        (takes("10-20 min"), "10:10", False),
        (takes("10-20 min"), "10:40", False),
        (takes("10 min"), "10:09", True),
        (takes("at most 10 min"), "10:00", False),
        (takes("at most 10 min"), "10:30", False),
        (takes("at least 10 min", one_way=True), "10:09", True),
        (takes("at least 10 min", "q", "p"), "10:09", True),
        (takes("at least 10 min", "q", "p", one_way=True), "10:00", False),
        (takes("at least 10 min") + takes("at least 20 min", "q", "p"), "10:19", True),
        (takes("at least 10 min", one_way=True) + takes("at least 20 min", "q", "p", True), "10:10", False),
    ],
)
def test_travel_lies_between(travel, begins, clash):
    answer = held(
        ("0.9", X), ("0.8", ran("y", begins, "12:00")), x=at("p", "ann"), y=at("q", "ann"), travel=travel
    )
    assert rejected(answer) == (["r2.1"] if clash else [])


def test_travel_narrows_a_range():
    """y cannot be before x (it would have to end by 8:50), so it starts from 10:10 on."""
    answer = held(
        ("0.9", X), ("0.9", "y started between 9:00 and 12:00", "y lasted exactly 1 h"),
        x=at("p", "ann"), y=at("q", "ann"), travel=takes("at least 10 min"),
    )  # fmt: skip
    found = answer["y"].actual.start
    assert [each.format("HH:mm") for each in (found.earliest, found.at, found.latest)] == [
        "10:10",
        "10:10",
        "12:00",
    ]


def test_attended_puts_a_person_there():
    answer = held(
        ("0.9", X, ran("y", "9:30", "10:30")), ("0.8", "ann attended y"), x=at("p", "ann"), y=at("q", "bob")
    )
    assert (rejected(answer), answer["y"].happened) == (["r2.1"], Happened.YES)


def test_attended_says_that_it_took_place():
    answer = held(("0.9", "ann attended y"), x=at("p", "ann"))
    assert (answer["y"].happened, answer["x"].happened) == (Happened.YES, Happened.NO)


def test_held_at_overrides_where():
    """Both at p would overlap; the weakest word that y was elsewhere mends it."""
    said = [("0.9", X), ("0.9", ran("y", "9:30", "10:30"))]
    assert len(rejected(held(*said, x=at("p"), y=at("p"), places="exclusive"))) == 1
    assert rejected(held(*said, ("0.6", "y was held at q"), x=at("p"), y=at("p"), places="exclusive")) == []


def test_held_at_can_make_a_clash():
    answer = held(
        ("0.9", X), ("0.9", ran("y", "9:30", "10:30")), ("0.6", "y was held at Quay"),
        x=at("p", "ann"), y=at("p", "ann"),
    )  # fmt: skip
    assert rejected(answer) == ["r3.1"]


def test_an_item_is_held_at_one_place():
    assert rejected(held(("0.8", "y was held at p"), ("0.9", "y was held at q"))) == ["r1.1"]
    assert rejected(held(("0.8", "y was held at p"), ("0.9", "y did not take place"))) == ["r1.1"]


@pytest.mark.parametrize(
    ("places", "begins", "clash"),
    [("exclusive", "9:59", True), ("exclusive", "10:00", False), ("shared", "9:30", False)],
)
def test_an_exclusive_place_holds_one_item_at_a_time(places, begins, clash):
    answer = held(("0.9", X), ("0.8", ran("y", begins, "11:00")), x=at("p"), y=at("p"), places=places)
    assert rejected(answer) == (["r2.1"] if clash else [])


def test_a_choice_of_places():
    """p is taken until 10:00, so of the two places only q is left."""
    said = ("0.9", "y was held at p or y was held at q")
    answer = held(("0.9", X), ("0.9", ran("y", "9:30", "10:30")), said, x=at("p"), places="exclusive")
    assert rejected(answer) == []


@pytest.mark.parametrize(
    "lengths", [("at least 30 min", "at least 10 min"), ("at least 10 min", "at least 30 min")]
)
def test_the_greatest_of_several_travel_times_counts_in_any_order(lengths):
    travel = [way for length in lengths for way in takes(length)]
    for start, clash in (("10:29", ["r2.1"]), ("10:30", [])):
        y = ran("y", start, "11:00")
        assert (
            rejected(held(("0.9", X), ("0.8", y), x=at("p", "ann"), y=at("q", "ann"), travel=travel)) == clash
        )


@pytest.mark.parametrize(("first", "second", "least"), [("x", "y", 10), ("y", "x", 30)])
def test_there_and_back_may_take_different_times(first, second, least):
    """x is at the pier, y at the quay; whichever comes first, its own way counts."""
    travel = [*takes("at least 10 min", one_way=True), *takes("at least 30 min", "q", "p", one_way=True)]
    for minute, clash in ((least - 1, ["r2.1"]), (least, [])):
        said = ("0.9", ran(first, "9:00", "10:00")), ("0.8", ran(second, f"10:{minute:02}", "11:00"))
        assert rejected(held(*said, x=at("p", "ann"), y=at("q", "ann"), travel=travel)) == clash
