"""What a scenario comes to before anything is searched: rules, laws, keeps, offsets, orders and defaults."""

from __future__ import annotations

import pytest

import schedule
from schedule.constraints.compiling import compile_scenario
from schedule.constraints.conditions import All, Any, Condition, InZone, Located, Yes
from schedule.constraints.problem import Compiled, Offset, Order
from schedule.errors import ScenarioError
from schedule.model.agenda import Layer
from schedule.model.scenario import Scenario
from tests.unit.constraints.sentence_meaning_evaluation import Assignment, holds_of

PLANNED, REVISED, ACTUAL = Layer.PLANNED, Layer.REVISED, Layer.ACTUAL


def given(
    *statements: str, unplanned: str = "x y", date: str | None = "2024-02-01", **more: object
) -> Scenario:
    parts = {
        "zone": "UTC",
        "sources": {"s": {}},
        "unplanned": {name: {} for name in unplanned.split()},
        "reports": [{"source": "s", "statements": list(statements)}] if statements else [],
    } | more
    return schedule.scenario(**(parts if date is None else parts | {"date": date}))


def compiled(*statements: str, **more: object) -> Compiled:
    return compile_scenario(given(*statements, **more))


def law(made: Compiled, name: str) -> Condition:
    (found,) = (each.condition for each in made.laws if each.id == name)
    return found


def keep(made: Compiled, name: str) -> Condition:
    (found,) = (each.condition for each in made.keeps if each.id == name)
    return found


def actual(**spans: tuple[int, int]) -> Assignment:
    return Assignment({(name, ACTUAL): span for name, span in spans.items()})


AGENDA = {"x": {"start": "9:00", "duration": "1 h"}, "y": {"after": "x"}, "z": {"before": "x", "end": "8:00"}}


def test_orders_are_those_of_the_agenda() -> None:
    assert compiled(agenda=AGENDA, unplanned="").orders == (Order("x", "y"), Order("z", "x"))


def test_settings_are_in_ticks() -> None:
    sizes = {"slack": "20 min", "on-time": "10 min", "assumed-duration": "2 h"}
    made = compiled(settings=sizes)
    assert (made.slack, made.on_time, made.assumed) == (20, 10, 120)
    made = compiled(settings=sizes | {"unit": "second"})
    assert (made.slack, made.on_time, made.assumed) == (1200, 600, 7200)


def test_a_time_between_two_ticks_is_refused() -> None:
    assert compiled("x started at exactly 9:00", settings={"unit": "hour"}).rules
    with pytest.raises(ScenarioError, match="this time is finer than the unit of the scenario"):
        compiled("x started at exactly 9:30", settings={"unit": "hour"})


def test_every_problem_is_told() -> None:
    with pytest.raises(ScenarioError) as caught:
        compiled(
            "x started at 9:00",
            "x started at exactly 9:30",
            "x ended at exactly 10:30",
            settings={"unit": "hour"},
        )
    assert len(caught.value.problems) == 2


def test_an_unsure_clock_may_be_off_by_so_much_at_the_weight_of_its_source() -> None:
    sources = {"s": {"clock": "within 3 min", "reliability": "0.8"}, "t": {}, "u": {"clock": "within 1 h"}}
    assert compiled(sources=sources).offsets == (Offset("s", 3, 139), Offset("u", 60, 220))


def test_points_and_defaults_are_those_of_the_items() -> None:
    made = compiled(
        agenda={"a": {"where": "hall"}, "b": {"point": True}, "c": {}}, unplanned="", places={"hall": "Hall"}
    )
    assert (made.items, made.points) == (("a", "b", "c"), {"b"})
    assert made.defaults == {Located("a", "hall")}


def test_copies_make_one_rule_in_the_order_of_their_numbers() -> None:
    nine = "x started at exactly 9:00"
    reports = [{"source": name, "statements": [nine]} for name in "sssssssss"]
    reports += [{"source": "t", "statements": [nine, "x started at exactly 9:05"]}]
    sources = {"s": {"reliability": "0.7"}, "t": {"via": "s", "reliability": "0.8"}}
    made = compiled(reports=reports, sources=sources)
    assert [(each.id, each.weight) for each in made.rules] == [("r1.1", 139), ("r10.2", 139)]
    assert "r10.1" in made.rules[0].statements
    assert not isinstance(made.rules[0].condition, Any)


def test_a_certain_copy_makes_the_rule_certain() -> None:
    reports = [
        {"source": "s", "statements": ["x took place"]},
        {"source": "s", "reliability": "certain", "statements": ["x took place"]},
    ]
    assert [each.weight for each in compiled(reports=reports).rules] == [None]


def test_a_source_of_several_zones_is_heard_in_each() -> None:
    zones = ("Asia/Seoul", "Asia/Ho_Chi_Minh")
    made = compiled("x started at exactly 9:00", sources={"s": {"zone": list(zones)}})
    options = made.rules[0].condition
    assert isinstance(options, Any)
    spoken = [each.parts[0] for each in options.options if isinstance(each, All)]
    assert spoken == [Yes(InZone("s", zone)) for zone in zones]
    assert [each.id for each in made.laws] == ["law.zone.s"]
    one = compiled("x started at exactly 9:00", sources={"s": {"zone": "Asia/Seoul"}})
    assert one.laws == ()


@pytest.mark.parametrize(
    ("told", "zones"),
    [
        ("x lasted exactly 20 minutes", ["Asia/Seoul", "Asia/Ho_Chi_Minh"]),
        ("x started at exactly 9:00", ["Asia/Seoul", "Asia/Tokyo"]),
    ],
)
def test_what_is_the_same_in_each_zone_is_said_once(told: str, zones: list[str]) -> None:
    one, several = (compiled(told, sources={"s": {"zone": each}}).rules for each in (zones[0], zones))
    assert [each.condition for each in one] == [each.condition for each in several]


def test_copies_are_known_by_their_first_zone() -> None:
    """In Seoul, which is two hours ahead of Hanoi, both say the same."""
    sources = {"s": {"zone": ["Asia/Seoul", "Asia/Ho_Chi_Minh"]}, "t": {"via": "s", "zone": "Asia/Seoul"}}
    reports = [{"source": name, "statements": ["x started at exactly 9:00"]} for name in sources]
    assert [each.statements for each in compiled(reports=reports, sources=sources).rules] == [
        ("r1.1", "r2.1")
    ]


def test_only_what_is_changed_has_laws_of_change() -> None:
    made = compiled("x was moved to 11:00", agenda=AGENDA, unplanned="")
    assert made.revisable == {"x"}
    assert [each.id for each in made.laws] == ["law.revised.x", "law.same-start.x", "law.same-length.x"]
    either = compiled("x was moved to 11:00 or y was cancelled", agenda=AGENDA, unplanned="")
    assert either.revisable == {"x", "y"}


def test_a_part_lies_in_its_whole() -> None:
    made = compiled(unplanned="", agenda={"x": {"part-of": "y"}, "y": {}})
    assert [each.id for each in made.laws] == [f"law.part-of.x.{layer.value}" for layer in Layer]
    inside = law(made, "law.part-of.x.actual")
    assert holds_of(inside, actual(x=(5, 9), y=(5, 9)), 0)
    assert holds_of(inside, actual(x=(5, 9)), 0)
    assert holds_of(inside, actual(y=(5, 9)), 0)
    assert not holds_of(inside, actual(x=(4, 9), y=(5, 9)), 0)
    assert not holds_of(inside, actual(x=(5, 10), y=(5, 9)), 0)


MET = {
    "sources": {"s": {}},
    "places": {"a": "A", "b": "B"},
    "travel": [{"from": "a", "to": "b", "takes": "at least 10 min"}],
    "agenda": {
        "x": {"who": ["kim"], "where": "a"},
        "y": {"who": ["kim", "lee"], "where": "b"},
        "z": {"where": "a"},
    },
    "unplanned": "",
}


def at_places(**spans: tuple[int, int]) -> Assignment:
    made = actual(**spans)
    return Assignment(
        made.spans,
        taking_part=frozenset({("kim", "x"), ("kim", "y"), ("lee", "y")}),
        places={"x": "a", "y": "b", "z": "a"},
    )


def test_one_person_is_at_one_place_and_travels() -> None:
    made = compiled(**MET)
    one = law(made, "law.one-person.kim.x.a.y.b")
    assert holds_of(one, at_places(x=(0, 10), y=(20, 30)), 0)
    assert not holds_of(one, at_places(x=(0, 10), y=(19, 30)), 0)
    assert holds_of(one, at_places(y=(0, 10), x=(20, 30)), 0)
    assert not holds_of(one, at_places(y=(0, 10), x=(19, 30)), 0)
    assert holds_of(one, at_places(y=(0, 10)), 0)
    assert [each.id for each in made.laws if each.id.startswith("law.one-person")] == [
        "law.one-person.kim.x.a.y.b"
    ]
    one_way = compiled(
        **MET | {"travel": [{"from": "a", "to": "b", "takes": "at least 10 min", "one-way": "true"}]}
    )
    assert holds_of(law(one_way, "law.one-person.kim.x.a.y.b"), at_places(y=(0, 10), x=(10, 30)), 0)


def test_a_way_that_takes_at_most_so_long_may_take_no_time() -> None:
    made = compiled(**MET | {"travel": [{"from": "a", "to": "b", "takes": "at most 10 min"}]})
    assert holds_of(law(made, "law.one-person.kim.x.a.y.b"), at_places(x=(0, 10), y=(10, 30)), 0)


def test_an_item_of_the_agenda_is_held_at_one_of_its_places_another_at_no_more_than_one() -> None:
    said = ("x was held at b", "w was held at a", "w was held at b", "v was held at a")
    made = compiled(*said, **MET | {"agenda": MET["agenda"] | {"w": {}, "v": {}}})
    assert [each.id for each in made.laws if "one-place" in each.id] == [
        f"law.one-place.{name}" for name in ("x", "y", "z", "w")
    ]
    for name, places in (("x", [True, True, False]), ("w", [True, True, True])):
        found = law(made, f"law.one-place.{name}")
        assert [holds_of(found, Assignment({}, places={name: each}), 0) for each in ("a", "b", "")] == places
    assert made.places == {"x": ("a", "b"), "y": ("b",), "z": ("a",), "w": ("a", "b"), "v": ("a",)}


def test_exclusive_places_hold_one_item_at_a_time() -> None:
    made = compiled(**MET | {"settings": {"places": "exclusive"}})
    alone = law(made, "law.exclusive.a.x.z")
    assert holds_of(alone, at_places(x=(0, 10), z=(10, 20)), 0)
    assert holds_of(alone, at_places(z=(0, 10), x=(10, 20)), 0)
    assert not holds_of(alone, at_places(x=(0, 10), z=(9, 20)), 0)
    assert [each.id for each in made.laws if "exclusive" in each.id] == ["law.exclusive.a.x.z"]
    assert [each.id for each in compiled(**MET).laws if "exclusive" in each.id] == []


def test_who_is_said_to_have_attended_may_have_taken_part() -> None:
    made = compiled("lee attended x", **MET)
    assert made.persons == {"x": ("kim", "lee"), "y": ("kim", "lee"), "z": ()}
    people = [each.id for each in made.laws if each.id.startswith("law.one-person")]
    assert people == [f"law.one-person.{name}.x.a.y.b" for name in ("kim", "lee")]


def test_an_item_keeps_to_what_is_known_of_its_agenda() -> None:
    made = compiled(agenda=AGENDA, unplanned="u", settings={"slack": "30 min"})
    assert [each.id for each in made.keeps] == [
        "keep.u.presence",
        "keep.x.presence",
        "keep.x.start",
        "keep.x.end",
        "keep.y.presence",
        "keep.z.presence",
        "keep.z.end",
    ]
    starts, present = keep(made, "keep.x.start"), keep(made, "keep.x.presence")
    plan = {("x", PLANNED): (540, 600)}
    for at, kept in ((509, False), (510, True), (570, True), (571, False)):
        assert holds_of(starts, Assignment(plan | {("x", ACTUAL): (at, 700)}), 0) == kept
    assert holds_of(starts, Assignment(plan), 0)
    assert not holds_of(present, Assignment(plan), 0)
    assert holds_of(present, Assignment(plan | {("x", ACTUAL): (0, 1)}), 0)
    assert holds_of(present, Assignment({}), 0)
    assert not holds_of(present, actual(x=(0, 1)), 0)


def test_who_is_on_the_changed_agenda_keeps_to_that() -> None:
    made = compiled("x was moved to 11:00", "y was cancelled", agenda=AGENDA, unplanned="")
    starts, present = keep(made, "keep.x.start"), keep(made, "keep.y.presence")
    changed = {("x", PLANNED): (540, 600), ("x", REVISED): (660, 720)}
    assert holds_of(starts, Assignment(changed | {("x", ACTUAL): (660, 700)}), 0)
    assert not holds_of(starts, Assignment(changed | {("x", ACTUAL): (540, 700)}), 0)
    taken_off = Assignment({("y", PLANNED): (600, 660)}, frozenset({"y"}))
    assert holds_of(present, taken_off, 0)
    assert not holds_of(present, taken_off.with_span(("y", ACTUAL), (600, 660)), 0)
